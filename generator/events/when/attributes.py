"""A time that says which thing is meant, and dates nothing else: between a determiner and a noun, or what is counted from."""

from __future__ import annotations

from collections.abc import Collection

from generator.dates.timex import Date
from generator.dates.turning import bare
from generator.events.realis.tenses import of_plans
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, SEPARATORS
from generator.events.sentences.hits import Hit
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import days_over, of_a_year, vague

__all__ = [
    "attributive",
    "constructed",
    "describes",
    "is_counted",
    "is_issued",
    "is_known_by",
    "is_passing",
    "is_remembered",
    "of_document",
    "of_foreseen",
    "of_reason",
    "says_which",
    "since_what",
]

_PHRASE = 4
"""Words of such a noun with its adjectives."""


def attributive(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Does it stand between a determiner and a noun: "since *the October ceasefire*"?"""
    after = moment.last + 1
    noun = scene.at(after)[:1].isalpha() and not any(one.first == after for one in scene.actors)
    bare = scene.at(after) not in words.governing | words.past_auxiliary | words.auxiliary | words.and_
    named = isinstance(moment.time.said, Date) and scene.at(moment.first) in words.definite  # "the 12 May"
    before = scene.at(moment.first - 1)
    determined = (
        named or before in words.definite or before.endswith(words.possessive) or _of_foreseen(scene, moment, words)
    )
    verb = words.is_past(scene.at(after))  # "clashes over the weekend killed …"
    return not words.verb_first and determined and noun and bare and not verb


def _of_foreseen(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it a month right before a vote or a gathering, with no more than adjectives between: "to push for *December* elections"?"""
    after = scene.texts[moment.last + 1 : moment.last + 1 + _PHRASE]
    noun = next((index for index, word in enumerate(after) if word in words.foreseen), None)
    # "voted *in* December elections"
    held = scene.at(moment.first - 1) in (words.locative | words.during) - words.members
    said = bare(moment.time.said)
    month = isinstance(said, Date) and said.month is not None and said.day is None  # not "agreed *Sunday* elections …"
    if noun is None or held or not month or scene.at(moment.last).endswith(words.possessive):
        return False
    small = words.governing | words.determiners | words.auxiliary | words.past_auxiliary
    adjectives = (word for word in after[:noun] if word not in words.and_)
    return all(word.isalpha() and word not in small and not words.is_past(word) for word in adjectives)


def constructed(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Where a noun stands before what it belongs to: is it the day by which a vote or a gathering is known, and not one on
    which somebody took part in it: "differed on *the elections of 12 May*"?
    """
    noun = moment.first - 1
    there = scene.bares[noun - 1] in words.during | words.locative
    named = of_a_year(moment.time) or scene.listed  # where the heading gives the year
    return words.verb_first and scene.bares[noun] in words.foreseen and not there and named


def says_which(scene: Scene, moment: Moment, head: Hit, words: Vocabulary) -> bool:
    """Is it that of another noun than the head: "agreed to delay *the 12 May starting date*", "under *the 2001 law*",
    "under resolution 1970 *(2011)*", and where such a noun stands before its day, "differed on *elections of 12 May*"?

    Not of an occasion that dates what is told of it: "at the May 2019 summit", "in the Friday session".
    """
    bracketed = scene.at(moment.first - 1) == "(" and scene.at(moment.last + 1) == ")"
    if bracketed and vague(moment.time) and moment.first - 2 != head.last:
        return True
    if constructed(scene, moment, words):
        return not head.first < moment.first <= head.last + 1
    noun = range(moment.last + 1, moment.last + 1 + _PHRASE)
    if moment.time.sense != "at" or not attributive(scene, moment, words) or head.head in noun:
        return False
    told = any(one.head.head in noun for one in scene.clauses) or any(
        scene.at(index) in words.foreseen for index in noun
    )
    there = scene.at(moment.first - 2) in (words.during | words.locative) - words.members
    return not (there and (told or not vague(moment.time)))


def since_what(scene: Scene, moment: Moment, *, stop: int, words: Vocabulary) -> bool:
    """Is it that of what something is counted from: "for the first time since *its closing* in July 2014"?"""
    small = words.prepositions | words.determiners
    for index in range(moment.first - 1, stop, -1):
        if scene.at(index) in SEPARATORS or index in scene.timed:
            return False  # "closed for years, late on Thursday"
        if scene.bares[index] in words.since:
            return not small.issuperset(scene.texts[index + 1 : moment.first])
    return False


def of_reason(scene: Scene, moment: Moment, head: Hit, words: Vocabulary) -> bool:
    """Is it long over, or the head only commented on, and that of what the head was done for, or after: "flew to Ankara
    *following the vote in May 2019*"?

    A noun of which no more is said happened with it: "opened after *a long closure* in May 2019".
    """
    over = vague(moment.time) or days_over(moment.time, scene.written) > _NEWS
    over |= words.bare(scene.at(head.first - 1)) in words.commenting  # "the visit *comes* after what he said on Sunday"
    by = {i for i in range(head.last + 1, moment.first) if scene.at(i - 1) in words.members}  # "from before": by
    after = (i for i in range(moment.first - 1, head.last, -1) if i not in by and scene.bares[i] in words.reasons)
    index = next(after, None)
    if not over or index is None or index in scene.timed or moment.first <= index + 1:
        return False
    between = range(index + 1, scene.before(moment.first, words.prepositions) + 1)
    marks = SEPARATORS | words.relatives | words.that
    definite = (*words.articles, *words.contractions, "\0")
    known = any(scene.at(i) in words.definite or scene.at(i).startswith(definite) for i in between)
    known = known or not (scene.named | scene.placed).isdisjoint(between)
    return known and marks.isdisjoint(scene.texts[index : moment.first]) and scene.timed.isdisjoint(between)


_NEWS = 14
"""Days for which the news tells what was done for something as of its days."""


def is_counted(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Is it one of a row: "the *third* strike in May", "the third *time* that it was closed in May"?"""
    if head.nominal:
        return not head.supported and scene.at(head.first - 1) in words.counted
    return words.verb_first and not words.counted.isdisjoint(scene.bares[max(0, head.first - _NEAR) : head.first])


_NEAR = 3
"""Words before a verb in which it is said which time it was, and after a noun in which that it was issued."""


def of_document(scene: Scene, moment: Moment, words: Vocabulary) -> int | None:
    """What was put on paper on that day, by a word between the two: "the *truce* signed on 23 October"."""
    before = scene.before(moment.first, words.prepositions)
    if words.verb_first and scene.at(before) not in words.signed:  # "*signed* in Geneva by both sides in 2020"
        since = max(scene.since(moment.first, SEPARATORS), moment.first - _TITLE)
        before = next((index for index in range(before, since, -1) if scene.at(index) in words.signed), before)
    if scene.at(before) not in words.signed:
        return None
    reach = range(before - 1, max(-1, before - 1 - _TITLE), -1)
    stop = next((index for index in reach if scene.at(index) in SEPARATORS or index in scene.timed), -1)
    return next((index for index in reach if index > stop and words.is_document(scene.at(index))), None)


_TITLE = 10
"""Words of the name of such a thing."""


def is_remembered(scene: Scene, head: Hit, words: Vocabulary, since: int = 0) -> bool:
    """Is it what is remembered, said after a token: "marked the tenth *anniversary* of the attack", "to *remember* those killed in the attack"?"""
    apart = scene.named | scene.placed | scene.timed
    since = max(since, scene.since(head.first, SEPARATORS))
    before = [scene.bares[index] for index in range(since, head.first) if index not in apart][-_RECALLED:]
    # "took part *in marking the anniversary* of the battle"
    beside = scene.bares[max(since, head.head - 2) : head.head]
    return head.nominal and not words.anniversaries.isdisjoint((*before, *beside))


def is_passing(scene: Scene, told: Collection[int], words: Vocabulary) -> bool:
    """Do the words only say that it will be so long since something: "3 May *is the anniversary* of the strike"?"""
    said = {scene.bares[index] for index in told}
    return bool(said & words.anniversaries) and not any(words.will(one) or words.is_future(one) for one in said)


_RECALLED = 10
"""Words from a word of remembering to what is remembered, names aside."""


def is_issued(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Is the head itself what was issued: "a *sentence* of 22 years was issued on Wednesday"?"""
    return not words.issued.isdisjoint(scene.texts[head.last + 1 : head.last + 1 + _NEAR])


def of_foreseen(scene: Scene, moment: Moment, head: Hit, words: Vocabulary) -> bool:
    """Where adjectives follow: is it the day of what is only named as foreseen: "met ahead of *the elections planned for 24 December*"?"""
    plan = next((i for i in range(moment.first - 1, head.last, -1) if of_plans(scene, i, words)), None)
    if plan is None or not words.qualifies(scene.bares[plan]):
        return False
    nouns = scene.texts[max(head.last + 1, plan - _ADJECTIVES) : plan]
    return any(word.endswith(noun) for word in nouns for noun in words.foreseen)


_ADJECTIVES = 4
"""Words from such a noun to the participle that says so."""


def describes(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Where verbs come first: does a verb only say of what kind a noun is: "from an area (that) *they control*"?"""
    noun = head.first - 1
    word = scene.at(noun)
    indefinite = word.isalpha() and not word.startswith(words.articles) and word not in words.that | words.infinitive
    plain = indefinite and noun not in scene.named | scene.placed | scene.timed
    verb = head.group == "event" and head.tense == "present" and not head.nominal
    return words.verb_first and plain and verb and scene.at(noun - 1) in words.governing


def is_known_by(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is it named behind a verb by what was done before: "met him to discuss *the vote that the Assembly held*", not "*in* the …"?"""
    head = clause.head
    inside = scene.texts[head.first : head.last + 2]
    behind = head.preposition or scene.at(head.first - 1) in words.governing | COMMAS
    known = clause.link == "and" and head.nominal and head.definite and not behind
    return known and not words.relatives.isdisjoint(inside)
