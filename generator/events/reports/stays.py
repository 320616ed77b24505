"""Visits of the day of writing, told in the present tense → happened, where who pays them has met people there."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.bundles import Bundle, shared
from generator.events.drafts import Draft
from generator.events.likeness import nested
from generator.events.sentences.vocabulary import vocabulary
from generator.events.timing import ahead
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import fold_all

__all__ = ["make_visits"]


def make_visits(bundles: Sequence[Bundle], knowledge: KnowledgeBase, language: Language) -> None:
    """Who meets people already is there: "*pays* a visit to Tripoli today, where he met Menfi", not who "*plans to* visit" it."""
    told = (one for one in bundles if (one.kind, one.realis) == ("meeting", "happened"))
    met = [one for one in told if not (one.head.earlier or (one.head.parent and one.head.parent.act))]
    for visit in bundles:
        head = visit.head
        plan = (visit.kind, visit.realis, head.clause.head.tense) == ("visit", "planned", "present")
        if not (plan and visit.time and visit.place) or head.quoted or ahead(visit.time, head.scene.written):
            continue
        if _is_intended(head, language):
            continue
        if any(
            one.place and nested(one.place, visit.place, knowledge) and shared(visit.actors, one.actors)
            and (one.when is None or one.when == visit.when)
            for one in met
        ):  # fmt: skip
            head.realis = "happened"


def _is_intended(draft: Draft, language: Language) -> bool:
    """Do words of plans or of the future say so, and not the present tense alone: "*will* visit", "*plans to* visit"?"""
    head, words = draft.clause.head, vocabulary(language)
    said = draft.scene.texts[draft.clause.first : head.head + 1]
    plans = fold_all(language.triggers.realis.future) | words.infinitive
    return any(words.will(word) for word in said) or any(f" {plan} " in f" {' '.join(said)} " for plan in plans)
