"""Are two reports of one event?  A table of named features with weights, and what forbids it outright.

The idea of a table whose rows can be shown to the editor is nomenklatura's (`matching/logic_v2`); the weights are ours, set
on the development half of tests/gold.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Daytime, Said, Weekday
from generator.events.kinds import FOUGHT, GATHERINGS, UNREAL
from generator.knowledge import KnowledgeBase
from generator.model import Participant, Report
from generator.text import fold

__all__ = ["FEATURES", "THRESHOLD", "Feature", "Traits", "barrier", "explain", "likeness", "traits"]

THRESHOLD = 6.0
_IN_PERSON = frozenset({"meeting", "call", "visit"})
_BY_ACTOR = frozenset({"statement", "other"})
"""Kinds that are one event only by who speaks or acts: their name says nothing of what happens."""
_MONTH = 31
_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 6
"""Words in a row that two independent writers would hardly share."""


class Traits(NamedTuple):
    """What is compared of a report."""

    key: str
    article: str
    kind: str
    unreal: bool
    denied: bool
    when: Edtf | None
    stated: bool
    weekday: int | None
    people: frozenset[str]
    bodies: frozenset[str]
    strangers: frozenset[str]
    """Names that no entity has, as they are written."""
    sides: frozenset[str]
    by_side: tuple[tuple[str, frozenset[str]], ...]
    place: str | None
    topics: frozenset[str]
    shingles: frozenset[int]
    published: Edtf | None
    main: bool = False


def traits(report: Report, published: Edtf | None, knowledge: KnowledgeBase) -> Traits:
    """The traits of a report; `published` is the dateline of its article."""
    people = {
        who.entity or fold(" ".join(who.name.values())).text: who.country
        for who in report.participants
        if _is_person(who, knowledge)
    }
    bodies = frozenset(
        who.entity for who in report.participants if who.entity and knowledge.kind(who.entity) != "person"
    )
    by_side: dict[str, set[str]] = {}
    for name, country in people.items():
        if country:
            by_side.setdefault(country, set()).add(name)
    weekday = _weekday(report.time.said) if report.time else None
    when = report.when
    if when and report.slack and when.day:
        when = Edtf.between(when.day.fromordinal(when.day.toordinal() - report.slack), when.day)
    return Traits(
        key=report.key, article=report.article, kind=report.kind, unreal=report.realis in UNREAL, denied=report.realis == "denied",
        strangers=frozenset(fold(" ".join(who.name.values())).text for who in report.participants if not who.entity),
        when=when, stated=report.certainty == "stated" and report.slack == 0, weekday=weekday, people=frozenset(people), bodies=bodies,
        sides=frozenset(who.country for who in report.participants if who.country),
        by_side=tuple(sorted((side, frozenset(names)) for side, names in by_side.items())), place=report.place,
        topics=frozenset(report.topics), shingles=frozenset().union(*(shingles(passage.quote) for passage in report.passages)), published=published, main=report.main,
    )  # fmt: skip


def _weekday(said: Said) -> int | None:
    """The day of the week that was said, Monday is 0."""
    match said:
        case Weekday(day=day):
            return day
        case Daytime() | Agree():
            inner = _weekday(said.said)
            return inner if inner is not None or isinstance(said, Daytime) else _weekday(said.check)
        case _:
            return None


def _is_person(who: Participant, knowledge: KnowledgeBase) -> bool:
    return knowledge.kind(who.entity) == "person" if who.entity else who.kind == "person" or bool(who.role)


@lru_cache(maxsize=1 << 13)  # what is quoted again is quoted by anybody, years later
def shingles(text: str) -> frozenset[int]:
    """Fingerprints of all runs of words of a text; the same in every process."""
    words = _WORD.findall(fold(text).text)
    runs = (" ".join(words[index : index + _SHINGLE]) for index in range(len(words) - _SHINGLE + 1))
    return frozenset(map(zlib.crc32, map(str.encode, runs)))


class Feature(NamedTuple):
    """A named comparison: its value, times the weight, counts for (or against) one event."""

    name: str
    weight: float
    compare: Callable[[Traits, Traits, KnowledgeBase], float]


def _same_kind(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    kinds = {a.kind, b.kind}
    if len(kinds) == 1:
        return 1.0
    if "call" in kinds and not (_narrow(a.when) and _narrow(b.when)):
        return -1.0
    if "other" in kinds:  # what its words say is not known: they may mean the same
        return 0.0
    return 0.0 if kinds <= GATHERINGS or kinds <= FOUGHT else -3.0


def _narrow(when: Edtf | None) -> bool:
    """Is it known well enough to tell one day's news from another's?"""
    return when is not None and (when.days or 9999) <= _MONTH


def _no_day(a: Traits, b: Traits, knowledge: KnowledgeBase) -> float:
    """The same people meet every year: without a day, being the same people is not enough; a common weekday is half of one."""
    if _same_news(a, b):
        return 1.0
    lacking = (not _narrow(a.when)) + (not _narrow(b.when))
    return min(lacking, 0.6) if _same_company(a, b, knowledge) else lacking


def _same_company(a: Traits, b: Traits, knowledge: KnowledgeBase) -> bool:
    """Is it the main news of two papers, not both of which say a day, that the same people of two sides met in one place?"""
    if not (a.main and b.main) or (_narrow(a.when) and _narrow(b.when)) or None not in (_on(a), _on(b)):
        return False
    there = a.place is not None and b.place is not None and nested(a.place, b.place, knowledge)
    return there and len(_both_sides(a, b)) > 1


def _both_sides(a: Traits, b: Traits) -> list[str]:
    """The sides of which the two name the same people."""
    others = dict(b.by_side)
    return [side for side, mine in a.by_side if mine & others.get(side, frozenset())]


def _same_day(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    if a.when is None or b.when is None:
        return 0.0
    if a.when.day and a.when.day == b.when.day:
        return 1.0
    if not a.when.meets(b.when):
        return 0.0 if _two_accounts(a, b) else -1.0
    return (
        0.6
        if min(a.when.days or 9999, b.when.days or 9999) <= 7 and max(a.when.days or 9999, b.when.days or 9999) <= 31
        else 0.25
    )


def _same_weekday(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    for one, other in ((a, b), (b, a)):
        if one.weekday is not None and (one.when is None or not one.when.day):
            if other.when and other.when.day:
                return 1.0 if other.when.day.weekday() == one.weekday else -2.0
            if other.weekday is not None:
                return 0.5 if other.weekday == one.weekday else -1.0
    return 0.0


def _main_news(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    """Papers name whose strike it was in many ways: its side and its place tell as much as its people."""
    struck = {a.kind, b.kind} <= FOUGHT and a.place is not None and a.place == b.place and bool(a.sides & b.sides)
    return (1.75 if struck else 1.0) * _same_news(a, b)


def _same_news(a: Traits, b: Traits) -> bool:
    """Is it the main news of two papers of which not both say the day, and both the same day of the week?"""
    if not (a.main and b.main) or (_narrow(a.when) and _narrow(b.when)) or _on(a) is None or _on(a) != _on(b):
        return False
    return {a.kind, b.kind} <= FOUGHT or not _apart(a, b, bodies=False)


def _on(one: Traits) -> int | None:
    """The day of the week on which it was, as said or as its day is."""
    return one.when.day.weekday() if one.when and one.when.day else one.weekday


def _shared_people(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    shared = len(a.people & b.people)
    return min(3.0, shared) if shared else 0.0


def _shared_bodies(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    return min(2.0, len(a.bodies & b.bodies))


def _other_actors(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    """Nobody in common, not even a country."""
    return 1.0 if _apart(a, b) and a.sides and b.sides and not a.sides & b.sides else 0.0


def _same_sides(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    return 1.0 if len(a.sides & b.sides) > 1 else 0.0


def _same_place(a: Traits, b: Traits, knowledge: KnowledgeBase) -> float:
    if a.place is None or b.place is None:
        return 0.0
    if a.place == b.place:
        return 1.0
    return 0.5 if nested(a.place, b.place, knowledge) else -2.0


def _same_words(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    shared = len(a.shingles & b.shingles)
    return min(1.0, 4 * shared / (min(len(a.shingles), len(b.shingles)) or 1)) if shared else 0.0


def _same_topics(a: Traits, b: Traits, knowledge: KnowledgeBase) -> float:
    alike = a.kind == "statement" or _same_news(a, b) or _same_company(a, b, knowledge)
    if not a.topics or not b.topics or not alike:
        return 0.0
    return 1.0 if a.topics & b.topics else -2.0 if a.kind == "statement" else 0.0


def _near_news(a: Traits, b: Traits, _: KnowledgeBase) -> float:
    """Papers of the same days tell of the same days, unless they say otherwise."""
    if (a.when and b.when) or (apart := _between(a, b)) is None:
        return 0.0
    return 1.0 if apart <= 3 else 0.0 if apart <= 10 else -2.0


def _between(a: Traits, b: Traits) -> int | None:
    """Days between two papers; None where one is only known to be of somebody's years in office."""
    one, other = a.published, b.published
    if not (one and other and one.latest and other.latest and _narrow(one) and _narrow(other)):
        return None
    return abs((one.latest - other.latest).days)


