"""The scenes of an article → the same, with "the capital" and "the city" as places wherever the article shows which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.events.sentences.cues import COMMAS
from generator.events.sentences.scenes import Locale, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.knowledge import KnowledgeBase

__all__ = ["with_capitals", "with_cities"]

_CITIES = frozenset({"city", "capital", "port"})
"""Types of places that are called a city or a town."""


def with_capitals(scenes: Sequence[Scene], words: Vocabulary, knowledge: KnowledgeBase) -> list[Scene]:
    """Whose capital an adjective says; without one, that of the country in which most places of the article lie.

    Where the article names another capital, too, it may be that one, and is none: unless that is only whence somebody comes.
    """
    whence = words.members if words.verb_first else ()  # where forms are listed "of" stands among them
    places = [one.place for scene in scenes for one in scene.locales if scene.at(one.first - 1) not in whence]
    countries = Counter(map(knowledge.country, places))
    country = max(countries, key=lambda code: (countries[code], code or ""), default=None)
    home = knowledge.capital(country) if country else None
    alone = {place for place in places if knowledge.places[place].type == "capital"} <= {home}
    found = []
    for scene in scenes:
        added: list[Locale] = []
        for index, bare in enumerate(scene.bares):
            if bare not in words.capital:
                continue
            if {index, index + 1, index + 2} & scene.placed:
                if (named := _set_beside(scene, index)) and not words.verb_first:
                    added.append(Locale(index, index, named.place))
                continue
            beside = scene.at(index + 1 if words.verb_first else index - 1)  # where an adjective stands
            code = words.country(beside)
            if code is None and alone and (words.verb_first or beside in words.determiners | words.definite):
                code = country
            if code and (capital := knowledge.capital(code)):
                added.append(Locale(index, index, capital))
        found.append(scene._replace(locales=sorted((*scene.locales, *added))) if added else scene)
    return found


def _set_beside(scene: Scene, index: int) -> Locale | None:
    """The place that a comma sets beside a word: "in the capital, *Tripoli*"."""
    apart = scene.at(index + 1) in COMMAS and index not in scene.placed
    return next((one for one in scene.locales if one.first == index + 2 and apart), None)


def with_cities(scenes: Sequence[Scene], words: Vocabulary, knowledge: KnowledgeBase) -> list[Scene]:
    """The scenes in which "the city" is the one that was named last, as something else than where a body has its seat."""
    last: str | None = None
    found = []
    for scene in scenes:
        named = {
            one.first: one.place
            for one in scene.locales
            if knowledge.places[one.place].type in _CITIES and words.bare(scene.at(one.first - 1)) not in words.premises
        }
        added: list[Locale] = []
        for index, bare in enumerate(scene.bares):
            last = named.get(index, last)
            if last and bare in words.city and index not in scene.placed and _alone(scene, index, words):
                added.append(Locale(index, index, last))
        found.append(scene._replace(locales=sorted((*scene.locales, *added))) if added else scene)
    return found


def _alone(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Does nothing say what city, or what of the city: no "old city", no "city council", no "city of Derna"?"""
    after = scene.at(index + 1)
    if words.articles:
        return index + 1 in scene.timed or not after.startswith(words.articles)
    small = words.governing | words.and_ | words.auxiliary | words.that
    return (
        scene.at(index - 1) in words.definite
        and index + 2 not in scene.placed
        and (not after[:1].isalnum() or after in small or index + 1 in scene.timed)
    )
