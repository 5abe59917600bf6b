"""Which addresses a request may go to.

A cited address on a private or loopback network is asked, because it is what
was cited; a *redirect* into such a network is refused, because then a stranger
chose the target.  Only addresses after name resolution are judged: a name can
point anywhere.
"""

from __future__ import annotations

import ipaddress
from enum import StrEnum


class AddressClass(StrEnum):
    """The network an IP address belongs to."""

    PUBLIC = "public"
    PRIVATE = "private"
    LOOPBACK = "loopback"
    LINK_LOCAL = "link-local"
    SPECIAL = "special"  # multicast, reserved: no host can stand there


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def address_class(address: str) -> AddressClass:
    """Tell the network of an IP address.

    Args:
        address: IPv4 or IPv6, with a zone (``fe80::1%eth0``) or without.

    Source:
        RFC 6890 and the IANA special-purpose registries, as `ipaddress` knows
        them; RFC 4291 2.5.5.2 and RFC 6052 for IPv4 inside IPv6.

    >>> address_class("::ffff:10.0.0.1")
    <AddressClass.PRIVATE: 'private'>
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            ip = inner
    kinds = (
        (ip.is_loopback or ip.is_unspecified, AddressClass.LOOPBACK),  # 0.0.0.0 reaches this machine
        (ip.is_link_local, AddressClass.LINK_LOCAL),
        (ip.is_multicast, AddressClass.SPECIAL),
        (ip.is_global, AddressClass.PUBLIC),
        (ip.is_reserved, AddressClass.SPECIAL),
    )
    return next((kind for applies, kind in kinds if applies), AddressClass.PRIVATE)


def literal_address(host: str) -> str | None:
    """The IP address that a host name is, if it is one (``[::1]`` without its brackets)."""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    return host
