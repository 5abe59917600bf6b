"""Secrets in addresses, hidden before anybody sees them."""

from __future__ import annotations

import re

MASK = "***"

SECRET_PARAMETERS = (
    "password",
    "passwd",
    "pwd",
    "pass",
    "token",
    "access_token",
    "auth_token",
    "api_key",
    "apikey",
    "secret",
    "client_secret",
)

# Also in what is not quite an address: "http:\\user:pw@host\a" is printed in reports too.
_USER = re.compile(r"(?P<before>[:/\\][/\\]{1,2}[^\s/\\@:?#]*):[^\s/\\?#]*@")
_PARAMETER = re.compile(rf"(?P<before>[?&;](?:{'|'.join(SECRET_PARAMETERS)})=)[^\s&;#]+", re.IGNORECASE)


def mask_secrets(text: str) -> str:
    """Hide passwords and keys in an address, or in a text with addresses.

    >>> mask_secrets("ftp://me:s3cret@x.org/?token=abc&id=5")
    'ftp://me:***@x.org/?token=***&id=5'
    """
    if "@" in text:
        text = _USER.sub(rf"\g<before>:{MASK}@", text)
    return _PARAMETER.sub(rf"\g<before>{MASK}", text) if "=" in text else text
