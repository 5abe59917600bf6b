"""Citation Style Language 1.0.2: styles, locales and items in, formatted citations out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citekit.csl.document import Bibliography, Document
    from citekit.csl.loaded import load_locale, load_style
    from citekit.csl.style import Style

__all__ = ["Bibliography", "Document", "Style", "load_locale", "load_style"]

_HOMES = {
    "Bibliography": "document",
    "Document": "document",
    "Style": "style",
    "load_locale": "loaded",
    "load_style": "loaded",
}


def __getattr__(name: str) -> object:
    """Import the home of a public name when it is first asked for (PEP 562): `folders` is used alone, too."""
    if name not in _HOMES:
        raise AttributeError(f"module 'citekit.csl' has no attribute {name!r}")
    value: object = getattr(import_module(f"citekit.csl.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
