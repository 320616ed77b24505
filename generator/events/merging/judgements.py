"""The editor's corrections → pairs of reports to join or keep apart, and changes to events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import combinations

import msgspec

from generator.editorial import Addition, Correction, Registry
from generator.editorial.applying import Finder, judgements, targets
from generator.editorial.fingerprints import of_report
from generator.knowledge import KnowledgeBase
from generator.model import Applied, Event, Noun, Participant, Reason, Report, Statement

__all__ = ["Judged", "Outcome", "apply", "pairs", "unknown"]


class Judged(Noun, frozen=True):
    """What the editor says on sameness: pairs of report keys, and the reports that each entry (by index) is about."""

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    about: dict[int, frozenset[str]] = {}


class Outcome(Noun, frozen=True):
    """The events as corrected; why others are hidden, by number; the entries (by index) that found their event."""

    events: tuple[Event, ...]
    hidden: dict[str, str]
    applied: frozenset[int]


def pairs(corrections: Sequence[Correction], reports: Sequence[Report], registry: Registry) -> Judged:
    """The judgements on sameness of which at least two sides are still told."""
    if not any(one.same or one.different for one in corrections):
        return Judged()
    keys = [report.key for report in reports]
    same: list[tuple[str, str]] = []
    different: list[tuple[str, str]] = []
    about: dict[int, frozenset[str]] = {}
    for found in judgements(corrections, registry, Finder([of_report(report) for report in reports])):
        sides = [[keys[index] for index in side] for side in found.sides]
        flat = [key for side in sides for key in side]
        about[found.correction] = frozenset(flat)
        if found.same:
            same += [(flat[0], key) for key in flat[1:]]
        else:
            different += [(one, other) for mine, others in combinations(sides, 2) for one in mine for other in others]
    return Judged(same=tuple(same), different=tuple(different), about=about)


def apply(
    events: Sequence[Event],
    corrections: Sequence[Correction],
    judged: Judged,
    registry: Registry,
    knowledge: KnowledgeBase,
) -> Outcome:
    """The events with what the entries change, each entry noted on the events that it is about.

    An entry finds its event by the fingerprints of its reports where they still exist, else by its number, wherever that
    leads now.  Every id in the entries is one of the knowledge base: see `unknown`.
    """
    if not corrections:
        return Outcome(events=tuple(events), hidden={}, applied=frozenset())
    changed = list(events)
    for index, reports in judged.about.items():
        for place, event in enumerate(changed):
            if any(report.key in reports for report in event.reports):
                changed[place] = _noted(event, corrections[index])
    marks: list[str] = []
    members: list[range] = []
    for event in events:
        members.append(range(len(marks), len(marks) + len(event.reports)))
        marks += [of_report(report) for report in event.reports]
    applied = set(judged.about)
    hidden: dict[str, str] = {}
    found = targets(
        corrections, ids=[event.id for event in events], members=members, registry=registry, finder=Finder(marks)
    )
    for index, place in found:
        correction = corrections[index]
        applied.add(index)
        if correction.hide:
            hidden[changed[place].id] = correction.because
        changed[place] = _change(changed[place], correction, knowledge)
    kept = tuple(event for event in changed if event.id not in hidden)
    return Outcome(events=kept, hidden=hidden, applied=frozenset(applied))


def unknown(corrections: Sequence[Correction], knowledge: KnowledgeBase) -> Iterator[tuple[int, str, str]]:
    """Entry, field and message for each place and participant that the knowledge base does not know."""
    for index, correction in enumerate(corrections):
        if correction.place and correction.place not in knowledge.places:
            yield index, "place", _strange(correction.place, knowledge.places)
        for field, people in (("participants", correction.participants or ()), ("add", correction.add)):
            for one in people:
                if one.entity and one.entity not in knowledge.entities:
                    yield index, field, _strange(one.entity, knowledge.entities)


def _strange(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, known, n=3)
    cure = f"did you mean {' or '.join(near)}?" if near else "add it to generator/knowledge/"
    return f"the knowledge base has no {name!r}: {cure}"


def _change(event: Event, correction: Correction, knowledge: KnowledgeBase) -> Event:
    changes: dict[str, object] = {}
    if correction.date:
        facts = {"when": correction.date.text, "because": correction.because}
        changes |= {
            "when": correction.date,
            "certainty": "editor",
            "reasons": (Reason(code="corrected", facts=facts),),
        }
    for name in ("place", "kind", "scope", "realis"):
        if value := getattr(correction, name):
            changes[name] = value
    if correction.title:
        changes["title"] = event.title | correction.title
    people = (
        event.participants
        if correction.participants is None
        else tuple(_participant(one, knowledge) for one in correction.participants)
    )
    if correction.participants is not None or correction.add:
        changes["participants"] = (*people, *(_participant(one, knowledge) for one in correction.add))
    if correction.note:
        changes["summary"] = (*event.summary, Statement(words=dict(correction.note), fields=("note",)))
    return msgspec.structs.replace(_noted(event, correction), **changes)


def _noted(event: Event, correction: Correction) -> Event:
    """The event with the entry among its corrections."""
    done = tuple(Applied(field=field, because=correction.because, when=correction.on) for field in correction.fields)
    return msgspec.structs.replace(event, corrections=(*event.corrections, *done))


def _participant(addition: Addition, knowledge: KnowledgeBase) -> Participant:
    name = knowledge.name(addition.entity) if addition.entity else addition.name
    country = addition.country or (knowledge.country(addition.entity) if addition.entity else None)
    return Participant(name=name, entity=addition.entity, role=addition.role, country=country)
