"""Tokens of a sentence → its triggers: which row, which tokens, in which tense, carried by which verb."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import compress, count, pairwise
from typing import NamedTuple

from generator.events.sentences.cues import COMMAS, QUOTES, STOPS, Cues
from generator.events.sentences.determiners import (
    after_article,
    after_comma,
    after_preposition,
    goes_on,
    is_about,
    is_dated,
    is_verb,
    of_phrase,
    only_helps,
    points,
    steps,
)
from generator.events.sentences.lexemes import Form, Group, Lexicon, Phrase, Tense, Token

__all__ = ["Hit", "hits"]

_GAP = 10
"""Words that may stand in the gap of a phrase, and between a supporting verb and its noun."""
_HELD = 5
"""Words from a verbal noun to the noun that it carries: "the delivery of 11 million dollars of aid"."""
_RELATIVE = 5
"""Words of a noun's description before "that was held"."""
_CLOSE = 3
"""Tokens before a noun in which a cue governs it."""
_OPENING = frozenset({"during", "after", "before", "while", "that", "relative", "if"})


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


def hits(
    words: Sequence[Token], words_of: Lexicon, cues: Cues, masked: Collection[int], nouns: Collection[int] = (),
    timed: Collection[int] = (),
) -> list[Hit]:  # fmt: skip
    """The triggers of a sentence in order, each noun with the verb that carries it; none stands on a masked token.

    `nouns` are tokens that are no verb, whatever their letters allow; `timed` those of the masked ones that say a time.
    """
    taken = set(masked)
    found: list[Hit] = []
    texts = [word.text for word in words]
    names = _short_quotes(words)
    dating = {index - 1 for index in timed if index - 1 not in timed and texts[index - 1] in cues.locative}
    skipped = {*masked, *_asides(words, {*timed, *dating})}
    wished: set[int] = set()
    """The hits that a preposition or a word of proposing made nouns of, by their first token."""
    keys: frozenset[str] = frozenset().union(*map(words_of.keys.__getitem__, texts))
    for index in compress(count(), map(words_of.tells.__getitem__, texts)):
        word = words[index]
        if index in taken or not word.is_word:
            continue
        before = words[index - 1].text if index else ""
        governed, was = before in cues.before_nouns, before in cues.was
        nominal = words_of.derived and before in cues.nominal
        named = words_of.derived and any(one.tense == "noun" for one in words_of.readings(word.text))
        former = found[-1] if found else None
        wishes = nominal or (
            named and (cues.weighs(words, index, masked) or _wished_on(words, index, former, wished, cues))
        )
        if before in cues.indefinite:
            nouns = {*nouns, index}  # "in a call on Sunday"
        if wishes:
            wished.add(index)
        through = cues.is_preposition(words, index)
        if not through and (phrase := _phrase(words, index, words_of, cues, skipped, keys, nouns, names, dating)):
            rule, places, tense = phrase
            again = former and former.row == rule.row and places[-1] == former.last
            if again and not words_of.derived:
                continue  # "*held* a new round of *talks*": one thing
            if tense == "present" and any(form.tense == "past" for form in words_of.forms(word.text)):
                tense = "past"  # "the pumping stopped" is written as "she stops the pumping"
            if wishes or governed:
                tense = "noun"  # "announced the imposing of sanctions"
            taken.update(places)
            if former and tense == "noun" and rule.row == former.row and places[-1] <= former.last:
                continue  # "rejected *a request to drop the suits*"
            if rule.group != "ignore":
                if (
                    tense == "present"
                    and not any(rule.gaps)
                    and not words_of.derived
                    and after_article(words, index, cues)
                ):
                    tense = "noun"  # "a surprise advance on the capital"
                if tense == "present" and was and goes_on(words, index, cues):
                    tense = "past"
                last, carried = places[-1], len(rule.gaps) > 0
                head = last if rule.reversed else index  # "supplies that *will* be *distributed*"
                found.append(Hit(rule.row, rule.group, index, last, head, tense, tense == "noun", supported=carried))
        elif forms := words_of.forms(word.text):
            dated = not words_of.derived and is_dated(words, index, masked, timed, cues)  # "the November clashes"
            beside = bool(found) and found[-1].nominal and found[-1].last == index - 1
            if dated or (not words_of.derived and not is_verb(words, index, masked, cues, beside=beside)):
                forms = tuple(form for form in forms if form.tense != "present")
            elif goes_on(words, index, cues):
                forms = tuple(form for form in forms if form.group != "speech")  # "is considering"
            if index in nouns or wishes:
                forms = tuple(form for form in forms if form.tense == "noun")
            if governed:  # "for the sake of" is spelt like "put off"
                forms = tuple(form for form in forms if form.tense == "noun" or form.group != "support")
            if forms:
                best = _best(words, index, forms, cues)
                found.append(_hit(index, best._replace(tense="past") if was and goes_on(words, index, cues) else best))
    if not words_of.derived:
        found = [hit._replace(definite=hit.nominal and points(words, hit.first, cues)) for hit in found]
    return _join(words, sorted(found, key=lambda hit: hit.first), cues, masked)


