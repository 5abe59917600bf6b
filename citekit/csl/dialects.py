"""Which locale files a language asks for, and in what order: ``de-AT`` → ``de-AT``, ``de-DE``, ``en-US``.

What stands in the files, and where they are, is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

FALLBACK = "en-US"
"""The locale that ends every chain."""

# The dialect that stands for a language; the rows are those of the official set of locale files.
PRIMARY_DIALECTS: Mapping[str, str] = {
    "af": "af-ZA",
    "ar": "ar",
    "az": "az",  # our own file; the official set has none
    "bal": "bal-PK",
    "bg": "bg-BG",
    "brh": "brh-PK",
    "ca": "ca-AD",
    "cs": "cs-CZ",
    "cy": "cy-GB",
    "da": "da-DK",
    "de": "de-DE",
    "el": "el-GR",
    "en": "en-US",
    "es": "es-ES",
    "et": "et-EE",
    "eu": "eu",
    "fa": "fa-IR",
    "fi": "fi-FI",
    "fr": "fr-FR",
    "gl": "gl-ES",
    "he": "he-IL",
    "hi": "hi-IN",
    "hr": "hr-HR",
    "hu": "hu-HU",
    "hy": "hy-AM",
    "id": "id-ID",
    "is": "is-IS",
    "it": "it-IT",
    "ja": "ja-JP",
    "km": "km-KH",
    "ko": "ko-KR",
    "la": "la",
    "lij": "lij-IT",
    "lt": "lt-LT",
    "lv": "lv-LV",
    "mn": "mn-MN",
    "ms": "ms-MY",
    "nb": "nb-NO",
    "nl": "nl-NL",
    "nn": "nn-NO",
    "pa": "pa-PK",
    "pl": "pl-PL",
    "pt": "pt-PT",
    "ro": "ro-RO",
    "ru": "ru-RU",
    "sk": "sk-SK",
    "sl": "sl-SI",
    "sr": "sr-Latn-RS",
    "sv": "sv-SE",
    "th": "th-TH",
    "tl": "tl-PH",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "vi": "vi-VN",
    "zh": "zh-CN",
}

# Codes that people write for a locale of another name.
OTHER_NAMES: Mapping[str, str] = {
    "fil": "tl-PH",  # Filipino is the standard form of Tagalog
    "in": "id-ID",  # withdrawn for id
    "iw": "he-IL",  # withdrawn for he
    "no": "nb-NO",  # Norwegian, most often Bokmål
    "sr-Cyrl": "sr-Cyrl-RS",
    "sr-Latn": "sr-Latn-RS",
    "zh-HK": "zh-TW",  # traditional characters
    "zh-Hans": "zh-CN",
    "zh-Hant": "zh-TW",
}

_CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*(?:[.@]\S*)?", re.ASCII)


def locale_code(lang: str) -> str:
    """Write a language code as the names of locale files do; what is none becomes empty.

    Source:
        RFC 5646, section 2.1.1: languages small, scripts with a capital, regions in capitals.

    >>> locale_code("TR_tr.UTF-8"), locale_code("sr-latn-rs"), locale_code("../etc")
    ('tr-TR', 'sr-Latn-RS', '')
    """
    if _CODE.fullmatch(lang.strip()) is None:
        return ""
    # ASCII: the pattern has allowed nothing else
    first, *rest = re.split(r"[-_]", re.split(r"[.@]", lang.strip())[0].lower())
    shapes = {2: str.upper, 4: str.title}  # ASCII
    return "-".join([first, *(shapes.get(len(part), str)(part) for part in rest)])


def locale_chain(lang: str) -> tuple[str, ...]:
    """The locales to which a processor turns for `lang`, in order; for some there may be no file.

    Args:
        lang: a language or a dialect, ``tr``, ``de-AT``, ``en_GB.UTF-8``; anything else is unknown.

    Source:
        CSL 1.0.2, "Locale Fallback", steps 4 to 6.

    >>> locale_chain("de-AT"), locale_chain("de"), locale_chain("xx-YY")
    (('de-AT', 'de-DE', 'en-US'), ('de-DE', 'en-US'), ('xx-YY', 'en-US'))
    """
    code = locale_code(lang)
    language = code.partition("-")[0]
    chain: list[str] = []
    if code:
        if code == language:
            chain.append(PRIMARY_DIALECTS.get(code) or OTHER_NAMES.get(code, code))
        else:
            script = "-".join(code.split("-")[:2])
            other = OTHER_NAMES.get(code) or OTHER_NAMES.get(script)
            primary = PRIMARY_DIALECTS.get(language) or OTHER_NAMES.get(language)
            chain += [code, *([other] if other else []), *([primary] if primary else [])]
    return tuple(dict.fromkeys([*chain, FALLBACK]))
