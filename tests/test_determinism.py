"""The same articles give the same bytes: whatever the order of the files, the locale, the time zone, the hash seed, the machine's load."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ARTICLES, files_below, write_articles

ROOT = Path(__file__).resolve().parents[1]
WORLDS = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "no locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "the other side of the day": {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "tr_TR.UTF-8"},
}


def build(folder, environment, *arguments):
    command = [sys.executable, "-m", "generator", "build", "--quiet", *arguments]
    subprocess.run(command, check=True, cwd=folder, env={**environment, "PYTHONPATH": str(ROOT)})
    return {**files_below(folder / "docs"), "permalinks": (folder / "seeds/editorial/permalinks.yaml").read_bytes()}


@pytest.fixture(scope="module")
def reference(tmp_path_factory, clean_environment):
    folder = tmp_path_factory.mktemp("reference")
    write_articles(folder / "seeds", ARTICLES)
    return build(folder, {**clean_environment, "PYTHONHASHSEED": "0"})


@pytest.mark.parametrize("world", WORLDS)
def test_the_same_articles_give_the_same_bytes_in(world, tmp_path, clean_environment, reference):
    names = list(ARTICLES)
    random.Random(world).shuffle(names)  # the order in which the disk lists the files
    write_articles(tmp_path / "seeds", {name: ARTICLES[name] for name in names})
    assert build(tmp_path, {**clean_environment, **WORLDS[world]}) == reference


def test_articles_that_come_one_by_one_end_in_the_same_events(tmp_path, clean_environment, reference):
    for name in reversed(ARTICLES):
        write_articles(tmp_path / "seeds", {name: ARTICLES[name]})
        last = build(tmp_path, clean_environment)
    assert told(last) == told(reference)


def told(docs):
    """The events but for their numbers, which are those of the first article that told them."""
    events = json.loads(docs["data/events.json"])["events"]
    return [
        {name: value for name, value in event.items() if name not in ("id", "address", "related")} for event in events
    ]


def test_nothing_of_the_machine_is_published(reference):
    published = b"".join(reference.values())
    assert str(ROOT).encode() not in published
    assert b"/tmp/" not in published


def test_an_article_does_not_change_for_lying_in_a_bulk_file(tmp_path, clean_environment, reference):
    rows = []
    for name, text in ARTICLES.items():
        _, head, body = text.split("---\n", 2)
        rows.append({"id": name, "text": body, **dict(line.split(": ", 1) for line in head.splitlines())})
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "all.jsonl").write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
    )
    bulk = json.loads(build(tmp_path, clean_environment)["data/events.json"])
    assert bulk["events"] == json.loads(reference["data/events.json"])["events"]
