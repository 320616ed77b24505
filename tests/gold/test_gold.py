"""The hand-made truth itself: what must hold before anything may be measured against it."""

import json
import re
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "scoring"))

import figures  # noqa: E402 - the scorer is a folder of scripts, not a package
import gold  # noqa: E402
import matching  # noqa: E402

WEEKDAYS = (
    ("الاثنين", "الإثنين", "Monday"),
    ("الثلاثاء", "Tuesday"),
    ("الأربعاء", "Wednesday"),
    ("الخميس", "Thursday"),
    ("الجمعة", "Friday"),
    ("السبت", "Saturday"),
    ("الأحد", "Sunday"),
)


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


EVENTS = [pytest.param(row, id=row["id"]) for name in gold.OWN for row in rows(HERE / name / "gold.jsonl")]
FIRST_FORTY = {letter: {f"{letter}{number:02}" for number in range(1, 41)} for letter in "DR"}
TEXTS = {
    path.stem: path.read_text(encoding="utf-8") for name in gold.OWN for path in (HERE / name / "articles").iterdir()
}


def own_answer(one: gold.GoldSet) -> dict:
    """The gold of a set as the events.json of a program that is right about everything."""
    plain = {row["id"]: row for row in rows(gold.GOLD[one.name])}
    clusters: dict[str, list[gold.Event]] = {}
    for event in one.events:
        clusters.setdefault(event.cluster, []).append(event)
    return {
        "articles": [
            {"id": name, "published": {"start": str(article.best.start), "end": str(article.best.end)}}
            for name, article in one.articles.items()
        ],
        "entities": [],
        "events": [
            {
                "id": name,
                "start": None if mine[0].undated_ok else str(mine[0].dates[0].start),
                "end": None if mine[0].undated_ok else str(mine[0].dates[0].end),
                "certainty": "inferred",
                "kind": min(mine[0].kinds),
                "scope": "engagement" if mine[0].scope == "either" else mine[0].scope,
                "realis": mine[0].realis,
                "place": mine[0].place,
                "participants": [{"name": person} for person in mine[0].family_names],
                "reports": [
                    {
                        "article": event.article,
                        "start": event.spans[0][0],
                        "end": event.spans[0][1],
                        "quote": event.evidence,
                        "expression": plain[event.id]["expression"],
                    }
                    for event in mine
                ],
            }
            for name, mine in clusters.items()
        ],
    }


@pytest.mark.parametrize("row", EVENTS)
def test_evidence_stands_exactly_once_in_its_article(row: dict) -> None:
    passages = [row["evidence"], *row["extra_evidence"]]
    assert [TEXTS[row["article"]].count(passage) for passage in passages] == [1] * len(passages)
    assert row["expression"] is None or any(row["expression"] in passage for passage in passages)


@pytest.mark.parametrize("row", EVENTS)
def test_a_weekday_in_the_expression_is_the_weekday_of_the_date(row: dict) -> None:
    start, end = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
    days = {(start + timedelta(n)).weekday() for n in range(min(7, (end - start).days + 1))}
    words = re.findall(r"\w+", row["expression"] or "")
    said = {day for day, names in enumerate(WEEKDAYS) if any(word.removeprefix("و") in names for word in words)}
    assert not said or (said & days) or row.get("weekday_wrong"), f"{row['expression']} is not {start}"
    assert not row.get("weekday_wrong") or not said & days, "marked as a wrong weekday, but it is right"


@pytest.mark.parametrize("row", EVENTS)
def test_posts_are_those_held_at_the_time(row: dict) -> None:
    posts = {person["name"]: person["posts"] for person in rows(HERE / "tenures.jsonl")}
    start, end = row["start"], row["end"]
    for person in row["participants"]:
        held = [post for post in posts.get(person["name"], ()) if post["post"] == person["role"]]
        assert not held or any(
            post["start"] <= end and start[: len(post["end"] or "9")] <= (post["end"] or "9999") for post in held
        )


@pytest.mark.parametrize("name", gold.OWN)
def test_same_as_goes_both_ways_and_joins_nothing_by_accident(name: str) -> None:
    same = {row["id"]: set(row["same_as"]) for row in rows(HERE / name / "gold.jsonl")}
    for one, others in same.items():
        assert one not in others
        for other in others:
            assert same[other] == others - {other} | {one}


@pytest.mark.parametrize("name", gold.OWN)
def test_two_reports_of_one_event_have_dates_that_meet_or_are_known_to_disagree(name: str) -> None:
    apart = {
        (one.id, two.id)
        for event in [gold.load(name)]
        for one in event.events
        for two in event.events
        if one.id < two.id and one.cluster == two.cluster and not one.dates[0].meets(two.dates[0])
    }
    assert apart == {
        "develop": {("D12-1", "D13-1"), ("D12-2", "D13-2"), ("D68-2", "D69-2")},
    }.get(name, set())


@pytest.mark.parametrize("name", gold.NAMES)
def test_every_article_of_a_set_is_there_and_no_other(name: str) -> None:
    one = gold.load(name)
    assert all(article.text for article in one.articles.values())
    folder = next(iter(one.articles.values())).path.parent
    assert {path.name for path in folder.glob("*.txt")} == {article.file for article in one.articles.values()}


@pytest.mark.parametrize("name", gold.OWN)
def test_the_scorer_gives_full_marks_to_the_truth_itself(name: str) -> None:
    one = gold.load(name)
    texts = {article.id: article.text for article in one.articles.values()}
    result = figures.figures(matching.run(matching.parse(own_answer(one), texts), [one]), set(one.articles))
    assert result["recall"]["main"]["share"] == 1
    assert result["recall"]["in_scope_dated_right"]["share"] == 1
    assert result["precision"]["engagement"]["share"] == 1
    assert result["dates"]["overconfident"] == 0
    assert result["attributes"]["unreal_listed_as_happened"] == 0
    assert result["merging"]["b_cubed_f1"] == 1


def test_the_first_forty_of_develop_hold_the_same_mix_as_report() -> None:
    kinds = [
        Counter(row.values[0]["type"] for row in EVENTS if row.values[0]["article"] in FIRST_FORTY[letter])
        for letter in "DR"
    ]
    articles = [Counter(row["lang"] for row in rows(HERE / name / "meta.jsonl")[:40]) for name in ("develop", "report")]
    assert set(kinds[0]) == set(kinds[1])
    assert abs(articles[0]["ar"] - articles[1]["ar"]) <= 3
