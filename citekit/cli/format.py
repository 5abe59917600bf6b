"""``citekit format``: a bibliography, or the notes of a document, in a style."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.bibs import NamedLibrary, read_bibs, say_file_problems
from citekit.cli.group import Verb
from citekit.cli.messages import say
from citekit.cli.options import Option, settings_of
from citekit.cli.output import talk
from citekit.cli.told import retell
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.csl.outputs.sheet import Part
    from citekit.model import Library
    from citekit.project.styling import ChosenStyle

OUTPUTS = ("text", "html", "markdown", "latex", "rtf", "rst", "typst", "docx", "json")
SPLITS = ("script", "language")


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
    cls=Option,
    help="A CSL style (name, title, id, .csl), a house style (.toml), or a BibTeX style (plain, unsrt, "
    "alpha, unsrtalpha, abbrv, .bst).  [default: chicago-notes-bibliography]",
)
@click.option("--locale", "-l", cls=Option, metavar="CODE", help="Language of the terms: tr, en-GB, ru.")
@click.option(
    "--item-terms", is_flag=True, cls=Option, help="Terms of an entry in the language of its work: vd., и др."
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
@click.option(
    "--notes", "source", metavar="SOURCE", cls=Option, help="Set the notes of a document again in the style."
)
@click.option("--bibliography", is_flag=True, cls=Option, help="With --notes: the bibliography behind them.")
@click.option("--json", "as_json", is_flag=True, cls=Option, help="With --notes: old and new text as JSON.")
@click.option(
    "--split",
    type=click.Choice(SPLITS),
    cls=Option,
    help="A list with a heading for each script or language.",
)
@click.option(
    "--variants",
    cls=Option,
    metavar="CODES",
    help="Titles and names in several scripts: ru-Latn,,en; nothing between commas is the original.",
)
@click.option("--explain", "key", metavar="KEY", cls=Option, help="Why one entry reads as it does.")
@click.option("--standalone", is_flag=True, cls=Option, help="A whole HTML page or LaTeX document.")
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    cls=Option,
    help="A folder with your own styles; CITEKIT_STYLES names one, too.",
)
@click.pass_context
def format_verb(
    ctx: click.Context,
    *,
    bib: tuple[Path, ...],
    style: str | None,
    locale: str | None,
    item_terms: bool,
    output: str,
    source: str | None,
    bibliography: bool,
    as_json: bool,
    split: str | None,
    variants: str | None,
    key: str | None,
    standalone: bool,
    folder: Path | None,
) -> None:
    """Format bibliographies, or a document's notes; without BIB, the project's references.bib.

    BIB may be - for standard input. A name that is a CSL style and a BibTeX style
    means the CSL style; bst:NAME means the other. Without the CSL styles
    (citekit-bib[csl]) the default is plain.

    With --notes, SOURCE is a source of the project as it was built, with your edits
    of its .bib, or any text file. Commentary stays as it is, and what could not be
    read is kept and told on standard error.

    \b
    Example:
        citekit format references.bib --style apa --locale tr --output html > references.html
        citekit format --notes article.txt --style chicago-notes-bibliography --bibliography
    """
    from citekit.project.styling import choose_style, default_style, has_locale

    lang = settings_of(ctx).lang
    chosen = choose_style(style or default_style(), folder=folder)
    if style is None and chosen.csl is None:
        talk(say("CSL styles are not installed, the style is plain: {install}", lang, install=_install()))
    _refuse(
        chosen, lang, output=output, locale=locale, split=split, variants=variants, explain=key, source=source
    )
    if locale is not None and not has_locale(locale):
        talk(say("no terms in {locale}; English ones are printed", lang, locale=locale))
    if source is not None:
        if bib:
            raise UsageError(say("--notes takes its works from SOURCE; leave BIB out", lang))
        from citekit.cli.format_notes import put_notes

        put_notes(
            source,
            chosen,
            lang,
            locale=locale,
            item_terms=item_terms,
            output=output,
            with_bibliography=bibliography or split is not None,
            split=split,
            as_json=as_json,
            standalone=standalone,
        )
        return
    for name, is_given in (("--bibliography", bibliography), ("--json", as_json)):
        if is_given:
            raise UsageError(say("{option} goes with --notes", lang, option=name))
    files = read_bibs(bib)
    library = _merged(files)
    if chosen.csl is None:
        from citekit.bst import format_bibliography

        click.echo(format_bibliography(library, style=chosen.name, output=output), nl=False)
    else:
        from citekit.project.styling import bibliography_parts, csl_document

        document = csl_document(
            library, chosen.csl, locale=locale, item_terms=item_terms, variants=variants or ""
        )
        document.cite_nothing()
        if key is not None:
            from citekit.cli.format_explain import put_explanation

            put_explanation(document.explain(key), lang)
            return
        if chosen.csl.bibliography is None:
            talk(say("{style} has notes only, no bibliography: see --notes", lang, style=chosen.name))
        parts = bibliography_parts(document, split=split)
        put_sheet(parts, output, lang, locale=document.locale, title=files[0].name, standalone=standalone)
        for warning in document.warnings() if chosen.csl.bibliography is not None else ():
            talk(warning)
    _say_problems(files, library, lang)
    if not len(library):
        talk(say("There is no entry to format.", lang))


def _merged(files: list[NamedLibrary]) -> Library:
    from citekit.curate import merge_libraries

    if len(files) == 1:
        return files[0].library
    return merge_libraries([file.library for file in files], names=[file.name for file in files])


def _say_problems(files: list[NamedLibrary], library: Library, lang: str) -> None:
    say_file_problems(files, lang)
    if len(files) > 1:
        for problem in library.problems:
            talk(f"{problem.code} {retell(problem.message, lang)}")


def _refuse(chosen: ChosenStyle, lang: str, *, output: str, **options: str | None) -> None:
    """Refuse what only CSL styles can do."""
    if chosen.csl is not None:
        return
    from citekit.bst import OUTPUTS as BST_OUTPUTS

    if output not in BST_OUTPUTS:
        listed = ", ".join(BST_OUTPUTS)
        raise UsageError(
            say("{style} is a BibTeX style, and prints {outputs}", lang, style=chosen.name, outputs=listed)
        )
    for name, value in options.items():
        if value is not None:
            option = f"--{'notes' if name == 'source' else name}"
            raise UsageError(
                say(
                    "{style} is a BibTeX style; {option} needs a CSL style",
                    lang,
                    style=chosen.name,
                    option=option,
                )
            )


def _install() -> str:
    from citekit.csl.folders import INSTALL

    return INSTALL


def put_sheet(
    parts: list[Part], output: str, lang: str, *, locale: str, title: str, standalone: bool
) -> None:
    """Write a sheet as the result, a Word document as bytes.

    Raises:
        UsageError: a Word document would be written to a terminal.
    """
    from citekit.csl.outputs.sheet import docx_sheet, write_sheet

    if output == "docx":
        if sys.stdout.isatty():
            raise UsageError(say("a .docx is no text: send it into a file (… > references.docx)", lang))
        click.echo(docx_sheet(parts), nl=False)
        return
    click.echo(write_sheet(parts, output, lang=locale, title=title, standalone=standalone), nl=False)
