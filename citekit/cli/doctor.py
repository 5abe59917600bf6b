"""``citekit doctor``: what is installed, and how to get what is missing."""

from __future__ import annotations

import locale
import platform
import re
import shutil
import sys
from importlib import metadata
from typing import Any

import click

from citekit.cli.group import PARTLY, Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import paint, put, put_json, table, talk

DISTRIBUTION = "citekit-bib"

# Programs that citekit can do without, and what each would add.
PROGRAMS = {
    "git": "keeps the history of bib/ and references.bib",
    "biber": "checks entries against biblatex's data model",
}

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")


@click.command("doctor", cls=Verb)
@click.option("--json", "as_json", is_flag=True, cls=Option, help="Print one JSON object.")
@click.pass_context
def doctor_verb(ctx: click.Context, as_json: bool) -> None:
    """Say what is installed, and how to get what is missing.

    \b
    Example:
        citekit doctor
    """
    from citekit.cli.settings import settings_files

    lang = settings_of(ctx).lang
    found = examine()
    found["settings"] = [str(path) for path in settings_files()]
    if as_json:
        put_json({"schema": "citekit/doctor-1", **found})
    else:
        _show(found, lang)
    if found["missing"]:
        names = " ".join(found["missing"])
        talk(say("Missing: {names}. Install with: python -m pip install {names}", lang, names=names))
        ctx.exit(PARTLY)
    talk(say("Everything that citekit needs is here.", lang))


def examine() -> dict[str, Any]:
    """What is installed: Python, libraries, extras, programs."""
    libraries, extras = _requirements()
    versions = {name: _version(name) for name in libraries}
    return {
        "citekit": _version(DISTRIBUTION) or "",
        "python": platform.python_version(),
        "platform": f"{platform.system()} {platform.machine()}",
        "encoding": locale.getpreferredencoding(False),
        "executable": sys.executable,
        "libraries": versions,
        "missing": [name for name, version in versions.items() if version is None],
        "extras": {
            extra: [name for name in names if _version(name) is None] for extra, names in extras.items()
        },
        "programs": {name: shutil.which(name) for name in PROGRAMS},
    }


def _requirements() -> tuple[list[str], dict[str, list[str]]]:
    """The libraries that citekit needs, and those of each extra."""
    libraries: list[str] = []
    extras: dict[str, list[str]] = {}
    try:
        requirements = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        requirements = []
    for requirement in requirements:
        name = _NAME.match(requirement)
        if name is None or name.group() == DISTRIBUTION:
            continue
        extra = _EXTRA.search(requirement)
        (extras.setdefault(extra.group(1), []) if extra else libraries).append(name.group())
    return libraries, extras


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _show(found: dict[str, Any], lang: str) -> None:
    for line in table(
        [
            ("citekit", found["citekit"]),
            ("python", f"{found['python']}  {found['executable']}"),
            ("platform", f"{found['platform']}  {found['encoding']}"),
            *(("settings", path) for path in found["settings"]),
        ],
        ("strong",),
    ):
        put(line)
    put()
    rows = [(name, version or say("missing", lang)) for name, version in found["libraries"].items()]
    for line in table(rows, ("strong",)):
        put(line)
    for extra, missing in found["extras"].items():
        state = (
            say(
                "not installed; get it with: python -m pip install '{what}'",
                lang,
                what=f"{DISTRIBUTION}[{extra}]",
            )
            if missing
            else paint(say("installed", lang), "good")
        )
        put(f"{paint(f'[{extra}]', 'strong')}  {state}")
    put()
    uses = [
        (name, found["programs"][name] or say("not here", lang), say(use, lang))
        for name, use in PROGRAMS.items()
    ]
    for line in table(uses, ("strong",)):
        put(line)