def _wished_on(words: Sequence[Token], index: int, last: Hit | None, wished: Collection[int], cues: Cues) -> bool:
    """Does such a noun go on: "the imposing of *sanctions*", "and the *lifting* of"?"""
    if last is None or last.first not in wished:
        return False
    if last.group == "holding" and last.last == index - 1:
        return True
    joined = words[index].text[0] in cues.conjunctions
    return joined and all(words[place].is_word for place in range(last.last + 1, index))


_ORDER: dict[Group, int] = {
    "event": 0, "object": 1, "speech": 2, "support": 3, "support_in": 3, "holding": 4, "ignore": 5,
}  # fmt: skip


def _best(words: Sequence[Token], index: int, forms: tuple[Form, ...], cues: Cues) -> Form:
    """The likeliest reading of a word: a noun after a determiner, otherwise a verb."""
    before = words[index - 1].text if index else ""
    determined = before in cues.determiners or before in cues.before_nouns
    return min(
        forms,
        key=lambda form: (
            (form.tense == "noun") != determined and determined,
            _ORDER[form.group],
            form.tense == "noun",
            form.tense == "present",  # "he learned" is written as "she teaches"
        ),
    )


def _hit(index: int, form: Form) -> Hit:
    return Hit(
        form.row, form.group, index, index, index, form.tense, form.tense == "noun",
        form.definite, form.conjoined, form.preposition,
    )  # fmt: skip


def _asides(words: Sequence[Token], timed: Collection[int]) -> set[int]:
    """The marks around a time that is put in: "laid hands, *on Sunday*, on three men"."""
    marks = [index for index, word in enumerate(words) if word.text in COMMAS]
    between = ((first, last) for first, last in pairwise(marks) if last > first + 1)
    return {
        mark for first, last in between if all(i in timed for i in range(first + 1, last)) for mark in (first, last)
    }


def _short_quotes(words: Sequence[Token]) -> set[int]:
    """The marks around a name or a word: "placed the “Kaniyat” militia on a list"."""
    marks = [index for index, word in enumerate(words) if word.text in QUOTES]
    return {index for first, last in pairwise(marks) if last - first <= _QUOTED for index in (first, last)}


_QUOTED = 6
"""Tokens from one mark to the other around a name."""


def _phrase(
    words: Sequence[Token], index: int, words_of: Lexicon, cues: Cues, masked: Collection[int], keys: frozenset[str],
    nouns: Collection[int], names: Collection[int], dating: Collection[int],
) -> tuple[Phrase, list[int], Tense] | None:  # fmt: skip
    """The phrase with the most words that begins here; a gap ends at a stop or a quotation mark.

    `keys` are those of all words of the sentence: most phrases lack one. `dating` are prepositions before a time, which are
    no verb's: "agreed *on Monday* to", "in a call *on Monday*".
    """

    def fits(element: str, place: int) -> Tense | None:
        tense = words_of.fits(element, words[place].text)
        return None if place in nouns and tense != "noun" else tense

    best: tuple[Phrase, list[int], Tense] | None = None
    for phrase in words_of.phrases(words[index].text):
        if not keys.issuperset(phrase.elements) or (index in nouns and not fits(phrase.elements[0], index)):
            continue
        places = [index]
        gaps = phrase.gaps or (False,) * len(phrase.elements)
        for element, gap in zip(phrase.elements[1:], gaps[1:], strict=True):
            passed = 0
            for place in range(places[-1] + 1, len(words)):
                word = words[place].text
                free = place not in dating or not phrase.gaps
                passed += free and place not in masked and words[place].is_word
                if (
                    passed > 1 + gap * _GAP
                    or word in STOPS
                    or (gap and word in QUOTES and place not in names)
                    or (phrase.reversed and (word in COMMAS or (passed > _CLOSE and word in words_of.relatives)))
                    or (phrase.group == "speech" and word in COMMAS and place + 1 not in masked)
                    or (gap and after_comma(words, place, cues))
                ):
                    break
                if free and (place not in masked or not gap) and fits(element, place):
                    places.append(place)
                    break
                if not gap and free and place not in masked:
                    break
            else:
                break
            if len(places) == 1 or places[-1] != place:
                break
        if len(places) == len(phrase.elements) and (best is None or phrase.rank > best[0].rank):
            tenses = [fits(element, place) or "noun" for element, place in zip(phrase.elements, places, strict=True)]
            best = phrase, places, next((tense for tense in tenses if tense != "noun"), "noun")
    return best


