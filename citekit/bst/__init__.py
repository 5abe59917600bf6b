"""BibTeX styles through pybtex: bibliographies in ``plain`` and its kin, and in any ``.bst`` file.

pybtex is imported when a bibliography is formatted, not before.
"""

from citekit.bst.bibliography import OUTPUTS, STYLES, format_bibliography, format_items

__all__ = ["OUTPUTS", "STYLES", "format_bibliography", "format_items"]
