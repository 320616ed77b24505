"""Events of a year, a person, a place, a topic or of all → a story: statements composed from their fields, each linked to its events.

It says how many there were and of what kinds, then tells the first, the last, those most reported and the latest in the
order of time, in proportion to how many there are, and last what is left out.  Nothing is told twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from generator.dates.edtf import Edtf
from generator.events.kinds import UNREAL
from generator.events.narration.narrator import Narrator
from generator.model import Event, Noun, Statement, Subject

__all__ = ["Storyteller"]

Say = Callable[[Narrator], str]

_ALL, _MOST = 6, 12
"""So few events are all told, and never more than so many."""
_KINDS = 4
"""So many kinds are counted by name."""
_GAPS = 5
"""So many years without events are listed; more say nothing about the sources."""
_MANY = 8
"""From so many events on, the busiest year says something."""
_TWICE = 2
"""What only two events have in common is no thread."""
_TOPICS = 3
"""So many topics of an event are named, where all events are told."""
_NAMED = 3
"""More than so many people, or events, do not stand out."""
_SHARP = 366
"""What may have happened on any of more days than these is counted, but places nothing in time."""


class Storyteller:
    """Tells stories in the languages of the narrators; knows nothing of how pages show them."""

    def __init__(self, narrators: Sequence[Narrator]) -> None:
        self.narrators = narrators

    def tell(self, events: Sequence[Event], subject: Subject | None = None) -> tuple[Statement, ...]:
        """The story of events in the order of the chronology; none of fewer than two, whose own words are enough.

        Engagements are its matter; where there are none, it is told of the background, and says so.
        """
        engagements = [event for event in events if event.scope == "engagement" and _happened(event)]
        background = [event for event in events if event.scope == "context" and _happened(event)]
        unreal = [event for event in events if event.realis in UNREAL]
        matter = engagements or background
        if len(matter) < 2 or not any(event.when for event in matter):
            return ()
        shelf = _Shelf(matter=matter, subject=subject, besides=background if engagements else [], unreal=unreal)
        return tuple(
            Statement(
                words={narrator.code: narrator.sentence(beat.say(narrator)) for narrator in self.narrators},
                fields=beat.fields,
                events=tuple(event.id for event in beat.events),
            )
            for beat in _beats(shelf)
        )


class _Shelf(Noun, frozen=True):
    matter: Sequence[Event]
    subject: Subject | None
    besides: Sequence[Event]
    unreal: Sequence[Event]

    @property
    def counted(self) -> str:
        """What its events are called where they are counted."""
        return "engagements" if self.matter[0].scope == "engagement" else "background"


class _Beat:
    """A sentence to be said in every language, with the events and fields that it rests on."""

    def __init__(self, say: Say, events: Sequence[Event], *fields: str) -> None:
        self.say, self.events, self.fields = say, events, fields


def _happened(event: Event) -> bool:
    return event.realis not in UNREAL


def _year(event: Event) -> int | None:
    bound = (event.when.earliest or event.when.latest) if event.when else None
    return bound.year if bound else None


def _beats(shelf: _Shelf) -> Iterator[_Beat]:
    yield _opening(shelf)
    if shelf.subject is None:
        yield from _gaps(shelf)
    yield from _tellings(shelf)
    if shelf.subject is None:
        yield from _busiest(shelf)
        yield from _frequent(shelf, "person")
    elif shelf.subject[0] == "person":
        yield from _offices(shelf, shelf.subject[1])
    if shelf.subject is None or shelf.subject[0] != "topic":
        yield from _frequent(shelf, "topic")
    yield from _besides(shelf)


# ---------------------------------------------------------------------------------------------------------- sentences
def _opening(shelf: _Shelf) -> _Beat:
    """When, how many, of what kinds."""
    kinds = Counter(event.kind for event in shelf.matter)
    ranked = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    named = _KINDS if len(ranked) > _KINDS + 1 else len(ranked)
    rest = sum(count for _, count in ranked[named:])

    def say(narrator: Narrator) -> str:
        story = narrator.rows.story
        events = narrator.count(shelf.counted, len(shelf.matter))
        if shelf.subject:
            events = story.subject[shelf.subject[0]].format(events=events, name=_subject(narrator, shelf.subject))
        counts = [narrator.count(kind, count) for kind, count in ranked[:named]]
        counts += [narrator.count("kinds", rest)] if rest else []
        total = story.kinds.format(events=events, kinds=narrator.list(counts))
        return story.opening.format(span=_span(narrator, shelf.matter), events=total)

    return _Beat(say, shelf.matter, "when", "kind", "scope")


def _span(narrator: Narrator, events: Sequence[Event]) -> str:
    """The time of those that can be told, as in `_chosen`: a year, or from month to month."""
    dated = [event for event in events if event.when]
    sharp = [event for event in dated if _is_dated(event)]
    told = sharp if len(sharp) > 1 else dated
    days = [day for event in told if event.when for day in (event.when.earliest, event.when.latest) if day]
    first, last = min(days), max(days)
    if first.year == last.year:
        return narrator.wording.adverb(Edtf.parse(f"{first:%Y}"))
    months = (narrator.wording.date(Edtf.parse(f"{day:%Y-%m}")) for day in (first, last))
    return narrator.rows.story.span.format(first=next(months), last=next(months))


def _subject(narrator: Narrator, subject: Subject) -> str:
    kind, name = subject
    if kind == "topic":
        return narrator.rows.topics.get(name, name)
    known = narrator.knowledge.name(name).get(narrator.code, name)
    return known if kind == "person" else narrator.articled(known)


def _gaps(shelf: _Shelf) -> Iterator[_Beat]:
    """The years between that nothing is told of."""
    years = sorted({year for event in shelf.matter if (year := _year(event))})
    none = [year for year in range(years[0], years[-1]) if year not in years]
    if not 0 < len(none) <= _GAPS:
        return

    def say(narrator: Narrator) -> str:
        row = narrator.rows.story.gap["one" if len(none) == 1 else "many"]
        return row.format(years=narrator.list([str(year) for year in none]))

    yield _Beat(say, shelf.matter, "when", "scope")


def _tellings(shelf: _Shelf) -> Iterator[_Beat]:
    """The events chosen, in their order; who was named once is called by the surname."""
    kind, subject = shelf.subject or ("", None)
    chosen = _chosen(shelf.matter)
    reported = Counter(len(_sources(event)) for event in shelf.matter)
    best = max(reported)
    stands_out = best > 1 and reported[best] <= _NAMED
    told_of = _TOPICS if len(chosen) <= _ALL and kind != "topic" else 0
    known = {subject} if subject else set()
    before: Edtf | None = None
    for place, event in enumerate(chosen):
        telling = _Telling(
            event=event,
            known=tuple(sorted(known)),
            foremost=subject,
            sources=best if stands_out and len(_sources(event)) == best else 0,
            topics=event.topics[:told_of] if event.kind != "statement" else (),
            again=bool(before and before.day and before == event.when),
            last=place == len(chosen) - 1 > 1 and _follows(event.when, before),
        )
        rests = [name for name in ("when", "kind", "realis", "participants", "place") if getattr(event, name)]
        rests += ["reports"] * bool(telling.sources) + ["topics"] * bool(telling.topics)
        yield _Beat(telling.say, [event], *rests)
        known |= {who.entity for who in event.participants if who.entity}
        before = event.when


def _follows(when: Edtf | None, before: Edtf | None) -> bool:
    """Is the one certainly no earlier than the other?"""
    return bool(when and when.earliest and before and before.latest and when.earliest >= before.latest)


class _Telling(Noun, frozen=True):
    """How one event is told where it stands in a story."""

    event: Event
    known: Sequence[str]
    foremost: str | None
    sources: int
    """How many there are, where that is much; else 0."""
    topics: Sequence[str]
    again: bool
    last: bool

    def say(self, narrator: Narrator) -> str:
        """The sentence, without a full stop."""
        story, event = narrator.rows.story, self.event
        told = narrator.told(event, known=self.known, foremost=self.foremost)
        if self.sources:
            row = story.differ if event.conflicts else story.sourced
            told = row.format(told=told, sources=narrator.count("sources", self.sources))
        if self.topics:
            told = story.topical.format(told=told, topics=narrator.topics(self.topics))
        row = story.again if self.again else story.last if self.last else story.event
        return row.format(when=narrator.wording.adverb(event.when) if event.when else "", told=told)


def _busiest(shelf: _Shelf) -> Iterator[_Beat]:
    """The year with most events, where there is one."""
    by_year = Counter(year for event in shelf.matter if (year := _year(event)))
    most = max(by_year.values())
    if len(shelf.matter) < _MANY or len(by_year) < 3 or list(by_year.values()).count(most) > 1:
        return
    [(year, _)] = by_year.most_common(1)

    def say(narrator: Narrator) -> str:
        return narrator.rows.story.busiest.format(year=year, events=narrator.count(shelf.counted, most))

    yield _Beat(say, [event for event in shelf.matter if _year(event) == year], "when", "scope")


def _frequent(shelf: _Shelf, kind: Literal["person", "topic"]) -> Iterator[_Beat]:
    """The people or topics that more events than two have in common, as far as they stand out: those that are as frequent
    come together or not at all.
    """
    held = {event.id: _people(event) if kind == "person" else event.topics for event in shelf.matter}
    ranked = Counter(one for ones in held.values() for one in ones).most_common()
    rest = ranked[_NAMED][1] if len(ranked) > _NAMED else 0
    chosen = {one: count for one, count in ranked if count > max(rest, _TWICE)}
    if not chosen:
        return

    def say(narrator: Narrator) -> str:
        story, gender = narrator.rows.story, narrator.rows.counted[shelf.counted].numerals
        names = [
            story.times.format(name=_subject(narrator, (kind, one)), count=narrator.rows.number(count, gender))
            for one, count in chosen.items()
        ]
        return (story.named if kind == "person" else story.spoken).format(names=narrator.list(names))

    common = [event for event in shelf.matter if chosen.keys() & set(held[event.id])]
    yield _Beat(say, common, "participants" if kind == "person" else "topics")


def _people(event: Event) -> Sequence[str]:
    return tuple(dict.fromkeys(who.entity for who in event.participants if who.entity and who.kind == "person"))


def _offices(shelf: _Shelf, person: str) -> Iterator[_Beat]:
    """The first and the last office in which somebody appears, when they differ."""
    held = [
        (event, who.role) for event in shelf.matter if event.when for who in event.participants
        if who.entity == person and who.role
    ]  # fmt: skip
    if not held or held[0][1] == held[-1][1]:
        return
    (first, before), (last, after) = held[0], held[-1]

    def say(narrator: Narrator) -> str:
        female = narrator.knowledge.people[person].gender == "female"
        return narrator.rows.story.office["female" if female else "male"].format(
            name=narrator.surname(person),
            first=before.get(narrator.code) or next(iter(before.values())),
            last=after.get(narrator.code) or next(iter(after.values())),
        )

    yield _Beat(say, [first, last], "participants", "when")


def _besides(shelf: _Shelf) -> Iterator[_Beat]:
    """What the story leaves out: the background, and what did not happen."""
    left = [("background", shelf.besides), ("planned", shelf.unreal)]
    if not any(events for _, events in left):
        return

    def say(narrator: Narrator) -> str:
        counts = [narrator.count(what, len(events)) for what, events in left if events]
        return narrator.rows.story.besides.format(events=narrator.list(counts))

    yield _Beat(say, [*shelf.besides, *shelf.unreal], "scope", "realis")


# ---------------------------------------------------------------------------------------------------------- choice
def _chosen(matter: Sequence[Event]) -> list[Event]:
    """The last, the first, then in turn the latest and the most reported of those left, each event once.

    Those of no particular kind, with neither people nor a place, or of no known year, are only counted where there are enough
    others to tell.
    """
    dated = [event for event in matter if event.when]
    for tellable in (_is_full, _is_dated):
        chosen = [event for event in dated if tellable(event)]
        dated = chosen if len(chosen) > 1 else dated
    distinct: dict[object, Event] = {}
    for event in dated:
        people = frozenset(who.entity or str(sorted(who.name.items())) for who in event.participants)
        distinct.setdefault((event.kind, event.when, people), event)
    dated = list(distinct.values())
    room = len(dated) if len(dated) <= _ALL else min(_MOST, 3 + round(len(dated) ** 0.5))
    latest = list(reversed(dated))
    reported = sorted(latest, key=lambda event: -len(_sources(event)))
    queue = [dated[-1], dated[0], *(event for pair in zip(latest, reported, strict=True) for event in pair)]
    taken = {event.id for event in list({event.id: event for event in queue}.values())[:room]}
    return [event for event in dated if event.id in taken]


def _is_full(event: Event) -> bool:
    return event.kind != "other" and bool(event.participants or event.place)


def _is_dated(event: Event) -> bool:
    return event.when is not None and event.when.days is not None and event.when.days <= _SHARP


def _sources(event: Event) -> set[str]:
    return {report.article for report in event.reports}
