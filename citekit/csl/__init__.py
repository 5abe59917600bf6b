"""Citations and bibliographies in any CSL style: the processor."""
