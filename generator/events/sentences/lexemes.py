"""A language's trigger rows → what each word and each phrase of a text may tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, chain, count, pairwise, product
from operator import add, itemgetter
from typing import Literal, NamedTuple

from msgspec import Struct

from generator import knowledge
from generator.events.kinds import FOUGHT
from generator.events.sentences.wordforms import Reading, Tense, Words, derived, listed, literal
from generator.languages import Language
from generator.languages.triggers import EventRow
from generator.text import Remembered, fold, fold_all

__all__ = ["Form", "Group", "Lexicon", "Phrase", "Tense", "Token", "lexicon", "tokens"]

Group = Literal["event", "object", "support", "support_in", "holding", "speech", "ignore"]
_TOKEN = re.compile(r"\w+(?:['+.-]\w+|(?<=\d),\d{3}(?!\d))*|[^\w\s]")
_OWNER = re.compile(_TOKEN.pattern.replace("|[^", "(?:(?<=s)'$)?|[^"))
"""The same, with whose something is in one piece: "*Burns'* visit"."""


class Token(Struct, frozen=True):
    """A word (`is_word`) or a mark of a folded text; `glued`: nothing stands between it and the token before."""

    text: str
    is_word: bool
    glued: bool


class Form(NamedTuple):
    """One reading of a word: the row and list that it belongs to, its tense, and how it was written."""

    row: str
    group: Group
    tense: Tense
    definite: bool = False
    conjoined: bool = False
    preposition: str = ""


class Phrase(NamedTuple):
    """A trigger of several words: per element the word that it is a form of, and whether a gap may precede it."""

    row: str
    group: Group
    elements: tuple[str, ...]
    gaps: tuple[bool, ...]
    reversed: bool = False
    """The noun before its verb: they must stand in one stretch between commas."""

    @property
    def rank(self) -> tuple[int, bool, bool]:
        """Which of two that begin with one word is meant: "called off a trip planned for" is no "called for"."""
        return len(self.elements), self.group == "ignore", self.group == "speech"


def tokens(text: str) -> tuple[list[Token], list[int], list[int]]:
    """The words and marks of a folded text, where each begins in it and where it ends."""
    texts = text.split(" ")
    quoted = text[:1] == "'" or " '" in text
    pieces = list(map((_quoted_pieces if quoted else _pieces).__getitem__, texts))
    starts = list(map(add, accumulate(map(len, texts), initial=0), count()))  # a blank for each piece before
    return (
        list(chain.from_iterable(map(itemgetter(0), pieces))),
        [start + first for start, piece in zip(starts, pieces, strict=False) for first in piece[1]],
        [start + last for start, piece in zip(starts, pieces, strict=False) for last in piece[2]],
    )


def _piece(text: str) -> tuple[tuple[Token, ...], tuple[int, ...], tuple[int, ...]]:
    """What stands between two blanks, taken apart once, however often it occurs."""
    return _taken(_OWNER, text)


def _quoted_piece(text: str) -> tuple[tuple[Token, ...], tuple[int, ...], tuple[int, ...]]:
    """The same, where a mark behind "s" may close a quotation."""
    return _taken(_TOKEN, text)


def _taken(pattern: re.Pattern[str], text: str) -> tuple[tuple[Token, ...], tuple[int, ...], tuple[int, ...]]:
    words = list(pattern.finditer(text))
    glued = (False, *(one.end() == other.start() for one, other in pairwise(words)))
    pieces = tuple(Token(word[0], word[0][0].isalnum(), close) for word, close in zip(words, glued, strict=False))
    return pieces, tuple(word.start() for word in words), tuple(word.end() for word in words)


_pieces, _quoted_pieces = Remembered(_piece), Remembered(_quoted_piece)


def _alternatives(phrase: str) -> Iterator[str]:
    """A phrase for each way through what stands in brackets: "{receive …} … (boats|vehicles)"."""
    parts = [part[1:-1].split("|") if part[:1] == "(" else [part] for part in re.split(r"(\([^)]*\))", phrase)]
    return map("".join, product(*parts))


class Lexicon:
    """Word forms → what they may tell, for one language; names, which are known words, tell nothing."""

    def __init__(self, language: Language, names: Iterable[str]) -> None:
        rows = language.triggers
        self.rows: dict[str, EventRow] = rows.events
        self.dealing = frozenset(name for name, row in rows.events.items() if row.partner)
        """Rows of verbs that tell of a meeting only with a partner: "discussed with"."""
        self.dealt = frozenset(name for name, row in rows.events.items() if row.kind in ("meeting", "call", "visit"))
        """Rows of what can discuss something itself: "the meeting discussed"."""
        self.fought = frozenset(name for name, row in rows.events.items() if row.kind in FOUGHT)
        """Rows of fighting, of which one may say what another names: "a bombing that targeted"."""
        self.relatives = fold_all(rows.clauses.relative)
        self._particles = frozenset(rows.particles)
        self.derived = rows.morphology == "derived"
        self._means: dict[str, list[tuple[str, Group]]] = {}
        self._phrases: dict[str, list[Phrase]] = {}
        self._words = Words({}, {}, {})
        for name, row in rows.events.items():
            for verb in row.verbs:
                self._add_verb(name, "event", verb)
            for noun in row.nouns:
                self._add_noun(name, "event", noun)
            for noun in row.objects:
                self._add_noun(name, "object", noun)
            for phrase in chain.from_iterable(map(_alternatives, row.phrases)):
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
        for words in chain.from_iterable(map(_alternatives, rows.ignore)):
            said = (
                self._parse("", words)
                if "{" in words
                else Phrase("", "ignore", tuple(map(self._literal, words.split())), ())
            )
            self._add_phrase(said._replace(group="ignore"))
        self._order = {
            meaning: number for number, meaning in enumerate(dict.fromkeys(chain.from_iterable(self._means.values())))
        }
        self.tells = Remembered(self._tells)
        """May a trigger begin with the word?"""
        self.keys = Remembered(self._keys)
        """Of which words of the rows it may be a form."""
        self._read = derived(self._words, names) if self.derived else listed(self._words)

    def _tells(self, word: str) -> bool:
        return bool(self.forms(word) or self.phrases(word))

    def _keys(self, word: str) -> frozenset[str]:
        return frozenset(one.key for one in self.readings(word))

    @lru_cache(maxsize=65536)  # noqa: B019 - one lexicon per language lives as long as the process
    def readings(self, word: str) -> tuple[Reading, ...]:
        """Everything that a folded word may be a form of, the likeliest first."""
        return self._read(word)

    @lru_cache(maxsize=65536)  # noqa: B019 - as above
    def forms(self, word: str) -> tuple[Form, ...]:
        """What one folded word may tell; clitics are split off only where the whole word tells nothing.

        A verb is what is left of a word only where the whole word is none at all: "ministry" is not "and he visited him".
        """
        readings = self.readings(word)
        word_itself = any(one.whole for one in readings)
        known = [
            one for one in readings if one.key in self._means and (one.whole or one.tense == "noun" or not word_itself)
        ]
        found = {
            Form(row, group, one.tense, one.article or one.possessed, one.conjoined, one.preposition): None
            for one in ([one for one in known if one.whole] or known)
            for row, group in self._means[one.key]
        }
        return tuple(sorted(found, key=lambda form: self._order[form.row, form.group]))

    @lru_cache(maxsize=65536)  # noqa: B019 - as above
    def phrases(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that may begin with this word."""
        keys = dict.fromkeys(one.key for one in self.readings(word) if one.bare)
        return tuple(phrase for key in keys for phrase in self._phrases.get(key, ()))

    @lru_cache(maxsize=65536)  # noqa: B019 - as above
    def fits(self, element: str, word: str) -> Tense | None:
        """The tense in which the word fits an element of a phrase, clitics aside."""
        return next((one.tense for one in self.readings(word) if one.key == element), None)

    def _add_verb(self, row: str, group: Group, verb: str) -> None:
        key, rest = self._verb(verb)
        if rest:
            elements = (key, *map(self._literal, rest))
            gaps = (group != "event" or self.derived,) * len(elements)  # where the subject stands between them
            self._add_phrase(Phrase(row, group, elements, gaps))
        else:
            self._mean(key, row, group)

    def _add_noun(self, row: str, group: Group, noun: str) -> None:
        keys = tuple(map(self._noun, noun.split()))
        if len(keys) > 1:
            self._add_phrase(Phrase(row, group, keys, ()))
        else:
            self._mean(keys[0], row, group)

    def _mean(self, key: str, row: str, group: Group) -> None:
        meanings = self._means.setdefault(key, [])
        if (row, group) not in meanings:
            meanings.append((row, group))

    def _add_phrase(self, phrase: Phrase) -> None:
        self._phrases.setdefault(phrase.elements[0], []).append(phrase)

    def _parse(self, row: str, phrase: str) -> Phrase:
        elements: list[str] = []
        gaps: list[bool] = []
        gap = False
        for part in re.findall(r"\{[^}]+\}|…|\S+", phrase):
            if part == "…":
                gap = True
                continue
            elements.append(self._verb(part[1:-1])[0] if part.startswith("{") else self._noun(part))
            gaps.append(gap)
            gap = False
        return Phrase(row, "event", tuple(elements), tuple(gaps))

    def _verb(self, verb: str) -> tuple[str, list[str]]:
        """The key of a verb, and the words that must follow ("returns to")."""
        words = verb.split()
        if self.derived:
            forms, rest = words[:2], words[2:]
        else:
            forms = [word for word in words if fold(word).text not in self._particles]
            rest = [word for word in words if fold(word).text in self._particles]
        return self._key(" ".join(forms), self._words.verbs), rest

    def _noun(self, noun: str) -> str:
        return self._key(noun, self._words.nouns)

    def _literal(self, word: str) -> str:
        return literal(self._key(word, self._words.literals))

    def _key(self, word: str, kind: dict[str, None]) -> str:
        """The folded word; morphology needs its letters as they are, a list of forms does not."""
        key = fold(word).text
        kind[word if self.derived else key] = None
        return key


@lru_cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, built once; names are those of the knowledge that we ship."""
    return Lexicon(language, knowledge.load().words_of_names(language.code))
