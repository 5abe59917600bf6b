"""Records in a real SQLite file: read again, by several processes, after a kill, and out of damaged files."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citekit.errors import UnreadableError
from citekit.store import Record, Records
from citekit.store.records import FLUSH_COUNT, FLUSH_SECONDS, MIGRATIONS

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "links.sqlite3"


def record(number: int = 0, variant: str = "v", body: str = "") -> Record:
    return Record(NOON + timedelta(seconds=number), variant, body or f"body {number}")


def written(path: Path, *rows: tuple[str, Record]) -> None:
    with Records(path) as records:
        for subject, each in rows:
            records.add(subject, each)


def read(path: Path, *subjects: str) -> dict[str, list[Record]]:
    with Records(path) as records:
        return dict(records.read(subjects))


def test_what_is_written_is_read_in_the_order_of_time(path: Path) -> None:
    later, earlier, other = record(9), record(1), record(5, "w")
    written(path, ("a", later), ("b", record(2)), ("a", earlier), ("a", other))
    assert read(path, "a", "none") == {"a": [earlier, other, later]}
    assert read(path, "a", "b")["b"] == [record(2)]


def test_many_subjects_are_read_in_parts(path: Path) -> None:
    rows = [(f"subject {n}", record(n)) for n in range(1203)]
    written(path, *rows)
    assert read(path, *(subject for subject, _ in rows)) == {subject: [each] for subject, each in rows}


def test_reading_makes_no_file(path: Path) -> None:
    assert read(path, "a") == {}
    assert not path.parent.exists()


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_the_file_is_for_its_owner_only(path: Path) -> None:
    written(path, ("a", record()))
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(subject=st.text(min_size=1), body=st.text(), moment=st.datetimes(timezones=st.just(UTC)))
def test_any_text_and_moment_comes_back(tmp_path: Path, subject: str, body: str, moment: datetime) -> None:
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    path = tmp_path / "links.sqlite3"
    path.unlink(missing_ok=True)
    written(path, (subject, Record(moment, "v", body)))
    assert read(path, subject) == {subject: [Record(moment, "v", body)]}


def test_half_a_character_is_no_reason_to_lose_a_record(path: Path) -> None:
    written(path, ("a", record(body="x\ud800y")))
    assert read(path, "a") == {"a": [record(body="x?y")]}


def test_records_are_in_the_file_after_some_of_them_or_some_time(path: Path) -> None:
    seconds = 0.0
    records = Records(path, clock=lambda: seconds)
    for number in range(FLUSH_COUNT - 1):
        records.add("a", record(number))
    assert read(path, "a") == {}
    records.add("a", record(99))
    assert len(read(path, "a")["a"]) == FLUSH_COUNT
    seconds = FLUSH_SECONDS
    records.add("a", record(100))
    assert len(read(path, "a")["a"]) == FLUSH_COUNT + 1
    records.close()


WRITER = """
import os, signal, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from citekit.store import Record, Records
path, name, count, fate = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
records = Records(path)
for number in range(count):
    moment = datetime(2026, 11, 23, tzinfo=UTC) + timedelta(seconds=number)
    records.add(f"subject {number % 7}", Record(moment, name, "x"))
if fate == "killed":
    os.kill(os.getpid(), signal.SIGKILL)
records.close()
"""


def writer(path: Path, name: str, count: int, fate: str = "ends") -> subprocess.Popen[bytes]:
    words = [sys.executable, "-c", WRITER, str(path), name, str(count), fate]
    return subprocess.Popen(words, stderr=subprocess.PIPE)


def test_several_processes_write_at_once(path: Path) -> None:
    processes = [writer(path, name, 400) for name in "abc"]
    for process in processes:
        assert process.communicate()[1] == b""
    found = read(path, *(f"subject {number}" for number in range(7)))
    rows = [(each.moment, each.variant) for records in found.values() for each in records]
    assert len(rows) == len(set(rows)) == 3 * 400


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs SIGKILL")
def test_a_process_that_is_killed_loses_few_records(path: Path) -> None:
    writer(path, "a", 200, "killed").communicate()
    found = read(path, *(f"subject {number}" for number in range(7)))
    assert 200 - FLUSH_COUNT < sum(map(len, found.values())) <= 200


@pytest.mark.parametrize("damage", [b"no database at all", b"SQLite format 3\x00" + b"\xff" * 4000], ids=len)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    asides: list[Path] = []
    with Records(path, damaged=asides.append) as records:
        assert dict(records.read(["a"])) == {}
        records.add("a", record())
    assert read(path, "a") == {"a": [record()]}
    (aside,) = asides
    assert (aside.name, aside.read_bytes()) == ("links.sqlite3.damaged-1", damage)


def test_a_file_that_is_damaged_later_is_set_aside_too(path: Path) -> None:
    written(path, *((f"subject {n}", record(n, body="x" * 500)) for n in range(200)))
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\x00" * (len(data) - 4096))
    asides: list[Path] = []
    with Records(path, damaged=asides.append) as records:
        dict(records.read([f"subject {n}" for n in range(200)]))
        records.add("a", record())
    assert len(asides) == 1
    assert read(path, "a") == {"a": [record()]}


def not_ours(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()


def newer(path: Path) -> None:
    written(path, ("a", record()))
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()


REFUSED = [(not_ours, "another program's database"), (newer, "newer citekit"), (Path.mkdir, "cannot be used")]


@pytest.mark.parametrize(("make", "reason"), REFUSED, ids=[row[1] for row in REFUSED])
def test_what_is_not_ours_is_left_alone(path: Path, make: object, reason: str) -> None:
    path.parent.mkdir()
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    records = Records(path)
    with pytest.raises(UnreadableError, match=reason):
        dict(records.read(["a"]))
    records.add("a", record())
    with pytest.raises(UnreadableError, match=reason):
        records.flush()
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_file_of_an_earlier_form_is_brought_to_the_present_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(path, ("a", record()))
    later = (*MIGRATIONS, "CREATE TABLE more (x); CREATE INDEX more_x ON more (x)")
    monkeypatch.setattr("citekit.store.records.MIGRATIONS", later)
    assert read(path, "a") == {"a": [record()]}
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    assert connection.execute("SELECT count(*) FROM more").fetchone() == (0,)
    connection.close()
