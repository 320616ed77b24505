"""Reading → reports: what one article tells of each event, with its passages, people, place, time and tellers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from generator.dates.timex import Shift
from generator.events.bundles import Bundle
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS, FOUGHT, GATHERINGS, PLACELESS
from generator.events.reports.joining import join
from generator.events.reports.speech import positions, topics
from generator.events.reports.telling import drafts
from generator.events.roles.aliases import known_again
from generator.events.roles.capitals import with_capitals, with_cities
from generator.events.roles.countries import countries
from generator.events.scope import directed
from generator.events.sentences.actors import Actor
from generator.events.sentences.cases import is_of_case
from generator.events.sentences.scenes import Moment, Scene, counts_from_event, scenes
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.when.attributes import is_remembered
from generator.events.when.moments import settle
from generator.events.when.postponing import rescheduled
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import MentionKind, Participant, Passage, Reading, Reason, Report
from generator.text import Span

__all__ = ["extract"]


def extract(reading: Reading, language: Language, knowledge: KnowledgeBase) -> tuple[Report, ...]:
    """All reports of an article in the order in which they are first told.

    A report keeps what was said of its time even when it cannot be resolved yet (`events/dating.py` comes back to it).
    """
    words = vocabulary(language)
    found = with_cities(with_capitals(scenes(reading, language, knowledge), words, knowledge), words, knowledge)
    found = known_again(found, language, knowledge)
    told = drafts([rescheduled(scene, words) for scene in found], language, knowledge)
    settle(told, reading, language, knowledge)
    bundles = join(told, reading.dateline.when, knowledge, language)
    named = countries(reading, language, knowledge)
    news = next((bundle for bundle in bundles if not bundle.head.earlier), None)
    if news and _is_before_news(news.head, told, words):
        news = next((one for one in bundles if one is not news and one.head.scene is news.head.scene), None)
    late = news is not None and (
        news.head.key[0] > _LEAD or news.head.scene.listed or news.head.scene.bares[0] in words.since
    )
    if news and news.when is None and news.time is None and late:
        news = None  # of a column or a history that tells no news: "*Since 2011* he has come twice"
    return tuple(_report(bundle, reading, named, language, knowledge, main=bundle is news) for bundle in bundles)


_LEAD = 3
"""Sentences in which an article comes to its news."""


def _is_before_news(head: Draft, told: Sequence[Draft], words: Vocabulary) -> bool:
    """Is it only remembered, or named as what the news came after, or does it say which thing is meant: "offered help *after the
    appointment* of X", "whoever built the bomb *that went off*", "revealed what was said in the meeting *that brought them
    together*", "the man suspected *of the bombing* appeared in court"?
    """
    trigger = head.clause.head
    if head.kind in FOUGHT and not trigger.supported and is_of_case(head.scene, trigger, words.cases, words):
        return True
    if head.link == "relative" and head.kind in FOUGHT:
        return not trigger.nominal
    which = not words.relatives.isdisjoint(head.scene.texts[trigger.head : trigger.last])
    if which and head.link == "and":
        return any(one.act and one.scene is head.scene and one.key < head.key for one in told)
    if is_remembered(head.scene, trigger, words) or any(_counts_months(one, head) for one in head.scene.moments):
        return True
    return head.link == "after" and trigger.nominal and head.kind not in ENCOUNTERS


def _counts_months(moment: Moment, head: Draft) -> bool:
    """Is it weeks at least since what the head tells: "less than *two months after* the call"?"""
    said, near = moment.time.said, range(moment.last + 1, moment.last + 1 + _COUNTED)
    counted = isinstance(said, Shift) and counts_from_event(moment.time) and said.unit in ("week", "month", "year")
    return counted and head.clause.head.first in near


_COUNTED = 4
"""Words from such a time to what it counts from."""


def _report(
    bundle: Bundle, reading: Reading, named: dict[Span, frozenset[str]], language: Language,
    knowledge: KnowledgeBase, *, main: bool,
) -> Report:  # fmt: skip
    head = bundle.head
    passages = tuple(dict.fromkeys(_passage(draft.scene, reading) for draft in bundle.drafts))
    spoken = tuple(
        position
        for draft in bundle.statements
        for position in positions(draft, _passage(draft.scene, reading), language, knowledge)
    )
    teller = head.teller
    return Report(
        key=f"{reading.article.id}#{head.scene.starts[head.clause.head.head]}",
        article=reading.article.id,
        passages=passages,
        trigger=head.scene.span(head.clause.head.head),
        kind=bundle.kind,
        realis=bundle.realis,
        time=bundle.time,
        when=bundle.when,
        slack=bundle.slack,
        certainty="stated" if bundle.stated else "inferred",
        reasons=tuple(bundle.reasons) or (Reason(code="no-time"),),
        place=None if bundle.kind in PLACELESS else bundle.place,
        participants=tuple(
            _participant(actor, reading.article.language, knowledge)
            for actor in bundle.actors
            if not _is_over(actor, bundle, knowledge)
        ),
        topics=topics([draft.scene for draft in (*bundle.drafts, *bundle.statements)], language),
        positions=spoken,
        touched=_touched(bundle, passages, reading, named, knowledge),
        teller=(teller.entity or teller.name) if teller else None,
        headline=head.headline,
        main=main,
    )


def _touched(
    bundle: Bundle,
    passages: Sequence[Passage],
    reading: Reading,
    named: dict[Span, frozenset[str]],
    knowledge: KnowledgeBase,
) -> tuple[str, ...]:
    """The countries that its passages name, and those that its actors are there for."""
    on = bundle.when or reading.dateline.when
    there = {code for actor in bundle.actors if actor.entity for code in directed(actor.entity, on, knowledge)}
    return tuple(sorted(there.union(*(named[passage.span] for passage in passages))))


def _passage(scene: Scene, reading: Reading) -> Passage:
    span = scene.sentence.span
    return Passage(article=reading.article.id, span=span, quote=span.of(reading.article.text))


def _is_over(actor: Actor, bundle: Bundle, knowledge: KnowledgeBase) -> bool:
    """Was somebody dead when others met or fought, and is only named there: "clashed in the city that *he* had left them"?"""
    person = knowledge.people.get(actor.entity or "")
    if person is None or person.died is None or bundle.when is None or bundle.kind not in GATHERINGS | FOUGHT:
        return False
    return bundle.when.key[0] > person.died.key[1]


def _participant(actor: Actor, language: str, knowledge: KnowledgeBase) -> Participant:
    name = knowledge.name(actor.entity) if actor.entity else {language: actor.name}
    role = {language: actor.role} if actor.role and actor.role != actor.name else {}
    return Participant(
        name=name, entity=actor.entity, kind=_kind(actor), role=role, country=actor.country, post=actor.post,
        former=actor.former,
    )  # fmt: skip


def _kind(actor: Actor) -> MentionKind:
    return cast("MentionKind", actor.kind)
