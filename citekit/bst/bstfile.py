"""A bibliography by a ``.bst`` file: its ``.bbl``, or that read again for text, HTML and Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citekit.bst.backends import BACKENDS, tex_url
from citekit.bst.bbl import BblItem, read_bbl, without_comments
from citekit.bst.classic import classic
from citekit.bst.notation import PLAIN, TEX, Notation, clean
from citekit.bst.page import Item, tex_key
from citekit.bst.shield import Shield
from citekit.bst.stylefile import StyleFile, run_style
from citekit.bst.texrich import TexReader, without_last_stop
from citekit.errors import UnreadableError
from citekit.model import Entry, collapse, fold, tex_text


def bst_latex(works: Sequence[Entry], style: StyleFile) -> str:
    """What BibTeX would write into the ``.bbl`` file.

    Raises:
        UnreadableError: the style fails.
        LimitError: it does not come to an end.
    """
    run = _Run(works, style, "latex")
    return run.shield.show(run.bbl)


def bst_items(works: Sequence[Entry], style: StyleFile, output: str) -> list[Item]:
    r"""The works as `style` formats them, in its order, rendered for `output`.

    Raises:
        UnreadableError: the style fails, writes no ``\bibitem`` or leaves a work out.
        LimitError: it does not come to an end.
    """
    run = _Run(works, style, output)
    items = run.items()
    reader = TexReader(run.shield.show)
    rendered: list[Item] = []
    for number, item in enumerate(items, 1):
        label = collapse(reader.read(item.label).render(BACKENDS["text"])) or str(number)
        key = run.keys[item.key]
        if output == "latex":
            text = run.shield.show(item.text) or tex_text(key)
        else:
            rich = without_last_stop(reader.read(item.text))
            text = collapse(rich.render(BACKENDS[output])) or BACKENDS[output].format_str(clean(key))
        rendered.append((key, label, text))
    return rendered


class _Run:
    """One run of a style.

    Attributes:
        shield: what the values were hidden with.
        keys: the entries' keys by those that the style was given.
        bbl: what the style wrote, with hidden signs in it.
    """

    def __init__(self, works: Sequence[Entry], style: StyleFile, output: str) -> None:
        self.style = style
        self.shield = Shield(text for work in works for text in (work.key, *work.fields.values()))
        self._is_tex = output == "latex"
        hide = self.shield.hide
        hidden = Notation(
            text=lambda value: hide(PLAIN.text(value)),
            write=lambda text: hide(PLAIN.write(text)),
            dash=TEX.dash,  # by which a style tells a range from a page
        )
        notation = TEX if self._is_tex else hidden
        self.keys = self._unlike(work.key for work in works)
        classics = [classic(work, notation) for work in works]
        self.bbl = run_style(style, classics, list(self.keys), tex_url if self._is_tex else hide)

    def _unlike(self, keys: Iterable[str]) -> dict[str, str]:
        """The keys by what a style can take for a key: to BibTeX two that differ in case only are one."""
        unlike: dict[str, str] = {}
        taken: set[str] = set()
        for key in keys:
            given = tex_key(key) if self._is_tex else self.shield.hide(clean(key).replace(" ", "-"))
            given = given or "-"
            while fold(given) in taken or given.lower() in taken:  # as pybtex compares keys
                given += self.shield.mark
            taken |= {fold(given), given.lower()}
            unlike[given] = key
        return unlike

    def items(self) -> list[BblItem]:
        """The items in `bbl`, each of the works once."""
        # In TeX an address may hold a percent sign; in hidden text only a comment can.
        items = read_bbl(self.bbl if self._is_tex else without_comments(self.bbl))
        missing = self.keys.keys() - {item.key for item in items}
        if missing:
            path = self.style.path
            if not items:
                raise UnreadableError(path, "the style writes no list of works", "use it for LaTeX only")
            names = ", ".join(sorted(self.keys[key] for key in missing))
            raise UnreadableError(path, f"the style leaves out {names}", "use another style for these")
        return [item for item in items if item.key in self.keys]
