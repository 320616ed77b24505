"""Articles come in from anywhere: copied with what is known of them, never twice, and a newer version keeps its id."""

import json
from pathlib import Path

import pytest
from projects import ARTICLES, files_below, write_articles

from generator.articles.reader import read_file
from generator.editorial import load

TEXT = ARTICLES["visit-en"].split("---\n", 2)[2]
NEWS = "Libyan oil ports reopened\n\nThe head of the National Oil Corporation, Mustafa Sanalla, reopened the oil ports of Brega and Zueitina in Libya on Friday.\n"


@pytest.fixture
def new(tmp_path):
    """A file outside of the project."""

    def made(name="news.txt", text=NEWS):
        path = tmp_path / "elsewhere" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return made


def test_an_article_is_copied_with_what_is_known_of_it_and_its_text_is_not_touched(project, run, new):
    result = run(
        "add", new(), "--published", "2022-07-15", "--publisher", "Fictional: Wire", "--url", "https://example.org/b"
    )
    assert result.exit_code == 0, result.output
    [article] = read_file(project / "seeds/news.txt")
    assert article.text == NEWS
    assert (str(article.published), article.publisher, article.url) == (
        "2022-07-15",
        "Fictional: Wire",
        "https://example.org/b",
    )
    assert "4 articles tell" in run("build").stdout


def test_a_file_of_which_nothing_is_said_is_copied_byte_for_byte(project, run, new):
    blob = b"\xef\xbb\xbf" + NEWS.replace("\n", "\r\n").encode()
    assert run("add", new(text=blob)).exit_code == 0
    assert (project / "seeds/news.txt").read_bytes() == blob


def test_what_is_said_goes_before_front_matter_that_is_there_and_leaves_the_rest(project, run, new):
    text = f"---\n# by hand\npublisher: Old Name  # sic\nsection: politics\npublished: 2022-07\n---\n{NEWS}"
    assert run("add", new(text=text), "--published", "2022-07-15").exit_code == 0
    assert (project / "seeds/news.txt").read_text() == text.replace("2022-07\n", "2022-07-15\n")


@pytest.mark.parametrize(
    ("name", "blob"),
    [
        ("page.html", f"<html><body><article><h1>Ports</h1><p>{NEWS * 3}</p></article></body></html>".encode()),
        ("windows.txt", ARTICLES["meeting-ar"].split("---\n", 2)[2].replace("السراج", "سيالة").encode("cp1256")),
    ],
    ids=["page", "windows"],
)
def test_metadata_of_what_cannot_hold_front_matter_stand_in_articles_yaml(project, run, new, name, blob):
    kept = "# by hand\nvisit-en:\n  because: told by telephone   # twice\n"
    (project / "seeds/editorial").mkdir()
    (project / "seeds/editorial/articles.yaml").write_text(kept)
    result = run("add", new(name, blob), "--published", "2022-07-15", "--anyway")
    assert result.exit_code == 0, result.output
    assert (project / "seeds" / name).read_bytes() == blob
    text = (project / "seeds/editorial/articles.yaml").read_text()
    assert text.startswith(kept)
    assert "published: 2022-07-15" in text
    assert str(load(project / "seeds").articles[Path(name).stem].published) == "2022-07-15"


def test_a_text_that_is_there_already_is_refused_and_the_message_says_where(project, run, new):
    before = files_below(project / "seeds")
    for text in (TEXT, TEXT.replace("visited", "was in"), TEXT.upper() + "\n\n© 2026 Another Site\n"):
        result = run("add", new("copy.txt", text))
        assert result.exit_code == 1
        assert "visit-en" in result.stderr
        assert "--update visit-en" in result.stderr
    assert files_below(project / "seeds") == before
    assert run("add", new("copy.txt", TEXT), "--anyway").exit_code == 0
    said = run("build").stdout
    assert "visit-en: version: the same text as copy" in said


def test_two_files_of_one_text_are_added_once(project, run, new):
    result = run("add", new("a.txt"), new("b.txt"))
    assert result.exit_code == 1
    assert "version of a" in result.stderr or "text as a" in result.stderr
    assert (project / "seeds/a.txt").exists()
    assert not (project / "seeds/b.txt").exists()


