"""``--cache``, ``--store`` and the histories of links behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.messages import say
from citekit.cli.options import Option
from citekit.cli.output import talk
from citekit.errors import UnreadableError

if TYPE_CHECKING:
    from citekit.project import Project
    from citekit.project.memory import LinkMemory

cache_option = click.option(
    "--cache/--no-cache",
    default=True,
    show_default=True,
    cls=Option,
    help="Take verdicts that still hold from earlier checks, and remember new ones.",
)
"""``--cache``, for verbs that check links."""

store_option = click.option(
    "--store",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    envvar="CITEKIT_STORE",
    cls=Option,
    help="Where verdicts are remembered; else in the project, or in your cache folder.",
)
"""``--store``, likewise."""


def memory_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Both options."""
    return cache_option(store_option(verb))


@contextmanager
def link_memory(
    project: Project | None, lang: str, *, cache: bool, store: Path | None
) -> Iterator[LinkMemory | None]:
    """The histories of links for the length of a block; None where there are to be none, or can be none.

    What keeps them from being read or written is told, and is no failure of the check.
    """
    from citekit.project.memory import LinkMemory, memory_path

    def complain(error: UnreadableError) -> None:
        talk(f"{error}\n  {say('This check goes on, but its verdicts are not remembered.', lang)}")

    def damaged(aside: Path) -> None:
        talk(
            say(
                "The remembered verdicts were damaged; they are now in {path}, and a new file is begun.",
                lang,
                path=aside,
            )
        )

    path = None
    if cache:
        try:
            path = memory_path(project, store)
        except UnreadableError as error:
            complain(error)
    if path is None:
        yield None
        return
    memory = LinkMemory(path, complain=complain, damaged=damaged)
    try:
        yield memory
    finally:
        memory.close()
