"""Archived copies: found for lost links, made for living ones, written into the records."""

from citekit.links.archive.record import recorded_copy, with_copies, with_recorded
from citekit.links.archive.recover import TIMEOUT, Copy, Lost, Recovery, find_copies
from citekit.links.archive.save import Keys, Saved, check_within, find_keys, save_page
from citekit.links.archive.services import DEFAULT, Dialect, Service, service_of, services_of
from citekit.links.archive.stamps import MementoAddress, read_memento
from citekit.links.archive.wanted import Basis, Wanted, wanted_moment
from citekit.links.archive.warc import Kept, keep_pages, require_warcio

__all__ = [
    "DEFAULT",
    "TIMEOUT",
    "Basis",
    "Copy",
    "Dialect",
    "Kept",
    "Keys",
    "Lost",
    "MementoAddress",
    "Recovery",
    "Saved",
    "Service",
    "Wanted",
    "check_within",
    "find_copies",
    "find_keys",
    "keep_pages",
    "read_memento",
    "recorded_copy",
    "require_warcio",
    "save_page",
    "service_of",
    "services_of",
    "wanted_moment",
    "with_copies",
    "with_recorded",
]
