"""Comment that leads to a name in German notes, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.references.leads import lead_to_name

LEADS = [
    # note                                                                          begins with
    ("dagegen mit guten Gründen Klaus Brandt, Der Rhein, Köln 1999, S. 24.", "Klaus Brandt"),
    ("Zutreffend Treskow, NJW 2012, 507, 514.", "Treskow"),
    ("ausführlicher ders., Die Viehzucht, Kiel 2011, S. 3.", "ders."),
    ("Zuletzt zu Lebzeiten des Verfassers: ders., Handbuch, Ulm 1932, S. 5.", "ders."),
    ("Zur Wirkung Rieger, Handbuch, S. 77.", "Rieger"),
    ("Zum Zustandekommen ausführlich Rolf Wendt, Deutsche Zölle, Kiel 1978, S. 2.", "Rolf Wendt"),
    ("Beispielsweise von Rohr, a. a. O., S. 184.", "Rohr"),
    ("bei Nolte, Der Protest, S. 62, sind es 2500.", "Nolte"),
    ("Gegen diese Folge ausdrücklich RG, RGZ 161, 57.", "RG"),
    ("ein Umstand, den Preuß, a.a.O., S. 120, vermerkt.", "Preuß"),
    ("vgl. auch die Beiträge in: Christine Rohr u. a. (Hg.), Grenzen, Köln 2010.", "Christine Rohr"),
    ("Das übersieht Hensel, Römisches Recht, 8. Aufl. 2015, S. 90.", "Hensel"),
    ("speziell zum Deliktsrecht Wagner, in: Zimmer (Hrsg.), Grundlagen, Bonn 2003, S. 9.", "Wagner"),
]


@pytest.mark.parametrize(("text", "begins"), LEADS, ids=[row[1] for row in LEADS])
def test_comment_leads_to_a_name(text: str, begins: str) -> None:
    assert text[lead_to_name(text) :].startswith(begins)
    assert lead_to_name(text) > 0


NO_LEADS = [
    "Geschichte der Stadt Köln, Köln 1990, S. 3.",
    "Leben und Werk des Johannes Müller, Berlin 1990, S. 3.",
    "Briefe von Johannes Müller, Berlin 1990, S. 3.",
    "Quellen zur Geschichte Böhmens, S. 5.",
    "Das Beispiel von Karl Marx, in: Die Zeit, 3.4.1999.",
    "Robert von Ostertag, Handbuch, Stuttgart 1895, S. 4.",
    "Otto Liman von Sanders, Fünf Jahre, Berlin 1920, S. 4.",
    "v. Caemmerer, Wandlungen des Deliktsrechts, 1960, S. 49.",
    "vgl. Jahresbericht über die Seuchen im Deutschen Reiche, bearb. im Amte, Berlin 1907, S. 14.",
    "Zur Lage in Bayern, in: Frankfurter Zeitung, 3.4.1919.",
    "",
]


@pytest.mark.parametrize("text", NO_LEADS)
def test_a_title_or_an_author_is_no_comment(text: str) -> None:
    assert lead_to_name(text) == 0


@given(st.text(max_size=200))
def test_a_name_begins_within_the_text(text: str) -> None:
    assert 0 <= lead_to_name(text) <= len(text)
