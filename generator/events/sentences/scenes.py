"""A sentence with all that was found in it, in one coordinate: its tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.dates.edtf import Edtf
from generator.dates.timex import Date, Shift, Weekday, resolve
from generator.dates.turning import bare
from generator.events.sentences.actors import Actor, acting
from generator.events.sentences.clauses import Clause, clauses
from generator.events.sentences.cues import COMMAS, QUOTES
from generator.events.sentences.entries import entries_of, years_above
from generator.events.sentences.lexemes import Token, lexicon, tokens
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.languages.furniture import Furniture
from generator.model import Mention, Reading, Sentence, TimeExpression
from generator.text import Span, fold

__all__ = ["Locale", "Moment", "Scene", "counts_from_event", "resumed", "scenes"]

_FOREMOST = 3
"""Tokens that may stand before the one whom a sentence is about."""
_QUOTATION = 3
"""Tokens from one mark to the other at least, where somebody speaks."""
_TOLD = frozenset({"person", "role", "organisation"})
"""Whom no dateline names."""


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
    nouns: frozenset[int] = frozenset()
    """The tokens that are no verb by how they are written, though not by their folded letters."""
    put_off: tuple[int, Moment] | None = None
    """The word that puts something off, and to when."""
    listed: bool = False
    """Does it stand in a list of days and what was on each, where the present tense tells of the past?"""
    above: TimeExpression | None = None
    """The year under which it is a point of a list."""
    label: Actor | None = None
    """Who tells it, before a colon: "Ambassador Norland: pleased to meet …"."""
    overtaken: frozenset[int] = frozenset()
    """The tokens of a plan, where what was planned came about on another day."""

    def at(self, index: int) -> str:
        """The folded word at a token index; nothing outside the sentence."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def before(self, index: int, small: Collection[str]) -> int:
        """The nearest token before an index that is none of some small words; -1 where there is none."""
        index -= 1
        while self.at(index) in small:
            index -= 1
        return index

    def since(self, index: int, marks: Collection[str]) -> int:
        """Where the words right before an index begin: after the last of some marks."""
        return next(
            (place + 1 for place in range(min(index, len(self.texts)) - 1, -1, -1) if self.texts[place] in marks), 0
        )

    def until(self, index: int, marks: Collection[str]) -> int:
        """Where the words from an index on end: at the next of some marks."""
        return next((place for place in range(index, len(self.texts)) if self.texts[place] in marks), len(self.texts))

    @property
    def named(self) -> set[int]:
        """The tokens of the actors."""
        return {index for one in self.actors for index in range(one.first, one.last + 1)}

    @property
    def placed(self) -> set[int]:
        """The tokens of the places."""
        return {index for one in self.locales for index in range(one.first, one.last + 1)}

    @property
    def foremost(self) -> Actor | None:
        """Whom the sentence begins with."""
        return self.actors[0] if self.actors and self.actors[0].first <= _FOREMOST else None

    def moment(self, time: TimeExpression) -> Moment | None:
        """Where a time of the sentence is said."""
        return next((one for one in self.moments if one.time.span == time.span), None)

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
    (entries, over), years = entries_of(reading), years_above(reading)
    for sentence in reading.sentences:
        low, high = sentence.span.start, sentence.span.end
        mine = mentions[bisect_left(starts, low) : bisect_left(starts, high)]
        mine_times = times[bisect_left(time_starts, low) : bisect_left(time_starts, high)]
        mine_times = [
            time for time in mine_times if not _is_label(reading.article.text, sentence, time, language.furniture)
        ]
        entry = sentence.index in entries
        scene = _scene(reading.article.text, sentence, mine, mine_times, language, knowledge, on, dateline=not entry)
        above = years.get(sentence.index)
        found.append(scene._replace(listed=scene.listed or bool((entry and over) or above), above=above))
    holders = {actor.post: actor for scene in found for actor in scene.actors if actor.post and actor.entity}
    return [scene._replace(actors=[_named(actor, holders) for actor in scene.actors]) for scene in found]


def _is_label(text: str, sentence: Sentence, time: TimeExpression, furniture: Furniture) -> bool:
    """Is it only when the page appeared, before what was written then: "Posted on 3 May 2019 The mayor met …"?"""
    before, after = text[sentence.span.start : time.span.start], text[time.span.end : sentence.span.end]
    return len(before) <= _LABEL and furniture.is_stamp(before, after) and resolve(time.said, None) is not None


_LABEL = 20
"""Code points of the longest label."""


def _named(actor: Actor, holders: dict[str, Actor]) -> Actor:
    """A post without a name is held by whom the article names in it."""
    holder = holders.get(actor.post or "") if actor.entity is None else None
    return (
        actor._replace(entity=holder.entity, country=actor.country or holder.country, kind="person")
        if holder
        else actor
    )


def _qualifies(word: str, known: Vocabulary) -> bool:
    """Does a name only say of which kind something is: "the *UN*-backed government", "the *Sebha*-based council", "*US*-made"?"""
    return "-" in word and word.rpartition("-")[2] in known.backing | known.origins


