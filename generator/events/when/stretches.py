"""A time → the words around it that may say what it dates, and whether that is only planned."""

from __future__ import annotations

from generator.events.realis.preparing import is_of_fixing
from generator.events.realis.tenses import of_plans, past_between, tenses
from generator.events.sentences.cues import SEPARATORS, STOPS
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.languages import Language

__all__ = ["about", "came_before", "dated_since", "may_be_past", "opening", "stretch"]

_BEFORE = 2
"""Words of a time that stands by itself behind a comma: "likely in"."""
_CUE = 3
"""Words before a time among which one of plans is about it."""


def about(scene: Scene, moment: Moment, last: int, words: Vocabulary, language: Language) -> tuple[int, int]:
    """The words that may make a plan of what a time dates, up to the end of its stretch.

    Not those of a plan with a time of its own before it ("the vote *scheduled for 24 December* in a call on Sunday"), nor
    those after it, where a verb of the past takes it ("sent on Sunday an invitation *for* …"), in a relative clause or behind an
    "and" written to a verb.
    """
    parted = (
        index
        for index in range(moment.last + 1, last)
        if scene.at(index) in words.relatives or (words.verb_first and _is_joined_verb(scene, index, words))
    )
    last = next(parted, last)
    opened = opening(scene, moment, words)
    earlier = [one for one in scene.moments if opened < one.first and one.last < moment.first]
    own = [one for one in earlier if any(map(words.is_future, scene.texts[one.first - _CUE : one.first]))]
    opened = own[-1].last + 1 if own else opened
    before = scene.bares[opened : moment.first]
    planned = any(words.is_future(word) or words.plans_at(before, index) for index, word in enumerate(before))
    fixing = is_of_fixing(scene, moment, words)
    if planned or not (fixing or words.fixing.isdisjoint(before)):
        return opened, last
    until = moment.first if words.verb_first else moment.last + 2  # "on Monday *unveiled* plans"
    told = tenses(scene, opened, until, language) == {"past"} or _opens_with_verb(scene, opened, moment, words)
    after = scene.at(moment.last + 1)
    if after in words.suppositions or (words.will(after) and not words.conjoined(after)):
        told = False  # "I shall go there in September *if* …", "the sale on Friday *will* be …"
    return opened, moment.last + 1 if told or fixing else last


def dated_since(scene: Scene, moment: Moment, first: int) -> int:
    """Where the words about a time begin: after a time before it, to which "that was approved *in May*" belongs."""
    return max(0, first, *(one.last + 1 for one in scene.moments if one.last < moment.first))


def came_before(scene: Scene, moment: Moment, words: Vocabulary, language: Language) -> bool:
    """Is it that of what had come about before the news: "reopened *after a fire at the depot on 3 July*", "will vote after *the
    board published it on Sunday*"?  Not of "will vote *after the talks on Friday*".
    """
    cue = moment.first - 1
    while cue >= 0 and scene.bares[cue] not in words.after - words.since:
        if scene.at(cue) in SEPARATORS or cue in scene.timed:
            return False
        cue -= 1
    if cue < 0 or any(of_plans(scene, index, words) for index in range(cue, moment.first)):
        return False
    if words.verb_first and past_between(scene, cue, cue + 1, language):
        return True
    objects = words.determiners | words.definite | words.governing
    for index in range(cue + 2, moment.first if not words.verb_first else 0):
        after = scene.at(index + 1)
        if words.is_past(scene.at(index)) and (
            after in objects or not after.isalpha() or index + 1 in scene.named | scene.timed
        ):
            return True
    start = scene.until(moment.last, SEPARATORS)
    around = (0, cue) if cue else (start, len(scene.words))
    told = tenses(scene, *around, language)
    planned = any(of_plans(scene, index, words) for index in range(*around))
    return not planned and (told == {"past"} or (words.verb_first and not told))


def _opens_with_verb(scene: Scene, opened: int, moment: Moment, words: Vocabulary) -> bool:
    """Does what a time belongs to begin like a verb of the past that no row knows: "*queued* hundreds on Sunday for …"?"""
    between = scene.bares[opened : moment.first]
    if not words.verb_first or len(between) < 2 or not words.that.isdisjoint(between):
        return False
    last = between[-1]  # "a board *meeting* in mid-May"
    return may_be_past(scene, opened, words) and not words.may_be_imperfect(last)


def may_be_past(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Where verbs come first: may a word that opens a clause be a verb of the past, as far as its letters show?"""
    verb = scene.bares[index] if index < len(scene.bares) else ""
    noun = index in scene.named | scene.quoted or verb.startswith(words.articles) or verb in words.governing
    return verb.isalpha() and not (noun or words.may_be_imperfect(verb))


def opening(scene: Scene, moment: Moment, words: Vocabulary) -> int:
    """Where what the time belongs to begins: after a comma, a relative ("the dams that broke on …"), a "but" ("was due on Monday
    *but* landed on Tuesday"), or a verb's "and" behind another time ("lost to Tunisia on Sunday *and faces* Guinea on Thursday");
    before the comma where it stands between two.
    """
    marks = SEPARATORS | words.relatives | words.apart
    start = scene.since(moment.first, marks)
    if words.verb_first and start == moment.first > 0 and scene.at(moment.last + 1) in SEPARATORS:
        return scene.since(start - 1, marks)
    added, after = moment.first - start, scene.at(moment.last + 1)
    alone = after in STOPS or (added == _BEFORE and after in SEPARATORS)
    if not words.verb_first and scene.at(start - 1) in SEPARATORS and added <= _BEFORE and alone:
        return scene.since(start - 1, marks)  # "will be presented, *likely in August*"
    dated = min((one.last for one in scene.moments if start <= one.first < moment.first), default=moment.first)
    joined = (index for index in range(moment.first - 1, dated, -1) if _is_joined_verb(scene, index, words))
    return next(joined, start)


def _is_joined_verb(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Is it a verb, of the present for certain where forms are listed, with an "and" before it or written to it?"""
    word, bare = scene.at(index), scene.bares[index]
    if words.verb_first:
        return word != bare and (words.is_imperfect(bare) or words.is_perfect(bare) or words.will(bare))
    return scene.at(index - 1) in words.and_ and word.endswith(words.present_endings)


def stretch(scene: Scene, moment: Moment, words: Vocabulary) -> tuple[int, int]:
    """The words around a time, from comma to comma; a time that opens the sentence reaches into the next stretch."""
    openers = SEPARATORS | words.that
    first, last = scene.since(moment.first, openers), scene.until(moment.last + 1, SEPARATORS)
    alone = not any(
        scene.words[index].is_word and index not in range(moment.first - 2, moment.last + 1)
        for index in range(first, last)
    )
    if alone and last < len(scene.words):  # "Langley, on Tuesday, took command"
        return scene.since(first - 1, openers), scene.until(last + 1, SEPARATORS)
    if alone and first > 0:
        return scene.since(first - 1, openers), last
    return first, last
