"""A time named after "and" → one more event of the kind that the verb tells: on another day, in another place, with somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS, ENCOUNTERS
from generator.events.sentences.actors import Actor
from generator.events.sentences.cues import COMMAS, SEPARATORS
from generator.events.sentences.scenes import Locale, Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import aim

__all__ = ["elsewhere", "in_row", "one_more"]


def one_more(draft: Draft, moment: Moment, told: Sequence[Draft], words: Vocabulary) -> None:
    """Fills in what the event told before has in common with this one, and takes from that what belongs to this one only."""
    scene = draft.scene
    model = _listed(scene, moment, told, words)
    if model is None:
        return
    opened = _opened(scene, moment, words)
    between = [one.place for one in scene.locales if model.clause.head.last < one.last < moment.first]
    others = _others(scene, moment, opened, words) if model.kind in DEALINGS else []
    if _act(scene, moment, others, words):
        model.actors = [actor for actor in model.actors if actor not in others]
        theirs = {one.place for one in scene.locales if opened <= one.first < model.clause.end}
        model.place = None if model.place in theirs else model.place
        return
    draft.kind, draft.subject = model.kind, list(model.subject)
    if draft.realis == "planned" and model.realis == "happened" and draft.time:
        draft.realis, draft.time = "happened", aim(draft.time, "past")
    if not others:  # "to Zuwara on 5 May and Misrata on 7 May"
        draft.actors = list(model.actors)
        draft.place = between[-1] if between else model.place
        model.place = between[0] if len(between) > 1 else model.place
        return
    draft.actors = [*_hosts(scene, model, words), *others]
    model.actors = [actor for actor in model.actors if actor not in others]
    after = [one.place for one in scene.locales if moment.last < one.first < model.clause.end]
    if between or after:
        model.place, draft.place = (found[0] if found else None for found in (between, after))


def elsewhere(draft: Draft, words: Vocabulary) -> Draft | None:
    """The encounter with somebody else in another place, named after "and": "met X in Tripoli *and in Benghazi Y*"; it takes
    from the draft who was only there.
    """
    scene, clause = draft.scene, draft.clause
    for here in scene.locales if draft.kind in ENCOUNTERS else ():
        if here.first >= clause.end or all(one.place == here.place for one in scene.locales):
            continue
        if any(one.first <= here.first <= one.last for one in scene.actors if one.kind != "place"):
            continue  # "a delegation *of the United States*"
        opened = _opened(scene, here, words)
        if not any(clause.head.last < one.first < opened and one.place != here.place for one in scene.locales):
            continue
        named = _others(scene, here, opened, words)
        mine = not _act(scene, here, named, words)
        others = [one for one in named if mine and one in draft.actors and one.first >= opened]
        rest = [one for one in draft.actors if one not in others]
        days = {one.first > opened for one in scene.moments if clause.head.last < one.first < clause.end}
        if len(days) > 1:
            continue  # "met X in Tripoli on Monday and in Benghazi Y *on Tuesday*": one more day, see `one_more`
        inside = range(opened, max(here.last, others[-1].last) + 1) if others else range(0)
        if len(rest) > 1 and others and scene.timed.isdisjoint(inside):
            head = clause.head._replace(first=here.first, last=here.last, head=here.first)
            there = [*_hosts(scene, draft, words), *others]
            draft.actors = rest
            part = clause._replace(first=opened, head=head)
            return replace(draft, clause=part, actors=there, subject=list(draft.subject), place=here.place, reasons=[])
    return None


def in_row(draft: Draft, before: Sequence[Draft], words: Vocabulary) -> None:
    """Who flew the strike before flew one that is only counted on from it, too: "*The second strike*, on 24 September, killed 11"."""
    if draft.kind != "strike" or draft.actors:
        return
    texts, head = draft.scene.texts, draft.clause.head
    beside = head.last + 1 if words.verb_first else max(0, head.first - 2)  # "hit a strike *a second* …"
    row = (one for one in reversed(before) if one.kind == draft.kind and not (one.act or one.anaphoric))
    model = next(row, None)
    if model and any(words.starts_another(texts[start:]) for start in (beside, beside + 1)):
        draft.subject = list(model.subject or model.actors)
        draft.actors = list(draft.subject)


def _listed(scene: Scene, moment: Moment, told: Sequence[Draft], words: Vocabulary) -> Draft | None:
    """The event of which one more day is named after "and" or a comma, with nothing but places or whom it was with between."""
    last = next((one for one in reversed(scene.moments) if one.last < moment.first), None)
    before = next((draft for draft in told if last and draft.time and draft.time.span == last.time.span), None)
    model = before
    if before and not before.clause.head.row:  # the second of three
        model = next((one for one in reversed(told) if one.kind == before.kind and one.clause.head.row), None)
    if last is None or model is None or model.act or model.scene is not scene or model.clause.head.last > moment.first:
        return None
    names = scene.placed | scene.named if model.kind in DEALINGS else scene.placed
    first = max(last.last, model.clause.head.last) + 1
    between = [index for index in range(first, moment.first) if index not in names]
    small = words.and_ | words.governing | words.determiners | SEPARATORS
    plain = all(scene.at(index) in small or scene.bares[index] in small for index in between)
    return model if plain and first <= _opened(scene, moment, words) else None


def _opened(scene: Scene, moment: Moment | Locale, words: Vocabulary) -> int:
    """The conjunction or comma with which the words begin that name one more event; -1 where there is none."""
    joins = words.and_ | COMMAS
    start = moment.first
    while start >= 0 and not (scene.at(start) in joins or _conjoined(scene, start, words)):
        start -= 1
    last = scene.before(start, joins)
    return last + 1 if scene.at(start) in joins else start


def _conjoined(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Is a conjunction written together with what begins at a token: a name, a place, a time, or the preposition before one?"""
    name = next((actor.name for actor in scene.actors if actor.first == index), "")
    begins = name or index in {*(one.first for one in scene.locales), *(one.first for one in scene.moments)}
    small = scene.at(index) not in words.governing and scene.bares[index] in words.governing
    return small or (bool(begins) and words.conjoined(scene.at(index), name))


