"""A language's trigger rows → one dictionary of word forms, so that a word is looked up and not searched for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.languages import Language
from generator.languages.triggers import EventRow, Inflection
from generator.text import fold

__all__ = ["Form", "Lexicon", "Phrase", "Token", "lexicon", "tokens"]

Tense = Literal["past", "present", "future", "noun"]
Group = Literal["event", "object", "support", "support_in", "holding", "speech", "ignore"]
_TOKEN = re.compile(r"\w+(?:['+.-]\w+)*|[^\w\s]")


class Token(NamedTuple):
    """A word or a mark of a folded text, with its offsets in that text."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """A word and not a punctuation mark?"""
        return self.text[0].isalnum()


class Form(NamedTuple):
    """One reading of a word: the row and list that it belongs to, its tense, and how it was written."""

    row: str
    group: Group
    tense: Tense
    definite: bool = False
    conjoined: bool = False
    preposition: str = ""


class Phrase(NamedTuple):
    """A trigger of several words: per element the forms that fit and their tense, and whether a gap may precede it."""

    row: str
    group: Group
    elements: tuple[dict[str, Tense], ...]
    gaps: tuple[bool, ...]
    reversed: bool = False
    """The noun before its verb: they must stand in one stretch between commas."""


def tokens(text: str) -> list[Token]:
    """The words and marks of a folded text."""
    return [Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(text)]


class Lexicon:
    """Word forms → what they may tell, for one language."""

    def __init__(self, language: Language) -> None:
        rows = language.triggers
        self.rows: dict[str, EventRow] = rows.events
        self._inflection = rows.inflection
        self._particles = frozenset(rows.particles)
        self.derived = rows.morphology == "derived"
        self._forms: dict[str, list[Form]] = {}
        self._phrases: dict[str, list[Phrase]] = {}
        for name, row in rows.events.items():
            for verb in row.verbs:
                self._add_verb(name, "event", verb)
            for noun in row.nouns:
                self._add_noun(name, "event", noun)
            for noun in row.objects:
                self._add_noun(name, "object", noun)
            for phrase in row.phrases:
                self._add_phrase(parsed := self._parse(name, phrase))
                if len(parsed.elements) == 2 and parsed.gaps[1]:  # "delivered … aid" is also "aid … was delivered"
                    self._add_phrase(parsed._replace(elements=parsed.elements[::-1], reversed=True))
        for verb in rows.support:
            self._add_verb("", "support", verb)
        for verb in rows.support_in:
            self._add_verb("", "support_in", verb)
        for noun in rows.holding:
            self._add_noun("", "holding", noun)
        for act, verbs in rows.speech.items():
            for verb in verbs:
                self._add_verb(act, "speech", verb)
        for words in rows.ignore:
            self._add_phrase(Phrase("", "ignore", tuple({word: "noun"} for word in fold(words).text.split()), ()))

    @lru_cache(maxsize=65536)  # noqa: B019 - one lexicon per language lives as long as the process
    def forms(self, word: str) -> tuple[Form, ...]:
        """Every reading of one folded word; clitics are split off only before a known form."""
        found = list(self._forms.get(word, ()))
        if self.derived and not found:
            found = list(self._split(word))
        return tuple(dict.fromkeys(found))

    def phrases(self, word: str) -> list[Phrase]:
        """The phrases that may begin with this word."""
        found = self._phrases.get(word)
        if found is None and self.derived and len(word) > 2 and word[0] in self._inflection.conjunctions:
            found = self._phrases.get(word[1:])
        return found or []

    @lru_cache(maxsize=65536)  # noqa: B019 - as above
    def _cut(self, word: str) -> tuple[Split, ...]:
        """Every way to split proclitics off the word."""
        return tuple(_bare(word, self._inflection))

    def fits(self, element: dict[str, Tense], word: str) -> Tense | None:
        """The tense in which the word fits an element of a phrase, clitics aside."""
        if tense := element.get(word):
            return tense
        if self.derived:
            for bare, _, _, _ in self._cut(word):
                if tense := element.get(bare):
                    return tense
        return None

    def _split(self, word: str) -> Iterator[Form]:
        for bare, conjoined, preposition, definite in self._cut(word):
            for form in self._forms.get(bare, ()):
                is_noun = form.tense == "noun"
                if is_noun or not (preposition or definite):
                    yield form._replace(
                        conjoined=conjoined, preposition=preposition, definite=definite or form.definite
                    )
            for future in self._inflection.future:
                if bare.startswith(future) and not preposition and not definite:
                    for form in self._forms.get(bare[len(future) :], ()):
                        if form.tense == "present":
                            yield form._replace(tense="future", conjoined=conjoined)

    def _add_verb(self, row: str, group: Group, verb: str) -> None:
        words, rest = self._verb_forms(verb)
        if rest:
            others: list[dict[str, Tense]] = [{word: "noun"} for word in rest]
            gaps = (group != "event" or self.derived,) * (len(rest) + 1)  # where the subject stands between them
            self._add_phrase(Phrase(row, group, (words, *others), gaps))
            return
        for form, tense in words.items():
            self._put(form, Form(row, group, tense))

    def _put(self, word: str, form: Form) -> None:
        known = self._forms.setdefault(word, [])
        if form not in known:
            known.append(form)

    def _add_noun(self, row: str, group: Group, noun: str) -> None:
        head, *rest = fold(noun).text.split()
        if rest:
            parts: list[dict[str, Tense]] = [dict.fromkeys(self._noun_forms(word), "noun") for word in (head, *rest)]
            self._add_phrase(Phrase(row, group, tuple(parts), ()))
        else:
            for form in self._noun_forms(head):
                self._put(form, Form(row, group, "noun", definite=self._is_bound(form, head)))

    def _add_phrase(self, phrase: Phrase) -> None:
        for word in phrase.elements[0]:
            self._phrases.setdefault(word, []).append(phrase)

    def _parse(self, row: str, phrase: str) -> Phrase:
        elements: list[dict[str, Tense]] = []
        gaps: list[bool] = []
        gap = False
        for part in re.findall(r"\{[^}]+\}|…|\S+", phrase):
            if part == "…":
                gap = True
                continue
            if part.startswith("{"):
                forms, _ = self._verb_forms(part[1:-1])
                elements.append(forms)
            else:
                elements.append(dict.fromkeys(self._noun_forms(fold(part).text), "noun"))
            gaps.append(gap)
            gap = False
        return Phrase(row, "event", tuple(elements), tuple(gaps))

    def _verb_forms(self, verb: str) -> tuple[dict[str, Tense], list[str]]:
        """Forms with their tense, and the words that must follow (`returns to`)."""
        words = fold(verb).text.split()
        if not self.derived:
            # base, -s, past, -ing, participle; what follows the fourth form of a listed verb is a particle
            forms: dict[str, Tense] = {}
            listed = [word for word in words if word not in self._particles]
            for index, word in enumerate(listed):
                forms.setdefault(word, "past" if index in (2, 4) else "present")
            return forms, [word for word in words if word in self._particles]
        perfect, imperfect, *rest = words
        rules = self._inflection
        forms = {perfect: "past"}
        for ending in rules.perfect:
            for form in _inflect(perfect, ending):
                forms.setdefault(form, "past")
        for ending in rules.imperfect:
            for form in _inflect(imperfect, ending):
                for first in (imperfect[0], *rules.persons):
                    forms.setdefault(first + form[1:], "present")
        for form, tense in list(forms.items()):
            for pronoun in rules.pronouns:
                forms.setdefault(form + pronoun, tense)
        for stem in _bound(perfect, rules):
            for pronoun in rules.pronouns:
                forms.setdefault(stem + pronoun, "past")
        return forms, rest

    def _noun_forms(self, noun: str) -> tuple[str, ...]:
        if not self.derived:
            return (noun,)
        rules = self._inflection
        forms = dict.fromkeys(form for ending in rules.noun for form in _inflect(noun, ending))
        for stem in _bound(noun, rules) or (noun,):
            forms.update(dict.fromkeys(stem + pronoun for pronoun in rules.pronouns))
        return tuple(forms)

    def _is_bound(self, form: str, noun: str) -> bool:
        """Does the form carry a pronoun ("his visit")?"""
        return self.derived and form not in {
            made for ending in self._inflection.noun for made in _inflect(noun, ending)
        }


def _inflect(word: str, ending: str) -> tuple[str, ...]:
    """`ending>ending` replaces, a bare ending is added."""
    old, arrow, new = ending.partition(">")
    if not arrow:
        return (word + ending,)
    return (word[: -len(old)] + new,) if word.endswith(old) and len(word) > len(old) + 1 else ()


def _bound(word: str, rules: Inflection) -> tuple[str, ...]:
    """The word as it is written before a pronoun, where that differs."""
    return tuple(
        word[: -len(old)] + new for old, changed in rules.bound.items() if word.endswith(old) for new in changed
    )


Split = tuple[str, bool, str, bool]


def _bare(word: str, rules: Inflection) -> Iterator[Split]:
    yield word, False, "", False
    starts = [(word, False)]
    if len(word) > 2 and word[0] in rules.conjunctions:
        starts.append((word[1:], True))
    for rest, conjoined in starts:
        if conjoined:
            yield rest, True, "", False
        for article in rules.articles:
            if rest.startswith(article) and len(rest) > len(article) + 2:
                yield rest[len(article) :], conjoined, "", True
        for preposition in rules.prepositions:
            if rest.startswith(preposition) and len(rest) > 3:
                after = rest[len(preposition) :]
                yield after, conjoined, preposition, False
                for article in rules.articles:
                    if after.startswith(article) and len(after) > len(article) + 2:
                        yield after[len(article) :], conjoined, preposition, True
                    # the article loses its alif after l-
                    if after.startswith(article[-1]) and len(after) > 3:
                        yield after[1:], conjoined, preposition, True


@lru_cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, built once."""
    return Lexicon(language)
