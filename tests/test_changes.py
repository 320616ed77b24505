"""Two builds compared: what the report says became of articles and events."""

import json

import pytest

from generator.changes import Changes, State, compare, lines, recall, state
from generator.editorial.permalinks import Permalink, Registry

A, B, C = (f"article@{letter * 16}" for letter in "abc")


def a_build(**events):
    """Event numbers with their reports: `_1=(A, B)`."""
    reports = {name[1:]: marks for name, marks in events.items()}
    return State(
        articles={"one": "x"}, events={number: " ".join(marks) for number, marks in reports.items()}, reports=reports
    )


def test_nothing_changed_between_a_build_and_itself():
    assert compare(a_build(_1=(A,), _2=(B,)), a_build(_1=(A,), _2=(B,))) == Changes()


def test_before_the_first_build_everything_is_added():
    assert compare(State(), a_build(_1=(A,))) == Changes(articles_added=("one",), events_added=("1",))


def test_an_article_whose_bytes_changed_is_changed():
    before, after = State(articles={"one": "x", "two": "y"}), State(articles={"one": "z", "three": "y"})
    found = compare(before, after)
    assert (found.articles_added, found.articles_changed, found.articles_removed) == (("three",), ("one",), ("two",))


def test_an_event_that_was_merged_is_neither_removed_nor_is_its_successor_added():
    before = a_build(_1=(A,), _2=(B,))
    after = State(articles={"one": "x"}, events={"1": "more"}, reports={"1": (A, B), "2": (B,)}, into={"2": "1"})
    assert compare(before, after) == Changes(events_changed=("1",), events_merged=(("2", "1"),))


def test_parts_of_an_event_that_was_split_are_told_with_it_and_not_as_new():
    found = compare(a_build(_1=(A, B, C)), a_build(_1=(A,), _2=(B,), _3=(C,)))
    assert found == Changes(events_changed=("1",), events_split=(("1", ("2", "3")),))


def test_an_event_that_no_article_tells_any_more_is_withdrawn():
    found = compare(a_build(_1=(A,), _2=(B,)), a_build(_1=(A,)))
    assert found == Changes(events_removed=("2",))
    assert "  - 2 is withdrawn: no article tells it any more, or it is hidden" in list(lines(found, {}))


def test_a_merge_into_an_event_that_is_no_more_counts_as_withdrawn():
    after = State(articles={"one": "x"}, into={"1": "9"})
    assert compare(a_build(_1=(A,)), after) == Changes(events_removed=("1",))


@pytest.mark.parametrize("text", ["", "{", "[]", "\xff", '{"events": 5}', '{"events": [5, {}]}'])
def test_a_damaged_file_of_the_build_before_counts_as_none(text):
    blob = text.encode("latin-1")
    assert state(blob, blob, Registry()) == State()


def test_an_event_is_not_changed_because_a_neighbour_is():
    event = {"id": "1", "title": {"en": "A meeting"}, "related": ["2"], "address": {"en": "/e/1/"}}
    moved = {**event, "related": [], "address": {"en": "/libya/e/1/"}}
    retitled = {**event, "title": {"en": "A visit"}}
    registry = Registry(entries={"1": Permalink(id="1", reports=(A,))})
    before, same, other = (
        state(json.dumps({"events": [one]}).encode(), b"", registry) for one in (event, moved, retitled)
    )
    assert compare(before, same) == Changes()
    assert compare(before, other) == Changes(events_changed=("1",))


def test_what_is_kept_of_the_last_events_is_taken_only_for_the_same_events(tmp_path):
    docs, kept = tmp_path / "docs", tmp_path / "events"
    (docs / "data").mkdir(parents=True)
    found = []
    for title in ("one", "one", "other"):
        (docs / "data/events.json").write_text(json.dumps({"events": [{"id": "1", "title": title}]}), encoding="utf-8")
        found.append(recall(docs, tmp_path, kept).events["1"])
        assert recall(docs, tmp_path).events["1"] == found[-1]
    assert found[0] == found[1] != found[2]
    kept.write_bytes(b"[")
    assert recall(docs, tmp_path, kept).events["1"] == found[2]
