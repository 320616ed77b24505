"""A time with verbs of the present alone → is it that of something to come?  Where forms are listed: no row knows most of them."""

from __future__ import annotations

from generator.dates.timex import Weekday
from generator.dates.turning import bare
from generator.events.realis.tenses import tenses
from generator.events.sentences.cues import SEMICOLONS, SEPARATORS
from generator.events.sentences.insertions import asides
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import of_a_year, open_ended
from generator.languages import Language

__all__ = ["comes_about", "is_untold"]


def comes_about(scene: Scene, moment: Moment, language: Language) -> bool:
    """Where forms are listed: does a verb in the present tense that no row knows stand right before a partial date, and none of
    the past: "the port *reopens* on Thursday"?  Or farther before a weekday, and none of the past around: "*picks* a leader on"?
    """
    words = vocabulary(language)
    if words.verb_first or not open_ended(moment.time):
        return False
    start, verb = scene.since(moment.first, SEMICOLONS), scene.before(moment.first, words.prepositions | words.definite)
    small = words.determiners | words.prepositions
    if scene.at(verb) in words.progressive and verb < moment.first - 1 and isinstance(bare(moment.time.said), Weekday):
        return True  # "the funeral *is on Friday*"
    if _parts_verb(scene, moment, words):
        return True
    for index in range(verb, start, -1):
        subject, word, after = scene.at(index - 1), scene.at(index), scene.at(index + 1)
        named = subject in small or words.country(subject) or not subject[:1].isalpha() or subject.endswith("s")
        one = scene.at(start) in words.determiners  # "*a* mission *lands* in"
        governs = one or after in words.determiners or index + 1 in scene.named
        if word.endswith(words.present_endings) and not named and (governs or index == verb):
            past = any(map(words.is_past, (*scene.texts[start : moment.first], scene.at(moment.last + 1))))
            return not past if index == verb else is_untold(scene, moment, language)
    return False


def _parts_verb(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Does it part a verb of the present from its subject: "Italy *on Sunday hosts* a summit of those it backed"?"""
    subject, verb = scene.before(moment.first, words.prepositions), moment.last + 1
    present = scene.at(verb).endswith(words.present_endings) and scene.at(verb + 1) in words.determiners
    return present and subject < moment.first - 1 and any(one.last == subject for one in scene.actors)


def is_untold(scene: Scene, moment: Moment, language: Language) -> bool:
    """Where forms are listed: is a weekday, or a date without its year, told by no verb of the past, nor by one that says what is
    or what somebody says?
    """
    words = vocabulary(language)
    its = scene.at(moment.last).endswith(words.possessive)  # "an inquiry into *Sunday's* raid begins"
    partial = isinstance(bare(moment.time.said), Weekday) or of_a_year(moment.time)
    if words.verb_first or its or not partial or scene.sentence.headline or moment.first in scene.quoted:
        return False
    if scene.at(moment.first - 1) not in words.prepositions:
        return False
    start, end = _clause_around(scene, moment, words)
    apart = asides(scene, moment.first, words) | scene.named
    part = [index for index in range(start, end) if index not in apart]
    if not part or scene.at(part[0]) in words.governing | words.cues:
        return False  # "*in* a call on Monday, they …"
    if any(one.head.group == "speech" and one.head.head in part for one in scene.clauses):
        return False
    texts = [scene.at(index) for index in part]
    other = words.progressive | words.fixing  # "*set* on Monday a date"
    goes_on = any(
        words.is_gerund(scene.at(index)) and scene.at(index - 1) not in words.determiners
        for index in part
        if index < moment.first
    )
    past = any("past" in tenses(scene, index, index + 1, language) for index in part)
    return other.isdisjoint(texts) and not (goes_on or past)


def _clause_around(scene: Scene, moment: Moment, words: Vocabulary) -> tuple[int, int]:
    """From a semicolon, a "that" or a comma with "and" before a time to the mark behind which something else is told:
    "*the envoy leaves on Friday*, days after …", "*the forum votes on Friday*, its spokesman said".
    """
    start, end = scene.since(moment.first, SEMICOLONS | words.that), scene.until(moment.last + 1, SEMICOLONS)
    comma = scene.since(moment.first, SEPARATORS)
    if scene.at(comma) in words.and_:
        start = max(start, comma)
    after = scene.until(moment.last + 1, SEPARATORS)
    follows = scene.at(after + 1) in words.cues or after + 1 in scene.timed
    spoken = any(
        one.head.group == "speech" and one.end >= len(scene.words) and one.head.head > after for one in scene.clauses
    )
    return start, after if comma <= start and (follows or spoken) else end
