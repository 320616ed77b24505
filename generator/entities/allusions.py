"""Sentences → allusions to dated events (landmarks), which help to date an article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count
from operator import attrgetter
from typing import Any

from generator.entities.gazetteer import compile_gazetteer
from generator.entities.glances import words_in
from generator.entities.landmarks import cues
from generator.entities.tokens import CLOSE, POSSESSIVE, QUOTE
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import Span

__all__ = ["landmarks"]

_alludes = attrgetter("alludes")


def landmarks(text: str, spans: Sequence[Span], language: Language, kb: KnowledgeBase) -> tuple[tuple[Span, str], ...]:
    """(where, id) of every cue of a landmark in the sentences, the longest at each place, in order."""
    gazetteer, root = compile_gazetteer(kb, language), cues(kb, language)
    found: list[tuple[Span, str]] = []
    for words in words_in(text, tuple(spans), kb, language):
        tokens, gaps = words.tokens, words.gaps
        free = 0
        for index in compress(count(), map(_alludes, words.notes)):
            if index < free:
                continue
            best: tuple[int, int, str] | None = None
            for form, cut in gazetteer.variants[tokens[index]]:
                node: dict[Any, Any] | None = root.get(form)
                end = index + 1
                while node is not None:
                    if None in node and (best is None or end > best[0]):
                        best = end, cut, node[None]
                    if end >= len(tokens) or gaps[end] not in (CLOSE, QUOTE, POSSESSIVE):
                        break
                    node = node.get(gazetteer.level(tokens[end]))
                    end += 1
            if best is not None:
                found.append((Span(words.start(index) + best[1], words.end(best[0] - 1)), best[2]))
                free = best[0]
    return tuple(found)
