"""CSL-JSON, as CSL processors and Zotero read it.

What an entry is in CSL's words is told by `citekit.model.csl_items`; here it
becomes text.
"""

from __future__ import annotations

import json

from citekit.model import Library, items_from_entries


def write_csl_json(library: Library) -> str:
    """Write the works of `library` as one CSL-JSON list, with a final newline."""
    return json.dumps(items_from_entries(library), ensure_ascii=False, indent=1) + "\n"
