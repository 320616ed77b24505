"""The scenes of an article → the same, with "the capital" as a place wherever the article shows which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.events.scenes import Locale, Scene
from generator.events.vocabulary import Vocabulary
from generator.knowledge import KnowledgeBase

__all__ = ["with_capitals"]


def with_capitals(scenes: Sequence[Scene], words: Vocabulary, knowledge: KnowledgeBase) -> list[Scene]:
    """Whose capital an adjective says; without one, that of the country in which most places of the article lie.

    Where the article names another capital, too, it may be that one, and is none.
    """
    countries = Counter(knowledge.country(locale.place) for scene in scenes for locale in scene.locales)
    country = max(countries, key=lambda code: (countries[code], code or ""), default=None)
    home = knowledge.capital(country) if country else None
    named = {locale.place for scene in scenes for locale in scene.locales}
    alone = {place for place in named if knowledge.places[place].type == "capital"} <= {home}
    found = []
    for scene in scenes:
        added: list[Locale] = []
        for index in range(len(scene.texts)):
            if scene.bares[index] not in words.capital or {index, index + 1, index + 2} & scene.placed:
                continue
            beside = scene.at(index + 1 if words.verb_first else index - 1)  # where an adjective stands
            code = words.country(beside)
            if code is None and alone and (words.verb_first or beside in words.determiners | words.definite):
                code = country
            if code and (capital := knowledge.capital(code)):
                added.append(Locale(index, index, capital))
        found.append(scene._replace(locales=sorted((*scene.locales, *added))) if added else scene)
    return found
