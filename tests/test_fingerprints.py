"""A folder's fingerprints are those of the files as they are now, and no more is read for that than has to be."""

import os
import time

import pytest

from generator import fingerprints
from generator.data import digest
from generator.fingerprints import Fingerprints


@pytest.fixture
def folder(tmp_path):
    """Two files, one of them in a folder of its own."""
    (tmp_path / "in/deeper").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text("one")
    (tmp_path / "in/deeper/b.txt").write_text("two")
    return tmp_path


@pytest.fixture
def later(monkeypatch):
    """The clock is a minute ahead of the files."""
    now = time.time_ns()
    monkeypatch.setattr(fingerprints.time, "time_ns", lambda: now + 60 * 10**9)


@pytest.fixture
def read(monkeypatch):
    """The bytes of the files that were read."""
    seen = []
    monkeypatch.setattr(fingerprints, "digest", lambda blob: seen.append(blob) or digest(blob))
    return seen


def run(folder):
    """The fingerprints as the next run finds them."""
    return Fingerprints(folder / "in", folder / "kept").walk()


@pytest.mark.usefixtures("later")
def test_a_file_is_read_once_and_again_when_it_changed(folder, read):
    assert run(folder) == run(folder) == {"a.txt": digest(b"one"), "deeper/b.txt": digest(b"two")}
    assert sorted(read) == [b"one", b"two"]
    (folder / "in/a.txt").write_text("eins")
    assert run(folder)["a.txt"] == digest(b"eins")
    assert sorted(read) == [b"eins", b"one", b"two"]


@pytest.mark.usefixtures("later")
def test_a_change_is_seen_though_the_size_is_the_same_and_the_time_was_put_back(folder):
    path = folder / "in/a.txt"
    run(folder)
    before = path.stat()
    path.write_text("six")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert run(folder)["a.txt"] == digest(b"six")


def test_a_young_file_is_read_each_time(folder, read):
    run(folder)
    run(folder)
    assert sorted(read) == [b"one", b"one", b"two", b"two"]


@pytest.mark.usefixtures("later")
def test_what_is_gone_has_none_and_a_damaged_memory_costs_time_only(folder):
    whole = run(folder)
    (folder / "kept").write_bytes(b"\xc1")
    assert run(folder) == whole
    (folder / "in/a.txt").unlink()
    assert run(folder) == {"deeper/b.txt": digest(b"two")}


def test_a_link_is_not_opened(folder):
    (folder / "in/out").symlink_to(folder / "in/a.txt")
    (folder / "in/up").symlink_to(folder, target_is_directory=True)
    found = run(folder)
    assert found["out"] is found["up"] is None
    assert set(found) == {"a.txt", "deeper/b.txt", "out", "up"}
