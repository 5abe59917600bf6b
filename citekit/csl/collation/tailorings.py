"""What the languages order in their own way.

Facts of CLDR 42 (Unicode License v3), in the notation of its rules: ``&N<ñ<<<Ñ``
puts ñ after all of n, as a letter of its own; ``&A<<ą`` makes ą a kind of a;
``[before 1]`` puts before; ``[reorder Cyrl]`` puts a script first.  Left out is
what only tells presentation forms of Arabic apart, since compatibility
decompositions do that.  The rules are read by `citekit.csl.collation.rules`.
"""

from __future__ import annotations

_CROATIAN = (
    "[reorder Latn Cyrl]&C<č<<<Č<ć<<<Ć&D<dž<<<ǆ<<<Dž<<<ǅ<<<DŽ<<<Ǆ<đ<<<Đ"
    "&L<lj<<<ǉ<<<Lj<<<ǈ<<<LJ<<<Ǉ&N<nj<<<ǌ<<<Nj<<<ǋ<<<NJ<<<Ǌ&S<š<<<Š&Z<ž<<<Ž"
)
_NORWEGIAN = (
    "&D<<đ<<<Đ<<ð<<<Ð&t<<<þ/h&T<<<Þ/H&Y<<ü<<<Ü<<ű<<<Ű"
    "&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<<ę<<<Ę<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<<œ<<<Œ<å<<<Å<<aa<<<Aa<<<AA"
)
_SPANISH = "&N<ñ<<<Ñ"

