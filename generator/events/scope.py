"""Engagement or context: does one of the two sides act with or towards the other, within the period?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from generator.dates.edtf import Edtf
from generator.knowledge import KnowledgeBase
from generator.model import Kind, Participant, Report, Scope

__all__ = ["Setting", "directed", "scope", "settings_of"]


@lru_cache(maxsize=4096)
def directed(entity: str, on: Edtf | None, knowledge: KnowledgeBase) -> frozenset[str]:
    """The countries that an actor is there for: where somebody is accredited, what a body has in its name (an embassy).

    Source: posts of the knowledge base, and the names of its organisations.
    """
    kind = knowledge.kind(entity)
    if kind == "person":
        tenure = knowledge.post_of(entity, on) if on else None
        at = knowledge.posts[tenure.post].at if tenure else None
        return frozenset({knowledge.country(at) or ""} if at else ())
    return frozenset() if kind == "place" else knowledge.there_for(entity)


_TOGETHER = frozenset({"meeting", "call", "agreement", "conference", "exercise"})
"""Kinds that need both sides in person; in the others one side may act on the other's soil or on its affairs."""
_SHARED = _TOGETHER | {"visit", "aid"}
"""What both sides have a part in, whether or not the sentence names them again."""
_CONTINUED = frozenset({"meeting", "call", "aid", "exercise"})
"""Those that an article on the two sides goes on to tell of without naming either: no visit, and no truce of long ago."""
_TOWARDS = frozenset({"statement", "sanction", "aid", "legal", "appointment", "election"})
"""What one side does about the other without going there."""
_ABOUT = frozenset({"statement", "sanction", "aid", "strike", "visit", "meeting", "military"})
"""What the first side does where nothing but the article says that it is about the other."""
_AT_HOME = frozenset({"appointment", "election"})
"""What a country does by itself, although it names the other."""


class Setting(NamedTuple):
    """What the passages and the articles around an event say of countries."""

    touched: frozenset[str]
    """Those that its passages speak of."""
    around: frozenset[str]
    """Those that its articles speak of."""
    company: frozenset[str]
    """Those whose people or bodies act anywhere in its articles."""
    venues: frozenset[str]
    """Those in which anything that its articles tell took place."""
    main: bool
    """Is it the news of one of them, so that all of it is about the event?"""
    dealings: bool = False
    """Does one of them tell of a dealing of the two sides, so that it may go on about them without naming both?"""
    suit: bool = False
    """Is that a case of one side's people before the other's courts?"""
    about: frozenset[str] = frozenset()
    """Those of which a good part of what its articles tell speaks."""


def settings_of(
    clusters: Sequence[Sequence[Report]], touched: Mapping[str, frozenset[str]], knowledge: KnowledgeBase
) -> Iterator[Setting]:
    """What surrounds the event of each cluster."""
    company: dict[str, set[str]] = defaultdict(set)
    venues: dict[str, set[str]] = defaultdict(set)
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    told: Counter[str] = Counter()
    for report in chain.from_iterable(clusters):
        told[report.article] += 1
        spoken[report.article].update(report.touched)
        company[report.article].update(who.country for who in report.participants if who.country)
        if report.place and (country := knowledge.country(report.place)):
            venues[report.article].add(country)
    nowhere: frozenset[str] = frozenset()
    for cluster in clusters:
        articles = {report.article for report in cluster}
        yield Setting(
            touched=nowhere.union(*(report.touched for report in cluster)),
            around=nowhere.union(*(touched.get(article, nowhere) for article in articles)),
            company=nowhere.union(*(company[article] for article in articles)),
            venues=nowhere.union(*(venues[article] for article in articles)),
            about=frozenset(
                country
                for article in articles
                for country, times in spoken[article].items()
                if _MUCH * times >= told[article]
            ),
            main=any(report.main for report in cluster),
        )


_MUCH = 3
"""An article is about a country of which one in so many of its reports speaks."""


def scope(
    *,
    kind: Kind,
    participants: Sequence[Participant],
    place: str | None,
    setting: Setting,
    when: Edtf | None,
    between: tuple[str, ...],
    period: Edtf | None,
    knowledge: KnowledgeBase,
) -> Scope:
    """The scope of an event: engagement where both of the two sides `between` which the chronology is take part, or one acts
    towards the other.

    Without such sides everything is in scope; outside `period` everything is context.  A former official of the first side
    speaks for himself; one of the other side is still one of its politicians.
    """
    if period and when and not when.meets(period):
        return "context"
    if not between:
        return "engagement"
    one, other = between
    acting = [who for who in participants if not (who.former and who.country == one)]
    sides = frozenset(who.country for who in acting if who.country)
    if {one, other} <= sides:
        return "engagement"
    case = _Case(
        kind=kind, at=knowledge.country(place) if place else None, one=one, other=other, setting=setting, allies=sides - {one, other},
        joined=bool(sides - {one, other}) or len(acting) < len(participants), nameless=any(who.country is None for who in acting),
        titled=any(who.country is None and who.kind == "role" for who in acting), several=len(participants) > 1, known=any((who.entity or who.kind == "group") and who.country == one for who in acting),
    )  # fmt: skip
    judge = _by_first if one in sides else _by_second if other in sides else _by_nobody
    return "engagement" if judge(case) else "context"


