"""Did it happen?  Tense, negation and the words around a trigger → realis, or None for what is only thought of."""

from __future__ import annotations

from functools import lru_cache

from generator.events.kinds import FOUGHT
from generator.events.realis.participles import AUXILIARY, is_concluded, is_participle, is_under_way, row_of
from generator.events.realis.preparing import is_to_be_held
from generator.events.realis.reaches import foreseen_until, told_until
from generator.events.realis.supposing import is_only_past, is_possible, is_thought_to_come, on_condition
from generator.events.realis.tenses import came_about, is_finite, of_plans
from generator.events.sentences.cases import is_of_case
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, QUOTES, cues_of
from generator.events.sentences.hits import Hit
from generator.events.sentences.insertions import asides
from generator.events.sentences.objects import TELLING
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.languages import Language
from generator.model import Realis
from generator.text import fold

__all__ = ["modality", "object_of", "only_wanted", "sought"]

_TELLS = frozenset({"said", "announced", "promised"})
"""Acts after which "would" is a plan."""
_NEAR = 4
_DENIAL = 16
"""Words between a denial and what it denies."""


def modality(scene: Scene, clause: Clause, act: str | None, parent: Realis, language: Language) -> Realis | None:
    """The realis of a clause; None when it is negated or hypothetical and therefore no event.

    `act` and `parent` are the speech act and the realis of the clause that it hangs on: what is denied did not happen,
    what is said to have happened has at least been reported.
    """
    head, known = clause.head, vocabulary(language)
    # "will recall that they *met*", but a verb that is written alike and was "expected to" is none of the past
    that = clause.link == "that" and (head.tense != "past" or _is_expected(scene, head, known))
    governed = clause.link == "purpose" or that
    first = max(0, clause.first - _NEAR) if governed else clause.first
    if not (head.nominal or known.verb_first):
        row = row_of(scene, head.first, known)
        auxiliary = row - (AUXILIARY if row == head.first else _NEAR)  # "*is set to be* agreed and signed"
        first = max(0, min(first, auxiliary))  # "said Norland *would* meet him"
    before = (first, head.head)
    if head.group == "speech":  # "“We will keep up the pressure,” said Gayler"
        before = (max(first, scene.since(head.head, COMMAS | QUOTES)), head.head)
    aside = asides(scene, head.head, known) if head.supported or not head.nominal else frozenset()

    def says(kind: str, reach: tuple[int, int]) -> bool:
        words, phrases = _lists(language, kind)
        if kind == "hypothetical" and clause.link == "that" and act in TELLING:
            words -= known.future  # "said that it *would* strike"
        stretch = slice(max(0, reach[0]), max(0, reach[1]))
        if not (words.isdisjoint(scene.texts[stretch]) and words.isdisjoint(scene.bares[stretch])):
            apart = scene.overtaken | (scene.timed if head.head in scene.quoted else scene.timed | scene.quoted)
            apart |= aside  # "3 May": no "may"
            said = [index for index in range(len(scene.texts))[stretch] if index not in apart]
            found = [index for index in said if scene.at(index) in words or scene.bares[index] in words]
            if kind == "future":
                found = [index for index in found if scene.at(index - 1) not in known.unplanned]
            if found and not _of_cues(scene, language).issuperset(found):
                return True
        if not phrases or not scene.overtaken.isdisjoint(range(*reach)):
            return False
        said = [index for index in range(len(scene.texts))[stretch] if index not in aside]
        forms = (scene.texts, scene.bares) if known.verb_first else (scene.texts,)
        lines = (" ".join(["", *(form[index] for index in said), ""]) for form in forms)
        return any(phrase in line for line in lines for phrase in _whole(language, kind))

    would = clause.link == "that" and act in _TELLS and known.is_future(scene.at(head.first - 1))
    if clause.link == "if" or is_possible(scene, clause, language) or on_condition(scene, clause, language):
        return None
    if head.nominal and only_wanted(scene, head.first, language):
        return None
    upto = head.first - 1 if would else head.last if head.supported else head.head
    if says("hypothetical", (max(clause.first, head.first - _NEAR), upto)):
        return None
    due = scene.at(clause.first) in known.that and scene.at(clause.first + 1) in known.upon
    if due and clause.first + 2 in scene.named | scene.placed and not is_only_past(scene, head, language):
        return None  # "it is *up to* Russia and Turkey *to withdraw*", but "that *on* Misrata shells fell"
    if act == "considered" and is_thought_to_come(scene, clause, known):
        return "planned"
    if not known.is_future(scene.at(head.first - 1)) and says("hypothetical", (head.first - 2, head.first)):
        return None  # "a law that allows sanctions"
    usual = head.tense == "present" and not head.nominal and not scene.sentence.headline
    if _is_averted(scene, clause, language) or (usual and says("usual", (clause.first, clause.end))):
        return None
    if act == "urged" and clause.link == "that" and head.tense == "present" and not head.nominal:
        return "planned"  # "demanded that the US lift sanctions"
    beside = clause.link in ("after", "while")  # "denied it after Norland had visited Sebha"
    denied = (act == "denied" and not beside) or _is_denied(scene, clause, language)
    if denied and head.group != "speech" and not _is_occasion(scene, clause, known):
        # who denies that a meeting is off says that it is to be held
        off = head.nominal and says("cancelled", (head.first - 3, told_until(scene, clause, known)))
        return "planned" if off else "denied"
    rumour = head.group != "speech" and (head.nominal or clause.link == "that") and head.head not in scene.quoted
    if rumour and says("untrue", (head.first - _DENIAL, len(scene.words))):
        return "denied"
    until = told_until(scene, clause, known)
    near = scene.since(head.first, COMMAS) - 1  # "put off, they met"
    before_verb = (max(0, near, head.first - 3), head.head)
    apart = [(_words_back(scene, clause), until)] if head.nominal else [before_verb]
    if not head.nominal and (known.verb_first or head.tense != "past"):  # "met them, weeks from the postponed vote"
        apart.append((head.head + 1, until))
    decides = not head.nominal and known.bare(scene.at(head.head)) in known.resolved
    if head.group != "speech" and not decides and any(says("cancelled", reach) for reach in apart):
        ended = head.row == "sanction" and not any(says("postponed", reach) for reach in apart)
        if not ended:  # who scraps a meeting did not meet, who scraps sanctions did so
            return "cancelled"
    if says("negation", (max(before[0], head.first - 2), head.head)):
        return None
    if _not_planned(scene, before, language):
        return None
    if _is_fought(head, language) and not head.supported and is_of_case(scene, head, known.cases, known):
        return "happened"  # "intends to try him over *the bombing*"
    opened = head.head if known.verb_first else head.first  # "*is* in custody and will be *tried*"
    if known.verb_first and head.supported and head.tense == "noun":
        opened = clause.first - 1  # "*will* go on with making visits"
    opens = before[0] - (clause.link != "after")  # "the planned talks come *after* a meeting"
    if _is_finite_past(scene, head, known):
        opens, before = head.first, (head.first, head.head)  # "before the planned vote *they met* on Thursday"
    reach = (opens, foreseen_until(scene, clause, language)) if head.nominal else before
    if is_finite(scene, head, known):  # "the bridge, *due to open in May*, was reopened"
        reach = (max(first, scene.since(head.head, COMMAS)), head.head)
    if (
        head.tense == "future"
        or any(index not in aside and of_plans(scene, index, known) for index in range(opened + 1, head.last))
        or (
            says("future", reach)
            and not (head.nominal and (says("occurred", (head.last, until)) or is_concluded(scene, head, language)))
            and not is_participle(scene, head, known)
        )
        or (clause.link == "purpose" and head.nominal and head.tense != "past" and not _is_somebodys(scene, clause))
        or (object_of(scene, clause, language) == "announced" and is_to_be_held(scene, clause, language))
    ):
        return "planned"
    if not known.verb_first and is_under_way(scene, head, known):
        return "planned"
    infinitive = head.tense == "present" and not head.nominal and scene.at(head.first - 1) in known.infinitive
    wished = infinitive and not came_about(scene, head, known)
    since = scene.clauses[clause.parent].head.last + 1 if clause.parent is not None else clause.first
    if wished and says("hypothetical", (since, head.first)):
        return None  # "it is possible for the leaders of the country to meet"
    if wished and clause.link == "that":
        hoped = (head.first - _DENIAL, head.first)
        if says("hypothetical", hoped) or says("sought", hoped):
            return None  # "it is up to the leaders *that they meet*", "his hope *that they meet*"
    if wished and clause.link not in ("before", "after", "purpose"):
        return "planned"
    ahead = scene.clauses[clause.parent].head if clause.link == "before" and clause.parent is not None else None
    if known.verb_first and ahead and ahead.group == "event" and head.nominal and ahead.tense in ("present", "future"):
        return "planned"  # "meets him a day before *his meeting* with her"
    if head.tense == "present" and not head.nominal and scene.at(head.last + 1) in known.therein:
        return "planned"  # "began a visit *during which* he meets them"
    if (
        parent in ("planned", "cancelled", "denied")
        and (clause.link in ("that", "purpose", "during", "and") or _is_occasion(scene, clause, known))
        and head.tense in ("present", "noun")
    ):
        return parent
    return "happened"


