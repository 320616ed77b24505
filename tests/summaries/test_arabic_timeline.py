"""The benchmark's truth is what its articles say, and its scorer knows the truth when it sees it."""

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "benchmarks" / "arabic_timeline"


def module(name):
    spec = importlib.util.spec_from_file_location(f"arabic_timeline_{name}", FOLDER / f"{name}.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def lines(name):
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


SCORING = module("scoring")
ARTICLES, TIMELINES = lines("articles.jsonl"), lines("timelines.jsonl")
GOLD = {date(2020, 6, 22): ["التقى السفير رئيس الحكومة"], date(2020, 6, 25): ["أعلن الجيش وقف إطلاق النار"]}


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setitem(sys.modules, "scoring", SCORING)
    return module("run")


def test_every_gold_sentence_stands_in_an_article():
    texts = [" ".join((ROOT / one["file"]).read_text(encoding="utf-8").split()) for one in ARTICLES]
    sentences = {
        " ".join(line.split()) for one in TIMELINES for entry in one["entries"] for line in entry["text"].split("\n")
    }
    assert [sentence for sentence in sorted(sentences) if not any(sentence in text for text in texts)] == []


def test_every_article_has_its_day_and_every_timeline_its_order():
    assert all(date.fromisoformat(one["published"]) for one in ARTICLES)
    for one in TIMELINES:
        days = [entry["date"] for entry in one["entries"]]
        assert days == sorted(set(days))


def test_the_truth_scores_one():
    assert set(SCORING.score(GOLD, GOLD).values()) == {(1.0, 1.0)}


def test_a_timeline_of_nothing_scores_nothing():
    assert set(SCORING.score({}, GOLD).values()) == {(0.0, 0.0)}


def test_words_count_less_the_further_their_day_is():
    def shifted(days):
        return SCORING.score({date(2020, 6, 22 + days): GOLD[date(2020, 6, 22)]}, GOLD)["align-1"][0]

    assert 1.0 == shifted(0) > shifted(1) > 0.0


def test_spelling_does_not_matter():
    assert SCORING.score({date(2020, 6, 22): ["التقي السفير رئيس الحكومه"]}, GOLD)["align-2"][0] == 1.0


def test_adjacent_days_are_shared_out():
    assert (
        SCORING.adjacent([date(2020, 6, 3), date(2020, 6, 1), date(2020, 6, 2), date(2020, 6, 9), date(2020, 6, 11)])
        == 0.5
    )
    assert SCORING.adjacent([]) == 0.0


def test_ours_is_better_than_every_baseline(run, capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["run.py"])
    monkeypatch.setattr(run, "SEEDS", 2)
    run.main()
    rows = {
        line[:28].strip(): [float(number) for number in line[28:].split()]
        for line in capsys.readouterr().out.splitlines()[1:]
    }
    ours = rows.pop("ours")
    rows.pop("gold")
    assert len(rows) == 3
    assert all(ours[place] > numbers[place] for numbers in rows.values() for place in range(3))
    assert ours[0] > 0.45  # a floor that only rises