def _scene(
    text: str, sentence: Sentence, mentions: list[Mention], times: list[TimeExpression], language: Language,
    knowledge: KnowledgeBase, on: Edtf | None, *, dateline: bool,
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
    moments = [Moment(*place(time.span), time) for time in times]
    inside = {index for moment in moments for index in range(moment.first + 1, moment.last)}  # "on 18 - 19 October"
    stands = [(mention, places[mention.span][0]) for mention in mentions]
    shouted = len(words) > 1 and text[starts[0] : ends[1]].isupper()
    opening = _dateline(words, sentence, stands, inside, language, shouted=shouted) if dateline else 0
    if dateline and not opening and sentence.index <= 1 and stands and moments and text[low : low + 2].isupper():
        after = moments[0].last + 1  # "BUDAPEST March 9 The National Bank …"
        told = stands[0][0].kind == "place" and places[stands[0][0].span] == (0, moments[0].first - 1)
        opening = after if told and after < len(words) and text[starts[after]].isupper() else 0
    own = [one for one in mentions if not _qualifies(words[places[one.span][1]].text, vocabulary(language))]
    locales = [
        Locale(*places[mention.span], mention.entity)
        for mention in own
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
    texts = [word.text for word in words]
    for phrase in vocabulary(language).closed:
        for index in range(len(texts) if phrase[0] in texts else 0):
            if texts[index : index + len(phrase)] == phrase:
                masked.update(range(index, index + len(phrase)))
    for mention in mentions:
        if mention.kind != "group":
            first, last = places[mention.span]
            masked.update(range(first, last + 1))
    quoted = frozenset(
        index
        for span in sentence.quoted
        for first, last in (place(span),)
        if last - first >= _QUOTATION  # not "she was “abducted” on Wednesday"
        for index in range(first, last + 1)
        if span.start <= starts[index] and ends[index] <= span.end
    )
    moments = [
        moment
        for moment in moments
        if moment.first >= opening
        and not (moment.last + 1 < len(words) and _told_before(moment, words[moment.last + 1].text, language))
    ]
    locales = _without_affairs([locale for locale in locales if locale.first >= opening], texts, language, knowledge)
    actors = acting(text, own, place, language, knowledge, on)
    label = next(
        (one for one in actors if one.last == opening - 2 and one.first <= 1 and texts[opening - 1] == ":"), None
    )
    own = [mention for mention in own if places[mention.span][0] >= opening]
    actors = acting(text, own, place, language, knowledge, on) if opening else actors
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
        nouns,
        label=label,
    )


def _without_affairs(
    locales: list[Locale], texts: list[str], language: Language, knowledge: KnowledgeBase
) -> list[Locale]:
    """The places but for regions that only say whose affairs somebody sees to: "the adviser *for the Middle East* and *Africa*"."""
    words, charges = vocabulary(language), set[int]()
    for locale in locales:
        joined = words.conjoined(texts[locale.first]) and locale.first - 1 in charges
        named = locale.first and texts[locale.first - 1] in words.affairs
        if (joined or named) and knowledge.places[locale.place].type in _REGIONS:
            charges.add(locale.last)
    return [locale for locale in locales if locale.last not in charges]


_REGIONS = frozenset({"region", "continent"})


def _told_before(moment: Moment, after: str, language: Language) -> bool:
    """Does the word after a time make it one that is not known here: "on the day *which* followed", "that night *itself*"?"""
    words = vocabulary(language)
    named = isinstance(bare(moment.time.said), (Date, Weekday))  # "in Cairo on Tuesday, where he met …"
    return after in words.same or (after in words.relatives and not named)


def _dateline(
    words: Sequence[Token], sentence: Sentence, mentions: Sequence[tuple[Mention, int]], inside: Collection[int],
    language: Language, *, shouted: bool,
) -> int:  # fmt: skip
    """How many tokens at the start only say where and by whom it was written: "TRIPOLI, 8 April (Agency) - ".

    Its dash stands not `inside` a time, and a place stands first where anybody is named, unlike in "The embassy – in a
    statement – urged …", "The army said in a statement: its planes …", or a house that is `shouted` as places are: "UNITED
    NATIONS —".
    """
    if sentence.index > 4:
        return 0
    opened = 0
    for index, word in enumerate(words[1:20], 1):
        if word.text in (":", "-", "–", "—") and (index < 14 or opened) and index not in inside:
            doubled = index + 1 < len(words) and words[index + 1].text == word.text  # "BOGOTA, May 5 -- "
            bracket = words[index - 1].text == ")"  # "TRIPOLI, 3 May 2020 (LANA) -The minister"
            spaced = index + 1 < len(words) and (doubled or bracket or not words[index + 1].glued)
            if opened and not (spaced and any(one.text.isdigit() for one in words[opened:index])):
                break
            if not (spaced or word.text == ":"):
                break
            quotes = word.text != ":" or (index + 1 < len(words) and words[index + 1].text in QUOTES)
            quotes = quotes or any(one.group == "speech" for one in lexicon(language).forms(words[0].text))
            told = quotes and any(one.kind in _TOLD and first < index for one, first in mentions)
            opens = next((place for place in range(index) if words[place].text == "("), 0)
            if bracket and opens and words[opens - 1].text.isdigit():  # "Aug 4 (Agency) - The bank …"
                return index + 1
            if told and not (mentions[0][1] == 0 and (mentions[0][0].kind == "place" or shouted)):
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


def resumed(scene: Scene, clause: Clause) -> int:
    """Where the clause around goes on after one that stands between commas: "Norland, who came on Sunday, met …"."""
    if clause.link != "relative" or scene.at(clause.first - 1) not in COMMAS:
        return clause.end
    return next((index for index in range(clause.head.last + 1, clause.end) if scene.at(index) in COMMAS), clause.end)
