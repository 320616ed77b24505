"""A folder becomes articles in a fixed order; what cannot be read is said, and the rest is read."""

from __future__ import annotations

import gzip
import json
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.articles import reader
from generator.articles.reader import Received, read, read_file, receive
from generator.dates.edtf import Edtf
from generator.editorial.articles import ArticleMetadata
from generator.model import Article, Problem

BODY = "وصل الوفد الأميركي إلى طرابلس مساء الاثنين، وقال السفير إنه سيبقى في المدينة يومين.\n"


def articles(folder: Path, metadata=None, **options) -> dict[str, Article]:
    return {item.id: item for item in read(folder, metadata or {}, **options) if isinstance(item, Article)}


def problems(folder: Path, metadata=None, **options) -> list[tuple[str, str]]:
    return [(item.where, item.code) for item in read(folder, metadata or {}, **options) if isinstance(item, Problem)]


def put(folder: Path, name: str, data: str | bytes = BODY) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_articles_come_by_id_wherever_they_stand_and_editorial_is_no_article(tmp_path):
    for name in ("b.txt", "z/a.md", "c.TXT", "editorial/site.txt", "sub/editorial/d.txt", ".hidden.txt", ".git/x.txt"):
        put(tmp_path, name)
    found = articles(tmp_path)
    assert list(found) == ["a", "b", "c", "d"]
    assert found["a"].file == "z/a.md"
    assert problems(tmp_path) == []


def test_an_empty_folder_and_one_that_is_not_there_hold_nothing(tmp_path):
    assert list(read(tmp_path, {})) == []
    assert list(read(tmp_path / "nowhere", {})) == []


@pytest.mark.parametrize(
    "body", [BODY, "\n\n " + BODY, "a\r\nb\r\n", "a\rb", "\ufeffinner mark\n", "\u202bنص\u202c\u00a0\u0640\n"]
)
def test_the_body_behind_front_matter_is_the_file_letter_for_letter(tmp_path, body):
    put(tmp_path, "plain.txt", body.encode().removeprefix(b"\xef\xbb\xbf"))
    put(tmp_path, "dated.txt", b"---\npublished: 2024-08-28\n---\n" + body.encode())
    put(tmp_path, "windows.txt", b"\xef\xbb\xbf---\r\npublished: 2024-08-28\r\n---\r\n" + body.encode())
    found = articles(tmp_path)
    assert found["plain"].text == body.removeprefix("\ufeff")
    assert found["dated"].text == found["windows"].text == body
    assert found["dated"].published == Edtf(2024, 8, 28)
    assert found["dated"].published_by == "metadata"


def test_the_editors_metadata_go_before_front_matter_and_fill_what_is_left_open(tmp_path):
    put(tmp_path, "a.txt", f"---\npublished: 2020\npublisher: Daily\n---\n{BODY}")
    metadata = {"a": ArticleMetadata(published=Edtf(2020, 6, 22), because="printed")}
    article = articles(tmp_path, metadata)["a"]
    assert (article.published, article.published_by, article.publisher) == (Edtf(2020, 6, 22), "editor", "Daily")
    assert article.because == "printed"


def test_metadata_of_an_article_that_is_not_there_is_reported(tmp_path):
    assert problems(tmp_path, {"gone": ArticleMetadata()}) == [("articles.yaml", "metadata-unused")]


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("published: yesterday", "repaired"),
        ("published: 2024-13-01\ntitle: T", "repaired"),
        ("title: [unclosed", "repaired"),
        ("a: &a [x]\nb: *a", "repaired"),
        ("title: x\ntitle: y", "repaired"),
        ("url: javascript:alert(1)", "repaired"),
        ("layout: post\ntags: [a, b]", None),
        ("published:", None),
        ("published: 2024-08-28T10:00:00Z", None),
        ("", None),
    ],
)
def test_front_matter_that_is_wrong_costs_a_message_and_not_the_article(tmp_path, front, code):
    put(tmp_path, "a.txt", f"---\n{front}\n---\n{BODY}")
    assert articles(tmp_path)["a"].text == BODY
    assert [found for _, found in problems(tmp_path)] == ([code] if code else [])


