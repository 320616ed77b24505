"""What is inserted into a clause, or said beside it, and goes on elsewhere → the tokens whose times are not the clause's."""

from __future__ import annotations

from itertools import pairwise

from generator.dates.timex import Shift
from generator.dates.turning import bare
from generator.events.sentences.cases import is_crimes, is_of_case, is_old
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, SEPARATORS
from generator.events.sentences.hits import Hit
from generator.events.sentences.scenes import Moment, Scene, counts_from_event, resumed
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import ahead, vague

__all__ = [
    "asides",
    "far_before",
    "goes_on",
    "gone_on_from",
    "in_absolute",
    "inserted",
    "insertion",
    "is_said_beside",
    "looked_on_to",
    "of_tidings",
    "of_unmarked",
    "says_when",
    "stands_aside",
    "told_aside",
    "told_first",
    "with_whom",
]

_COMMAS = SEPARATORS | frozenset("–—")
_FRONT = 2
_APART = 6
"""Tokens of a clause before a time, and from there to a noun, that make the time another thing's."""


def inserted(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does a clause only say who somebody is: "Masud, accused of the bombing, pleaded …"?"""
    return words.verb_first and insertion(scene, clause.head.head, words) is not None


def insertion(scene: Scene, index: int, words: Vocabulary) -> range | None:
    """What is inserted around a token, from comma to comma: a relative clause, or who somebody is ("the accused of …")."""
    opened = next((place for place in range(index - 1, 0, -1) if scene.at(place) in _COMMAS), 0)
    closed = next((place for place in range(index + 1, len(scene.words)) if scene.at(place) in _COMMAS), 0)
    if not (opened and closed) or any(one.first == opened + 1 for one in scene.moments):
        return None
    if any(one.head.first == opened + 1 and not one.head.nominal for one in scene.clauses):
        return None  # a verb that is written as if it had an article
    first = scene.at(opened + 1)
    who = words.verb_first and first.startswith(words.articles) and first not in words.prepositions
    who = who or (first in words.indefinite and index in scene.timed and _is_subject(scene, opened, words))
    return range(opened + 1, closed) if who or first in words.relatives or _is_done(scene, opened, words) else None


def _is_done(scene: Scene, comma: int, words: Vocabulary) -> bool:
    """Does a participle, or a word of plans, stand behind the comma after a subject: "the trial, *adjourned* on Monday," "the
    envoy, *due* there on Friday,"?
    """
    after = scene.at(comma + 1)
    return (words.is_past(after) or words.is_future(after)) and _is_subject(scene, comma, words)


def _is_subject(scene: Scene, comma: int, words: Vocabulary) -> bool:
    """Where forms are listed: does no verb or preposition stand before a comma, but only what something is said of?"""
    opened = scene.until(0, SEPARATORS) + 1 if 1 in scene.timed else 0  # "*On Monday*, the trial, adjourned …"
    before = scene.texts[opened:comma] or [""]
    verbs = any(one.head.head < comma and not one.head.nominal for one in scene.clauses)
    none = not (words.verb_first or verbs or before[0] in words.governing | words.cues)
    return none and not any(word in words.auxiliary or words.is_past(word) for word in before)


def asides(scene: Scene, head: int, words: Vocabulary) -> frozenset[int]:
    """The tokens of relative clauses between two marks in which a verb does not stand, and of what a sentence opens with
    before it: "the envoy, *who will go in May*, met …", "*ahead of the planned vote*, they met …".
    """
    found: set[int] = set()
    opening = {scene.at(0), scene.bares[0]}
    if not opening.isdisjoint(words.cues | words.reasons | words.governing) or words.before_at(scene.texts, 0):
        found.update(range(next((place for place in range(head) if scene.texts[place] in SEPARATORS), 0)))
    for opened, closed in pairwise([place for place, text in enumerate(scene.texts) if text in _COMMAS]):
        outside = not opened < head < closed
        if outside and (scene.at(opened + 1) in words.relatives or _is_done(scene, opened, words)):
            found.update(range(opened + 1, closed))
    return frozenset(found)


def stands_aside(scene: Scene, moment: Moment, head: int, words: Vocabulary) -> bool:
    """Does it stand in a relative clause between two commas, and the head outside: "the body, whose term ends in May, met …"?"""
    opened = next((index for index in range(moment.first - 1, 0, -1) if scene.at(index) in COMMAS), 0)
    closed = next((index for index in range(moment.last + 1, len(scene.words)) if scene.at(index) in COMMAS), 0)
    opens = scene.at(opened + 1)
    named = opens not in words.governing and not words.is_gerund(opens) and opened + 1 < moment.first
    within = opened + 1 not in scene.named | scene.placed and opens.startswith(words.locative_prefixes or "\0")
    named &= not (words.verb_first and within)  # "arrested him, *at his home*, in October 2017"
    aside = opens in words.relatives or (named and vague(moment.time))  # "Gaddafi, ruler from 1969 to 2011, had met"
    inside = insertion(scene, moment.first, words)
    bracketed = scene.at(opened) == "(" and opened < scene.before(moment.first, words.prepositions)
    if (inside is not None and head not in inside) or (bracketed and not opened < head < closed):
        return True
    return bool(opened and closed) and aside and not opened < head < closed


def is_said_beside(scene: Scene, moment: Moment, head: int, words: Vocabulary) -> bool:
    """Does it stand before a head in what is inserted, or in what the sentence opens with: "the body, *set up in 2019*, met",
    "*under a law of May 2019*, they met"?
    """
    aside = stands_aside(scene, moment, head, words) or moment.first in asides(scene, head, words)
    return moment.last < head and (aside or moment.first < told_first(scene, head, words))


def told_first(scene: Scene, head: int, words: Vocabulary) -> int:
    """Where what a sentence opens with is over that tells, before the clause of a head, what was before or after it: "*After the
    court had sat on Monday*, they met", "*Having sat on Monday*, …", "*Ahead of the sale on Monday*, …"; 0 where there is none.
    """
    comma = scene.until(0, SEPARATORS)
    if scene.bares[0] in words.since or not 0 < comma < head:
        return 0
    if 0 in scene.timed:  # "*A month after* the felling in May 2019, they met"
        return comma if counts_from_event(scene.moments[0].time) else 0
    having = not words.verb_first and words.is_gerund(scene.at(0)) and words.is_past(scene.at(1))
    # "*In the first visit since the two sides clashed in 2014*, they met"
    since = scene.bares[0] in words.locative and not words.since.isdisjoint(scene.bares[1:comma])
    return comma if having or since or (scene.bares[0] in words.reasons - words.during and 1 not in scene.timed) else 0


def gone_on_from(scene: Scene, clause: Clause, words: Vocabulary) -> int:
    """Where the clause around goes on after one that is inserted: "Norland, who came on Sunday, met …", "freed the man accused
    of *the bombing* on Sunday".
    """
    if not clause.head.supported and is_of_case(scene, clause.head, words.cases, words):
        behind = (one for one in scene.moments if one.first > clause.head.last)
        later = (one.first for one in behind if not is_crimes(scene, one, clause.head))
        return next(later, clause.end)
    if clause.link == "relative" or (clause.link == "during" and words.verb_first):
        return with_whom(scene, clause, words)
    inside = (
        insertion(scene, clause.head.head, words)
        if words.verb_first and clause.link in ("by", "and", "start")
        else None
    )
    return inside.stop if inside and inside.stop < clause.end else clause.end


def with_whom(scene: Scene, clause: Clause, words: Vocabulary) -> int:
    """Where the clause around goes on after an occasion named in it: "discussed during his visit on Monday *with* the minister";
    where verbs come first, "met on the sidelines of the Paris conference *the minister*".
    """
    end, head = resumed(scene, clause), clause.head
    if clause.link != "during" or not head.nominal or head.row not in words.occasions:
        return end
    own = head.last + 1 + (scene.at(head.last + 1) in words.agents)  # "during a visit *by* Norland"
    joined = next((i for i in range(own, end) if scene.at(i) in words.with_), end)
    apart, titles = scene.named | scene.placed | scene.timed, words.offices | words.groups
    met = (
        one.first
        for one in scene.actors
        if words.verb_first and one.kind in ("person", "role", "group") and max(head.last, head.head + 1) < one.first
        and (one.first - 1 in apart or scene.at(one.first - 1) in COMMAS)
        and (scene.at(one.first) in titles or not words.conjoined(scene.at(one.first), one.name))
    )  # fmt: skip
    return min(joined, next(met, end))


def goes_on(scene: Scene, clause: Clause, other: Clause, words: Vocabulary) -> bool:
    """Does the clause go on after the other one, which is inserted into it?"""
    if other.parent is not None and scene.clauses[other.parent] is clause:
        return other.first == clause.end or not is_of_case(scene, other.head, words.cases, words)
    return other.first == clause.end and gone_on_from(scene, other, words) < other.end


def says_when(scene: Scene, moment: Moment, clause: Clause, words: Vocabulary) -> bool:
    """Does the clause say what was at a time that stands right before it: "in 2014, when US forces seized him"?"""
    before = clause.first - 1 - (scene.at(clause.first - 1) in COMMAS)
    return scene.at(clause.first) in words.when and moment.last == before


def far_before(scene: Scene, clause: Clause, moment: Moment) -> bool:
    """Does it stand in the middle of a clause, long before a noun that no verb carries: "after the government said in
    November it would hand him over for the bombing", "prices fell, *on Monday*, before the meeting"?
    """
    head = clause.head
    enclosed = scene.at(moment.first - 1) in SEPARATORS and scene.at(moment.last + 1) in SEPARATORS
    apart = _FRONT if enclosed else _APART
    inside = moment.first > clause.first + _FRONT and moment.last < head.first - apart
    return head.nominal and not head.supported and inside and not scene.sentence.headline


def looked_on_to(scene: Scene, moment: Moment, after: int, words: Vocabulary) -> bool:
    """Is it the time of what something came before: "met him on Monday *ahead of the elections in December*",
    "ahead of *Tuesday's* session"?
    """
    after = after if after < moment.first else -1  # "*before next week's vote* he met …"
    for place in range(moment.first - 1, max(after, moment.first - _LATER), -1):
        dated = any(one.first <= place <= one.last and not counts_from_event(one.time) for one in scene.moments)
        if dated or scene.at(place) in SEPARATORS:
            return False  # "before *Monday's* talks on the evening of 13 January"
        length = words.before_at(scene.texts, place)
        if length and (place + length < moment.first or scene.at(moment.last).endswith(words.possessive)):
            return True
    return False


_LATER = 12
"""Words before a time among which "ahead of" looks on to it."""


def told_aside(scene: Scene, moment: Moment, hit: Hit, words: Vocabulary) -> bool:
    """Is it of something else that is told there: of what is said ("said that the blockade, which began in May, …"), decided, or
    done for the sake of the verb?
    """
    if moment.last < hit.first and of_tidings(scene, moment, words):
        return True
    if scene.at(hit.first - 1) in words.infinitive and moment.last < hit.first and not words.verb_first:
        before = scene.texts[_begun(scene, moment) : hit.first]
        # "walked out on Monday *to demand*", not "on Monday became the first to visit"
        return words.lasting.isdisjoint(before) and any(map(words.is_past, before))
    if hit.group != "speech":
        return False
    if not words.verb_first:
        before_it = moment.last < hit.first and _of_content(scene, moment, words)
        opens_it = moment.first > hit.last and scene.at(scene.before(moment.first, words.prepositions)) in words.that
        small = words.governing | words.determiners
        apart = scene.named | scene.placed | scene.timed
        more = [i for i in range(hit.last + 1, moment.first) if i not in apart and scene.at(i) not in small]
        old = is_old(scene, moment) and len(more) > _SAID  # "said they suffer from a lack of elections *in 2021*"
        if before_it or opens_it or old or _of_passive(scene, hit.last + 1, moment.first, words):
            return True  # "noted in a statement that *in June* "gunmen stormed …""
    closed = asides(scene, hit.head, words)  # "said the envoy, who leaves in May, *on Tuesday* that …"
    between = [index for index in range(hit.last + 2, moment.first) if moment.first in closed or index not in closed]
    return any(
        scene.at(index) in words.relatives
        and (
            scene.at(index - 1) in COMMAS
            or (words.verb_first and moment.first - index <= _SHORT and not words.is_speech(scene.at(index - 1)))
        )
        for index in between
    )


def of_tidings(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it of a noun for what is told or decided: "the announcement *on Monday* that she will go", "the decision on Monday to"?"""
    if words.verb_first or scene.at(moment.last + 1) not in words.that | words.infinitive:
        return False
    before = scene.texts[: moment.first]
    noun = next((i for i, word in enumerate(before) if word in words.tidings or words.is_speech(word)), None)
    return noun is not None and not any(map(words.is_past, before[noun:]))


def of_unmarked(scene: Scene, head: Hit, moment: Moment, words: Vocabulary) -> bool:
    """Does a verb that tells of a noun without a relative take it: "killed a man (who) fled *two months ago*", "extended it for a
    year (that) ends *on 12 June*"?
    """
    said = bare(moment.time.said)
    ago = isinstance(said, Shift) and said.of == "now" and said.n < 0
    coming = head.tense == "past" and ahead(moment.time, scene.written)
    noun = False
    old = words.verb_first and moment.time.when is not None and vague(moment.time)
    for index in range(head.last + 1, moment.first) if ago or coming or old else ():
        word, before = scene.at(index), scene.at(index - 1)
        placing = words.locative | words.directions
        if index in scene.named | scene.placed or word in placing or not words.is_indefinite(word):
            continue
        named = index in scene.nouns or words.ends_as_noun(word)
        beside = coming and words.is_indefinite(before) and words.may_be_imperfect(word)
        theirs = words.is_indefinite(before) and words.has_object(word) and word not in words.resumptive
        theirs &= ago or not (index in scene.nouns or word.startswith(words.with_prefixes))
        followed = scene.at(index + 1).startswith(words.articles) or (
            old and scene.before(moment.first, words.prepositions | words.partners | words.relatives) == index
        )
        if (ago or old) and theirs and followed:
            return True  # "hit trucks (which) the gunmen *had looted* in May": a noun of theirs is written so, too
        governed = before in words.governing  # "in Scotland *two months ago*"
        if noun and not governed and (beside or (coming and words.is_imperfect(word)) or (ago and not named)):
            return True
        noun = noun or named or governed
    return False


def in_absolute(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it of what is only added: "it is expected to help, *with prices dropping* on Tuesday"?"""
    opened = scene.since(moment.first, SEPARATORS)
    added = not words.verb_first and opened > 0 and scene.at(opened) in words.partners
    return added and any(map(words.is_gerund, scene.texts[opened + 1 : moment.first]))


def _begun(scene: Scene, moment: Moment) -> int:
    """Where the clause of a time begins."""
    return next((one.first for one in scene.clauses if one.first <= moment.first < one.end), 0)


def _of_content(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it of what is told before who says so: "*Gunmen looted the bank on Sunday*, the ministry said"?"""
    first = _begun(scene, moment)
    start = max(first, scene.since(moment.first, SEPARATORS))
    opens = scene.at(start)
    aside = (
        first in scene.timed
        or opens in words.governing | (words.cues - words.infinitive)
        or words.is_gerund(opens)
        or words.is_past(opens)
    )
    told = moment.first - first > _FRONT and scene.at(moment.last + 1) in SEPARATORS
    return told and not aside  # "*Asked about it on Sunday*, he said"


def _of_passive(scene: Scene, start: int, end: int, words: Vocabulary) -> bool:
    """Does a passive before it take it ("said that ten *were wounded* on Thursday"), or a verb of what is told without a "that":
    "said the incidents *occurred* on Sunday"?
    """
    opens = scene.at(start)
    told = opens in words.determiners - words.pronouns and not any(scene.at(i) in COMMAS for i in range(start, end))
    passive = (i for i in range(start + 1, end) if told or scene.at(i - 1) in words.past_auxiliary)
    return any(words.is_past(scene.at(i)) and scene.at(i) not in words.issued | words.foreseeing for i in passive)


_SAID = 3
"""Words at most from a verb of speech to its own day of long ago: "told reporters at a briefing in May 2014"."""
_SHORT = 3
"""Tokens from a relative to the time of its verb: "thanked the navy for the manoeuvre *that was held last week*"."""
