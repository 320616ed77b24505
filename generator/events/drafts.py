"""Scenes → drafts: one for every clause that tells or says something, before what belongs together is joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Between, Date, Daytime, Weekday, resolve
from generator.events.clauses import Clause, Hit
from generator.events.modality import modality
from generator.events.scenes import Actor, Scene, counts_from_event
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Kind, Realis, Reason, TimeExpression
from generator.text import fold

__all__ = ["Draft", "drafts"]


@dataclass(eq=False)
class Draft:
    """What one clause tells; filled in steps, then frozen into a Report."""

    scene: Scene
    clause: Clause
    kind: Kind
    act: str | None
    """The speech act, for clauses of speech."""
    realis: Realis
    actors: list[Actor]
    subject: list[Actor]
    place: str | None
    time: TimeExpression | None
    anaphoric: bool
    """Only points back ("the meeting"): no news of its own."""
    speaker: Actor | None = None
    teller: Actor | None = None
    media: bool = False
    parent: Draft | None = None
    when: Edtf | None = None
    slack: int = 0
    """Days before `when` on which it may have happened as well: it was announced then."""
    reasons: list[Reason] = field(default_factory=list)
    reported: bool = False
    shared: bool = False
    """Is its time that of a neighbouring clause?"""

    @property
    def link(self) -> str:
        """How the clause hangs on its parent."""
        return self.clause.link

    @property
    def headline(self) -> bool:
        """Told in a headline?"""
        return self.scene.sentence.headline

    @property
    def quoted(self) -> bool:
        """Said inside a quotation?"""
        return self.clause.head.head in self.scene.quoted

    @property
    def key(self) -> tuple[int, int]:
        """Sentence and token: where it stands."""
        return self.scene.sentence.index, self.clause.head.head


def drafts(scenes: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Draft]:
    """All drafts of an article in reading order; hypothetical and negated clauses are none."""
    found: list[Draft] = []
    speaker: Actor | None = None
    for scene in scenes:
        here: dict[int, Draft] = {}
        for index, clause in enumerate(scene.clauses):
            parent = here.get(clause.parent) if clause.parent is not None else None
            draft = _draft(scene, clause, parent, language, knowledge)
            if draft is None:
                continue
            if draft.act:
                if draft.speaker is None and draft.clause.link in ("start", "and", "while"):
                    draft.speaker = parent.speaker if parent and parent.act and clause.link != "that" else speaker
                elif draft.speaker and not (parent and parent.act):
                    speaker = draft.speaker
            if not draft.act and not draft.subject and parent and draft.clause.head.nominal and clause.link in ("after", "during", "before", "purpose"):
                draft.subject = list(parent.subject)
                draft.actors = [*draft.subject, *draft.actors]
            previous = here.get(index - 1)
            if not draft.act and not draft.subject and previous and not draft.clause.head.nominal and clause.link in ("and", "while"):
                draft.subject = list(previous.subject)
                draft.actors = [*draft.subject, *draft.actors]
            if not draft.act and parent and parent.act and parent.speaker and clause.link == "that" and not draft.subject and _pronoun(scene, clause, language):
                draft.subject = [parent.speaker]
                draft.actors = [parent.speaker, *draft.actors]
            if not draft.act:
                _complete(draft, found, language)
            here[index] = draft
            found.append(draft)
        found += _unclaimed(scene, list(here.values()), language, knowledge)
    return found


def _unclaimed(scene: Scene, told: Sequence[Draft], language: Language, knowledge: KnowledgeBase) -> list[Draft]:
    """A time that no trigger took still dates something: an event of no particular kind, its clause all that is known."""
    if scene.sentence.headline:
        return []
    claimed = {draft.time.span for draft in told if draft.time}
    found = []
    for moment in scene.moments:
        time = moment.time
        said_exactly = time.when is None or (time.when.days or 999) <= 92
        if time.span in claimed or time.sense != "at" or not said_exactly or moment.first in scene.quoted or counts_from_event(time):
            continue
        if time.when is None and not isinstance(time.said, Weekday):
            continue
        first = max((index + 1 for index in range(moment.first) if scene.at(index) in ",،;؛"), default=0)
        last = min((index for index in range(moment.last + 1, len(scene.words)) if scene.at(index) in ",،;؛"), default=len(scene.words))
        if not any(scene.words[index].is_word and index not in range(moment.first, moment.last + 1) for index in range(first, last)):
            continue
        head = Hit("", "event", moment.first, moment.first, moment.first, "past")
        clause = Clause(first, last, head, "start", None)
        realis = modality(scene, clause._replace(head=head._replace(first=last, last=last, head=last)), None, "happened", language)
        if realis is None:
            continue
        if realis == "happened" and _is_ahead(time):
            realis = "planned"
        actors = [actor for actor in scene.actors if first <= actor.first < last and not _governed(scene, actor, language) and actor.entity not in knowledge.places]
        place = _place(scene, clause, language, knowledge, goal=False)
        found.append(
            Draft(
                scene=scene, clause=clause, kind="other", act=None, realis=realis, actors=actors, subject=actors[:1], place=place,
                time=time, anaphoric=False, reported=_is_reported(scene, clause, language),
            )  # fmt: skip
        )
    return found


def _pronoun(scene: Scene, clause: Clause, language: Language) -> bool:
    """Does the clause begin with "that it", "that they"?"""
    words = _folded(language.triggers.clauses.pronouns)
    return any(scene.at(clause.first + step) in words for step in (0, 1))


def _complete(draft: Draft, before: Sequence[Draft], language: Language) -> None:
    """Who met whom, when the clause names one side only: the other is whom the sentences before were about."""
    if draft.anaphoric and draft.time is None:
        return
    bound = draft.clause.head.nominal and draft.clause.head.definite and not draft.clause.head.supported
    if draft.kind not in ("meeting", "call", "visit", "agreement") or draft.headline:
        return
    words = [word.text for word in draft.scene.words[draft.clause.first : draft.clause.end]]
    both = bool(_folded(language.triggers.clauses.sides) & {*words, *(word[1:] for word in words)})
    mine = {actor.country for actor in draft.actors if actor.country}
    if len(mine) > 1 or _own_subject(draft, language) or (draft.kind == "visit" and draft.actors) or not (both or bound or not draft.clause.head.nominal):
        return
    for other in reversed(before[-8:]):
        if other.act and not both:
            people = [other.speaker] if other.speaker else []
        else:
            people = other.actors if both or bound else other.subject
        new = [actor for actor in people if actor.country and actor.country not in mine and actor not in draft.actors]
        if new and (not (both or bound) or len({actor.country for actor in new} | mine) > 1):
            draft.actors = [*new, *draft.actors]
            draft.subject = draft.subject or new
            draft.anaphoric = draft.anaphoric and draft.time is None
            return


def _own_subject(draft: Draft, language: Language) -> bool:
    """Does somebody stand where the subject stands, whom nobody recognised ("the commercial attaché visited")?"""
    clause, scene = draft.clause, draft.scene
    if clause.head.nominal or draft.subject:
        return False
    after = scene.at(clause.head.last + 1)
    articles = language.triggers.inflection.articles
    if articles and after.startswith(articles) and not any(locale.first == clause.head.last + 1 for locale in scene.locales):
        return True
    return clause.link == "that" and clause.head.first - clause.first > 2


def _draft(scene: Scene, clause: Clause, parent: Draft | None, language: Language, knowledge: KnowledgeBase) -> Draft | None:
    rows = language.triggers
    head = clause.head
    speech = head.group == "speech"
    row = None if speech else rows.events[head.row]
    realis = modality(scene, clause, parent.act if parent else None, parent.realis if parent else "happened", language)
    if realis is None:
        return None
    actors = _arguments(scene, clause, row.kind if row else "statement", language, knowledge)
    subject = _subject(scene, clause, actors, language)
    speaker, media = None, False
    if speech:
        speaker = subject[0] if subject else None
        media = _is_media(scene, clause, language)
    teller, told_by_media, reported = _teller(parent)
    place = _place(scene, clause, language, knowledge, goal=bool(row and row.place))
    moment = _moment(scene, clause)
    if realis == "cancelled" and (later := _postponed(scene, clause, language)):
        moment, realis = later, "planned"
    if moment and moment.when is not None and (realis == "planned" or (head.tense == "present" and not speech and not scene.sentence.headline)):
        moment = _aim(moment, "future")
    elif moment and moment.when and moment.anchor and "#" not in moment.anchor and moment.when.key[0] > Edtf.parse(moment.anchor).key[1] and head.tense == "past":
        moment = _aim(moment, "past")
    if moment and realis == "happened" and head.tense != "past" and _is_ahead(moment) and not speech:
        realis = "planned"
    draft = Draft(
        scene=scene, clause=clause, kind=row.kind if row else "statement", act=head.row if speech else None, realis=realis,
        actors=actors, subject=subject, place=place, time=moment, anaphoric=False, speaker=speaker, media=media or told_by_media,
        teller=teller, parent=parent, reported=reported or _is_reported(scene, clause, language),
    )  # fmt: skip
    if row:
        if row.partner and not _has_partner(scene, clause, actors, language):
            return None
        if head.nominal and not head.supported and not (moment or len(actors) > 1 or (actors and row.needs < 2 and place)):
            draft.anaphoric = True
            if not head.definite:
                return None
        elif head.nominal and head.definite and len(actors) < max(1, row.needs) and not moment:
            draft.anaphoric = True
    return draft


def _teller(parent: Draft | None) -> tuple[Actor | None, bool, bool]:
    """Who told it, through however many clauses: (speaker, a newspaper?, an unnamed source?)."""
    while parent:
        if parent.act:
            return parent.speaker, parent.media, parent.reported
        parent = parent.parent
    return None, False, False


def _subject(scene: Scene, clause: Clause, actors: list[Actor], language: Language) -> list[Actor]:
    """Who acts: before the verb if anybody stands there, otherwise the first after it and those joined to him."""
    head = clause.head
    before = [actor for actor in actors if actor.last < head.head and not _governed(scene, actor, language)]
    if before:
        return before
    after = [actor for actor in actors if actor.first > head.head]
    if not after or _governed(scene, after[0], language):
        return []
    chosen = [after[0]]
    for actor in after[1:]:
        between = {scene.at(index) for index in range(chosen[-1].last + 1, actor.first)}
        joined = scene.words[actor.first].text[:1] in language.triggers.inflection.conjunctions or between & {"and"}
        if not joined or len(between) > 2:
            break
        chosen.append(actor)
    return chosen


def _arguments(scene: Scene, clause: Clause, kind: Kind, language: Language, knowledge: KnowledgeBase) -> list[Actor]:
    """Those who take part in what the clause tells, not those whom its other words speak of.

    An argument stands beside the verb, after "with", after "and" and another argument, or with nothing before it that it
    could belong to: "renewed the commitment of the United States" names no participant.
    """
    rows = language.triggers.clauses
    with_, joining = _folded((*rows.with_, *rows.present)), _folded(rows.joining)
    head = clause.head
    taken = {index for moment in scene.moments for index in range(moment.first, moment.last + 1)}
    taken |= {index for locale in scene.locales for index in range(locale.first, locale.last + 1)}
    found: list[Actor] = []
    for actor in scene.actors:
        if not clause.first <= actor.first < clause.end or head.first <= actor.first <= actor.last <= head.last and not found and actor.first == head.head:
            continue
        before = actor.first - 1
        while before >= clause.first and scene.at(before) in joining:
            before -= 1
        word = scene.at(before) if before >= 0 else ""
        conjoined = scene.words[actor.first].text[:1] in language.triggers.inflection.conjunctions and not actor.name.startswith(scene.words[actor.first].text[:1])
        if actor.entity in knowledge.places and (kind not in _BY_STATES or not (head.first <= before <= head.last or actor.last + 1 == head.head)):
            continue
        if kind in _OF_PEOPLE and actor.kind == "person" and actor not in found:
            found.append(actor)
            continue
        if (
            before < clause.first
            or head.first <= before <= head.last
            or word in with_
            or not word[0].isalnum()
            or before in taken
            or (found and (before == found[-1].last or conjoined) and actor.first - found[-1].last <= 8)
            or (actor.last < head.head and not _governed(scene, actor, language) and not found)
            or (rows.with_prefixes and scene.words[actor.first].text.startswith(rows.with_prefixes) and not head.group == "speech" and actor.kind != "organisation")
            or (kind in _FOUGHT and _affiliation(scene, actor, language))
        ):
            found.append(actor)
    return found


_BY_STATES = frozenset({"statement", "sanction", "aid", "agreement", "military", "strike", "legal", "appointment"})
"""What a country can be said to do."""
_OF_PEOPLE = frozenset({"legal", "sanction", "appointment", "attack"})
"""What happens to people, wherever in the clause they are named."""
_FOUGHT = frozenset({"military", "strike", "attack"})


def _governed(scene: Scene, actor: Actor, language: Language) -> bool:
    """Does a preposition stand before the actor?"""
    return scene.at(actor.first - 1) in _folded(language.triggers.clauses.prepositions) | _folded(language.triggers.clauses.with_)


def _affiliation(scene: Scene, actor: Actor, language: Language) -> bool:
    """Named only to say whose people others are ("forces loyal to Haftar")?"""
    words = _folded(language.triggers.clauses.affiliation)
    return scene.at(actor.first - 1) in words or scene.at(actor.first - 2) in words


def _has_partner(scene: Scene, clause: Clause, actors: list[Actor], language: Language) -> bool:
    """Is somebody named after a word like "with"?"""
    with_ = _folded(language.triggers.clauses.with_)
    return any(
        scene.at(index) in with_ and any(actor.first - index in (1, 2) for actor in actors)
        for index in range(clause.head.head, clause.end)
    )


def _is_media(scene: Scene, clause: Clause, language: Language) -> bool:
    """Does a newspaper or an agency say so?"""
    words = _folded(language.triggers.media)
    return any(scene.at(index) in words for index in range(clause.first, min(clause.end, clause.head.head + 4)))


def _is_reported(scene: Scene, clause: Clause, language: Language) -> bool:
    """Does an unnamed source say so?"""
    words = _folded(language.triggers.realis.reported)
    return any(scene.at(index) in words for index in range(clause.first, min(clause.end, clause.head.head + 6)))


def _moment(scene: Scene, clause: Clause) -> TimeExpression | None:
    """The time said in the clause that stands nearest to its head, days before vaguer times."""
    mine = [moment for moment in scene.moments if clause.first <= moment.first < clause.end]
    if not mine:
        return None
    head = clause.head.head

    def rank(index: int) -> tuple[bool, bool, int]:
        moment = mine[index]
        distance = moment.first - head if moment.first > head else head - moment.last
        return counts_from_event(moment.time), moment.time.sense != "at", distance

    return mine[min(range(len(mine)), key=rank)].time


def _postponed(scene: Scene, clause: Clause, language: Language) -> TimeExpression | None:
    """The new time of what was put off from one time to another."""
    words = _folded(language.triggers.realis.postponed)
    mine = [moment for moment in scene.moments if clause.first <= moment.first < clause.end]
    if not any(scene.at(index) in words for index in range(clause.first, clause.end)):
        return None
    if len(mine) > 1:
        return mine[-1].time
    if mine and isinstance(mine[0].time.said, Between):
        last = mine[0].time.said.last
        anchor = Edtf.parse(mine[0].time.anchor) if mine[0].time.anchor and "#" not in mine[0].time.anchor else None
        return msgspec.structs.replace(mine[0].time, said=last, when=resolve(last, anchor))
    return None


def _is_ahead(time: TimeExpression) -> bool:
    """Does it lie after the day of writing?"""
    if time.when is None or time.anchor is None or "#" in time.anchor:
        return False
    return time.when.key[0] > Edtf.parse(time.anchor).key[1]


def _aim(time: TimeExpression, toward: Literal["past", "future"]) -> TimeExpression:
    """A plan lies ahead and what is told in the past behind: a partial date is the next or the last one, unless its own
    words say otherwise.
    """
    said = time.said
    if isinstance(said, Daytime):
        inner = _aim(msgspec.structs.replace(time, said=said.said), toward)
        return msgspec.structs.replace(inner, said=Daytime(said.part, inner.said))
    if isinstance(said, (Date, Weekday)) and said.toward not in ("last", "next", "this") and getattr(said, "year", None) is None and time.anchor:
        aimed = msgspec.structs.replace(said, toward=toward)
        return msgspec.structs.replace(time, said=aimed, when=resolve(aimed, Edtf.parse(time.anchor)) if "#" not in time.anchor else time.when)
    return time


def _place(scene: Scene, clause: Clause, language: Language, knowledge: KnowledgeBase, *, goal: bool) -> str | None:
    """Where it happens: a place after a preposition, the most specific of those near the head."""
    rows = language.triggers.clauses
    locative, directions, toward = _folded(rows.locative), _folded(rows.directions), _folded(rows.toward)
    found: list[tuple[int, int, str]] = []
    for locale in scene.locales:
        if not clause.first <= locale.first < clause.end:
            continue
        before = [scene.at(locale.first - step) for step in (1, 2, 3)]
        word = scene.words[locale.first].text
        if directions & set(before):
            continue
        prefixed = bool(rows.locative_prefixes) and word.startswith(rows.locative_prefixes)
        if goal and toward & set(before):
            rank = 0
        elif locative & set(before) or prefixed:
            rank = 1
        elif goal and locale.first > clause.head.head:
            rank = 2
        else:
            continue
        found.append((rank, -len(knowledge.within(locale.place)), locale.place))
    return min(found)[2] if found else None


def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return _FOLDED.setdefault(words, frozenset(fold(word).text for word in words))


_FOLDED: dict[tuple[str, ...], frozenset[str]] = {}
