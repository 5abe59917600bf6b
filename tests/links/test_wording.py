"""What a page says of itself is heard, and what a work says is not taken for it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hostile_web import TITLE, html
from hypothesis import given
from hypothesis import strategies as st
from loopback import Web

from citekit.links import LinkTarget, State, check_links
from citekit.links.follow import follow
from citekit.links.judge import make_case
from citekit.links.page import BREAK
from citekit.links.rules import RULES
from citekit.links.sayings import FEW, LOST, Heard, hear
from citekit.links.wording import LONGEST, Saying, WordingModel, features, shipped_model
from citekit.net import Session

SAID = [
    # sentences that do not stand in training/pages, what they say of the page
    ("The web page you wished to consult was not found on our server.", Saying.MISSING),
    ("Okumak istediğiniz haber arşivimizde bulunamadı.", Saying.MISSING),
    ("İSTEDİĞİNİZ SAYFA BULUNAMADI", Saying.MISSING),
    ("Bu məqalə saytımızdan çıxarılıb.", Saying.MISSING),
    ("Страница, которую вы хотели открыть, не найдена.", Saying.MISSING),
    ("Сторінку, яку ви хотіли відкрити, не знайдено.", Saying.MISSING),
    ("Die aufgerufene Seite wurde leider nicht gefunden.", Saying.MISSING),
    ("La page que vous avez voulu ouvrir est introuvable.", Saying.MISSING),
    ("La página a la que quiere entrar no existe.", Saying.MISSING),
    ("La pagina che volevi aprire non esiste.", Saying.MISSING),
    ("الصفحة التي أردت فتحها غير موجودة.", Saying.MISSING),
    ("Would you like to buy this domain name?", Saying.PARKED),
    ("Our website is down for scheduled maintenance.", Saying.BUSY),
    ("Sitemiz bakım çalışması nedeniyle kapalıdır.", Saying.BUSY),
    ("This video is not available in your country.", Saying.LEGAL),
    ("Log in to read the full document.", Saying.LOGIN),
    ("Subscribe now to continue reading this article.", Saying.PAYWALL),
    ("Please complete the captcha to prove that you are not a robot.", Saying.BLOCKED),
    ("Too many requests: please wait a minute.", Saying.RATE),
    ("Please enable JavaScript to view this page.", Saying.SCRIPT),
    ("Our website has moved to a new address.", Saying.MOVED),
]


@pytest.mark.parametrize(("text", "saying"), SAID, ids=[text for text, _ in SAID])
def test_a_page_is_heard(text: str, saying: Saying) -> None:
    heard = hear(["Gazette"], text)
    assert heard.loudest[0] is saying
    assert heard.is_sure(saying)


WORKS = [
    "The statue was removed from the square in 1991. The mayor said that it would not return.",
    "Yazmanın ilk sayfası kayıptır. Metin ikinci sayfadan başlar.",
    "Первый документ удалён из архива в 1936 году. Второй хранится в Москве.",
    "Der Vertrag existiert nicht mehr. Das Archiv brannte 1943 aus.",
    "Correspondence, photographs and cuttings. 12 boxes, 1881-1902. Access is open.",
    "The railway was closed for maintenance. It reopened in spring.",
]


@pytest.mark.parametrize("text", ["", *WORKS])
def test_a_work_says_nothing_of_its_page(text: str) -> None:
    heard = hear(["A history of the town"], text)
    assert not any(heard.is_sure(saying) for saying in LOST)


def test_the_more_of_a_work_stands_there_the_clearer_a_page_must_speak() -> None:
    said = {Saying.MISSING: 0.9}
    assert Heard(said, work=0).is_sure(Saying.MISSING)
    assert not Heard(said, work=FEW / 2).is_sure(Saying.MISSING)
    assert not Heard({Saying.MISSING: 1.0}, work=FEW).is_sure(Saying.MISSING)


def test_a_sentence_that_stands_twice_counts_once() -> None:
    one = hear([], "Nothing here.")
    assert hear(["Nothing here"], BREAK.join(["Nothing here."] * 3)).anywhere == one.anywhere


@given(st.text(max_size=200))
def test_chances_are_chances_whatever_the_text(text: str) -> None:
    chances = shipped_model().chances(text)
    assert set(chances) == set(Saying)
    assert math.isclose(sum(chances.values()), 1.0)


@given(st.text("abş ıİI404 .", max_size=60))
def test_case_and_marks_make_no_difference(text: str) -> None:
    plain = features(text.replace("ş", "s").replace("I", "i").replace("İ", "i").replace("ı", "i"))
    assert features(text) == plain
    assert len(set(plain)) == len(plain)


@pytest.mark.parametrize(
    ("sentence", "is_telling"), [("error 404", True), ("E. 2004/404", False), ("I ZR 404/01", False)]
)
def test_a_number_beside_a_number_tells_nothing(sentence: str, is_telling: bool) -> None:
    assert ("w=404" in features(sentence)) is is_telling


def test_only_the_beginning_of_a_sentence_without_an_end_is_looked_at() -> None:
    assert features("word " * LONGEST) == features("word " * 10 * LONGEST)


def test_weights_decide() -> None:
    model = WordingModel(["content", "missing"], {"w=gone": 0, "w=text": 3}, [2, 1, 300, 2, 0, 100])
    assert model.chances("gone")[Saying.MISSING] > 0.9
    assert model.chances("text")[Saying.CONTENT] > 0.7
    assert model.chances("")[Saying.CONTENT] == 0.5


TITLED = "Domain names for sale: page not found, site suspended"
"""A title that would say of its page all that there is to say."""

NEWS = "<p>Council plants nine hundred limes<p>A night at the old observatory on the hill"
LOSSES = (
    "Abel, Pte J., not found.|Amos, Cpl R., missing at Loos.|Ayre, T., presumed dead.",
    "Maas, Otto, vermisst.|Mahn, Karl, nicht gefunden.|Merz, Hans, für tot erklärt 1951.",
    "Barbe, Jean, disparu.|Bonnet, Louis, introuvable.|Brun, Pierre, présumé mort.",
    "Козлов П., не найден.|Кротов С., пропал без вести.|Кулик И., считается погибшим.",
    "Şaban oğlu Ali, kayıp.|Şakir, bulunamadı.|Şerif, şehit sayılıyor.",
)


def listed(entries: str) -> str:
    """A list, from entries between bars."""
    return "".join(f"<li>{entry}" for entry in entries.split("|"))


JUDGED = [
    # body, cited title, verdict
    (f"<h1>{TITLED}</h1><p>An essay.", TITLED, "alive/ok"),
    (f"<p>Your search for {TITLE} returned no results.", TITLE, "dead/soft-404"),
    (f"<h1>{TITLE}</h1><p>This article has been withdrawn.", TITLE, "alive/ok"),
    (f"<h1>{TITLE}</h1><p>The text of this article has been deleted.", TITLE, "dead/soft-404"),
    (
        f"<h1>{TITLE}</h1><p>The text of this article has been deleted. <a href=/a.pdf>Text</a>",
        TITLE,
        "alive/ok",
    ),
    (
        '<div id=app></div><script type="application/json">{"item": null, "note": "The record was deleted."}'
        "</script>",
        TITLE,
        "dead/soft-404",
    ),
    (
        f'<div id=app></div><script type="application/json">{{"title": "{TITLE}", "text": "He signed it."}}'
        "</script>",
        TITLE,
        "alive/ok",
    ),
    (
        f"<h1>{TITLE}</h1><p>He signed. <p>Subscribe to continue reading this article.",
        TITLE,
        "restricted/paywall",
    ),
    (f"<div>Login</div><div>Subscribe</div><h1>{TITLE}</h1><p>An essay.", TITLE, "alive/ok"),
    (
        "<h2>Sorry, we can't find that page.</h2>" + "<p>Prices rose in March and fell in May." * 9,
        TITLE,
        "dead/soft-404",
    ),
    ("<p>He found the page that he was looking for. " + "Prices rose in March. " * 9, "", "alive/ok"),
    ("<p>This page was removed because of a court order.", TITLE, "restricted/legal"),
    ("<p>The site is down for maintenance. The page could not be found.", TITLE, "temporary/server-error"),
    # The name of the site is half of the title, and proves nothing.
    (
        "<div>Border Ballads</div><p>Blocked by order of the court.",
        "Border Ballads in songs of drovers",
        "restricted/legal",
    ),
    # One word of the title that tells something, but a name of three.
    ("<h1>Gone v Page</h1><p>The defendant says that the letters are deleted.", "Gone v Page", "alive/ok"),
    # A search has the title where it says that nothing was found; a name of the host is no title.
    (
        f"<h1>Search: {TITLE}</h1><p>0 items for {TITLE}. <p>We could not match anything.",
        TITLE,
        "dead/soft-404",
    ),
    (f"<h1>In search of: {TITLE}</h1><p>He found nothing.", f"In search of: {TITLE}", "alive/ok"),
    (
        "<h1>w.example</h1><p>The domain name w.example is for sale. Make an offer.",
        "W example",
        "dead/parked",
    ),
    # Explained at length, beside excuses and thanks.
    (
        "<h1>A note from the editors</h1><p>For many years our articles could be read here. In 2014 the "
        "board decided to take the older articles off the web. <p>We are sorry for the trouble. Bound "
        "volumes may be consulted in the reading room by appointment. Thank you for your understanding.",
        TITLE,
        "dead/soft-404",
    ),
    # What passes, or is not for us, beside what is lost: nobody is called dead.
    (
        "<h1>We are moving our servers</h1><p>Until Friday no article can be found here. "
        "Nothing has been deleted.",
        TITLE,
        "temporary/server-error",
    ),
    ("<p>This item does not exist, or you are not signed in. Please sign in.", TITLE, "restricted/login"),
    # One sentence about a login is no wall before a work.
    (f"<h1>{TITLE}</h1><p>Sales were entered in pounds. <p>Log in to comment.", TITLE, "alive/ok"),
    # What nobody sees says nothing.
    (
        f"<h1>{TITLE}</h1><p>He signed.<div class=modal hidden>This page was deleted.</div>",
        TITLE,
        "alive/ok",
    ),
    # Somebody else has said it.
    ("<p>The porter shrugged: “This page does not exist”, and closed his book.", "", "alive/ok"),
    # Printers move, too; a site says where to.
    ("<h1>We have moved</h1><p>The printers left the old street in 1911.", "", "alive/ok"),
    ("<h1>Our website has moved</h1><p>See www.new.example", "", "dead/soft-404"),
    # Entries of a list of what is lost.
    *((listed(entries), "", "alive/ok") for entries in LOSSES),
    (listed("The page was removed.|The link is out of date.|The address has a typo."), "", "dead/soft-404"),
    # An article that nobody has written has its title, and news beside it.
    (f"<h1>{TITLE}</h1><p>There is no text on this page yet.{NEWS}", TITLE, "dead/soft-404"),
    (f"<h1>{TITLE}</h1><p>Nine trusts kept the roads. <p>This article is a stub.{NEWS}", TITLE, "alive/ok"),
    # New web space, and advice on it.
    ("<h1>Congratulations! Your hosting is ready</h1><p>You have not uploaded any files.", "", "dead/parked"),
    ("<h1>Our first site</h1><p>In 2001 we copied the files to a folder. A pupil helped.", "", "alive/ok"),
    ("<h1>Clip unavailable</h1><p>The user who had posted it has deleted it.", TITLE, "dead/soft-404"),
    # What stands below pages.
    ("<p>A burial chamber. <p>No part of this site may be copied without permission.", "", "alive/ok"),
    ("<p>Қарачай, аул. <p>При перепечатке ссылка на источник обязательна.", "", "alive/ok"),
    ("<p>Ein Weiler im Tal. <p>Nachdruck nur mit Erlaubnis. Wir nutzen Cookies.", "", "alive/ok"),
    ("<p>قرية في الوادي. <p>لا يجوز نقل الصور دون إذن.", "", "alive/ok"),
]


@pytest.mark.parametrize(("body", "title", "verdict"), JUDGED, ids=[row[0][:60] for row in JUDGED])
def test_the_cited_title_and_what_else_stands_there_decide(
    body: str, title: str, verdict: str, web: Web, session: Session
) -> None:
    url = web.put("w.example", "/a/12.htm", html(body))
    (status,) = check_links([LinkTarget(url, title=title)], session=session)
    assert f"{status.state}/{status.reason}" == verdict


def test_a_doubt_is_a_warning(web: Web, session: Session) -> None:
    url = web.put("w.example", "/a/12.htm", html("<p>Notice 12."))
    case = make_case(LinkTarget(url), url, follow(session, url, timeout=5.0))
    verdicts = []
    for chance in (0.1, 0.6, 0.9):
        said = replace(case, heard=Heard({Saying.MISSING: chance}))
        verdicts.append(next(found for _, rule in RULES if (found := rule(said))))
    assert [verdict.state for verdict in verdicts] == [State.ALIVE, State.ALIVE, State.DEAD]
    assert [bool(verdict.warnings) for verdict in verdicts] == [False, True, False]
