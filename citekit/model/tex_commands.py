r"""What TeX's commands print: the tables that `citekit.model.markup` reads.

One row a command, without its backslash.  Where a sign can be typed on a
keyboard or pasted, people do so; these rows are for files written by programs
and before Unicode.

Source:
    "LaTeX2e font selection" and encguide.pdf (the T1, TS1 and T2A encodings);
    The TeXbook, chapter 9 (accents); biblatex 3.20, sections 3.13 and 4.6.4.
"""

from __future__ import annotations

from collections.abc import Mapping

ACCENTS: Mapping[str, str] = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "h": "\u0309",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "G": "\u030f",
    "U": "\u030e",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
}
"""The combining character that each accent command sets on its argument."""

BARE_ACCENTS: Mapping[str, str] = {"^": "^", "~": "~", "`": "`", "'": "´", '"': "¨", "=": "¯"}
r"""What an accent over nothing prints: ``\~{}`` is how people write a tilde into an address."""

CONTROL_SYMBOLS: Mapping[str, str] = {
    **{sign: sign for sign in "&%#$_{}"},
    " ": " ",
    ",": "\u202f",
    ";": " ",
    ":": " ",
    "\n": " ",
    "\\": " ",  # a line break
    "!": "",
    "-": "",  # where a word may be cut
    "/": "",  # italic correction
    "@": "",  # the full stop before it ends a sentence
}

SYMBOLS: Mapping[str, str] = {
    # letters
    "i": "ı", "j": "ȷ", "ss": "ß", "SS": "SS", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "dh": "ð", "DH": "Ð",
    "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "dj": "đ", "DJ": "Đ", "ij": "ĳ", "IJ": "Ĳ",
    "textschwa": "ə", "cyrschwa": "ә", "CYRSCHWA": "Ә",
    # TeX's own signs
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}",
    "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textdollar": "$",
    "textless": "<", "textgreater": ">", "textbar": "|", "textasciigrave": "`",
    "backslash": "\\", "slash": "/", "textquotesingle": "'", "textquotedbl": '"',
    # quotation marks and dashes
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "lq": "‘", "rq": "’", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹",
    "guilsinglright": "›", "textendash": "–", "textemdash": "—", "endash": "–", "emdash": "—",
    "bibrangedash": "–", "hyphen": "-", "nbhyphen": "‑", "Dash": "—",
    # punctuation and signs
    "ldots": "…", "dots": "…", "textellipsis": "…", "textbullet": "•", "textperiodcentered": "·",
    "textexclamdown": "¡", "textquestiondown": "¿", "S": "§", "P": "¶", "textsection": "§",
    "textparagraph": "¶", "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "textdegree": "°", "textnumero": "№", "pounds": "£", "textsterling": "£", "euro": "€",
    "texteuro": "€", "textyen": "¥", "textcent": "¢", "textordfeminine": "ª", "textordmasculine": "º",
    "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³", "textonequarter": "¼",
    "textonehalf": "½", "textthreequarters": "¾", "texttimes": "×", "textpm": "±", "textmu": "µ",
    "textprime": "′", "textasciimacron": "¯", "textvisiblespace": "␣",
    # blanks
    "space": " ", "quad": " ", "qquad": " ", "thinspace": "\u202f", "enspace": " ", "nobreakspace": "\u00a0",
    "newline": " ", "par": " ",
    # names
    "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "LuaTeX": "LuaTeX",
    "LaTeXe": "LaTeX2e", "ConTeXt": "ConTeXt",
}  # fmt: skip

_CYRILLIC_NAMES = (
    "A B V G D E YO ZH Z I ISHRT K L M N O P R S T U F H C CH SH SHCH HRDSN ERY SFTSN EREV YU YA "
    "IE II YI GUP JE"
)
_CAPITALS = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІЇҐЈ"
_SMALL = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяєіїґј"

CYRILLIC: Mapping[str, str] = {
    **{f"CYR{name}": char for name, char in zip(_CYRILLIC_NAMES.split(), _CAPITALS, strict=True)},
    # The names are ASCII, so lower() is safe; the letters stand in a row of their own.
    **{f"cyr{name.lower()}": char for name, char in zip(_CYRILLIC_NAMES.split(), _SMALL, strict=True)},
}
"""The letters of the T2A encoding, as programs write them into ASCII files."""

_GREEK_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi "
    "chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
)
GREEK: Mapping[str, str] = dict(zip(_GREEK_NAMES.split(), "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ", strict=True))
"""Letters that belong into mathematics, but are found outside it."""

_SWITCHES = """
    bf it sc sl tt rm sf em bfseries itshape scshape slshape upshape mdseries rmfamily sffamily ttfamily
    normalfont tiny small large Large normalsize footnotesize relax protect ignorespaces noindent sloppy
    selectfont nobreak allowbreak linebreak break addspace midsentence isdot null leavevmode boldmath
    cyrillic cyr cyrchar lat latintext textlatin
"""
SWITCHES = frozenset(_SWITCHES.split())
"""Commands that print nothing and take nothing."""

_DROPPED = """
    noopsort label index phantom hphantom vphantom hspace vspace href foreignlanguage textcolor
    selectlanguage fontencoding
"""
DROPPED = frozenset(_DROPPED.split())
"""Commands whose first argument is not printed."""

VERBATIM = frozenset({"url", "path", "nolinkurl"})
"""Commands whose argument stands for itself."""

QUOTING = frozenset({"enquote", "mkbibquote"})
"""Commands that set quotation marks around their argument."""

LIGATURES: Mapping[str, str] = {"---": "—", "--": "–", "``": "“", "''": "”", "!`": "¡", "?`": "¿"}
"""Signs that TeX's fonts join; the longest match counts."""
