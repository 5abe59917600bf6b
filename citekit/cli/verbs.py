"""The verbs that there are: name, module, and what stands beside it in ``citekit --help``.

The order is that of the help.  The group imports a module only when its verb is
called.
"""

from __future__ import annotations

from collections.abc import Mapping

VERBS: Mapping[str, tuple[str, str]] = {
    "build": ("citekit.cli.build", "sources/ → bib/ → references.bib, only what changed; then a summary."),
    "extract": ("citekit.cli.extract", "The notes of one document and what they cite."),
    "parse": ("citekit.cli.parse", "Reference strings, or notes, one a line."),
    "show": ("citekit.cli.show", "One work or note: its text with field spans, confidence, who decided."),
    "format": ("citekit.cli.format", "A bibliography, or a document's notes, in any style."),
    "styles": ("citekit.cli.styles", "Citation styles: find one, look at it, check your own."),
    "check": ("citekit.cli.check", "Links: a verdict for each."),
    "archive": ("citekit.cli.archive", "Archived copies of lost links, written into the records."),
    "eval": ("citekit.cli.eval", "How well references are labelled, on labelled ones."),
    "train": ("citekit.cli.train", "A model from corrected references."),
    "delta": ("citekit.cli.delta", "What two models read otherwise."),
    "undo": ("citekit.cli.undo", "Take back what a writing verb did."),
    "doctor": ("citekit.cli.doctor", "What is installed, and how to get what is missing."),
}
