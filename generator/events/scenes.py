"""A sentence with all that was found in it, in one coordinate: its tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.dates.edtf import Edtf
from generator.dates.timex import Shift
from generator.events.clauses import Clause, clauses
from generator.events.cues import COMMAS, QUOTES
from generator.events.lexemes import Token, tokens
from generator.events.vocabulary import vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Mention, Reading, Sentence, TimeExpression
from generator.text import Span, fold

__all__ = ["Actor", "Locale", "Moment", "Scene", "counts_from_event", "resumed", "scenes"]

Place = Callable[[Span], tuple[int, int]]
_TOLD = frozenset({"person", "role", "organisation"})
"""Whom no dateline names."""
_APPOSITION = frozenset('(),\u060c"“”«»-–—')


class Actor(NamedTuple):
    """Someone named: a title, a name and what stands in brackets after it are one actor."""

    first: int
    last: int
    entity: str | None
    post: str | None
    kind: str
    name: str
    role: str
    country: str | None
    definite: bool = False


class Locale(NamedTuple):
    """A place named at tokens `first..last`."""

    first: int
    last: int
    place: str


class Moment(NamedTuple):
    """A time said at tokens `first..last`."""

    first: int
    last: int
    time: TimeExpression


class Scene(NamedTuple):
    """One sentence."""

    sentence: Sentence
    words: list[Token]
    texts: list[str]
    """The folded words."""
    bares: list[str]
    """The same without conjunctions written together with them."""
    starts: list[int]
    """Where each token begins in the article."""
    ends: list[int]
    clauses: list[Clause]
    actors: list[Actor]
    locales: list[Locale]
    moments: list[Moment]
    timed: frozenset[int]
    """The tokens of the moments."""
    quoted: frozenset[int]
    written: Edtf | None = None
    """The day of writing."""

    def at(self, index: int) -> str:
        """The folded word at a token index; nothing outside the sentence."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def span(self, index: int) -> Span:
        """Where a token stands in the article."""
        return Span(self.starts[index], self.ends[index])


def counts_from_event(time: TimeExpression) -> bool:
    """Is it counted from something that the text names next?"""
    return isinstance(time.said, Shift) and (time.said.of == "event" or time.said.base is not None)


def scenes(reading: Reading, language: Language, knowledge: KnowledgeBase) -> list[Scene]:
    """One scene per sentence, in order."""
    mentions, times = list(reading.mentions), list(reading.times)
    starts = [mention.span.start for mention in mentions]
    time_starts = [time.span.start for time in times]
    found = []
    on = reading.dateline.when
    for sentence in reading.sentences:
        low, high = sentence.span.start, sentence.span.end
        mine = mentions[bisect_left(starts, low) : bisect_left(starts, high)]
        mine_times = times[bisect_left(time_starts, low) : bisect_left(time_starts, high)]
        found.append(_scene(reading.article.text, sentence, mine, mine_times, language, knowledge, on))
    holders = {actor.post: actor for scene in found for actor in scene.actors if actor.post and actor.entity}
    return [scene._replace(actors=[_named(actor, holders) for actor in scene.actors]) for scene in found]


def _named(actor: Actor, holders: dict[str, Actor]) -> Actor:
    """A post without a name is held by whom the article names in it."""
    holder = holders.get(actor.post or "") if actor.entity is None else None
    return (
        actor._replace(entity=holder.entity, country=actor.country or holder.country, kind="person")
        if holder
        else actor
    )


