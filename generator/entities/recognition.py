"""Sentences of an article → mentions: people, organisations, places, roles and groups, linked where they are known."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice

import msgspec

from generator.entities.bodies import find_bodies
from generator.entities.gazetteer import compile_gazetteer
from generator.entities.glances import words_in
from generator.entities.groups import adjectival, find_groups
from generator.entities.names import name_finder
from generator.entities.newcomers import find_newcomers, find_strangers, named_again
from generator.entities.posts import COURTESY, post_held, post_meant, post_of
from generator.entities.roles import Role, find_roles
from generator.entities.scene import Memory, Name, Scene, comma
from generator.entities.tokens import BREAK, CLOSE
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Mention, MentionKind, Reason
from generator.text import Span

__all__ = ["Finder", "recognise"]

_MARKS = frozenset('"\u201c\u201d\u201e\u00ab\u00bb\N{ARABIC TATWEEL}')

Finder = Callable[[str], Sequence[tuple[int, int, str]]]
"""A text → (start, end, person|organisation|place): a second opinion whose spans are only added."""


def recognise(
    text: str, spans: Sequence[Span], language: Language, kb: KnowledgeBase, *, extra: Finder | None = None
) -> tuple[Mention, ...]:
    """The mentions of one article, in order; `spans` are its sentences, offsets count code points of `text`.

    Mentions of one kind never overlap; a role may hold an organisation and a place, an organisation a place.
    """
    gazetteer, finder, memory = compile_gazetteer(kb, language), name_finder(kb, language), Memory()
    found: list[Mention] = []
    nations: set[str] = set()
    for span, words in zip(spans, words_in(text, tuple(spans), kb, language), strict=True):
        scene = Scene(words, gazetteer)
        if not (scene.anchors or extra or named_again(scene, memory)):
            continue
        nations |= {entry.id for here in scene.found for _, _, entry in here.entries if entry.kind == "nation"}
        finder.find(scene, memory)
        find_bodies(scene, language)
        _anaphora(scene, memory, kb)
        roles = find_roles(scene, kb, language)
        find_newcomers(scene, roles, language, memory)
        find_strangers(scene, language, memory, kb)
        sides: dict[int, str] = {}
        kept: list[Role] = []
        mentions = _roles(scene, roles, kb, memory, sides=sides, kept=kept)
        mentions += _names(scene, kb, sides)
        mentions += [
            Mention(
                span=scene.at(group.start, group.end, group.cut),
                kind="group",
                name=_clean(scene.at(group.start, group.end, group.cut).of(text)),
                reason=Reason(code="group-nationality", facts={"country": group.country}),
                country=group.country,
            )
            for group in find_groups(scene, kept, kb, language)
        ]
        if extra is not None:
            mentions += _added(text, span, mentions, extra)
        found += sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end, mention.kind))
    return tuple(_elsewhere(_abroad(_shortened(found, language, kb), nations, kb), language, kb))


def _abroad(found: list[Mention], nations: set[str], kb: KnowledgeBase) -> list[Mention]:
    """The same, but an embassy that does not say where is another one in an article that names other countries and not its
    host: in Nigeria's news "the US Embassy" is not that to Libya.
    """
    sides = {one.country or (kb.country(one.entity) if one.entity else None) for one in found}
    sides = (sides | nations) - _EVERYWHERE
    sides |= {kb.country(place) for one in found if one.kind == "person" for place in _accredited(one.entity, kb)}

    def other(one: Mention) -> bool:
        body = one.entity if one.kind == "organisation" and one.country not in ("UN", "EU") else None  # no UNSMIL
        hosts = kb.there_for(body) if body else frozenset()
        return bool(hosts and sides) and sides.isdisjoint(hosts) and not _names_host(one, hosts, kb)

    return [
        msgspec.structs.replace(one, entity=None, reason=Reason(code="body-noun")) if other(one) else one
        for one in found
    ]


def _names_host(mention: Mention, hosts: frozenset[str], kb: KnowledgeBase) -> bool:
    """Does an embassy's name say where it is?"""
    return any(
        name in mention.name for place in kb.places.values() if place.iso in hosts for name in place.name.values()
    )


def _shortened(found: list[Mention], language: Language, kb: KnowledgeBase) -> list[Mention]:
    """The same, but the end of a body's name is that body again, where it is no other's full name: of "the US House of
    Representatives", from there on "the House of Representatives", but not "the House of Representatives in Tobruk".
    """
    if not language.names.around.capitals:
        return found
    posts = {kb.posts[one.post].of for one in found if one.post}
    meant: dict[str, Mention] = {}
    bodies = [one for one in found if one.kind == "organisation"]
    for one in (one for one in bodies if one.entity not in (None, *posts) and one.name not in meant):
        longer = [other for other in bodies if other.name.endswith(f" {one.name}")]
        if longer and all(other.entity not in (None, one.entity) for other in longer):
            meant[one.name] = longer[0]

    def again(one: Mention) -> Mention | None:
        whole = meant.get(one.name) if one.kind == "organisation" else None
        return whole if whole and whole.span.start < one.span.start and not _is_seated(one, found, kb) else None

    return [
        msgspec.structs.replace(one, entity=whole.entity, country=whole.country) if (whole := again(one)) else one
        for one in found
    ]


