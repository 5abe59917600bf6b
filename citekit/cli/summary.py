"""What was found in a document, in a few lines: how many notes, which works, what to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from citekit.cli.messages import say
from citekit.cli.output import harmless, paint, put, talk
from citekit.cli.told import retell

if TYPE_CHECKING:
    from citekit.model import Note, NoteSet, Problem

MAX_PROBLEMS = 12
"""Problems that are listed; of more, the rest is counted."""

AUTHOR_NOTES = "*†‡"

# Which problems come first: what is missing, what is doubtful, what may only be a typing error.
_ORDER = ("E1", "L", "E30", "K", "E201", "E202", "E206", "E204", "E203", "E205")


KINDS = {
    "book": "{count} book|{count} books",
    "chapter": "{count} chapter|{count} chapters",
    "article": "{count} article|{count} articles",
    "newspaper": "{count} newspaper item|{count} newspaper items",
    "webpage": "{count} web page|{count} web pages",
    "thesis": "{count} thesis|{count} theses",
    "conference": "{count} conference paper|{count} conference papers",
    "report": "{count} report|{count} reports",
    "archive": "{count} archive document|{count} archive documents",
    "legislation": "{count} law|{count} laws",
    "case": "{count} case|{count} cases",
    "interview": "{count} interview|{count} interviews",
    "other": "{count} other|{count} others",
}
"""Works counted by kind."""


def say_counts(notes: NoteSet, lang: str) -> str:
    """One line: notes that were parsed, and each call that has no text."""
    numbered = [note for note in notes.notes if not _is_author_note(note)]
    read = [note for note in numbered if note.text is not None]
    parts = [say("{count} note parsed|{count} notes parsed", lang, count=len(read))]
    missing = [note.number for note in numbered if note.text is None]
    if 0 < len(missing) <= 3:
        parts += [say("note {number}: call without text", lang, number=number) for number in missing]
    elif missing:
        numbers = ", ".join(missing[:10]) + (" …" if len(missing) > 10 else "")
        parts.append(
            say(
                "{count} call without text ({numbers})|{count} calls without text ({numbers})",
                lang,
                count=len(missing),
                numbers=numbers,
            )
        )
    if len(numbered) < len(notes.notes):
        parts.append(say("and the author's note", lang))
    return ", ".join(parts)


def _is_author_note(note: Note) -> bool:
    return bool(note.number) and not note.number.strip(AUTHOR_NOTES)


def without_missing(problems: Sequence[Problem]) -> list[Problem]:
    """`problems` but for the calls without text, which `say_counts` names."""
    return [problem for problem in problems if problem.code != "E101"]


def say_works(notes: NoteSet, lang: str) -> str:
    """One line: works by kind, and how many citations point back to one."""
    from citekit.model import Kind

    kinds: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for note in notes.notes:
        for citation in note.citations:
            counts[citation.kind.value] += 1
            if citation.kind is Kind.NEW and citation.key:
                kinds.setdefault(citation.key, citation.type.value)
    by_kind = Counter(kinds.values())
    listed = ", ".join(say(KINDS[kind], lang, count=count) for kind, count in by_kind.most_common())
    text = say("{count} work|{count} works", lang, count=len(kinds)) + (f": {listed}" if listed else "")
    if counts[Kind.IBID.value]:
        text += " · " + say("{count} ibid.", lang, count=counts[Kind.IBID.value])
    if counts[Kind.SHORT.value]:
        text += " · " + say("{count} short form|{count} short forms", lang, count=counts[Kind.SHORT.value])
    return text


def put_problems(
    problems: Sequence[Problem], lang: str, *, indent: str = "  ", to_stderr: bool = False, bib: str = ""
) -> None:
    """List problems, the gravest first, and count what is too much to list.

    Args:
        problems: of one document or file.
        lang: of the messages.
        indent: before each line.
        to_stderr: talk, where standard output is for data.
        bib: the ``.bib`` file in which problems of such files (K3) have their lines.
    """
    write = talk if to_stderr else put
    ranked = sorted(problems, key=lambda problem: _rank(problem.code))
    for problem in ranked[:MAX_PROBLEMS]:
        write(f"{indent}{paint(problem.code, 'doubt')}  {say_problem(problem, lang, bib)}")
    rest = Counter(problem.code for problem in ranked[MAX_PROBLEMS:])
    if rest:
        counted = ", ".join(f"{count} {code}" for code, count in rest.items())
        write(f"{indent}" + say("… and {count} more ({counted})", lang, count=rest.total(), counted=counted))


def say_problem(problem: Problem, lang: str, bib: str = "") -> str:
    """A problem in one line: where it is, and what; `bib` names the file of problems of ``.bib`` files."""
    from citekit.model import CODES

    where = ""
    if problem.note:
        where = say("note {number}", lang, number=problem.note)
    elif problem.line and bib and problem.code.startswith("K"):
        where = f"{bib}:{problem.line}"
    elif problem.line:
        where = say("line {number}", lang, number=problem.line)
    text = " ".join(problem.message.split())
    said = retell(text, lang)
    if lang != "en" and said == text:  # still English: the code's meaning says what it is about
        said = f"{say(CODES[problem.code], lang)} — {text}"
    said = harmless(said)
    return f"{where}: {said}" if where else said


def _rank(code: str) -> int:
    return next((rank for rank, start in enumerate(_ORDER) if code.startswith(start)), len(_ORDER))
