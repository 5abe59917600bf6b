"""Citation Style Language 1.0.2: styles, locales and items in, formatted citations out."""

from citekit.csl.document import Bibliography, Document
from citekit.csl.loaded import load_locale, load_style
from citekit.csl.style import Style

__all__ = ["Bibliography", "Document", "Style", "load_locale", "load_style"]
