"""What is written, what is left alone."""

from __future__ import annotations

import os

import pytest

from generator.fingerprints import Fingerprints
from generator.model import Page
from generator.site.publisher import MANIFEST, publish


def pages(**texts):
    return [Page(path=path.replace("__", "/") + ".md", text=text) for path, text in texts.items()]


def files(docs):
    return {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()} - {MANIFEST}


def test_the_second_run_writes_nothing(tmp_path):
    first = publish(pages(index="a", e__1="b"), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    second = publish(pages(index="a", e__1="b"), tmp_path)
    assert (first.written, second.written) == (("e/1.md", "index.md"), ())
    assert second.unchanged == ("e/1.md", "index.md")
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}


def test_only_what_was_written_before_is_removed(tmp_path):
    publish(pages(index="a", e__1="b", e__2="c"), tmp_path)
    (tmp_path / "CNAME").write_text("example.org")
    (tmp_path / "e" / "own.txt").write_text("mine")
    done = publish(pages(index="a", e__2="c"), tmp_path)
    assert done.removed == ("e/1.md",)
    assert done.foreign == ("CNAME", "e/own.txt")
    assert files(tmp_path) == {"index.md", "e/2.md", "CNAME", "e/own.txt"}


def test_a_page_that_somebody_changed_is_not_removed_but_reported(tmp_path):
    publish(pages(index="a", e__1="b"), tmp_path)
    (tmp_path / "e" / "1.md").write_text("edited by hand")
    done = publish(pages(index="a"), tmp_path)
    assert done.removed == ()
    assert done.foreign == ("e/1.md",)


def test_a_page_that_somebody_changed_is_written_anew_while_it_is_ours(tmp_path):
    publish(pages(index="a"), tmp_path)
    (tmp_path / "index.md").write_text("edited by hand")
    assert publish(pages(index="a"), tmp_path).written == ("index.md",)
    assert (tmp_path / "index.md").read_text() == "a"


def test_the_files_that_it_says_lie_there_are_those_that_do(tmp_path):
    publish(pages(index="a", e__1="b", e__2="c", e__3="d"), tmp_path)
    (tmp_path / "CNAME").write_text("example.org")
    (tmp_path / "e" / "1.md").write_text("edited by hand")
    (tmp_path / "e" / ".3.md.part").write_text("hal")
    done = publish(pages(index="A", e__2="c", e__4="e"), tmp_path)
    assert done.there == {path: mark for path, mark in Fingerprints(tmp_path).walk().items() if path != MANIFEST}
    assert done.there.keys() == {"CNAME", "index.md", "e/1.md", "e/2.md", "e/4.md"}


def test_empty_folders_go_with_their_last_page(tmp_path):
    publish(pages(people__x__index="b"), tmp_path)
    publish(pages(index="a"), tmp_path)
    assert not (tmp_path / "people").exists()


@pytest.mark.parametrize("line", ["0 ../outside.txt", "0 /etc/passwd", "0 a/../../outside.txt", "nonsense", "0 ", ""])
def test_a_manifest_that_was_tampered_with_removes_nothing_outside(tmp_path, line):
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "outside.txt").write_text("precious")
    (docs / MANIFEST).write_text(line + "\n")
    assert publish(pages(index="a"), docs).removed == ()
    assert (tmp_path / "outside.txt").exists()


def test_deleting_docs_brings_back_the_same_bytes(tmp_path):
    publish(pages(index="a", e__1="ب"), tmp_path / "one")
    publish(pages(index="a", e__1="ب"), tmp_path / "two")
    assert {path: (tmp_path / "one" / path).read_bytes() for path in files(tmp_path / "one")} == {
        path: (tmp_path / "two" / path).read_bytes() for path in files(tmp_path / "two")
    }


def test_two_pages_for_one_path_are_refused(tmp_path):
    with pytest.raises(ValueError, match="two pages"):
        publish([Page(path="x.md", text="a"), Page(path="x.md", text="b")], tmp_path)


def test_an_interrupted_run_leaves_no_half_page(tmp_path, monkeypatch):
    publish(pages(index="old"), tmp_path)

    def refuse(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        publish(pages(index="new"), tmp_path)
    assert (tmp_path / "index.md").read_text() == "old"


def test_the_run_after_an_interrupted_one_knows_its_own_files(tmp_path):
    def interrupted():
        yield from pages(index="new", e__1="b", e__2="c")
        raise KeyboardInterrupt

    publish(pages(index="old", e__2="old"), tmp_path)
    with pytest.raises(KeyboardInterrupt):
        publish(interrupted(), tmp_path)
    (tmp_path / "e" / ".1.md.part").write_text("hal")
    (tmp_path / ".notes.part").write_text("mine")
    done = publish(pages(index="newest"), tmp_path)
    assert done.removed == ("e/1.md", "e/2.md")
    assert done.foreign == (".notes.part",)
    assert files(tmp_path) == {"index.md", ".notes.part"}
    assert len((tmp_path / MANIFEST).read_text().splitlines()) == 1