def _is_occasion(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is a noun that on which the verb around it is done: "arrives in Libya *on an official visit* that includes Tripoli",
    "denied it *in a phone call*"?
    """
    head, around = clause.head, scene.clauses[clause.parent].head if clause.parent is not None else None
    within = scene.at(scene.before(head.first, words.determiners)) in words.locative - words.members
    return clause.link == "by" and within and not head.definite and around is not None and not around.nominal


def _words_back(scene: Scene, clause: Clause) -> int:
    """Where the words right before a noun begin: farther back, in its clause, over who did it and when ("*put off* on 3 May a tour")."""
    start, aside = clause.head.first, scene.timed | scene.named | scene.placed
    for _ in range(_RIGHT_BEFORE):
        start = next((index for index in range(start - 1, clause.first - 1, -1) if index not in aside), start)
    return min(start, clause.head.first - _RIGHT_BEFORE)


_RIGHT_BEFORE = 3
"""Words before a noun among which a word of calling off governs it."""


def _is_finite_past(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Where verbs come first: is it a verb of the past, alone or before its noun, which no word of plans before it governs, nor
    a verb of the present ("intended the *holding* of talks" is written like "held talks")?
    """
    verb, before = head.first < head.head if head.nominal else bool(head.row), scene.at(head.first - 1)
    governed = before in words.infinitive or (head.nominal and words.is_imperfect(before))
    return words.verb_first and head.tense == "past" and verb and not governed


def _is_expected(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Where verbs are derived: does a word of plans with its "that" stand right before a verb: "it is expected *that they stop* it"?"""
    expected = any(of_plans(scene, index, words) for index in range(head.first - 3, head.first - 1))
    return words.verb_first and not head.nominal and scene.at(head.first - 1) in words.infinitive and expected


def _not_planned(scene: Scene, reach: tuple[int, int], language: Language) -> bool:
    """Is a plan itself negated: "does not plan to meet", "is not expected to"?"""
    words, denying = _lists(language, "negation")
    plans = _plans(language)
    for index in range(max(0, reach[0]), max(0, reach[1])):
        before = scene.texts[max(0, index - 2) : index]
        if words.isdisjoint(before) and " ".join(before) not in denying:
            continue
        if any(tuple(scene.bares[index : index + size]) in plans for size in range(1, _LONGEST_PLAN + 1)):
            return True
    return False


_LONGEST_PLAN = 4
"""Words of "is expected to be held" that tell a plan."""


@lru_cache
def _whole(language: Language, kind: str) -> tuple[str, ...]:
    """The phrases of one list as whole words, no "is to" in "h*is to*ur"; where verbs come first, a pronoun may be written to the last."""
    close = "" if vocabulary(language).verb_first else " "
    return tuple(f" {phrase}{close}" for phrase in _lists(language, kind)[1])


@lru_cache
def _plans(language: Language) -> frozenset[tuple[str, ...]]:
    """The words and phrases of plans, as tuples of words."""
    single, phrases = _lists(language, "future")
    return frozenset({(word,) for word in single} | {tuple(phrase.split()) for phrase in phrases})


def _is_averted(scene: Scene, clause: Clause, language: Language) -> bool:
    """Is a noun of fighting, or the holding of something, only what is to be stopped or kept from happening?"""
    head = clause.head
    held = head.supported and head.tense == "noun"
    if not head.nominal or not (held or (_is_fought(head, language) and not head.supported)):
        return False
    before = scene.before(head.first, vocabulary(language).determiners)
    return scene.at(before) in _lists(language, "averted")[0]


def _is_fought(head: Hit, language: Language) -> bool:
    """Does it tell of fighting?"""
    return head.group == "event" and language.triggers.events[head.row].kind in FOUGHT if head.row else False


def _of_cues(scene: Scene, language: Language) -> set[int]:
    """The words that mean nothing by themselves: all but the first of "for the sake of"."""
    known = cues_of(language)
    return {
        place + step
        for place in range(len(scene.words))
        for length, link in known.at(scene.words, place)
        for step in range(1, length)
        if link != "if"
    }


def only_wanted(scene: Scene, first: int, language: Language) -> bool:
    """Does a phrase of what is only thought of end right before a noun: "the importance of *holding* elections"?"""
    line = " ".join(scene.texts[max(0, first - _NEAR) : first])
    return line.endswith(_lists(language, "hypothetical")[1])


def sought(scene: Scene, clause: Clause, language: Language) -> bool:
    """Is a noun's act only proposed, weighed or talked about: "considers sanctions", "to discuss the holding of elections"?"""
    head, words = clause.head, vocabulary(language)
    known = head.first == head.head and (head.definite or head.first - 1 in scene.timed)  # "the 2009 *bombing*"
    after = words.auxiliary | words.infinitive
    gerund = not known and words.is_gerund(scene.at(head.first)) and scene.at(head.first - 1) not in after
    if not gerund and not (head.nominal and head.tense == "noun"):
        return False
    if clause.link == "relative" and head.conjoined and head.supported and not gerund:
        return True  # "the plan that he put forward on Sunday: forming a committee *and holding* elections"
    row = language.triggers.events.get(head.row)
    act = head.supported or gerund or (row and words.verb_first and row.kind in _ACTS)
    sister = next((one for one in scene.clauses if one.end == clause.first and one.head.nominal), None)
    if sister and scene.bares[head.first] != scene.at(head.first) and sought(scene, sister, language):
        return True
    named = scene.named | scene.timed
    passed = 0
    for index in range(head.first - 1, -1, -1):
        word, bare = scene.at(index), scene.bares[index]
        if {word, bare} & words.sought:
            return act or not head.definite
        if {word, bare} & words.discussed and index + 1 not in scene.timed:  # "*on* Tuesday"
            return bool(act)
        passed += index not in named
        if word in COMMAS | words.cues - words.purpose or passed >= _HOPE:
            return False
    return False


_ACTS = frozenset({"agreement", "other"})
"""Kinds whose nouns, where verbs are derived, name what is to be done: "the signing", "the reopening"."""
_HOPE = 6
"""Words within which a hope, or a talk, governs what is hoped for."""


def _is_somebodys(scene: Scene, clause: Clause) -> bool:
    """Does who acts follow at once: "pictures of Norland's visit"?  It is no purpose then, but the visit as it was."""
    return any(one.first == clause.head.last + 1 and one.kind == "person" for one in scene.actors)


def _is_denied(scene: Scene, clause: Clause, language: Language) -> bool:
    """Does a noun of denial stand before it in the sentence: "a denial of what a newspaper wrote about a meeting"?"""
    words = vocabulary(language)
    if clause.head.head in scene.quoted:
        return False
    told = scene.clauses[clause.parent] if clause.parent is not None else clause
    if scene.at(told.head.head) in words.rumours and told.parent is not None:
        return scene.clauses[told.parent].head.row == "denied"  # "denied on Monday *reports that* they met"
    if told is not clause and told.head.group == "speech" and told.head.tense == "present" and not told.head.conjoined:
        around = next((one.head for one in scene.clauses if one.end == told.first), None)
        if words.verb_first and around and around.row == "denied":
            return True  # "denied a letter (that) *says* that they met"
    if object_of(scene, clause, language) == "denied" or _is_rumour(scene, clause, words):
        return True
    if clause.link not in ("start", "relative", "by"):
        return False
    reach = scene.texts[max(0, clause.head.first - _DENIAL) : clause.head.first]
    return not words.denials.isdisjoint(reach)


def _is_rumour(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is it what is told, and said to be false: "*Reports that* they met are *false*"?"""
    told = clause.link == "that" and scene.at(clause.first - 1) in words.rumours
    return told and not words.denials.isdisjoint(scene.texts[clause.head.last : clause.head.last + _DENIAL])


def object_of(scene: Scene, clause: Clause, language: Language) -> str | None:
    """The speech act whose object a noun's clause is: "denied on Thursday a meeting of its ambassador with Haftar"."""
    if not clause.head.nominal or clause.head.conjoined or clause.link not in ("by", "and"):
        return None
    words = vocabulary(language)
    if scene.at(scene.before(clause.head.first, words.determiners)) in words.locative - words.members:
        return None
    before = next((one.head for one in scene.clauses if one.end == clause.first), None)
    return before.row if before and before.group == "speech" else None


@lru_cache
def _lists(language: Language, kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Single words and phrases of one list, folded."""
    rows = [fold(words).text for words in getattr(language.triggers.realis, kind)]
    return frozenset(row for row in rows if " " not in row), tuple(row for row in rows if " " in row)
