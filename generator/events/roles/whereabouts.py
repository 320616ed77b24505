"""A clause → where it happens: a place after a preposition, the most specific, of these the nearest to the head."""

from __future__ import annotations

from generator.events.kinds import FOUGHT
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.scenes import Locale, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.knowledge import KnowledgeBase
from generator.model import Kind
from generator.text import fold

__all__ = ["whereabouts"]


_BETWEEN = frozenset({"meeting", "call"})
"""What is between people, whom a town may describe."""


def whereabouts(
    scene: Scene, clause: Clause, kind: Kind, words: Vocabulary, knowledge: KnowledgeBase, *, goal: bool
) -> str | None:
    """The id of the place; with `goal` the journey's end comes before where it began."""
    found: list[tuple[int, int, int, str]] = []
    topics: set[int] = set()
    for locale in scene.locales:
        if not clause.first <= locale.first < clause.end:
            continue
        if locale.first > clause.head.last and _is_dealt_with(scene, clause, words):
            continue
        if _is_topic(scene, locale, kind, words, knowledge) or _before_and(scene, locale, words) in topics:
            topics.add(locale.last)
            continue
        before = _before(scene, locale, words)
        if (words.distances | words.circumstances) & before or _is_measured(scene, locale, words):
            continue  # "20 kilometres from Sirte", "at a *time* when Washington seeks"
        if scene.at(locale.last).endswith(words.possessive) or _sits(scene, locale, words):
            continue  # "the visit of Moscow's minister"
        if knowledge.places[locale.place].type == "continent" and kind not in ("visit", "conference"):
            continue  # "boats against smuggling people *to Europe*"
        if _in_since(scene, clause, locale, words):
            continue
        if kind == "strike" and _is_seat(scene, locale, words, knowledge):
            continue
        if _is_of_aside(scene, clause, locale, words) or (
            clause.head.nominal and goal and _is_parted(scene, clause, locale, words)
        ):
            continue
        if words.toward & before and not (clause.head.nominal or words.verb_first) and locale.last < clause.head.first:
            continue  # "the ambassador *to* Tripoli visited Cairo"
        aside = goal and not (clause.head.nominal or words.verb_first) and locale.last < clause.head.first
        if goal and (words.toward & before or (not clause.head.nominal and locale.first == clause.head.last + 1)):
            rank = 0  # "flew *to* Misrata", "visited *Misrata* to talk of calm in Sirte"
        elif (
            _locative(locale, kind, words, knowledge) & (before | {words.bare(word) for word in before if word})
            or _is_prefixed(scene, locale, words, knowledge)
            or _is_name_of(clause, kind, locale)
        ):
            rank = 3 if aside else 1  # "a fellow of an institute *in Washington* visited Misrata"
        elif (
            goal
            and locale.first > clause.head.last
            and scene.at(locale.first - 1) not in words.members
            and (words.verb_first or not clause.head.nominal or _is_led_to(scene, clause, locale, words))
        ):
            rank = 2
        elif kind in FOUGHT and _is_fought_over(scene, clause, locale, words, knowledge):
            rank = 1
        elif kind != "statement" and _is_town_of(scene, locale, words, knowledge):
            if kind in _BETWEEN and _is_of_people(scene, clause, locale, words):
                continue
            rank = 3
        else:
            continue
        found.append((rank, -len(knowledge.within(locale.place)), abs(locale.first - clause.head.head), locale.place))
    return min(found)[-1] if found else _where(scene, clause, words)


def _is_seat(scene: Scene, locale: Locale, words: Vocabulary, knowledge: KnowledgeBase) -> bool:
    """Is it a capital that says where a partner sits: "together *with the* (recognised) *government in Tripoli*"?"""
    return knowledge.places[locale.place].type == "capital" and any(
        one.kind == "organisation"
        and 0 < locale.first - one.last <= _SEATED
        and scene.at(scene.before(one.first, words.determiners)) in words.partners
        for one in scene.actors
    )


_SEATED = 6
"""Words from the name of a partner to that of its town."""


