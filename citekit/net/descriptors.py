"""How many connections a process may have: each takes two of the files that the system lets it open."""

from __future__ import annotations

import contextlib
import sys

_EACH = 2  # its own descriptor, and that of its `citekit.net.deadlines.Guard`
_OTHERS = 64  # descriptors for all else: databases, pipes, what a program that uses this has open


def room_for(connections: int) -> int:
    """Make room for `connections` at a time; return for how many there is.

    A process is often allowed fewer files than it may ask for (1,024 on Linux,
    256 on macOS): it asks for them here.  Nothing here calls ``select``, for
    whose sake the lower limit is there.
    """
    if sys.platform == "win32":  # which has no such limit
        return connections
    import resource

    wanted = _OTHERS + _EACH * connections
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 <= allowed < wanted:  # a negative one is none
        more = wanted if most < 0 else min(wanted, most)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (more, most))
            allowed = more
    return connections if allowed < 0 else max(1, min(connections, (allowed - _OTHERS) // _EACH))
