"""Clusters → the chronology: dated, named, numbered for ever, corrected by the editor, in order, each told in words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain

import msgspec

from generator.data import digest, encode
from generator.dates.edtf import Edtf
from generator.editorial import Editorial, Registry, Settings, assign
from generator.editorial.corrections import unused
from generator.editorial.translations import Translations
from generator.events.kinds import DEALINGS, UNREAL
from generator.events.merging.conflicts import conflicts
from generator.events.merging.coreference import corefer
from generator.events.merging.dating import date_cluster
from generator.events.merging.judgements import apply, pairs
from generator.events.narration.narrator import Narrator
from generator.events.narration.summaries import summary, title
from generator.events.scope import Setting, directed, scope, settings_of
from generator.keeping import Keep, anew
from generator.knowledge import KnowledgeBase, Landmark
from generator.languages import Language
from generator.model import (
    Chronology,
    Dateline,
    Entity,
    Event,
    Kind,
    Moved,
    Noun,
    Participant,
    Problem,
    Report,
    Source,
    Statement,
    Words,
)  # fmt: skip
from generator.text import fold

__all__ = ["chronicle"]


def chronicle(
    reports: Sequence[Report],
    sources: Sequence[Source],
    editorial: Editorial,
    knowledge: KnowledgeBase,
    languages: Sequence[Language],
    *,
    touched: Mapping[str, frozenset[str]],
    spellings: Mapping[str, tuple[str, ...]],
    problems: Sequence[Problem] = (),
    keep: Keep = anew,
) -> tuple[Chronology, Registry]:
    """The whole chronology and the registry of permanent numbers to be written.

    `touched` are the countries that each article speaks of; `spellings` the forms in which each entity was found.
    `keep` may keep how an event is told from one run to the next.
    """
    datelines = {source.id: source.dateline for source in sources}
    written = {source.id: source.language for source in sources}
    judged = pairs(editorial.corrections, reports, editorial.registry)
    clusters = corefer(
        reports,
        {name: line.when for name, line in datelines.items()},
        knowledge,
        same=judged.same,
        different=judged.different,
    )
    assignment = assign(clusters, editorial.registry)
    conferences = [one for one in knowledge.landmarks.values() if one.venue]
    known = {name: [one for one in conferences if one.about in on] for name, on in touched.items()}
    events, doubts = [], {}
    for number, cluster in zip(assignment.ids, clusters, strict=True):
        event, doubts[number] = _event(number, cluster, datelines, known, knowledge, languages)
        events.append(event)
    events = _scoped(events, list(settings_of(clusters, touched, knowledge)), editorial.settings, knowledge)
    outcome = apply(events, editorial.corrections, judged, assignment.registry, knowledge)
    open_ = [event.id for event in outcome.events if all(done.field != "date" for done in event.corrections)]
    found = [*problems, *(doubt for number in open_ for doubt in doubts[number])]
    found += unused(editorial.corrections, outcome.applied)
    moved = (
        *assignment.moved,
        *(Moved(id=number, into=None, because="hidden", note=why) for number, why in sorted(outcome.hidden.items())),
    )
    settings = editorial.settings
    narrators = [Narrator(language, knowledge) for language in languages]
    said = encode([editorial.translations.entries, editorial.translations.machine])
    shared = digest(said, *(language.code for language in languages))
    words = keep(
        partial(_words, languages=languages, narrators=narrators, written=written, translations=editorial.translations),
        outcome.events,
        key=lambda event: digest(shared, encode([event, [written[one] for one in _articles(event)]])),
        type=_Told,
    )
    told = [
        msgspec.structs.replace(event, title=one.title | event.title, summary=(*one.summary, *event.summary))
        for event, one in zip(outcome.events, words, strict=True)
    ]
    ordered = sorted(told, key=lambda event: (event.when is None, *_order(event.when), event.id))
    related = _related(ordered)
    final = tuple(msgspec.structs.replace(event, related=related[event.id]) for event in ordered)
    quoted = {passage.quote for event in events for passage in event.passages}  # of hidden ones too: they may return
    headlines = {source.title for source in sources if source.title}
    verbatim = {one.words[one.verbatim] for event in final for one in event.summary if one.verbatim}
    reasons = {source.because for source in sources if source.because} | {one.because for one in editorial.corrections}
    found += editorial.translations.unused(quoted | headlines | reasons, verbatim)
    chronology = Chronology(
        title=settings.title,
        languages=settings.languages,
        events=final,
        sources=tuple(sorted(sources, key=lambda source: source.id)),
        entities=_entities(final, knowledge, spellings),
        moved=moved,
        problems=tuple(found),
    )
    return chronology, assignment.registry


def _order(when: Edtf | None) -> tuple[str, str]:
    return tuple(map(str, when.key)) if when else ("", "")  # type: ignore[return-value]


def _event(
    number: str, cluster: Sequence[Report], datelines: Mapping[str, Dateline], known: Mapping[str, Sequence[Landmark]],
    knowledge: KnowledgeBase, languages: Sequence[Language],
) -> tuple[Event, tuple[Problem, ...]]:  # fmt: skip
    """One event from its cluster: what its reports say, each at its best."""
    dating = date_cluster(cluster, datelines, known)
    reports = tuple(_named(report, dating.when, knowledge) for report in _ranked(cluster))
    lead = reports[0]
    realis = next((report.realis for report in reports if report.realis == "happened"), lead.realis)
    real = [one for one in reports if (one.realis in UNREAL) == (lead.realis in UNREAL)]  # no guest of a plan came
    participants = _participants(real, knowledge, kind=lead.kind)
    places = [report.place for report in real if report.place] or [report.place for report in reports if report.place]
    place = max(places, key=lambda name: (len(knowledge.within(name)), -places.index(name)), default=None)
    topics = _common(topic for report in reports for topic in report.topics)
    disagreements = conflicts(reports, dating.disputed, languages, knowledge)
    event = Event(
        id=number, kind=lead.kind, realis=realis, reports=reports, when=dating.when, certainty=dating.certainty,
        reasons=dating.reasons, place=place, participants=participants, topics=topics, conflicts=disagreements,
        positions=tuple(position for report in reports for position in report.positions), scope="context",
    )  # fmt: skip
    return event, dating.problems


def _scoped(
    events: Sequence[Event], around: Sequence[Setting], settings: Settings, knowledge: KnowledgeBase
) -> list[Event]:
    """The events with their scope: first what shows by itself, then what an article that tells of such goes on to tell."""
    judge = partial(scope, between=settings.between, period=settings.period, knowledge=knowledge)
    dealings: frozenset[str] = frozenset()
    suits: frozenset[tuple[str, str | None]] = frozenset()
    for _ in range(2):
        scopes = (
            judge(
                kind=event.kind, participants=event.participants, place=event.place, when=event.when,
                setting=setting._replace(
                    dealings=not dealings.isdisjoint(_articles(event)), suit=not suits.isdisjoint(_parties(event))
                ),
            )
            for event, setting in zip(events, around, strict=True)
        )  # fmt: skip
        events = [
            event if event.scope == judged else msgspec.structs.replace(event, scope=judged)
            for event, judged in zip(events, scopes, strict=True)
        ]
        told = [event for event in events if event.scope == "engagement" and event.kind != "statement"]
        dealings = frozenset(name for event in told for name in _articles(event))
        suits = frozenset(chain.from_iterable(_parties(event, nobody=True) for event in told if event.kind == "legal"))
    return list(events)


def _parties(event: Event, *, nobody: bool = False) -> list[tuple[str, str | None]]:
    """Each of its articles with each who takes part, or with None where nobody does, or `nobody` is asked for too."""
    who: list[str | None] = [one.entity for one in event.participants if one.entity]
    return [(name, one) for name in _articles(event) for one in ([*who, None] if nobody or not who else who)]


def _ranked(cluster: Sequence[Report]) -> list[Report]:
    """The fullest telling first: real before planned, main before aside, people, then the order of the articles."""
    return sorted(
        cluster,
        key=lambda report: (
            report.realis in UNREAL,
            report.headline,
            not report.main,
            -len(report.participants),
            report.key,
        ),
    )


def _named(report: Report, when: Edtf | None, knowledge: KnowledgeBase) -> Report:
    """The report with its office-holders: a post without a name is its one holder on that day."""
    people = []
    for who in report.participants:
        named = who
        if who.entity is None and who.post and when and (holder := knowledge.holder(who.post, when)):
            named = msgspec.structs.replace(
                who, entity=holder, name=knowledge.name(holder), country=who.country or knowledge.country(holder)
            )
        if named.entity and knowledge.kind(named.entity) == "person":
            tenure = knowledge.post_of(named.entity, when)
            if tenure:
                named = msgspec.structs.replace(
                    named,
                    role=knowledge.office(tenure.post, named.entity),
                    country=knowledge.country(named.entity, when) or named.country,
                    former=named.former and when is None,
                )
        people.append(named)
    return msgspec.structs.replace(report, participants=tuple(people))


def _participants(reports: Sequence[Report], knowledge: KnowledgeBase, *, kind: Kind) -> tuple[Participant, ...]:
    """Everybody, each once, in the order of the reports; a nameless group or office gives way to whom it is named for."""
    chosen: dict[object, Participant] = {}
    for report in reports:
        for who in report.participants:
            chosen.setdefault(who.entity or tuple(sorted(who.name.items())), who)
    everybody = [who for who in chosen.values() if not any(_is_surname_of(who, one) for one in chosen.values())]
    if kind in DEALINGS:  # people meet; the bodies on their side only send them
        people = {who.country for who in everybody if who.role or knowledge.kind(who.entity or "libya") == "person"}
        own = people if len({who.country for who in everybody}) > 1 else frozenset()
        everybody = [
            who
            for who in everybody
            if who.entity is None
            or knowledge.kind(who.entity) == "person"
            or who.country not in (own or (people if directed(who.entity, None, knowledge) else ()))
        ]
    named = {who.country for who in everybody if who.entity}
    embodied = {who.country for who in everybody if who.entity and knowledge.kind(who.entity) != "place"}
    alone = len({who.country for who in everybody}) < 2
    faced = kind in DEALINGS - {"visit", "conference"}  # two delegations of one country may meet
    told: list[Participant] = []
    for who in everybody:
        nameless = not (who.entity or who.role or who.country is None)
        if nameless and who.country in named and not (faced and len(everybody) < 3):
            continue
        again = who.kind == "group" and any(one.kind == "group" and one.country == who.country for one in told)
        if nameless and again and not (faced and alone):
            continue  # "American planes", "US warplanes"
        if who.entity and knowledge.kind(who.entity) == "place" and who.country in embodied:
            continue  # the state beside a body or an official of its own
        if who.kind != "role" or not any(_holds(other, who) for other in everybody):
            told.append(who)
    return tuple(told)


def _is_surname_of(who: Participant, other: Participant) -> bool:
    """Is somebody whom nobody knows named by one word, of the name of another: "Anderson" beside Dagvin Anderson?"""
    mine, theirs = (fold(" ".join(one.name.values())).text.split() for one in (who, other))
    alone = who.kind == other.kind == "person" and not who.entity and other.entity and len(mine) <= len(who.name)
    return bool(alone) and set(mine) <= set(theirs) and who.country in (None, other.country)


def _holds(who: Participant, office: Participant) -> bool:
    """Is this the name of whom the other is the nameless office: of one country, in words of which one holds the other?"""
    if who.kind != "person" or office.entity or who.country != office.country:
        return False
    held = {code: set(fold(words).text.split()) for code, words in who.role.items()}
    said = {code: set(fold(words).text.split()) for code, words in office.name.items()}
    return any(
        len(held[code]) > 1 and (held[code] <= said[code] or said[code] <= held[code]) for code in said.keys() & held
    )


def _common(topics: object) -> tuple[str, ...]:
    counts: dict[str, int] = defaultdict(int)
    for topic in topics:  # type: ignore[attr-defined]
        counts[topic] += 1
    return tuple(sorted(counts, key=lambda topic: (-counts[topic], topic)))[:6]


class _Told(Noun, frozen=True):
    """An event in words."""

    title: Words
    summary: tuple[Statement, ...]


def _words(
    event: Event, *, languages: Sequence[Language], narrators: Sequence[Narrator], written: Mapping[str, str],
    translations: Translations,
) -> _Told:  # fmt: skip
    names = title(event, narrators, written=written, translations=translations)
    event = msgspec.structs.replace(event, title=names | event.title)
    told = summary(event, languages, narrators, written=written, translations=translations)
    return _Told(title=names, summary=told)


def _articles(event: Event) -> tuple[str, ...]:
    told = (passage.article for report in event.reports for passage in report.passages)
    stands = (stand.passage.article for stand in event.positions)
    return tuple(dict.fromkeys((*told, *stands, *(report.article for report in event.reports))))


def _related(events: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """Up to five others: those with the most people in common, the nearest in time first."""
    by_person: dict[str, list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        for who in event.participants:
            if who.entity:
                by_person[who.entity].append(index)
    related = {}
    for index, event in enumerate(events):
        counts: dict[int, int] = defaultdict(int)
        for who in event.participants:
            mine = by_person.get(who.entity or "", [])
            place = bisect_left(mine, index)
            for other in mine[max(0, place - 5) : place + 6]:
                counts[other] += 1
        counts.pop(index, None)
        best = sorted(counts, key=lambda other: (-counts[other], abs(other - index), other))[:5]
        related[event.id] = tuple(events[other].id for other in best)
    return related


def _entities(
    events: Sequence[Event], knowledge: KnowledgeBase, spellings: Mapping[str, tuple[str, ...]]
) -> tuple[Entity, ...]:
    """Everybody and every place that an event names, with the spellings in which the articles write them."""
    used = {who.entity for event in events for who in event.participants if who.entity}
    used |= {event.place for event in events if event.place}
    used |= {position.speaker for event in events for position in event.positions if position.speaker}
    found = []
    for name in sorted(used):
        known = knowledge.entities[name]
        at = knowledge.coordinates(name) if knowledge.kind(name) == "place" else None
        found.append(
            Entity(
                id=name,
                kind=knowledge.kind(name),
                name=knowledge.name(name),
                country=knowledge.country(name),
                wikidata=getattr(known, "wikidata", None),
                spellings=spellings.get(name, ()),
                latitude=at[0] if at else None,
                longitude=at[1] if at else None,
            )
        )
    return tuple(found)
