from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.model import NO_DATE, NO_NAME, Entry
from citekit.model.datamodel import (
    ENTRY_TYPES,
    FIELD_ALIASES,
    INTEGER_FIELDS,
    TYPE_ALIASES,
    TYPES_THAT_SET_TYPE,
    canonical_type,
    complete,
    invalid_fields,
    mandatory_fields,
    missing_fields,
    standins,
    valid_fields,
)

CONF = Path("/usr/share/perl5/Biber/biber-tool.conf")  # where Debian's biber keeps its tool mode's model

needs_conf = pytest.mark.skipif(not CONF.exists(), reason="biber's own configuration is not installed")
needs_biber = pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")

INVALID = [
    # type       fields                                   invalid
    ("article", {"location": "Bakı"}, ("location",)),
    ("article", {"publisher": "X", "volume": "3"}, ("publisher",)),
    ("article", {"volume": "XI"}, ("volume",)),
    ("misc", {"number": "2", "journaltitle": "Ayna", "library": "ARDA"}, ("number", "journaltitle")),
    ("misc", {"eventdate": "2005"}, ("eventdate",)),
    ("inproceedings", {"eventdate": "2005", "venue": "Lizbon"}, ()),
    ("phdthesis", {"school": "X", "address": "Bakı", "annote": "gut"}, ()),
    ("book", {"mynote": "x", "publisher": ""}, ("mynote",)),
    ("legislation", {"title": "Kanun"}, ("title",)),
]

MISSING = [
    ("article", {"title": "A", "date": "2005"}, (("author",), ("journaltitle",))),
    ("article", {"title": "A", "journal": "B", "author": NO_NAME, "date": NO_DATE}, ()),
    ("online", {"title": "A", "doi": "10.1/x"}, (("date", "year"),)),
    ("phdthesis", {"title": "A", "author": "B", "year": "1998"}, (("institution",),)),
    ("podcast", {}, (("title",), ("date", "year"))),
    ("dataset", {"title": ""}, (("title",),)),
]


@pytest.mark.parametrize(("entry_type", "fields", "invalid"), INVALID)
def test_names_the_fields_that_the_model_refuses(
    entry_type: str, fields: dict[str, str], invalid: tuple[str, ...]
) -> None:
    assert invalid_fields(Entry(entry_type, "k", fields)) == invalid


@pytest.mark.parametrize(("entry_type", "fields", "missing"), MISSING)
def test_names_the_fields_that_the_model_demands(
    entry_type: str, fields: dict[str, str], missing: tuple[tuple[str, ...], ...]
) -> None:
    assert missing_fields(Entry(entry_type, "k", fields)) == missing


@pytest.mark.parametrize("entry_type", sorted(ENTRY_TYPES))
def test_what_is_mandatory_is_also_valid(entry_type: str) -> None:
    for group in mandatory_fields(entry_type):
        assert valid_fields(entry_type).issuperset(group)


def test_every_alias_leads_to_something_known() -> None:
    assert all(canonical_type(alias) == target for alias, target in TYPE_ALIASES.items())
    assert set(TYPES_THAT_SET_TYPE) <= set(TYPE_ALIASES)
    assert all(target in valid_fields("misc") | valid_fields("thesis") | valid_fields("article")
               for target in FIELD_ALIASES.values())  # fmt: skip


def test_an_unknown_type_is_read_as_misc() -> None:
    assert canonical_type("Podcast") == "misc"
    assert valid_fields("podcast") == valid_fields("misc")


def test_a_title_or_an_address_is_never_made_up() -> None:
    for entry_type in ENTRY_TYPES:
        assert {"title", "url", "doi", "eprint", "entryset"}.isdisjoint(standins(entry_type))


values = st.sampled_from(["", "Ad", NO_NAME, NO_DATE, "2005"])
names = st.sampled_from(
    sorted(valid_fields("thesis") | valid_fields("article") | {"year", "journal", "school"})
)
entries = st.builds(
    Entry,
    st.sampled_from(sorted(ENTRY_TYPES | TYPE_ALIASES.keys())),
    st.just("k"),
    st.dictionaries(names, values, max_size=8),
)


@given(entries)
def test_completing_adds_stand_ins_and_nothing_else(entry: Entry) -> None:
    done = complete(entry)
    assert complete(done) == done
    assert {name: value for name, value in done.fields.items() if entry.fields.get(name)} == {
        name: value for name, value in entry.fields.items() if value
    }
    assert all(done.fields[name] in (NO_NAME, NO_DATE) for name in done.fields.keys() - entry.fields.keys())
    open_groups = set(missing_fields(done))
    assert open_groups <= {("title",), ("url", "doi", "eprint"), ("entryset",)}


# What biber derives from a date field when it reads it; the model lists the parts, a file holds the whole.
_DATE_PART = re.compile(
    r"(orig|url|event|)(end|)(year|month|day|hour|minute|second|timezone|yeardivision)", re.ASCII
)


def _as_in_a_file(field: str) -> str:
    part = _DATE_PART.fullmatch(field)
    return field if part is None or field in {"year", "month", "day"} else f"{part[1]}date"


def _texts(node: ET.Element, tag: str) -> list[str]:
    return [child.text or "" for child in node.findall(tag)]


@needs_conf
def test_the_tables_are_those_of_biber() -> None:
    model = ET.parse(CONF).getroot().find("datamodel")
    assert model is not None
    section = model.find("entrytypes")
    assert section is not None
    types = _texts(section, "entrytype")
    assert set(types) == ENTRY_TYPES
    for entry_type in types:
        valid = {"date"}
        for group in model.findall("entryfields"):
            if not (only := _texts(group, "entrytype")) or entry_type in only:
                valid.update(_as_in_a_file(field) for field in _texts(group, "field"))
        assert valid == valid_fields(entry_type), entry_type
        needs = set()
        for group in model.findall("constraints"):
            if entry_type in _texts(group, "entrytype"):
                for constraint in group.findall("constraint[@type='mandatory']"):
                    needs.update((field,) for field in _texts(constraint, "field"))
                    needs.update(
                        tuple(_texts(either, "field"))
                        for tag in ("fieldor", "fieldxor")
                        for either in constraint.findall(tag)
                    )
        assert needs == set(mandatory_fields(entry_type)), entry_type
    fields = model.find("fields")
    assert fields is not None
    assert {f.text for f in fields.findall("field[@datatype='integer']")} == INTEGER_FIELDS


@needs_biber
def test_biber_accepts_every_completed_type(tmp_path: Path) -> None:
    given_fields = {"title": "Ad", "url": "http://example.org/", "entryset": "a"}
    entries = [
        complete(
            Entry(name, f"k{number}", {f: v for f, v in given_fields.items() if f in valid_fields(name)})
        )
        for number, name in enumerate(sorted(ENTRY_TYPES - {"set", "xdata"}))
    ]
    lines = []
    for entry in entries:
        assert missing_fields(entry) == invalid_fields(entry) == ()
        lines.append(f"@{entry.type}{{{entry.key},")
        lines.extend(f"  {name} = {{{value}}}," for name, value in entry.fields.items())
        lines.append("}")
    bib = tmp_path / "all.bib"
    bib.write_text("\n".join(lines), "utf-8")
    run = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--nolog", bib.name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    assert "Datamodel:" not in run.stdout
