"""Another work at the address is told by silence about the cited one, where silence means something."""

from __future__ import annotations

import pytest
from hostile_web import html
from loopback import Web

from citekit.links import LinkTarget, check_links
from citekit.links.phrases import DESCRIPTIONS, TAKEOVERS, plain
from citekit.net import Session

ADVICE = {
    "en": (
        "Care of wooden floors",
        "Sweep them daily and wipe them with a damp cloth. Never use hot water on oak.",
    ),
    "de": (
        "Pflege von Holzböden",
        "Fegen Sie den Boden täglich und wischen Sie ihn feucht. Eiche verträgt kein Wasser.",
    ),
    "tr": (
        "Ahşap zemin bakımı",
        "Zemini her gün süpürün ve nemli bezle silin. Meşe için sıcak su kullanmayın.",
    ),
    "ru": (
        "Уход за паркетом",
        "Подметайте пол каждый день и протирайте его влажной тряпкой. Дуб горячей воды не любит.",
    ),
}
TITLES = {
    "en": "The herring trade of medieval Lübeck",
    "de": "Der Heringshandel im mittelalterlichen Lübeck und die Hanse",
    "tr": "Ortaçağ Lübeck kentinde ringa ticareti ve loncalar",
    "ru": "Торговля сельдью в средневековом Любеке",
}


def page(code: str, heading: str = "", more: str = "") -> str:
    """A page of advice in two sentences."""
    own, text = ADVICE[code]
    return f"<title>{heading or own}</title><h1>{heading or own}</h1><p>{text}{more}"


SILENT = "changed/not-the-cited-work"
PAGES = [
    # body, cited title, verdict
    *((page(code), TITLES[code], "changed/not-the-cited-work") for code in ADVICE),
    # One word of many stands on any page, but not its author beside it.
    (page("en", more=" Trade winds are dry."), TITLES["en"], "changed/not-the-cited-work"),
    (page("en", more=" By A. Wendt."), TITLES["en"], "alive/ok"),
    # Under a shelf mark, or cited by a description, or in a file, a work need not be named.
    (page("en", "MS 214, f. 12"), TITLES["en"], "alive/ok"),
    (page("en"), "Interview with a herring merchant of Lübeck", "alive/ok"),
    (page("en", more=" <a href=/12.pdf>Text</a>"), TITLES["en"], "alive/ok"),
    # A program says ``document.documentElement``; that is no file.
    (page("en", more="<script>document.documentElement.id='x'</script>"), TITLES["en"], SILENT),
    # In another language it may be a translation, and a title of two words says little.
    (page("de"), TITLES["en"], "alive/ok"),
    (page("en"), "Herring trade", "alive/ok"),
    # Nothing is said where little stands, or no title.
    ("<title>Notes</title><p>Sweep the floor.", TITLES["en"], "alive/ok"),
]


@pytest.mark.parametrize(("body", "title", "verdict"), PAGES)
def test_silence_tells(body: str, title: str, verdict: str, web: Web, session: Session) -> None:
    url = web.put("o.example", "/a/12.htm", html(body))
    (status,) = check_links([LinkTarget(url, title=title, authors=("Wendt",))], session=session)
    assert f"{status.state}/{status.reason}" == verdict


@pytest.mark.parametrize(
    ("own", "title", "verdict"),
    [
        ("Casino Lübeck", "The herring trade", SILENT),
        ("Онлайн-казино «Любек»", "Торговля сельдью", SILENT),
        ("The Casino of Lübeck", "The casino and its players", "alive/ok"),
        ("The herring trade | Casino Books", "The herring trade", "alive/ok"),
    ],
)
def test_who_buys_the_domain_of_an_ended_site_says_so_in_the_title(
    own: str, title: str, verdict: str, web: Web, session: Session
) -> None:
    url = web.put("o.example", "/a/12.htm", html(f"<h1>{own}</h1><p>{own}.", own))
    (status,) = check_links([LinkTarget(url, title=title)], session=session)
    assert f"{status.state}/{status.reason}" == verdict


@pytest.mark.parametrize("word", TAKEOVERS)
def test_every_word_of_such_titles_is_as_titles_are_compared(word: str) -> None:
    assert plain(word) == word


@pytest.mark.parametrize(
    ("host", "heading", "verdict"),
    [
        ("www.lubeck-life.example", "", SILENT),
        ("www.life.example", "", "alive/ok"),
        # The only heading is the host's name, so the title of the page is heard.
        ("www.lubeck-life.example", "<h1>www.lubeck-life.example</h1>", SILENT),
        # One more word of the cited title than the host has.
        ("www.lubeck-life.example", "<h1>Herring</h1>", "alive/ok"),
    ],
)
def test_a_word_of_the_host_is_no_word_of_the_work(
    host: str, heading: str, verdict: str, web: Web, session: Session
) -> None:
    own, text = ADVICE["en"]
    url = web.put(host, "/a/12.htm", html(f"{heading}<p>{text}<p>Lubeck and its life.", own))
    (status,) = check_links(
        [LinkTarget(url, title="The herring and the salt of Lubeck", authors=("Wendt",))], session=session
    )
    assert f"{status.state}/{status.reason}" == verdict


@pytest.mark.parametrize("word", [word for row in DESCRIPTIONS.values() for word in row.split()])
def test_every_description_is_as_titles_are_compared(word: str) -> None:
    assert plain(word) == word