def _is_seated(body: Mention, found: list[Mention], kb: KnowledgeBase) -> bool:
    """Does a place of its country stand right behind a body: "the House of Representatives *in Tobruk*"?"""
    side = kb.country(body.entity or "")
    behind = (one for one in found if one.kind == "place" and 0 <= one.span.start - body.span.end <= _SEATED)
    return any(one.entity is not None and kb.country(one.entity) == side for one in behind)


_SEATED = 8
"""Letters from a body to the place where it sits: " in ", " (in the"."""


def _elsewhere(found: list[Mention], language: Language, kb: KnowledgeBase) -> list[Mention]:
    """The same, but where an article names another country and nothing else of a body's own, its plain name is another's:
    of Jordan's parliament, in Jordan's news.
    """
    names = {entity: kb.name(entity)[language.code] for entity in language.names.around.shared}

    def plain(mention: Mention) -> str | None:
        """The entity whose name stands there with no country, alone or in the words of a post."""
        post = kb.posts.get(mention.post or "")
        whose = post.of if post else mention.entity if names.get(mention.entity or "") == mention.name else None
        return whose if whose in names else None

    meant = [plain(mention) for mention in found]
    strangers = {
        id(one) for one in found if one.kind == "person" and one.entity is None
    }  # of whatever side their office is
    sides = {one.country for one, entity in zip(found, meant, strict=True) if not (entity or id(one) in strangers)}
    sides -= _EVERYWHERE
    sides |= {kb.country(place) for one in found if one.kind == "person" for place in _accredited(one.entity, kb)}
    ours = {kb.country(entity) for entity in meant if entity} - sides
    if not sides or not ours:
        return found
    return [
        msgspec.structs.replace(one, entity=None, post=None, country=None, reason=Reason(code="body-noun"))
        if entity and kb.country(entity) in ours
        else msgspec.structs.replace(one, country=None)
        if one.country in ours
        else one
        for one, entity in zip(found, meant, strict=True)
    ]


def _accredited(person: str | None, kb: KnowledgeBase) -> set[str]:
    """Where somebody is or was an envoy: who names *the ambassador to Libya* speaks of Libya."""
    posts = (kb.posts[tenure.post] for tenure in (kb.tenures_of(person) if person else ()))
    return {post.at for post in posts if post.at}


_EVERYWHERE = frozenset({None, "US", "UN", "EU"})
"""Sides that are named in the news of any country."""


def _names(scene: Scene, kb: KnowledgeBase, sides: dict[int, str]) -> list[Mention]:
    """`sides`: by first word of a person's name, the side that the role next to it tells."""
    mentions = []
    for name in scene.names:
        if name.kind == "place" and adjectival(scene, name.start, name.end):
            continue
        span = scene.at(name.start, name.end, name.cut)
        mentions.append(
            Mention(
                span=span,
                kind=_kind(name.kind),
                name=_clean(span.of(scene.text)),
                reason=name.reason,
                entity=name.entity,
                country=sides.get(name.start) or name.country or (kb.country(name.entity) if name.entity else None),
            )
        )
    return mentions


def _kind(kind: str) -> MentionKind:
    return kind  # type: ignore[return-value]


def _roles(
    scene: Scene, roles: list[Role], kb: KnowledgeBase, memory: Memory, *, sides: dict[int, str], kept: list[Role]
) -> list[Mention]:
    """The mentions of roles; notes in `sides` whose side the people next to them are on, in `kept` which roles count."""
    mentions: list[Mention] = []
    for number, role in enumerate(roles):
        person = _bearer(scene, roles, number)
        post = post_of(role, kb)
        if person is None and (role.title or role.bare) and (not role.definite or _adjectival(scene, role)):
            continue
        kept.append(role)
        entity = None
        reason = Reason(code="post-words", facts={"post": post} if post else {})
        if person is not None and person.entity is not None and _may(kb, person.entity, role, post):
            entity = person.entity
            if post and kb.tenures_of(entity):
                post = post_meant(post, entity, kb)
            post = post or post_held(role, entity, kb)
            reason = Reason(code="apposition", facts={"post": post} if post else {})
        key = role.office or _noun(scene, role.start, role.cut)
        if person is None and role.definite and role.bare and not role.former and key in memory.offices:
            entity, post, side = memory.offices[key]
            role = role._replace(country=side)  # noqa: PLW2901  whom the bare word means
            reason = Reason(code="office-before", facts={"post": post} if post else {})
        span = scene.at(role.start, role.end, role.cut)
        country = role.country or (kb.country(post) if post else None) or (kb.country(entity) if entity else None)
        if person is not None and country and (entity or person.entity is None) and (role.country or post):
            sides.setdefault(person.start, country)
        if (entity or post) and not role.former:
            memory.offices[key] = entity, post, country
        if post:
            memory.posts[post] = len(memory.posts)
        courtesy = role.bare and role.office in COURTESY
        facts = dict(reason.facts) | ({"former": "yes"} if role.former else {"courtesy": "yes"} if courtesy else {})
        mentions.append(
            Mention(
                span=span,
                kind="role",
                name=_clean(span.of(scene.text)),
                reason=Reason(code=reason.code, facts=facts),
                entity=entity,
                post=post,
                country=country,
            )
        )
    return mentions


