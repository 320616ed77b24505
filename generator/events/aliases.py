"""A bare title, or "the delegation" → whom the sentences before gave that title, or called a delegation."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.scenes import Actor, Scene
from generator.events.vocabulary import vocabulary
from generator.languages import Language
from generator.text import fold

__all__ = ["known_again"]

_OF = 3
"""Words within which a delegation says whose it is: "a delegation of the Congress"."""


def known_again(scenes: Sequence[Scene], language: Language) -> list[Scene]:
    """The scenes with those who are only called by a title, or a delegation, as whom they were named before."""
    return _delegated(_titled(scenes, language), language)


def _delegated(scenes: Sequence[Scene], language: Language) -> list[Scene]:
    """Who is called "the delegation" is the one that a sentence before said more of."""
    delegations, articles = vocabulary(language).delegations, language.triggers.inflection.articles
    whole = {article + word for article in articles for word in delegations}
    known: Actor | None = None
    found: list[Scene] = []
    for scene in scenes:
        taken = {index for actor in scene.actors for index in range(actor.first, actor.last + 1)}
        again = [
            known._replace(first=index, last=index)
            for index in range(len(scene.texts))
            if known and scene.at(index) in whole and not {index, index + 1} & taken
        ]
        found.append(scene._replace(actors=sorted([*scene.actors, *again], key=lambda actor: actor.first)))
        known = next(
            (
                actor
                for actor in scene.actors
                if actor.country
                and actor.kind in ("organisation", "group")
                and delegations & {scene.at(index) for index in range(max(0, actor.first - _OF), actor.last + 1)}
            ),
            known,
        )
    return found


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
