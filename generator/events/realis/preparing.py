"""A noun of what is only made ready, fixed or called for → the times that are its own."""

from __future__ import annotations

from generator.events.kinds import FORESEEN, GATHERINGS
from generator.events.realis.resolving import is_talked_of
from generator.events.realis.tenses import is_meant_for
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import SEPARATORS, cues_of
from generator.events.sentences.hits import Hit
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import behind, open_ended
from generator.languages import Language
from generator.model import TimeExpression

__all__ = ["is_of_fixing", "is_to_be_held", "made_ready", "made_ready_for"]

_PHRASE = 6
"""Words before a noun among which a preposition makes it what is only made ready."""


def made_ready_for(scene: Scene, head: Hit, time: TimeExpression, words: Vocabulary) -> bool:
    """Is it the day of what is only made ready: "to govern until *elections* in June", "a *tour* pencilled in for Friday"?"""
    moment = scene.moment(time)
    if moment is None or not head.nominal:
        return False
    return is_meant_for(scene, moment, words) or made_ready(scene, moment, words) == head.head


def is_to_be_held(scene: Scene, clause: Clause, language: Language) -> bool:
    """Is a gathering still to be held that somebody announces, for all that its day tells: "announced *the holding of* talks"?

    A day that is over when it is announced tells that it was held.
    """
    head = clause.head
    about = scene.at(head.first - 1) in cues_of(language).announcing
    if not (about and head.supported and head.tense == "noun"):
        return False
    said = next((one.time.when for one in reversed(scene.moments) if one.first < head.first), None)
    own = (one.time for one in scene.moments if head.last < one.first < clause.end)
    over = any(
        behind(one, scene.written) and not open_ended(one) and not (said and one.when and said.key < one.when.key)
        for one in own
    )
    return not over and language.triggers.events[head.row].kind in FORESEEN | GATHERINGS


def made_ready(scene: Scene, moment: Moment, words: Vocabulary) -> int | None:
    """The noun of what is only made ready, when it is the noun's time: "a plan that calls for *elections in December*"."""
    noun = scene.before(moment.first, words.prepositions)
    if is_of_fixing(scene, moment, words):
        return None
    own = {one.last for one in scene.moments if not is_of_fixing(scene, one, words)}
    parting = SEPARATORS | words.relatives  # "set a vote which *passed* on 3 May"
    since = max((index for index in range(noun) if index in own or scene.at(index) in parting), default=-1)
    fixed = {scene.at(noun)}
    if noun < moment.first - 1:  # "the *set* of rules *to* reach"
        apart = words.infinitive | words.agents  # "a deadline *set by* the tribes in February"
        fixed = {scene.bares[index] for index in range(since + 1, noun) if scene.at(index + 1) not in apart}
    if fixed & words.fixing:
        return noun  # "set sentencing for 3 May", "set a trial date of 3 May"
    if scene.at(noun) in words.foreseen and is_talked_of(scene, noun, moment, words):
        return noun
    stops = words.governing | words.aimed
    before = noun - 1
    while before > noun - _PHRASE and scene.at(before)[:1].isalnum() and scene.at(before) not in stops:
        before -= 1
    return noun if scene.at(noun) in words.foreseen and scene.at(before) in words.aimed else None


def is_of_fixing(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it the day on which something was fixed for another one: "*set on Tuesday* a date of 24 December"?"""
    verb = moment.first - 1
    if words.verb_first:  # "set the court *on Tuesday*"
        while verb > 0 and scene.bares[verb] not in words.fixing and not words.is_future(scene.at(verb)):
            verb -= 1
    verb = max(0, scene.before(verb + 1, words.prepositions - words.aimed))
    later = next((one.first for one in scene.moments if one.first > moment.last), verb)
    parted = any(scene.at(index) in SEPARATORS for index in range(verb, later))
    fixes = later > moment.last or scene.at(moment.last + 1) in words.dates
    return scene.bares[verb] in words.fixing and fixes and not parted
