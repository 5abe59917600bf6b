"""The CSL 1.0.2 engine: style, locale, items and citations in, formatted output out."""
