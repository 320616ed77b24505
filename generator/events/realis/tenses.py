"""A stretch of a sentence → the tenses of its verbs, also of those that no row knows."""

from __future__ import annotations

from generator.dates.timex import Date, Part, Weekday
from generator.dates.turning import bare
from generator.events.realis.shapes import opening_tense
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, SEPARATORS
from generator.events.sentences.hits import Hit
from generator.events.sentences.insertions import asides
from generator.events.sentences.lexemes import Tense, lexicon
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import behind, long_ago, open_ended, vague, weekend
from generator.languages import Language
from generator.model import TimeExpression

__all__ = [
    "asks",
    "borrowed",
    "came_about",
    "foreseen",
    "guessed_ahead",
    "is_closed_off",
    "is_finite",
    "is_meant_for",
    "is_over",
    "long_over",
    "looks_ahead",
    "of_plans",
    "past_between",
    "planned_between",
    "tenses",
    "was_meant_for",
    "was_to_be",
]

_VERBS = frozenset({"support", "support_in", "speech", "event"})


def tenses(scene: Scene, start: int, end: int, language: Language) -> set[Tense]:
    """The tenses of the verbs of a stretch, known ones by their forms, others by how they are written.

    Where forms are listed the base form is any tense: there a verb is in the present tense when its ending says so right
    after whom it is said of ("the council takes up"), and in the past tense by its ending or its form.
    """
    words, known = lexicon(language), vocabulary(language)
    if known.reminding and known.bare(" ".join(scene.texts[start:end])).startswith(known.reminding):
        start = next((index for index in range(start, end) if scene.at(index) in known.that), start - 1) + 1
    texts = scene.texts[start:end]
    read = [{form.tense for form in words.forms(text) if form.group in _VERBS} - {"noun"} for text in texts]
    # the past, where it is written like another
    found: set[Tense] = {tense for one in read for tense in one if tense == "past" or "past" not in one}
    if words.derived:
        return found | opening_tense(scene, start, end, language)
    past: set[Tense] = {"past"} if "past" in found or any(map(known.is_past, texts)) else set()
    subjects = (actor.last for actor in scene.actors if start <= actor.last < end)
    joined = (start - 1,) if scene.at(start - 1) in known.and_ else ()  # "lost on Sunday and *faces* them on Friday"
    had = known.past_auxiliary | known.pluperfect
    present = any(
        scene.at(before + 1).endswith(known.present_endings)
        and not (known.is_past(after := scene.at(before + 2)) or after in had)  # "Haftar's *groups* had"
        for before in (*subjects, *joined)
    )
    return past | ({"present"} if present else set())


