"""The editor's corrections → pairs of reports to join or keep apart, and changes to events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from generator.editorial import Addition, Correction, Registry
from generator.editorial.fingerprints import of_report
from generator.knowledge import KnowledgeBase
from generator.model import Applied, Event, Participant, Report, Statement

__all__ = ["Pairs", "apply", "pairs"]

Pairs = tuple[list[tuple[str, str]], list[tuple[str, str]], set[int]]


def pairs(corrections: Sequence[Correction], reports: Sequence[Report], registry: Registry) -> Pairs:
    """Report keys that the editor declares the same, those declared different, and the entries that matched."""
    keys: dict[str, str] = {}
    for report in reports:
        keys.setdefault(of_report(report), report.key)
    same: list[tuple[str, str]] = []
    different: list[tuple[str, str]] = []
    applied: set[int] = set()
    for index, correction in enumerate(corrections):
        targets = correction.same or correction.different
        groups = [[keys[mark] for mark in _marks(target, registry) if mark in keys] for target in targets]
        if not targets or sum(map(bool, groups)) < 2:
            continue
        applied.add(index)
        if correction.same:
            flat = [key for group in groups for key in group]
            same += [(flat[0], key) for key in flat[1:]]
        else:
            different += [(one, other) for mine, others in combinations(groups, 2) for one in mine for other in others]
    return same, different, applied


def _marks(target: str, registry: Registry) -> tuple[str, ...]:
    """The fingerprints of a number's reports, or the fingerprint itself."""
    if "@" in target:
        return (target,)
    entry = registry.entries.get(target) or registry.entries.get(target.lstrip("0"))
    return entry.reports if entry else ()


def apply(
    events: Sequence[Event], corrections: Sequence[Correction], registry: Registry, knowledge: KnowledgeBase
) -> tuple[list[Event], set[int]]:
    """The events as corrected, without the hidden ones, and the entries that found their event."""
    marks = {event.id: {of_report(report) for report in event.reports} for event in events}
    by_id = {event.id: event for event in events}
    applied: set[int] = set()
    for index, correction in enumerate(corrections):
        if not correction.event and not correction.reports:
            continue
        event = _find(correction, by_id, marks, registry)
        if event is None:
            continue
        applied.add(index)
        if correction.hide:
            del by_id[event.id]
            continue
        by_id[event.id] = _change(event, correction, knowledge)
    return [by_id[event.id] for event in events if event.id in by_id], applied


def _find(
    correction: Correction, by_id: Mapping[str, Event], marks: Mapping[str, set[str]], registry: Registry
) -> Event | None:
    """By the fingerprints of its reports where they still exist, else by its number, wherever that leads now."""
    if correction.reports:
        shared = {name: len(marks[name] & set(correction.reports)) for name in by_id}
        best = max(shared, key=lambda name: (shared[name], name == correction.event, name), default=None)
        if best and shared[best]:
            return by_id[best]
    return by_id.get(registry.resolve(correction.event)) if correction.event else None


def _change(event: Event, correction: Correction, knowledge: KnowledgeBase) -> Event:
    changes: dict[str, object] = {}
    if correction.date:
        changes |= {"when": correction.date, "certainty": "editor"}
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
    done = tuple(Applied(field=field, because=correction.because, when=correction.on) for field in correction.fields)
    return msgspec.structs.replace(event, corrections=(*event.corrections, *done), **changes)


def _participant(addition: Addition, knowledge: KnowledgeBase) -> Participant:
    name = knowledge.name(addition.entity) if addition.entity else addition.name
    country = addition.country or (knowledge.country(addition.entity) if addition.entity else None)
    return Participant(name=name, entity=addition.entity, role=addition.role, country=country)
