"""An office found in a sentence → the role with everything that belongs to it: the commander (of the army in Africa)."""

from __future__ import annotations

from typing import NamedTuple

from generator.entities.gazetteer import Hit
from generator.entities.scene import Name, Scene, comma
from generator.entities.tokens import CLOSE, PAREN, QUOTE
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Reason

__all__ = ["Role", "definite", "extend", "extend_left"]

_BEFORE = ("nation", "field", "former", "modifier", "deputy", "office")
_VOICE = "spokesperson"
"""Who speaks for a body, whether or not a row knows it."""
_SENT = frozenset({"ambassador", "charge"})
_LOCAL = frozenset({"mayor", "counsellor", "governor", "deputy-governor"})


class Role(NamedTuple):
    """A role at words `start:end`.  `bare`: nothing but the office; `title`: a rank that goes before a name."""

    start: int
    end: int
    cut: int
    office: str
    of: str | None = None
    country: str | None = None
    field: str | None = None
    at: str | None = None
    former: bool = False
    bare: bool = True
    title: bool = False
    definite: bool = False


def extend(scene: Scene, role: Role, kb: KnowledgeBase, language: Language) -> Role:
    """The role with everything that follows and belongs to it."""
    around = language.names.around
    tokens, end = scene.tokens, role.end
    while end < len(tokens) and end - role.start < 22:
        gap = scene.gap(end)
        linked = end
        link = scene.first(end, "link")
        while (
            link is not None
            and link.end - link.start == 1
            and link.cut == 0
            and linked not in scene.taken
            and linked - end < 3
        ):
            linked += 1
            if linked >= len(tokens) or scene.gap(linked) > QUOTE:
                break
            link = scene.first(linked, "link")
        if linked > end and (linked >= len(tokens) or scene.gap(linked) > QUOTE or gap != CLOSE):
            break
        name = scene.taken.get(linked)
        seat = linked > end and (name is None or name.end == linked + 1) and linked + 2 < len(tokens)
        if seat and tokens[linked + 1] in around.seated and scene.between(linked + 1) == "-":
            linked += 2  # "the speaker of the Tobruk-based House"
            name = scene.taken.get(linked)
        if (
            around.capitals
            and role.bare
            and linked == end
            and comma(scene, end)
            and name
            and name.entity
            and kb.posts_of(name.entity)
        ):
            # "Gen. Michael Langley, commander, U.S. Africa Command"
            role = role._replace(end=name.end, of=name.entity, country=kb.country(name.entity), bare=False)
            break
        if (
            name is not None
            and name.start == linked
            and name.kind == "organisation"
            and (gap in (CLOSE, QUOTE) or (gap == PAREN and not role.bare))
        ):
            if scene.coordinated(linked, name.cut) or (
                gap == PAREN and role.of and name.entity != role.of and not role.bare and _apart(name.entity, role.of)
            ):
                break
            if around.capitals and linked == end and gap == CLOSE:
                break
            country = role.country or (kb.country(name.entity) if name.entity else name.country)
            role = role._replace(end=name.end, of=role.of or name.entity or "?", country=country, bare=False)
        elif name is not None and name.start == linked and name.kind == "place" and gap == CLOSE:
            if scene.coordinated(linked, name.cut):
                if not role.field or not name.entity or kb.places[name.entity].type not in ("region", "continent"):
                    break
                role = role._replace(end=name.end)  # "for African affairs and the Middle East"
                end = name.end
                continue
            if around.capitals and scene.first(name.end, "anaphora", "body", "group"):
                break  # "the head of the US embassy"
            if linked == end and name.cut == 0:
                # Without a preposition the place is the owner: the president of Libya; only after an indefinite office.
                if role.definite or around.capitals or not (role.bare or role.field) or _has_affairs(scene, role):
                    break
                role = role._replace(end=name.end, country=role.country or name.country, bare=False)
            else:
                if (
                    name.entity
                    and kb.places[name.entity].type not in ("country", "region", "continent")
                    and role.office not in _LOCAL
                    and not _resides(scene, role, name, kb)
                ):
                    break  # where something happened, not where someone is accredited
                owner = around.capitals and tokens[linked - 1] in ("of", "the") and not role.country
                role = role._replace(
                    end=name.end, at=name.entity, bare=False, country=name.country if owner else role.country
                )
                owned = scene.taken.get(name.end)
                if scene.possessive(name.end) and owned and owned.kind == "organisation" and owned.start == name.end:
                    role = role._replace(
                        end=owned.end, of=owned.entity or "?", at=None, country=role.country or name.country
                    )
        elif name is not None or gap != CLOSE:
            break
        elif linked > end and role.office == _VOICE and (stop := _definite_run(scene, linked, language)) > linked:
            role = role._replace(end=stop, of="?", bare=False)  # "the spokesman for the navy"
        elif (
            (noun := scene.first(linked, "body"))
            and _body_after(scene, noun)
            and not scene.coordinated(linked, noun.cut)
        ):
            # A noun before the name of a body: the spokesman of the operations room of Volcano of Rage.
            body = scene.taken[noun.end]
            country = role.country or (kb.country(body.entity) if body.entity else body.country)
            role = role._replace(end=body.end, of=role.of or body.entity or "?", country=country, bare=False)
        elif former := scene.first(linked, "former"):
            if former.cut or (linked > end):
                break
            role = role._replace(end=former.end, former=True)
        elif (nation := scene.first(linked, "nation")) and not nation.cut and not (around.capitals and linked == end):
            if nation.entry.strength == "plural":
                break
            after = scene.taken.get(nation.end)
            if around.capitals and not (
                scene.first(nation.end, "field")
                or (after and after.kind == "organisation" and after.start == nation.end)
            ):
                break
            role = role._replace(end=nation.end, country=role.country or nation.entry.id, bare=False)
        elif (field := scene.first(linked, "field")) and _next_field(scene, role, field):
            narrower = role.field is None or field.end - field.start > 1
            role = role._replace(end=field.end, field=field.entry.id if narrower else role.field, bare=False)
        elif role.bare and role.office == "charge" and (noun := scene.first(linked, "anaphora")):
            role = role._replace(end=noun.end)
        elif (modifier := scene.first(linked, "modifier")) and linked == end and not modifier.cut:
            role = role._replace(end=modifier.end)
        elif (affair := scene.first(linked, "affair")) and not scene.coordinated(linked, affair.cut):
            stop = _definite_run(scene, affair.end, language)
            if stop == affair.end:
                break
            role = role._replace(end=stop, bare=False)
        elif not around.capitals and linked == end and role.bare and not role.definite and _inner(scene, linked):
            inner = _inner(scene, linked)
            assert inner is not None
            nested = extend(
                scene,
                Role(linked, inner.end, inner.cut, inner.entry.id, definite=definite(scene, linked, inner, language)),
                kb,
                language,
            )
            if nested.bare and not nested.definite:
                break
            plain = nested.of is None and nested.field is None
            at = role.at or (nested.at if plain else None)
            role = role._replace(
                end=nested.end, country=role.country or nested.country, of=role.of if plain else "?", at=at, bare=False
            )
        elif (
            linked == end
            and role.office in ("chief-of-staff", "commander", "director")
            and role.bare
            and not role.definite
        ):
            stop = _definite_run(scene, end, language)
            if stop == end:
                break
            nations = (scene.first(step, "nation") for step in range(end, stop))
            side = next((nation.entry.id for nation in nations if nation), None)
            scene.claim(Name(end, stop, 0, "organisation", None, Reason(code="body-noun"), side))
            role = role._replace(end=stop, bare=False, of="?", country=role.country or side)
        else:
            break
        end = role.end
    return role


