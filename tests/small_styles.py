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


NOTES = """\
<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Notlar</title>
    <id>urn:x:notlar</id>
    <updated>2026-01-02T03:04:05+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author">
      <name and="text" et-al-min="3" et-al-use-first="1"/>
      <substitute><text variable="container-title"/></substitute>
    </names>
  </macro>
  <macro name="locator">
    <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
  </macro>
  <citation et-al-min="4">
    <layout suffix="." delimiter="; ">
      <choose>
        <if position="ibid-with-locator">
          <group delimiter=", "><text term="ibid"/><text macro="locator"/></group>
        </if>
        <else-if position="ibid"><text term="ibid"/></else-if>
        <else-if position="subsequent">
          <group delimiter=", ">
            <names variable="author"><name form="short"/></names>
            <text variable="title" form="short" font-style="italic"/>
            <text macro="locator"/>
          </group>
        </else-if>
        <else>
          <group delimiter=", ">
            <text macro="author"/>
            <text variable="title" font-style="italic"/>
            <date variable="issued" date-parts="year" form="numeric"/>
            <text macro="locator"/>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
  <bibliography entry-spacing="0">
    <sort><key macro="author"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text variable="title" font-style="italic"/>
        <date variable="issued" date-parts="year" form="numeric"/>
      </group>
    </layout>
  </bibliography>
</style>
"""
"""A style of notes with first, later and ibid. forms, and a bibliography."""
