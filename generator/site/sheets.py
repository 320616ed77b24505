"""Chronology → every page that the site has in each language; a long list goes on over several pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import Any

from msgspec import Struct

from generator.model import Event
from generator.site.addresses import slug
from generator.site.concordance import Concordance, year_of

__all__ = ["Part", "Sheet", "sheets", "years_of"]

LONG = 200
"""So many rows stand on a page."""
TOLD = 100
"""So many events stand on a page when their summaries do."""
BRIEF = 120
"""With more events, the chronology leaves the summaries to the pages of the years."""
Sheet = tuple[str, str, dict[str, Any]]
"""A place of the site, the template of its page and what only that page knows."""


class Part(Struct, frozen=True):
    """One page of a list: `rows` are those that stand on it."""

    base: str
    number: int
    last: int
    rows: tuple[Any, ...]

    @property
    def place(self) -> str:
        """Where it is; the first part has the address of the whole."""
        return self.at(self.number)

    def at(self, number: int) -> str:
        """Where another part is."""
        return self.base if number == 1 else f"{self.base}page-{number}/"

    @property
    def near(self) -> tuple[int | None, ...]:
        """The parts to lead to: the first, the last and those around this one; None where some are left out."""
        shown = [n for n in range(1, self.last + 1) if n in (1, self.last) or abs(n - self.number) <= 2]
        gaps = ((None, n) if n - before > 1 else (n,) for before, n in zip((0, *shown), shown, strict=False))
        return tuple(n for gap in gaps for n in gap)


def parts(base: str, rows: Sequence[Any], size: int) -> list[Part]:
    """The rows, so many a page; one page when there are none."""
    return _numbered(base, [rows[start : start + size] for start in range(0, len(rows), size)])


def parts_of_time(
    base: str, shelves: Sequence[Sequence[Event]], size: int, time: Callable[[Event], object]
) -> list[Part]:
    """The same of events in sections.  Where they do not fit on one page, those of one `time` are kept together as far as they do:
    an event more seldom moves one of another time to another page then.
    """
    if sum(map(len, shelves)) <= size:
        return parts(base, [*chain.from_iterable(shelves)], size)
    pages: list[list[Event]] = []
    for block in (list(some) for shelf in shelves for _, some in groupby(shelf, time)):
        if pages and len(pages[-1]) + len(block) <= size:
            pages[-1] += block
        else:
            pages += (block[start : start + size] for start in range(0, len(block), size))
    return _numbered(base, pages)


def _numbered(base: str, pages: Sequence[Sequence[Any]]) -> list[Part]:
    last = max(1, len(pages))
    return [Part(base, number, last, tuple(rows)) for number, rows in enumerate(pages or [()], 1)]


def _year(event: Event) -> object:
    return year_of(event.when)


def _month(event: Event) -> object:
    return event.when and str(event.when.earliest or event.when.latest)[:7]


def sheets(c: Concordance) -> Iterator[Sheet]:
    """Every page that the site has in each language."""
    chronology = _chronology(c)
    shelf = [event for _, _, events in c.asides() for event in events if event.scope == "context"][:1]
    context = next((part.place for part in chronology for event in shelf if event in part.rows), "chronology/")
    yield "", "home", {"context": f"{context}#context"}
    brief = len(c.events) > BRIEF
    yield from _each("chronology", chronology, {"brief": brief})
    yield "years/", "years", {}
    years = list(c.by_year)
    for before, year, after in zip((None, *years), years, (*years[1:], None), strict=False):
        own = {"year": year, "events": c.by_year[year], "before": before, "after": after}
        yield from _listed("year", f"years/{year}/", c.by_year[year], own, c)
    for event in c.events:
        yield f"e/{event.id}/", "event", {"event": event}
    for moved in c.chronology.moved:
        yield f"e/{moved.id}/", "moved", {"moved": moved, "target": c.event.get(moved.into or "")}
    people = [(kind, *row) for kind in ("person", "organisation") for row in c.ranked(kind)]
    yield from _each("people", parts("people/", people, LONG), {})
    for key, events in c.by_person.items():
        own = {"entity": c.entity[key], "offices": c.offices(key), "companions": c.companions(key)}
        yield from _listed("entity", f"people/{slug(key)}/", events, own, c)
    yield from _each("places", parts("places/", list(c.by_place.items()), LONG), {})
    for key, events in c.by_place.items():
        own = {"entity": c.place(key), "offices": [], "companions": []}
        yield from _listed("entity", f"places/{slug(key)}/", events, own, c)
    yield "topics/", "topics", {}
    for names, shelves in (("topics", c.by_topic), ("kinds", c.by_kind)):
        for code, events in shelves.items():
            yield from _listed("topic", f"{names}/{slug(code)}/", events, {"code": code, "names": names}, c)
    yield from _each("sources", parts("sources/", c.chronology.sources, LONG), {})
    for source in c.chronology.sources:
        yield from _listed(
            "source", f"sources/{slug(source.id)}/", c.by_source.get(source.id, ()), {"source": source}, c
        )
    yield from _each("method", parts("method/", c.chronology.problems, LONG), {})
    corrected = [(event, applied) for event in c.events for applied in event.corrections]
    yield from _each(
        "corrections", parts("corrections/", [*corrected, *((None, one) for one in c.chronology.moved)], LONG), {}
    )
    yield "data/", "data", {}
    yield "about/", "about", {}
    yield "search/", "search", {}


def _chronology(c: Concordance) -> list[Part]:
    return parts_of_time("chronology/", [c.dated, *(shelf for _, _, shelf in c.asides())], LONG, _year)


def _listed(
    template: str, place: str, events: Sequence[Event], own: Mapping[str, Any], c: Concordance
) -> Iterator[Sheet]:
    """A page about some events, in the sections that are never mixed."""
    shelves = [shelf for _, _, shelf in c.sections(events)]
    time = _month if template == "year" else _year
    return _each(template, parts_of_time(place, shelves, TOLD, time), {"events": events, **own})


def _each(template: str, found: Sequence[Part], own: Mapping[str, Any]) -> Iterator[Sheet]:
    return ((part.place, template, {**own, "part": part}) for part in found)


def years_of(events: Sequence[Event]) -> list[tuple[int, list[Event]]]:
    """Dated events by year, in their order."""
    found: dict[int, list[Event]] = {}
    for event in events:
        found.setdefault(year_of(event.when) or 0, []).append(event)
    return list(found.items())