FEATURES: tuple[Feature, ...] = (
    Feature("same kind", 2.0, _same_kind),
    Feature("same day", 4.0, _same_day),
    Feature("no day known", -5.0, _no_day),
    Feature("same weekday", 2.0, _same_weekday),
    Feature("main news of one weekday", 3.5, _main_news),
    Feature("shared people", 2.5, _shared_people),
    Feature("shared bodies", 1.5, _shared_bodies),
    Feature("other actors", -2.0, _other_actors),
    Feature("same sides", 1.0, _same_sides),
    Feature("same place", 2.0, _same_place),
    Feature("same words", 4.0, _same_words),
    Feature("same topics", 1.0, _same_topics),
    Feature("published together", 1.5, _near_news),
)


def explain(a: Traits, b: Traits, knowledge: KnowledgeBase) -> list[tuple[str, float]]:
    """Every feature that speaks for or against, with what it adds."""
    return [(one.name, points) for one in FEATURES if (points := round(one.weight * one.compare(a, b, knowledge), 2))]


def likeness(a: Traits, b: Traits, knowledge: KnowledgeBase) -> float:
    """The sum of all features."""
    return sum(one.weight * one.compare(a, b, knowledge) for one in FEATURES)


def barrier(a: Traits, b: Traits, knowledge: KnowledgeBase) -> str | None:
    """What forbids that the two are one event, however alike they look; None when nothing does."""
    if a.when and b.when and not a.when.meets(b.when) and not _two_accounts(a, b):
        return "different days"
    if a.denied != b.denied:
        return "one denies it"
    if a.unreal != b.unreal and not (_narrow(a.when) and _narrow(b.when)):
        return "a plan of no known day"
    if a.place and b.place and not nested(a.place, b.place, knowledge) and a.kind != "statement":
        return "different places"
    if a.kind == b.kind and a.kind in _BY_ACTOR and _apart(a, b):
        return "nobody in common"
    if {a.kind, b.kind} == {"agreement"} and not _has_in_common(a, b):
        return "nothing in common"  # a day may see two agreements
    if {a.kind, b.kind} == {"conference", "visit"} and not (a.people & b.people or a.bodies & b.bodies):
        return "nobody in common"  # who came to town on the day of a conference
    guests = min(len(a.sides), len(b.sides)) > 1 and a.sides - b.sides and b.sides - a.sides
    if guests and {a.kind, b.kind} <= _IN_PERSON:
        return "different countries"
    if {a.kind, b.kind} <= GATHERINGS:
        others = dict(b.by_side)
        for side, mine in a.by_side:
            if side in others and not mine & others[side] and not _spelt_alike(mine, others[side], a, b):
                return "different people"
    return None


