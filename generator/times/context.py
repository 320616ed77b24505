"""What stands around an expression: words that forbid it, the sense of a preposition, the direction of its clause.

Looks at a bounded stretch of text on either side, so that the cost of an expression does not depend on the text.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import islice, takewhile
from typing import cast

from generator.dates.timex import Toward
from generator.languages import Language
from generator.model import Sense
from generator.text import Span, fold, fold_all
from generator.times.grammar import Grammar, grammar

__all__ = ["STOPS", "Context", "Surroundings", "context"]

_REACH = 140  # code points on either side: about twenty words
_BREAKS = re.compile("[.!?;:\n,\u060c\u061b\u061f]")
STOPS = frozenset(".!?;:\n")
"""Where a sentence ends, or as good as ends."""


_SENSE = 4
"""Words before an expression that may say so: "no later than", and one that counts for nothing ("on the day of")."""


_OPENING = 2
"""Words before an expression that opens its sentence: "but in July"."""


class Surroundings:
    """The words before (nearest last) and after (nearest first) `text[start:end]` (folded), up to the ends of its sentence.

    Read when they are asked for: most expressions ask no further than the next two words.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    @cached_property
    def before(self) -> list[str]:
        """All words before it, at most as far as a bounded stretch reaches."""
        words = _words(self._text[max(0, self._start - _REACH) : self._start])
        stops = (place for place in range(len(words), 0, -1) if words[place - 1] in STOPS)
        return words[next(stops, 0) :]

    @cached_property
    def after(self) -> list[str]:
        """All words after it, as far."""
        return list(takewhile(_goes_on, _words(self._text[self._end : self._end + _REACH])))

    @cached_property
    def next(self) -> tuple[str, ...]:
        """The first two words after it."""
        near = (found[0] for found in islice(_WORD.finditer(self._text, self._end, self._end + _REACH), 2))
        return tuple(takewhile(_goes_on, near))


class Context:
    """The context rows of one language, folded for look-up."""

    def __init__(self, rules: Grammar) -> None:
        lexicon = rules.rows.lexicon
        cues = lexicon.cues
        self.rules = rules
        self.senses = {
            fold(word).text: cast("Sense", sense) for sense, words in lexicon.senses.items() for word in words
        }
        self.possessive = frozenset(tuple(mark.split()) for mark in lexicon.possessive)
        marks = lexicon.quotes
        self.opening, self.closing = frozenset(marks[::2]), frozenset(marks[1::2])
        self.breaks = _BREAKS
        self.transparent = rules.words(("transparent",))
        self.cues: dict[str, Toward] = {}
        for toward, words in (("near", cues.near), ("past", cues.past), ("future", (*cues.future, *cues.planned))):
            for word in words:
                self.cues[fold(word).text] = cast("Toward", toward)
        self.planned = fold_all(cues.planned)
        self.prefixes = tuple(fold(prefix).text for prefix in cues.future_prefixes)
        self.not_future = fold_all(cues.not_future)
        self.undoing = fold_all(cues.undoing)
        self.neutral = fold_all(cues.neutral)
        self.boundaries = fold_all(cues.boundaries)
        self.joints = fold_all(cues.joints)

    def allows(self, rule: str, around: Surroundings) -> bool:
        """May an expression made by this rule (the outermost one) stand here?"""
        if self.rules.rows.rules[rule].future and (around.before or around.next) and self.direction(around) != "future":
            return False
        sides = self.rules.contexts.get(rule)
        if sides is None:
            return True
        not_after, not_before, only_after, only_before = sides
        before = around.before[-1] if around.before else ""
        after = around.next[0] if around.next else ""
        if before in not_after or after in not_before or " ".join(around.before[-2:]) in not_after:
            return False
        return (not only_after or before in only_after) and (not only_before or after in only_before)

    def sense(self, around: Surroundings) -> Sense:
        """At, since, until, before or after, by the words directly before; "after Thursday's meeting" is at that day."""
        if around.next in self.possessive:
            return "at"
        before = around.before[-_SENSE:]
        for _ in range(2):
            for start in range(len(before)):
                if sense := self.senses.get(" ".join(before[start:])):
                    return sense
            if not before or before.pop() not in self.transparent:
                break
        return "at"

    def direction(self, around: Surroundings) -> Toward | None:
        """What the clause says of past and future: the nearest cue before the expression, else after it."""
        before = self._scan(around.before[::-1], backwards=True)
        # What follows tells only where the expression opens the clause ("On Sunday the talks will resume").
        return before or (self._scan(around.after, backwards=False) if len(around.before) <= _OPENING else None)

    def direction_of(self, text: str, span: Span) -> Toward | None:
        """The same for a stretch of the original text."""
        return self.direction(_around(text, span))

    def opens(self, text: str, span: Span) -> bool:
        """Does it open its sentence: is what that sentence tells of that time?"""
        return len(_around(text, span).before) <= _OPENING

    def _scan(self, words: list[str], *, backwards: bool) -> Toward | None:
        for place, word in enumerate(words[:16]):
            if word in self.boundaries and place:
                return None
            earlier = words[place + 1 : place + 2] if backwards else words[max(place - 1, 0) : place]
            pair = f"{earlier[0]} {word}" if earlier else ""
            cue = self.cues.get(pair) or self._cue(word)
            if cue == "past" and earlier and earlier[0] in self.neutral:
                cue = None
            if cue is None:
                continue
            if cue == "future":
                neighbours = words[place + 1 : place + 3] if backwards else words[max(place - 2, 0) : place]
                if any(neighbour in self.undoing for neighbour in neighbours):
                    return "near" if word in self.planned else "past"
            return cue
        return None

    @cache  # noqa: B019  # one Context per language and process; words repeat
    def _cue(self, word: str) -> Toward | None:
        cue = self.cues.get(word)
        if cue is None and len(word) > 2 and word[0] in self.joints:
            cue = self.cues.get(word[1:])
        if cue is None:
            for bare in (word, word[1:]) if word[0] in self.joints else (word,):
                if bare.startswith(self.prefixes) and len(bare) > 2 and bare not in self.not_future:
                    return "future"
        return cue


def _around(text: str, span: Span) -> Surroundings:
    """What stands around a stretch of the original text."""
    start = max(0, span.start - _REACH)
    near = fold(text[start : span.end + _REACH])
    place = len(fold(text[start : span.start]).text)
    return Surroundings(near.text, place, place + len(fold(span.of(text)).text))


def _goes_on(word: str) -> bool:
    return word not in STOPS


_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|\n")
_words = _WORD.findall


@cache
def context(language: Language) -> Context:
    """The context rows, once per language and process."""
    return Context(grammar(language))
