"""Care of bibliographies: keys, matching, three-way merging, the union of many."""

from citekit.curate.keys import is_named_by_day, key_for, unique_key
from citekit.curate.libraries import LibraryMerge, find_renames, merge_library, rekey
from citekit.curate.matching import Match, WorkIndex, same_work
from citekit.curate.merge import Conflict, Merged, edits, is_edited, merge_entry
from citekit.curate.shared import share_edits
from citekit.curate.union import merge_libraries

__all__ = [
    "Conflict",
    "LibraryMerge",
    "Match",
    "Merged",
    "WorkIndex",
    "edits",
    "find_renames",
    "is_edited",
    "is_named_by_day",
    "key_for",
    "merge_entry",
    "merge_libraries",
    "merge_library",
    "rekey",
    "same_work",
    "share_edits",
    "unique_key",
]
