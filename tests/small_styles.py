"""Small CSL styles for tests: one that formats, one that stands for another."""

from __future__ import annotations

INDEPENDENT = """\
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="tr-TR">
  <info>
    <title>{title}</title>
    <id>{id}</id>
    <category citation-format="author-date"/>
    <category field="history"/>
    <updated>2026-01-02T03:04:05+00:00</updated>
  </info>
  <citation>
    <layout>
      <text variable="title"/>
    </layout>
  </citation>
</style>
"""

DEPENDENT = """\
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"{locale}>
  <info>
    <title>{title}</title>
    <id>{id}</id>
    <link href="{parent}" rel="independent-parent"/>
    <updated>2026-01-02T03:04:05+00:00</updated>
  </info>
</style>
"""


def independent(title: str = "Kıyı Araştırmaları", id: str = "urn:x:kiyi") -> str:
    """A style that formats."""
    return INDEPENDENT.format(title=title, id=id)


def dependent(parent: str, title: str = "Kıyı Dergisi", id: str = "urn:x:dergi", locale: str = "") -> str:
    """A style that stands for `parent`."""
    locale = f' default-locale="{locale}"' if locale else ""
    return DEPENDENT.format(title=title, id=id, parent=parent, locale=locale)
