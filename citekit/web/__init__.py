"""The face for the browser: a page that needs no server and no script."""

from citekit.web.page import render_page

__all__ = ["render_page"]
