"""What the drafts that tell one event say together: people, place, the sharpest time, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from generator.dates.edtf import Edtf
from generator.dates.timex import resolve
from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS, ENCOUNTERS
from generator.events.sentences.actors import Actor
from generator.events.sentences.cues import COMMAS
from generator.events.timing import aim
from generator.knowledge import KnowledgeBase
from generator.model import Kind, Realis, Reason, TimeExpression
from generator.text import fold

__all__ = [
    "Bundle",
    "by_another",
    "people",
    "same_actor",
    "same_strike",
    "shared",
    "sides",
    "tells",
    "told_again",
]


@dataclass(eq=False)
class Bundle:
    """What the drafts that tell one event say together."""

    head: Draft
    drafts: list[Draft] = field(default_factory=list)
    statements: list[Draft] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    place: str | None = None
    time: TimeExpression | None = None
    when: Edtf | None = None
    slack: int = 0
    stated: bool = False
    reasons: list[Reason] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """What the first draft that is no headline calls it."""
        return self.head.kind

    @property
    def realis(self) -> Realis:
        """A story of unnamed sources or of another newspaper is reported, whatever its tense."""
        if self.head.realis == "planned" and any(draft.realis == "cancelled" for draft in self.drafts):
            return "cancelled"
        if self.head.realis != "happened":
            return self.head.realis
        return "reported" if all(draft.reported or draft.media for draft in self.drafts) else "happened"

    @property
    def possible(self) -> Edtf | None:
        """When it may have happened: what was only announced on a day, on one of the days before as well."""
        if self.when is None or self.when.day is None or not self.slack:
            return self.when
        return Edtf.between(self.when.day - timedelta(self.slack), self.when.day)

    @property
    def around(self) -> Edtf | None:
        """When what was done in it may have been (`Draft.around`)."""
        return self.head.around if self.head.stay else self.when

    def add(self, draft: Draft, knowledge: KnowledgeBase) -> None:
        """Takes a draft in: people, the nearer place, the sharper time."""
        self.drafts.append(draft)
        for actor in draft.actors:
            self._admit(actor)
        if draft.place and (self.place is None or self.place in knowledge.within(draft.place)):
            self.place = draft.place
        full = draft.time is not None and resolve(draft.time.said, None) is not None  # whoever says it, on whatever day
        own = draft.when is not None and not draft.shared and (full or not draft.quoted)
        if draft.anaphoric and own and draft.when and self.stated and self.when and not draft.when.meets(self.when):
            self.when, self.stated = self.when.hull(draft.when), False  # two accounts in one article
            self.reasons.append(Reason(code="disputed", facts={"when": self.when.text}))
        elif draft.when and (self.when is None or (own and self._gains(draft.when))):
            self.when, self.time, self.slack = draft.when, draft.time, draft.slack
            self.reasons = list(draft.reasons)
            self.stated = own
        elif self.time is None and draft.time:
            self.time = draft.time

    def _gains(self, when: Edtf) -> bool:
        """Is a time of its own words better than what is known: sharper, or the first that a passage says?"""
        assert self.when is not None
        return sharper(when, self.when) or (not self.stated and not sharper(self.when, when))

    def _admit(self, actor: Actor) -> None:
        if any(same_actor(actor, other) for other in self.actors):
            known = next(index for index, other in enumerate(self.actors) if same_actor(actor, other))
            if not self.actors[known].role and actor.role:
                self.actors[known] = self.actors[known]._replace(role=actor.role, post=actor.post)
            return
        if actor.kind == "group" and actor.definite and any(other.country == actor.country for other in self.actors):
            return  # "the American officials": those named before
        if _untied(actor) and self.actors and not self._meets(actor):
            return
        if actor.kind == "person":
            self.actors = [
                other
                for other in self.actors
                if not (other.kind == "group" and other.definite and other.country == actor.country)
                and not (_untied(other) and (_bears(actor, other) or self._apposes(other, actor)))
            ]
        self.actors.append(actor)

    def _meets(self, office: Actor) -> bool:
        """Is an office that nobody is known to hold whom the only one named met: "spoke with *the health minister*"?"""
        [other, *more] = self.actors
        said = self.kind in ENCOUNTERS and len(office.name.split()) > 1
        return said and not more and other.kind != "group" and not _bears(other, office)

    def _apposes(self, office: Actor, who: Actor) -> bool:
        """Does the draft that came last name the holder right behind his office: "the chief of staff *in Tripoli,* Haddad", and
        not somebody else: "the chief of staff *and* Haftar"?
        """
        scene = self.drafts[-1].scene
        if not {office, who} <= {*scene.actors} or not 0 < who.first - office.last <= _NEAR:
            return False
        before = who.first - 1
        joined = scene.bares[who.first] != scene.at(who.first)
        return not joined and (before in {*scene.placed, office.last} or scene.at(before) in COMMAS)

    def take_time(self, when: Edtf, reason: Reason) -> None:
        """A time that no passage says but the story tells."""
        self.when, self.stated = when, False
        self.reasons.append(reason)


_NEAR = 4
"""Tokens from an office to the name of who holds it."""


def _untied(actor: Actor) -> bool:
    """Is it an office of which nothing says whose it is?"""
    return actor.kind == "role" and not actor.post and not actor.country


def _bears(who: Actor, office: Actor) -> bool:
    """Has somebody the office in his title?"""
    return fold(office.name).text in fold(who.role).text


def same_actor(actor: Actor, other: Actor) -> bool:
    """Are the two the same: one entity, one post, one spelling?"""
    if actor.entity or other.entity:
        return actor.entity == other.entity
    if actor.kind == "role" and actor.post is not None:
        return actor.post == other.post
    return fold(actor.name).text == fold(other.name).text


def shared(mine: Sequence[Actor], others: Sequence[Actor]) -> int:
    """How many of the first stand among the others."""
    return sum(any(same_actor(actor, other) for other in others) for actor in mine)


def sides(actors: Sequence[Actor]) -> frozenset[str]:
    """The countries of some actors."""
    return frozenset(actor.country for actor in actors if actor.country)


def people(actors: Sequence[Actor], side: str) -> frozenset[str]:
    """Those of one country that are people with a name."""
    return frozenset(
        actor.entity or fold(actor.name).text for actor in actors if actor.country == side and actor.kind == "person"
    )


def sharper(one: Edtf, other: Edtf) -> bool:
    """Does the first name fewer days?"""
    return (one.days or 10**6) < (other.days or 10**6)


def tells(bundle: Bundle, draft: Draft) -> bool:
    """Does the body tell what a headline tells, as far as kind, who and day go?"""
    dealt = {bundle.kind, draft.kind} <= DEALINGS and (not draft.actors or shared(draft.actors, bundle.actors) > 0)
    same = bundle.kind == draft.kind or dealt
    if not (same and draft.time and draft.when and bundle.when):
        return same
    if draft.when.meets(bundle.when):
        return True
    to_come = aim(draft.time, "future").when  # "the committee meets on Thursday"
    return bundle.realis == "planned" and to_come is not None and to_come.meets(bundle.when)


def told_again(draft: Draft, bundle: Bundle) -> bool:
    """Is the step told again, nobody named: "US forces arrested him. … since he was arrested on 15 June"?"""
    near = draft.scene.sentence.index - bundle.head.scene.sentence.index <= _AGAIN
    return near and not draft.actors and not draft.clause.head.nominal and draft.realis == bundle.realis


def same_strike(draft: Draft, last: Draft) -> bool:
    """Does a verb only say what the strikes named right before it hit: "carried out two strikes that targeted a camp", or a
    noun whose strike the verb right before it tells?
    """
    verb, before = draft.clause.head, last.clause.head
    if (
        draft.kind != "strike"
        or last.kind != draft.kind
        or last.scene is not draft.scene
        or verb.nominal == before.nominal
    ):
        return False
    return verb.first == before.last + 1 if verb.nominal else draft.time is None or draft.shared


_AGAIN = 2
"""Sentences in which a step told without a day is told again with it."""


def by_another(draft: Draft, bundle: Bundle) -> bool:
    """Is an encounter on a day somebody else's, or one more: "Norland met Menfi.  His deputy met (he also met) Menfi on Tuesday"?"""
    if draft.kind not in ENCOUNTERS:
        return False
    met = [one for one in draft.actors if one.kind == "person" and one not in draft.subject]
    if draft.besides and met and len(sides(draft.actors)) > 1 and not shared(met, bundle.actors):
        return True  # "also met Siala"
    if draft.time is None or draft.shared or bundle.time:
        return False
    if draft.besides:
        return True
    mine, theirs = ([one for one in some if one.kind == "person"] for some in (draft.subject, bundle.head.subject))
    if draft.stranger or (bundle.head.stranger and mine):
        return bundle.head.stranger or bool(bundle.actors)
    return bool(mine and theirs) and not (shared(mine, bundle.actors) or shared(theirs, draft.actors))