def _scene(
    text: str, sentence: Sentence, mentions: list[Mention], times: list[TimeExpression], language: Language,
    knowledge: KnowledgeBase, on: Edtf | None,
) -> Scene:  # fmt: skip
    folded = fold(sentence.span.of(text))
    words, starts, ends = tokens(folded.text)
    if len(folded.text) != len(sentence.span):
        spans = [folded.span(*bounds) for bounds in zip(starts, ends, strict=True)]
        starts, ends = [span.start for span in spans], [span.end for span in spans]
    low = sentence.span.start
    starts, ends = [start + low for start in starts], [end + low for end in ends]

    def place(span: Span) -> tuple[int, int]:
        """The first and last token that a span touches."""
        first = max(0, bisect_right(starts, span.start) - 1)
        return first, max(first, bisect_left(starts, span.end) - 1)

    places = {mention.span: place(mention.span) for mention in mentions}
    opening = _dateline(words, sentence, [(mention, places[mention.span][0]) for mention in mentions])
    moments = [Moment(*place(time.span), time) for time in times]
    locales = [
        Locale(*places[mention.span], mention.entity)
        for mention in mentions
        if mention.kind == "place" and mention.entity and not _inside_name(mention, mentions)
    ]
    # "three days after the workshop": a word of it opens a clause, whatever else it is part of
    cues = vocabulary(language).cues
    masked = {
        index
        for moment in moments
        for index in range(moment.first, moment.last + 1)
        if not (counts_from_event(moment.time) and words[index].text in cues)
    }
    timed = frozenset(masked)
    for mention in mentions:
        if mention.kind != "group":
            first, last = places[mention.span]
            masked.update(range(first, last + 1))
    quoted = frozenset(
        index
        for span in sentence.quoted
        for index in range(place(span)[0], place(span)[1] + 1)
        if span.start <= starts[index] and ends[index] <= span.end
    )
    moments = [  # "on the day that followed the siege", "that night itself": no days that are known here
        moment
        for moment in moments
        if moment.first >= opening
        and not (moment.last + 1 < len(words) and words[moment.last + 1].text in vocabulary(language).told_before)
    ]
    locales = [locale for locale in locales if locale.first >= opening]
    mentions = [mention for mention in mentions if places[mention.span][0] >= opening]
    actors = _actors(text, mentions, place, language, knowledge, on)
    texts = [word.text for word in words]
    endings = language.triggers.inflection.nominal
    nouns = frozenset(
        index for index, end in enumerate(ends) if endings and text[starts[index] : end].endswith(endings)
    )
    return Scene(
        sentence,
        words,
        texts,
        list(map(vocabulary(language).bares.__getitem__, texts)),
        starts,
        ends,
        clauses(words, language, frozenset(masked), nouns, timed),
        actors,
        locales,
        moments,
        frozenset(index for moment in moments for index in range(moment.first, moment.last + 1)),
        quoted,
        on,
    )


def _dateline(words: Sequence[Token], sentence: Sentence, mentions: Sequence[tuple[Mention, int]]) -> int:
    """How many tokens at the start only say where and by whom it was written: "TRIPOLI, 8 April (Agency) - ".

    No place stands first in "The embassy – in a statement – urged …".
    """
    if sentence.index > 4:
        return 0
    opened = 0
    for index, word in enumerate(words[1:20], 1):
        if word.text in (":", "-", "–", "—") and (index < 14 or opened):
            spaced = index + 1 < len(words) and not words[index + 1].glued
            if opened and not (spaced and any(one.text.isdigit() for one in words[opened:index])):
                break
            if not (spaced or word.text == ":"):
                break
            quotes = word.text != ":" or (index + 1 < len(words) and words[index + 1].text in QUOTES)
            told = quotes and any(one.kind in _TOLD and first < index for one, first in mentions)
            if told and not (mentions[0][0].kind == "place" and mentions[0][1] == 0):
                break
            if word.text == ":" and not opened:
                return index + 1
            opened = index + 1
    before = [word.text for word in words[:opened]]
    if "(" in before and ")" not in before:  # "WASHINGTON (Agency - 3 May 2020) "
        return next((index + 1 for index in range(opened, len(words)) if words[index].text == ")"), opened)
    return opened


def _inside_name(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Does it only say whose ambassador someone is, or where an embassy is?"""
    kinds = ("role", "organisation")
    return any(other.kind in kinds and other.span.holds(mention.span) and other is not mention for other in mentions)


def _actors(
    text: str, mentions: list[Mention], place: Place, language: Language, knowledge: KnowledgeBase, on: Edtf | None
) -> list[Actor]:
    """Titles, names and bracketed names that stand side by side become one actor each."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        if any(
            other is not mention and other.kind in ("role", "group") and other.span.holds(mention.span)
            for other in mentions
        ):
            continue
        if mention.kind == "place" and not _acts(text, mention, language, knowledge):
            continue
        if runs and _apposed(
            text,
            runs[-1],
            mention,
            lambda one: one.country or (knowledge.country(one.entity, on) if one.entity else None),
        ):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [
        _actor(run, place, text, language, knowledge, on) for run in runs if run[0].entity not in knowledge.publishers
    ]


