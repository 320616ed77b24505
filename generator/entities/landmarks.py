"""Every cue of a landmark, of one language, as a trie of words."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from generator.entities.gazetteer import compile_gazetteer
from generator.entities.tokens import words_of
from generator.knowledge import KnowledgeBase
from generator.languages import Language

__all__ = ["cues"]


@lru_cache(maxsize=8)
def cues(kb: KnowledgeBase, language: Language) -> dict[Any, Any]:
    """From word to word, and under None the id of the landmark whose cue ends there."""
    gazetteer = compile_gazetteer(kb, language)
    root: dict[Any, Any] = {}
    for id, landmark in sorted(kb.landmarks.items()):
        for cue in landmark.cues.get(language.code, ()):
            node = root
            for token in words_of(cue).tokens:
                node = node.setdefault(gazetteer.level(token), {})
            node.setdefault(None, id)
    return root
