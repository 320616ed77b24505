"""Sentence → clauses: each with the one trigger that heads it and what it is to the clause before.

Not a parser.  A clause runs from the cue that opens it (a subordinator, a relative, a comma, a conjoined verb) to the next
clause that has a trigger of its own.  That is what keeps two events of one sentence, and their dates, apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.events.lexemes import Form, Group, Lexicon, Phrase, Tense, Token, lexicon
from generator.languages import Language
from generator.text import fold

__all__ = ["Clause", "Hit", "Link", "clauses"]

Link = Literal["start", "that", "relative", "during", "after", "before", "while", "purpose", "if", "and", "by"]
Cues = dict[str, tuple[tuple[tuple[str, ...], Link], ...]]
_GAP = 8
"""Words that may stand in the gap of a phrase, and between a supporting verb and its noun."""
_REACH = 4
"""Words that may stand between a preposition that opens a clause and the noun that heads it."""
_TELLING = frozenset({"said", "announced", "denied"})
"""Acts whose object is what they tell."""
_POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_LEAD = 4
"""So many words at least make a clause of their own before the first trigger."""
_COMMAS = frozenset(",،;:؛()–—")
_QUOTES = frozenset('"“”«»')
_STOPS = frozenset(".!?؟;؛")


class Hit(NamedTuple):
    """A trigger: the row, the tokens that it takes, and how it is said."""

    row: str
    group: Group
    first: int
    last: int
    head: int
    tense: Tense
    nominal: bool = False
    definite: bool = False
    conjoined: bool = False
    preposition: str = ""
    supported: bool = False
    """Nominal, and carried by a verb or a verbal noun."""


class Clause(NamedTuple):
    """Tokens `first:end` of a sentence, headed by one trigger; `parent` is the index of the clause it hangs on."""

    first: int
    end: int
    head: Hit
    link: Link
    parent: int | None


def clauses(words: Sequence[Token], language: Language, masked: Collection[int] = ()) -> list[Clause]:
    """The clauses of a sentence, in order; empty when nothing in it tells or says anything.

    `masked` are the tokens of names and times: no trigger and no cue stands there.
    """
    cues = _cues(language)
    words_of = lexicon(language)
    hits = _without_objects(words, _hits(words, words_of, cues, masked), cues, masked)
    found: list[Clause] = []
    for index, hit in enumerate(hits):
        start, link = (
            _boundary(words, hits[index - 1].last, hit, cues, masked, names_first=not words_of.derived)
            if index
            else _opening(words, hit, cues, masked)
        )
        if found:
            found[-1] = found[-1]._replace(end=start)
        found.append(Clause(start, len(words), hit, link, _parent(found, link)))
    return found


def _without_objects(words: Sequence[Token], hits: list[Hit], cues: Cues, masked: Collection[int]) -> list[Hit]:
    """Without what somebody only speaks of: "condemned the attack in a statement on Friday" tells of the statement."""
    kept: list[Hit] = []
    for hit in hits:
        last = kept[-1] if kept else None
        if last and _is_argument(hit, last):
            continue
        if last and last.group == "speech" and last.row not in _TELLING and hit.nominal and not hit.supported:
            between = [place for place in range(last.last + 1, hit.first) if place not in masked]
            apart = len(between) > _REACH or any(
                words[place].text in _COMMAS or any(True for _ in _cue_at(words, place, cues)) for place in between
            )
            if hit.definite and not apart and not hit.preposition:
                continue
        kept.append(hit)
    return kept


def _is_argument(hit: Hit, verb: Hit) -> bool:
    """Is a definite noun right after the verb of an event the one that acts: "the forum" in "elected the forum …"?"""
    plain = hit.nominal and hit.definite and not hit.supported and not hit.preposition and not hit.conjoined
    return plain and verb.group == "event" and not verb.nominal and hit.first == verb.last + 1


def _parent(found: list[Clause], link: Link) -> int | None:
    """What a clause hangs on: a coordinated one on what its sibling hangs on, any other on the clause before."""
    if not found:
        return None
    return found[-1].parent if link in ("and", "while") else len(found) - 1


# ------------------------------------------------------------------------------------------------------------ triggers
def _hits(words: Sequence[Token], words_of: Lexicon, cues: Cues, masked: Collection[int]) -> list[Hit]:
    taken = set(masked)
    found: list[Hit] = []
    for index, word in enumerate(words):
        if index in taken or not word.is_word:
            continue
        if phrase := _phrase(words, index, words_of, masked):
            rule, places, tense = phrase
            taken.update(places)
            if rule.group != "ignore":
                nominal = tense == "noun"
                found.append(
                    Hit(rule.row, rule.group, index, places[-1], index, tense, nominal, supported=len(rule.gaps) > 0)
                )
        elif forms := words_of.forms(word.text):
            if not words_of.derived and not _finite(words, index, masked, found):
                forms = tuple(form for form in forms if form.tense != "present")
            if forms:
                found.append(_hit(index, _best(words, index, forms)))
    if not words_of.derived:
        found = [hit._replace(definite=hit.nominal and _points(words, hit.first)) for hit in found]
    return _join(words, sorted(found, key=lambda hit: hit.first), cues, masked)


def _points(words: Sequence[Token], index: int) -> bool:
    """Does "the", "that", "his" stand before the noun?"""
    return index > 0 and words[index - 1].text in _POINTING


_ORDER: dict[Group, int] = {
    "event": 0,
    "object": 1,
    "speech": 2,
    "support": 3,
    "support_in": 3,
    "holding": 4,
    "ignore": 5,
}
_DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "this", "of", "joint", "second", "first", "new", "another"}
)


def _best(words: Sequence[Token], index: int, forms: tuple[Form, ...]) -> Form:
    """The likeliest reading of a word: a noun after a determiner, otherwise a verb."""
    before = words[index - 1].text if index else ""
    determined = before in _DETERMINERS
    return min(
        forms,
        key=lambda form: (
            (form.tense == "noun") != determined and determined,
            _ORDER[form.group],
            form.tense == "noun",
        ),
    )


_VERBAL = frozenset(
    [
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "did",
        "does",
        "do",
        "not",
        "and",
        "i",
        "we",
        "they",
        "he",
        "she",
        "it",
        "who",
        "which",
        "also",
        "then",
    ]
)


def _finite(words: Sequence[Token], index: int, masked: Collection[int], found: Sequence[Hit]) -> bool:
    """Is a form that may be a noun as well ("vote", "visits", "meeting") a verb here: after a name, a pronoun, "to", "will"?"""
    if index and words[index - 1].text == "-" and words[index - 1].end == words[index].start:
        return False  # "UN-backed"
    if index == 0 or index - 1 in masked or words[index - 1].text in _VERBAL or not words[index - 1].is_word:
        return True
    return bool(found) and found[-1].nominal and found[-1].last == index - 1  # "the talks open in Tunis"


def _hit(index: int, form: Form) -> Hit:
    return Hit(
        form.row, form.group, index, index, index, form.tense, form.tense == "noun",
        form.definite, form.conjoined, form.preposition,
    )  # fmt: skip


def _phrase(
    words: Sequence[Token], index: int, words_of: Lexicon, masked: Collection[int]
) -> tuple[Phrase, list[int], Tense] | None:
    """The phrase with the most words that begins here; a gap ends at a stop or a quotation mark."""
    best: tuple[Phrase, list[int], Tense] | None = None
    for phrase in words_of.phrases(words[index].text):
        places = [index]
        gaps = phrase.gaps or (False,) * len(phrase.elements)
        for element, gap in zip(phrase.elements[1:], gaps[1:], strict=True):
            passed = 0
            for place in range(places[-1] + 1, len(words)):
                word = words[place].text
                passed += place not in masked and words[place].is_word
                if (
                    passed > 1 + gap * _GAP
                    or word in _STOPS
                    or (gap and word in _QUOTES)
                    or (phrase.reversed and word in _COMMAS)
                ):
                    break
                if place not in masked and words_of.fits(element, word):
                    places.append(place)
                    break
                if not gap and place not in masked:
                    break
            else:
                break
            if len(places) == 1 or places[-1] != place:
                break
        if len(places) == len(phrase.elements) and (best is None or len(places) > len(best[1])):
            tenses = [
                words_of.fits(element, words[place].text) or "noun"
                for element, place in zip(phrase.elements, places, strict=True)
            ]
            best = phrase, places, next((tense for tense in tenses if tense != "noun"), "noun")
    return best


def _join(words: Sequence[Token], found: list[Hit], cues: Cues, masked: Collection[int]) -> list[Hit]:
    """Event nouns take the tense of the verb that carries them ("held a meeting", "the meeting that was held")."""
    found = [  # "the elections workshop" is one event
        hit for index, hit in enumerate(found)
        if not (index and hit.group == "object" and found[index - 1].nominal and found[index - 1].group == "event" and hit.first == found[index - 1].last + 1)
    ]  # fmt: skip
    carriers = {index for index, hit in enumerate(found) if hit.group in ("support", "support_in", "holding")}
    hits: list[Hit] = []
    for index, hit in enumerate(found):
        if index in carriers:
            continue
        if hit.group not in ("event", "object") or not hit.nominal or hit.supported:
            hits.append(hit)
            continue
        before = found[index - 1] if index - 1 in carriers else None
        after = found[index + 1] if index + 1 in carriers else None
        prepositional = hit.preposition or (hit.first > 0 and _is_preposition(words[hit.first - 1].text, cues))
        carried = False
        if (
            before
            and sum(place not in masked for place in range(before.last, hit.first)) <= _GAP
            and (before.group != "support" or not prepositional)
        ):
            hits.append(
                hit._replace(first=before.first, tense=before.tense, conjoined=before.conjoined, supported=True)
            )
            carriers.discard(index - 1)
            carried = True
        if after and after.group == "support" and after.first - hit.last <= 3:
            relative = any(
                link == "relative"
                for place in range(hit.last + 1, after.first)
                for _, link in _cue_at(words, place, cues)
            )
            if carried and relative:  # "the offensive that they launched ended": two events of one noun
                hits.append(after._replace(row=hit.row, group="event", nominal=True, supported=True))
            elif not carried:
                hits.append(hit._replace(last=after.last, tense=after.tense, supported=True))
            carried = True
        if not carried and hit.group == "event":
            hits.append(hit)
    return hits


# ---------------------------------------------------------------------------------------------------------- boundaries
def _boundary(
    words: Sequence[Token], before: int, hit: Hit, cues: Cues, masked: Collection[int], *, names_first: bool
) -> tuple[int, Link]:
    """Where the clause of `hit` begins after token `before`, and how it hangs on what precedes."""
    comma: int | None = None
    for place in range(hit.first, before, -1):
        if place in masked:
            continue
        if found := _cue(words, place, hit, cues, masked):
            earlier = _cue(words, place - 1, hit, cues, masked) if found == "that" and place - 1 > before else None
            if earlier in ("before", "after"):  # "before they reached an agreement"
                return place - 1, earlier
            return place, found
        if comma is None and words[place].text in _COMMAS:
            comma = place
    if hit.preposition and hit.nominal:
        return hit.first, "purpose" if hit.preposition in cues["purpose"][0][0] else "by"
    if hit.nominal and not hit.supported:
        return _phrase_start(words, before, hit, cues, masked if names_first else ())
    return (hit.first if comma is None else comma + 1), "and"


def _cue(words: Sequence[Token], place: int, hit: Hit, cues: Cues, masked: Collection[int]) -> Link | None:
    """The link of the cue at a token, when it opens the clause of `hit`: a preposition must stand close to its noun."""
    for length, link in _cue_at(words, place, cues):
        between = sum(index not in masked for index in range(place + length, hit.first))
        if link in ("that", "relative", "while", "if") or (place + length <= hit.first and between < _REACH):
            return link
    return None


def _phrase_start(
    words: Sequence[Token], before: int, hit: Hit, cues: Cues, masked: Collection[int]
) -> tuple[int, Link]:
    """A noun that no verb carries takes only its own phrase from the clause before: names right before it, a preposition."""
    start = hit.first
    while start - 1 > before and (start - 1 in masked or words[start - 1].text in _DETERMINERS):
        start -= 1
    if start - 1 > before and _is_preposition(words[start - 1].text, cues):
        return start - 1, "by"
    return start, "and"


def _opening(words: Sequence[Token], hit: Hit, cues: Cues, masked: Collection[int]) -> tuple[int, Link]:
    """The first clause begins with the sentence; or later, when a cue or a conjoined verb leaves a clause without a
    trigger before it ("the commission buried its dead on Thursday, a day after bombers stormed it").
    """
    for place in range(min(2, hit.first)):
        for length, link in _cue_at(words, place, cues):
            between = sum(index not in masked for index in range(place + length, hit.first))
            if link in ("after", "before", "during", "if") and between < _REACH:
                return 0, link
    for place in range(hit.first, _LEAD, -1):
        if (
            place not in masked
            and (found := _cue(words, place, hit, cues, masked))
            and found in ("after", "before", "relative", "while")
        ):
            return place, found
    if hit.conjoined and not hit.nominal and hit.first > _LEAD and any(index in masked for index in range(hit.first)):
        return hit.first, "and"
    return 0, "start"


def _cue_at(words: Sequence[Token], place: int, cues: Cues) -> Iterator[tuple[int, Link]]:
    """The cues that begin at a token: how many tokens each takes, and its link."""
    word = words[place].text
    bare = (word, word[1:]) if len(word) > 2 and word[0] in cues["and"][0][0] else (word,)
    for key in bare:
        for phrase, link in cues.get(key, ()):
            if [token.text for token in words[place + 1 : place + len(phrase)]] == list(phrase[1:]):
                yield len(phrase), link


def _is_preposition(word: str, cues: Cues) -> bool:
    return word in cues["preposition"][0][0]


@lru_cache
def _cues(language: Language) -> Cues:
    """First word → the cues that begin with it, longest first; also the conjunctions, prepositions and purpose prefixes."""
    rows = language.triggers.clauses
    kinds: tuple[tuple[Link, tuple[str, ...]], ...] = (
        ("that", rows.that), ("relative", rows.relative), ("during", rows.during), ("after", rows.after),
        ("before", rows.before), ("while", rows.while_), ("purpose", rows.purpose), ("if", rows.if_),
    )  # fmt: skip
    table: dict[str, list[tuple[tuple[str, ...], Link]]] = {}
    for link, phrases in kinds:
        for phrase in phrases:
            parts = tuple(fold(phrase).text.split())
            table.setdefault(parts[0], []).append((parts, link))
    result: Cues = {word: tuple(sorted(found, key=lambda one: -len(one[0]))) for word, found in table.items()}
    inflection = language.triggers.inflection
    result["and"] = ((inflection.conjunctions, "and"),)
    result["purpose"] = ((rows.purpose_prefixes, "purpose"),)
    result["preposition"] = ((tuple(fold(word).text for word in rows.prepositions), "by"),)
    return result
