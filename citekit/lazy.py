"""Public names whose homes are imported when they are first asked for: one of them costs only itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy_names(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Make the ``__getattr__`` of a package.

    Args:
        package: its full name.
        homes: public names, and the module in which each is defined: one of the package,
            or another by its full name.

    Source:
        PEP 562.

    >>> lazy_names("citekit.model", {"fold": "text"})("fold")("İZMİR")
    'izmir'
    """

    def attribute(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = homes[name]
        module = import_module(home if "." in home else f"{package}.{home}")
        # All of its names at once: one may be the module's own, in whose place the import has put the module.
        for other in (other for other in homes if homes[other] == home):
            setattr(sys.modules[package], other, getattr(module, other))
        value: object = getattr(module, name)
        return value

    return attribute