def _has_in_common(a: Traits, b: Traits) -> bool:
    """Do both name somebody, a side, a place or a topic that the other names, or use its words?"""
    pairs = (
        (a.people, b.people),
        (a.bodies, b.bodies),
        (a.sides, b.sides),
        (a.topics, b.topics),
        (a.shingles, b.shingles),
    )
    return (a.place is not None and a.place == b.place) or any(mine & others for mine, others in pairs)


def _apart(a: Traits, b: Traits, *, bodies: bool = True) -> bool:
    """Have both actors, and none in common, as far as one can tell: a stranger may be written in two alphabets."""
    mine, others = (one.people | one.strangers | (one.bodies if bodies else frozenset()) for one in (a, b))
    if not mine or not others or mine & others:
        return False
    return not (a.strangers and b.strangers) or len({name.isascii() for name in a.strangers | b.strangers}) == 1


def _spelt_alike(mine: frozenset[str], others: frozenset[str], a: Traits, b: Traits) -> bool:
    """May people whom nobody knows be the same: in two alphabets, or with a name in common?"""
    strangers = [(one, other) for one in mine & a.strangers for other in others & b.strangers]
    return any(
        one.isascii() != other.isascii() or not set(one.split()).isdisjoint(other.split()) for one, other in strangers
    )


def _two_accounts(a: Traits, b: Traits) -> bool:
    """Do two papers of the same days tell their main news of the same people on two days that follow each other?

    Nobody meets the same people on two days running and finds in each paper only one of the two.
    """
    if not (a.main and b.main and a.kind == b.kind and a.kind in GATHERINGS and a.when and b.when):
        return False
    apart = _between(a, b)
    if not (a.when.day and b.when.day) or apart is None:
        return False
    return apart <= 1 and len(_both_sides(a, b)) > 1 and abs((a.when.day - b.when.day).days) == 1


def nested(one: str, other: str, knowledge: KnowledgeBase) -> bool:
    """Is one place the other, or in it?"""
    return one == other or one in knowledge.within(other) or other in knowledge.within(one)
