"""The options that every verb has, before it or behind it, and the settings that they make."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from citekit.cli.messages import LANGUAGES, say

COLOR_WHEN = {"always": True, "never": False}


@dataclass(slots=True)
class Settings:
    """What the options of the group and of the verb say together.

    Attributes:
        lang: of messages, ``en`` or ``tr``.
        color: auto, always or never.
        offline: the network is forbidden.
        debug: show tracebacks.
    """

    lang: str = "en"
    color: str = "auto"
    offline: bool = False
    debug: bool = False


def settings_of(ctx: click.Context) -> Settings:
    """The settings of a run, made when they are first asked for."""
    root = ctx.find_root()
    if not isinstance(root.obj, Settings):
        # asked for here, since --help is answered before the other options are read
        root.obj = Settings(lang=language_here((root.default_map or {}).get("lang")))
    settings: Settings = root.obj
    return settings


def language_here(configured: str | None) -> str:
    """The language of messages that nothing on the command line names; `configured` in the settings."""
    named = os.environ.get("CITEKIT_LANG") or configured
    return named if named in LANGUAGES else language_of(os.environ)


def language_of(environ: Mapping[str, str]) -> str:
    """The language of messages that the environment asks for.

    >>> language_of({"LANG": "tr_TR.UTF-8"}), language_of({"LANG": "de_DE.UTF-8"})
    ('tr', 'en')
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            code = environ[name].partition("_")[0].partition(".")[0]
            return code if code in LANGUAGES else "en"
    return "en"


def color_of(color: str, environ: Mapping[str, str]) -> bool | None:
    """Whether to colour; None leaves it to whether the stream is a terminal.

    Source: no-color.org; force-color.org.
    """
    if color in COLOR_WHEN:
        return COLOR_WHEN[color]
    if environ.get("NO_COLOR"):
        return False
    return True if environ.get("FORCE_COLOR") else None


def _set(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    settings = settings_of(ctx)
    if _is_overruled(ctx, param.name or ""):
        return value
    if value is not None and value is not False and param.name is not None:
        setattr(settings, param.name, value)
    if param.name == "color":
        ctx.color = color_of(settings.color, os.environ)
    return value


def _is_overruled(ctx: click.Context, name: str) -> bool:
    """Whether a verb's option comes from a settings file, and the group's from a flag or the environment."""
    stronger = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)
    return (
        ctx.get_parameter_source(name) is ParameterSource.DEFAULT_MAP
        and ctx.find_root().get_parameter_source(name) in stronger
    )


class Option(click.Option):
    """An option whose help is written in the language of the user."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The row of the help, translated."""
        original = self.help
        self.help = say(original, settings_of(ctx).lang) if original else None
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = original


project_option = click.option(
    "--project",
    "root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    cls=Option,
    help="The project's folder.",
)
"""``--project``, for verbs that read what a build has written."""

timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=20.0,
    show_default=True,
    cls=Option,
    help="Seconds for each address.",
)
"""``--timeout``, for verbs that check links."""


def common_options() -> list[click.Option]:
    """Fresh copies of the options that every verb has."""
    return [
        Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            is_eager=True,
            callback=_set,
            help="Language of messages.",
        ),
        Option(
            ["--color"],
            type=click.Choice(["auto", "always", "never"]),
            expose_value=False,
            is_eager=True,
            callback=_set,
            help="Colour; auto: on a terminal.",
        ),
        Option(
            ["--debug"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_set,
            help="Show tracebacks.",
        ),
    ]


def offline_option() -> click.Option:
    """``--offline``, for the group and for verbs that use the network."""
    return Option(
        ["--offline"], is_flag=True, expose_value=False, callback=_set, help="Never use the network."
    )
