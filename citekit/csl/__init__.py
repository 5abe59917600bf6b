"""Citation Style Language 1.0.2: styles, locales and items in, formatted citations out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citekit.lazy import lazy_names

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

__getattr__ = lazy_names(__name__, _HOMES)