def _others(scene: Scene, moment: Moment | Locale, opened: int, words: Vocabulary) -> list[Actor]:
    """With whom it was on that other day, or there: "met Haftar on Monday and *Menfi* on Tuesday", "and on Tuesday *Menfi*"."""
    people = [actor for actor in scene.actors if actor.kind != "place"]
    if between := [actor for actor in people if opened <= actor.first < moment.first]:
        return between
    found: list[Actor] = []
    small = words.governing | words.determiners | COMMAS
    for actor in people:
        last = found[-1].last if found else moment.last
        gap = [index for index in range(last + 1, actor.first) if index not in scene.placed]
        joined = not found or _conjoined(scene, actor.first, words) or scene.at(actor.first - 1) in words.and_
        if actor.first > last and joined and all(scene.at(index) in small | words.and_ for index in gap):
            found.append(actor)
    return found


def _act(scene: Scene, moment: Moment | Locale, others: Sequence[Actor], words: Vocabulary) -> bool:
    """Do others do something of their own then, or there: "and on Tuesday Menfi *left*", "and Menfi on Tuesday *left*"?"""
    if not others or (words.verb_first and others[-1].first < moment.first):
        return False
    verb = scene.at(max(moment.last, others[-1].last) + 1)
    return words.is_past(verb) or words.will(verb)


def _hosts(scene: Scene, model: Draft, words: Vocabulary) -> list[Actor]:
    """Who takes part on both days: whom the verb is about, here or in a sentence before."""
    first = model.clause.head.first
    subject = model.subject if words.verb_first else []
    return [one for one in model.actors if one not in scene.actors or one.last < first or one in subject]