def _sits(scene: Scene, locale: Locale, words: Vocabulary) -> bool:
    """Is it only where a body is at home: "the House *convening in Tobruk*"?"""
    sits = locale.first - 1 - (scene.at(locale.first - 1) in words.locative)
    return scene.at(sits) in words.seated and sits - 1 in scene.named


def _is_led_to(scene: Scene, clause: Clause, locale: Locale, words: Vocabulary) -> bool:
    """Does a preposition of place stand somewhere between a noun and it: "a visit *to* the old Libyan capital Tripoli"?"""
    return not (words.toward | words.locative).isdisjoint(scene.texts[clause.head.last + 1 : locale.first])


def _is_parted(scene: Scene, clause: Clause, locale: Locale, words: Vocabulary) -> bool:
    """Where forms are listed: does another clause begin between a noun and it: "during his visit, *as* were exports to Europe"?"""
    between = range(clause.head.last + 1, locale.first)
    cues = words.cues - words.relatives - words.purpose - words.toward
    return not words.verb_first and any(scene.at(one) in COMMAS and scene.at(one + 1) in cues for one in between)


def _is_of_aside(scene: Scene, clause: Clause, locale: Locale, words: Vocabulary) -> bool:
    """Where forms are listed: does it say of somebody else what he did there: "looted it, *praising those who* won in Malta"?"""
    between = range(clause.head.last + 1, locale.first - 1)
    doing = next((one + 1 for one in between if scene.at(one) in COMMAS and words.is_gerund(scene.at(one + 1))), None)
    others = words.relatives | words.that
    return not words.verb_first and doing is not None and not others.isdisjoint(scene.texts[doing : locale.first])


def _locative(locale: Locale, kind: Kind, words: Vocabulary, knowledge: KnowledgeBase) -> frozenset[str]:
    """What puts something in a place: "of" a town, and of a country in war only: no "reconstruction *of* Libya"."""
    country = knowledge.places[locale.place].type == "country"
    if country and kind not in FOUGHT:
        return words.locative - words.members
    return words.locative if kind == "statement" else words.locative | words.directions


def _where(scene: Scene, clause: Clause, words: Vocabulary) -> str | None:
    """The place before a clause that is about it: "came from *Tunis* on Saturday, where he met the governor"."""
    opens = next((at for at in (clause.first, clause.first - 1) if scene.at(at) in words.where), 0)
    before = opens - 1
    while before in scene.timed or scene.at(before) in COMMAS | words.prepositions:
        before -= 1
    there = next((index for index, one in enumerate(scene.locales) if one.last == before), None)
    while there and _is_measured(scene, scene.locales[there], words):
        there -= 1  # "in Zuwara, 120 km west of Tripoli, where"
    return None if there is None else scene.locales[there].place


def _is_measured(scene: Scene, locale: Locale, words: Vocabulary) -> bool:
    """Does it only say how far away something is: "120 km west of Tripoli"?"""
    far = (scene.at(locale.first - 2), scene.at(locale.first - 3))
    return scene.at(locale.first - 1) in words.members and not words.distances.isdisjoint(far)


def _before(scene: Scene, locale: Locale, words: Vocabulary) -> set[str]:
    """The three words before a place, back to a preposition or a time: "*in the city of* Sirte", "on Thursday *the* US backed"."""
    found: set[str] = set()
    for step in (1, 2, 3):
        if locale.first - step in scene.timed:
            break
        word = scene.at(locale.first - step)
        found.add(word)
        if word in words.prepositions - words.determiners or words.is_gerund(word):
            break
    return found


