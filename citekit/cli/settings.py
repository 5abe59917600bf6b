"""Settings from files: ``[tool.citekit]`` in pyproject.toml or ``citekit.toml``, then the user's own.

Flags and ``CITEKIT_*`` stand before them.  A table is a verb, a plain key an
option of the group::

    lang = "tr"
    [check]
    timeout = 5
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from citekit.cli.verbs import VERBS
from citekit.errors import UsageError

GROUP_SETTINGS = frozenset({"lang", "color", "offline", "debug"})


def read_settings(start: Path | None = None, environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Read the settings that hold in `start`, the project's before the user's.

    Args:
        start: the folder in which citekit is called.
        environ: for ``XDG_CONFIG_HOME`` and ``HOME``.

    Returns:
        A map of defaults as click wants it: options of the group, and a map for each verb.

    Raises:
        UsageError: a file is no TOML, or names a setting that there is not.
    """
    settings: dict[str, Any] = {}
    paths = [_user_file(os.environ if environ is None else environ), _project_file(start or Path.cwd())]
    for path in paths:
        if path is None:
            continue
        for name, value in _load(path).items():
            _check(path, name, value)
            if isinstance(value, dict):
                settings[name] = {**settings.get(name, {}), **_with_underscores(value)}
            else:
                settings[name.replace("-", "_")] = value
    for verb in VERBS:
        # what is said for the group holds for the verb's own copy of the option
        shared = {name: value for name, value in settings.items() if name in GROUP_SETTINGS}
        settings[verb] = {**shared, **settings.get(verb, {})}
    return settings


def settings_files(start: Path | None = None, environ: Mapping[str, str] | None = None) -> list[Path]:
    """The files that `read_settings` reads, the stronger last."""
    paths = (_user_file(os.environ if environ is None else environ), _project_file(start or Path.cwd()))
    return [path for path in paths if path is not None]


def _user_file(environ: Mapping[str, str]) -> Path | None:
    home = environ.get("XDG_CONFIG_HOME") or (
        str(Path(environ["HOME"]) / ".config") if environ.get("HOME") else ""
    )
    path = Path(home) / "citekit" / "citekit.toml"
    return path if home and path.is_file() else None


def _project_file(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        own = folder / "citekit.toml"
        if own.is_file():
            return own
        shared = folder / "pyproject.toml"
        if shared.is_file() and b"[tool.citekit" in shared.read_bytes():
            return shared
    return None


def _load(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}\n  Mend the file; it holds settings for citekit.") from None
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("citekit", {})
    return data


def _check(path: Path, name: str, value: object) -> None:
    is_verb = isinstance(value, dict)
    if is_verb and name in VERBS:
        return
    if not is_verb and name.replace("-", "_") in GROUP_SETTINGS:
        return
    known = [f"[{verb}]" for verb in VERBS] if is_verb else sorted(GROUP_SETTINGS)
    raise UsageError(f"{path}: no such setting: {name}\n  {near(name, known)}")


def near(name: str, known: Iterable[str]) -> str:
    """A hint at the setting that was meant, or at all that there are."""
    from difflib import get_close_matches

    known = list(known)
    found = get_close_matches(name.replace("_", "-"), known, n=1)
    return f"Did you mean “{found[0]}”?" if found else f"There are: {', '.join(known)}"


def _with_underscores(table: Mapping[str, Any]) -> dict[str, Any]:
    return {name.replace("-", "_"): value for name, value in table.items()}
