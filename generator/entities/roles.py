"""Words for offices and what follows and precedes them → roles."""

from __future__ import annotations

from generator.entities.gazetteer import Hit
from generator.entities.reach import Role, definite, extend, extend_left
from generator.entities.scene import Scene
from generator.knowledge import KnowledgeBase
from generator.languages import Language

__all__ = ["Role", "find_roles"]


def find_roles(scene: Scene, kb: KnowledgeBase, language: Language) -> list[Role]:
    """The roles of a sentence, in order, none inside another.  Bare and indefinite ones are still among them."""
    found: list[Role] = []
    end = 0
    for index in scene.anchors["role"]:
        if index >= end and (role := _role(scene, index, kb, language)):
            found.append(role)
            end = role.end
    return found


def _role(scene: Scene, index: int, kb: KnowledgeBase, language: Language) -> Role | None:
    office = scene.first(index, "office")
    title = scene.first(index, "title", "rank")
    if index in scene.taken:
        return None
    if title and (office is None or title.end >= office.end) and not language.names.around.capitals:
        return Role(index, title.end, title.cut, "", title=True, definite=title.entry.kind == "title")
    if office is None and (possessive := scene.first(index, "possessive")):
        role = Role(index, possessive.end, possessive.cut, "", bare=False, definite=True)
        return extend(scene, role, kb, language)
    if office is None:
        if title and language.names.around.capitals and title.end - index > 1 and _ends_with_office(scene, title):
            return None  # the office itself is met later and reaches back: the Egyptian foreign (minister)
        return Role(index, title.end, title.cut, "", title=True) if title else None
    if (
        (body := scene.taken.get(office.end - 1))
        and body.entity is None
        and index < body.start
        and body.kind == "organisation"
    ):
        # An office whose last word begins the name of a body unknown to us: the mayor of (the municipality of Zliten).
        role = Role(index, body.end, office.cut, office.entry.id, of="?", country=body.country, bare=False)
        return extend(scene, role, kb, language)
    for hit in scene.all(index, "office"):
        if hit.entry.strength not in ("full", scene.text[scene.at(index, index + 1).start + hit.cut]):
            continue
        # The longest words that do not tear a name apart.
        if not any(step in scene.taken for step in range(index, hit.end)):
            office = hit
            break
    else:
        return None
    role = Role(index, office.end, office.cut, office.entry.id, definite=definite(scene, index, office, language))
    role = extend(scene, role, kb, language)
    if language.names.around.capitals:
        role = extend_left(scene, role, kb, language)
    return role


def _ends_with_office(scene: Scene, title: Hit) -> bool:
    starts = range(title.start + 1, title.end)
    return any(office.end == title.end for start in starts for office in scene.all(start, "office"))
