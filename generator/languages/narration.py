"""narration.yaml: how titles, summaries and stories are composed where an article's own words cannot stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from generator.data import read_yaml
from generator.errors import KnowledgeError

__all__ = ["Act", "Counted", "Narration", "Patterns", "StoryRows", "load"]

_SLOT = re.compile(r"\{(\w+)\}")
SLOTS = frozenset({"a", "of_a", "of_all", "b", "place", "verb", "topics", "own", "quote", "title"})


class Patterns(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For one kind: the first pattern whose slots can all be filled is used.

    `a` are those who act, as the subject of the sentence; `of_a` the same after a preposition; `b` those acted with or
    upon, always after a verb or preposition; `of_all` both, after a preposition, where nobody knows who did what to whom.
    `verb` agrees with `a`: `one` (or `male`, `female`), `two`, `many`; a verb without forms for two and many agrees with
    the first name alone, as one that stands before its subject does.
    Where these say too little, a title quotes words of an article: `own` in this language (or the editor's translation),
    `quote` in any.  A sentence can take up the `title`, where the event has one by then.
    """

    title: tuple[str, ...]
    told: tuple[str, ...]
    verb: dict[str, str] = {}
    """Of the title, in the present."""
    past: dict[str, str] = {}
    """Of the sentence."""


class Act(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a stand is told: `{who} {verb} about {topics}`."""

    told: str
    verb: dict[str, str] = {}


class Counted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that is counted: CLDR plural category → phrase; `numerals` names the row of number words that agrees."""

    forms: dict[str, str]
    numerals: str = ""


class StoryRows(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The sentences of a story about several events, without capitals and full stops."""

    span: str
    """From month to month: `from {first} to {last}`."""
    opening: str
    """`{span}, the sources tell of {events}`"""
    subject: dict[Literal["person", "organisation", "place", "topic"], str]
    """What the events have in common: `{events} in {name}`."""
    kinds: str
    """`{events}: {kinds}`"""
    gap: dict[Literal["one", "many"], str]
    """The years without any: `they tell of none in {years}`."""
    event: str
    """`{when}, {told}`"""
    again: str
    """The same of an event on the day of the one before."""
    last: str
    """The same of the latest."""
    sourced: str
    """`{told} ({sources})`, where several sources are much."""
    differ: str
    """The same where they differ."""
    topical: str
    """`{told}; topics: {topics}`, where few events are told."""
    busiest: str
    """`{year}`, `{events}`"""
    named: str
    spoken: str
    """The people and the topics that come most often: `{names}`, each as in `times`."""
    times: str
    """`{name} (in {count})`"""
    office: dict[Literal["male", "female"], str]
    """`{name} appears first as {first} and last as {last}`, by the gender of who holds them."""
    besides: str
    """`they also tell of {events}`"""


class Narration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A language's patterns."""

    kinds: dict[str, Patterns]
    realis: dict[str, str]
    """How a title says that it did not simply happen: `Planned: {title}`."""
    hearsay: str
    """How a sentence says that it is not certain: `it is reported that {told}`."""
    about: str
    """What adds the topics that the sources speak of: as a statement on the sources it holds for every kind of event."""
    joins: tuple[str, str]
    """Between two names, and before the last of several."""
    others: dict[str, str]
    """In place of all names but the first two, by how many they are (`two`, `many`): `{names} and {count} others`."""
    group: str
    """People of whom only the side is known: `representatives of {country}`."""
    party: str
    """Somebody of whom only the side can be said: `a party from {country}`."""
    office: str
    """A name with the post held then: `{name}, {post},`."""
    topics: dict[str, str]
    acts: dict[str, Act]
    accounts: dict[str, str]
    """What one side of a conflict says, by what it is about: `on {value}`."""
    story: StoryRows
    counted: dict[str, Counted]
    """Kinds of events, and what else is counted in running text."""
    numerals: dict[str, dict[int, str]] = {}
    """Number words up to ten, in as many rows as the language has genders."""
    of_others: dict[str, str] = {}
    of_group: str = ""
    """`others` and `group` after a verb or preposition, in languages that mark it."""
    oblique: tuple[str, ...] = ()
    """Endings of groups as written after a verb or preposition: such words cannot stand as a subject."""
    single: tuple[str, ...] = ()
    """Nouns of one person or thing, or of a group that is one in grammar: "a delegation visits"."""
    article: str = ""
    """What stands before the names of bodies and countries that begin with one of `articled`: `the `."""
    articled: tuple[str, ...] = ()
    unarticled: tuple[str, ...] = ()
    """Names that begin like those and have none."""
    stop: str = "."
    feminine: tuple[str, ...] = ()
    """Endings of the first word of a body's name, or of a post, that make it feminine."""
    masculine: tuple[str, ...] = ()
    """First words that are masculine though they end so."""
    feminine_places: bool = False
    """Are the names of places feminine, however they end?  Those that are not say so in places.yaml."""
    nobody: str = ""
    spelling: dict[str, str] = {}
    """Regular expression → what stands for it, where words meet: a comma before a full stop, a prefix before a name."""

    def spelt(self, text: str) -> str:
        """The text with its words joined as the language joins them."""
        for pattern, written in self.spelling.items():
            text = re.sub(pattern, written, text)
        return text

    def number(self, count: int, row: str) -> str:
        """In words up to ten where the row has them, else in digits."""
        return self.numerals.get(row, {}).get(count, str(count))


def load(folder: Path) -> Narration:
    """The rows of `folder/narration.yaml`; raises KnowledgeError for a slot that nothing fills and a count without a form."""
    path = folder / "narration.yaml"
    rows = read_yaml(path, Narration)
    for place, pattern in _patterns(rows):
        if unknown := set(_SLOT.findall(pattern)) - SLOTS:
            raise KnowledgeError(path, place, f"no such slot: {', '.join(sorted(unknown))}")
    for what, counted in rows.counted.items():
        if "other" not in counted.forms:
            raise KnowledgeError(path, f"counted.{what}", "missing: other, the form for any number")
        if counted.numerals and counted.numerals not in rows.numerals:
            raise KnowledgeError(path, f"counted.{what}", f"no such numerals: {counted.numerals}")
    return rows


def _patterns(rows: Narration) -> Iterator[tuple[str, str]]:
    for kind, patterns in rows.kinds.items():
        yield from ((f"kinds.{kind}", pattern) for pattern in (*patterns.title, *patterns.told))
