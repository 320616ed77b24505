"""Corrections, reports and events → which correction is about which: plain numbers, applied elsewhere.

Before clustering `judgements` says which reports are one event and which are not; after it `targets` says which entry
changes which event.  A report is found by its fingerprint, also when it was slightly reworded.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.editorial.corrections import Correction
from generator.editorial.fingerprints import NEAR, apart
from generator.editorial.permalinks import Registry

__all__ = ["Finder", "Judgement", "judgements", "targets"]


class Judgement(NamedTuple):
    """Reports (by index) on each side are the same event as, or another than, those on the other sides."""

    correction: int
    same: bool
    sides: tuple[tuple[int, ...], ...]


class Finder:
    """Finds reports by fingerprint."""

    def __init__(self, fingerprints: Sequence[str]) -> None:
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._article: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, fingerprint in enumerate(fingerprints):
            self._exact[fingerprint].append(index)
            article, _, mark = fingerprint.rpartition("@")
            self._article[article].append((index, mark))

    def find(self, fingerprint: str) -> tuple[int, ...]:
        """Indexes of the reports with it; else those of the same article nearest to it, if near enough; else nothing."""
        if exact := self._exact.get(fingerprint):
            return tuple(exact)
        article, _, mark = fingerprint.rpartition("@")
        try:
            near = [(apart(mark, other), index) for index, other in self._article.get(article, ())]
        except ValueError:  # not a fingerprint
            return ()
        best = min(near, default=(NEAR + 1, 0))[0]
        return tuple(index for distance, index in near if distance == best <= NEAR)


def judgements(corrections: Sequence[Correction], registry: Registry, finder: Finder) -> tuple[Judgement, ...]:
    """What the editor said on sameness, as far as at least two of its sides are still there.

    A number stands for the reports that it had in the registry.
    """
    found = []
    for index, correction in enumerate(corrections):
        sides = []
        for target in correction.same or correction.different:
            entry = registry.entries.get(target)
            marks = entry.reports if entry else (target,)
            reports = sorted({report for mark in marks for report in finder.find(mark)})
            if reports:
                sides.append(tuple(reports))
        if correction.different:
            sides = _disjoint(sides)
        if len(sides) > 1:
            found.append(Judgement(index, bool(correction.same), tuple(sides)))
    return tuple(found)


def _disjoint(sides: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The sides without what several of them hold, which stays with the smallest: a part is told from the whole."""
    order = sorted(range(len(sides)), key=lambda side: (len(sides[side]), side))
    owner: dict[int, int] = {}
    for side in order:
        for report in sides[side]:
            owner.setdefault(report, side)
    kept = [tuple(report for report in reports if owner[report] == side) for side, reports in enumerate(sides)]
    return [side for side in kept if side]


def targets(
    corrections: Sequence[Correction],
    *,
    ids: Sequence[str],
    members: Sequence[Sequence[int]],
    registry: Registry,
    finder: Finder,
) -> Iterator[tuple[int, int]]:
    """Pairs (correction, event) by index, for corrections of single events.

    `ids` and `members` (indexes of reports) are those of the events.  The event with most of the reports that the entry
    names is meant; without any of them the event that its number leads to.
    """
    event_of = {report: event for event, reports in enumerate(members) for report in reports}
    by_number = {number: event for event, number in enumerate(ids)}
    for index, correction in enumerate(corrections):
        if correction.same or correction.different:
            continue
        named = by_number.get(registry.resolve(correction.event)) if correction.event else None
        votes = Counter(
            event_of[report] for mark in correction.reports for report in finder.find(mark) if report in event_of
        )
        most = max(votes.values(), default=0)
        winners = sorted(event for event, many in votes.items() if many == most)
        if winners:
            yield index, named if named is not None and named in winners else winners[0]
        elif named is not None:
            yield index, named
