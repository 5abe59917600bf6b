"""Two writers never write at once, and a dead one holds nobody up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from citekit.errors import UsageError
from citekit.project.lock import locked

HOLD = "import sys; from pathlib import Path; from citekit.project.lock import locked\n"
HOLD += "with locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"


def test_a_second_writer_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with (
            pytest.raises(UsageError, match=f"another citekit .process {other.pid}. is writing"),
            locked(path),
        ):
            pass
        other.kill()
        other.wait()
        with locked(path):
            assert path.exists()


def test_the_lock_can_be_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path / "lock"):
            pass
