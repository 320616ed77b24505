"""Reports → clusters: all reports of one event, whatever the article, the language and the order of the files.

Candidate pairs come from blocks (a day and a kind, two people, a person and a place, words in common), never from all
pairs; the likeliest pairs are joined first, and never across a barrier or against the editor's judgement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, islice, pairwise
from operator import itemgetter

from generator.dates.edtf import Edtf
from generator.events.likeness import THRESHOLD, Traits, barrier, likeness, traits
from generator.knowledge import KnowledgeBase
from generator.model import Report

__all__ = ["corefer"]

_BLOCK = 120
"""Of a larger block not all pairs are candidates: one report stands for those that tell the same."""
_DAYS = 7
Pair = tuple[str, str]


def corefer(
    reports: Sequence[Report],
    published: Mapping[str, Edtf | None],
    knowledge: KnowledgeBase,
    *,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
) -> tuple[tuple[Report, ...], ...]:
    """Clusters of reports, each and all in the order of their keys.

    `published` is the dateline of each article; `same` and `different` are pairs of report keys that the editor has
    decided.
    """
    by_key = {report.key: report for report in sorted(reports, key=lambda report: report.key)}
    known = {key: traits(report, published.get(report.article), knowledge) for key, report in by_key.items()}
    forced = {_pair(one, other) for one, other in same if one in known and other in known}
    forbidden = {_pair(one, other) for one, other in different if one in known and other in known}
    scored = [(-points, one, other) for (one, other), points in _alike(list(known.values()), knowledge)
              if (one, other) not in forced and (one, other) not in forbidden]  # fmt: skip
    clusters = {key: _Cluster(one) for key, one in known.items()}
    for one, other in sorted(forced):
        _unite(clusters, one, other)
    for _, one, other in sorted(scored):
        mine, others = clusters[one], clusters[other]
        if mine is others or any({id(clusters[a]), id(clusters[b])} == {id(mine), id(others)} for a, b in forbidden):
            continue
        if any(barrier(a, b, knowledge) for a in mine.told for b in others.told):
            continue
        _unite(clusters, one, other)
    unique = {tuple(sorted(cluster.keys)) for cluster in clusters.values()}
    return tuple(tuple(by_key[key] for key in keys) for keys in sorted(unique))


def _alike(known: Sequence[Traits], knowledge: KnowledgeBase) -> Iterator[tuple[Pair, float]]:
    """The candidates that may be one event, with their likeness; those who tell the same are compared once."""
    met: dict[Traits, int] = {}
    told = [met.setdefault(one._replace(key="", article=""), len(met)) for one in known]
    tellings, points = list(met), dict[int, float]()
    for pair in _candidates(known):
        one, other = pair >> _SHIFT, pair & _MASK
        both = told[one] << _SHIFT | told[other]
        if both not in points:
            a, b = tellings[told[one]], tellings[told[other]]
            points[both] = 0.0 if barrier(a, b, knowledge) else likeness(a, b, knowledge)
        if points[both] >= THRESHOLD:
            yield (known[one].key, known[other].key), points[both]


class _Cluster:
    """Reports of one event: their keys, and what they tell, once for all who tell the same."""

    __slots__ = ("keys", "told")

    def __init__(self, one: Traits) -> None:
        self.keys = [one.key]
        self.told = {one._replace(key="", article="", shingles=frozenset(), topics=frozenset())}


def _unite(clusters: dict[str, _Cluster], one: str, other: str) -> None:
    large, small = sorted((clusters[one], clusters[other]), key=lambda cluster: -len(cluster.keys))
    if large is small:
        return
    large.keys += small.keys
    large.told |= small.told
    for key in small.keys:
        clusters[key] = large


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _candidates(known: Iterable[Traits]) -> list[int]:
    """Pairs of two articles that share a block, each once, in order; those without a day in common are left out at once.

    A pair is one number, made of the places of the two.
    """
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    spells = []
    for place, one in enumerate(known):
        first, last = one.when.key if one.when else (date.min, date.max)
        tells = one.kind, one.people, one.bodies, one.place
        spells.append((first.toordinal(), last.toordinal(), place, one.article, tells))
        for block in dict.fromkeys(_blocks(one)):
            blocks[block].append(place)
    together = {tuple(places) for places in blocks.values()}  # half of the blocks hold what another holds
    return sorted({pair for places in together for pair in _pairs([spells[place] for place in places])})


_Spell = tuple[int, int, int, str, Hashable]
"""First and last day on which a report's event may have happened, its place in order, its article, what else it tells."""
_SHIFT = 32
_MASK = (1 << _SHIFT) - 1


def _pairs(spells: list[_Spell]) -> Iterator[int]:
    """Of a small block all that are together.  Of a large one, as of a day on which hundreds tell of one meeting, each with
    the next that tells the same, and two for each that tells something else; where even these are too many, the block says
    nothing: reports share it by accident.
    """
    spells.sort(key=itemgetter(0, 1, 2))
    if len(spells) > _BLOCK:
        alike: defaultdict[Hashable, list[_Spell]] = defaultdict(list)
        for spell in spells:
            alike[spell[0], spell[1], spell[4]].append(spell)
        for same in alike.values():
            yield from (pair for two in pairwise(same) for pair in _together(two))
        spells = [spell for same in alike.values() for spell in same[:2]]
    if len(spells) <= _BLOCK:
        yield from _together(spells)


def _together(spells: Sequence[_Spell]) -> Iterator[int]:
    """Those of two articles whose days meet, or follow each other: two accounts of one event may differ by a day."""
    for place, (_, last, one, article, _) in enumerate(spells, 1):
        for first, _, other, beside, _ in islice(spells, place, None):
            if first > last + 1:
                break
            if article != beside:
                yield one << _SHIFT | other if one < other else other << _SHIFT | one


def _blocks(one: Traits) -> Iterable[tuple[str, ...]]:
    """What a report may be looked up by."""
    who = sorted(one.people) + sorted(one.bodies)
    first, count = (one.when.earliest, one.when.days or 0) if one.when else (None, 0)
    days = [str(first + timedelta(step)) for step in range(count)] if first and count <= _DAYS else []
    for day in days:
        for said in filter(None, (one.kind, one.place, *who)):
            yield "day", day, said
    months = [days[0][:7]] if days else _months(one)
    for name in who:
        for month in months:
            yield "month", month, name
    if one.weekday is not None and not days:
        for said in filter(None, (one.place, *who)):
            yield "weekday", str(one.weekday), one.kind, said
    for pair in combinations(sorted(one.people), 2):
        yield "people", *pair
    if one.place:
        for name in sorted(one.people) if days else who:
            yield "place", one.place, name
    for shingle in sorted(one.shingles)[:4]:
        yield "words", str(shingle)


def _months(one: Traits) -> list[str]:
    """The months in which an undated report may have happened, when they are few."""
    span = one.when or one.published
    if span is None or not span.earliest or not span.latest or (span.days or 9999) > 400:
        return []
    months = []
    day = span.earliest.replace(day=1)
    while day <= span.latest:
        months.append(str(day)[:7])
        day = (day + timedelta(32)).replace(day=1)
    return months
