"""The kept pages as one page to look at: without a web archive, without scripts, without any request.

Each page stands in a frame of its own that may do nothing (``sandbox``), under
a policy that loads nothing; what it lacks (its pictures, its style sheets) is
not in the WARC file either.
"""

from __future__ import annotations

from hashlib import sha256
from html import escape

from citekit.links.charsets import decode
from citekit.links.kinds import READABLE, Kind, kind_of
from citekit.links.page import read_page
from citekit.net import Answer

MAX_SHOWN = 2_097_152
"""Bytes of a page that is shown; a longer one is named only."""

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }}
iframe {{ border: 1px solid; width: 100%; height: 70vh; background: white }}
summary, dd {{ overflow-wrap: anywhere }}
</style>
<h1>{title}</h1>
"""


def view_head(title: str) -> str:
    """The beginning of the page; `title` names the WARC file."""
    return _HEAD.format(title=escape(title))


def view_entry(url: str, answer: Answer) -> str:
    """One kept page: the address that was cited, and the last answer."""
    kind = kind_of(answer)
    declared = answer.headers.get("Content-Type", "")
    is_shown = kind in READABLE and len(answer.body) <= MAX_SHOWN
    source = decode(answer.body, declared) if is_shown else ""
    name = (read_page(source).title if kind is Kind.HTML else "") or url
    rows = (
        ("cited", url),
        ("answered by", answer.url if answer.url != url else ""),
        ("type", declared),
        ("bytes", str(len(answer.body))),
        ("SHA-256", sha256(answer.body).hexdigest()),
    )
    listed = "".join(f"<dt>{label}<dd>{escape(value)}" for label, value in rows if value)
    shown = source if kind is Kind.HTML else f"<pre>{escape(source)}</pre>"
    frame = f'<iframe sandbox title="{escape(name)}" srcdoc="{escape(shown)}"></iframe>' if is_shown else ""
    return f"<details><summary>{escape(name)}</summary><dl>{listed}</dl>{frame}</details>\n"
