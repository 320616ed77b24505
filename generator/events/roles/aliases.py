"""A bare title, "the delegation", "his country" → whom the sentences before gave that title, called so, or told of."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generator.events.scope import directed
from generator.events.sentences.actors import Actor
from generator.events.sentences.cues import QUOTES
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import fold

__all__ = ["known_again"]

_SERVING = frozenset({"ambassador", "charge", "deputy-head-of-mission", "counsellor"})
"""Offices of those who serve at an embassy."""
_OF = 3
"""Words within which a delegation says whose it is: "a delegation of the Congress"."""


def known_again(scenes: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Scene]:
    """The scenes with those who are only called by a title, a delegation or a body, as whom they were named before."""
    named = _officials(_titled(scenes, language, knowledge), vocabulary(language))
    return _of_homeland(_called(named, language, knowledge), language, knowledge)


def _officials(scenes: Sequence[Scene], words: Vocabulary) -> list[Scene]:
    """Who is called "the American official" is the one man of that side whom the last sentence with any named."""
    known: dict[str, dict[str, Actor]] = {}
    found = []
    for scene in scenes:
        here: dict[str, dict[str, Actor]] = {}
        actors = []
        for actor in scene.actors:
            side, said = actor.country or "", scene.texts[actor.first : actor.last + 1]
            official = actor.kind == "group" and any(words.stems[word] in words.officials for word in said)
            holders = here.get(side) or known.get(side, {})
            known_one = actor.definite or scene.at(actor.first - 1) in words.definite
            if official and known_one and side and len(holders) == 1:
                [holder] = holders.values()
                actors.append(holder._replace(first=actor.first, last=actor.last))
                continue
            if side and (official or (actor.kind == "person" and not said[-1].endswith(words.possessive))):
                here.setdefault(side, {})[actor.entity or actor.name] = actor
            actors.append(actor)
        known |= here
        found.append(scene._replace(actors=actors))
    return found


def _of_homeland(scenes: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Scene]:
    """Whoever was named last is whose country "his country" is: "the ambassador said his country had delivered …"."""
    words = vocabulary(language)
    starts = {phrase[0] for phrase in words.homelands}
    last: Actor | None = None
    found = []
    for scene in scenes:
        actors, taken = list(scene.actors), scene.named
        natives = [actor for actor in scene.actors if actor.country and actor.kind != "place"]
        for index in (index for index, bare in enumerate(scene.bares) if bare in starts):
            length = next(
                (len(phrase) for phrase in words.homelands if phrase == scene.bares[index : index + len(phrase)]), 0
            )
            if not length or index in taken:
                continue
            native = next((actor for actor in reversed(natives) if actor.last < index), last)
            if native and native.country and (state := knowledge.country_place(native.country)):
                name = " ".join(scene.texts[index : index + length])
                actors.append(Actor(index, index + length - 1, state, None, "group", name, "", native.country))
        last = natives[-1] if natives else last
        found.append(scene._replace(actors=sorted(actors, key=lambda actor: actor.first)))
    return found


def _called(scenes: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Scene]:
    """Who is called "the delegation", "the command" is the last one named so before."""
    words = vocabulary(language)
    known: dict[str, Actor] = {}
    found: list[Scene] = []
    for scene in scenes:
        named = scene.named
        others = {one.first for one in scene.actors if words.verb_first and one.kind in ("role", "person")}
        again, ahead = [], list(scene.actors)
        for index, stem in enumerate(map(words.stems.__getitem__, scene.texts) if words.articles else scene.texts):
            while ahead and ahead[0].last < index:
                actor = ahead.pop(0)
                known |= dict.fromkeys(_nouns(scene, actor, words, knowledge), actor)
            free = stem in known and index not in named and index + 1 not in named - others
            if free and (noun := _again(scene, index, words, known)):
                again.append(known[noun]._replace(first=index, last=index))
        found.append(scene._replace(actors=sorted([*scene.actors, *again], key=lambda actor: actor.first)))
        for actor in ahead:
            known |= dict.fromkeys(_nouns(scene, actor, words, knowledge), actor)
    return found


def _again(scene: Scene, index: int, words: Vocabulary, known: Container[str]) -> str:
    """The noun of a `known` body or delegation that points back and says no more of it; "" for any other word."""
    noun = words.stems[scene.at(index)] if words.articles else scene.at(index)
    pointed = noun != scene.bares[index] if words.articles else scene.at(index - 1) in words.definite
    if not pointed or noun not in known:
        return ""
    timed = any(one.first == index + 1 for one in scene.moments)
    if words.articles and scene.at(index + 1).startswith(words.articles) and not timed:
        return ""  # "the *general* command"
    speaks = any(one.head.group == "speech" and abs(one.head.head - index) <= _OF for one in scene.clauses)
    return "" if speaks and scene.at(index) in words.media else noun


def _nouns(scene: Scene, actor: Actor, words: Vocabulary, knowledge: KnowledgeBase) -> set[str]:
    """The nouns by which an actor may be called again."""
    if actor.country and actor.kind == "person":
        return set(scene.texts[actor.first : actor.last + 1]) & words.ranks
    if not (actor.country and actor.kind in ("organisation", "group")):
        return set()
    end = actor.last + 1 + (scene.at(actor.last + 1) in QUOTES)
    beside = [scene.at(index) for index in range(max(0, actor.first - _OF), end + 1)]
    near = {noun for noun in words.delegations if any(word.startswith(noun) for word in beside)}  # whatever its ending
    names = " ".join(knowledge.name(actor.entity).values()) if actor.entity else ""
    own = {*scene.texts[actor.first : actor.last + 1], *fold(names).text.split()}
    return near | ({words.stems[word] for word in own} & words.bodies)


def _titled(found: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Scene]:
    """A title ("the (US) ambassador") is whom the sentences before gave it, a bare one also who serves at the embassy named last."""
    words = vocabulary(language)
    serving = {
        _title(title, words)
        for name, office in language.names.roles.offices.items()
        if name in _SERVING
        for title in (*office.words, *office.feminine)
    }
    known: dict[tuple[str, ...], Actor] = {}
    holders: dict[tuple[tuple[str, ...], str | None], Actor] = {}
    titled = []
    ahead = _only_holders(found, words)
    for place, scene in enumerate(found):
        actors = []
        for named in scene.actors:
            actor = named
            title = _title(actor.role or actor.name, words)
            if _is_bare(actor):
                theirs = scene.at(actor.first - 1) in words.relatives  # "Ankara, *whose* foreign minister hosted him"
                holder = None if theirs else known.get(title) or (None if place else ahead.get(title))
                if holder:
                    actor = actor._replace(
                        entity=holder.entity, country=holder.country, kind=holder.kind, name=holder.name or actor.name
                    )
            elif (
                actor.kind == "role"
                and actor.entity is None
                and (same := holders.get((_unsided(title, words), actor.country)))
            ):
                actor = actor._replace(entity=same.entity, kind="person", name=same.name)
            elif _holds(actor):
                known |= dict.fromkeys(_runs(title), actor)
                if actor.entity and actor.role:
                    holders[_unsided(title, words), actor.country] = actor
            elif actor.kind == "organisation" and actor.entity and directed(actor.entity, scene.written, knowledge):
                known |= dict.fromkeys(serving, actor._replace(entity=None, kind="role", name=""))
            actors.append(actor)
        titled.append(scene._replace(actors=actors))
    return titled


def _is_bare(actor: Actor) -> bool:
    """Is it a title that does not say whose: "the ambassador"?"""
    return actor.kind == "role" and actor.entity is None and actor.post is None and actor.country is None


def _unsided(title: tuple[str, ...], words: Vocabulary) -> tuple[str, ...]:
    """A title without the adjective that says whose: "the (US) ambassador"."""
    return tuple(word for word in title if words.country(word) is None)


def _holds(actor: Actor) -> bool:
    """May who is named there be called by his title alone in what follows?"""
    return actor.country is not None and (actor.kind == "role" or (actor.entity is not None and actor.kind == "person"))


def _only_holders(scenes: Sequence[Scene], words: Vocabulary) -> dict[tuple[str, ...], Actor]:
    """Whom a title means in the first sentence, before anybody is named: the one man to whom the text gives it."""
    found: dict[tuple[str, ...], Actor | None] = {}
    for actor in (one for scene in scenes for one in scene.actors if one.role and not _is_bare(one)):
        for title in _runs(_title(actor.role, words)):
            same = found.setdefault(title, actor)
            if same and (same.entity is None or same.entity != actor.entity or not _holds(actor)):
                found[title] = None
    return {title: actor for title, actor in found.items() if actor and actor.entity}


def _runs(title: tuple[str, ...]) -> list[tuple[str, ...]]:
    """All stretches of a title: any of them may stand for it later."""
    return [title[first:end] for first in range(len(title)) for end in range(first + 1, len(title) + 1)]


def _title(role: str, words: Vocabulary) -> tuple[str, ...]:
    """The words of a title without articles."""
    return tuple(
        next((word[len(article) :] for article in words.articles if word.startswith(article)), word)
        for word in fold(role).text.split()
        if word not in words.definite
    )
