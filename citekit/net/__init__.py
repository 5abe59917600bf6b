"""The only place that talks to the web: sessions, politeness, deadlines, and whether there is a network."""

from citekit.net.addresses import AddressClass, address_class
from citekit.net.deadlines import Deadline
from citekit.net.failures import Failure, RequestFailedError
from citekit.net.politeness import utc_now
from citekit.net.processes import OtherProcessError, can_split, run_split
from citekit.net.reach import NO_NETWORK, Outcome, has_network, is_offline
from citekit.net.session import BODY_LIMIT, Answer, Cookies, Session, open_session, user_agent
from citekit.net.workers import run_by_host

__all__ = [
    "BODY_LIMIT",
    "NO_NETWORK",
    "AddressClass",
    "Answer",
    "Cookies",
    "Deadline",
    "Failure",
    "OtherProcessError",
    "Outcome",
    "RequestFailedError",
    "Session",
    "address_class",
    "can_split",
    "has_network",
    "is_offline",
    "open_session",
    "run_by_host",
    "run_split",
    "user_agent",
    "utc_now",
]
