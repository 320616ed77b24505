"""A time named after "and" → one more event of the kind that the verb tells: on another day, in another place, with somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS
from generator.events.sentences.actors import Actor
from generator.events.sentences.cues import SEPARATORS
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import aim

__all__ = ["in_row", "one_more"]


def one_more(draft: Draft, moment: Moment, told: Sequence[Draft], words: Vocabulary) -> None:
    """Fills in what the event told before has in common with this one, and takes from that what belongs to this one only."""
    scene = draft.scene
    model = _listed(scene, moment, told, words)
    if model is None:
        return
    between = [one.place for one in scene.locales if model.clause.head.last < one.last < moment.first]
    others = _others(scene, moment, model)
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
    """The event of which one more day is named after "and", with nothing but a place or whom it was with between."""
    last = next((one for one in reversed(scene.moments) if one.last < moment.first), None)
    model = next((draft for draft in told if last and draft.time and draft.time.span == last.time.span), None)
    if last is None or model is None or model.act or last.first < model.clause.head.last:
        return None
    names = scene.placed | scene.named if model.kind in DEALINGS else scene.placed
    between = [index for index in range(last.last + 1, moment.first) if index not in names]
    small = words.and_ | words.governing | words.determiners | SEPARATORS
    joined = any(scene.at(index) in words.and_ for index in between) or words.conjoined(scene.at(last.last + 1))
    return model if joined and all(scene.at(index) in small for index in between) else None


def _others(scene: Scene, moment: Moment, model: Draft) -> list[Actor]:
    """With whom it was on that other day: "met Haftar on Monday and *Menfi* on Tuesday"."""
    last = max(one.last for one in scene.moments if one.last < moment.first)
    between = [actor for actor in scene.actors if last < actor.first < moment.first and actor.kind != "place"]
    return between if model.kind in DEALINGS else []


def _hosts(scene: Scene, model: Draft, words: Vocabulary) -> list[Actor]:
    """Who takes part on both days: whom the verb is about, here or in a sentence before."""
    first = model.clause.head.first
    subject = model.subject if words.verb_first else []
    return [one for one in model.actors if one not in scene.actors or one.last < first or one in subject]
