"""A word that no row knows → the tense of which it is a verb, by how it is written and by what stands beside it.

Only where verbs are derived: elsewhere endings tell (`Vocabulary.is_past`).
"""

from __future__ import annotations

from generator.events.sentences.lexemes import Tense, lexicon
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.languages import Language

__all__ = ["opening_tense"]

_SUBJECT = 6
"""Words among which the verb follows, where a stretch begins with its subject."""
_BESIDE = 2
"""Words behind a verb one of which shows whether its subject is feminine."""
_STEM = 3
"""Letters of the shortest word without its ending."""


def opening_tense(scene: Scene, start: int, end: int, language: Language) -> set[Tense]:
    """The tense of the verb that opens a stretch, or follows its subject there; none where it may be either."""
    words, forms = vocabulary(language), lexicon(language).forms
    first = next((index for index in range(start, end) if scene.words[index].is_word), start)
    if first not in scene.named and words.is_perfect(scene.at(first)):
        return {"past"}
    opens = scene.at(first)
    subject = first in scene.named or opens.startswith(words.articles) or opens.endswith(words.feminine)
    for index in range(first, min(end, first + (_SUBJECT if subject else 1))):
        if index in scene.timed:
            return set()
        if index in scene.named:
            continue
        word, before = scene.at(index), scene.at(index - 1)
        governed = before in words.governing or before in words.determiners
        if index > first and (
            governed or word in words.cues or word in words.governing or not scene.words[index].is_word
        ):
            return set()
        noun = any(form.tense == "noun" for form in forms(word))
        if words.is_imperfect(word) or (not noun and words.may_be_hers(word) and _is_hers(scene, first, index, words)):
            return {"present"}
    return set()


def _is_hers(scene: Scene, first: int, index: int, words: Vocabulary) -> bool:
    """Is the subject of a verb feminine, so that it is of the present, and no verb of the past that is written alike?"""
    apart = scene.named | scene.timed
    after = [scene.at(place) for place in range(index + 1, len(scene.words)) if place not in apart][:_BESIDE]
    beside = [
        word for word in (scene.at(index - 1), *scene.texts[first:index][:1], *after) if word not in words.resumptive
    ]
    if any(len(word) > _STEM and word.endswith(words.feminine) for word in beside):
        return True
    joined = scene.bares[index] != scene.at(index)
    return joined and any(words.is_perfect(word) and word.endswith(words.hers) for word in scene.texts[:index])
