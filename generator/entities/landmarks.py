"""Sentences → allusions to dated events (landmarks), which help to date an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from generator.entities.gazetteer import Gazetteer, compile_gazetteer
from generator.entities.tokens import CLOSE, POSSESSIVE, QUOTE, tokenise, words_of
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import Span

__all__ = ["landmarks"]


def landmarks(text: str, spans: Sequence[Span], language: Language, kb: KnowledgeBase) -> tuple[tuple[Span, str], ...]:
    """(where, id) of every cue of a landmark in the sentences, the longest at each place, in order."""
    gazetteer = compile_gazetteer(kb, language)
    root = _cues(kb, language)
    found: list[tuple[Span, str]] = []
    for span in spans:
        tokens = tokenise(text, span)
        index = 0
        while index < len(tokens):
            best: tuple[int, int, str] | None = None
            for word, cut in gazetteer.variants(tokens[index].text):
                node = root.get(word)
                end = index + 1
                while node is not None:
                    if None in node and (best is None or end > best[0]):
                        best = end, cut, node[None]
                    if end >= len(tokens) or tokens[end].gap not in (CLOSE, QUOTE, POSSESSIVE):
                        break
                    node = node.get(gazetteer.level(tokens[end].text))
                    end += 1
            if best is None:
                index += 1
                continue
            found.append((Span(tokens[index].start + best[1], tokens[best[0] - 1].end), best[2]))
            index = best[0]
    return tuple(found)


@lru_cache(maxsize=8)
def _cues(kb: KnowledgeBase, language: Language) -> dict[Any, Any]:
    gazetteer: Gazetteer = compile_gazetteer(kb, language)
    root: dict[Any, Any] = {}
    for id, landmark in sorted(kb.landmarks.items()):
        for cue in landmark.cues.get(language.code, ()):
            node = root
            for token in words_of(cue):
                node = node.setdefault(gazetteer.level(token.text), {})
            node.setdefault(None, id)
    return root
