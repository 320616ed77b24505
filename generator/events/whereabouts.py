"""A clause → where it happens: a place after a preposition, the most specific of those near the head."""

from __future__ import annotations

from generator.events.clauses import Clause
from generator.events.scenes import Scene
from generator.events.vocabulary import Vocabulary
from generator.knowledge import KnowledgeBase

__all__ = ["whereabouts"]


def whereabouts(scene: Scene, clause: Clause, words: Vocabulary, knowledge: KnowledgeBase, *, goal: bool) -> str | None:
    """The id of the place; with `goal` the journey's end comes before where it began."""
    found: list[tuple[int, int, str]] = []
    for locale in scene.locales:
        if not clause.first <= locale.first < clause.end:
            continue
        before = {scene.at(locale.first - step) for step in (1, 2, 3)}
        if words.directions & before:
            continue
        prefixed = bool(words.locative_prefixes) and scene.at(locale.first).startswith(words.locative_prefixes)
        if goal and words.toward & before:
            rank = 0
        elif words.locative & (before | {words.bare(word) for word in before if word}) or prefixed:
            rank = 1
        elif goal and locale.first > clause.head.head:
            rank = 2
        else:
            continue
        found.append((rank, -len(knowledge.within(locale.place)), locale.place))
    return min(found)[2] if found else None
