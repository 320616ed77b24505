"""A bare title, or "the delegation" → whom the sentences before gave that title, or called a delegation."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.actors import Actor
from generator.events.scenes import Scene
from generator.events.vocabulary import Vocabulary, vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import fold

__all__ = ["known_again"]

_OF = 3
"""Words within which a delegation says whose it is: "a delegation of the Congress"."""


def known_again(scenes: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Scene]:
    """The scenes with those who are only called by a title, a delegation or a body, as whom they were named before."""
    return _called(_titled(scenes, language), language, knowledge)


def _called(scenes: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Scene]:
    """Who is called "the delegation", "the command" is the last one that a sentence before named so."""
    words = vocabulary(language)
    known: dict[str, Actor] = {}
    found: list[Scene] = []
    for scene in scenes:
        taken = {index for actor in scene.actors for index in range(actor.first, actor.last + 1)}
        again = [
            known[noun]._replace(first=index, last=index)
            for index in range(len(scene.texts))
            if (noun := _again(scene, index, words)) in known and not {index, index + 1} & taken
        ]
        found.append(scene._replace(actors=sorted([*scene.actors, *again], key=lambda actor: actor.first)))
        for actor in scene.actors:
            known |= dict.fromkeys(_nouns(scene, actor, words, knowledge), actor)
    return found


def _again(scene: Scene, index: int, words: Vocabulary) -> str:
    """The noun of a body or a delegation that points back and says no more of it; "" for any other word."""
    noun = _noun(scene.at(index), words) if words.articles else scene.at(index)
    pointed = noun != scene.bares[index] if words.articles else scene.at(index - 1) in words.definite
    if not pointed or noun not in words.bodies | words.delegations:
        return ""
    timed = any(one.first == index + 1 for one in scene.moments)
    if words.articles and scene.at(index + 1).startswith(words.articles) and not timed:
        return ""  # "the *general* command"
    speaks = any(one.head.group == "speech" and abs(one.head.head - index) <= _OF for one in scene.clauses)
    return "" if speaks and scene.at(index) in words.media else noun


def _nouns(scene: Scene, actor: Actor, words: Vocabulary, knowledge: KnowledgeBase) -> set[str]:
    """The nouns by which an actor may be called again."""
    if not (actor.country and actor.kind in ("organisation", "group")):
        return set()
    near = {scene.at(index) for index in range(max(0, actor.first - _OF), actor.last + 1)} & words.delegations
    names = " ".join(knowledge.name(actor.entity).values()) if actor.entity else ""
    own = {*scene.texts[actor.first : actor.last + 1], *fold(names).text.split()}
    return near | ({_noun(word, words) for word in own} & words.bodies)


def _noun(word: str, words: Vocabulary) -> str:
    """A word without conjunction and article."""
    bare = words.bare(word)
    return next((bare[len(article) :] for article in words.articles if bare.startswith(article)), bare)


def _titled(found: Sequence[Scene], language: Language) -> list[Scene]:
    """A bare title ("the ambassador") is whom the sentences before gave that title."""
    articles = language.triggers.inflection.articles
    known: dict[str, Actor] = {}
    titled = []
    for scene in found:
        actors = []
        for named in scene.actors:
            actor = named
            if actor.kind == "role" and actor.entity is None and actor.post is None and actor.country is None:
                words = _title(actor.name, articles)
                holder = known.get(words[0]) if len(words) == 1 else None
                if holder:
                    actor = actor._replace(
                        entity=holder.entity, country=holder.country, kind="person", name=holder.name
                    )
            elif actor.entity and actor.kind == "person":
                known |= dict.fromkeys(_title(actor.role, articles), actor)
            actors.append(actor)
        titled.append(scene._replace(actors=actors))
    return titled


def _title(role: str, articles: tuple[str, ...]) -> list[str]:
    """The words of a title without articles."""
    words = fold(role).text.split()
    return [
        next((word[len(article) :] for article in articles if word.startswith(article)), word)
        for word in words
        if word != "the"
    ]
