"""The only place that opens SQLite: histories and caches, all of which can be made again."""

from citekit.store.records import Record, Records

__all__ = ["Record", "Records"]