def _bearer(scene: Scene, roles: list[Role], number: int) -> Name | None:
    """The person whose name follows the role, perhaps after a rank or a comma, or stands right before it."""
    role = roles[number]
    end = role.end
    for following in islice(roles, number + 1, number + 4):
        if following.title and following.start == end and scene.follows(end):
            end = following.end
        else:
            break
    if (hit := scene.first(end, "honorific")) and end not in scene.taken:
        end = hit.end
    name = scene.taken.get(end)
    following_name = name is not None and name.kind == "person" and name.start == end and name.cut == 0
    if following_name and (scene.follows(end) or (not role.bare and comma(scene, end))):
        return name
    before = scene.taken.get(role.start - 1)
    beside = comma(scene, role.start) or (scene.gap(role.start) == CLOSE and not role.definite)
    if beside and before is not None and before.kind == "person" and not (role.title or role.bare or role.cut):
        return before
    if scene.gazetteer.capitals and role.start > 1 and scene.tokens[role.start - 1] == "the":
        before = scene.taken.get(role.start - 2)
        if before is not None and before.kind == "person" and scene.gap(role.start - 1) == BREAK and not role.bare:
            return before
    return None


def _adjectival(scene: Scene, role: Role) -> bool:
    """Does a bare office follow a definite noun, as its adjective: the main (cities)?"""
    article, before = scene.gazetteer.article, role.start - 1
    return (
        bool(article)
        and scene.joined(role.start)
        and scene.tokens[before].startswith(article)
        and before not in scene.taken
    )


def _may(kb: KnowledgeBase, person: str, role: Role, post: str | None) -> bool:
    """May a known person be the bearer of a role that stands next to the name?"""
    held = {tenure.post for tenure in kb.tenures_of(person)}
    if post is not None and held:
        return post_meant(post, person, kb) is not None
    sides = {kb.country(person), *(kb.posts[other].country for other in held)}
    return role.country is None or sides == {None} or role.country in sides


def _anaphora(scene: Scene, memory: Memory, kb: KnowledgeBase) -> None:
    """A definite noun that stands for a body named before: the embassy."""
    bodies = [name.start for name in scene.names if name.kind == "organisation" and scene.found[name.start].entries]
    for index in sorted({*bodies, *scene.anchors["anaphora"]}) if bodies else scene.anchors["anaphora"]:
        if index in scene.taken:
            name = scene.taken[index]
            if name.kind == "organisation" and name.start == index and (word := _noun(scene, index, name.cut)):
                memory.nouns[word] = (name.entity, name.country)
            continue
        for hit in scene.all(index, "anaphora"):
            if any(step in scene.taken for step in range(index, hit.end)):
                continue
            word = _noun(scene, index, hit.cut)
            if word in memory.nouns:
                entity, country = memory.nouns[word]
            elif any(kb.country(post) == kb.country(hit.entry.id) for post in memory.posts):
                entity, country = hit.entry.id, kb.country(hit.entry.id)
            else:
                continue
            scene.claim(Name(index, hit.end, hit.cut, "organisation", entity, Reason(code="noun-after-name"), country))
            break


def _noun(scene: Scene, index: int, cut: int) -> str:
    """The first word of a name, without proclitics and article."""
    variants = scene.gazetteer.variants[scene.tokens[index]]
    word = next((word for word, letters in variants if letters == cut), scene.tokens[index])
    return word.removeprefix(scene.gazetteer.article)


def _added(text: str, span: Span, known: list[Mention], extra: Finder) -> list[Mention]:
    added: list[Mention] = []
    for start, end, kind in extra(span.of(text)):
        place = Span(start, end).shift(span.start)
        if start < end and span.holds(place) and not any(place.meets(other.span) for other in (*known, *added)):
            added.append(
                Mention(span=place, kind=_kind(kind), name=_clean(place.of(text)), reason=Reason(code="model"))
            )
    return added


@lru_cache(maxsize=16384)
def _clean(name: str) -> str:
    """A name as written, with single spaces and without quotation marks, tatweel and what steers direction."""
    letters = (letter for letter in name if letter not in _MARKS and unicodedata.category(letter) != "Cf")
    return " ".join("".join(letters).split())