def _actor(
    run: list[Mention], place: Place, text: str, language: Language, knowledge: KnowledgeBase, on: Edtf | None
) -> Actor:
    """The person of a run, else its post, else its title, else what stands first."""
    named = [mention for mention in run if mention.kind == "role"]
    role = max(named, key=lambda mention: (mention.post is not None, len(mention.span)), default=None)
    person = next((mention for mention in run if mention.kind == "person"), None)
    head = person or role or run[0]
    first, last = place(Span(run[0].span.start, run[-1].span.end))
    holder = next((mention.entity for mention in named if mention.entity), None)
    entity = head.entity or (holder if person is None or _alike(person.name, holder, knowledge) else None)
    country = (
        head.country
        or (knowledge.country(entity, on) if entity else None)
        or next((mention.country for mention in run if mention.country), None)
    )
    kind = "person" if entity and knowledge.kind(entity) == "person" else head.kind
    articles = language.triggers.inflection.articles or ("the ",)
    definite = head.kind == "group" and fold(run[0].span.of(text)).text.startswith(articles)
    return Actor(
        first, last, entity, role.post if role else None, kind, head.name, role.name if role else "", country, definite
    )


def _alike(name: str, holder: str | None, knowledge: KnowledgeBase) -> bool:
    """May a name that nobody knows be a spelling of who holds the post: has it a word of his name?"""
    known = " ".join(knowledge.name(holder).values()) if holder else ""
    return not set(fold(name).text.split()).isdisjoint(fold(known).text.split())


def _acts(text: str, mention: Mention, language: Language, knowledge: KnowledgeBase) -> bool:
    """May a place stand for its government: a country or a capital with no preposition before it, and no dateline?"""
    place = knowledge.places.get(mention.entity or "")
    if place is None or place.type not in ("country", "capital"):
        return False
    if text[mention.span.end : mention.span.end + 3].lstrip()[:1] in (":", "-", "–", "—", "("):
        return False
    before = fold(text[max(0, mention.span.start - 24) : mention.span.start]).text
    if before and before[-1].isalpha():  # a clitic
        return before[-1] in language.triggers.inflection.conjunctions
    return True


def _apposed(text: str, run: list[Mention], mention: Mention, sides: Callable[[Mention], str | None]) -> bool:
    """Does a mention continue the run: "the commander (AFRICOM) General Townsend"?"""
    last = run[-1]
    gap = text[last.span.end : mention.span.start]
    if not set(gap) <= _APPOSITION | {" ", "\u00a0"} or len(gap) > 4:
        return False
    kinds = [one.kind for one in run]
    person = next((one for one in run if one.kind == "person"), None)
    if mention.kind == "role" and person and mention.country and sides(person) not in (None, mention.country):
        return False  # "al-Menfi received *the American envoy*"
    comma = bool(set(gap) & {",", "\u060c"})
    if mention.kind == "person":
        return "person" not in kinds and not (comma and kinds[-1] != "role")
    if mention.kind == "role" and kinds[-1] == "role" and _two_people(last, mention):
        return False
    if mention.kind == "role" and comma and kinds == ["role"]:  # "the special envoy, Ambassador Norland"
        return (
            bool(mention.entity) and last.entity in (None, mention.entity) and last.country in (None, mention.country)
        )
    if mention.kind == "role" and "person" in kinds:  # "met Sanalla the president of Halliburton": two people
        return comma or not (gap.strip() or (last.kind == "person" and _two_people(last, mention)))
    if mention.kind == "role":
        return not comma
    return "(" in gap or (mention.kind == "organisation" and not comma and kinds == ["role"])


def _two_people(one: Mention, other: Mention) -> bool:
    """Are two offices side by side those of two people: another country's, another holder's?"""
    sides = one.country and other.country and one.country != other.country
    return bool(sides or (one.entity and other.entity and one.entity != other.entity))


def resumed(scene: Scene, clause: Clause) -> int:
    """Where the clause around goes on after one that stands between commas: "Norland, who came on Sunday, met …"."""
    if clause.link != "relative" or scene.at(clause.first - 1) not in COMMAS:
        return clause.end
    return next((index for index in range(clause.head.last + 1, clause.end) if scene.at(index) in COMMAS), clause.end)