def test_a_newer_version_keeps_the_id_the_numbers_and_the_metadata(project, run, new):
    run("build", "--quiet")
    before = {event["id"] for event in json.loads((project / "docs/data/events.json").read_text())["events"]}
    result = run("add", new("visit-en.txt", TEXT + "Nobody else was there.\n"))
    assert result.exit_code == 0, result.output
    assert "updated: " in result.stdout
    [article] = read_file(project / "seeds/visit-en.txt")
    assert article.text.endswith("there.\n")
    assert str(article.published) == "2024-08-28", "what was known of it still is"
    assert "0 added, 1 changed, 0 removed" in run("build").stdout
    after = {event["id"] for event in json.loads((project / "docs/data/events.json").read_text())["events"]}
    assert after == before


def test_a_newer_version_may_have_another_name_and_another_format(project, run, new):
    (project / "seeds/visit-en.txt").rename(project / "seeds/visit-en.md")
    result = run("add", new("whatever.txt", TEXT + "Nobody else was there.\n"), "--update", "visit-en")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (project / "seeds").iterdir()) == [
        "meeting-ar.txt",
        "meeting-en.txt",
        "visit-en.txt",
    ]
    assert run("add", new("other.txt", TEXT), "--update", "nobody").exit_code == 1


def test_an_id_that_another_article_has_is_refused_and_another_can_be_given(project, run, new):
    before = (project / "seeds/visit-en.txt").read_bytes()
    result = run("add", new("visit-en.txt"))
    assert result.exit_code == 1
    assert "--id" in result.stderr
    assert (project / "seeds/visit-en.txt").read_bytes() == before
    assert run("add", new("visit-en.txt"), "--id", "ports").exit_code == 0
    assert (project / "seeds/ports.txt").exists()


def test_the_same_file_twice_changes_nothing(project, run, new):
    run("add", new())
    before = files_below(project)
    result = run("add", new())
    assert (result.exit_code, "unchanged" in result.stdout) == (0, True)
    assert files_below(project) == before


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("empty.txt", "", "empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture"),
        ("paper.pdf", b"%PDF", "not one of"),
        ("a\tb.txt", NEWS, "address"),
        ("nul.txt", b"a\0b", "control characters"),
    ],
    ids=["empty", "photo", "paper", "tab", "nul"],
)  # fmt: skip
def test_what_is_no_article_is_refused_with_the_reason_and_the_others_are_added(project, run, new, name, text, why):
    result = run("add", new(name, text), new())
    assert result.exit_code == 1
    assert why in result.stderr
    assert (project / "seeds/news.txt").exists()
    assert len(list((project / "seeds").iterdir())) == 4


def test_a_bulk_file_comes_in_whole_or_not_at_all(project, run, new):
    lines = [json.dumps({"id": name, "text": text}) for name, text in (("one", NEWS), ("two", TEXT))]
    result = run("add", new("bulk.jsonl", "\n".join(lines)))
    assert result.exit_code == 1
    assert "two" in result.stderr
    assert "visit-en" in result.stderr
    assert run("add", new("bulk.jsonl", lines[0])).exit_code == 0
    assert run("add", new("one.txt", NEWS + "More."), "--update", "one").exit_code == 1, "a line is changed by hand"
    assert "4 articles tell" in run("build").stdout


@pytest.mark.parametrize("option", [("--published", "yesterday"), ("--url", "javascript:1"), ("--language", "??")])
def test_metadata_that_cannot_be_are_wrong_usage(project, run, new, option):
    result = run("add", new(), *option)
    assert result.exit_code == 2
    assert option[0] in result.stderr or "https" in result.stderr or "code" in result.stderr
    assert not (project / "seeds/news.txt").exists()


def test_a_link_in_the_folder_is_never_written_through(project, run, new, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("precious")
    (project / "seeds/news.txt").symlink_to(outside)
    assert run("add", new()).exit_code == 1
    assert outside.read_text() == "precious"


def test_on_a_terminal_what_is_not_known_is_asked_for(project, run, new, monkeypatch):
    from generator import desk

    monkeypatch.setattr(desk, "_terminal", lambda: True)
    result = run("add", new(), "--url", "https://example.org/b", input="2022-07-15\n\n")
    assert result.exit_code == 0, result.output
    assert "publisher" in result.stdout
    [article] = read_file(project / "seeds/news.txt")
    assert (str(article.published), article.publisher) == ("2022-07-15", None)


def test_the_first_article_makes_the_folder(tmp_path, run, new, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("add", new()).exit_code == 0
    assert (tmp_path / "seeds/news.txt").exists()


def test_the_articles_of_the_project_are_no_versions_of_one_another(project, run):
    write_articles(project / "seeds", ARTICLES)
    assert "version" not in run("build").stdout