def _resides(scene: Scene, role: Role, place: Name, kb: KnowledgeBase) -> bool:
    """Is a capital where an envoy serves, his name right behind it: "the US ambassador in *Tripoli* Jane Doe"?"""
    after = scene.taken.get(place.end)
    named = after is not None and after.kind == "person" and scene.joined(place.end)
    return named and role.office in _SENT and kb.places[place.entity or ""].type == "capital"


def _apart(one: str | None, two: str | None) -> bool:
    """Are these two different known bodies?  A name and its short form in parentheses are one."""
    return one is not None and two not in (None, "?") and one != two


def _body_after(scene: Scene, noun: Hit) -> bool:
    body = scene.taken.get(noun.end)
    return (
        body is not None
        and body.kind == "organisation"
        and body.start == noun.end
        and body.cut == 0
        and scene.joined(noun.end)
    )


def _has_affairs(scene: Scene, role: Role) -> bool:
    """Is it said for what the office is, so that a place behind it is none of its words: "visited, the envoy for African affairs, *Libya*"?"""
    return any(scene.first(index, "affair") for index in range(role.start + 1, role.end))


def _next_field(scene: Scene, role: Role, field: Hit) -> bool:
    """Does the field belong to the role: its first, one joined to it by and, or one that narrows it (for … affairs)?"""
    joined = scene.coordinated(field.start, field.cut)
    if role.office == "ambassador":
        return False
    return not joined if role.field is None else joined or field.end - field.start > 1


