"""``citekit``: the group of verbs, how errors are told, and the exit codes.

0 clean · 1 findings, with ``--fail-on`` · 2 usage · 3 unreadable input ·
4 partly failed · 5 network needed but forbidden · 130 interrupted.
"""

from __future__ import annotations

import inspect
import io
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import zip_longest
from typing import Any

import click

from citekit.cli.messages import LANGUAGES, say
from citekit.cli.options import (
    Option,
    Settings,
    common_options,
    language_here,
    offline_option,
    settings_of,
)
from citekit.cli.told import retell
from citekit.cli.verbs import VERBS
from citekit.errors import CitekitError, OfflineError, ParseError, UnreadableError, UsageError

CLEAN, FINDINGS, USAGE, UNREADABLE, PARTLY, OFFLINE, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130
INTERNAL = 70
"""A fault of citekit itself (``EX_SOFTWARE`` of ``sysexits.h``)."""

EXIT_CODES: tuple[tuple[type[CitekitError], int], ...] = (
    (UsageError, USAGE),
    (OfflineError, OFFLINE),
    (UnreadableError, UNREADABLE),
    (ParseError, UNREADABLE),
    (CitekitError, PARTLY),
)

CONTEXT_SETTINGS: dict[str, Any] = {
    "help_option_names": ["-h", "--help"],
    "auto_envvar_prefix": "CITEKIT",
    "max_content_width": 100,
}


class _Translated(click.Command):
    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line in the language of the user."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{say('Usage', settings_of(ctx).lang)}: ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``, its help in the language of the user."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("Show this message and exit.", settings_of(ctx).lang)
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a heading in the language of the user."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(say("Options", settings_of(ctx).lang)):
            formatter.write_dl(records)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help's text in the language of the user."""
        original = self.help
        self.help = say(inspect.cleandoc(original or ""), settings_of(ctx).lang)
        try:
            super().format_help_text(ctx, formatter)
        finally:
            self.help = original


class Verb(_Translated):
    """A command with the common options, its help in the language of the user."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.extend(common_options())

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Take settings under the names of the command line, and refuse those that the verb does not have."""
        configured = ((parent.default_map if parent is not None else None) or {}).get(info_name or "")
        if configured and "default_map" not in extra:
            extra["default_map"] = self._by_parameter(info_name or "", configured)
        return super().make_context(info_name, args, parent, **extra)

    def _by_parameter(self, verb: str, configured: Mapping[str, Any]) -> dict[str, Any]:
        from citekit.cli.settings import GROUP_SETTINGS, near

        options = (param for param in self.params if isinstance(param, click.Option))
        names = {word.lstrip("-").replace("-", "_"): p.name for p in options for word in p.opts}
        names |= {name: name for name in GROUP_SETTINGS if name not in names}
        for name in configured:
            if name not in names:
                hint = near(name, [known.replace("_", "-") for known in names])
                raise UsageError(f"[{verb}] in a settings file: no such setting: {name}\n  {hint}")
        return {str(names[name]): value for name, value in configured.items()}


class VerbGroup(_Translated, click.Group):
    """A group that knows its verbs by name, and imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = getattr(import_module(VERBS[cmd_name][0]), f"{cmd_name}_verb")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb; say which one may have been meant where there is none."""
        name = args[0] if args else ""
        if name and name not in VERBS and not name.startswith("-"):
            from difflib import get_close_matches

            lang = settings_of(ctx).lang
            near = get_close_matches(name, VERBS, n=1, cutoff=0.5)
            hint = say("Did you mean “{verb}”?", lang, verb=near[0]) if near else ""
            raise click.UsageError(f"{say('no such verb: {verb}', lang, verb=name)}  {hint}".rstrip(), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, then the verbs."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs from the table, without importing any."""
        lang = settings_of(ctx).lang
        with formatter.section(say("Verbs", lang)):
            formatter.write_dl([(name, say(about, lang)) for name, (_, about) in VERBS.items()])

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Let the settings files stand behind flags and environment."""
        if "default_map" not in extra:
            from citekit.cli.settings import read_settings

            extra["default_map"] = read_settings()
        return super().make_context(info_name, args, parent, **extra)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Run, tell errors in one to three lines, and end with the exit code."""
        words = list(sys.argv[1:] if args is None else args)
        is_bare = not words
        words = words or ["--help"]
        extra["standalone_mode"] = False
        extra.setdefault("prog_name", "citekit")
        if lang := _asked_language(words):  # --help may stand before it, and is answered at once
            extra["obj"] = Settings(lang=lang)
        _speak_utf8()
        try:
            code = super().main(words, *rest, **extra)
        except SystemExit:  # click's way to say that nobody reads on (`citekit show 36 | head -1`)
            code = CLEAN
        except (Exception, KeyboardInterrupt) as error:
            code = _tell(error, lang or _configured_language(), debug="--debug" in words)
        sys.exit(USAGE if is_bare else code if isinstance(code, int) else CLEAN)


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes, and on a terminal of another encoding what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.replace("-", "") not in _UTF8:
            is_terminal = stream.isatty()
            stream.reconfigure(
                encoding=None if is_terminal else "utf-8", errors="replace" if is_terminal else None
            )


_UTF8 = frozenset({"utf8", "UTF8"})


def _asked_language(words: Sequence[str]) -> str | None:
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in LANGUAGES:
            return asked
    return None


def _configured_language() -> str:
    from citekit.cli.settings import read_settings

    try:
        configured = read_settings().get("lang")
    except CitekitError:  # a settings file that cannot be read, which is perhaps what is to be told
        configured = None
    return language_here(configured)


def _tell(error: BaseException, lang: str, *, debug: bool) -> int:
    if isinstance(error, click.Abort | KeyboardInterrupt):
        click.echo("", err=True)
        return INTERRUPTED
    if debug:
        traceback.print_exception(error)
    if isinstance(error, click.ClickException):
        click.echo(f"citekit: {retell(error.format_message(), lang)}", err=True)
        if isinstance(error, click.UsageError) and error.ctx is not None:
            click.echo(f"  {error.ctx.command_path} --help", err=True)
        return error.exit_code
    if isinstance(error, CitekitError):
        click.echo(f"citekit: {retell(str(error), lang)}", err=True)
        return next(code for kind, code in EXIT_CODES if isinstance(error, kind))
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"citekit: {where}{retell(str(error.strerror or error), lang)}", err=True)
        if isinstance(error, PermissionError):
            click.echo(f"  {retell('Look at its permissions.', lang)}", err=True)
        return PARTLY
    fault = say("a fault of citekit", lang)
    click.echo(f"citekit: {fault}: {type(error).__name__}: {error}", err=True)
    click.echo(f"  {say('Please report it with what --debug shows.', lang)}", err=True)
    return INTERNAL


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        import citekit

        click.echo(f"citekit {citekit.__version__}")
        ctx.exit()


main = VerbGroup(
    name="citekit",
    help="A living bibliography from the notes of an article.",
    context_settings=CONTEXT_SETTINGS,
    params=[
        *common_options(),
        offline_option(),
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help="Show the version.",
        ),
    ],
)
