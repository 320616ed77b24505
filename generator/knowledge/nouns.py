"""What is true, as nouns: people, posts and who held them, organisations, places, landmarks, publishers.

An id is an ASCII slug and permanent: pages and decisions of editors rely on it.  `Words` has one name per language.
`spellings` are further full names by language; `weak` are names that are also common words.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Literal

from generator.dates.edtf import Edtf
from generator.model import Noun, Words

__all__ = ["Landmark", "Organisation", "Person", "Place", "Post", "Publisher", "Spellings", "Tenure"]

Spellings = dict[str, tuple[str, ...]]
Genders = dict[str, Literal["female", "male"]]
"""By language: the grammatical gender of a name, where neither its first word nor what it names shows it."""
Confidence = Literal["high", "medium", "low"]
PlaceType = Literal[
    "country", "capital", "city", "region", "continent", "sea", "base", "port", "site", "crossing"
]  # fmt: skip


class Person(Noun, frozen=True):
    """Someone.  `surname` is what may stand for the full name once that has been read, `alone` what may at once."""

    name: Words
    id: str = ""
    spellings: Spellings = {}
    surname: Spellings = {}
    alone: bool = False
    gender: Literal["female", "male"] = "male"
    country: str | None = None
    died: Edtf | None = None
    """After that day nobody meets or fights him, whatever names him: "since the fall of X"."""
    source: str = "unchecked"
    wikidata: str | None = None


class Organisation(Noun, frozen=True):
    """A body: ministry, army, council, company, armed group.  `country` is an ISO 3166 code or UN, EU, NATO, AU, LAS."""

    name: Words
    id: str = ""
    country: str | None = None
    gender: Genders = {}
    spellings: Spellings = {}
    weak: Spellings = {}
    source: str = "unchecked"
    wikidata: str | None = None


class Publisher(Noun, frozen=True):
    """An outlet that publishes news, with its internet domains."""

    name: Words
    id: str = ""
    country: str | None = None
    domains: tuple[str, ...] = ()
    spellings: Spellings = {}
    weak: Spellings = {}
    source: str = "unchecked"
    wikidata: str | None = None


class Place(Noun, frozen=True, rename={"within": "in"}):
    """A place on the map.  `at` is latitude and longitude in degrees; `within` the id of the place it lies in."""

    name: Words
    type: PlaceType
    id: str = ""
    within: str | None = None
    iso: str | None = None
    at: tuple[float, float] | None = None
    gender: Genders = {}
    spellings: Spellings = {}
    weak: Spellings = {}
    source: str = "unchecked"
    wikidata: str | None = None


class Post(Noun, frozen=True):
    """An office, whoever holds it.

    `head` is a kind of office (languages/*/roles.yaml), `of` an organisation, `country` whose post it is, `field` its
    business (foreign, interior …), `at` the place where it is accredited.
    """

    name: Words
    head: str
    id: str = ""
    feminine: Words = {}
    """What a woman in the office is called, in the languages in which that differs."""
    of: str | None = None
    bodies: tuple[str, ...] = ()
    """Further organisations under whose name the post goes: the UN envoy heads UNSMIL."""
    country: str | None = None
    field: str | None = None
    at: str | None = None
    seats: int = 1
    """So many hold it at once."""


class Tenure(Noun, frozen=True):
    """Who held a post from when to when; no end: still in post when last checked."""

    person: str
    post: str
    start: Edtf
    end: Edtf | None = None
    confidence: Confidence = "medium"
    disputed: bool = False
    """Somebody else claims the same days, and `check` need not tell the editor."""
    until_death: bool = False
    """It ended with the holder's death: papers go on to name who died by the post."""
    source: str = "unchecked"

    @property
    def possible(self) -> tuple[date, date]:
        """The widest reading: first and last day on which the person may have held it."""
        first = _earlier(self.start.key[0], self.start, self.confidence)
        return first, _later(self.end.key[1], self.end, self.confidence) if self.end else date.max

    @property
    def certain(self) -> tuple[date, date] | None:
        """The narrowest reading: first and last day on which the person surely held it; None when no day is sure."""
        first = _later(self.start.key[1], self.start, self.confidence)
        last = _earlier(self.end.key[0], self.end, self.confidence) if self.end else date.max
        return (first, last) if first <= last else None


class Landmark(Noun, frozen=True):
    """A dated event that articles allude to without a date.  `cues` are its names in running text, by language."""

    name: Words
    when: Edtf
    id: str = ""
    cues: Spellings = {}
    venue: str | None = None
    """The town (places.yaml) of a conference that all papers told of."""
    about: str | None = None
    """The country that this conference was about (ISO 3166)."""
    confidence: Confidence = "medium"
    source: str = "unchecked"

    def named(self) -> dict[str, str]:
        """What a `Reason` says of it: its id, and its name in each language."""
        return {"landmark": self.id} | {f"landmark.{code}": name for code, name in self.name.items()}


def _slack(bound: Edtf, confidence: Confidence) -> int:
    """Months by which a bound may be off: one for a month, twelve for a year, one for a doubtful day."""
    if bound.precision == "day":
        return int(confidence == "low" or bound.approximate)
    return 1 if bound.precision == "month" else 12


def _earlier(day: date, bound: Edtf, confidence: Confidence) -> date:
    """The day with the bound's slack before it; with slack it is the first of a month, so that it looks as rough as it is."""
    months = _slack(bound, confidence)
    if not months:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


def _later(day: date, bound: Edtf, confidence: Confidence) -> date:
    """The day with the bound's slack after it: the last of a month."""
    months = _slack(bound, confidence)
    if not months:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])