@pytest.mark.parametrize(
    "text", ["---\nno end\n", f"---\nJust a line.\n---\n{BODY}", "----\na: b\n----\n", "---\n- a\n---\nx\n"]
)
def test_rules_across_the_page_are_no_front_matter(tmp_path, text):
    put(tmp_path, "a.txt", text)
    assert articles(tmp_path)["a"].text == text


def test_two_files_of_one_id_are_reported_and_the_first_is_kept(tmp_path):
    put(tmp_path, "a.md", "first\n")
    put(tmp_path, "x/a.txt", "second\n")
    assert articles(tmp_path)["a"].text == "first\n"
    assert problems(tmp_path) == [("x/a.txt", "duplicate-id")]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", b"---\ntitle: x\n---\n\n", "empty"),
        ("a.txt", b"\x00" * 50, "empty"),
        ("a.txt", b"text with a \x00 in it", "unreadable"),
        ("a.txt", bytes(range(256)) * 4, "unreadable"),
        ("a.txt", b"%PDF-1.7 \xe2\xe3", "unreadable"),
        ("a.txt", b"PK\x03\x04abc", "unreadable"),
        ("a.docx", b"PK\x03\x04abc", "not-an-article"),
        ("a", b"text", "not-an-article"),
        ("a.html", b"<html><body></body></html>", "unreadable"),
        ("a.jsonl", b"not json\n", "unreadable"),
        ("a.jsonl.gz", b"not gzip", "unreadable"),
        ("line\nbreak.txt", b"text", "name"),
        ("x" * 160 + ".txt", b"text", "name"),
        ("a.txt", b"page\x0cbreak and bell\x07", "control-characters"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_each_kind_of_unfit_file_is_named_and_the_others_are_read(tmp_path, name, data, code):
    put(tmp_path, name, data)
    put(tmp_path, "good.txt")
    assert [found for _, found in problems(tmp_path)] == [code]
    assert "good" in articles(tmp_path)


def test_a_file_larger_than_any_article_is_refused_unread(tmp_path):
    with put(tmp_path, "big.txt").open("r+b") as file:
        file.truncate(50_000_000)
    put(tmp_path, "good.txt")
    assert problems(tmp_path) == [("big.txt", "unreadable")]
    assert list(articles(tmp_path)) == ["good"]


def test_a_line_of_five_megabytes_is_read(tmp_path):
    text = "كلمة " * 500_000
    put(tmp_path, "a.txt", text)
    assert articles(tmp_path)["a"].text == text


def test_nothing_outside_the_folder_is_opened(tmp_path):
    secret = put(tmp_path, "outside/secret.txt", "secret")
    seeds = tmp_path / "seeds"
    put(seeds, "good.txt")
    (seeds / "link.txt").symlink_to(secret)
    (seeds / "linked").symlink_to(secret.parent)
    (seeds / "broken.txt").symlink_to(seeds / "nothing")
    assert list(articles(seeds)) == ["good"]
    assert problems(seeds) == [("broken.txt", "symlink"), ("link.txt", "symlink"), ("linked", "symlink")]


def test_a_pipe_does_not_stop_the_build(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert problems(tmp_path) == [("pipe.txt", "not-an-article")]


def test_a_name_that_is_not_unicode_is_reported(tmp_path):
    (tmp_path / os.fsdecode(b"\xff\xfe.txt")).write_text("text")
    [(where, code)] = problems(tmp_path)
    assert code == "name"
    where.encode()


def test_only_some_articles_are_read_when_only_some_are_wanted(tmp_path, monkeypatch):
    put(tmp_path, "a.txt")
    put(tmp_path, "b.txt")
    opened = []
    monkeypatch.setattr(
        reader, "_load", lambda path, where, load=reader._load: opened.append(path.name) or load(path, where)
    )
    assert list(articles(tmp_path, only={"b"})) == ["b"]
    assert opened == ["b.txt"]
    assert problems(tmp_path, {"a": ArticleMetadata()}, only={"b"}) == []


def test_bulk_files_hold_one_article_a_line(tmp_path):
    records = [
        {"id": "x1", "text": BODY, "published": "2020-06-22", "lang": "ar"},
        {"id": 2, "text": "The envoy arrived in the capital and said that he would stay for two days."},
        {"id": "../../etc/passwd", "text": "x"},
        {"id": "x1", "text": "again"},
        {"id": "x3"},
        {"id": "x4", "text": "a\0b"},
        {"id": "x5", "text": "x", "published": "soon"},
    ]
    lines = (
        "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        + '\n\n{"id":"x6","text":"\\ud800"}\n[1]\n'
    )
    put(tmp_path, "bulk.jsonl", "\ufeff" + lines)
    found = articles(tmp_path)
    assert list(found) == ["x1", "2", "x5"]
    assert (found["x1"].text, found["x1"].language, found["x1"].published) == (BODY, "ar", Edtf(2020, 6, 22))
    assert found["2"].language == "en"
    assert problems(tmp_path) == [
        ("bulk.jsonl:3", "name"), ("bulk.jsonl:4", "duplicate-id"), ("bulk.jsonl:5", "unreadable"),
        ("bulk.jsonl:6", "unreadable"), ("bulk.jsonl:7", "repaired"), ("bulk.jsonl:9", "unreadable"), ("bulk.jsonl:10", "unreadable"),
    ]  # fmt: skip
    put(tmp_path, "bulk.jsonl", b"")
    put(tmp_path, "more.jsonl.gz", gzip.compress(lines.encode()))
    assert list(articles(tmp_path)) == ["x1", "2", "x5"]


def test_a_bulk_file_needs_the_memory_of_one_article(tmp_path):
    with (tmp_path / "bulk.jsonl").open("w") as file:
        for number in range(100):
            file.write(
                json.dumps({"id": f"n{number}", "language": "en", "text": f"{number} " + "word " * 4_000}) + "\n"
            )
    tracemalloc.start()
    many = sum(isinstance(item, Article) for item in read(tmp_path, {}))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert many == 100
    assert peak < 1_500_000


def test_a_compressed_bomb_is_read_line_by_line(tmp_path):
    put(tmp_path, "bomb.jsonl.gz", gzip.compress(b"a" * 40_000_000 + b'\n{"id":"n","text":"after the bomb"}\n'))
    assert problems(tmp_path) == [("bomb.jsonl.gz:1", "unreadable")]
    assert list(articles(tmp_path)) == ["n"]


def test_one_file_is_read_by_itself(tmp_path):
    [article] = read_file(put(tmp_path, "a.txt"))
    assert isinstance(article, Article)
    assert (article.id, article.file, article.text) == ("a", "a.txt", BODY)


def test_the_digest_changes_with_any_byte_and_not_with_the_name(tmp_path):
    put(tmp_path, "a.txt", BODY)
    put(tmp_path, "b.txt", BODY)
    put(tmp_path, "c.txt", BODY + " ")
    found = articles(tmp_path)
    assert found["a"].digest == found["b"].digest != found["c"].digest


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([".txt", ".md", ".html", ".jsonl", ".jsonl.gz"]), st.binary(max_size=300))
def test_no_file_whatever_stops_the_reading(tmp_path, suffix, data):
    for old in tmp_path.iterdir():
        old.unlink()
    put(tmp_path, f"a{suffix}", data)
    for item in read(tmp_path, {}):
        if isinstance(item, Article):
            assert item.text.strip()
            item.text.encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("ab: \n-[]{}*&!|>'\"#\t\u0660أ"), max_size=80))
def test_no_front_matter_whatever_stops_the_reading_or_touches_the_body(tmp_path, front):
    put(tmp_path, "a.txt", f"---\n{front}\n---\n{BODY}")
    [article] = articles(tmp_path).values()
    assert article.text.endswith(BODY)


def test_what_came_is_known_by_its_key_without_being_read(tmp_path, monkeypatch):
    """Everything that an article depends on is in its key, and asking for the key reads nothing of the text."""
    monkeypatch.setattr(reader, "furniture", None)

    def key(data=BODY, name="a.txt", **known):
        path = put(tmp_path, name, data)
        found = receive(tmp_path, {"a": ArticleMetadata(**known)} if known else {})
        [one] = [item for item in found if isinstance(item, Received)]
        path.unlink()
        return one.key

    others = [
        key(BODY + "x"),
        key(name="sub/a.txt"),
        key(f"---\npublished: 2024-08-28\n---\n{BODY}"),
        key(publisher="A paper"),
        key(published=Edtf.parse("2024")),
    ]
    assert key() == key()
    assert len({key(), *others}) == 1 + len(others)
