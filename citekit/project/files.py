"""Files that are written whole or not at all, and paths that stay inside the project."""

from __future__ import annotations

import os
from pathlib import Path

from citekit.errors import UnreadableError

TEMP_PREFIX, TEMP_SUFFIX = ".citekit-", ".tmp"

_BOM = "\ufeff"
_NEW_FILE_MODE = 0o666


def atomic_write(path: Path, content: str | bytes) -> None:
    """Write `content` to `path`; whoever is killed when, the file is the old one or the new one.

    The new text goes into a file of its own in the same folder, is forced to
    the disk, and then takes the name.

    Args:
        path: its folder is made if it is missing; the mode of an existing file is kept.
        content: text is written as UTF-8, line ends as they are.

    Source:
        POSIX, ``rename()``: the new name refers to the old file or to the new one at any moment.
    """
    import tempfile  # who only reads does without its random numbers

    data = content.encode("utf-8") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=TEMP_PREFIX, suffix=TEMP_SUFFIX)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else _NEW_FILE_MODE & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def atomic_remove(path: Path) -> None:
    """Remove `path`, if it is there, and make that last."""
    path.unlink(missing_ok=True)
    _sync_folder(path.parent)


def read_bytes(path: Path) -> bytes | None:
    """The file's bytes, None if there is no such file.

    Raises:
        UnreadableError: there is something else than a file, or it may not be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except IsADirectoryError:
        raise UnreadableError(path, "is a folder where a file was expected", "Move it away.") from None
    except PermissionError:
        raise UnreadableError(path, "may not be read", "Change its permissions.") from None
    except OSError as error:  # links in a circle, which `resolve` passes over since Python 3.13
        raise UnreadableError(path, f"cannot be read: {error.strerror}", "Look at what it is.") from None


def decode(path: Path, data: bytes) -> str:
    """Text of one of our own files, line ends kept, a byte order mark dropped.

    Raises:
        UnreadableError: it is not UTF-8; citekit would damage what it cannot read.
    """
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(f"{path}:{line}", "is not UTF-8", "Save it as UTF-8 and try again.") from None


def encode_like(before: bytes | None, text: str) -> bytes:
    """UTF-8, with a byte order mark where the file had one."""
    had_bom = before is not None and before.startswith(_BOM.encode())
    return ((_BOM if had_bom else "") + text).encode("utf-8")


def inside(root: Path, path: Path) -> Path:
    """`path` with its links followed, provided that it is inside `root`.

    Raises:
        UnreadableError: it leads out of `root`, or round in a circle.
    """
    try:
        resolved = path.resolve()
    except (OSError, RuntimeError):
        raise UnreadableError(path, "is a link that leads nowhere", "Remove it.") from None
    if not resolved.is_relative_to(root.resolve()):
        advice = "Copy the file into the project instead of linking to it."
        raise UnreadableError(path, f"leads out of the project (to {resolved})", advice)
    return resolved


def folder_inside(root: Path, folder: Path) -> Path:
    """`folder` with its links followed, provided that it is inside `root` and no file.

    Raises:
        UnreadableError: it leads out of `root`, or there is something else than a folder.
    """
    resolved = inside(root, folder)
    if resolved.exists() and not resolved.is_dir():
        raise UnreadableError(folder, "is a file where a folder was expected", "Move it away.")
    return resolved


def remove_leftovers(folder: Path) -> None:
    """Remove the unfinished files of a writer that was killed; call it under the lock only."""
    if folder.is_dir():
        for path in folder.glob(f"{TEMP_PREFIX}*{TEMP_SUFFIX}"):
            path.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows cannot open a folder, and needs no such call
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