TAILORINGS = {
    # languages of the sources
    "tr": "&C<ç<<<Ç&G<ğ<<<Ğ&[before 1]i<ı<<<I&i<<<İ&O<ö<<<Ö&S<ş<<<Ş&U<ü<<<Ü",
    "az": "[reorder Latn Cyrl]&C<ç<<<Ç&G<ğ<<<Ğ&[before 1]i<ı<<<I&i<<<İ&O<ö<<<Ö&S<ş<<<Ş&U<ü<<<Ü"
    "&K<q<<<Q&E<ə<<<Ə&H<x<<<X&Z<w<<<W",
    "ru": "[reorder Cyrl]",
    "uk": "[reorder Cyrl]&Г<ґ<<<Ґ&ꙇ<ї<<<ꙶ<<<Ї",
    "ar": "[reorder Arab]&[before 2]ت<<ة&[before 2]ي<<ی<<ى&ء<<أ<<ؤ<<إ<<ئ<<ىٕ<<ا&ءا<<آ"
    "&[last secondary ignorable]<<<*\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u065f\u0656\u0657"
    "\u0658\u0659\u065a\u065b\u065c\u065d\u065e\u0670",
    "fa": "[reorder Arab]&\u064e<<\u0650<<\u064f<<\u064b<<\u064d<<\u064c&[before 1]ا<آ"
    "&ا<<ٱ<ء<<أ<<ٲ<<إ<<ٳ<<ؤ<<ی\u0654<<<ى\u0654<<<ئ&ک<<*ڪګكڬڭڮ&ۏ<ه<<ە<<ہ<<ة<<ۃ<<ۀ<<ھ&ی<<*ىےيېۑۍێ",
    "el": "[reorder Grek]",
    "he": "[reorder Hebr]",
    # other languages that styles have locales for
    "af": "&N<<<ŉ",
    "be": "[reorder Cyrl]&Е<ё<<<Ё&у<ў<<<Ў",
    "bg": "[reorder Cyrl]",
    "bs": _CROATIAN,
    "cs": "&C<č<<<Č&H<ch<<<cH<<<Ch<<<CH&R<ř<<<Ř&S<š<<<Š&Z<ž<<<Ž",
    "cy": "&C<ch<<<Ch<<<CH&D<dd<<<Dd<<<DD&F<ff<<<Ff<<<FF&G<ng<<<Ng<<<NG&L<ll<<<Ll<<<LL&P<ph<<<Ph<<<PH"
    "&R<rh<<<Rh<<<RH&T<th<<<Th<<<TH",
    "da": "&D<<đ<<<Đ<<ð<<<Ð&th<<<þ&TH<<<Þ&Y<<ü<<<Ü<<ű<<<Ű"
    "&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<å<<<Å<<<aa<<<Aa<<<AA&oe<<œ<<<Œ",
    "de-u-co-phonebk": "&AE<<ä<<<Ä&OE<<ö<<<Ö&UE<<ü<<<Ü",
    "eo": "&C<ĉ<<<Ĉ&G<ĝ<<<Ĝ&H<ĥ<<<Ĥ&J<ĵ<<<Ĵ&S<ŝ<<<Ŝ&U<ŭ<<<Ŭ",
    "es": _SPANISH,
    "et": "&[before 1]T<š<<<Š<z<<<Z<ž<<<Ž&[before 1]X<õ<<<Õ<ä<<<Ä<ö<<<Ö<ü<<<Ü",
    "fi": "&D\u0335<<đ<<<Đ&G\u0335<<ǥ<<<Ǥ&N\u0335<<ŋ<<<Ŋ&T\u0335<<ŧ<<<Ŧ&Y<<ü<<<Ü&Z\u0335<<ʒ<<<Ʒ"
    "&[before 1]ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø",
    "fo": "&D<<đ<<<Đ<<ð<<<Ð&t<<<þ/h&T<<<Þ/H&Y<<ü<<<Ü<<ű<<<Ű"
    "&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<<ę<<<Ę<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<<œ<<<Œ<å<<<Å<<<aa<<<Aa<<<AA",
    "gl": _SPANISH,
    "hr": _CROATIAN,
    "hu": "&C<cs<<<Cs<<<CS&D<dz<<<Dz<<<DZ&DZ<dzs<<<Dzs<<<DZS&G<gy<<<Gy<<<GY&L<ly<<<Ly<<<LY&N<ny<<<Ny<<<NY"
    "&S<sz<<<Sz<<<SZ&T<ty<<<Ty<<<TY&Z<zs<<<Zs<<<ZS&O<ö<<<Ö<<ő<<<Ő&U<ü<<<Ü<<ű<<<Ű"
    "&cs<<<ccs/cs&Cs<<<Ccs/cs&CS<<<CCS/CS&dz<<<ddz/dz&Dz<<<Ddz/dz&DZ<<<DDZ/DZ"
    "&dzs<<<ddzs/dzs&Dzs<<<Ddzs/dzs&DZS<<<DDZS/DZS&gy<<<ggy/gy&Gy<<<Ggy/gy&GY<<<GGY/GY"
    "&ly<<<lly/ly&Ly<<<Lly/ly&LY<<<LLY/LY&ny<<<nny/ny&Ny<<<Nny/ny&NY<<<NNY/NY"
    "&sz<<<ssz/sz&Sz<<<Ssz/sz&SZ<<<SSZ/SZ&ty<<<tty/ty&Ty<<<Tty/ty&TY<<<TTY/TY"
    "&zs<<<zzs/zs&Zs<<<Zzs/zs&ZS<<<ZZS/ZS",
    "hy": "[reorder Armn]&եվ<<<և",
    "is": "&[before 1]b<á<<<Á&d<<đ<<<Đ<ð<<<Ð&[before 1]f<é<<<É&[before 1]j<í<<<Í&[before 1]p<ó<<<Ó"
    "&[before 1]v<ú<<<Ú&[before 1]z<ý<<<Ý&[before 1]ǀ<æ<<<Æ<<ä<<<Ä<ö<<<Ö<<ø<<<Ø<å<<<Å",
    "ka": "[reorder Geor]",
    "kk": "[reorder Cyrl]&Е<ё<<<Ё&Ұ<ү<<<Ү&[before 1]ь<і<<<І",
    "ky": "[reorder Cyrl]&е<ё<<<Ё",
    "lt": "&A<<ą<<<Ą&C<č<<<Č&E<<ę<<<Ę<<ė<<<Ė&I<<į<<<Į<<y<<<Y&S<š<<<Š&U<<ų<<<Ų<<ū<<<Ū&Z<ž<<<Ž",
    "lv": "&[before 1]D<č<<<Č&[before 1]H<ģ<<<Ģ&I<<y<<<Y&[before 1]L<ķ<<<Ķ&[before 1]M<ļ<<<Ļ"
    "&[before 1]O<ņ<<<Ņ&[before 1]S<ŗ<<<Ŗ&[before 1]T<š<<<Š&[before 1]Ʒ<ž<<<Ž",
    "mk": "[reorder Cyrl]&и\u0306=й&И\u0306=Й&ԃ<ѓ<<<Ѓ&ћ<ќ<<<Ќ",
    "mn": "[reorder Cyrl]",
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "pl": "&A<ą<<<Ą&C<ć<<<Ć&E<ę<<<Ę&L<ł<<<Ł&N<ń<<<Ń&O<ó<<<Ó&S<ś<<<Ś&Z<ź<<<Ź<ż<<<Ż",
    "ro": "&A<ă<<<Ă<â<<<Â&I<î<<<Î&S<ş=ș<<<Ş=Ș&T<ţ=ț<<<Ţ=Ț",
    "sk": "&A<ä<<<Ä&C<č<<<Č&H<ch<<<cH<<<Ch<<<CH&O<ô<<<Ô&R<ř<<<Ř&S<š<<<Š&Z<ž<<<Ž",
    "sl": "&C<č<<<Č<ć<<<Ć&D<đ<<<Đ&S<š<<<Š&Z<ž<<<Ž",
    "sq": "&[before 1]D<ç<<<Ç&[before 1]E<dh<<<Dh<<<DH&[before 1]F<ë<<<Ë&[before 1]H<gj<<<Gj<<<GJ"
    "&[before 1]M<ll<<<Ll<<<LL&[before 1]O<nj<<<Nj<<<NJ&[before 1]S<rr<<<Rr<<<RR"
    "&[before 1]T<sh<<<Sh<<<SH&[before 1]U<th<<<Th<<<TH&[before 1]Y<xh<<<Xh<<<XH&[before 1]Ʒ<zh<<<Zh<<<ZH",
    "sr": "[reorder Cyrl]&и\u0306=й&И\u0306=Й",
    "sr-latn": _CROATIAN,
    "sv": "&D<<đ<<<Đ<<ð<<<Ð&t<<<þ/h&T<<<Þ/H&Y<<ü<<<Ü<<ű<<<Ű"
    "&[before 1]ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<<ę<<<Ę<ö<<<Ö<<ø<<<Ø<<ő<<<Ő<<œ<<<Œ<<ô<<<Ô",
    "tk": "&C<ç<<<Ç&E<ä<<<Ä&J<ž<<<Ž&N<ň<<<Ň&O<ö<<<Ö&S<ş<<<Ş&U<ü<<<Ü&Y<ý<<<Ý",
    "vi": "&\u0300<<\u0309<<\u0303<<\u0301<<\u0323&a<ă<<<Ă<â<<<Â&d<đ<<<Đ&e<ê<<<Ê&o<ô<<<Ô<ơ<<<Ơ&u<ư<<<Ư",
}
"""The rules by language tag in small letters; ``de-u-co-phonebk`` is the order of German telephone books."""

AS_ROOT = frozenset("ca de en fr fy ga id it la lb lij ms nl oc pt".split())
"""Languages that have nothing of their own."""
