"""``citekit styles``: find a citation style, look at one, check your own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.group import FINDINGS, Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import harmless, pad, paint, put, put_json, table, talk, width
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.csl.findings import Finding, Message
    from citekit.csl.style_index import StyleRow
    from citekit.csl.style_info import StyleInfo

WIDEST_NAME = 40

INFO_ROWS = {
    # what is shown       the name in JSON
    "name": "name",
    "title": "title",
    "short title": "title-short",
    "summary": "summary",
    "id": "id",
    "parent": "parent",
    "class": "class",
    "citation format": "citation-format",
    "fields": "fields",
    "default language": "default-locale",
    "bibliography": "bibliography",
    "macros": "macros",
    "updated": "updated",
    "license": "license",
    "from": "origin",
}

Checked = list[tuple[str, "list[Finding]"]]


@click.command("styles", cls=Verb)
@click.argument("words", nargs=-1, metavar="[QUERY]...")
@click.option("--info", metavar="STYLE", cls=Option, help="Say what there is to say of one style.")
@click.option("--check", "checks", is_flag=True, cls=Option, help="Check the files that follow, or styles.")
@click.option("--strict", is_flag=True, cls=Option, help="With --check: advice makes the exit code 1, too.")
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    cls=Option,
    help="A folder with your own styles; CITEKIT_STYLES names one, too.",
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print one JSON object.")
@click.pass_context
def styles_verb(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    info: str | None,
    checks: bool,
    strict: bool,
    folder: Path | None,
    as_json: bool,
) -> None:
    """Find a citation style by words of its name or title; without QUERY, list them all.

    With --check, QUERY are files (- for standard input), folders or names of styles,
    and every fault is said with its line.

    \b
    Example:
        citekit styles chicago notes
        citekit styles --info apa
        citekit styles --check my-journal.csl
    """
    lang = settings_of(ctx).lang
    if info is not None and (checks or words):
        one = "--check" if checks else "QUERY"
        raise UsageError(say("{one} and {other} cannot both be printed", lang, one="--info", other=one))
    if info is not None:
        _info(info, folder, as_json=as_json, lang=lang)
    elif checks:
        checked = _check(words, folder, lang)
        _put_findings(checked, as_json=as_json, lang=lang)
        if any(finding.is_error or strict for _, found in checked for finding in found):
            ctx.exit(FINDINGS)
    else:
        _list(" ".join(words), folder, as_json=as_json, lang=lang)


def _list(query: str, folder: Path | None, *, as_json: bool, lang: str) -> None:
    from citekit.csl.packages import find_styles

    rows = find_styles(query, folder=folder)
    if as_json:
        put_json({"schema": "citekit/styles-1", "styles": [_row_json(row) for row in rows]})
        return
    # names are there to be copied: a long one pushes its line to the right and is never cut
    widest = min(WIDEST_NAME, max((width(row.name) for row in rows), default=0))
    for row in rows:
        name = paint(pad(harmless(row.name), widest), "key")
        rest = harmless(f"{row.citation_format:<11}  {row.default_locale:<5}  {row.title}")
        put(f"{name}  {rest}".rstrip())
    talk(say("{count} style|{count} styles", lang, count=len(rows)))
    if not rows:
        talk(say("Fewer words, or a part of a word, find more.", lang))


def _row_json(row: StyleRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "title": row.title,
        "title-short": row.title_short,
        "id": row.id,
        "parent": row.parent,
        "citation-format": row.citation_format,
        "fields": row.fields,
        "default-locale": row.default_locale,
    }


def _info(style: str, folder: Path | None, *, as_json: bool, lang: str) -> None:
    from citekit.csl.style_info import style_info

    found = style_info(style, folder=folder)
    if as_json:
        put_json({"schema": "citekit/style-info-1", **_info_json(found)})
        return
    said = {**_info_json(found), "bibliography": say("yes" if found.has_bibliography else "no", lang)}
    said["fields"] = ", ".join(found.head.fields)
    rows = [(say(label, lang), harmless(str(said[name]))) for label, name in INFO_ROWS.items()]
    for line in table([row for row in rows if row[1]], ("strong",)):
        put(line)


def _info_json(found: StyleInfo) -> dict[str, Any]:
    head = found.head
    return {
        "name": found.name,
        "title": head.title,
        "title-short": head.title_short,
        "summary": head.summary,
        "id": head.id,
        "parent": found.parent,
        "class": found.style_class,
        "citation-format": head.citation_format,
        "fields": head.fields,
        "default-locale": head.default_locale,
        "bibliography": found.has_bibliography,
        "macros": found.macros,
        "updated": head.updated,
        "license": head.license,
        "origin": found.origin,
    }


def _check(words: Sequence[str], folder: Path | None, lang: str) -> Checked:
    from citekit.csl.check import check_style

    if not words:
        raise UsageError(say("Name the files that are to be checked.", lang))
    checked: Checked = []
    for word in words:
        for name, data in _files(word, folder):
            checked.append((name, check_style(data, name)))
    return checked


def _files(word: str, folder: Path | None) -> list[tuple[str, bytes]]:
    from citekit.csl.folders import read_limited
    from citekit.csl.packages import named_style
    from citekit.csl.xmltree import MAX_BYTES

    if word == "-":
        return [("-", sys.stdin.buffer.read(MAX_BYTES + 1))]
    path = Path(word)
    if path.is_dir():
        return [(str(each), read_limited(each)) for each in sorted(path.glob("*.csl"))]
    if path.is_file():
        return [(word, read_limited(path))]
    found = named_style(word, folder=folder)
    return [(found.what, found.data)]


def _put_findings(checked: Checked, *, as_json: bool, lang: str) -> None:
    errors = sum(finding.is_error for _, found in checked for finding in found)
    advice = sum(not finding.is_error for _, found in checked for finding in found)
    if as_json:
        files = [
            {"file": name, "findings": [_finding_json(finding) for finding in found]}
            for name, found in checked
        ]
        put_json({"schema": "citekit/style-findings-1", "errors": errors, "advice": advice, "files": files})
        return
    for name, found in checked:
        for finding in found:
            place = harmless(f"{name}:{finding.line}:{finding.column}:")
            code = paint(finding.code, "bad" if finding.is_error else "doubt")
            put(f"{place} {code} {harmless(_said(finding.message, lang))}")
            if finding.hint:
                put(f"  {harmless(_said(finding.hint, lang))}")
    counts = [
        say("{count} file|{count} files", lang, count=len(checked)),
        say("{count} error|{count} errors", lang, count=errors),
        say("{count} piece of advice|{count} pieces of advice", lang, count=advice),
    ]
    talk(" · ".join(counts))


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "level": "error" if finding.is_error else "advice",
        "message": str(finding.message),
        "hint": str(finding.hint),
    }


def _said(text: Message, lang: str) -> str:
    from citekit.csl.findings import Message

    values = {
        name: _said(value, lang) if isinstance(value, Message) else value
        for name, value in text.values.items()
    }
    return say(text.template, lang, **values)
