"""A sentence → its words, folded, with their places in the article and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.text import Span, fold

__all__ = ["BREAK", "CLOSE", "PAREN", "POSSESSIVE", "QUOTE", "Token", "tokenise", "words_of"]

# What stands between a word and the one before it: nothing that parts them; a quotation mark; a parenthesis; an English
# possessive; anything else (comma, full stop, dash).
CLOSE, QUOTE, PAREN, POSSESSIVE, BREAK = range(5)

_WORD = re.compile(r"((?:[a-z]\.){2,}|[^\W_]+(?:'(?!s\b)[^\W_]+)*)(?:'s\b)?")
_CLOSE = re.compile(r"[ \-.+/]{0,3}")
_QUOTE = re.compile(r"[ ]?[\"'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2018\u2019]{1,2}[ ]?")
_PAREN = re.compile(r"[ ]*[(\[\])][ ]?")
_ABBREVIATION = 4
"""A full stop after so many letters may belong to a word (Gen., Capt.); after more it ends something."""


class Token(NamedTuple):
    """A word: folded, without dots and apostrophes; offsets are of the article; `gap` is what stands before it."""

    text: str
    start: int
    end: int
    gap: int
    capital: bool
    upper: bool


def tokenise(text: str, span: Span) -> list[Token]:
    """The words of one sentence of the text, in order."""
    piece = span.of(text)
    folded = fold(piece)
    plain, at, base = folded.text, folded.at, span.start
    straight = len(plain) == len(piece)
    gaps: dict[str, int] = {}
    tokens: list[Token] = []
    before = 0
    for found in _WORD.finditer(plain):
        start, end = found.span(1)
        gap = plain[before:start]
        kind = gaps.get(gap)
        if kind is None:
            kind = gaps[gap] = _gap(gap)
        if kind == CLOSE and "." in gap and tokens and len(tokens[-1].text) > _ABBREVIATION:
            kind = BREAK
        word = found[1]
        if "." in word or "'" in word:
            word = word.replace(".", "").replace("'", "")
        if straight:
            first, last = start + base, end + base
        else:
            inner = folded.span(start, end)
            first, last = inner.start + base, inner.end + base
        letter = piece[at(start) if not straight else start]
        if letter.isupper():
            tokens.append(Token(word, first, last, kind, True, text[first:last].isupper()))
        else:
            tokens.append(Token(word, first, last, kind, False, False))
        before = end
    return tokens


def words_of(name: str) -> Iterator[Token]:
    """The words of a name in the knowledge base or in a row of a language."""
    yield from tokenise(name, Span(0, len(name)))


def _gap(gap: str) -> int:
    if _CLOSE.fullmatch(gap):
        return CLOSE
    if gap.startswith("'s") or gap in ("' ", "'"):
        return POSSESSIVE
    if _QUOTE.fullmatch(gap):
        return QUOTE
    return PAREN if _PAREN.fullmatch(gap) else BREAK
