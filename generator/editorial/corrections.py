"""`corrections.yaml` → the editor's judgements on events, each with its reason.

An entry names an event by its permanent number (`event`) and by fingerprints of its reports (`reports`), so that it
finds the event again after a merge, a split, another extraction or better rules.  `same` and `different` name two or
more events or reports, each by number or by fingerprint.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Literal

from generator.dates.edtf import Edtf
from generator.editorial.files import read
from generator.errors import EditorialError
from generator.model import Kind, Noun, Problem, Realis, Scope, Words

__all__ = ["Addition", "Correction", "load", "unused"]


class Addition(Noun, frozen=True):
    """A participant that the reports do not name: an id of the knowledge base, or a name in words."""

    entity: str | None = None
    name: Words = {}
    role: Words = {}
    country: str | None = None
    part: Literal["actor", "target", "present", "source"] = "actor"

    def __post_init__(self) -> None:
        if self.entity is None and not self.name:
            raise ValueError("a participant has an entity (an id of the knowledge base) or a name")


class Correction(Noun, frozen=True):
    """One entry.  Fields that are None or empty change nothing."""

    because: str
    event: str | None = None
    reports: tuple[str, ...] = ()
    date: Edtf | None = None
    title: Words = {}
    place: str | None = None
    """An id of the knowledge base."""
    kind: Kind | None = None
    scope: Scope | None = None
    realis: Realis | None = None
    participants: tuple[Addition, ...] | None = None
    """In place of those that the reports name."""
    add: tuple[Addition, ...] = ()
    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    hide: bool = False
    note: Words = {}
    by: str | None = None
    on: str | None = None

    def __post_init__(self) -> None:
        if not self.because.strip():
            raise ValueError("because: say why, for the readers")
        for name in ("same", "different"):
            if len(getattr(self, name)) == 1:
                raise ValueError(f"{name}: it takes two or more events or reports")
        if self.same and self.different:
            raise ValueError("same and different: write two entries")
        if (self.same or self.different) and (self.event or self.reports):
            raise ValueError("same and different name their events themselves: leave out event and reports")
        if not (self.same or self.different):
            if self.event is None and not self.reports:
                raise ValueError("event: which one? (its permanent number)")
            if not self.fields:
                raise ValueError(
                    "nothing to correct: date, title, place, kind, scope, realis, participants, add, hide or note"
                )
        for target in (*self.same, *self.different, *self.reports):
            if not target or target != target.strip():
                raise ValueError(f"not a number or a fingerprint: {target!r}")

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that change something, in the order of the type."""
        bearing = ("because", "event", "reports", "by", "on")
        values = ((name, getattr(self, name)) for name in self.__struct_fields__ if name not in bearing)
        return tuple(name for name, value in values if value not in (None, (), {}, False))

    @property
    def where(self) -> str:
        """What it is about, in short, for messages."""
        return self.event or ", ".join(self.reports or self.same or self.different)


def load(path: Path) -> tuple[Correction, ...]:
    """All entries in the order of the file; none when there is no such file.  Raises EditorialError."""
    if not path.exists():
        return ()
    corrections = read(path, tuple[Correction, ...], empty=[], keys=Correction)
    _refuse_contradictions(path, corrections)
    return corrections


def unused(corrections: Sequence[Correction], applied: Collection[int]) -> Iterator[Problem]:
    """A problem for each entry whose index is not in `applied`: it no longer matches anything."""
    for index, correction in enumerate(corrections):
        if index not in applied:
            what = ", ".join(correction.fields)
            yield Problem(
                where=f"corrections.yaml: $[{index}]",
                code="correction-unused",
                message=f"no event matches {correction.where} any more ({what}): name another event or delete the entry",
            )


def _refuse_contradictions(path: Path, corrections: Sequence[Correction]) -> None:
    """Two entries may not declare the same pair both same and different, nor set one field of one event twice."""
    group = _Groups()
    for correction in corrections:
        for other in correction.same[1:]:
            group.join(correction.same[0], other)
    said: dict[tuple[str, str], int] = {}
    for index, correction in enumerate(corrections):
        for i, one in enumerate(correction.different):
            for other in correction.different[i + 1 :]:
                if group.of(one) == group.of(other):
                    message = f"{one} and {other} are declared the same by another entry: delete one of the two"
                    raise EditorialError(path, f"$[{index}].different", message)
        if correction.event is not None:
            for field in correction.fields:
                if field in ("add", "note"):
                    continue
                first = said.setdefault((correction.event, field), index)
                if first != index:
                    message = (
                        f"the {field} of event {correction.event} is set at $[{first}] already: delete one of the two"
                    )
                    raise EditorialError(path, f"$[{index}].{field}", message)


class _Groups:
    """What is the same as what (disjoint sets); circles do no harm."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def of(self, item: str) -> str:
        while (parent := self._parent.get(item, item)) != item:
            item = parent
        return item

    def join(self, one: str, other: str) -> None:
        self._parent[self.of(other)] = self.of(one)
