"""Posts and dates: who held a post on a day, and what people named in their posts say about the day of writing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from generator.dates.edtf import Edtf
from generator.knowledge import KnowledgeBase, Tenure
from generator.model import Mention, Problem

__all__ = ["bounds", "contradictions", "holder_on", "people_in_posts"]


def people_in_posts(mentions: Sequence[Mention]) -> tuple[tuple[str, str], ...]:
    """(person, post) of everybody whom the text names beside the words of a post, each once.

    Former posts are left out, and titles of courtesy: an ambassador is called so for life.
    """
    found = [
        (mention.entity, mention.post)
        for mention in mentions
        if mention.kind == "role" and mention.entity and mention.post and _NOT_HELD.isdisjoint(mention.reason.facts)
    ]
    return tuple(dict.fromkeys(found))


_NOT_HELD = frozenset({"former", "courtesy"})


def bounds(
    people: Iterable[str], posts: Iterable[tuple[str, str]], kb: KnowledgeBase
) -> list[tuple[Edtf, dict[str, str]]]:
    """What posts say about the day of writing: intervals that hold it, each with the facts of its reason.

    `posts` are (person, post) as `people_in_posts` returns them.  A person named without the words of a post (`people`)
    bounds nothing: articles name the dead and the retired.  Of somebody who held a post twice, the times that agree
    with everybody else's are taken; when several do, the interval holds them all.  Articles tell of the past but not of
    the future: who left before another came bounds only from below (the ambassador killed years before).  Never sharper than its evidence:
    approximate ends have the slack of `Tenure.possible`.
    """
    del people
    held: list[tuple[str, str, list[tuple[date, date]]]] = []
    named = dict.fromkeys(posts)
    for person, post in named:
        spans = [_called(tenure, kb) for tenure in kb.tenures_of(person) if tenure.post == post]
        if spans:
            held.append((person, post, spans))
    single = [spans[0] for _, _, spans in held if len(spans) == 1]
    newest = max((span[0] for span in single), default=date.min)
    last = min((span[1] for span in single if span[1] >= newest), default=date.max)
    found: list[tuple[Edtf, dict[str, str]]] = []
    for person, post, spans in held:
        fitting = [span for span in spans if span[0] <= last and newest <= span[1]] or spans
        start, end = min(span[0] for span in fitting), max(span[1] for span in fitting)
        if end < newest:
            end = date.max  # somebody of the past: the article was written later, nobody knows how much
        if start == date.min and end == date.max:
            continue
        interval = Edtf.between(None if start == date.min else start, None if end == date.max else end)
        found.append((interval, {"person": person, "post": post}))
    return found


def _called(tenure: Tenure, kb: KnowledgeBase) -> tuple[date, date]:
    """The days on which an article may give somebody the title.

    Who stays on at the same place in a post taken up before this one ended keeps it by courtesy: agencies call the
    special envoy who was the ambassador "the ambassador" to the end.  Who died in a post is called by it ever after.
    """
    start, end = tenure.possible
    if tenure.until_death:
        return start, date.max
    for other in kb.tenures_of(tenure.person):
        here, there = kb.posts[tenure.post], kb.posts[other.post]
        if here.at == there.at and here.country == there.country:
            first, last = other.possible
            if start <= first < end < last:
                end = last
    return start, end


def holder_on(mentions: Sequence[Mention], when: Edtf | None, kb: KnowledgeBase) -> tuple[Mention, ...]:
    """The mentions, with `entity` on roles whose post exactly one person held on every day of `when`.

    Roles that stand beside a name keep it; roles called former are left alone.  People who served two sides get the
    one of that day.
    """
    if when is None:
        return tuple(mentions)
    resolved: list[Mention] = []
    for mention in mentions:
        if mention.kind == "role" and mention.post and not mention.entity and "former" not in mention.reason.facts:
            person = kb.holder(mention.post, when)
            if person is not None:
                facts = {"post": mention.post, "when": when.text}
                reason = msgspec.structs.replace(mention.reason, code="post-holder", facts=facts)
                resolved.append(msgspec.structs.replace(mention, entity=person, reason=reason))
                continue
        if mention.kind == "person" and mention.entity and mention.entity in kb.people:
            side = kb.country(mention.entity, when)
            if side and side != mention.country and mention.country in {None, kb.country(mention.entity)}:
                resolved.append(msgspec.structs.replace(mention, country=side))
                continue
        resolved.append(mention)
    return tuple(resolved)


def contradictions(
    article: str, mentions: Sequence[Mention], when: Edtf | None, kb: KnowledgeBase
) -> tuple[Problem, ...]:
    """People named in a post that they did not hold on the day of writing, as Problems."""
    if when is None:
        return ()
    found = []
    for person, post in people_in_posts(mentions):
        tenures = [tenure for tenure in kb.tenures_of(person) if tenure.post == post]
        if tenures and not any(_meets(tenure, when) for tenure in tenures):
            spans = ", ".join(f"{tenure.start}/{tenure.end or '..'}" for tenure in tenures)
            message = f"names {person} as {post} on {when}, who held it {spans}"
            found.append(Problem(where=article, code="post-not-held", message=message))
    return tuple(found)


def _meets(tenure: Tenure, when: Edtf) -> bool:
    first, last = tenure.possible
    return first <= when.key[1] and when.key[0] <= last
