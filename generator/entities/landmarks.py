"""Sentences → allusions to dated events (landmarks), which help to date an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, count
from typing import Any

from generator.entities.gazetteer import Gazetteer, compile_gazetteer
from generator.entities.tokens import CLOSE, POSSESSIVE, QUOTE, words_in, words_of
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import Remembered, Span

__all__ = ["landmarks"]


def landmarks(text: str, spans: Sequence[Span], language: Language, kb: KnowledgeBase) -> tuple[tuple[Span, str], ...]:
    """(where, id) of every cue of a landmark in the sentences, the longest at each place, in order."""
    gazetteer = compile_gazetteer(kb, language)
    root, begins = _cues(kb, language)
    found: list[tuple[Span, str]] = []
    for words in words_in(text, tuple(spans)):
        tokens, gaps = words.tokens, words.gaps
        free = 0
        for index in compress(count(), map(begins.__getitem__, tokens)):
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


@lru_cache(maxsize=8)
def _cues(kb: KnowledgeBase, language: Language) -> tuple[dict[Any, Any], Remembered[bool]]:
    """A trie of words, and whether a word leads into it, with proclitics or without."""
    gazetteer: Gazetteer = compile_gazetteer(kb, language)
    root: dict[Any, Any] = {}
    for id, landmark in sorted(kb.landmarks.items()):
        for cue in landmark.cues.get(language.code, ()):
            node = root
            for token in words_of(cue).tokens:
                node = node.setdefault(gazetteer.level(token), {})
            node.setdefault(None, id)
    return root, Remembered(lambda word: not root.keys().isdisjoint(gazetteer.forms[word]))
