"""A sentence → its words, folded, with their places in the article and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

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


class Token(Struct, frozen=True):
    """A word: folded, without dots and apostrophes; offsets are of the article; `gap` is what stands before it."""

    text: str
    start: int
    end: int
    gap: int
    capital: bool
    upper: bool


@lru_cache(maxsize=256)
def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """The words of one sentence of the text, in order.  Names and landmarks ask for the same sentences, hence the memory."""
    piece = span.of(text)
    folded = fold(piece)
    plain, base = folded.text, span.start
    straight = len(plain) == len(piece)
    tokens: list[Token] = []
    before = 0
    for found in _WORD.finditer(plain):
        start, end = found.span(1)
        gap = plain[before:start]
        kind = CLOSE if gap == " " else _gap(gap)
        if kind == CLOSE and "." in gap and tokens and len(tokens[-1].text) > _ABBREVIATION:
            kind = BREAK
        word = found[1]
        if "." in word or "'" in word:
            word = word.replace(".", "").replace("'", "")
        before = end
        if not straight:
            place = folded.span(start, end)
            start, end = place.start, place.end
        first, last = start + base, end + base
        capital = text[first].isupper()
        tokens.append(Token(word, first, last, kind, capital, capital and text[first:last].isupper()))
    return tuple(tokens)


def words_of(name: str) -> Iterator[Token]:
    """The words of a name in the knowledge base or in a row of a language."""
    yield from tokenise(name, Span(0, len(name)))


@lru_cache(maxsize=4096)
def _gap(gap: str) -> int:
    if _CLOSE.fullmatch(gap):
        return CLOSE
    if gap.startswith("'s") or gap in ("' ", "'"):
        return POSSESSIVE
    if _QUOTE.fullmatch(gap):
        return QUOTE
    return PAREN if _PAREN.fullmatch(gap) else BREAK
