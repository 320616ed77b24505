"""`permalinks.yaml` ↔ events and their numbers for ever.

A number is made from the fingerprint of an event's first report, so that two people who add articles on two branches
hardly ever take the same one, the same article gives the same number on both, and new entries fall on different lines of
the file: git merges it without help (`merge=union` in .gitattributes, since a line is an entry).  A number once given is never given to another event; what became of an event that
is no more stands in its entry (`into`) or follows from its absence (withdrawn).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from generator.data import digest
from generator.editorial.files import read, read_text, write_text
from generator.editorial.fingerprints import Evidence, of_passage, of_report
from generator.editorial.matching import match, overlap
from generator.errors import EditorialError
from generator.model import Moved, Noun

__all__ = ["Assignment", "Permalink", "Registry", "assign", "load", "save", "write"]

_HEAD = """\
# Permanent numbers of the events.  Written by `chronology build`; review and commit it, do not renumber.
# reports: fingerprints of the reports an event is made of, its first one first.  addresses: every address it ever had.
# into: the event that it was merged into.
"""

_ROW = "'[^']*'(?:, '[^']*')*"
_LINE = re.compile(
    rf"- \{{id: (?P<id>\d+), reports: \[(?P<reports>{_ROW})\](?:, addresses: \[(?P<addresses>{_ROW})\])?(?:, into: (?P<into>\d+))?\}}"
)


class Permalink(Noun, frozen=True):
    """One number: the reports that it last stood for, its first one first, and every address that led to it."""

    id: str
    reports: tuple[str, ...]
    addresses: tuple[str, ...] = ()
    into: str | None = None

    def __post_init__(self) -> None:
        if not (self.id.isascii() and self.id.isdigit()):
            raise ValueError(f"id: a number, not {self.id[:40]!r}")
        if not self.reports or not all(_is_fingerprint(report) for report in self.reports):
            raise ValueError("reports: fingerprints such as article@0123456789abcdef, at least one")


class Registry(Noun, frozen=True):
    """All numbers ever given, by number."""

    entries: Mapping[str, Permalink] = {}

    def resolve(self, number: str) -> str:
        """The number that it was merged into in the end, or itself."""
        seen = {number}
        while (entry := self.entries.get(number)) and entry.into and entry.into not in seen:
            number = entry.into
            seen.add(number)
        return number

    def add_addresses(self, addresses: Mapping[str, Iterable[str]]) -> Registry:
        """The registry with further addresses of some numbers; an address that is there already stays in its place."""
        entries = dict(self.entries)
        for number, more in addresses.items():
            every = tuple(dict.fromkeys((*entries[number].addresses, *more)))
            entries[number] = msgspec.structs.replace(entries[number], addresses=every)
        return Registry(entries=entries)


class Assignment(Noun, frozen=True):
    """Numbers by index of the event, the registry to be written, and what became of numbers without an event."""

    ids: tuple[str, ...]
    registry: Registry
    moved: tuple[Moved, ...]


def assign(events: Sequence[Sequence[Evidence]], registry: Registry) -> Assignment:
    """Give each event (its reports) its number: the one it had, by the reports that both share, or a new one.

    The answer does not depend on the order of the events nor of their reports.  When events were merged, the number with
    most of the reports stays and the others lead to it; when one was split, the largest common part keeps the number and
    a part that had its own before gets it back.  A number whose event is found no more goes on to a new one that other words
    of the same passage tell: a rule saw what happened there better.
    """
    clusters = [tuple(dict.fromkeys(of_report(report) for report in event)) for event in events]
    order = sorted(range(len(clusters)), key=lambda index: (sorted(clusters[index]), index))
    old = [registry.entries[number] for number in sorted(registry.entries, key=int)]
    live = frozenset(index for index, entry in enumerate(old) if entry.into is None)
    ordered = [clusters[index] for index in order]
    pairs = match(ordered, [entry.reports for entry in old], live)
    gone = sorted(live.difference(pairs.values()))
    merged = overlap([old[place].reports for place in gone], ordered)
    lost = {old[place].reports[0]: place for at, place in enumerate(gone) if at not in merged}
    pairs |= _seen_better([(place, events[index]) for place, index in enumerate(order) if place not in pairs], lost)
    taken = set(registry.entries)
    ids = [""] * len(events)
    entries = dict(registry.entries)
    for place, index in enumerate(order):
        before = old[pairs[place]] if place in pairs else None
        number = before.id if before else _new(min(clusters[index]), taken)
        taken.add(number)
        ids[index] = number
        entries[number] = Permalink(
            id=number,
            reports=_keep(before.reports if before else (), clusters[index]),
            addresses=before.addresses if before else (),
        )
    for index, number in _among_equals(
        [index for place, index in enumerate(order) if place not in pairs], clusters, ids
    ):
        ids[index] = number
    moved = _follow(entries, [(ids[index], clusters[index]) for index in order])
    return Assignment(
        ids=tuple(ids), registry=Registry(entries=dict(sorted(entries.items(), key=_by_number))), moved=moved
    )


def load(path: Path) -> Registry:
    """The registry; an empty one when there is no such file.  Raises EditorialError, also for a number given twice."""
    if not path.exists():
        return Registry()
    return _load(path, digest(path.read_bytes()) if path.is_file() else "")


@lru_cache(maxsize=1)
def _load(path: Path, _: str) -> Registry:
    """A build asks three times, and twice the file is the same."""
    if registry := _untouched(read_text(path)):
        return registry
    entries: dict[str, Permalink] = {}
    for index, entry in enumerate(read(path, tuple[Permalink, ...], empty=[], keys=Permalink)):
        other = entries.setdefault(entry.id, entry)
        if other.reports[0] != entry.reports[0]:
            message = (
                f"the number {entry.id} stands twice, for different events (two branches took it): keep the entry that was "
                "published first, delete the other; the next build gives that event a new number"
            )
            raise EditorialError(path, f"$[{index}].id", message)
        if other != entry:
            entries[entry.id] = _together(other, entry)
    for entry in entries.values():
        if entry.into is not None and (entry.into not in entries or entry.into == entry.id):
            raise EditorialError(path, entry.id, f"into: there is no other event {entry.into}; delete this line")
    return Registry(entries=entries)


def _untouched(text: str) -> Registry | None:
    """The registry of a file as `write` leaves it, for a seventh of the work of reading YAML; None when it is another text."""
    entries: dict[str, Permalink] = {}
    for line in text.removeprefix(_HEAD).splitlines():
        if (found := _LINE.fullmatch(line)) is None:
            return None
        reports, addresses = (
            tuple(row[1:-1].split("', '")) if row else () for row in found.group("reports", "addresses")
        )
        try:
            entries[found["id"]] = Permalink(id=found["id"], reports=reports, addresses=addresses, into=found["into"])
        except ValueError:
            return None
    registry = Registry(entries=entries)
    led = all(entry.into != entry.id and (entry.into or entry.id) in entries for entry in entries.values())
    return registry if led and write(registry) == text else None


def write(registry: Registry) -> str:
    """The text of permalinks.yaml: one line for each entry, sorted by number.

    Two branches change different lines, or (with `merge=union` in .gitattributes, when they add entries side by side or
    reports to one entry) leave lines that `load` puts together.
    """
    lines = [_HEAD]
    for entry in sorted(registry.entries.values(), key=lambda entry: int(entry.id)):
        facts = [f"id: {entry.id}", f"reports: [{', '.join(map(_quoted, entry.reports))}]"]
        if entry.addresses:
            facts.append(f"addresses: [{', '.join(map(_quoted, entry.addresses))}]")
        if entry.into:
            facts.append(f"into: {entry.into}")
        lines.append(f"- {{{', '.join(facts)}}}\n")
    return "".join(lines) if registry.entries else _HEAD + "[]\n"


def save(path: Path, registry: Registry) -> bool:
    """Write the registry; False when nothing has changed and the file was not touched."""
    return write_text(path, write(registry))


def _together(one: Permalink, other: Permalink) -> Permalink:
    """Two versions of one entry, from two branches; the next build finds out what became of it."""
    first, *rest = dict.fromkeys((*one.reports, *other.reports))
    addresses = tuple(dict.fromkeys((*one.addresses, *other.addresses)))
    into = one.into if one.into == other.into else None
    return Permalink(id=one.id, reports=(first, *sorted(rest)), addresses=addresses, into=into)


def _quoted(text: str) -> str:
    """A YAML scalar; single quotes make anything plain text."""
    return "'" + text.replace("'", "''") + "'"


def _is_fingerprint(text: str) -> bool:
    article, at, mark = text.rpartition("@")
    return bool(article and at) and len(mark) == 16 and not mark.strip("0123456789abcdef")


def _new(fingerprint: str, taken: set[str]) -> str:
    """A free number, five digits while there is room (a few tries), then more."""
    digits, attempt = 5, 0
    while True:
        value = int.from_bytes(
            blake2b(f"{attempt}:{fingerprint}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
        )
        low = 10 ** (digits - 1)
        if (number := str(low + value % (9 * low))) not in taken:
            return number
        attempt += 1
        digits = 5 + 2 * (attempt // 4)


def _keep(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """The reports of an entry: its first one stays first, the others are sorted."""
    first = before[0] if before and before[0] in now else min(now)
    return (first, *sorted(set(now) - {first}))


def _seen_better(new: Iterable[tuple[int, Sequence[Evidence]]], lost: dict[str, int]) -> Iterator[tuple[int, int]]:
    """New events and the lost entries whose first report is of a passage of theirs; an entry is given once."""
    articles = {report.partition("@")[0] for report in lost}
    for place, reports in new:
        for report in reports if lost else ():
            found = sorted(of_passage(report) & lost.keys()) if report.article in articles else []
            if found:
                yield place, lost.pop(found[0])
                break


def _among_equals(
    new: Iterable[int], clusters: Sequence[Sequence[str]], ids: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """The new numbers of events whose reports have the same fingerprints, as of a text that repeats a sentence: in their order,
    since that is how the next build finds them again.
    """
    equal: dict[tuple[str, ...], list[int]] = {}
    for index in new:
        equal.setdefault(tuple(sorted(clusters[index])), []).append(index)
    for same in equal.values():
        yield from zip(same, sorted((ids[index] for index in same), key=int), strict=True)


def _follow(entries: dict[str, Permalink], events: list[tuple[str, tuple[str, ...]]]) -> tuple[Moved, ...]:
    """What became of each number without an event; their entries are changed to say so."""
    shown = {number for number, _ in events}
    gone = sorted(set(entries) - shown, key=int)
    best = overlap([entries[number].reports for number in gone], [reports for _, reports in events])
    for place, event in best.items():
        entries[gone[place]] = msgspec.structs.replace(entries[gone[place]], into=events[event][0])
    moved = []
    for place, number in enumerate(gone):
        last = Registry(entries=entries).resolve(number)  # through others that were merged meanwhile
        into = last if last in shown else None
        if into and place not in best:  # otherwise the last target is remembered, for when it returns
            entries[number] = msgspec.structs.replace(entries[number], into=into)
        moved.append(Moved(id=number, into=into, because="merged" if into else "withdrawn"))
    return tuple(moved)


def _by_number(item: tuple[str, Permalink]) -> int:
    return int(item[0])
