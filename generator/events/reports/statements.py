"""Statements of an article → said about an event that it tells, or events by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.bundles import Bundle, same_actor
from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS
from generator.events.sentences.actors import Actor
from generator.knowledge import KnowledgeBase

__all__ = ["with_statements"]

_TELLING = frozenset({"said", "announced", "denied", "stressed", "considered", "warned", "promised", "regretted"})
"""Acts whose content is what they tell: who welcomes an agreement "that was signed" does not tell of its signing."""
_SOON = 3
"""Sentences in which an article that opens with words tells on what occasion they were said."""


def with_statements(spoken: Sequence[Draft], bundles: list[Bundle], knowledge: KnowledgeBase) -> list[Bundle]:
    """The bundles with what is said about them folded in, and the statements that are news by themselves.

    What takes part in an event says after it belongs to the event; a headline never adds a statement to the body's.
    """
    own: list[Bundle] = []
    for draft in sorted(spoken, key=lambda draft: draft.headline):
        promise = _promise(draft, bundles)
        if promise:
            bundles = [bundle for bundle in bundles if bundle is not promise]
        content = _content(draft, bundles)
        if content:
            content.statements.append(draft)
        if content and not _foretells(draft, content):
            continue
        if host := _host(draft, bundles):
            host.statements.append(draft)
        elif draft.speaker is None or draft.act == "supports":
            continue
        elif same := next((bundle for bundle in own if _continues(draft, bundle)), None):
            same.add(draft, knowledge)
            same.statements.append(draft)
        elif draft.time is None and draft.when is None and (told := _remarked(draft, bundles)):
            told.statements.append(draft)
        elif not (draft.headline and (own or bundles)):
            bundle = Bundle(head=draft)
            bundle.add(draft, knowledge)
            bundle.statements.append(draft)
            own.append(bundle)
    for bundle in own:
        own_words = [*bundle.head.subject, bundle.head.speaker]  # "Norland, who was hailed by all, said": named before
        said = [actor for actor in bundle.head.scene.actors if actor in own_words]
        bundle.actors = [actor for actor in bundle.actors if actor in said] or said or bundle.actors[:1]
    lead = min((bundle.head.key for bundle in bundles), default=(1 << 30, 0))
    first = [bundle for bundle in own if bundle.head.key < lead]
    return [*first, *bundles, *(bundle for bundle in own if bundle not in first)]


def _promise(draft: Draft, bundles: Sequence[Bundle]) -> Bundle | None:
    """The plan without a date that a dated announcement is all about: "said on Tuesday that it would send aid"."""
    if draft.when is None or draft.shared or draft.headline or draft.speaker is None or draft.quoted:
        return None
    told = _content(draft, bundles)
    alone = told and told.realis == "planned" and not (told.when or told.time or told.statements)
    return told if alone and told and all(one.scene is draft.scene for one in told.drafts) else None


def _foretells(draft: Draft, content: Bundle) -> bool:
    """Did it happen on a day of its own that a plan was made known: "said on Tuesday that she would come on Sunday"?"""
    own = draft.when is not None and not draft.shared and not (draft.quoted or draft.headline)
    return own and content.realis in ("planned", "cancelled")


def _content(draft: Draft, bundles: Sequence[Bundle]) -> Bundle | None:
    """The event that the clause tells as its content: "said that they met", "announced sanctions"."""
    for bundle in bundles:
        for told in bundle.drafts:
            if told.announced is draft:
                return bundle
            head = told.clause.head
            off = told.realis == "cancelled"  # "that a visit was called off"
            that = told.link == "that" and (off or head.tense != "noun" or not head.nominal)
            if told.parent is draft and draft.act in _TELLING and (draft.act == "denied" or that):
                return bundle
    return None


def _host(draft: Draft, bundles: Sequence[Bundle]) -> Bundle | None:
    """The encounter on no other day in which the speaker took part, or his side: the last one told before; or, when the
    article opens with what was said and gives no time for it, the next one told.
    """
    speaker = draft.speaker
    if speaker is None:
        return None
    dated = draft.when is not None and not draft.shared
    held = [
        bundle
        for bundle in bundles
        if bundle.kind in DEALINGS
        and bundle.realis in ("happened", "reported")
        and not (dated and bundle.when and draft.when and not draft.when.meets(bundle.when))
    ]
    before = sorted(
        ((place, bundle) for bundle in held if (place := _told_before(bundle, draft))), key=lambda one: one[0]
    )
    for _, bundle in sorted(before, key=lambda one: (one[1].kind != "visit", one[0]), reverse=True):
        if any(same_actor(speaker, actor) for actor in bundle.actors):
            return bundle
    if before:
        return before[-1][1] if _speaks_for(speaker, before[-1][1]) else None
    after = min(
        (bundle for bundle in held if 0 <= bundle.head.key[0] - draft.key[0] <= _SOON),
        key=lambda one: one.head.key,
        default=None,
    )
    if (
        after
        and (draft.time is None or any(one.follows and one.follows.scene is draft.scene for one in after.drafts))
        and (any(same_actor(speaker, actor) for actor in after.actors) or _speaks_for(speaker, after))
    ):
        return after
    return None


def _remarked(draft: Draft, bundles: Sequence[Bundle]) -> Bundle | None:
    """What the speaker or his side did, told shortly before a remark without a time of its own: "No civilian was hurt, the command said"."""
    speaker = draft.speaker
    near = [
        (place, bundle)
        for bundle in bundles
        if speaker
        and bundle.realis in ("happened", "reported")
        and (place := _told_before(bundle, draft))
        and draft.key[0] - place[0] <= _SOON
        and (any(same_actor(speaker, actor) for actor in bundle.actors) or _speaks_for(speaker, bundle))
    ]
    return max(near, key=lambda one: one[0])[1] if near else None


def _told_before(bundle: Bundle, draft: Draft) -> tuple[int, int] | None:
    """Where the bundle was last told before the draft, or in its sentence; in the headline, if nowhere else."""
    told = [one for one in bundle.drafts if one.key[0] <= draft.key[0]]
    body = [one for one in told if not one.headline]
    return max((one.key for one in body or told), default=None)


def _speaks_for(speaker: Actor, bundle: Bundle) -> bool:
    """Does a body or an office of a side speak about what that side did?"""
    return speaker.country is not None and any(
        actor.country == speaker.country and (speaker.kind != "person" or actor.kind != "person")
        for actor in bundle.actors
    )


def _continues(draft: Draft, bundle: Bundle) -> bool:
    """Does the same voice go on, on the same day?"""
    speaker, other = draft.speaker, bundle.head.speaker
    if speaker is None or other is None:
        return False
    if draft.earlier and draft.time and not bundle.head.earlier and not bundle.when and not same_actor(speaker, other):
        return False  # "Williams had said on Saturday" gives no day to what others say
    if draft.when and bundle.when and not draft.shared and not draft.when.meets(bundle.when):
        return False
    if _is_older(draft, bundle) or _is_of_long_ago(draft, bundle):
        return False
    return same_actor(speaker, other) or (
        speaker.country is not None
        and speaker.country == other.country
        and (speaker.kind != "person" or other.kind != "person")
    )


def _is_older(draft: Draft, bundle: Bundle) -> bool:
    """Was it said days before the writing, and what the article opens with, without a day, is its news?"""
    written, when = draft.scene.written, draft.when
    apart = bundle.when is None and draft.time is not None and draft.scene is not bundle.head.scene
    if not (apart and when and when.latest and written and written.earliest):
        return False
    return (written.earliest - when.latest).days > _FRESH


def _is_of_long_ago(draft: Draft, bundle: Bundle) -> bool:
    """Was what the bundle tells said before that, or in some month or year, and not with these words: "was seized after the
    court had charged him *two years ago*. The ministry said …"?
    """
    head, when = bundle.head, bundle.when
    if draft.scene is head.scene or when is None:
        return False
    own = (
        draft.time is not None and not draft.shared and bundle.time is not None and draft.time.said != bundle.time.said
    )
    wide = any((one.days or _MONTH) >= _MONTH for one in (when, draft.when) if one)
    before = head.link == "after" and draft.time is None
    return wide and (own or before)


_MONTH = 28
"""Days of a time that is none of the news."""
_FRESH = 2
"""Days for which words are news."""