class _Case(NamedTuple):
    """An event in which not both sides are known to take part."""

    kind: Kind
    at: str | None
    one: str
    other: str
    setting: Setting
    allies: frozenset[str]
    """The third countries that take part."""
    joined: bool
    """Does a third country take part, or somebody who speaks for himself?"""
    nameless: bool
    """Does somebody take part of whom it is not known where he belongs?"""
    titled: bool
    """Is it somebody who is only called by his title?"""
    several: bool
    """Do more than one take part?"""
    known: bool
    """Is somebody of the first side known by name, or are they several, as its officials?"""

    @property
    def others(self) -> frozenset[str]:
        """The third countries that are spoken of, but for where it happened; of words not those whom they back."""
        backed = {"UN"} if self.kind == "statement" else set()
        return self.setting.touched - {self.at, self.one, self.other} - backed

    @property
    def third(self) -> bool:
        """Does a third country take part, or is one spoken of?"""
        return self.joined or bool(self.others)

    @property
    def at_the_others(self) -> bool:
        """Do the articles tell of the other side's people, or of what happened there, or of much that is about it?"""
        return self.other in self.setting.company | self.setting.venues | self.setting.about

    @property
    def complete(self) -> bool:
        """Are those of one side who meet one another all that there are?"""
        return self.kind in ("meeting", "call") and self.several and not self.nameless

    @property
    def goes_on(self) -> bool:
        """May it be about both sides where it does not name them: is their dealing told of, the news, or said of the other's news?"""
        setting = self.setting
        return (
            setting.dealings
            or (self.kind == "statement" and self.at_the_others)
            or (setting.main and self.kind in _CONTINUED | {"visit", "strike", "sanction"})
        )

    @property
    def alone(self) -> bool:
        """Do the articles speak of the two sides only, meeting places aside, or tell of what these did only?"""
        both = {self.one, self.other}
        if not self.goes_on:
            return False
        if both <= self.setting.around <= both | self.setting.venues - self.setting.company:
            return True
        return self.setting.company == both and self.kind != "other" and self.at in (None, *both)


def _by_nobody(case: _Case) -> bool:
    """Nobody known acts: "a first round was held in Tunis"."""
    one, other = (side in case.setting.touched for side in (case.one, case.other))
    if case.third:
        return False
    if case.kind == "legal" and case.setting.suit and case.at != case.other:
        return True
    if case.kind == "legal":  # where only the other side is named, it is before a court of its own
        return (one and other) or (case.alone and (one or not other))
    if case.at == case.one:  # the other side's people who live there travel and gather there, too
        return case.kind in ("visit", "exercise") and not case.nameless and (other or case.alone)
    return case.kind in _SHARED and ((one and other) or (case.alone and (one or case.kind in _CONTINUED)))


def _by_first(case: _Case) -> bool:
    """The first side acts: "Washington urged", "an American team inspected the dam"."""
    kind, at, other = case.kind, case.at, case.other
    named = other in case.setting.touched
    near = other in case.setting.around and case.goes_on and not case.third
    if (case.complete and at != other) or (kind == "statement" and not (named or case.known)) or kind == "attack":
        return False  # "Norland met Murphy"; what "an American researcher" says of anything; whom an attack hit did not act
    if not case.third:
        if at in (None, other) and ((near and kind in _ABOUT) or ((named or case.alone) and kind not in _AT_HOME)):
            return True
        if named and kind != "visit":
            return True
    if kind in _TOGETHER:
        return not case.joined and (at == other or (kind in _CONTINUED and case.alone and not case.third))
    named = (
        named
        or (case.setting.main and (near or (kind == "sanction" and other in case.setting.about)))
        or (kind == "statement" and case.at_the_others and case.others <= case.allies)
    )
    return at == other or (named and kind in _TOWARDS)


def _by_second(case: _Case) -> bool:
    """The other side acts: "the minister flew to Washington", "parliament condemned American interference"."""
    kind, named = case.kind, case.one in case.setting.touched or (case.alone and case.titled)
    if case.at == case.one:
        return not case.complete and (kind not in _TOGETHER or not case.joined)
    if kind == "statement":
        return named and len(case.others) < 2
    if kind == "legal" or case.joined:  # a third country's minister is nobody's guest there
        return kind == "legal" and (named or (case.setting.suit and case.at is None and not case.joined))
    if kind == "exercise":
        return named
    if kind == "aid" and named and not case.third and case.at == case.other:
        return True  # "the Red Crescent took over at Benina what an American plane had brought"
    if not named or case.third or case.at:
        return False
    return kind in ("visit", "aid") or (
        kind in _TOGETHER and (case.nameless or (kind == "agreement" and not case.several))
    )
