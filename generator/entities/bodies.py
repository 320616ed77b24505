"""Nouns of bodies and what follows them → organisations that the knowledge base does not hold: ministries, brigades."""

from __future__ import annotations

from functools import lru_cache

from generator.entities.scene import Name, Scene
from generator.entities.tokens import QUOTE, words_of
from generator.languages import Language
from generator.model import Reason

__all__ = ["body_at", "find_bodies"]

_REASON = Reason(code="body-noun")


def find_bodies(scene: Scene, language: Language) -> None:
    """Add bodies whose name begins (in languages with capitals: ends) with such a noun."""
    capitals = language.names.around.capitals
    for index in scene.anchors["body"]:
        if index in scene.taken:
            continue
        found = _capitalised(scene, index, language) if capitals else body_at(scene, index, language)
        if found is not None:
            scene.claim(_sided(scene, found))


def _sided(scene: Scene, body: Name) -> Name:
    """The body with the side of what it belongs to: the interior ministry of the Accord government, Libya's ministry."""
    if body.country is None:
        owner = scene.taken.get(body.end)
        if owner and owner.kind == "organisation" and owner.cut and not scene.coordinated(body.end, owner.cut):
            return body._replace(country=owner.country)
        owner = scene.taken.get(body.start - 1)
        if owner and scene.possessive(body.start):
            return body._replace(country=owner.country)
    return body


@lru_cache(maxsize=8)
def _measures(language: Language) -> frozenset[str]:
    """What is counted or measured, folded: million, tons, people."""
    return frozenset(token for word in language.time.lexicon.lists["measure"] for token in words_of(word).tokens)


def body_at(scene: Scene, start: int, language: Language) -> Name | None:
    """Noun + field, number or place (+ nationality): the Ministry of the Interior, the 155th Brigade, or None."""
    noun = scene.first(start, "body")
    if noun is None:
        return None
    around = language.names.around
    word = scene.tokens[start]
    definite = word[noun.cut :].startswith(around.article) or (
        noun.cut > 0 and word.startswith(tuple(around.contractions))
    )
    tokens, end, country, named = scene.tokens, noun.end, None, False
    while end < len(tokens) and end - start < 9 and (scene.joined(end) or (not named and scene.gap(end) == QUOTE)):
        field = scene.first(end, "bodyfield", "field")
        nation = scene.first(end, "nation")
        if end in scene.taken:
            place = scene.taken[end]
            if place.kind == "place" and place.cut == 0 and not named and not definite:
                country, end, named = place.country, place.end, True
            break
        if field and (not field.cut if not named else scene.coordinated(end, field.cut)):
            end, named = field.end, True
        elif nation and not nation.cut and (named or definite):
            country, end, named = nation.entry.id, nation.end, True
            break
        elif tokens[end].isdigit() and len(tokens[end]) < 4 and not named:
            if end + 1 < len(tokens) and tokens[end + 1] in _measures(language):
                break  # "gave the commission *5 million*"
            end, named = end + 1, True
            if scene.joined(end) and tokens[end] in around.arms:
                end += 1
        else:
            break
    if definite and not named:
        end, named = _business(scene, noun.end, language)
    return Name(start, end, noun.cut, "organisation", None, _REASON, country) if named else None


def _business(scene: Scene, start: int, language: Language) -> tuple[int, bool]:
    """After a definite noun: adjectives, then what it is for: the National Centre + for Disease Control."""
    around, tokens, end = language.names.around, scene.tokens, start
    while end - start < 3 and scene.joined(end) and scene.first(end, "adjective"):
        end += 1
    if end == start or not scene.joined(end):
        return start, False
    word = tokens[end]
    if word.startswith(tuple(around.contractions)):
        end += 1
    elif (
        word.startswith(scene.gazetteer.prepositions)
        and scene.joined(end + 1)
        and tokens[end + 1].startswith(around.article)
    ):
        end += 2
    else:
        return start, False
    return end, True


def _capitalised(scene: Scene, index: int, language: Language) -> Name | None:
    """Capitalised words around a noun of bodies: Libyan Ministry of Interior, Tripoli Military Brigade."""
    noun = scene.first(index, "body")
    tokens = scene.tokens
    if noun is None or not scene.capital(index):
        return None
    never = {word.casefold() for word in language.names.around.never}
    start = index
    while start > 0 and scene.joined(start) and scene.capital(start - 1) and index - start < 5:
        before = start - 1
        if before in scene.taken and scene.taken[before].kind != "place":
            break
        if tokens[before] in never and not scene.first(before, "body", "bodyfield", "nation"):
            break
        start = before
    end, country = noun.end, None
    links = set(language.names.around.body_links)
    while end < len(tokens) and scene.joined(end) and end - index < 8:
        step = end
        while step < len(tokens) and scene.joined(step) and tokens[step] in links:
            step += 1
        if step >= len(tokens) or not scene.joined(step) or not scene.capital(step):
            break
        if step in scene.taken and (scene.taken[step].kind != "place" or step == end):
            break
        if scene.first(step, "rank", "title", "honorific") or tokens[step] in never:
            break
        if step == end and scene.first(step, "office"):
            break  # the Mission's director, by name
        end = scene.taken[step].end if step in scene.taken else step + 1
    if end - start < 2:
        return None
    for place in range(start, end):
        if nation := scene.first(place, "nation"):
            country = nation.entry.id
        elif place in scene.taken:
            country = country or scene.taken[place].country
    if (
        all(scene.first(place, "nation") or scene.first(place, "body") for place in range(start, end))
        and end - start == 2
        and index == start
    ):
        return None
    return Name(start, end, 0, "organisation", None, _REASON, country)