def _is_topic(scene: Scene, locale: Locale, kind: Kind, words: Vocabulary, knowledge: KnowledgeBase) -> bool:
    """Is it only spoken of: "about Sirte", "the situation in Libya", "officials in the United States"?

    "On Libya" says what a conference is about, "on Tripoli" where an attack is.
    """
    before = locale.first - 1
    while before >= 0 and scene.at(before) in words.determiners:
        before -= 1
    spoken = words.discussed - words.locative if kind in FOUGHT else words.discussed
    if scene.at(before) in spoken:
        return True
    if scene.at(before) not in words.locative:
        return False
    near, farther = words.bare(scene.at(before - 1)), words.bare(scene.at(before - 2))
    country = knowledge.places[locale.place].type == "country"
    farther = farther if words.verb_first and near not in words.signed else ""  # "a stability conference in Tripoli"
    people = words.is_group(near) or words.is_group(words.stems[near])
    return near in words.situations or farther in words.situations or (country and people)


def _is_dealt_with(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is what follows only what an event that was told was about: "the meeting *touched* on the war in Gaza"?"""
    head = clause.head
    verb = words.bare(scene.at(head.first - 1)) if words.verb_first else scene.at(head.last + 1)
    # "the meeting *that* was held in Tunis"
    plain = words.relatives.isdisjoint(scene.texts[head.first : head.last + 2])
    return head.nominal and head.definite and plain and verb in words.discussed - words.prepositions


def _in_since(scene: Scene, clause: Clause, locale: Locale, words: Vocabulary) -> bool:
    """Is it only since when: "his first visit *since he was named ambassador to France*", and not "came two days ago to Sirte"?"""
    opened = scene.since(locale.first, COMMAS | words.since)
    return opened > clause.head.last + 1 and scene.at(opened - 1) in words.since and opened not in scene.timed


def _is_fought_over(scene: Scene, clause: Clause, locale: Locale, words: Vocabulary, knowledge: KnowledgeBase) -> bool:
    """Is it the town that a verb before it has for its object: "drones struck *Zawiya*"?"""
    between = scene.texts[clause.head.last + 1 : locale.first]
    town = knowledge.places[locale.place].type != "country"
    return (
        not words.verb_first
        and town
        and clause.head.last < locale.first
        and set(between) <= words.determiners | words.definite
    )


def _is_prefixed(scene: Scene, locale: Locale, words: Vocabulary, knowledge: KnowledgeBase) -> bool:
    """Is a preposition written together with it, and not the first letter of its name?

    Three letters tell: how a name ends differs between its spellings.
    """
    word, names = scene.at(locale.first), knowledge.places[locale.place].name.values()
    prefixed = bool(words.locative_prefixes) and word.startswith(words.locative_prefixes)
    return prefixed and not any(fold(name).text.startswith(word[:3]) for name in names)


def _is_town_of(scene: Scene, locale: Locale, words: Vocabulary, knowledge: KnowledgeBase) -> bool:
    """Is it a town that belongs to what stands before it, or its object: "the people of Benghazi", in two words?

    A capital may stand for its government there, as a country does.
    """
    return (
        words.verb_first
        and knowledge.places[locale.place].type not in ("country", "capital")
        and words.bare(scene.at(locale.first - 1)) not in words.prepositions
    )


def _is_of_people(scene: Scene, clause: Clause, locale: Locale, words: Vocabulary) -> bool:
    """Does a town only say whose elders somebody met: "received *the sheikhs of Tarhuna*", and not "at the hall of Zawiya"?"""
    noun = locale.first - 1
    construct = noun > clause.head.last and not scene.at(noun).startswith((*words.articles, *words.contractions))
    held = {scene.at(noun - 1), words.bare(scene.at(noun - 1))} & words.locative
    return construct and not held and not scene.at(noun).startswith(words.locative_prefixes)


def _is_name_of(clause: Clause, kind: Kind, locale: Locale) -> bool:
    """Is a conference called after it: "the *Berlin* conference"?"""
    beside = locale.last + 1 == clause.head.first or locale.first - 1 == clause.head.last
    return kind == "conference" and beside


def _before_and(scene: Scene, locale: Locale, words: Vocabulary) -> int | None:
    """The last word of what a place is added to: "Sirte and *Jufra*"."""
    if words.conjoined(scene.at(locale.first)):
        return locale.first - 1
    return locale.first - 2 if scene.at(locale.first - 1) in words.and_ else None
