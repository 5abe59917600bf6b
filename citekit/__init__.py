"""A living bibliography from the notes of an article."""
