"""Chronology → the same events from every side: by person, place, topic, kind, source and year, each with its neighbours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from generator.dates.edtf import Edtf
from generator.model import Chronology, Entity, Event, Passage, Report, Words

__all__ = ["Concordance", "year_of"]

COMPANIONS = 50
"""How many others the page of a person names."""
Key = TypeVar("Key", int, str)
Section = tuple[str, str | None, tuple[Event, ...]]
"""Two keys of the interface's words, heading and lead, and the events."""
SECTIONS = {
    "engagement": None,  # the chronology proper: told as having happened or reported, with a date
    "planned section": "planned lead",  # engagements that no source tells as having happened
    "undated section": "undated lead",
    "context": "context lead",
}
"""The heading and lead of each section, in their order."""


def year_of(when: Edtf | None) -> int | None:
    """The year under which a date is listed: the first in which it can lie, or the last when its start is open."""
    if when is None:
        return None
    bound = when.earliest or when.latest
    return bound.year if bound else None


class Concordance:
    """Built once for all pages and languages; every list is in the order of the chronology."""

    def __init__(self, chronology: Chronology) -> None:
        self.chronology = chronology
        self.events = chronology.events
        self.event = {event.id: event for event in self.events}
        self.entity = {entity.id: entity for entity in chronology.entities}
        self.source = {source.id: source for source in chronology.sources}
        self._present: dict[str, tuple[str, ...]] = {}

    # ------------------------------------------------------------------------------------------------------ sections
    @cached_property
    def dated(self) -> tuple[Event, ...]:
        """Engagements told as having happened or reported, with a date: the chronology proper."""
        return self._shelf("engagement")

    @cached_property
    def context(self) -> tuple[Event, ...]:
        """What the sources tell besides."""
        return self._shelf("context")

    def _shelf(self, section: str) -> tuple[Event, ...]:
        return tuple(event for event in self.events if _section(event) == section)

    def sections(self, events: Sequence[Event]) -> list[Section]:
        """Some events, in their order, in the sections that are never mixed; those with nothing in them left out."""
        shelves: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            shelves[_section(event)].append(event)
        return [(name, lead, tuple(shelves[name])) for name, lead in SECTIONS.items() if name in shelves]

    def asides(self) -> list[Section]:
        """What stands apart from the chronology proper, over all years."""
        return [row for row in self.sections(self.events) if row[0] != "engagement"]

    # ------------------------------------------------------------------------------------------------------ indexes
    @cached_property
    def by_year(self) -> Mapping[int, tuple[Event, ...]]:
        """Every dated event by the year it is listed under, in order."""
        return _shelve((year, event) for event in self.events if (year := year_of(event.when)) is not None)

    @cached_property
    def by_person(self) -> Mapping[str, tuple[Event, ...]]:
        """By person or organisation: those who take part or take a position."""
        return _shelve(
            (entity, event)
            for event in self.events
            for entity in self.present(event)
            if self.entity[entity].kind != "place"
        )

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Event, ...]]:
        """By place, known to the knowledge base or not."""
        return _shelve((event.place, event) for event in self.events if event.place)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Event, ...]]:
        """By kind of event."""
        return _shelve((event.kind, event) for event in self.events)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Event, ...]]:
        """By topic of the event or of a position in it."""
        return _shelve((topic, event) for event in self.events for topic in self.topics(event))

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Event, ...]]:
        """By article."""
        return _shelve((source, event) for event in self.events for source in self.sources(event))

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[Event | None, Event | None]]:
        """Event id → the one before and the one after in its own section."""
        found: dict[str, tuple[Event | None, Event | None]] = {}
        for _, _, section in self.sections(self.events):
            for before, event, after in zip((None, *section), section, (*section[1:], None), strict=False):
                found[event.id] = before, after
        return found

    # ------------------------------------------------------------------------------------------------------ of one event
    def present(self, event: Event) -> tuple[str, ...]:
        """The known entities that take part or take a position, each once."""
        if event.id not in self._present:
            named = [who.entity for who in event.participants] + [position.speaker for position in event.positions]
            self._present[event.id] = tuple(dict.fromkeys(one for one in named if one and one in self.entity))
        return self._present[event.id]

    @staticmethod
    def topics(event: Event) -> tuple[str, ...]:
        """Its topics and those of the positions in it, each once."""
        return tuple(dict.fromkeys((*event.topics, *(topic for stand in event.positions for topic in stand.topics))))

    @staticmethod
    def sources(event: Event) -> tuple[str, ...]:
        """The ids of its articles, each once, in the order of the reports."""
        return tuple(dict.fromkeys(report.article for report in event.reports))

    @staticmethod
    def numbered(event: Event) -> dict[str, list[tuple[int, Passage]]]:
        """Article id → its passages with the number, from 1, that superscripts refer to."""
        numbered: dict[str, list[tuple[int, Passage]]] = defaultdict(list)
        for number, passage in enumerate(event.passages, 1):
            numbered[passage.article].append((number, passage))
        return dict(numbered)

    @staticmethod
    def expression(report: Report) -> str | None:
        """The words of the source that tell the time, when they lie in a passage that is quoted."""
        if report.time is None:
            return None
        for passage in report.passages:
            if passage.article == report.article and passage.span.holds(report.time.span):
                return report.time.span.shift(-passage.span.start).of(passage.quote)
        return None

    # ------------------------------------------------------------------------------------------------------ of one entity
    def offices(self, entity: str) -> list[tuple[Words, tuple[Event, ...]]]:
        """The offices that the sources give to someone, with the events at which they do."""
        found: dict[tuple[tuple[str, str], ...], dict[str, Event]] = defaultdict(dict)
        for event in self.by_person.get(entity, ()):
            for who in event.participants:
                if who.entity == entity and who.role:
                    found[tuple(sorted(who.role.items()))][event.id] = event
        return [(dict(role), tuple(events.values())) for role, events in found.items()]

    def companions(self, entity: str) -> list[tuple[Entity, int]]:
        """Who takes part in the same events, most often first, and no more than a page holds."""
        counted = Counter(
            other for event in self.by_person.get(entity, ()) for other in self.present(event) if other != entity
        )
        ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
        known = ((self.entity[other], number) for other, number in ranked)
        return [(other, number) for other, number in known if other.kind != "place"][:COMPANIONS]

    def ranked(self, kind: str) -> list[tuple[Entity, int]]:
        """The persons or organisations with the number of their events, most first."""
        found = [
            (self.entity[key], len(events)) for key, events in self.by_person.items() if self.entity[key].kind == kind
        ]
        return sorted(found, key=lambda pair: (-pair[1], pair[0].id))

    def certain(self, code: str) -> tuple[Event, ...]:
        """The dated events whose date is known in one way."""
        return tuple(event for event in self.events if event.when and event.certainty == code)

    def place(self, key: str) -> Entity:
        """A place; one that the knowledge base does not know has its id for a name."""
        return self.entity.get(key) or Entity(id=key, kind="place", name={"": key})


def _section(event: Event) -> str:
    if event.scope == "context":
        return "context"
    if event.realis not in ("happened", "reported"):
        return "planned section"
    return "engagement" if event.when else "undated section"


def _shelve(pairs: Iterable[tuple[Key, Event]]) -> Mapping[Key, tuple[Event, ...]]:
    shelves: dict[Key, list[Event]] = defaultdict(list)
    for key, event in pairs:
        shelves[key].append(event)
    return MappingProxyType({key: tuple(shelves[key]) for key in sorted(shelves)})
