"""A hostile web: what stands at a cited address, and the verdict that is right for it, one row a case."""

from __future__ import annotations

import gzip
import zlib

from hostile_more import MORE
from hostile_places import PLACES, SAME_FOR_ALL
from hostile_unseen import UNSEEN
from hostile_web import (
    ANDERES,
    DTD,
    MENU,
    OTHER,
    RUSSIAN,
    TITLE,
    TURKISH,
    WORK,
    WORK_SOURCE,
    Case,
    at,
    bare,
    bomb,
    drip,
    endless,
    html,
    meta,
    packed,
    reset,
    silence,
    to,
    typed,
    with_cookie,
)
from loopback import Reply, Talk

P = "/a/paper.htm"  # the path that is cited where a case names no other
ABOUT_ERRORS = (
    "CODES\n\n404  The page you asked for was not found on this server.\n410  The page is gone for ever.\n"
    "200  The answer has come whole, and the client may keep it for as long as the host allows, show it to\n"
    "its reader, or ask again by the date that came with it.\n"
)
JSON = "application/json"

HEALTHY = [
    Case("plain", "alive/ok", at(WORK)),
    Case("no-title-known", "alive/ok", at(html(OTHER)), title=""),
    Case("front-page", "alive/ok", at(html(OTHER, "Azərtac"), "/"), path="/", title="Azer TAc"),
    Case(
        "front-page-of-a-language", "alive/ok", at(html(OTHER, "Home"), "/tr/"), path="/tr/", title="Azer TAc"
    ),
    Case("pdf", "alive/ok", at(typed("application/pdf", b"%PDF-1.4 ..."), "/a.pdf"), path="/a.pdf"),
    Case(
        "pdf-called-something",
        "alive/ok",
        at(typed("application/octet-stream", b"%PDF-1.4"), "/a.pdf"),
        path="/a.pdf",
    ),
    Case("landing-page-of-a-pdf", "alive/ok", at(WORK, "/a.pdf"), path="/a.pdf"),
    Case("plain-text", "alive/ok", at(typed("text/plain", f"{TITLE}\n\nIt began so.\n"))),
    Case("plain-text-about-errors", "alive/ok", at(typed("text/plain", ABOUT_ERRORS))),
    Case("a-record-in-json", "alive/ok", at(typed(JSON, f'{{"t": "{TITLE}", "n": "p 4 missing"}}'))),
    Case("no-content-type", "alive/ok", at(typed("", WORK_SOURCE))),
    Case("scan", "alive/ok", at(typed("image/jpeg", b"\xff\xd8\xff..."), "/scan/5"), path="/scan/5"),
    Case("frames", "alive/ok", at(html("<frameset><frame src=a></frameset>"))),
    Case("picture-page", "alive/ok", at(html("<img src=scan.gif>"))),
    Case("anchor", "alive/ok", at(html(f"<p id=n5>{TITLE}{OTHER}")), path=P + "#n5"),
    Case("named-anchor", "alive/ok", at(html(f'<a name="n 5">{TITLE}</a>{OTHER}')), path=P + "#n%205"),
    Case("text-fragment", "alive/ok", at(WORK), path=P + "#:~:text=NATO"),
    Case(
        "page-of-a-pdf", "alive/ok", at(typed("application/pdf", b"%PDF-1.4"), "/a.pdf"), path="/a.pdf#page=5"
    ),
    Case(
        "windows-1251",
        "alive/ok",
        at(typed("text/html", f"<title>{RUSSIAN}</title>".encode("cp1251"))),
        title=RUSSIAN,
    ),
    Case(
        "windows-1254",
        "alive/ok",
        at(typed("text/html", f"<h1>{TURKISH}</h1>".encode("cp1254"))),
        title=TURKISH,
    ),
    Case(
        "wrong-charset-in-header",
        "alive/ok",
        at(typed("text/html; charset=utf-8", f"<h1>{RUSSIAN}</h1>".encode("cp1251"))),
        title=RUSSIAN,
    ),
    Case(
        "capitals",
        "alive/ok",
        at(html(f"<h1>AZERBAYCAN VE TÜRKİYE SİLAHLI KUVVETLERİ</h1>{OTHER}")),
        title=TURKISH,
    ),
    Case(
        "other-endings",
        "alive/ok",
        at(html(f"<h1>Azerbaycanla Türkiyenin silahlı kuvvetlerinden</h1>{OTHER}")),
        title=TURKISH,
    ),
    Case(
        "translation",
        "alive/ok",
        at(html(ANDERES, "Das Wetter")),
        title="The weather and the ships of the harbour",
    ),
    Case("other-script", "alive/ok", at(html(OTHER, "Weather")), title=RUSSIAN),
    Case("title-in-own-words", "alive/ok", at(html(OTHER)), title="Resmi sitesi"),
    Case("little-text", "alive/ok", at(html("<p>Volume 5"))),
    Case(
        "removed-in-an-article",
        "alive/ok",
        at(html(f"<h1>{TITLE}</h1>The clause has been removed.{OTHER * 2}")),
    ),
    Case("short-but-the-work", "alive/ok", at(html(f"<h1>{TITLE}</h1>No longer available in print."))),
    Case("gzip", "alive/ok", at(packed("gzip", gzip.compress(WORK_SOURCE)))),
    Case("deflate", "alive/ok", at(packed("deflate", zlib.compress(WORK_SOURCE)))),
    Case("raw-deflate", "alive/ok", at(packed("deflate", zlib.compress(WORK_SOURCE)[2:-4]))),
    Case("gzip-bomb", "alive/ok", at(bomb())),
    Case("endless-body", "alive/ok", at(Talk(endless))),
    Case(
        "dripping-body-of-the-work",
        "alive/ok",
        at(drip(b"HTTP/1.1 200 -\r\nContent-Type: text/html\r\n\r\n" + WORK_SOURCE, b".")),
        timeout=1.5,
    ),
    Case(
        "body-cut-short",
        "alive/ok",
        at(bare(b"HTTP/1.1 200 -\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n" + WORK_SOURCE)),
    ),
    Case("cookie-wall", "alive/redirected-temporary", at(with_cookie)),
    Case("found", "alive/redirected-temporary", {P: to("/b/paper.htm"), "/b/paper.htm": WORK}),
    Case(
        "see-other",
        "alive/redirected-temporary",
        {P: to("/b/paper.htm", 303), "/b/paper.htm": WORK},
    ),
    Case(
        "meta-refresh",
        "alive/redirected-temporary",
        {P: html(head=meta("../b/paper.htm")), "/b/paper.htm": WORK},
    ),
    Case(
        "refresh-header",
        "alive/redirected-temporary",
        {P: html(Refresh="0;url=/b/paper.htm"), "/b/paper.htm": WORK},
    ),
    Case("late-refresh-is-none", "alive/ok", at(html(f"<h1>{TITLE}</h1>", head=meta("/", "600")))),
    Case("refresh-to-itself", "alive/ok", at(html(f"<h1>{TITLE}</h1>", head=meta("paper.htm#x", "5")))),
    Case(
        "first-for-good",
        "alive/redirected-temporary",
        {P: to("/b", 301), "/b": to("/c", 302), "/c": WORK},
    ),
    Case("moved", "moved/redirected-permanent", {P: to("/b/paper.htm", 301), "/b/paper.htm": WORK}),
    Case(
        "moved-308",
        "moved/redirected-permanent",
        {P: to("/b/paper.htm", 308), "/b/paper.htm": WORK},
    ),
    Case(
        "moved-to-another-host",
        "moved/redirected-permanent",
        {P: to("http://moved-to-another-host.example:{port}/b", 301), "/b": WORK},
    ),
    Case("moved-to-words", "moved/redirected-permanent", {P: to("/ş c", 301), "/%C5%9F%20c": WORK}),
    Case(
        "moved-with-backslash",
        "moved/redirected-permanent",
        {P: to("\\b\\c", 301), "/b/c": WORK},
    ),
    Case("front-page-with-the-work", "moved/redirected-permanent", {P: to("/", 301), "/": WORK}),
]

