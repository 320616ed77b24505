"""Sheets → pages that are composed only when they are asked for, with a key that says what they show.

A key is a digest of everything that the page takes from the chronology; what all pages share (code, words, templates, settings) is
the state that every key begins with.  A page without a key is composed each time: few are, and those show a little of everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from generator.data import digest, encode
from generator.model import Event, Reason, Source
from generator.site.book import Book
from generator.site.sheets import Part, Sheet

__all__ = ["Draft", "Keys"]


class Draft(Struct, frozen=True):
    """A file below docs/: its key, empty when there is none, and what composes its text."""

    path: str
    key: str
    compose: Callable[[], str]


class Keys:
    """The keys of one site's pages.  Without a `state` nothing has a key."""

    def __init__(self, book: Book, state: str) -> None:
        self._c, self._state = book.c, state
        self._events: dict[str, str] = {}
        self._cards: dict[str, str] = {}
        self._sources = {key: digest(encode(source)) for key, source in book.c.source.items()} if state else {}

    def of(self, sheet: Sheet) -> str:
        """The key of a page, the same in each language."""
        place, template, own = sheet
        if not self._state:
            return ""
        if template == "event":
            return self.event(own["event"])
        shown = self._shown(template, own)
        return digest(self._state, place, *shown) if shown else ""

    def event(self, event: Event) -> str:
        """The key of everything that stands at the address of an event."""
        if not self._state:
            return ""
        if event.id not in self._events:
            c = self._c
            near = [c.event[key] for key in event.related if key in c.event]
            around = [[one.id, one.title, one.when] if one else None for one in (*c.neighbours[event.id], *near)]
            self._events[event.id] = digest(
                self._state, self._card(event), encode(event.related), *self._named(_mentioned(event)), encode(around),
                *(self._sources[key] for key in c.sources(event) if key in c.source),
            )  # fmt: skip
        return self._events[event.id]

    def _shown(self, template: str, own: dict[str, Any]) -> list[str | bytes]:
        part: Part | None = own.get("part")
        if part is None:
            return []
        which = f"{part.number} {part.last}"
        if template == "chronology" and part.last > 1:  # a list of one page has a form that shows all people and places
            return [which, str(own["brief"]), *self._row(part.rows)]
        if template == "sources":
            counts = [len(self._c.by_source.get(source.id, ())) for source in part.rows]
            total = len(self._c.chronology.sources) if part.number == 1 else 0
            return [which, encode([total, counts, part.rows])]
        if template not in ("year", "entity", "topic", "source"):
            return []
        events: Sequence[Event] = own["events"]
        shown = [template, which, *self._row(part.rows)]
        subject: list[str | bytes] = [
            encode([own.get(name) for name in ("year", "before", "after", "code", "names", "entity", "source")])
        ]
        if part.number == 1:
            subject += self._row(events)
            subject += [
                encode([other.id, other.kind, other.name, number]) for other, number in own.get("companions", ())
            ]
        source: Source | None = own.get("source")
        if source is not None:
            subject += self._named(_facts(source.dateline.reasons))
        return shown + subject

    def _row(self, events: Iterable[Event]) -> list[str]:
        return [self._card(event) for event in events]

    def _card(self, event: Event) -> str:
        """A fingerprint of what a list shows of an event, and of the rest of it but for what it leads to."""
        if event.id not in self._cards:
            place = self._c.place(event.place).name if event.place else None
            self._cards[event.id] = digest(encode([msgspec.structs.replace(event, related=()), place]))
        return self._cards[event.id]

    def _named(self, keys: Iterable[str]) -> list[str | bytes]:
        """What a page says of entities and articles that it links to; keys of other things are nothing."""
        c = self._c
        found: list[str | bytes] = []
        for key in dict.fromkeys(keys):
            if (entity := c.entity.get(key)) is not None:
                listed = key in (c.by_place if entity.kind == "place" else c.by_person)
                found.append(encode([key, entity.kind, entity.name, listed]))
            elif (source := c.source.get(key)) is not None:
                found.append(encode([key, source.publisher, source.language]))
        return found


def _mentioned(event: Event) -> Iterator[str]:
    """Everything in an event that may be the id of an entity or an article."""
    yield from (who.entity for who in event.participants if who.entity)
    for stand in event.positions:
        yield from (stand.speaker or "", stand.passage.article)
    yield event.place or ""
    yield from _facts(event.reasons)
    for report in event.reports:
        yield report.article
        yield from _facts(report.reasons)
    yield from (passage.article for passage in event.passages)
    yield from (account.passage.article for conflict in event.conflicts for account in conflict.accounts)


def _facts(reasons: Iterable[Reason]) -> Iterator[str]:
    return (text for reason in reasons for text in reason.facts.values())
