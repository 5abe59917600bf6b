"""A process has room for its connections, as far as the system lets it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from citekit.net.descriptors import room_for

resource = pytest.importorskip("resource", reason="there is no such limit here")


@pytest.fixture
def allowed() -> Iterator[int]:
    """A process that is allowed few files, and may have as many as before."""
    before, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 <= most < 512:
        pytest.skip("this process may have no more than a few files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, most))
    yield 256
    resource.setrlimit(resource.RLIMIT_NOFILE, (before, most))


@pytest.mark.parametrize(("wanted", "limit"), [(10, 256), (96, 256), (97, 258), (200, 464)])
def test_as_many_files_as_are_needed_are_asked_for(wanted: int, limit: int, allowed: int) -> None:
    assert room_for(wanted) == wanted
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == limit


def test_where_the_system_gives_no_more_there_are_fewer(
    allowed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(kind: int, limits: tuple[int, int]) -> None:
        raise ValueError("not allowed to raise maximum limit")

    with monkeypatch.context() as patch:
        patch.setattr(resource, "setrlimit", refused)
        assert room_for(200) == (256 - 64) // 2