def _join(words: Sequence[Token], found: list[Hit], cues: Cues, masked: Collection[int]) -> list[Hit]:
    """Event nouns take the tense of the verb that carries them ("held a meeting", "the meeting that was held")."""
    found = [  # "the elections workshop" is one event
        hit for index, hit in enumerate(found)
        if not (index and hit.group == "object" and found[index - 1].nominal and found[index - 1].group == "event" and hit.first == found[index - 1].last + 1)
    ]  # fmt: skip
    carriers = {index for index, hit in enumerate(found) if hit.group in ("support", "support_in", "holding")}
    carrying = {index for index in carriers if not only_helps(words, found[index].last, cues)}
    hits: list[Hit] = []
    used: set[int] = set()
    for index, hit in enumerate(found):
        if index in carriers:
            continue
        before = found[index - 1] if index - 1 in carrying - used else None
        managed = before and before.group == "support_in" and hit.first <= before.last + 2  # "succeeded in *arresting*"
        if hit.group not in ("event", "object") or not hit.nominal or (hit.supported and not managed):
            hits.append(hit)
            continue
        after = found[index + 1] if index + 1 in carrying else None
        prepositional = hit.preposition or after_preposition(words, hit.first, cues, masked)
        verb = found[index - 2] if index > 1 and index - 2 in carrying and not prepositional else None
        if verb and _inserted(words, verb, found[index - 1], hit, cues) and not hits[-1].supported:
            hits.insert(-1, verb._replace(row=hit.row, group="event"))
            carrying.discard(index - 2)
            continue
        carried = False
        if before and before.group == "holding" and before.definite and not prepositional:
            before = None  # "*the organisation* threatened the elections" is written like "the organising"
        if (
            before
            and sum(place not in masked for place in range(before.last, hit.first))
            <= (_HELD if before.group == "holding" else _GAP)
            and (before.group != "support" or not prepositional)
            and not _crosses(words, before, hit, cues, masked)
            and not is_about(words, before.last, hit.first, cues)
        ):
            hits.append(
                hit._replace(first=before.first, tense=before.tense, conjoined=before.conjoined, supported=True)
            )
            carrying.discard(index - 1)
            carried = True
        if after and after.group == "support" and not (after.conjoined or of_phrase(words, hit.first, cues)):
            between = range(hit.last + 1, after.first)
            links = {link for place in between for _, link in cues.at(words, place)}
            relative = "relative" in links
            named = sum(place in masked or not words[place].is_word for place in between) if relative else 0
            copula = words[after.last].text in cues.auxiliary
            far = len(between) - named if relative or copula else steps(words, between, masked, cues)
            aside = copula and not relative and sum(words[place].text in COMMAS for place in between) == 1
            apart = carried or "after" in links or aside  # "comes after it held", "X, held over the blast, was freed"
            if far < (_RELATIVE if relative else 3) and not apart:  # "the talks with Burns – that were held"
                hits.append(hit._replace(last=after.last, tense=after.tense, supported=True))
                used.add(index + 1)
                carried = True
            elif far < 3 and relative and after.tense == "past":
                # "the offensive that they launched ended": two of one noun
                hits.append(after._replace(row=hit.row, group="event", nominal=True, supported=True))
        told = index and found[index - 1].row == "announced" and words[hit.first - 1].text in cues.announcing
        if not carried and (hit.group == "event" or told):
            hits.append(hit._replace(group="event"))
    return hits


def _inserted(words: Sequence[Token], verb: Hit, occasion: Hit, noun: Hit, cues: Cues) -> bool:
    """Does an occasion stand between a verb and the noun that it carries: "held *during her visit to Tripoli* talks with …"?"""
    between = range(verb.last + 1, occasion.first)
    opened = any(link == "during" for place in between for _, link in cues.at(words, place))
    whole = all(words[place].text not in STOPS for place in range(verb.last + 1, noun.first))
    named = occasion.nominal and occasion.group == "event"
    return named and verb.group == "support" and opened and whole and noun.first - verb.last <= _GAP


def _crosses(words: Sequence[Token], verb: Hit, noun: Hit, cues: Cues, masked: Collection[int]) -> bool:
    """Does a clause open right before the noun: "erupted after the killing"?"""
    near = (place for place in range(max(verb.last + 1, noun.first - _CLOSE), noun.first) if place not in masked)
    return any(link in _OPENING for place in near for _, link in cues.at(words, place))