def _inner(scene: Scene, index: int) -> Hit | None:
    """An office inside another: the office director of the commander-in-chief."""
    office, rank = scene.first(index, "office"), scene.first(index, "rank", "title")
    if office is None or scene.coordinated(index, office.cut) or (rank is not None and office.end <= rank.end):
        return None
    return office


def _definite_run(scene: Scene, start: int, language: Language) -> int:
    """The end of a run of words with the article, at most four, that are no names: the security units."""
    end, article = start, language.names.around.article
    if not article:
        return start
    while end < len(scene.tokens) and end - start < 3 and (scene.joined(end)):
        word = scene.tokens[end]
        name = scene.taken.get(end)
        if name is not None and name.kind == "place" and end > start - 1 and name.start == end:
            return name.end
        if end in scene.taken or scene.first(end, "title", "rank", "office", "honorific"):
            break
        if not word.startswith(article) and not (
            end == start and scene.first(end, "group", "body", "field", "bodyfield")
        ):
            break
        end += 1
    if end - start == 1 and not scene.tokens[start].startswith(article):
        return start  # a common noun by itself: the commander of a battalion
    return end


def extend_left(scene: Scene, role: Role, kb: KnowledgeBase, language: Language) -> Role:
    """English: what stands before the office: the former Libyan foreign (minister), the AFRICOM (commander)."""
    del language
    while role.start > 0 and (scene.joined(role.start) or scene.possessive(role.start)):
        before = role.start - 1
        name = scene.taken.get(before)
        if scene.possessive(role.start):
            if name is None or name.kind == "person" or role.country:
                break
            country = kb.country(name.entity) if name.entity else name.country
            of = name.entity if name.kind == "organisation" else None
            role = role._replace(start=name.start, country=country, of=role.of or of, bare=False)
            continue
        if name is not None:
            if name.kind != "organisation" and not (name.kind == "place" and name.entity == "united-states"):
                break
            country = role.country or (kb.country(name.entity) if name.entity else name.country)
            of = name.entity if name.kind == "organisation" else None
            role = role._replace(start=name.start, of=role.of or of, country=country, bare=False)
            continue
        nearby = range(max(0, before - 2), before + 1)
        ending = (hit for start in nearby for hit in scene.all(start, *_BEFORE) if hit.end == role.start)
        hit = next(ending, None)
        if hit is None:
            break
        match hit.entry.kind:
            case "nation":
                role = role._replace(start=hit.start, country=role.country or hit.entry.id, bare=False)
            case "field":
                role = role._replace(start=hit.start, field=role.field or hit.entry.id, bare=False)
            case "former":
                role = role._replace(start=hit.start, former=True)
            case "deputy":  # "deputy defence minister" holds another post than the minister
                role = role._replace(start=hit.start, office=f"deputy-{role.office}", bare=False)
            case _:
                role = role._replace(start=hit.start)
    return role


def definite(scene: Scene, index: int, office: Hit, language: Language) -> bool:
    """Is somebody meant whom the reader knows: the ambassador, the prime (head of the) ministers?"""
    around, cut = language.names.around, office.cut
    if around.capitals:
        return index > 0 and scene.joined(index) and scene.tokens[index - 1] == "the"
    if any(word.startswith(around.article) for word in scene.words(index + 1, office.end)):
        return True
    word = scene.tokens[index]
    return word[cut:].startswith(around.article) or (
        cut > 0 and word[max(0, cut - 1) :].startswith(tuple(around.contractions))
    )
