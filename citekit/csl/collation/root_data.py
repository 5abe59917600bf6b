"""The order of letters, marks and signs where no language has its own.

Facts of the root collation of CLDR 42 (Unicode License v3), for the scripts
that we print; what is not here stands in the order of its code points, after
them.  How the tables are read is decided by `citekit.csl.collation.weights`.
"""

from __future__ import annotations

LETTERS = {
    "Latn": (
        "a ⱥ ɐ ɑ ɒ b ʙ ƀ ɓ ƃ c ȼ ƈ ɕ d ɖ ɗ ƌ ȡ ẟ e ɇ ⱸ ǝ ⱻ ə ɛ ɘ ɚ ɜ ɝ ɞ ʚ ɤ f ƒ g ɡ ɢ ǥ ɠ ʛ ɣ ƣ h ʜ ƕ ɦ "
        "ⱨ ⱶ ɧ i ı ɪ ɨ ɩ j ȷ ɉ ʝ ɟ ʄ k ƙ ⱪ ʞ l ʟ ƚ ⱡ ɫ ɬ ɭ ȴ ɮ ƛ ʎ m ɱ n ɴ ɲ ƞ ɳ ȵ ŋ o ɶ ɔ ⱺ ɵ ɷ ȣ p ƥ ɸ "
        "ⱷ q ʠ ɋ ĸ r ʀ ɍ ɹ ɺ ɻ ⱹ ɼ ɽ ɾ ɿ ʁ s ʂ ȿ ẜ ẝ ʃ ƪ ʅ ʆ t ŧ ⱦ ƫ ƭ ʈ ȶ ʇ u ʉ ɥ ʮ ʯ ɯ ɰ ʊ v ʋ ⱱ ⱴ ỽ ʌ "
        "w ⱳ ʍ x y ʏ ɏ ƴ ỿ ȝ z ƶ ȥ ʐ ʑ ɀ ⱬ ʒ ƹ ƺ ʓ þ ƿ ƻ ƨ ƽ ƅ ʔ ɂ ʕ ʡ ʢ ʖ ǀ ǁ ǂ ǃ ʗ ʘ ʬ ʭ"
    ),
    "Grek": ("α β γ δ ε ϝ ͷ ϛ ζ ͱ η θ ι ϳ κ λ μ ν ξ ο π ϻ ϟ ϙ ρ ϼ σς ͼ ͻ ͽ τ υ φ χ ψ ω ϡ ͳ ϸ ϣ ϥ ϧ ϩ ϫ ϭ ϯ"),
    "Cyrl": (
        "а ә ӕ б в г ғ ӻ ҕ ӷ д ԁ ꚁ ђ ꙣ ԃ ҙ е є ж ԫ ꚅ җ з ꙁ ԅ ԑ ꙃ ѕ ꙅ ӡ ꚉ ԇ ꚃ и ҋ і ꙇ й ј ꙉ к қ ӄ ҡ ҟ ҝ ԟ "
        "ԛ л ӆ ԯ ԓ ԡ љ ꙥ ԉ ԕ м ӎ ꙧ н ԩ ӊ ң ӈ ԣ ҥ њ ԋ оꙩꙫꙭꙮꚙꚛ ө п ԥ ҧ ҁ р ҏ ԗ с ԍ ҫ т ꚍ ԏ ҭ ꚋ ћ у ү ұ ꙋ ѹ "
        "ф х ӽ ӿ ҳ һ ԧ ꚕ ѡ ѿ ꙍ ѽ ѻ ц ꙡ ꚏ ҵ ꚑ ч ԭ ꚓ ҷ ӌ ҹ ꚇ ҽ ҿ џ ш ꚗ щ ꙏ ꙿ ъ ꙑ ы ь ҍ ѣ ꙓ э ю ꙕ ꙗ я ԙ ѥ ѧ "
        "ꙙ ѫ ꙛ ѩ ꙝ ѭ ѯ ѱ ѳ ѵ ꙟ ҩ ԝ ӏ"
    ),
    "Geor": ("ა ბ გ დ ე ვ ზ ჱ თ ი კ ლ მ ნ ჲ ო პ ჟ რ ს ტ ჳ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჴ ჯ ჰ ჵ ჶ ჷ ჸ ჹ ჺ ჽ ჾ ჿ"),
    "Armn": ("ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք օ ֆ"),
    "Hebr": ("א ב ג ד ה ו ז ח ט י כך ל מם נן ס ע פף צץ ק ר ש ת"),
    "Arab": (
        "ءٴ آ أ ٲ ٱ ؤ إ ٳ ݳ ݴ ئ ا ٮ ب ٻ پ ڀ ݐ ݑ ݒ ݓ ݔ ݕ ݖ ة ت ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ ݗ ݘ ݮ ݯ "
        "ݲ ݼ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ݙ ݚ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ ݛ ݫ ݬ ݱ س ش ښ ڛ ڜ ۺ ݜ ݭ ݰ ݽ ݾ ص ض ڝ ڞ ۻ "
        "ط ظ ڟ ع غ ڠ ۼ ݝ ݞ ݟ ف ڡ ڢ ڣ ڤ ڥ ڦ ݠ ݡ ٯ ق ڧ ڨ ك ک ڪ ګ ڬ ݿ ڭ ڮ گ ڰ ڱ ڲ ڳ ڴ ݢ ػ ؼ ݣ ݤ ل ڵ ڶ ڷ ڸ ݪ "
        "م ݥ ݦ ن ں ڻ ڼ ڽ ڹ ݧ ݨ ݩ ه ھ ہ ۃ ۿ ە وۥ ۄ ۅ ۆ ۇ ۈ ۉ ۊ ۋ ۏ ݸ ݹ ى يۦ ی ۍ ێ ې ۑ ؽ ؾ ؿ ؠ ݵ ݶ ݷ ے ݺ ݻ"
    ),
}
"""Small letters by script, both in their order; letters written together differ only as case does."""

