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
    root, starts = _cues(kb, language)
    found: list[tuple[Span, str]] = []
    for span in spans:
        tokens = tokenise(text, span)
        free = 0
        for index, token in enumerate(tokens):
            nodes = starts.get(token.text)
            if nodes is None:
                words = gazetteer.variants(token.text)
                nodes = starts[token.text] = tuple((root[word], cut) for word, cut in words if word in root)
            if not nodes or index < free:
                continue
            best: tuple[int, int, str] | None = None
            for first, cut in nodes:
                node: dict[Any, Any] | None = first
                end = index + 1
                while node is not None:
                    if None in node and (best is None or end > best[0]):
                        best = end, cut, node[None]
                    if end >= len(tokens) or tokens[end].gap not in (CLOSE, QUOTE, POSSESSIVE):
                        break
                    node = node.get(gazetteer.level(tokens[end].text))
                    end += 1
            if best is not None:
                found.append((Span(token.start + best[1], tokens[best[0] - 1].end), best[2]))
                free = best[0]
    return tuple(found)


@lru_cache(maxsize=8)
def _cues(
    kb: KnowledgeBase, language: Language
) -> tuple[dict[Any, Any], dict[str, tuple[tuple[dict[Any, Any], int], ...]]]:
    """A trie of words, and where in it each word met so far leads, with the letters cut off before it."""
    gazetteer: Gazetteer = compile_gazetteer(kb, language)
    root: dict[Any, Any] = {}
    for id, landmark in sorted(kb.landmarks.items()):
        for cue in landmark.cues.get(language.code, ()):
            node = root
            for token in words_of(cue):
                node = node.setdefault(gazetteer.level(token.text), {})
            node.setdefault(None, id)
    return root, {}
