"""Drafts of one article → bundles: one event told in several sentences is one report with several passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.dates.edtf import Edtf
from generator.events.drafts import Draft
from generator.events.scenes import Actor, Scene
from generator.knowledge import KnowledgeBase
from generator.model import Kind, Realis, Reason, TimeExpression
from generator.text import fold

__all__ = ["Bundle", "join"]

_ENCOUNTERS = frozenset({"meeting", "visit", "call", "conference", "agreement"})
_FOUGHT = frozenset({"military", "strike", "attack"})
_UNREAL = frozenset({"planned", "cancelled", "denied"})


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
        if self.head.realis != "happened":
            return self.head.realis
        return "reported" if all(draft.reported or draft.media for draft in self.drafts) else "happened"

    def add(self, draft: Draft, knowledge: KnowledgeBase) -> None:
        """Takes a draft in: people, the nearer place, the sharper time."""
        self.drafts.append(draft)
        for actor in draft.actors:
            self._admit(actor)
        if draft.place and (self.place is None or self.place in knowledge.within(draft.place)):
            self.place = draft.place
        own = draft.when is not None and not draft.shared and not draft.quoted
        if draft.anaphoric and own and draft.when and self.stated and self.when and not draft.when.meets(self.when):
            self.when, self.stated = self.when.hull(draft.when), False  # two accounts in one article
            self.reasons.append(Reason(code="disputed", facts={"when": self.when.text}))
        elif draft.when and (
            self.when is None or (own and not self.stated) or (own and _sharper(draft.when, self.when))
        ):
            self.when, self.time, self.slack = draft.when, draft.time, draft.slack
            self.reasons = list(draft.reasons)
            self.stated = own
        elif self.time is None and draft.time:
            self.time = draft.time

    def _admit(self, actor: Actor) -> None:
        if any(_one(actor, other) for other in self.actors):
            known = next(index for index, other in enumerate(self.actors) if _one(actor, other))
            if not self.actors[known].role and actor.role:
                self.actors[known] = self.actors[known]._replace(role=actor.role, post=actor.post)
            return
        if (
            actor.kind == "group"
            and actor.definite
            and any(other.country == actor.country and other.kind != "group" for other in self.actors)
        ):
            return
        if actor.kind == "role" and not actor.post and not actor.country and self.actors:
            return
        if actor.kind == "person":
            self.actors = [
                other
                for other in self.actors
                if not (other.kind == "group" and other.definite and other.country == actor.country)
            ]
        self.actors.append(actor)


def join(told: Sequence[Draft], scenes: Sequence[Scene], knowledge: KnowledgeBase) -> list[Bundle]:
    """The events of an article in the order in which the body tells them; a headline only adds to what the body tells."""
    bundles: list[Bundle] = []
    body = [draft for draft in told if not draft.headline]
    for draft in [draft for draft in body if not draft.act]:
        _place_draft(draft, bundles, knowledge)
    for draft in [draft for draft in told if draft.headline and not draft.act]:
        if not any(bundle.kind == draft.kind or {bundle.kind, draft.kind} <= _ENCOUNTERS for bundle in bundles):
            _place_draft(draft, bundles, knowledge)
    _place_statements([draft for draft in told if draft.act], bundles, knowledge)
    return [bundle for bundle in bundles if _is_news(bundle)]


def _place_draft(draft: Draft, bundles: list[Bundle], knowledge: KnowledgeBase) -> None:
    if draft.link == "purpose" and draft.parent and not draft.parent.act and draft.kind in _ENCOUNTERS:
        for bundle in bundles:  # "arrived to meet X": the visit has its purpose, no second event
            if draft.parent in bundle.drafts and bundle.kind in _ENCOUNTERS:
                bundle.add(draft, knowledge)
                return
    fitting = [bundle for bundle in bundles if _fits(draft, bundle, knowledge)]
    if draft.anaphoric or (draft.quoted and not fitting):
        close = fitting or [
            bundle
            for bundle in bundles
            if draft.anaphoric
            and {bundle.kind, draft.kind} <= {"meeting", "visit", "call"}
            and _agree(draft, bundle, knowledge)
        ]
        if close:
            close[-1].add(draft, knowledge)
        return
    if fitting:
        max(fitting, key=lambda bundle: _shared(draft.actors, bundle.actors)).add(draft, knowledge)
        return
    bundle = Bundle(head=draft)
    bundle.add(draft, knowledge)
    bundles.append(bundle)


def _fits(draft: Draft, bundle: Bundle, knowledge: KnowledgeBase) -> bool:
    """Does the bundle tell the same event, as far as one article can be trusted to name its events?"""
    if draft.kind == "other":
        return False
    if draft.kind != bundle.kind and not {draft.kind, bundle.kind} <= _FOUGHT:
        return False
    return _agree(draft, bundle, knowledge) and (
        draft.anaphoric
        or _shared(draft.actors, bundle.actors) > 0
        or not draft.actors
        or not bundle.actors
        or len(_sides(draft.actors) & _sides(bundle.actors)) > 1
        or (draft.clause.head.definite and draft.clause.head.nominal)
    )


def _agree(draft: Draft, bundle: Bundle, knowledge: KnowledgeBase) -> bool:
    """Nothing that speaks against one event: realis, days, places, people."""
    if (draft.realis in _UNREAL) != (bundle.head.realis in _UNREAL):
        return False
    if draft.time and bundle.time and not draft.quoted:
        if draft.when and bundle.when:
            if not draft.when.meets(bundle.when) and not (
                draft.anaphoric and abs((draft.when.key[0] - bundle.when.key[0]).days) <= 2
            ):
                return False
            if draft.when != bundle.when and not (draft.shared or draft.anaphoric) and draft.kind not in _ENCOUNTERS:
                return False
        elif draft.time.said != bundle.time.said and not draft.shared:
            return False
    if draft.place and bundle.place and draft.place != bundle.place:
        if draft.place not in knowledge.within(bundle.place) and bundle.place not in knowledge.within(draft.place):
            return False
    mine, theirs = _sides(draft.actors), _sides(bundle.actors)
    if draft.kind in _ENCOUNTERS and len(mine) > 1 and len(theirs) > 1 and mine - theirs and theirs - mine:
        return False
    for side in mine & theirs:
        people, others = _people(draft.actors, side), _people(bundle.actors, side)
        if people and others and not people & others:
            return False
    return True


def _sharper(one: Edtf, other: Edtf) -> bool:
    return (one.days or 10**6) < (other.days or 10**6)


def _one(actor: Actor, other: Actor) -> bool:
    """Are the two the same: one entity, one post, one spelling?"""
    if actor.entity or other.entity:
        return actor.entity == other.entity or (
            actor.entity is None and actor.kind == "role" and actor.post is not None and actor.post == other.post
        )
    return fold(actor.name).text == fold(other.name).text


def _shared(mine: Sequence[Actor], others: Sequence[Actor]) -> int:
    return sum(any(_one(actor, other) for other in others) for actor in mine)


def _sides(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(actor.country for actor in actors if actor.country)


def _people(actors: Sequence[Actor], side: str) -> frozenset[str]:
    return frozenset(
        actor.entity or fold(actor.name).text for actor in actors if actor.country == side and actor.kind == "person"
    )


def _place_statements(spoken: Sequence[Draft], bundles: list[Bundle], knowledge: KnowledgeBase) -> None:
    """What is said about an event by those who took part is folded into it; other statements are events when they are news."""
    own: list[Bundle] = []
    for draft in spoken:
        if draft.act == "supports" and not bundles:
            continue
        content = [
            bundle
            for bundle in bundles
            if any(
                told.parent is draft
                and (
                    draft.act == "denied"
                    or (told.link == "that" and (told.clause.head.supported or not told.clause.head.nominal))
                )
                for told in bundle.drafts
            )
        ]
        if draft.speaker is None or (draft.act == "supports" and not content):
            if content:
                content[0].statements.append(draft)
            continue
        hosts = [
            bundle
            for bundle in bundles
            if bundle.kind in _ENCOUNTERS and bundle.head.realis == "happened" and _took_part(draft.speaker, bundle)
        ]
        if content or hosts:
            before = [bundle for bundle in hosts if bundle.head.key <= draft.key]
            near = max(
                before or hosts,
                key=lambda bundle: (
                    bundle.kind != "visit",
                    max(one.key for one in bundle.drafts if one.key <= draft.key or not before),
                ),
                default=None,
            )
            (content[0] if content else near or hosts[0]).statements.append(draft)
            continue
        same = [
            bundle
            for bundle in own
            if _same_voice(draft.speaker, bundle.head.speaker)
            and (draft.when is None or bundle.when is None or draft.when.meets(bundle.when))
        ]
        if same:
            same[0].add(draft, knowledge)
            same[0].statements.append(draft)
            continue
        bundle = Bundle(head=draft)
        bundle.add(draft, knowledge)
        bundle.statements.append(draft)
        own.append(bundle)
    for bundle in own:
        bundle.actors = [actor for actor in bundle.actors if actor == bundle.head.speaker] or bundle.actors[:1]
    lead = min((bundle.head.key for bundle in bundles), default=(1 << 30, 0))
    for bundle in own:
        if bundle.head.key < lead:
            bundles.insert(0, bundle)
        else:
            bundles.append(bundle)


def _took_part(speaker: Actor, bundle: Bundle) -> bool:
    """Did the speaker, or somebody of his side, take part?"""
    return any(_one(speaker, actor) for actor in bundle.actors) or (
        speaker.country is not None and any(actor.country == speaker.country for actor in bundle.actors)
    )


def _same_voice(speaker: Actor, other: Actor | None) -> bool:
    return other is not None and (
        _one(speaker, other) or (speaker.country is not None and speaker.country == other.country)
    )


def _is_news(bundle: Bundle) -> bool:
    """A statement needs a known side or a day of its own; anything else needs people, a place or a time."""
    if bundle.head.act:
        return (
            bundle.head.speaker is not None
            and not bundle.head.media
            and (bundle.head.speaker.country is not None or bundle.time is not None)
        )
    if (
        bundle.time is None
        and bundle.head.key[0] > 2
        and not (bundle.kind in _ENCOUNTERS and len(_sides(bundle.actors)) > 1)
    ):
        return bundle.kind in _FOUGHT | _ENCOUNTERS and bundle.place is not None and bool(bundle.actors)
    return bool(bundle.actors or bundle.place or bundle.time)