VARIANTS = {
    "ß": "s+s",
    "æ": "a+e",
    "œ": "o+e",
    "ð": "d+",
    "ґ": "г+",
    "ſ": "s++",
    "ø": "o\u0338",
    "đ": "d\u0335",
    "ħ": "h\u0335",
    "ł": "l\u0335",
    "ŉ": "n",
    "ƍ": "zw",
    "ƾ": "ts",
    "ȸ": "db",
    "ȹ": "qp",
    "ʣ": "dz",
    "ʤ": "dʒ",
    "ʥ": "dʑ",
    "ʦ": "ts",
    "ʧ": "tʃ",
    "ʨ": "tɕ",
    "ʩ": "fŋ",
    "ʪ": "ls",
    "ʫ": "lz",
    "ỻ": "ll",
    "ϗ": "και",
    "װ": "וו",
    "ױ": "וי",
    "ײ": "יי",
}
"""Letters that are weighed as others are; a plus makes the letter before it a second kind of that letter."""

MARKS = (
    "\u0332 \u0313\u0343\u0486 \u0314\u0485 \u0301\u0341 \u0300\u0340 \u0306 \u0302 \u030c \u030a "
    "\u0342 \u0308 \u030b \u0303 \u0307 \u0338 \u0327 \u0328 \u0304 "
    "\u030d\u030e\u0312\u0315\u031a\u033d\u033e\u033f\u0346\u034a\u034b\u034c\u0350\u0351\u0352"
    "\u0357\u035b\u035d\u035e\u0484\u0487 "
    "\u0316\u0317\u0318\u0319\u031c\u031d\u031e\u031f\u0320\u0329\u032a\u032b\u032c\u032f\u0333"
    "\u033a\u033b\u033c\u0347\u0348\u0349\u034d\u034e\u0353\u0354\u0355\u0356\u0359\u035a\u035c"
    "\u035f\u0362 \u0336\u0337 \u0335 \u0305 \u0309 \u030f \u0310 \u0311 \u031b \u0321 \u0322 "
    "\u0323 \u0324 \u0325 \u0326 \u032d \u032e \u0330 \u0331 \u0334 \u0339 \u0345 \u0358 \u0360 "
    "\u0361 \u0483 \u05b0 \u05b1 \u05b2 \u05b3 \u05b4 \u05b5 \u05b6 \u05b7 \u05b8\u05c7 "
    "\u05b9\u05ba \u05bb \u05c2 \u05c1 \u05bc \u05bf \u064b \u064c \u064d \u064e \u064f \u0650 "
    "\u0651 \u0652 \u0653 \u0654 \u0655 \u065f \u0656 \u0657 \u0658 \u0659 \u065a \u065b \u065c "
    "\u065d \u065e \u0670"
)
"""Combining marks in their order; marks written together weigh the same.  Marks of no weight are not here."""

SIGNS = "`´˜^¯˘˙¨˚˝¸˛˂˃˄˅˒˓˔˕˖˗˞˟˥˦˧˨˩˪˫˭˯˰˱˲˳˴˵˶˷˸˹˺˻˼˽˾˿°©®℗℞←→↑↓+±÷×<=>¬|¦~−∕∞≤≥★☆"
"""Signs in their order; all stand before the currencies."""

CURRENCIES = "¤¢$£¥₠₡₢₣₤₥₦₧₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿⃀"
"""Signs of currencies in their order; all stand before the digits."""
