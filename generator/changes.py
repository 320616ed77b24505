"""Two builds → what became of articles and events from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from generator import knowledge, languages
from generator.data import digest, to_json
from generator.editorial import FOLDER
from generator.editorial.permalinks import Registry, load
from generator.entities import Newcomer, stub
from generator.model import Chronology, Noun, Page, Problem
from generator.site.publisher import replace

__all__ = ["Changes", "Last", "State", "compare", "last", "lines", "met", "recall", "report", "state"]

REPORT = "data/report.json"
NEWCOMERS = "data/newcomers.yaml"
"""Rows for knowledge/people.yaml, to be looked at and pasted."""
EVENTS = "data/events.json"
_NEIGHBOURS = ("related", "address")
"""What changes in an event when another one does."""
_LISTED = 20


class State(Noun, frozen=True):
    """What is compared of a build: fingerprints of articles and events by id, the reports and successors of numbers."""

    articles: dict[str, str] = {}
    events: dict[str, str] = {}
    reports: dict[str, tuple[str, ...]] = {}
    into: dict[str, str] = {}


class Changes(Noun, frozen=True):
    """Ids, sorted; `merged` are pairs (which, into which), `split` an event and those that were parts of it."""

    articles_added: tuple[str, ...] = ()
    articles_changed: tuple[str, ...] = ()
    articles_removed: tuple[str, ...] = ()
    events_added: tuple[str, ...] = ()
    events_changed: tuple[str, ...] = ()
    events_removed: tuple[str, ...] = ()
    events_merged: tuple[tuple[str, str], ...] = ()
    events_split: tuple[tuple[str, tuple[str, ...]], ...] = ()


def report(chronology: Chronology, newcomers: Sequence[Newcomer]) -> Iterator[Page]:
    """`data/report.json`: the articles that a build was made of and what needs the editor; `data/newcomers.yaml`, if any.

    They do not depend on the build before, so that docs/ can be restored byte for byte.
    """
    data = {
        "schema": 1,
        "articles": [{"id": source.id, "file": source.file, "digest": source.digest} for source in chronology.sources],
        "events": len(chronology.events),
        "problems": [
            {"where": problem.where, "code": problem.code, "message": problem.message}
            for problem in chronology.problems
        ],
        "newcomers": [{"name": person.name, "articles": person.articles} for person in newcomers],
    }
    yield Page(path=REPORT, text=to_json(data))
    if newcomers:
        shown, kb = [languages.load(code) for code in chronology.languages], knowledge.load()
        yield Page(path=NEWCOMERS, text="\n".join(stub(person, shown, kb) for person in newcomers))


class Last(msgspec.Struct, frozen=True):
    """What `report.json` says of the build that wrote it."""

    articles: tuple[dict[str, str], ...]
    events: int
    problems: tuple[Problem, ...]
    newcomers: tuple[Newcomer, ...]


def last(docs: Path) -> Last | None:
    """The report that the last build left; None when it cannot be read."""
    try:
        return msgspec.json.decode(_bytes(docs / REPORT), type=Last)
    except msgspec.DecodeError:
        return None


def recall(docs: Path, seeds: Path, kept: Path | None = None) -> State:
    """The state that a build left on disk; an empty one when there was none or it cannot be read.

    Of events.json only the rows are taken apart of which the file `kept` does not tell; it is written anew, if one is given.
    Raises EditorialError when permalinks.yaml is wrong.
    """
    known, found = _known(kept), dict[str, _Row]()
    for raw in _raw(_bytes(docs / EVENTS), "events"):
        mark = digest(raw, *_NEIGHBOURS)
        found[mark] = known.get(mark) or _row(raw)
    if kept is not None and found != known:
        with suppress(OSError):  # without it the next build looks again
            replace(kept, msgspec.json.encode(found))
    return _state(found.values(), _bytes(docs / REPORT), load(seeds / FOLDER / "permalinks.yaml"))


_Row = tuple[str, str]
"""The id of an event, empty where a row has none, and its fingerprint."""


def _known(kept: Path | None) -> dict[str, _Row]:
    """The rows of events.json by the digest of their bytes."""
    try:
        return msgspec.json.decode(kept.read_bytes() if kept else b"{}", type=dict[str, _Row])
    except (OSError, msgspec.DecodeError):
        return {}


def state(events: bytes, report: bytes, registry: Registry) -> State:
    """From the bytes of events.json and report.json and the registry of numbers; unreadable bytes count as nothing."""
    return _state(map(_row, _raw(events, "events")), report, registry)


def _row(raw: bytes | msgspec.Raw) -> _Row:
    row = _read(raw)
    return (row["id"], _fingerprint(row)) if "id" in row else ("", "")


def _state(events: Iterable[_Row], report: bytes, registry: Registry) -> State:
    rows = map(_read, _raw(report, "articles"))
    return State(
        articles={row["id"]: row["digest"] for row in rows if {"id", "digest"} <= row.keys()},
        events={number: mark for number, mark in events if number},
        reports={number: entry.reports for number, entry in registry.entries.items()},
        into={number: entry.into for number, entry in registry.entries.items() if entry.into},
    )


def compare(before: State, after: State) -> Changes:
    """What became of articles and events.  An event that was merged or split off counts as nothing else besides."""
    gone = before.events.keys() - after.events.keys()
    new = after.events.keys() - before.events.keys()
    merged = tuple(sorted((number, after.into[number]) for number in gone if after.into.get(number) in after.events))
    of_report = {mark: number for number in before.events for mark in before.reports.get(number, ())}
    parts: dict[str, list[str]] = {}
    for number in sorted(new):
        origins = {of_report[mark] for mark in after.reports.get(number, ()) if mark in of_report}
        for origin in sorted(origins - {number}):
            if origin in after.events:
                parts.setdefault(origin, []).append(number)
    split = tuple((origin, tuple(numbers)) for origin, numbers in sorted(parts.items()))
    return Changes(
        articles_added=_sorted(after.articles.keys() - before.articles.keys()),
        articles_changed=_differing(before.articles, after.articles),
        articles_removed=_sorted(before.articles.keys() - after.articles.keys()),
        events_added=_sorted(new - {number for numbers in parts.values() for number in numbers}),
        events_changed=_differing(before.events, after.events),
        events_removed=_sorted(gone - {number for number, _ in merged}),
        events_merged=merged,
        events_split=split,
    )


def lines(changes: Changes, titles: dict[str, str]) -> Iterator[str]:
    """The report for people: counts, then what was added, merged, split, withdrawn; `titles` by id of the event."""
    yield "articles: " + _counts(
        added=changes.articles_added, changed=changes.articles_changed, removed=changes.articles_removed
    )
    yield "events: " + _counts(
        added=changes.events_added, changed=changes.events_changed, merged=changes.events_merged,
        split=changes.events_split, withdrawn=changes.events_removed,
    )  # fmt: skip
    yield from _some([f"  + {number} {titles.get(number, '')}".rstrip() for number in changes.events_added])
    yield from _some([f"  ~ {number} {titles.get(number, '')}".rstrip() for number in changes.events_changed])
    yield from _some(
        [f"  {number} is merged into {into} {titles.get(into, '')}".rstrip() for number, into in changes.events_merged]
    )
    yield from _some(
        [f"  {number} is split: {', '.join(parts)} are events of their own" for number, parts in changes.events_split]
    )
    yield from _some(
        [
            f"  - {number} is withdrawn: no article tells it any more, or it is hidden"
            for number in changes.events_removed
        ]
    )


def met(people: Sequence[Newcomer], docs: Path) -> Iterator[str]:
    """Whom articles name and the knowledge base does not know, and where their rows are."""
    if people:
        yield f"{len(people)} {'person' if len(people) == 1 else 'people'} not in the knowledge base; rows for people.yaml are in {docs / NEWCOMERS}:"
        yield from _some(
            [f"  {' '.join(dict.fromkeys(person.name.values()))} ({', '.join(person.articles)})" for person in people]
        )


def _some(rows: list[str]) -> Iterator[str]:
    yield from rows[:_LISTED]
    if len(rows) > _LISTED:
        yield f"  … and {len(rows) - _LISTED} more"


def _counts(**groups: tuple[object, ...]) -> str:
    return ", ".join(f"{len(group)} {name}" for name, group in groups.items())


def _differing(before: dict[str, str], after: dict[str, str]) -> tuple[str, ...]:
    return _sorted({name for name in before.keys() & after.keys() if before[name] != after[name]})


def _sorted(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _fingerprint(event: dict[str, Any]) -> str:
    own = {name: value for name, value in event.items() if name not in _NEIGHBOURS}
    return digest(msgspec.json.encode(own, order="sorted"))


def _raw(blob: bytes, name: str) -> list[msgspec.Raw]:
    """The rows of a list: taken apart one at a time, since all of them at once are as large as a chronology."""
    try:
        listed = msgspec.json.decode(blob, type=dict[str, msgspec.Raw])
        return msgspec.json.decode(listed.get(name, b"[]"), type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return []


def _read(raw: bytes | msgspec.Raw) -> dict[str, Any]:
    """A row; an empty one when it cannot be read."""
    try:
        row = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
    return row if isinstance(row, dict) else {}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
