"""Times that no trigger took → events of no particular kind: a time still dates something, its clause all that is known."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from generator.dates.timex import Season, Shift, resolve
from generator.dates.turning import bare
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS
from generator.events.realis.agendas import comes_about, is_untold
from generator.events.realis.modality import modality, only_wanted
from generator.events.realis.preparing import made_ready
from generator.events.realis.resolving import decided_on, from_decision, is_decided, is_proposed, promised, takes_effect
from generator.events.realis.shapes import opening_tense
from generator.events.realis.supposing import supposed, unfulfilled
from generator.events.realis.tenses import (
    guessed_ahead,
    is_meant_for,
    is_over,
    of_plans,
    past_between,
    tenses,
    was_meant_for,
    was_to_be,
)
from generator.events.reports.claimed import is_claimed
from generator.events.reports.continuity import is_byline
from generator.events.reports.drafting import is_reported, recalls
from generator.events.reports.series import one_more
from generator.events.roles.surroundings import actors_around, bound_for, foreseen_kind
from generator.events.roles.whereabouts import whereabouts
from generator.events.sentences.clauses import Clause
from generator.events.sentences.hits import Hit
from generator.events.sentences.insertions import looked_on_to, of_tidings
from generator.events.sentences.lexemes import Tense, lexicon
from generator.events.sentences.scenes import Moment, Scene, counts_from_event
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import (
    ANY_DAY,
    ahead,
    aim,
    behind,
    either_way,
    foretold,
    nearer,
    of_a_year,
    of_feast,
    open_ended,
    today,
    too_far,
)
from generator.events.when.attributes import attributive, constructed, is_passing, of_document
from generator.events.when.belonging import foreign
from generator.events.when.counting import rough
from generator.events.when.postponing import of_calling_off
from generator.events.when.stretches import about, came_before, dated_since, may_be_past, opening, stretch
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Kind, Realis, TimeExpression

__all__ = ["leftovers"]

_NEAR = 2
"""Sentences back to the event that "the second" repeats."""
_NOT_PAST: set[Tense] = {"present", "future"}
_SHARP = 92
"""Days beyond which a time alone tells no event."""


def leftovers(
    scene: Scene, told: Sequence[Draft], before: Sequence[Draft], language: Language, knowledge: KnowledgeBase
) -> list[Draft]:
    """A time that no trigger took still dates something: an event of no particular kind, its clause all that is known."""
    if scene.sentence.headline or is_byline(scene):
        return []
    told = [draft for draft in told if not _is_nobodys(draft, before)]
    claimed = {draft.time.span for draft in told if draft.time}
    words = vocabulary(language)
    found: list[Draft] = []
    for moment in scene.moments:
        if moment.time.span in claimed or not _may_date(scene, moment, words) or is_claimed(moment, told, words):
            continue
        draft = _leftover(scene, moment, words, language, knowledge)
        if draft is None:
            continue
        off = draft.realis == "cancelled" or of_calling_off(scene, moment, words)
        if off and any(one.realis == "cancelled" and one.time for one in told):
            continue  # the day on which it was called off
        if scene.put_off and any(one.kind == "legal" and one.realis == "planned" for one in told):
            draft.kind = "legal"  # a court that puts off a trial sat on it
        one_more(draft, moment, [*told, *found], words)
        if looked_on_to(scene, moment, -1, words):
            draft.clause = draft.clause._replace(link="before")
            dated = [one for one in (*told, *found) if one.time and one.key < draft.key]
            draft.parent = min(dated, key=lambda one: (one.act is not None, one.key), default=None)
            if draft.parent is None and of_a_year(moment.time):
                continue  # "before the elections in December", last year's or the next?
        _repeat(draft, moment, [*before, *found], language)
        found.append(draft)
    return found


def _is_nobodys(draft: Draft, before: Sequence[Draft]) -> bool:
    """Is it an encounter that is only named, nobody known took part, and none was told before: "decided *in its meeting* today to"?"""
    earlier = any(one.kind in ENCOUNTERS and one is not draft for one in before)
    return draft.anaphoric and draft.kind in ENCOUNTERS and not (draft.actors or draft.place or earlier)


def _may_date(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    time = moment.time
    if time.sense != "at" or moment.first in scene.quoted or foreign(scene, moment, words):
        return False
    if counts_from_event(time) and time.when is None:
        return False
    known = scene.written is not None and scene.written.day is not None
    value = time.when if known else resolve(time.said, ANY_DAY, previous=ANY_DAY)
    said = words.is_speech(scene.at(moment.last + 1))  # "follows the 18 May announcement by X"
    if value is None or (value.days or 999) > _SHARP or (attributive(scene, moment, words) and not said):
        return False
    if constructed(scene, moment, words) or (
        scene.at(moment.last).endswith(words.possessive) and value == scene.written
    ):
        return False  # "*today's* sanctions show that …" were told before
    lasts = not words.since.isdisjoint(scene.texts[max(0, moment.first - 1) : moment.first + 1])
    opened = opening(scene, moment, words)
    before = scene.bares[opened : moment.first]
    since = scene.at(opened - 1) in words.relatives and words.may_be_imperfect(scene.at(opened))
    vague = ((rough(time.said, value) or value).days or 999) > _SHARP  # "the first in eleven years"
    since |= any(map(words.is_imperfect, before)) or (vague and not words.lasting.isdisjoint(before))
    return not (lasts and since)


def _leftover(
    scene: Scene, moment: Moment, words: Vocabulary, language: Language, knowledge: KnowledgeBase
) -> Draft | None:
    first, last = stretch(scene, moment, words)
    rest = [index for index in range(first, last) if scene.words[index].is_word and index not in scene.timed]
    if len(rest) < 2 or not any(scene.at(index).isalpha() for index in rest):  # the clock beside a day
        return None
    head = Hit("", "event", moment.first, moment.first, moment.first, "past")
    clause = Clause(first, last, head, "start", None)
    opened, end = about(scene, moment, last, words, language)
    around = Clause(opened, end, head._replace(first=end, last=end, head=end), "start", None)
    realis = _realis(scene, moment, clause, around, language)
    if realis is None:
        return None
    time = _ensuing(scene, moment, first, words)
    ready = realis == "happened" and open_ended(time) and made_ready(scene, moment, words) is not None
    bound = bound_for(scene, moment, words)
    asked = decided_on(scene, moment, words)
    paper = of_document(scene, moment, words) is not None
    off = of_calling_off(scene, moment, words)
    over = came_before(scene, moment, words, language) or (off and realis != "cancelled")
    tidings = over or paper or of_tidings(scene, moment, words)
    if tidings or any(decided_on(scene, later, words) is moment for later in scene.moments):
        realis = "happened"
    elif (
        ready
        or (bound and open_ended(time))
        or is_decided(scene, moment, words)
        or promised(scene, moment, words)
        or takes_effect(scene, time, words)
    ):
        realis = "planned"
    elif realis == "planned" and is_over(scene, moment, dated_since(scene, moment, around.first - 1), language):
        realis, over = "happened", True
    said: set[Tense] = {"past"} if tidings or scene.listed else _told_as(scene, moment, (opened, end, last), language)
    if realis == "happened" and comes_about(scene, moment, language) and not (tidings or scene.listed):
        realis = "planned"
    over |= scene.put_off is not None  # the day on which it is put off
    guessed = over or guessed_ahead(scene, around, time, words) or of_a_year(time) or isinstance(time.said, Season)
    if realis == "happened" and said == {"past"} and guessed:
        time = aim(time, "past")
    elif realis == "happened" and said != {"past"} and of_a_year(time):
        time = aim(time, "near")
    elif realis == "happened" and _opens_in_present(scene, opened, last, said, language):
        time = either_way(time) if scene.bares[opened] in words.commenting else aim(time, "future")
    onward = isinstance(bare(time.said), Shift) and not said & _NOT_PAST  # "after three years, it fell"
    if realis == "happened" and (
        (ahead(time, scene.written) and not onward)
        or (_undirected(time) and said == {"present"} and not behind(time, scene.written))
    ):
        realis = "planned"
    elif realis == "happened" and is_untold(scene, moment, language):
        return None  # "lawmakers try again *on Friday*", or a caption?
    if realis == "planned" and is_passing(scene, rest, words):
        return None
    was = False
    if realis == "cancelled":
        time = aim(time, "past") if off else foretold(time, scene.written)
    elif realis == "denied" and not any(map(words.is_gerund, scene.texts[opened : moment.first])):
        time = either_way(time)  # but "denied *carrying out* a strike on Friday"
    elif realis == "planned":
        told = was_meant_for(scene, time, words) or was_to_be(scene, around.first, last, language)
        told |= said == {"past"} and takes_effect(scene, time, words)  # "closed it *starting* Sunday"
        was, decided = told and not ready, asked.time if asked else None
        time = foretold(time, scene.written) if was else from_decision(scene, time, decided, words)
    alone = len(scene.moments) == 1 or (words.verb_first and moment.first <= 1)  # "The board gathered in early May"
    opens = alone and realis == "happened" and said == {"past"}
    if too_far(time, scene.written) and of_feast(time) and realis == "happened" and said == {"past"}:
        return None
    if too_far(time, scene.written) and not (opens or ready or scene.put_off):
        time = nearer(time, scene.written, planned=realis == "planned" and not was)
        realis = "planned" if realis == "happened" and ahead(time, scene.written) else realis
    named = foreseen_kind(scene, moment, words, language) if realis == "planned" else None
    kind: Kind = "visit" if bound else named or "other"
    actors = [bound] if bound else []
    if not (bound or ready or named or paper):
        actors = actors_around(scene, moment, clause, words, knowledge)
    return Draft(
        scene=scene, clause=clause, kind=kind, act=None, realis=realis, actors=actors, subject=actors[:1],
        place=whereabouts(scene, clause, kind, words, knowledge, goal=bound is not None), time=time, anaphoric=False,
        reported=is_reported(scene, clause, words),
    )  # fmt: skip


def _told_as(scene: Scene, moment: Moment, part: tuple[int, int, int], language: Language) -> set[Tense]:
    """The tenses of the words about a time, or else of those around them; `part` is where these begin, where what may make
    a plan of it ends, and where its stretch does.
    """
    opened, end, last = part
    if moment.last + 1 == end < last:  # a verb of the past takes it, whatever follows
        return {"past"}
    words = vocabulary(language)
    if not words.verb_first:
        reach = ((opened, moment.first), (opened, last), (0, last))
    elif past_between(scene, max(0, opened - 1), moment.first, language):
        return {"past"}  # "recognises the council *that* was formed in February"
    else:
        reach = ((opened, last), (0, last), (0, len(scene.words)))  # "In late August, after weeks of war, they took …"
    found: set[Tense] = next(filter(None, (tenses(scene, *one, language) for one in reach)), set())
    if words.verb_first and not found and (recalls(scene, words) or _had(scene, opened, moment.first, words)):
        return {"past"}
    opens = words.verb_first and not found and moment.first <= 1  # "In July *soared* prices"
    known = lexicon(language).forms(scene.at(moment.last + 1))
    return {"past"} if opens and not known and may_be_past(scene, moment.last + 1, words) else found


def _had(scene: Scene, start: int, end: int, words: Vocabulary) -> bool:
    """Where verbs come first: does a stretch tell of the past before the past: "*had* repaired the wall in June"?"""
    return any(
        scene.bares[index] in words.pluperfect and scene.at(index + 1) in words.perhaps
        for index in range(start, end - 1)
    )


def _ensuing(scene: Scene, moment: Moment, first: int, words: Vocabulary) -> TimeExpression:
    """A time counted on from what was told before, not from now, where an outcome has it: "they spread, *to reach* it a week later"."""
    time, verb = moment.time, scene.at(first)
    outcome = words.verb_first and verb.startswith(words.meant_for) and words.may_be_imperfect(verb[1:])
    now = isinstance(time.said, Shift) and time.said.of == "now"
    if not (outcome and now) or any(map(words.is_future, scene.texts[:first])):
        return time
    return msgspec.structs.replace(time, said=msgspec.structs.replace(time.said, of="previous"), when=None)


def _realis(scene: Scene, moment: Moment, clause: Clause, around: Clause, language: Language) -> Realis | None:
    """What the words around a time make of what it dates; None for what is only supposed, asked or proposed."""
    words = vocabulary(language)
    realis = modality(scene, around, None, "happened", language)
    ending = around._replace(head=around.head._replace(first=around.first))
    put_off = any(words.puts_off_at(scene.bares, index) for index in range(clause.first, clause.end))
    if not put_off and modality(scene, ending, None, "happened", language) == "cancelled":
        realis = "cancelled"  # "should have been held on"
    if realis is None or supposed(scene, clause, language) or _unreal(scene, moment, language):
        return None
    if realis == "happened" and unfulfilled(scene, around.first, moment.first, language):
        return None
    if is_proposed(scene, moment, words) or _is_negated(scene, moment, words):
        return None
    if scene.put_off and moment == scene.put_off[1]:
        return "planned"
    if scene.put_off and realis == "cancelled":
        realis = "happened"  # the day on which it was put off
    if realis == "happened" and is_meant_for(scene, moment, words):
        return "planned"
    planned = any(of_plans(scene, index, words) for index in range(around.first, moment.first))
    if planned and not words.verb_first and was_to_be(scene, around.first, moment.first, language):
        return "planned"  # "who *was due* in Tunis on Monday"
    after = scene.at(moment.last + 1)
    planned |= words.verb_first and words.will(after) and not words.conjoined(after)  # "the sale on Friday *will be* …"
    over = behind(aim(moment.time, "future"), scene.written)
    return "planned" if realis == "happened" and planned and not over else realis


def _opens_in_present(scene: Scene, first: int, last: int, said: set[Tense], language: Language) -> bool:
    """Does a verb of the present open the clause of a time, for certain: where verbs stand first, or behind "and"?"""
    words = vocabulary(language)
    if not words.verb_first:
        # "lost on Sunday *and faces* Guinea on Friday"
        return said == {"present"} and scene.at(first - 1) in words.and_
    return opening_tense(scene, first, last, language) == {"present"}


def _is_negated(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Does what a time belongs to begin with a negation: "*neither* side turned up on Monday", "they did *not* vote on"?"""
    if scene.at(moment.last).endswith(words.possessive):
        return False  # "nobody was hurt in Monday's quake"
    opened = opening(scene, moment, words)
    reach = range(opened, min(moment.first, opened + (1 if words.verb_first else _NEGATED)))
    return any(scene.bares[index] in words.negations and scene.at(index - 1) not in words.governing for index in reach)


