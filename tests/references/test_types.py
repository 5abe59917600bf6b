"""What kind of work a citation describes, by the words of its fields."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from citekit.model import WorkType
from citekit.references import Cited, Tagged, parse_reference
from citekit.references.rules import tag_by_rules

TYPES = [
    # citation, language, type
    ("О применении норм : постановление Пленума Верховного Суда РФ от 23.06.2015 № 2 // Бюллетень. 2015.",
     "ru", WorkType.CASE),
    ("О бюджете : постановление Правительства РФ от 23.06.2015 № 625 // СЗ РФ. 2015. № 8. Ст. 12.",
     "ru", WorkType.LEGISLATION),
    ("Уголовный кодекс РСФСР редакции 1926 года. М. 1927, ст. 107.", "ru", WorkType.LEGISLATION),
    ("Правда. – 1930. – 5 марта. – С. 2.", "ru", WorkType.NEWSPAPER),
    ("Иванов И. И. Правда. – М.: Наука, 1930. – С. 2.", "ru", WorkType.BOOK),
    ("Water Board, News of the River Basin (London: Water Board, 2018), p. 17.", "en", WorkType.REPORT),
    ("Ann Smith, Digital News Report 2018 (Oxford: Reuters Institute, 2018), p. 17.", "en", WorkType.REPORT),
    ("Ann Smith, The Methods of Court Reporting (Oxford: Clarendon, 2018), p. 17.", "en", WorkType.BOOK),
    ("P. Neri, Appunti sui giornali, in «Archivio veneto», CIII, 1974, pp. 121-140.", "it", WorkType.ARTICLE),
]  # fmt: skip


def by_rules(cited: Sequence[Cited], language: str) -> list[Sequence[Tagged]]:
    return [tag_by_rules(text, language, joins) for text, joins in cited]


@pytest.mark.parametrize(("text", "language", "kind"), TYPES, ids=[row[0][:40] for row in TYPES])
def test_is_of_its_type(text: str, language: str, kind: WorkType) -> None:
    assert parse_reference(text, language, tagger=by_rules).type is kind