def came_about(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Where forms are listed: has what an infinitive says been done: "was pleased *to meet* her", "began *to withdraw*",
    "became the first *to visit*"?
    """
    if words.verb_first or head.nominal or scene.at(head.first - 1) not in words.infinitive:
        return False
    before = scene.texts[max(0, head.first - 1 - _REACH) : head.first - 1]
    implied = any(" ".join(before[-size:]) in words.implying for size in (1, 2))
    past = any(word in words.past_auxiliary or words.is_past(word) for word in before)
    return (past and implied) or (_is_ranked(scene, head, words) and not any(map(words.is_future, before)))


def _is_ranked(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Is it somebody who is or became "the first envoy *to visit*"?  Not whom others urged to: "*urged* the first envoy to visit"."""
    noun = scene.at(head.first - 2)
    who = head.first - 2 in scene.named or words.is_group(noun) or words.is_office(noun) or words.country(noun)
    near = range(max(0, head.first - 1 - _RANKED), head.first - 2)
    rank = next((index for index in near if scene.at(index) in words.lasting), None)
    if not who or rank is None:
        return False
    place = scene.before(rank, words.determiners)
    while place in scene.timed or scene.at(place) in words.locative:
        place -= 1  # "became *on Monday* the first"
    return place < 0 or scene.at(place) in words.becoming | COMMAS


_RANKED = 4
"""Words from "the first" to the infinitive."""


def is_finite(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Where forms are listed: a verb of the past that no other verb governs?"""
    past = head.row and not (head.nominal or words.verb_first) and head.tense == "past"
    return bool(past) and scene.at(head.first - 1) not in (words.auxiliary | words.infinitive) - words.past_auxiliary


def borrowed(scene: Scene, clause: Clause, language: Language) -> Tense | None:
    """The tense that a verb has from another: a participle from the one before its comma ("spent Sunday in Tripoli, *meeting*
    X") or, where it opens the sentence, from the one after; a noun from the one that no row knows and that it goes with ("raised
    it during *a visit* in January"); an imperfect from a verb of beginning ("supplies began *to arrive* on Monday"); else None.
    """
    head, words = clause.head, vocabulary(language)
    verb = head.tense == "present" and not (head.nominal or head.conjoined)
    if words.verb_first and verb and _begun(scene, head, words):
        return "past"
    participle = head.tense == "present" and not head.nominal and words.is_gerund(scene.at(head.head))
    if participle and head.first == 0 and "past" in tenses(scene, head.last + 1, len(scene.words), language):
        return "past"
    if came_about(scene, head, words) or _done_during(scene, clause, language):
        return "past"
    before = scene.at(head.first - 1)
    if participle and before.isalpha() and before not in words.auxiliary | words.governing | words.infinitive:
        return "past" if _did_beside(scene, head, words) else None
    if not participle or before not in COMMAS:
        return None
    before_it = (one.first for one in scene.clauses if one.end == clause.first)
    start = next(before_it, clause.first) if clause.first == head.first else clause.first
    planned = any(of_plans(scene, index, words) for index in range(start, head.first))
    return "past" if not planned and tenses(scene, start, head.first, language) == {"past"} else None


def _done_during(scene: Scene, clause: Clause, language: Language) -> bool:
    """Is it a noun behind "during" or "at" that goes with a verb of the past, and with no infinitive ("asked *to speak* at talks")?"""
    head, words = clause.head, vocabulary(language)
    opener = scene.at(scene.before(head.first, words.determiners))
    if words.verb_first or head.tense != "noun" or head.supported or opener not in words.during:
        return False
    apart = words.progressive | words.infinitive
    before = range(clause.first, head.first)
    if any(scene.at(index) in apart or of_plans(scene, index, words) for index in before):
        return False
    return tenses(scene, clause.first, head.first, language) == {"past"}


def _did_beside(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Does a verb of the past tell what those did of whom a participle is said: "delegates *meeting* in Geneva chose …"?"""
    stops = SEPARATORS | words.relatives | words.that | words.infinitive
    for index in range(head.last + 1, len(scene.words)):
        if scene.at(index) in stops or of_plans(scene, index, words):
            return False
        if words.is_past(scene.at(index)):
            return True
    return False


def _begun(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Does a verb of beginning, or a particle of the past, with only its subject between, govern this one?"""
    for index in range(head.last - 1, max(-1, head.head - 1 - _SUBJECT), -1):
        word = scene.at(index)
        if words.bare(word) in words.beginning and index not in scene.named:
            return True
        if word in SEPARATORS or word in words.infinitive | words.relatives | words.that | words.purpose:
            return False
    return False


_SUBJECT = 8
"""Words from such a verb to the one that it governs."""


def asks(word: str, language: Language) -> bool:
    """A word of questions, or a verb with the mark of one written to it?"""
    words, known = vocabulary(language), lexicon(language).forms
    marked = [word.removeprefix(mark) for mark in words.asking_prefixes if word.startswith(mark)]
    verb = not known(word) and any(known(rest) or words.is_imperfect(rest) for rest in marked)
    return verb or not words.asking.isdisjoint((word, words.bare(word)))


def past_between(scene: Scene, start: int, end: int, language: Language) -> bool:
    """Does a stretch tell of something else as past: "a plan to reopen it *was presented*", "sanctions *that took effect*"?

    A verb that speaks of plans ("was scheduled") is none of these, nor one that its noun only foresees ("to be opened").
    """
    known, derived, named = vocabulary(language), lexicon(language).derived, scene.named
    aside = asides(scene, end, known) if derived else frozenset()  # "arrives, *having left on Monday*, …"
    for index in range(start, end):
        if index in aside or index in named:
            continue
        word = scene.at(index)
        if derived:
            follower = index + 1 + (scene.at(index + 1) in known.pluperfect)
            planned = known.is_future(scene.at(follower)) or any(
                known.plans_at(scene.texts, place) for place in (follower, follower + 1)
            )
            if known.bare(word) in known.relatives and not (known.is_imperfect(scene.at(follower)) or planned):
                return True
            verb = index + 1 + (scene.at(index + 1) in known.infinitive)
            after = word in known.turning and (word in known.parting or verb > index + 1)  # "after he *had left*"
            if after and not known.is_imperfect(scene.at(verb)):
                return True
            if scene.at(index + 1) in known.resumptive and _is_relative(scene, index, known):
                return True
        elif known.is_past(word) and word not in known.foreseeing:
            before = scene.at(index - 1)
            if before in known.past_auxiliary | known.relatives | known.that or any(
                one.last == index - 1 for one in scene.actors
            ):
                return True
    return False


def _is_relative(scene: Scene, verb: int, words: Vocabulary) -> bool:
    """Does a verb of the past follow the noun that it is said of, without a relative: "a shelling *came under it*"?"""
    noun, word = scene.at(verb - 1), scene.at(verb)
    small = words.governing | words.pluperfect | words.auxiliary | words.cues | words.negations
    indefinite = noun.isalpha() and noun not in small and not noun.startswith(words.articles)
    other = word.startswith(words.articles) or words.is_imperfect(word) or words.is_participle(word)
    return indefinite and not (other or word in small or words.is_future(word))


def is_closed_off(scene: Scene, moment: Moment, head: int, words: Vocabulary) -> bool:
    """Does a comma part a time and the verb of the past that has it from what follows: "the text, *read on 3 May*, will …"?"""
    comma = next((index for index in range(moment.last + 1, head) if scene.at(index) in SEPARATORS), None)
    first = scene.since(moment.first, SEPARATORS)
    told = range(first, comma or first)
    return any(words.is_past(scene.at(index)) and scene.at(index) not in words.foreseeing for index in told)


def is_meant_for(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it a day for which something was to be, in words that are none of plans: "the stop, pencilled in *for* Friday"?"""
    ahead_of = scene.at(moment.first - 1) in words.aimed and moment.time.sense == "at"
    after = scene.at(moment.last + 1)
    alone = not after.isalpha() or after in words.governing | words.auxiliary | words.and_  # "for Friday prayers"
    said = any(of_plans(scene, index, words) for index in range(moment.first - _NEAR, moment.first))
    return ahead_of and alone and not said and open_ended(moment.time) and not vague(moment.time)


def was_meant_for(scene: Scene, time: TimeExpression, words: Vocabulary) -> bool:
    """The same of a weekday that is told as past: which one is meant nobody knows."""
    moment = scene.moment(time)
    meant = moment is not None and is_meant_for(scene, moment, words)
    return meant and behind(time, scene.written) and isinstance(bare(time.said), Weekday)


def of_plans(scene: Scene, index: int, words: Vocabulary) -> bool:
    """A word of plans, not negated by the word before it ("*un*expected"), and no name that is written like one?"""
    if not words.is_future(scene.at(index)) or scene.at(index - 1) in words.unplanned:
        return False
    return not any(one.first <= index <= one.last for one in scene.actors)


def looks_ahead(scene: Scene, clause: Clause, end: int, words: Vocabulary) -> int:
    """Where a clause turns to what is to come, or its `end`: "said it *would* come before June"; after a noun that is known
    at a verb that is not the noun's: "spoke on the visit of a report that he *will* give on Monday".
    """
    head = clause.head
    if head.group == "speech":
        return next((index for index in range(head.last + 1, end) if of_plans(scene, index, words)), end)
    known = head.nominal and head.definite and not head.supported and words.verb_first
    later = range(head.last + _OWN, end) if known else ()
    return next((index for index in later if words.will(scene.at(index))), end)


_OWN = 3
"""Words from a noun within which a relative clause is about it."""


def planned_between(scene: Scene, head: Hit, moment: int, words: Vocabulary) -> bool:
    """Does a word of plans stand between a verb of the past and a time: "put it off until after the vote *due* on 24 December"?"""
    if head.tense != "past" or (head.nominal and not (words.verb_first and head.supported)):
        return False
    apart = scene.timed if moment in (beside := asides(scene, head.head, words)) else scene.timed | beside
    between = range(head.last + 1 + head.nominal, moment)  # "held its *planned* session on Sunday"
    return any(
        index not in apart
        and of_plans(scene, index, words)
        and not (head.nominal and scene.at(index - 1) in words.pluperfect)  # "put off a visit *that was planned*"
        for index in between
    )


def foreseen(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it when something was to be, whatever came of it: "the talks, *scheduled for January*, were held on 5 March"?"""
    near = range(max(0, moment.first - _REACH), moment.first)
    once = scene.at(moment.first - 1) in words.aimed and any(scene.at(index) in words.formerly for index in near)
    if once or is_meant_for(scene, moment, words):  # "once pencilled in for January"
        return True
    verbs = {one.head.first for one in scene.clauses if words.verb_first and one.head.tense == "past"}
    for index in range(moment.first - 1, max(0, moment.first - _REACH), -1):
        if of_plans(scene, index, words) or words.plans_at(scene.texts, index):
            return True
        told = words.is_past(scene.at(index)) and scene.at(index - 1) not in words.auxiliary  # "was to be *sworn* in"
        told = (told and not words.verb_first) or index in verbs
        if scene.at(index) in SEPARATORS or index in scene.timed or told:
            return False
    return False


_REACH = 6
"""Words before a time among which it is said that it was foreseen."""


def guessed_ahead(scene: Scene, clause: Clause, time: TimeExpression, words: Vocabulary) -> bool:
    """Does a partial date look ahead though nothing in its clause does?  News tells what has happened."""
    said = bare(time.said.of if isinstance(time.said, Part) else time.said)  # "in early May" as "in May"
    partial = isinstance(said, (Date, Weekday)) and said.toward == "future" and getattr(said, "year", None) is None
    return (partial or weekend(time)) and not any(
        of_plans(scene, index, words) for index in range(clause.first, clause.end)
    )


def long_over(scene: Scene, clause: Clause, time: TimeExpression, words: Vocabulary) -> bool:
    """Is a noun of purpose dated by a month or year that is over, or a day long ago: "a bomb *to blow up* the plane in 1988"?"""
    aimed = clause.link == "purpose" and clause.head.nominal and not open_ended(time)
    planned = any(of_plans(scene, index, words) for index in range(clause.head.first))
    over = behind(time, scene.written) if vague(time) else long_ago(time, scene.written)
    return aimed and over and not planned


def is_over(scene: Scene, moment: Moment, since: int, language: Language) -> bool:
    """Is a time no plan's, whatever the words around it: told of as past, or a date that can only be past and is first
    named ("On 21 May 2021 it suspended him *due to* …", "Last Thursday it warned of protests *planned* for …")?
    """
    words = vocabulary(language)
    would = () if words.verb_first else range(moment.first - 1, since, -1)
    opened = next((index for index in would if of_plans(scene, index, words)), since)
    if past_between(scene, opened, moment.first, language):  # but "was believed that he *would* leave on"
        return True
    sure = not open_ended(moment.time) and behind(moment.time, scene.written)
    if words.verb_first or not sure or moment is not scene.moments[0] or foreseen(scene, moment, words):
        return False
    return not was_to_be(scene, 0, len(scene.words), language)


def was_to_be(scene: Scene, start: int, end: int, language: Language) -> bool:
    """Does a stretch tell of a plan as past: "was scheduled for", "originally due on"?  Its day may be over."""
    known = vocabulary(language)
    past = known.past_auxiliary | known.pluperfect | known.formerly
    return any(
        scene.at(index) in past
        and any(
            known.is_future(word) or word in known.foreseeing for word in scene.texts[index + 1 : index + 1 + _NEAR]
        )
        for index in range(start, end)
    )


_NEAR = 4
"""Words after "was" in which a word of plans stands."""
