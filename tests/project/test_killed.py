"""Killed, or out of disk space, at any moment: each file is old or new, and the next build mends all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from small_project import changed, make_project, snapshot

from citekit.project import Project, atomic_write, build, undo

# Builds in forked children; the child number N kills itself at the N-th step that touches the disk.
KILLER = """
import os, shutil, signal, sys
from pathlib import Path
from citekit.project import Project, build

template, workplace = Path(sys.argv[1]), Path(sys.argv[2])

def count_down(function, steps):
    def wrapped(*arguments, **options):
        steps[0] -= 1
        if steps[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    return wrapped

for number in range(200):
    project = workplace / str(number)
    shutil.copytree(template, project)
    child = os.fork()
    if child == 0:
        steps = [number]
        os.fsync = lambda handle: None
        for name in ("fsync", "replace", "rename"):
            owner = os if name == "fsync" else Path
            setattr(owner, name, count_down(getattr(owner, name), steps))
        build(Project(project))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        print(number)
        break
"""


@pytest.fixture
def template(tmp_path: Path) -> Project:
    """A project that was built, edited by a person, and whose source changed since."""
    project = make_project(tmp_path / "template")
    build(project)
    path = project.bib_path("deneme")
    path.write_text(
        path.read_text("utf-8").replace("Deniz", "Derya").replace("{ufuk-1998-03-03,", "{ufuk,"), "utf-8"
    )
    source = changed("İzmir", "Ankara").replace("3 Yurt Ajansı", "3 Yeni Ajans")
    (project.sources / "deneme.txt").write_text(source, "utf-8")
    return project


def finished(project: Project, folder: Path) -> dict[str, bytes]:
    """What a build that nobody disturbs makes of the project."""
    copy = Project(folder / "finished")
    shutil.copytree(project.root, copy.root)
    build(copy)
    return snapshot(copy)


def check(project: Project, old: dict[str, bytes], new: dict[str, bytes]) -> None:
    """Each file is the old or the new one; a further build ends the work, and can be taken back."""
    present = snapshot(project)
    for name in (*old, *new):
        assert present.get(name) in (old.get(name), new.get(name)), name
    assert not [name for name in present if name not in old and name not in new and not name.endswith(".tmp")]
    build(project)
    assert snapshot(project) == new


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_killed_at_any_step_every_file_is_old_or_new(template: Project, tmp_path: Path) -> None:
    old, new = snapshot(template), finished(template, tmp_path)
    workplace = tmp_path / "killed"
    workplace.mkdir()
    run = subprocess.run(
        [sys.executable, "-c", KILLER, str(template.root), str(workplace)],
        capture_output=True,
        text=True,
        check=True,
    )
    steps = int(run.stdout)
    assert steps > 12  # the journal and three files
    for number in range(steps):
        check(Project(workplace / str(number)), old, new)


@pytest.mark.parametrize("count", range(3))
def test_a_full_disk_at_any_file_leaves_old_and_new_files(
    template: Project, tmp_path: Path, count: int
) -> None:
    old, new = snapshot(template), finished(template, tmp_path)
    left = [count]

    def write(path: Path, content: bytes) -> None:
        if not left[0]:
            raise OSError(28, "No space left on device")
        left[0] -= 1
        atomic_write(path, content)

    with pytest.raises(OSError, match="No space"):
        build(template, write=write)
    undone = Project(tmp_path / "undone")
    shutil.copytree(template.root, undone.root)
    undo(undone)
    assert snapshot(undone) == old
    check(template, old, new)
