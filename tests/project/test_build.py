"""A build: what it writes, what it keeps of people's edits, what it reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_project import KEYS, NOTES, article, changed, make_project, snapshot

from citekit.errors import UnreadableError, UsageError
from citekit.project import BuildReport, Project, Status, build, read_project, undo
from citekit.project.lock import locked


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "makale")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def codes(report: BuildReport) -> list[str]:
    found = [problem.code for source in report.sources for problem in source.problems]
    return found + [problem.code for problem in (report.references.problems if report.references else ())]


def source(project: Project) -> Path:
    return project.sources / "deneme.txt"


def bib(project: Project) -> Path:
    return project.bib_path("deneme")


def test_a_first_build_writes_three_files(project: Project) -> None:
    report = build(project)
    assert [change.path for change in report.changes] == [
        "bib/deneme.bib",
        "references.bib",
        "bib/deneme.notes.json",
    ]
    (found,) = report.sources
    assert found.status is Status.PARSED
    assert found.added == KEYS
    assert [entry.key for entry in found.library] == list(KEYS)
    data = json.loads(project.notes_path("deneme").read_text("utf-8"))
    assert data["schema"] == "citekit/notes-1"
    assert list(data["works"]) == list(KEYS)
    assert set(data["built"]) == {"source", "citekit"}
    assert [note["number"] for note in data["notes"]] == ["1", "2", "3", "4", "5", "6"]
    assert data["notes"][4]["citations"][0]["key"] == "ogut-1999-kiyida"
    assert data["notes"][5]["text"] is None


def test_a_second_build_changes_no_byte(project: Project) -> None:
    build(project)
    before = snapshot(project)
    report = build(project)
    assert report.changes == ()
    assert report.journal is None
    assert report.sources[0].status is Status.UNCHANGED
    assert build(project, rebuild=True).changes == ()
    assert snapshot(project) == before


def test_what_is_lost_with_the_hidden_folder_can_be_made_again(project: Project) -> None:
    build(project)
    edit(bib(project), "Deniz", "Derya")
    build(project)
    before = snapshot(project)
    for path in sorted(project.state.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert build(project).changes == ()
    assert snapshot(project) == before


def test_a_dry_run_writes_nothing(project: Project) -> None:
    report = build(project, dry_run=True)
    assert len(report.changes) == 3
    assert [path.name for path in project.root.iterdir()] == ["sources"]


def test_a_persons_edit_stays_and_reaches_the_master(project: Project) -> None:
    build(project)
    edit(bib(project), "title = {Kıyıda Yaşam}", "title = {Kıyıda Yaşamak}")
    report = build(project)
    assert report.sources[0].edited == {"ogut-1999-kiyida": ("title",)}
    assert [change.path for change in report.changes] == ["references.bib", "bib/deneme.notes.json"]
    source(project).write_text(changed("s. 12-15", "s. 13"), "utf-8")
    build(project)
    for path in (bib(project), project.references):
        assert "title = {Kıyıda Yaşamak}" in path.read_text("utf-8")


def test_a_change_in_the_source_is_one_line_of_the_bib(project: Project) -> None:
    build(project)
    edit(bib(project), "@book", "% benim notum\n@book")
    before = bib(project).read_text("utf-8").splitlines()
    source(project).write_text(changed("İzmir 1999", "Ankara 1999"), "utf-8")
    report = build(project)
    after = bib(project).read_text("utf-8").splitlines()
    different = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert different == [("  location = {İzmir},", "  location = {Ankara},")]
    assert report.sources[0].changed == ("ogut-1999-kiyida",)


def test_where_both_changed_both_are_shown_and_the_persons_text_stays(project: Project) -> None:
    build(project)
    edit(bib(project), "İzmir", "Urla")
    source(project).write_text(changed("İzmir", "Ankara"), "utf-8")
    report = build(project)
    (problem,) = (p for p in report.sources[0].problems if p.code == "E302")
    assert "“Urla”" in problem.message
    assert "“Ankara”" in problem.message
    assert "location = {Urla}" in bib(project).read_text("utf-8")
    assert "E302" in codes(build(project))
    edit(bib(project), "Urla", "Ankara")
    assert "E302" not in codes(build(project))


def test_a_deleted_entry_stays_deleted(project: Project) -> None:
    build(project)
    text = bib(project).read_text("utf-8")
    start = text.index("@misc{ufuk")
    bib(project).write_text(text[:start] + text[text.index("@", start + 1) :], "utf-8")
    build(project)
    source(project).write_text(changed("İzmir", "Ankara"), "utf-8")
    build(project)
    for path in (bib(project), project.references):
        assert "ufuk-1998" not in path.read_text("utf-8")


def test_a_renamed_key_is_kept_everywhere(project: Project) -> None:
    build(project)
    edit(bib(project), "{ogut-1999-kiyida,", "{kiyi,")
    build(project)
    source(project).write_text(changed("İzmir", "Ankara"), "utf-8")
    report = build(project)
    assert report.sources[0].library.get("kiyi") is not None
    assert report.sources[0].library.get("ogut-1999-kiyida") is None
    for path in (bib(project), project.references):
        assert "@book{kiyi," in path.read_text("utf-8")
        assert "Ankara" in path.read_text("utf-8")
    notes = report.sources[0].notes
    assert notes is not None
    assert [note.citations[0].key for note in notes.notes[3:5]] == ["kiyi", "kiyi"]


def test_keys_stay_when_the_title_changes(project: Project) -> None:
    build(project)
    source(project).write_text(changed("Kıyıda Yaşam", "Yaşam Kıyıda"), "utf-8")
    report = build(project)
    assert [entry.key for entry in report.sources[0].library] == list(KEYS)
    assert "title = {Yaşam Kıyıda}" in bib(project).read_text("utf-8")


def test_keys_stay_when_notes_move(project: Project) -> None:
    build(project)
    rotated = (NOTES[1], NOTES[0], *NOTES[2:])
    notes = tuple(f"{number}{note[1:]}" for number, note in enumerate(rotated, 1))
    source(project).write_text(article(notes), "utf-8")
    report = build(project)
    assert report.sources[0].changed == ()
    assert {entry.key for entry in report.sources[0].library} == set(KEYS)


def test_an_entry_leaves_with_its_note_unless_a_person_edited_it(project: Project) -> None:
    build(project)
    edit(bib(project), "Deniz", "Derya")
    source(project).write_text(article((NOTES[2].replace("3 ", "1 "),)), "utf-8")
    report = build(project)
    keys = {entry.key for entry in report.sources[0].library}
    assert keys == {"akarsu-2001-sinirin", "yurt-ajansi-1998-03-04"}
    assert "E303" in codes(report)
    assert "ogut" not in project.references.read_text("utf-8")
    assert "Derya" in project.references.read_text("utf-8")


def test_equal_data_is_two_entries_and_reported(project: Project) -> None:
    source(project).write_text(article((*NOTES[:4], "5 Ufuk, 3 Mart 1998.")), "utf-8")
    report = build(project)
    assert "E301" in codes(report)
    assert {"ufuk-1998-03-03", "ufuk-1998-03-03-b"} <= {e.key for e in report.sources[0].library}
    assert [change.path for change in build(project, rebuild=True).changes] == []


def test_a_comment_in_the_master_is_kept(project: Project) -> None:
    build(project)
    edit(project.references, "@book", "Kitaplar buradan sonra.\n\n@book")
    source(project).write_text(changed("İzmir", "Ankara"), "utf-8")
    build(project)
    assert "Kitaplar buradan sonra." in project.references.read_text("utf-8")
    assert "Ankara" in project.references.read_text("utf-8")


def test_an_edit_in_the_master_stays_there(project: Project) -> None:
    build(project)
    edit(project.references, "Köprü Dergisi", "Köprü")
    source(project).write_text(changed("İzmir", "Ankara"), "utf-8")
    build(project)
    assert "journaltitle = {Köprü}" in project.references.read_text("utf-8")
    assert "journaltitle = {Köprü Dergisi}" in bib(project).read_text("utf-8")


def test_two_sources_with_one_stem_and_one_work_in_both(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"x.txt": article(), "x.md": article(NOTES[:1])})
    report = build(project)
    assert [source.name for source in report.sources] == ["x", "x.txt"]
    assert report.references is not None
    assert [entry.key for entry in report.references.library] == list(KEYS)


def test_equal_data_in_two_sources_shares_its_keys(tmp_path: Path) -> None:
    twice = (*NOTES[:4], "5 Ufuk, 3 Mart 1998.")
    project = make_project(tmp_path, {"a.txt": article(twice), "b.txt": article(twice)})
    report = build(project)
    assert report.references is not None
    assert len(report.references.library) == 5
    assert [e.key for e in report.sources[0].library] == [e.key for e in report.sources[1].library]


TWO = {"a.txt": article(), "b.txt": article(NOTES[:1])}


def test_a_correction_in_one_file_holds_for_the_work_in_all(tmp_path: Path) -> None:
    project = make_project(tmp_path, TWO)
    build(project)
    edit(project.bib_path("a"), "title = {Sınırın Öte Yanı}", "title = {Sınırın Ötesi}")
    edit(project.bib_path("b"), "date = {2001-05},", "date = {2001-05},\n  issn = {1300-0000},")
    report = build(project)
    assert report.references is not None
    assert report.references.problems == ()
    assert [entry.key for entry in report.references.library] == list(KEYS)
    text = project.references.read_text("utf-8")
    assert "title = {Sınırın Ötesi}" in text
    assert "issn = {1300-0000}" in text
    assert "Öte Yanı" in project.bib_path("b").read_text("utf-8")  # each file is its own person's
    assert build(project).changes == ()


def test_two_corrections_of_one_field_are_two_entries_and_reported(tmp_path: Path) -> None:
    project = make_project(tmp_path, TWO)
    build(project)
    edit(project.bib_path("a"), "Öte Yanı", "Ötesi")
    edit(project.bib_path("b"), "Öte Yanı", "Ardı")
    report = build(project)
    assert "K302" in codes(report)
    text = project.references.read_text("utf-8")
    assert "Ötesi" in text
    assert "Ardı" in text


def test_a_later_source_shares_the_key_of_a_work_that_was_corrected(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"a.txt": article()})
    build(project)
    edit(project.bib_path("a"), "Öte Yanı", "Ötesi")
    build(project)
    before = project.references.read_bytes()
    (project.sources / "b.txt").write_text(article(NOTES[:1]), "utf-8")
    report = build(project)
    assert [entry.key for entry in report.sources[1].library] == list(KEYS[:1])
    assert project.references.read_bytes() == before


def test_a_renamed_source_leaves_the_master_as_it_is(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"a.txt": article()})
    build(project)
    edit(project.bib_path("a"), "Öte Yanı", "Ötesi")
    build(project)
    before = project.references.read_bytes()
    (project.sources / "a.txt").rename(project.sources / "b.txt")
    build(project)
    assert project.references.read_bytes() == before


def test_different_works_never_get_one_key(tmp_path: Path) -> None:
    other = ("1 Selin Öğüt, Kıyıda Ölüm, Çınar Yayınları, İzmir 1999, s. 7.",)
    project = make_project(tmp_path, {"a.txt": article(), "b.txt": article(other)})
    report = build(project)
    assert [entry.key for entry in report.sources[1].library] == ["ogut-1999-kiyida-b"]
    assert report.references is not None
    assert report.references.problems == ()
    assert len(report.references.library) == 5


def test_a_persons_own_bib_is_part_of_the_master(project: Project) -> None:
    project.bib.mkdir()
    own = project.bib / "elle.bib"
    own.write_text("@book{su, title = {Su}, date = {2001}}\n", "utf-8")
    build(project)
    assert "title = {Su}" in project.references.read_text("utf-8")
    own.write_text("@book{su, title = {Sular}, date = {2001}}\n", "utf-8")
    report = build(project)
    assert report.references is not None
    assert report.references.changed == ("su",)
    assert "title = {Sular}" in project.references.read_text("utf-8")
    assert own.read_text("utf-8") == "@book{su, title = {Sular}, date = {2001}}\n"


def test_a_bib_that_was_removed_is_written_anew(project: Project) -> None:
    build(project)
    before = snapshot(project)
    bib(project).unlink()
    build(project)
    assert snapshot(project) == before


def test_a_removed_bib_without_a_source_leaves_the_master(tmp_path: Path) -> None:
    project = make_project(tmp_path, TWO)
    build(project)
    edit(project.references, "Kıyıda Yaşam", "Kıyıda Yaşamak")
    (project.sources / "a.txt").unlink()
    build(project)
    project.bib_path("a").unlink()
    report = build(project)
    assert report.references is not None
    # What b.txt cites, too, and what a person edited in the master, stays.
    assert [entry.key for entry in report.references.library] == [KEYS[0], KEYS[3]]
    assert "E303" in codes(report)
    assert build(project).changes == ()


def test_a_source_that_is_gone_leaves_its_bib(project: Project) -> None:
    build(project)
    before = snapshot(project)
    source(project).unlink()
    (project.sources / "yeni.txt").write_text(article(NOTES[:1]), "utf-8")
    report = build(project)
    assert {r.file: r.status for r in report.sources}["deneme.bib"] is Status.SOURCELESS
    assert snapshot(project)["bib/deneme.bib"] == before["bib/deneme.bib"]
    assert snapshot(project)["references.bib"] == before["references.bib"]


def test_an_unreadable_source_does_not_stop_the_others(project: Project) -> None:
    (project.sources / "bozuk.txt").write_bytes(b"\x00\x01\x02" * 1000)
    (project.sources / "tez.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 100)
    report = build(project)
    assert sorted(r.file for r in report.unreadable) == ["bozuk.txt", "tez.docx"]
    assert all(r.reason for r in report.unreadable)
    assert bib(project).is_file()


def test_a_damaged_record_stops_its_source_only_and_nothing_is_lost(project: Project) -> None:
    (project.sources / "iki.txt").write_text(article(NOTES[:1]), "utf-8")
    build(project)
    before = snapshot(project)
    project.notes_path("deneme").write_text('{"schema": "citekit/notes-1", <<<<<<<', "utf-8")
    report = build(project)
    (unreadable,) = report.unreadable
    assert "deneme.notes.json:1: is no JSON" in unreadable.reason
    assert snapshot(project)["references.bib"] == before["references.bib"]
    project.notes_path("deneme").unlink()
    build(project)
    assert snapshot(project)["bib/deneme.bib"] == before["bib/deneme.bib"]
    assert snapshot(project)["references.bib"] == before["references.bib"]


def test_a_bib_that_is_not_utf8_is_left_alone_with_the_master(project: Project) -> None:
    build(project)
    damaged = bib(project).read_bytes().replace("Öğüt".encode(), b"\xd6\xf0\xfct")
    bib(project).write_bytes(damaged)
    master = project.references.read_bytes()
    report = build(project)
    assert report.references is None
    assert "deneme.bib" in report.unreadable[0].reason
    assert bib(project).read_bytes() == damaged
    assert project.references.read_bytes() == master


def test_an_unreadable_bib_of_a_person_is_named(project: Project) -> None:
    build(project)
    (project.bib / "elle.bib").write_bytes(b"\xff\xfe")
    report = build(project)
    (unreadable,) = report.unreadable
    assert unreadable.file == "elle.bib"
    assert "bib/elle.bib:1: is not UTF-8" in unreadable.reason
    assert report.references is None


def test_windows_line_ends_and_a_byte_order_mark_are_kept(project: Project) -> None:
    build(project)
    text = bib(project).read_text("utf-8").replace("\n", "\r\n")
    bib(project).write_bytes(b"\xef\xbb\xbf" + text.encode())
    source(project).write_text(changed("İzmir", "Ankara"), "utf-8")
    build(project)
    content = bib(project).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf@")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert "Ankara" in content.decode()


def test_a_link_to_a_folder_outside_is_not_followed(project: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    project.bib.symlink_to(outside)
    with pytest.raises(Exception, match="leads out of the project"):
        build(project)
    assert list(outside.iterdir()) == []


def test_names_with_blanks_and_turkish_letters(tmp_path: Path) -> None:
    project = make_project(tmp_path / "İş dosyası", {"Iğdır’da Göç (son).txt": article()})
    report = build(project)
    assert report.sources[0].name == "Iğdır’da Göç (son)"
    assert project.bib_path("Iğdır’da Göç (son)").is_file()
    assert build(project).changes == ()


def test_a_build_is_taken_back(project: Project) -> None:
    build(project)
    before = snapshot(project)
    source(project).write_text(changed("İzmir", "Ankara"), "utf-8")
    build(project)
    after = snapshot(project)
    undo(project)
    assert snapshot(project) == before
    undo(project)
    assert snapshot(project) == after


def test_two_builds_at_once_are_refused(project: Project) -> None:
    build(project)
    with locked(project.state / "lock"), pytest.raises(UsageError, match="is writing in this project"):
        build(project)


def test_a_project_is_read_as_it_was_built(project: Project) -> None:
    built = build(project)
    (read,) = read_project(project)
    assert read.notes == built.sources[0].notes
    assert [entry.key for entry in read.library] == list(KEYS)
    assert read.file == "deneme.txt"


def test_a_project_without_sources_builds_nothing(tmp_path: Path) -> None:
    report = build(make_project(tmp_path, {}))
    assert report.sources == ()
    assert report.changes == ()


@pytest.mark.parametrize("name", ["bib", "build", ".citekit"])
def test_a_file_in_the_place_of_a_folder_is_named_before_anything_is_written(
    project: Project, name: str
) -> None:
    (project.root / name).write_text("mine", "utf-8")
    with pytest.raises(UnreadableError, match="is a file where a folder was expected"):
        build(project)
    assert not project.references.exists()
    assert (project.root / name).read_text("utf-8") == "mine"
