"""narration.yaml: how titles and summaries are composed where an article's own words cannot stand."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from generator.data import read_yaml
from generator.errors import KnowledgeError

__all__ = ["Narration", "Patterns", "load"]

_SLOT = re.compile(r"\{(\w+)\}")
SLOTS = frozenset({"a", "b", "place", "verb", "topics"})


class Patterns(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For one kind: the first pattern whose slots can all be filled is used.

    `a` are those who act, `b` those acted with or upon; `verb` agrees with `a`: `one` (or `male`, `female`), `two`,
    `many`.
    """

    title: tuple[str, ...]
    told: tuple[str, ...]
    verb: dict[str, str] = {}
    past: dict[str, str] = {}


class Narration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A language's patterns."""

    kinds: dict[str, Patterns]
    realis: dict[str, str]
    """How a title says that it did not simply happen: `Planned: {title}`."""
    about: str
    """What is added when topics are known: ` on {topics}`."""
    joins: tuple[str, str]
    """Between two names, and before the last of several."""
    others: dict[str, str]
    """In place of all names but the first two, by how many they are (`two`, `many`): `{names} and {count} others`."""
    group: str
    """People of whom only the side is known: `representatives of {country}`."""
    topics: dict[str, str]
    acts: dict[str, str]
    """`{who} urged: {topics}`"""
    accounts: dict[str, str]
    """What one side of a conflict says, by what it is about: `on {value}`."""
    article: str = ""
    """What stands before the names of bodies and countries that begin with one of `articled`: `the `."""
    articled: tuple[str, ...] = ()
    stop: str = "."
    feminine: tuple[str, ...] = ()
    """Endings of the first word of a body's name that make it feminine."""
    nobody: str = ""


def load(folder: Path) -> Narration:
    """The rows of `folder/narration.yaml`; raises KnowledgeError for a slot that nothing fills."""
    path = folder / "narration.yaml"
    rows = read_yaml(path, Narration)
    for kind, patterns in rows.kinds.items():
        for pattern in (*patterns.title, *patterns.told):
            if unknown := set(_SLOT.findall(pattern)) - SLOTS:
                raise KnowledgeError(path, f"kinds.{kind}", f"no such slot: {', '.join(sorted(unknown))}")
    return rows
