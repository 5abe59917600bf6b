"""Facts about citations, by language: cues, months, back-references, words, names, places."""