ILL = [
    Case("404", "dead/not-found", at(html("gone fishing", status=404))),
    Case("404-after-redirect", "dead/not-found", at(to("/nowhere"))),
    Case("410", "dead/gone", at(html(status=410))),
    Case("no-such-host", "dead/dns", cited="http://no-such-host.invalid/a.htm"),
    Case("redirect-to-no-such-host", "dead/dns", at(to("http://no-such-host.invalid/"))),
    Case("loop-of-one", "dead/redirect-loop", at(to(P))),
    Case("loop-of-two", "dead/redirect-loop", {P: to("/b"), "/b": to(P)}),
    Case("loop-by-refresh", "dead/redirect-loop", {P: html(head=meta("/b")), "/b": to(P)}),
    Case(
        "endless-stairs",
        "dead/redirect-loop",
        {P: to("/1"), **{f"/{n}": to(f"/{n + 1}") for n in range(1, 40)}},
    ),
    Case(
        "soft-404-en",
        "dead/soft-404",
        at(html("The page you requested could not be found.", "Page not found")),
    ),
    Case(
        "soft-404-tr",
        "dead/soft-404",
        at(html("<h1>SAYFA BULUNAMADI</h1>Aradığınız sayfa taşınmış olabilir.")),
    ),
    Case(
        "soft-404-json", "dead/soft-404", at(typed(JSON, '{"code": 404, "error": {"text": "No such item"}}'))
    ),
    Case("soft-404-az", "dead/soft-404", at(html("<h1>Səhifə tapılmadı</h1>"))),
    Case(
        "soft-404-ru",
        "dead/soft-404",
        at(typed("text/html", "<h1>Страница не найдена</h1>".encode("cp1251"))),
    ),
    Case("soft-404-uk", "dead/soft-404", at(html("<p>Сторінку не знайдено"))),
    Case("soft-404-de", "dead/soft-404", at(html("<p>Diese Seite existiert nicht"))),
    Case("soft-404-fr", "dead/soft-404", at(html("<p>Cette page n’existe plus."))),
    Case("soft-404-es", "dead/soft-404", at(html("<h2>Página no encontrada</h2>"))),
    Case("soft-404-it", "dead/soft-404", at(html("<h2>Pagina non trovata</h2>"))),
    Case("soft-404-with-a-menu", "dead/soft-404", at(html(f"{MENU}<h1>Error 404</h1>"))),
    Case("soft-404-by-redirect", "dead/soft-404", {P: to("/404.html"), "/404.html": html("<p>Hoppla")}),
    Case("soft-404-of-a-newspaper", "dead/soft-404", at(html("<p>Səhifə tapılmadı", "Ayna")), title="Ayna"),
    Case("soft-404-for-a-pdf", "dead/soft-404", at(html("<h1>File not found</h1>"), "/a.pdf"), path="/a.pdf"),
    Case("home-page", "dead/home-page", {P: to("/"), "/": html(OTHER, "News of the day")}),
    Case("home-page-for-good", "dead/home-page", {P: to("/index.php", 301), "/index.php": html(OTHER)}),
    Case("home-page-of-a-language", "dead/home-page", {P: to("/en/"), "/en/": html(OTHER)}),
    Case("home-page-by-refresh", "dead/home-page", {P: html(head=meta("/")), "/": html(OTHER)}),
    Case("home-page-of-a-newspaper", "dead/home-page", {P: to("/"), "/": html(OTHER, "Ayna")}, title="Ayna"),
    Case("query-to-home-page", "dead/home-page", {"/?id=5": to("/"), "/": html(OTHER)}, path="/?id=5"),
    Case("parked-en", "dead/parked", at(html("<h1>parked-en.example</h1>This domain is for sale!"))),
    Case("parked-tr", "dead/parked", at(html("Bu alan adı satılıktır."))),
    Case("parked-ru", "dead/parked", at(html("Домен продаётся"))),
    Case("parked-script", "dead/parked", at(html("<script src=//img.sedoparking.com/x.js></script>Links"))),
    Case(
        "parked-front-page", "dead/parked", at(html("Buy this domain", "Ayna"), "/"), path="/", title="Ayna"
    ),
    Case("401", "restricted/login", at(html(status=401, WWW_Authenticate="Basic"))),
    Case("login-by-redirect", "restricted/login", {P: to("/login?next=/a"), "/login?next=/a": html("Name:")}),
    Case("login-page", "restricted/login", at(html("Giriş yap <input type=password name=p>"))),
    Case("402", "restricted/paywall", at(html(status=402))),
    Case("paywall", "restricted/paywall", at(html("<h1>Read on</h1>Subscribe to read this article."))),
    Case(
        "paywall-by-mark",
        "restricted/paywall",
        at(html(f'<script>{{"isAccessibleForFree": false}}</script>{OTHER}')),
    ),
    Case("403", "restricted/blocked", at(html("Forbidden", status=403))),
    Case(
        "403-with-a-challenge",
        "restricted/blocked",
        at(html("", "Just a moment...", status=403, Server="cloudflare")),
    ),
    Case(
        "503-with-a-challenge",
        "restricted/blocked",
        at(html("Checking your browser", "Just a moment...", status=503)),
    ),
    Case(
        "200-with-a-challenge",
        "restricted/blocked",
        at(html("<script src=/cdn-cgi/challenge-platform/x></script>")),
    ),
    Case("challenge-by-header", "restricted/blocked", at(html("Wait", status=403, cf_mitigated="challenge"))),
    Case("999", "restricted/blocked", at(html(status=999))),
    Case("429", "restricted/rate-limited", at(html(status=429))),
    Case("429-for-an-hour", "restricted/rate-limited", at(html(status=429, Retry_After="3600"))),
    Case("451", "restricted/legal", at(html(status=451))),
    Case("500", "temporary/server-error", at(html(status=500))),
    Case("503", "temporary/server-error", at(html(status=503))),
    Case("503-after-redirect", "temporary/server-error", {P: to("/b"), "/b": html(status=503)}),
    Case("silence", "temporary/timeout", at(Talk(silence)), timeout=0.2),
    Case("dripping-head", "temporary/timeout", at(drip(b"HTTP/1.1 200 -\r\n", b"X-A: b\r\n")), timeout=0.2),
    Case("dripping-status", "temporary/timeout", at(drip(b"HTTP/1.1 20", b"0")), timeout=0.2),
    Case(
        "dripping-body",
        "temporary/timeout",
        at(drip(b"HTTP/1.1 200 -\r\nContent-Type: text/html\r\n\r\n", b".")),
        timeout=0.3,
    ),
    Case("reset", "temporary/reset", at(Talk(reset))),
    Case("hang-up", "temporary/reset", at(bare(b""))),
    Case("refused", "temporary/refused", cited="http://127.0.0.1:9/a.htm"),
    Case(
        "tls-on-a-plain-port",
        "unknown/tls",
        at(WORK),
        cited="https://tls-on-a-plain-port.example:{port}/a/paper.htm",
    ),
    Case("no-http", "unknown/not-http", at(bare(b"220 mail.example ESMTP\r\n"))),
    Case(
        "too-many-headers", "unknown/not-http", at(bare(b"HTTP/1.1 200 -\r\n" + b"X: y\r\n" * 500 + b"\r\n"))
    ),
    Case(
        "header-too-long",
        "unknown/not-http",
        at(bare(b"HTTP/1.1 200 -\r\nX: " + b"y" * 99_999 + b"\r\n\r\n")),
    ),
    Case("brotli", "unknown/not-http", at(packed("br", b"\x0b\x02\x80abc"))),
    Case("redirect-without-target", "unknown/bad-redirect", at(to("", 301))),
    *(
        Case(f"redirect-to-nothing-{n}", "unknown/bad-redirect", at(to(nothing)))
        for n, nothing in enumerate(
            ("http://", "https:", "//", "http:///", "HTTP:\\\\", "http://?x", "http://:80/")
        )
    ),
    Case("redirect-to-nonsense", "unknown/bad-redirect", at(to("http://[::1"))),
    Case("304", "unknown/odd-status", at(html(status=304))),
    Case("418", "unknown/odd-status", at(html(status=418))),
    Case("needs-script", "unknown/needs-script", at(html("<div id=app></div><script src=app.js></script>"))),
    Case("dtd", "changed/not-the-cited-work", at(typed("application/xml-dtd", DTD), "/x.dtd"), path="/x.dtd"),
    Case("dtd-called-text", "changed/not-the-cited-work", at(typed("text/plain", DTD))),
    Case(
        "xml-schema",
        "changed/not-the-cited-work",
        at(
            typed(
                "text/xml", '<?xml version="1.0"?>\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
            )
        ),
    ),
    Case("other-work", "changed/not-the-cited-work", at(html(OTHER, "Weather"))),
    Case(
        "other-work-after-redirect", "changed/not-the-cited-work", {P: to("/b/c", 301), "/b/c": html(OTHER)}
    ),
    Case("page-for-a-pdf", "changed/wrong-type", at(html(OTHER), "/a.pdf"), path="/a.pdf", title=""),
    Case("picture-for-a-page", "changed/wrong-type", at(typed("image/gif", b"GIF89a"))),
    Case("archive-for-a-page", "changed/wrong-type", at(typed("application/zip", b"PK\x03\x04"))),
    Case("fragment-missing", "changed/fragment-missing", at(WORK), path=P + "#n5"),
    Case("fragment-of-a-redirect", "alive/redirected-temporary", {P: to("/b#n5"), "/b": WORK}),
    Case("no-bytes", "changed/empty", at(typed("text/html", ""))),
    Case("no-text", "changed/empty", at(html("<div> </div>"))),
    Case("204", "changed/empty", at(Reply("", 204, ()))),
    Case("redirect-to-a-neighbour", "refused/private-address", at(to("http://10.0.0.1/admin"))),
    Case("redirect-to-this-machine", "refused/private-address", at(to("http://127.0.0.2:{port}/"))),
    Case("redirect-to-metadata", "refused/private-address", at(to("http://169.254.169.254/latest/"))),
    Case("redirect-to-hidden-neighbour", "refused/private-address", at(to("http://[::ffff:192.168.0.1]/"))),
    Case("refresh-to-a-neighbour", "refused/private-address", at(html(head=meta("http://192.168.1.1/")))),
    Case("redirect-to-a-file", "refused/scheme", at(to("file:///etc/passwd"))),
    Case("redirect-to-ftp", "refused/scheme", at(to("ftp://x.example/a"))),
    Case("ftp", "refused/scheme", cited="ftp://x.example/a.zip"),
    Case("half-a-name", "malformed/malformed", cited="www.azertag."),
    Case("no-name", "malformed/malformed", cited="http:///"),
]

CASES = HEALTHY + ILL + MORE + UNSEEN + SAME_FOR_ALL + PLACES
