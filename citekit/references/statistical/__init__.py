"""A tagger that has learned from labelled references."""
