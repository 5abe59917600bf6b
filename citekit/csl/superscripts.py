"""Signs that Unicode has in superscript: ``ᵉ`` in French ordinals of locale files, ``²`` in titles.

Source:
    Unicode character database, decompositions of the kind ``<super>``; the two Arabic letters and the two
    glottal letters at the end are written so as well, but have none.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_RAISED = (
    "ª²³¹ºʰʱʲʳʴʵʶʷʸˠˡˢˣˤᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂᵃᵄᵅᵆᵇᵈᵉᵊᵋᵌᵍᵏᵐᵑᵒᵓᵔᵕᵖᵗᵘᵙᵚᵛᵜᵝᵞᵟᵠᵡᵸ"
    "ᶛᶜᶝᶞᶟᶠᶡᶢᶣᶤᶥᶦᶧᶨᶩᶪᶫᶬᶭᶮᶯᶰᶱᶲᶳᶴᶵᶶᶷᶸᶹᶺᶻᶼᶽᶾᶿ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ㆒㆓㆔㆕㆖㆗㆘㆙㆚㆛㆜㆝㆞㆟ˀˁۥۦ"
)
_PLAIN = (
    "a231ohɦjrɹɻʁwyɣlsxʕAÆBDEƎGHIJKLMNOȢPRTUWaɐɑᴂbdeəɛɜgkmŋoɔᴖᴗptuᴝɯvᴥβγδφχн"
    "ɒcɕðɜfɟɡɥɨɩɪᵻʝɭᶅʟɱɰɲɳɴɵɸʂʃƫʉʊᴜʋʌzʐʑʒθ0i456789+−=()n一二三四上中下甲乙丙丁天地人ʔʕوي"
)

SUPERSCRIPTS: Mapping[str, str] = MappingProxyType(
    {**dict(zip(_RAISED, _PLAIN, strict=True)), "℠": "SM", "™": "TM"}
)
"""What each of them stands for."""
