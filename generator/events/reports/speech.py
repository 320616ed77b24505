"""Clauses of speech → positions: who took which stand on what, tied to the words; and the topics of a passage."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from generator.events.drafts import Draft
from generator.events.sentences.scenes import Scene
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Passage, Position
from generator.text import Remembered, fold

__all__ = ["positions", "topics"]


def positions(draft: Draft, passage: Passage, language: Language, knowledge: KnowledgeBase) -> tuple[Position, ...]:
    """The stand that a clause of speech takes; nothing when nobody speaks or nothing is spoken of."""
    speaker = draft.speaker
    about = topics([draft.scene], language)
    if speaker is None or not about or draft.act is None:
        return ()
    name = knowledge.name(speaker.entity) if speaker.entity else {language.code: speaker.name}
    return (Position(speaker=speaker.entity, name=name, act=draft.act, topics=about, passage=passage),)


def topics(scenes: Sequence[Scene], language: Language) -> tuple[str, ...]:
    """The topics of some sentences, the most spoken of first."""
    counts: Counter[str] = Counter()
    for texts in {scene.sentence.index: scene.texts for scene in scenes}.values():
        counts.update(_spoken_of(" ".join(texts), language))
    return tuple(sorted(counts, key=lambda topic: (-counts[topic], topic)))


@lru_cache(maxsize=256)
def _spoken_of(sentence: str, language: Language) -> tuple[str, ...]:
    """The topics that the words of a sentence name, as often as they do.  Asked for what is said and for what is told."""
    pattern, names, begins = _pattern(language)
    if not any(map(begins.__getitem__, sentence.split(" "))):
        return ()
    return tuple(topic for found in pattern.finditer(f" {sentence} ") for topic in names[found[1]])


@lru_cache
def _pattern(language: Language) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]], Remembered[bool]]:
    """One pattern over all phrases of all topics, the topics of each phrase, and whether a word may begin one."""
    names: dict[str, list[str]] = {}
    for topic, phrases in language.triggers.topics.items():
        for phrase in phrases:
            names.setdefault(" ".join(fold(phrase).text.split()), []).append(topic)
    clitics = "".join(
        re.escape(letter)
        for letter in {*language.triggers.inflection.conjunctions, *language.triggers.inflection.prepositions}
    )
    prefix = f"[{clitics}]{{0,2}}" if clitics else ""
    longest = sorted(names, key=lambda phrase: (-len(phrase), phrase))
    pattern = (
        re.compile(rf"(?<=\s){prefix}({'|'.join(map(re.escape, longest))})(?=\s)") if longest else re.compile(r"(?!)()")
    )
    first = re.compile(
        rf"{prefix}(?:{'|'.join(re.escape(phrase.split()[0]) for phrase in longest)})" if longest else r"(?!)"
    )
    begins: Remembered[bool] = Remembered(lambda word: first.fullmatch(word) is not None)
    return pattern, {phrase: tuple(found) for phrase, found in names.items()}, begins