_NEGATED = 6
"""Words of a clause among which it is negated, where the subject stands first."""


def _unreal(scene: Scene, moment: Moment, language: Language) -> bool:
    """Does the time stand in a clause whose event is negated or only thought of ("could survey a site in the autumn")?"""
    words = vocabulary(language)
    if not words.verb_first and any(
        scene.at(index) in words.perhaps and not any(one.first <= index <= one.last for one in scene.moments)
        for index in range(opening(scene, moment, words), moment.first)
    ):
        return True
    if only_wanted(scene, scene.before(moment.first, words.prepositions), language):
        return True
    around = (one for one in scene.clauses if one.first <= moment.first < one.end)
    return any(modality(scene, one, None, "happened", language) is None for one in around)


def _undirected(time: TimeExpression) -> bool:
    """Is it today, or a day that may lie ahead as well as behind ("ends tonight", "on 17 February")?"""
    return today(time) or open_ended(time)


def _repeat(draft: Draft, moment: Moment, before: Sequence[Draft], language: Language) -> None:
    """As in "The first …, the second …": one more event of the kind told before, by the same side."""
    scene, words = draft.scene, vocabulary(language)
    if not words.relatives.isdisjoint(scene.texts[draft.clause.first : moment.first]):
        return  # "the first in the term *that* began in January"
    starts = (draft.clause.first, *range(max(0, moment.first - 4), moment.first))
    if not any(
        words.starts_another(scene.texts[start:]) and not words.qualifies(scene.at(start - 1)) for start in starts
    ):
        return
    model = next((one for one in reversed(before) if not one.act and one.kind != "other"), None)
    if model and scene.sentence.index - model.scene.sentence.index <= _NEAR:
        draft.kind = model.kind
        draft.actors = draft.actors or list(model.actors)
        draft.subject = draft.subject or list(model.subject)
        part = range(draft.clause.first, draft.clause.end)
        ahead_said = any(of_plans(scene, at, words) or words.plans_at(scene.texts, at) for at in part)
        ahead_said |= tenses(scene, opening(scene, moment, words), moment.first, language) == {"present"}
        if draft.realis == "planned" and model.realis == "happened" and draft.time and not ahead_said:
            draft.realis, draft.time = "happened", aim(draft.time, "past")
