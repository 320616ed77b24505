"""A sentence → its words, folded, with their places in the article and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, compress, count, pairwise
from operator import attrgetter
from typing import Any

from msgspec import Struct

from generator.text import Remembered, Span, fold

__all__ = ["BREAK", "CLOSE", "PAREN", "POSSESSIVE", "QUOTE", "Piece", "Words", "pieces", "words_of"]

# What stands between a word and the one before it: nothing that parts them; a quotation mark; a parenthesis; an English
# possessive; anything else (comma, full stop, dash).
CLOSE, QUOTE, PAREN, POSSESSIVE, BREAK = range(5)
_WORD = re.compile(r"((?:[a-z]\.){2,}|[^\W_]+(?:'(?!s\b)[^\W_]+)*)(?:'s\b)?")
_CLOSE = re.compile(r"[ \-.+/]{0,3}")
_QUOTE = re.compile(r"[ ]?[\"'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2018\u2019]{1,2}[ ]?")
_PAREN = re.compile(r"[ ]*[(\[\])][ ]?")
_ABBREVIATION = 4
"""A full stop after so many letters may belong to a word (Gen., Capt.); after more it ends something."""


class Piece(Struct, frozen=True):
    """What stands between two blanks: taken apart once, however often it occurs.  Most pieces are a word and nothing else.

    `gaps` stand between its words, `before` and `after` around them, `ending` before the next piece where that begins with its
    word; the `places` of the words count from its beginning.
    """

    token: str
    note: Any
    """What somebody made of its first word."""
    tokens: tuple[str, ...]
    notes: tuple[Any, ...]
    places: tuple[Span, ...]
    cases: tuple[int, ...]
    rough: bool = False
    """Is it anything but one word?"""
    gaps: tuple[int, ...] = ()
    before: str = ""
    after: str = ""
    ending: int = CLOSE


def pieces(note: Callable[[str], object]) -> Remembered[Piece]:
    """Every piece of text, taken apart when it is first met, with what `note` makes of its words."""
    return Remembered(partial(_piece, note))


def _piece(note: Callable[[str], object], text: str) -> Piece:
    folded = fold(text)
    if folded.text.isalnum():  # as three of four are
        token, place, noted = folded.text, folded.span(0, len(folded.text)), note(folded.text)
        cases = (_case(place.of(text)),)
        return Piece(token=token, note=noted, tokens=(token,), notes=(noted,), places=(place,), cases=cases)
    words = list(_WORD.finditer(folded.text))
    tokens = tuple(word[1].replace(".", "").replace("'", "") for word in words)
    between = (folded.text[one.end(1) : other.start()] for one, other in pairwise(words))
    before = folded.text[: words[0].start()] if words else ""
    after = folded.text[words[-1].end(1) :] if words else folded.text
    places = tuple([folded.span(*word.span(1)) for word in words])
    notes = tuple(map(note, tokens))
    return Piece(
        token=tokens[0] if words else "",
        note=notes[0] if words else None,
        tokens=tokens,
        notes=notes,
        places=places,
        cases=tuple([_case(place.of(text)) for place in places]),
        rough=len(tokens) != 1 or bool(before or after),
        gaps=tuple(map(_gap, between, tokens)),
        before=before,
        after=after,
        ending=_gap(f"{after} ", tokens[-1]) if words else BREAK,
    )


def _case(word: str) -> int:
    """How is it written: 0 without a capital letter at its beginning, 1 with one, 2 all in capitals?"""
    return 0 if not word[0].isupper() else 2 if word.isupper() else 1


_plain = pieces(lambda _: None)
_rough, _token, _note = map(attrgetter, ("rough", "token", "note"))


class Words:
    """The words of a sentence in columns: `tokens`, folded, without dots and apostrophes; `gaps`, what stands before each;
    `notes`, what was noted of each.

    Columns, since most words of a text are asked for nothing but what they are.
    """

    __slots__ = ("_bounds", "_owners", "_pieces", "gaps", "notes", "text", "tokens")

    def __init__(self, text: str, span: Span, known: Remembered[Piece] = _plain) -> None:
        self.text = text
        texts = text[span.start : span.end].split(" ")
        pieces = list(map(known.__getitem__, texts))
        tokens = list(map(_token, pieces))
        if not all(tokens):
            texts = _glued(texts, pieces)
            pieces = list(map(known.__getitem__, texts))
            tokens = list(map(_token, pieces))
        notes = list(map(_note, pieces))
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
            notes = [note for piece in pieces for note in piece.notes]
            gaps = [gap for first, piece in zip(gaps, pieces, strict=True) for gap in (first, *piece.gaps)]
        self.tokens, self.notes, self.gaps, self._pieces = tokens, notes, gaps, pieces
        self._bounds = list(accumulate(map(len, texts), initial=span.start))

    def start(self, index: int) -> int:
        """Where a word begins in the article."""
        number, inner = self._owner(index)
        return self._bounds[number] + number + self._pieces[number].places[inner].start

    def end(self, index: int) -> int:
        """Where a word ends in the article, behind the marks on its last letter."""
        number, inner = self._owner(index)
        return self._bounds[number] + number + self._pieces[number].places[inner].end

    def between(self, index: int) -> str:
        """What stands in the article before a word that is not the first."""
        return self.text[self.end(index - 1) : self.start(index)]

    def case(self, index: int) -> int:
        """How is a word written: 0 without a capital letter at its beginning, 1 with one, 2 all in capitals?"""
        number, inner = self._owner(index)
        return self._pieces[number].cases[inner]

    def _owner(self, index: int) -> tuple[int, int]:
        """The piece that a word is in, and its place there."""
        return self._owners[index] if self._owners else (index, 0)


def _glued(texts: Sequence[str], pieces: Sequence[Piece]) -> list[str]:
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


def words_of(name: str) -> Words:
    """The words of a name in the knowledge base or in a row of a language."""
    return Words(name, Span(0, len(name)))


def _between(one: Piece, other: Piece) -> int:
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
