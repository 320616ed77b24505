"""Chronology → `data/`: events.json with its schema, events.csv with its description, TimelineJS, one file an event."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from generator.dates.edtf import Edtf
from generator.model import Conflict, Dateline, Event, Page, Participant, Passage, Position, Reason, Report, Words
from generator.site.book import Book
from generator.site.escaping import html, plain
from generator.site.reasons import explain

__all__ = ["File", "alone", "compact", "dump", "file", "files", "listed", "parts"]

SCHEMA = 1
"""Number of the release of the format of events.json."""
_SCHEMA_FILE = Path(__file__).with_name("events.schema.json")
Json = dict[str, Any]


class File(Struct, frozen=True):
    """What the data page says of a file that readers may take away; its text, which may be long, is not kept for that."""

    path: str
    """Below docs/."""
    label: str
    """A key of the interface's words."""
    language: str | None
    digest: str
    """SHA-256 of its bytes."""
    length: int

    @property
    def name(self) -> str:
        """Without its folder."""
        return self.path.rpartition("/")[2]

    @property
    def size(self) -> str:
        """Its length, `12.3 kB`."""
        number = self.length
        return (
            f"{number} B" if number < 1000 else f"{number / 1000:.1f} kB" if number < 1e6 else f"{number / 1e6:.1f} MB"
        )


def file(path: str, text: str, label: str, language: str | None = None) -> tuple[Page, File]:
    """A file by its path below docs/, and what is said of it."""
    blob = text.encode()
    return Page(path=path, text=text), File(path, label, language, hashlib.sha256(blob).hexdigest(), len(blob))


def files(book: Book) -> Iterator[tuple[Page, File]]:
    """events.json, its schema, events.csv, its description, timeline.json."""
    yield file("data/events.json", _document(book), "data json")
    yield file("data/events.schema.json", _SCHEMA_FILE.read_text(encoding="utf-8"), "data schema")
    table = file("data/events.csv", _table(book), "data csv")
    yield table
    yield file("data/datapackage.json", dump(_package(book, table[1])), "data package")
    for language in book.addresses.languages:
        name = book.addresses.address("data/timeline.json", language)[1:]
        yield file(name, dump(_timeline(book, language)), "data timeline", language)


def parts(event: Event, book: Book) -> Iterator[tuple[str, str]]:
    """What an event gives to events.json, events.csv and timeline.json."""
    yield "json", compact(_event(event, book))
    yield "row", _row(event, book)
    for language in book.addresses.languages:
        if slide := _slide(event, book, language):
            yield f"slide {language}", compact(slide)


def alone(part: bytes) -> str:
    """One event as JSON, for the file beside its page; `part` is what it gives to events.json."""
    return dump(msgspec.Raw(b'{"schema":%d,%b' % (SCHEMA, part[1:])))


def listed(name: str, book: Book) -> Iterator[msgspec.Raw]:
    """The parts of one name, which are JSON, of the events that have one."""
    every = (book.parts[event.id] for event in book.c.events)
    return (msgspec.Raw(part[name]) for part in every if name in part)


def dump(value: object) -> str:
    """JSON as it is kept under version control: readable, UTF-8, keys in the order they are given."""
    return msgspec.json.format(compact(value).encode(), indent=1).decode() + "\n"


