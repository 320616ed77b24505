"""A noun and a nationality → a group that takes part without a name: a US delegation, Libyan officials, a drone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.entities.roles import Role
from generator.entities.scene import Scene
from generator.knowledge import KnowledgeBase
from generator.languages import Language

__all__ = ["Group", "adjectival", "find_groups"]


class Group(NamedTuple):
    """A group at words `start:end`; `country` is an ISO code or UN, EU."""

    start: int
    end: int
    cut: int
    country: str


def find_groups(scene: Scene, roles: list[Role], kb: KnowledgeBase, language: Language) -> Iterator[Group]:
    """The groups of a sentence that are no part of a name or a role."""
    if not (places := scene.anchors["group"]):
        return
    find = _before if language.names.around.capitals else _after
    busy = {index for role in roles for index in range(role.start, role.end)}
    busy |= {index for index, name in scene.taken.items() if not adjectival(scene, name.start, name.end)}
    end = 0
    for index in places:
        if index < end or index in busy:
            continue
        if sent := _sent(scene, index, kb):
            yield sent
            end = sent.end
            continue
        group = find(scene, index)
        if group and not any(step in busy for step in range(group.start, group.end)):
            yield group
            end = group.end
            if find is _after and (more := _as_well(scene, group)):
                yield more
                end = more.end


def _sent(scene: Scene, index: int, kb: KnowledgeBase) -> Group | None:
    """A group with the country that it comes from behind it: a delegation from the United States."""
    noun = scene.first(index, "sent")
    place = scene.first(noun.end, "place") if noun and scene.joined(noun.end) else None
    country = kb.country(place.entry.id) if place else None
    if not (noun and place and country):
        return None
    start = index
    while scene.joined(start) and (between := scene.ends_with(start, "between")):
        start = between.start
    return Group(start, place.end, noun.cut if start == index else 0, country)


def adjectival(scene: Scene, start: int, end: int) -> bool:
    """English: is the name of a country only an adjective here: US officials, but not the US said?"""
    if not scene.gazetteer.capitals or end - start != 1 or scene.first(start, "nation") is None:
        return False
    if not scene.joined(end):
        return False
    if scene.first(end, "group", "between", "office", "body", "rank", "field", "modifier", "former") is not None:
        return True
    following = scene.tokens[end]
    if following == "and":
        return scene.first(end + 1, "nation") is not None and scene.first(end + 1, "place") is None
    if not scene.joined(start) or scene.capital(start - 1) or scene.gazetteer.supports(scene.tokens[start - 1]):
        return False
    return len(following) > 3 and not following.endswith("ed") and not scene.capital(end)


def _after(scene: Scene, index: int) -> Group | None:
    noun = scene.first(index, "group")
    if noun is None:
        return None
    end = noun.end
    for _ in range(4):
        if not scene.joined(end):
            return None
        nation = scene.first(end, "nation")
        if nation is not None and nation.cut == 0:
            end = nation.end
            if scene.joined(end) and scene.first(end, "make"):
                return None
            while scene.joined(end) and (more := scene.first(end, "between")) is not None and more.cut == 0:
                end = more.end
            return Group(index, end, noun.cut, nation.entry.id)
        between = scene.first(end, "between")
        if between is None or between.cut:
            return None
        end = between.end
    return None


def _as_well(scene: Scene, group: Group) -> Group | None:
    """A second nationality joined to that of the group: "American *and Libyan* officials" where adjectives follow."""
    nation = scene.first(group.end, "nation") if scene.joined(group.end) else None
    if nation is None or not nation.cut or nation.entry.id == group.country:
        return None
    return Group(group.end, nation.end, nation.cut, nation.entry.id)


def _before(scene: Scene, index: int) -> Group | None:
    end, country = index, ""
    for _ in range(7):
        if end > index and not scene.joined(end):
            return None
        nation = scene.first(end, "nation")
        if nation is not None:
            country, end = country or nation.entry.id, nation.end
            continue
        noun = scene.first(end, "group")
        between = scene.first(end, "between")
        if country and scene.tokens[end] == "and":
            if scene.first(end + 1, "nation"):  # "*US* and Libyan officials"
                return Group(index, end, 0, country) if _before(scene, end + 1) else None
            if scene.first(end + 1, "between") and scene.joined(end + 1):  # "US military and political delegation"
                end += 1
                continue
        if country and noun is not None and (between is None or noun.end >= between.end):
            following = scene.first(noun.end, "group") if scene.joined(noun.end) else None
            return Group(index, following.end if following else noun.end, 0, country)
        if between is None:
            return None
        end = between.end
    return None
