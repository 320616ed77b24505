"""A sentence → its words, folded, with their places in the article and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain

from generator.text import Folded, Span, fold

__all__ = ["BREAK", "CLOSE", "PAREN", "POSSESSIVE", "QUOTE", "Words", "words_in", "words_of"]

# What stands between a word and the one before it: nothing that parts them; a quotation mark; a parenthesis; an English
# possessive; anything else (comma, full stop, dash).
CLOSE, QUOTE, PAREN, POSSESSIVE, BREAK = range(5)
_DOT = 5
"""Of these only for a moment: a full stop, which belongs to the word before it where that is short."""

# What stands before a word, and the word; behind the last one stands an empty word.
_PIECES = re.compile(r"((?:(?<=[\w.])'s\b)?+[\W_]*+)((?:[a-z]\.){2,}|[^\W_]+(?:'(?!s\b)[^\W_]+)*|\Z)")
_CLOSE = re.compile(r"[ \-.+/]{0,3}")
_QUOTE = re.compile(r"[ ]?[\"'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2018\u2019]{1,2}[ ]?")
_PAREN = re.compile(r"[ ]*[(\[\])][ ]?")
_ABBREVIATION = 4
"""A full stop after so many letters may belong to a word (Gen., Capt.); after more it ends something."""


class Words:
    """The words of a sentence in columns: `tokens`, folded, without dots and apostrophes; `gaps`, what stands before each.

    Columns, since most words of a text are asked for nothing but what they are.
    """

    __slots__ = ("_ends", "_folded", "_starts", "gaps", "text", "tokens")

    def __init__(self, text: str, folded: Folded, span: Span) -> None:
        self.text, self._folded = text, folded
        start = folded.place(span.start)
        pieces = _PIECES.findall(folded.text, start, folded.place(span.end))
        while pieces and not pieces[-1][1]:
            pieces.pop()
        bounds = list(accumulate(map(len, chain.from_iterable(pieces)), initial=start))
        self._starts, self._ends = bounds[1::2], bounds[2::2]
        gaps, tokens = zip(*pieces, strict=True) if pieces else ((), ())
        self.tokens, self.gaps = _plain(tokens), list(map(_gap, gaps))
        if _DOT in self.gaps:
            for index, gap in enumerate(self.gaps):
                if gap == _DOT:
                    long = index and len(self.tokens[index - 1]) > _ABBREVIATION
                    self.gaps[index] = BREAK if long else CLOSE

    def at(self, index: int) -> Span:
        """Where a word stands in the article, the marks on its last letter included."""
        return self._folded.span(self._starts[index], self._ends[index])

    def between(self, index: int) -> str:
        """What stands in the article before a word that is not the first."""
        return self.text[self.at(index - 1).end : self.at(index).start]

    def capital(self, index: int) -> bool:
        """Does the word begin with a capital letter?"""
        return self.text[self._folded.at(self._starts[index])].isupper()

    def case(self, index: int) -> int:
        """How is the word written: 0 without a capital letter at its beginning, 1 with one, 2 all in capitals?"""
        return 0 if not self.capital(index) else 2 if self.at(index).of(self.text).isupper() else 1


def _plain(words: Sequence[str]) -> Sequence[str]:
    """The words without dots and apostrophes; most texts have none."""
    letters = "".join(words)
    if "." in letters or "'" in letters:
        return [word.replace(".", "").replace("'", "") for word in words]
    return words


@lru_cache(maxsize=4)
def words_in(text: str, spans: tuple[Span, ...]) -> list[Words]:
    """The words of each sentence of a text.  Names and landmarks ask for the same sentences, hence the memory."""
    folded = fold(text)
    return [Words(text, folded, span) for span in spans]


def words_of(name: str) -> Words:
    """The words of a name in the knowledge base or in a row of a language."""
    return Words(name, fold(name), Span(0, len(name)))


@lru_cache(maxsize=4096)
def _gap(gap: str) -> int:
    if _CLOSE.fullmatch(gap):
        return _DOT if "." in gap else CLOSE
    if gap.startswith("'s") or gap in ("' ", "'"):
        return POSSESSIVE
    if _QUOTE.fullmatch(gap):
        return QUOTE
    return PAREN if _PAREN.fullmatch(gap) else BREAK
