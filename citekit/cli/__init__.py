"""The face for the shell: one verb a file, each imported when it is called.

Nothing about bibliographies is decided here.
"""

from citekit.cli.group import main

__all__ = ["main"]
