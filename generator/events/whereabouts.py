"""A clause → where it happens: a place after a preposition, the most specific of those near the head."""

from __future__ import annotations

from generator.events.clauses import Clause
from generator.events.scenes import Locale, Scene
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
        if words.directions & before or _spoken_of(scene, locale, words, knowledge):
            continue
        if scene.at(locale.last).endswith(words.possessive):
            continue  # "the visit of Moscow's minister"
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


def _spoken_of(scene: Scene, locale: Locale, words: Vocabulary, knowledge: KnowledgeBase) -> bool:
    """Is the place only where something is that is spoken of: "the situation in Libya", "officials in the United States"?"""
    before = locale.first - 1
    while before >= 0 and scene.at(before) in words.determiners:
        before -= 1
    if scene.at(before) not in words.locative:
        return False
    near, farther = words.bare(scene.at(before - 1)), words.bare(scene.at(before - 2))
    country = knowledge.places[locale.place].type == "country"
    return near in words.situations or farther in words.situations or (country and words.is_group(near))
