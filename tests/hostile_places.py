"""Hosts that show one page for every name, and places inside pages that are there or not."""

from __future__ import annotations

import zlib

from hostile_web import OTHER, TITLE, WORK, Case, html, to, typed
from loopback import Page

from citekit.links.sibling import sibling_url

PATH = "/a/paper.htm"


def both(
    name: str,
    verdict: str,
    page: Page,
    sibling: Page,
    *,
    home: Page | None = None,
    at: dict[str, Page] | None = None,
) -> Case:
    """A cited page, what stands at the name that cannot exist, and elsewhere."""
    url = sibling_url(f"http://{name}.example{PATH}") or ""
    path = "/" + url.split("/", 3)[3]
    others = {"/": home} if home is not None else {}
    return Case(name, verdict, {PATH: page, path: sibling, **others, **(at or {})})


_PLAIN = html("<h1>Welcome</h1><p>Our house has read books since 1950. Choose a shelf.", "The house")
_OTHER = html("<h1>Index</h1><p>Every volume by its year, and the names of those who wrote it.", "The index")
_LONG = html(f"<h1>News</h1>{OTHER}", "News")
_SHELL = html("<div id=app></div><p>One moment.<script src=/app.js></script>", "The house")
_WALL = html("<h1>We value your privacy</h1><p>May we set cookies? Yes / No", "The house")
_START = html("<h1>Welcome</h1><p>Choose a shelf.", "The house")
_CLOSED = html("<h1>The house</h1><p>The site is down for maintenance. We will be back soon.", "The house")
_FORM = html("<h1>Members</h1><p>Please sign in with your card.", "The house")

SAME_FOR_ALL = [
    both("one-page-for-all", "dead/soft-404", _PLAIN, _PLAIN),
    both("one-long-page-for-all", "dead/soft-404", _LONG, _LONG),
    both("a-program-for-all", "unknown/needs-script", _SHELL, _SHELL),
    both("a-question-for-all", "restricted/blocked", _WALL, _WALL),
    both("a-form-for-all", "restricted/login", _FORM, _FORM),
    both("another-page-for-nonsense", "alive/ok", _OTHER, _PLAIN),
    both("no-page-for-nonsense", "alive/ok", _OTHER, html("No", status=404)),
    both("a-redirect-for-nonsense", "alive/ok", _OTHER, to("/", 302), home=_PLAIN),
    both("the-work-for-all", "alive/ok", WORK, WORK),
    both("home-for-all", "dead/home-page", to("/"), to("/"), home=_PLAIN),
    # One address for all names is a front page by any name, but not if it is a wall or has the work.
    both("start-for-all", "dead/home-page", to("/start?e=1"), to("/start?e=1"), at={"/start?e=1": _START}),
    both("sorry-for-all", "dead/soft-404", to("/x/y/z"), to("/x/y/z"), at={"/x/y/z": _PLAIN}),
    both("start-for-one", "alive/redirected-temporary", to("/new?n=1"), to("/"), at={"/new?n=1": _OTHER}),
    both("closed-for-all", "temporary/server-error", to("/soon"), to("/soon"), at={"/soon": _CLOSED}),
    both("work-for-all", "alive/redirected-temporary", to("/all"), to("/all"), at={"/all": WORK}),
]


def pdf(pages: int, *, packed: bool = False, linear: bool = False) -> bytes:
    """Just enough of a PDF to say how many pages it has."""
    tree = b"<< /Kids [4 0 R] /Type /Pages /Count %d >>" % pages
    if packed:
        data = zlib.compress(b"2 0 " + tree)
        tree = b"<</Type/ObjStm /N 1 /First 4 /Length %d>>\nstream\n%s\nendstream" % (len(data), data)
    if linear:
        tree = b"<< /Linearized 1 /L 9999999 /N %d >>" % pages + b"\nendobj" + b" " * 400_000
    return b"%PDF-1.7\n1 0 obj\n" + tree + b"\nendobj\n"


_PRINT = "application/pdf"
_SAID = f"<h1 id=here>{TITLE}</h1><p>He said: “the ships, all of them, came in”.{OTHER}"


def at_place(name: str, verdict: str, fragment: str, page: Page) -> Case:
    return Case(name, verdict, {PATH: page}, cited=f"http://{name}.example:{{port}}{PATH}#{fragment}")


MISSING = "changed/fragment-missing"
PLACES = [
    at_place("a-text-that-is-there", "alive/ok", ":~:text=the%20ships", html(_SAID)),
    at_place("a-text-with-an-end", "alive/ok", ":~:text=the%20ships,came%20in", html(_SAID)),
    at_place("a-text-that-is-gone", MISSING, ":~:text=the%20trains", html(_SAID)),
    at_place("an-anchor-and-a-text", "alive/ok", "here:~:text=all%20of-,them", html(_SAID)),
    at_place("an-anchor-gone-before-a-text", MISSING, "there:~:text=the%20ships", html(_SAID)),
    at_place("a-text-on-a-page-cut-off", "alive/ok", ":~:text=no%20words", html(f"{_SAID}{OTHER * 400}")),
    at_place("a-page-of-a-pdf", "alive/ok", "page=12", typed(_PRINT, pdf(12))),
    at_place("a-page-beyond-the-last", MISSING, "page=13", typed(_PRINT, pdf(12))),
    at_place("a-page-beyond-the-last-packed", MISSING, "page=13", typed(_PRINT, pdf(12, packed=True))),
    at_place("a-page-beyond-a-long-pdf", MISSING, "page=13", typed(_PRINT, pdf(12, linear=True))),
    at_place("a-page-of-an-unknown-pdf", "alive/ok", "page=13", typed(_PRINT, b"%PDF-1.7\n" + b"x" * 999)),
]
