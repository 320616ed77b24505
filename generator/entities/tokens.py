"""A sentence → its words, folded, with their places in the article and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, compress, count, pairwise
from operator import itemgetter
from typing import NamedTuple

from generator.text import Remembered, Span, fold

__all__ = ["BREAK", "CLOSE", "PAREN", "POSSESSIVE", "QUOTE", "Words", "words_in", "words_of"]

# What stands between a word and the one before it: nothing that parts them; a quotation mark; a parenthesis; an English
# possessive; anything else (comma, full stop, dash).
CLOSE, QUOTE, PAREN, POSSESSIVE, BREAK = range(5)
_WORD = re.compile(r"((?:[a-z]\.){2,}|[^\W_]+(?:'(?!s\b)[^\W_]+)*)(?:'s\b)?")
_CLOSE = re.compile(r"[ \-.+/]{0,3}")
_QUOTE = re.compile(r"[ ]?[\"'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2018\u2019]{1,2}[ ]?")
_PAREN = re.compile(r"[ ]*[(\[\])][ ]?")
_ABBREVIATION = 4
"""A full stop after so many letters may belong to a word (Gen., Capt.); after more it ends something."""


class _Piece(NamedTuple):
    """What stands between two blanks: taken apart once, however often it occurs.  Most pieces are a word and nothing else.

    `gaps` stand between its words, `before` and `after` around them, `ending` before the next piece where that begins with its
    word; `starts` and `ends` of the words count from its beginning.
    """

    rough: bool
    """Is it anything but one word?"""
    token: str
    tokens: tuple[str, ...]
    gaps: tuple[int, ...]
    before: str
    after: str
    ending: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    cases: tuple[int, ...]


def _piece(text: str) -> _Piece:
    folded = fold(text)
    words = list(_WORD.finditer(folded.text))
    if not words:
        return _Piece(True, "", (), (), before="", after=folded.text, ending=BREAK, starts=(), ends=(), cases=())
    tokens = tuple(word[1].replace(".", "").replace("'", "") for word in words)
    between = (folded.text[one.end(1) : other.start()] for one, other in pairwise(words))
    before, after = folded.text[: words[0].start()], folded.text[words[-1].end(1) :]
    places = [folded.span(*word.span(1)) for word in words]
    return _Piece(
        rough=len(tokens) > 1 or bool(before or after),
        token=tokens[0],
        tokens=tokens,
        gaps=tuple(map(_gap, between, tokens)),
        before=before,
        after=after,
        ending=_gap(f"{after} ", tokens[-1]),
        starts=tuple(place.start for place in places),
        ends=tuple(place.end for place in places),
        cases=tuple(_case(place.of(text)) for place in places),
    )


def _case(word: str) -> int:
    """How is it written: 0 without a capital letter at its beginning, 1 with one, 2 all in capitals?"""
    return 0 if not word[0].isupper() else 2 if word.isupper() else 1


_pieces = Remembered(_piece)
_rough, _token = itemgetter(0), itemgetter(1)


class Words:
    """The words of a sentence in columns: `tokens`, folded, without dots and apostrophes; `gaps`, what stands before each.

    Columns, since most words of a text are asked for nothing but what they are.
    """

    __slots__ = ("_bounds", "_owners", "_pieces", "gaps", "text", "tokens")

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        texts = text[span.start : span.end].split(" ")
        pieces = list(map(_pieces.__getitem__, texts))
        tokens = list(map(_token, pieces))
        if not all(tokens):
            texts = _glued(texts, pieces)
            pieces = list(map(_pieces.__getitem__, texts))
            tokens = list(map(_token, pieces))
        gaps = [CLOSE] * (len(pieces) + 1)
        several = False
        for number in compress(count(), map(_rough, pieces)):
            piece = pieces[number]
            if piece.gaps:
                several = True
            if piece.before:
                gaps[number] = _between(pieces[number - 1], piece) if number else _kinds[piece.before]
            if piece.after:
                gaps[number + 1] = piece.ending
        gaps.pop()
        self._owners: list[tuple[int, int]] = []
        """Piece and place in it of every word, where a piece has several."""
        if several:
            self._owners = [
                (number, inner) for number, piece in enumerate(pieces) for inner in range(len(piece.tokens))
            ]
            tokens = [token for piece in pieces for token in piece.tokens]
            gaps = [gap for first, piece in zip(gaps, pieces, strict=True) for gap in (first, *piece.gaps)]
        self.tokens, self.gaps, self._pieces = tokens, gaps, pieces
        self._bounds = list(accumulate(map(len, texts), initial=span.start))

    def start(self, index: int) -> int:
        """Where a word begins in the article."""
        number, inner = self._owners[index] if self._owners else (index, 0)
        return self._bounds[number] + number + self._pieces[number].starts[inner]

    def end(self, index: int) -> int:
        """Where a word ends in the article, behind the marks on its last letter."""
        number, inner = self._owners[index] if self._owners else (index, 0)
        return self._bounds[number] + number + self._pieces[number].ends[inner]

    def between(self, index: int) -> str:
        """What stands in the article before a word that is not the first."""
        return self.text[self.end(index - 1) : self.start(index)]

    def case(self, index: int) -> int:
        """How is a word written: 0 without a capital letter at its beginning, 1 with one, 2 all in capitals?"""
        number, inner = self._owners[index] if self._owners else (index, 0)
        return self._pieces[number].cases[inner]


def _glued(texts: Sequence[str], pieces: Sequence[_Piece]) -> list[str]:
    """The pieces of a sentence, those without a word (dashes) as the end of the one before, or the beginning of the first."""
    glued: list[str] = []
    wordless = True
    for text, piece in zip(texts, pieces, strict=True):
        if glued and (wordless or not piece.tokens):
            glued[-1] += " " + text
        else:
            glued.append(text)
        wordless = wordless and not piece.tokens
    return [] if wordless else glued


@lru_cache(maxsize=4)
def words_in(text: str, spans: tuple[Span, ...]) -> list[Words]:
    """The words of each sentence of a text.  Names and landmarks ask for the same sentences, hence the memory."""
    return [Words(text, span) for span in spans]


def words_of(name: str) -> Words:
    """The words of a name in the knowledge base or in a row of a language."""
    return Words(name, Span(0, len(name)))


def _between(one: _Piece, other: _Piece) -> int:
    """What stands between the last word of a piece and the first of the next."""
    return _gap(f"{one.after} {other.before}", one.tokens[-1])


def _gap(gap: str, word: str) -> int:
    """What stands between two words, the first of which is known: a full stop may belong to it where it is short."""
    kind = _kinds[gap]
    return BREAK if kind == CLOSE and "." in gap and len(word) > _ABBREVIATION else kind


def _kind(gap: str) -> int:
    if _CLOSE.fullmatch(gap):
        return CLOSE
    if gap.startswith("'s") or gap in ("' ", "'"):
        return POSSESSIVE
    if _QUOTE.fullmatch(gap):
        return QUOTE
    return PAREN if _PAREN.fullmatch(gap) else BREAK


_kinds = Remembered(_kind, 1 << 12)
