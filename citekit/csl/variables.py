"""The variables of CSL, by what they hold.

Source:
    CSL 1.0.2, appendix IV.
"""

from __future__ import annotations

DATE_VARIABLES = frozenset("accessed available-date event-date issued original-date submitted".split())

NAME_VARIABLES = frozenset(
    (
        "author chair collection-editor compiler composer container-author contributor curator director "
        "editor editorial-director editor-translator editortranslator executive-producer guest host "
        "illustrator interviewer narrator organizer original-author performer producer recipient "
        "reviewed-author script-writer series-creator translator"
    ).split()
)

NUMBER_VARIABLES = frozenset(
    (
        "chapter-number citation-number collection-number edition first-reference-note-number issue locator "
        "number number-of-pages number-of-volumes page page-first part-number printing-number section "
        "supplement-number version volume"
    ).split()
)

TEXT_VARIABLES = frozenset(
    (
        "abstract annote archive archive_collection archive_location archive-place authority call-number "
        "citation-key citation-label collection-title collection-title-short container-title "
        "container-title-short dimensions division DOI event event-place event-title genre ISBN ISSN "
        "journalAbbreviation jurisdiction keyword language license medium note original-publisher "
        "original-publisher-place original-title part-title PMCID PMID publisher publisher-place references "
        "reviewed-genre reviewed-title scale source status title title-short URL volume-title year-suffix"
    ).split()
)
