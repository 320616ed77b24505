"""Sets of fingerprints now and before → which is which: the pairing with the greatest sum of what both share.

The pairing is found by the Hungarian algorithm (H. Kuhn 1955, in the O(n³) form of potentials), part by part: only sets
that share something can be paired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.editorial.fingerprints import NEAR, apart

__all__ = ["match", "overlap"]

# What two sets share weighs: a report found again, one found again reworded, the first report of an entry, an entry
# that has an event already; a pair at all.  The small ones decide only between equals.
_EXACT, _SIMILAR, _FIRST, _LIVE, _PAIR = 1000, 600, 250, 100, 10
_LARGE = 150  # parts with more sets than this are paired greedily
_ARTICLE = 400  # reports of one article that are compared with each other in search of reworded ones

Sets = Sequence[Sequence[str]]


def match(now: Sets, before: Sets, live: Collection[int]) -> dict[int, int]:
    """Index in `now` → index in `before`, each at most once; `live` are those of before that had an event."""
    weights = _weights(now, before)
    for (one, other), weight in weights.items():
        weights[one, other] = weight + _PAIR + (_LIVE if other in live else 0)
    pairs: dict[int, int] = {}
    for rows, columns in _parts(weights):
        if max(len(rows), len(columns)) > _LARGE:
            pairs |= _greedy({pair: weight for pair, weight in weights.items() if pair[0] in set(rows)})
        else:
            pairs |= _best(rows, columns, weights)
    return pairs


def overlap(gone: Sets, events: Sets) -> dict[int, int]:
    """Index in `gone` → index of the event that has most of it now; left out where none has anything."""
    best: dict[int, tuple[int, int]] = {}
    for (event, entry), weight in sorted(_weights(events, gone).items()):
        if weight > best.get(entry, (0, 0))[0]:
            best[entry] = (weight, event)
    return {entry: event for entry, (_, event) in best.items()}


def _weights(now: Sets, before: Sets) -> dict[tuple[int, int], int]:
    """What each set of now shares with each set of before, where it is anything."""
    weights: dict[tuple[int, int], int] = defaultdict(int)
    where: dict[str, list[int]] = defaultdict(list)
    for index, reports in enumerate(before):
        for report in reports:
            where[report].append(index)
    loose: dict[str, list[tuple[int, str]]] = defaultdict(list)
    found: set[str] = set()
    for index, reports in enumerate(now):
        for report in reports:
            if report in where:
                found.add(report)
                for other in where[report]:
                    weights[index, other] += _EXACT + (_FIRST if before[other][0] == report else 0)
            else:
                article, _, mark = report.rpartition("@")
                loose[article].append((index, mark))
    known: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    for index, reports in enumerate(before):
        for report in reports:
            article, _, mark = report.rpartition("@")
            if article in loose and report not in found:
                known[article].append((index, mark, reports[0] == report))
    for article, reports_now in loose.items():
        for index, mark in reports_now[:_ARTICLE]:
            for other, old, first in known[article][:_ARTICLE]:
                if (distance := apart(mark, old)) <= NEAR:
                    weights[index, other] += _SIMILAR - 20 * distance + (_FIRST if first else 0)
    return dict(weights)


def _parts(weights: Mapping[tuple[int, int], int]) -> Iterable[tuple[list[int], list[int]]]:
    """The connected parts of the graph of shared reports, as sorted rows and columns."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def top(item: tuple[str, int]) -> tuple[str, int]:
        while (above := parent.setdefault(item, item)) != item:
            parent[item] = parent.get(above, above)
            item = above
        return item

    for one, other in sorted(weights):
        parent[top(("b", other))] = top(("a", one))
    parts: dict[tuple[str, int], tuple[list[int], list[int]]] = {}
    for item in sorted(parent):
        part = parts.setdefault(top(item), ([], []))
        part[item[0] == "b"].append(item[1])
    return parts.values()


def _greedy(weights: Mapping[tuple[int, int], int]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for (one, other), _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        if one not in pairs and other not in used:
            pairs[one] = other
            used.add(other)
    return pairs


def _best(rows: list[int], columns: list[int], weights: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """The pairing with the greatest sum; pairs that share nothing are left out."""
    if len(rows) > len(columns):
        turned = {(other, one): weight for (one, other), weight in weights.items() if one in set(rows)}
        return {one: other for other, one in _best(columns, rows, turned).items()}
    many, width = len(rows), len(columns)
    row_potential, column_potential = [0] * (many + 1), [0] * (width + 1)
    row_of, way = [0] * (width + 1), [0] * (width + 1)
    for row in range(1, many + 1):
        row_of[0], column = row, 0
        slack: list[float] = [float("inf")] * (width + 1)
        seen = [False] * (width + 1)
        while True:
            seen[column] = True
            here, step, following = row_of[column], float("inf"), 0
            for other in range(1, width + 1):
                if not seen[other]:
                    cost = -weights.get((rows[here - 1], columns[other - 1]), 0)
                    reduced = cost - row_potential[here] - column_potential[other]
                    if reduced < slack[other]:
                        slack[other], way[other] = reduced, column
                    if slack[other] < step:
                        step, following = slack[other], other
            for other in range(width + 1):
                if seen[other]:
                    row_potential[row_of[other]] += int(step)
                    column_potential[other] -= int(step)
                else:
                    slack[other] -= step
            column = following
            if row_of[column] == 0:
                break
        while column:
            row_of[column], column = row_of[way[column]], way[column]
    pairs = {rows[row_of[other] - 1]: columns[other - 1] for other in range(1, width + 1) if row_of[other]}
    return {one: other for one, other in pairs.items() if (one, other) in weights}