def compact(value: object) -> str:
    """The same in one line."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # half a character, which only Python can hold
        return json.dumps(value, ensure_ascii=False, default=msgspec.json.decode).encode("utf-8", "replace").decode()


# ------------------------------------------------------------------------------------------------------ events.json
def _document(book: Book) -> str:
    """The whole chronology, as the contract has it; each event is laid out by itself, so that all are in memory only once."""
    rows = (msgspec.json.format(row, indent=1).replace(b"\n", b"\n  ") for row in listed("json", book))
    head, end = dump(_head(book)), "[]\n}\n"
    events = b",\n  ".join(rows).decode()
    return f"{head.removesuffix(end)}[\n  {events}\n ]\n}}\n" if events else head


def _head(book: Book) -> Json:
    """All of it but the events."""
    return {
        "schema": SCHEMA,
        "title": book.c.chronology.title,
        "articles": [
            {
                "id": source.id,
                "file": source.file,
                "language": source.language,
                "title": source.title,
                "publisher": source.publisher,
                "url": source.url,
                "published": _published(source.dateline, book),
            }
            for source in book.c.chronology.sources
        ],
        "entities": [
            {"id": entity.id, "kind": entity.kind, "name": entity.name, "wikidata": entity.wikidata}
            for entity in book.c.chronology.entities
        ],
        "events": [],
    }


def span_of(when: Edtf | None) -> Json:
    """`edtf`, `start` and `end`: inclusive days, null where open or unknown."""
    if when is None:
        return {"edtf": None, "start": None, "end": None}
    return {
        "edtf": when.text,
        "start": when.earliest.isoformat() if when.earliest else None,
        "end": when.latest.isoformat() if when.latest else None,
    }


def _published(dateline: Dateline, book: Book) -> Json:
    return {**span_of(dateline.when), "basis": dateline.basis, "reason": _reasons(dateline.reasons, book)}


def _event(event: Event, book: Book) -> Json:
    return {
        "id": event.id,
        "address": {
            language: book.addresses.address(f"e/{event.id}/", language) for language in book.addresses.languages
        },
        **span_of(event.when),
        "certainty": event.certainty,
        "kind": event.kind,
        "scope": event.scope,
        "realis": event.realis,
        "place": event.place,
        "participants": [_participant(who, book) for who in event.participants],
        "topics": list(event.topics),
        "title": event.title,
        "summary": _summary(event, book),
        "reports": [row for report in event.reports for row in _report(report, book)],
        "positions": [_position(stand, book) for stand in event.positions],
        "conflicts": [_conflict(conflict) for conflict in event.conflicts],
        "corrections": [{"field": applied.field, "because": applied.because} for applied in event.corrections],
        "related": list(event.related),
    }


def _summary(event: Event, book: Book) -> Words:
    """Its statements as running text, in each language in which there are any."""
    said = {
        code: " ".join(text for statement in event.summary if (text := statement.words.get(code)))
        for code in book.addresses.languages
    }
    return {code: text for code, text in said.items() if text}


def _participant(who: Participant, book: Book) -> Json:
    return {"entity": who.entity, "name": _one(who.name, book), "role": who.role}


def _position(stand: Position, book: Book) -> Json:
    head = {"speaker": stand.speaker, "name": _one(stand.name, book), "act": stand.act, "topics": list(stand.topics)}
    return head | _place(stand.passage)


def _conflict(conflict: Conflict) -> Json:
    accounts = [_place(account.passage) | {"says": account.says} for account in conflict.accounts]
    return {"about": conflict.about, "accounts": accounts}


def _report(report: Report, book: Book) -> Iterator[Json]:
    """One row a passage; the time stands with the passage that holds its words."""
    reason = _reasons(report.reasons, book)
    expression = book.c.expression(report)
    for passage in report.passages:
        holds = report.time is not None and passage.article == report.article and passage.span.holds(report.time.span)
        yield {
            **_place(passage),
            "quote": passage.quote,
            "expression": expression if holds else None,
            "rule": report.time.rule if report.time is not None and holds else None,
            "reason": reason,
        }


def _place(passage: Passage) -> Json:
    return {"article": passage.article, "start": passage.span.start, "end": passage.span.end}


def _one(words: Words, book: Book) -> str:
    return next((words[code] for code in (*book.addresses.languages, *sorted(words)) if words.get(code)), "")


def _reasons(reasons: tuple[Reason, ...], book: Book) -> Words:
    """The reasons in words, per language."""
    if not reasons:
        return {}
    return {
        code: " ".join(explain(reason, wording, book.c) for reason in reasons)
        for code, wording in book.wordings.items()
    }


# ------------------------------------------------------------------------------------------------------ other formats
_COLUMNS: tuple[tuple[str, str, str], ...] = (
    ("id", "string", "permanent number"),
    ("edtf", "string", "date, EDTF level 2; empty when unknown"),
    ("start", "date", "first day on which it can have happened"),
    ("end", "date", "last day on which it can have happened"),
    ("certainty", "string", "how the date is known"),
    ("kind", "string", "kind of event"),
    ("scope", "string", "engagement or context"),
    ("realis", "string", "happened, reported, planned, cancelled or denied"),
    ("place", "string", "id of the place"),
    ("participants", "string", "ids of those who take part, separated by blanks"),
    ("topics", "string", "codes, separated by blanks"),
    ("sources", "integer", "number of articles that tell it"),
    ("articles", "string", "ids of these articles, separated by blanks"),
)


def _table(book: Book) -> str:
    """One row an event; cells that a spreadsheet would take for a formula are quoted with an apostrophe."""
    languages = book.addresses.languages
    texts = [f"{field}_{code}" for field in ("title", "summary") for code in languages]
    head = _line([*(name for name, _, _ in _COLUMNS), *texts, *(f"address_{code}" for code in languages)])
    return head + b"".join(book.parts[event.id]["row"] for event in book.c.events).decode()


def _row(event: Event, book: Book) -> str:
    languages = book.addresses.languages
    span = span_of(event.when)
    summary = _summary(event, book)
    articles = book.c.sources(event)
    row = [
        event.id, span["edtf"], span["start"], span["end"], event.certainty, event.kind, event.scope, event.realis,
        event.place, " ".join(book.c.present(event)), " ".join(event.topics), len(articles), " ".join(articles),
        *(event.title.get(code) for code in languages),
        *(summary.get(code) for code in languages),
        *(book.addresses.absolute(f"e/{event.id}/", code) for code in languages),
    ]  # fmt: skip
    return _line([_cell(value) for value in row])


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def _cell(value: object) -> str:
    text = plain(str(value)) if value is not None else ""
    return f"'{text}" if text[:1] in tuple("=+-@\t") else text


def _package(book: Book, table: File) -> Json:
    """The description of events.csv: https://specs.frictionlessdata.io/tabular-data-package/."""
    languages = book.addresses.languages
    fields: list[Json] = [{"name": name, "type": kind, "description": said} for name, kind, said in _COLUMNS]
    fields += [
        {"name": f"{field}_{code}", "type": "string", "description": f"{field}, language {code}"}
        for field in ("title", "summary", "address")
        for code in languages
    ]
    resource = {
        "name": "events",
        "path": "events.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.length,
        "hash": f"sha256:{table.digest}",
        "schema": {"fields": fields, "primaryKey": "id", "missingValues": [""]},
    }
    title = _one(book.c.chronology.title, book)
    return {"name": "chronology", "title": title, "profile": "tabular-data-package", "resources": [resource]}


def _timeline(book: Book, language: str) -> Json:
    """For TimelineJS: https://timeline.knightlab.com/docs/json-format.html; uncertainty stands in `display_date`."""
    title = book.wordings[language].tell(book.c.chronology.title)[0]
    return {"title": {"text": {"headline": str(html(title))}}, "events": [*listed(f"slide {language}", book)]}


def _slide(event: Event, book: Book, language: str) -> Json | None:
    wording = book.wordings[language]
    if event.when is None or event.scope != "engagement":
        return None
    first = event.when.earliest or event.when.latest
    last = event.when.latest or first
    if first is None or last is None:
        return None
    slide: Json = {
        "unique_id": f"e{event.id}",
        "start_date": {"year": first.year, "month": first.month, "day": first.day},
        "display_date": wording.date(event.when),
        "text": {
            "headline": str(html(wording.tell(event.title)[0])),
            "text": str(html(wording.summary(event.summary))),
        },
        "group": wording.named(event.kind, wording.interface.kinds),
    }
    if last != first:
        slide["end_date"] = {"year": last.year, "month": last.month, "day": last.day}
    return slide
