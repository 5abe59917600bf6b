"""The official CSL test suite: its fixtures read and run, and how many of them pass.

The fixtures are no part of citekit; they lie beside the checkout, in
``../shared/csl-test-suite``.  Which of them pass is written in
``tests/csl/official/passing.txt``, why the others do not in ``differing.toml``.

    python tests/official_csl.py                 how many pass
    python tests/official_csl.py -v NAME …       what is wanted and what is got
    python tests/official_csl.py --write         passing.txt anew
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.csl import Document

FIXTURES = Path(__file__).resolve().parents[2] / "shared" / "csl-test-suite" / "processor-tests" / "humans"
LISTS = Path(__file__).parent / "csl" / "official"
PASSING = LISTS / "passing.txt"
DIFFERING = LISTS / "differing.toml"

_SECTION = re.compile(r">>=+ ([A-Z0-9-]+) =+>>(.*?)<<=+ \1", re.DOTALL)
_LINK = re.compile(r'</?a(?: href="[^"]*")?>')
"""Links, which our HTML has and the suite has not; in text a ``<`` is escaped."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """One fixture: a style, items, perhaps citations, and what they should make."""

    name: str
    sections: Mapping[str, str]

    @property
    def expected(self) -> str:
        """The text that the suite wants."""
        return self.sections["RESULT"].strip()

    @property
    def items(self) -> list[dict[str, Any]]:
        """The items, each id once, the last one of it."""
        read: list[dict[str, Any]] = json.loads(self.sections["INPUT"])
        named = [{"id": f"unnamed-{number}", **item} for number, item in enumerate(read)]
        return list({str(item["id"]): item for item in named}.values())


def read_fixture(path: Path) -> Fixture:
    """Read one fixture of the suite's own format."""
    sections = {name: text.strip("\n") for name, text in _SECTION.findall(path.read_text("utf-8"))}
    return Fixture(path.stem, sections)


def fixtures() -> list[Fixture]:
    """Every fixture, by its name."""
    return [read_fixture(path) for path in sorted(FIXTURES.glob("*.txt"))]


def render(fixture: Fixture, locale: str = "") -> str:
    """What citekit makes of a fixture.

    Args:
        fixture: the fixture.
        locale: a ``cs:locale`` element that is put into its style.
    """
    sections, items = fixture.sections, fixture.items
    style = sections["CSL"].strip().replace("</style>", f"{locale}</style>")
    document = Document(style, items)
    shows_citations = sections["MODE"].strip() == "citation"
    if "CITATIONS" in sections:
        marks = _arranged(document, json.loads(sections["CITATIONS"]))
        if shows_citations:
            lines = zip(marks, _citations(document), strict=True)
            return "\n".join(f"{mark}[{number}] {line}" for number, (mark, line) in enumerate(lines))
    elif "CITATION-ITEMS" in sections:
        for cites in json.loads(sections["CITATION-ITEMS"]):
            document.cite({"citationItems": [{"position": 0, **cite} for cite in cites]})
        document.cite_nothing()
    else:
        document.cite_nothing()
        if shows_citations:
            document.cite(
                {"citationItems": [{"id": each, "position": 0} for each in _order(document, items)]}
            )
    return "\n".join(_citations(document)) if shows_citations else _bibliography(document)


def _arranged(document: Document, steps: list[list[Any]]) -> list[str]:
    """Take the steps; the mark of each citation in the end: ``>>`` where the last step changed it."""
    for citation, before, after in steps:
        changed = document.arrange(citation, before, after)
        order = [*(each for each, _ in before), citation["citationID"], *(each for each, _ in after)]
    return [">>" if each in changed else ".." for each in order]


def _order(document: Document, items: list[dict[str, Any]]) -> list[str]:
    """The items in the order of the bibliography; those that it leaves out come last."""
    listed = [each for each, _ in document.bibliography().entries]
    return list(dict.fromkeys((*listed, *(str(item["id"]) for item in items))))


def _citations(document: Document) -> list[str]:
    return [_LINK.sub("", text) for text in document.citations("html")]


def _bibliography(document: Document) -> str:
    entries = [_LINK.sub("", text) for _, text in document.bibliography("html").entries]
    lines = "".join(f'  <div class="csl-entry">{entry}</div>\n' for entry in entries)
    return f'<div class="csl-bib-body">\n{lines}</div>'


def outcome(fixture: Fixture, locale: str = "") -> str:
    """What a fixture makes; of one that raises an error, the error."""
    try:
        return render(fixture, locale).strip()
    except Exception as error:  # whatever it is, the other fixtures are still of interest
        return f"{type(error).__name__}: {error}"


def passes(fixture: Fixture, locale: str = "") -> bool:
    """Whether a fixture makes what the suite wants."""
    return outcome(fixture, locale) == fixture.expected


def known() -> list[str]:
    """The names in passing.txt."""
    return PASSING.read_text("utf-8").split()


def differing() -> dict[str, dict[str, str]]:
    """The table of those that do not pass: a reason and older locale data for each."""
    return tomllib.loads(DIFFERING.read_text("utf-8"))


def main(arguments: list[str]) -> int:
    """Run what is named, or all, and print how many pass."""
    if not FIXTURES.is_dir():
        print(f"the official suite is not here: {FIXTURES}", file=sys.stderr)
        return 2
    names = [argument for argument in arguments if not argument.startswith("-")]
    chosen = [each for each in fixtures() if not names or any(name in each.name for name in names)]
    passed = [each.name for each in chosen if passes(each)]
    if "-v" in arguments:
        for each in chosen:
            if each.name not in passed:
                print(f"{each.name}\n--- wanted\n{each.expected}\n--- got\n{outcome(each)}\n")
    if "--write" in arguments and not names:
        PASSING.write_text("".join(f"{name}\n" for name in passed), "utf-8")
    print(f"{len(passed)} of {len(chosen)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
