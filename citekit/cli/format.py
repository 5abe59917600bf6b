"""``citekit format``: a bibliography in a style."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.bibs import read_bibs
from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import talk

OUTPUTS = ("text", "html", "latex", "markdown")


@click.command("format", cls=Verb)
@click.argument(
    "bib",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="[BIB]...",
)
@click.option(
    "--style",
    "-s",
    default="plain",
    show_default=True,
    cls=Option,
    help="plain, unsrt, alpha, unsrtalpha, abbrv, or the path of a .bst file.",
)
@click.option(
    "--output",
    "-o",
    type=click.Choice(OUTPUTS),
    default="text",
    show_default=True,
    cls=Option,
    help="What to print.",
)
@click.pass_context
def format_verb(ctx: click.Context, *, bib: tuple[Path, ...], style: str, output: str) -> None:
    """Format bibliographies; without BIB, the project's references.bib.

    BIB may be - for standard input.

    \b
    Example:
        citekit format references.bib --style alpha --output html > references.html
    """
    from citekit.bst import format_bibliography
    from citekit.curate import merge_libraries

    files = read_bibs(bib)
    library = (
        files[0].library
        if len(files) == 1
        else merge_libraries([file.library for file in files], names=[file.name for file in files])
    )
    click.echo(format_bibliography(library, style=style, output=output), nl=False)
    for file in files:
        for problem in file.library.problems:
            talk(f"{file.name}:{problem.line or 1}: {problem.code} {problem.message}")
    if len(files) > 1:
        for problem in library.problems:
            talk(f"{problem.code} {problem.message}")
    if not len(library):
        talk(say("There is no entry to format.", settings_of(ctx).lang))
