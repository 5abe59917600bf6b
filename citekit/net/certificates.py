"""The certificates that are trusted."""

from __future__ import annotations

import ssl
import threading
from pathlib import Path

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.util.ssl_ import create_urllib3_context


class Certificates:
    """What is trusted; read once and not for each host, for that takes longer than most answers.

    Args:
        trusted: file or folder of certificates, those of `requests` if None.
    """

    def __init__(self, trusted: str | None = None) -> None:
        self._trusted = trusted or str(DEFAULT_CA_BUNDLE_PATH)
        self._contexts: dict[bool, ssl.SSLContext] = {}
        self._lock = threading.Lock()

    def context(self, *, verify: bool) -> ssl.SSLContext:
        """The context for connections whose certificate must be good, or for those that take any."""
        with self._lock:
            context = self._contexts.get(verify)
            if context is None:
                context = self._contexts[verify] = self._make(verify)
        return context

    def _make(self, verify: bool) -> ssl.SSLContext:
        context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED if verify else ssl.CERT_NONE)
        if verify:
            is_folder = Path(self._trusted).is_dir()
            context.load_verify_locations(**{"capath" if is_folder else "cafile": self._trusted})
        return context
