"""Spans of a text, and `fold`: one spelling to match, the original to show.

All offsets are in Unicode code points.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import TypeVar

import msgspec

__all__ = ["Folded", "Remembered", "Span", "fold", "fold_all"]

V = TypeVar("V")


class Remembered(dict[str, V]):
    """What a function makes of a word, looked up like a word: most words of a text have been met before.

    `map(remembered.__getitem__, words)` runs without a line of Python for them.  After `size` different words it begins
    anew; what is longer than any word is worked out each time.
    """

    __slots__ = ("_function", "_size")

    def __init__(self, function: Callable[[str], V], size: int = 1 << 15) -> None:
        super().__init__()
        self._function, self._size = function, size

    def __missing__(self, word: str) -> V:
        value = self._function(word)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= self._size:
                self.clear()
            self[word] = value
        return value


_LONGEST_WORD = 64


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A half-open range of code points: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of the text that it marks."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> Span:
        """The same range in a text that begins `offset` code points earlier."""
        return Span(self.start + offset, self.end + offset)

    def holds(self, other: Span) -> bool:
        """Does the other lie inside (or coincide)?"""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Have the two a character in common?"""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


class Folded:
    """A folded text that knows where each of its characters stood."""

    __slots__ = ("_dropped", "pieces", "text")

    def __init__(self, text: str, dropped: list[int], pieces: list[str]) -> None:
        # `dropped[i]` is the place in the folded text before which the i-th dropped character stood.
        self.text, self._dropped = text, dropped
        self.pieces = pieces
        """What joined with blanks is the text: the same strings for the same words of all texts, so that they are found fast."""

    def span(self, start: int, end: int) -> Span:
        """Where `folded.text[start:end]` stands in the original, marks inside it included, those around it not."""
        if not self._dropped:
            return Span(start, end)
        if start == end:
            return Span(self.at(start), self.at(start))
        return Span(self.at(start), self.at(end - 1) + 1 + self._marks_after(end))

    def at(self, index: int) -> int:
        """Where one character of the folded text stands in the original."""
        return index + bisect_left(self._dropped, index + 1)

    def _marks_after(self, end: int) -> int:
        """How many dropped characters follow directly: the vowel marks of the last letter belong to it."""
        return bisect_left(self._dropped, end + 1) - bisect_left(self._dropped, end)


# Letters that Unicode does not decompose but that writers exchange freely.  By name, so that this file needs no
# right-to-left text; hamza on alef, waw and yeh goes by canonical decomposition.
_ALIKE = {
    "ARABIC LETTER ALEF MAKSURA": "ARABIC LETTER YEH",
    "ARABIC LETTER FARSI YEH": "ARABIC LETTER YEH",
    "ARABIC LETTER ALEF WASLA": "ARABIC LETTER ALEF",
    "ARABIC LETTER TEH MARBUTA": "ARABIC LETTER HEH",
    "ARABIC LETTER KEHEH": "ARABIC LETTER KAF",
    "RIGHT SINGLE QUOTATION MARK": "APOSTROPHE",
    "LEFT SINGLE QUOTATION MARK": "APOSTROPHE",
    "MODIFIER LETTER APOSTROPHE": "APOSTROPHE",
    "HYPHEN": "HYPHEN-MINUS",
    "NON-BREAKING HYPHEN": "HYPHEN-MINUS",
    "LATIN SMALL LETTER DOTLESS I": "LATIN SMALL LETTER I",
    "LATIN SMALL LETTER L WITH STROKE": "LATIN SMALL LETTER L",
    "LATIN SMALL LETTER O WITH STROKE": "LATIN SMALL LETTER O",
}
_TATWEEL = ord(unicodedata.lookup("ARABIC TATWEEL"))
_LONE = f" {chr(_TATWEEL)} "
"""Between blanks it is a dash: agencies write so behind the place and the day."""


@cache
def _table() -> dict[str, str]:
    """What becomes of a character: another one, or nothing; what is not in it stays.  Built once, in a hundredth of a second."""
    table: dict[int, int | None] = {_TATWEEL: None}
    alike = {ord(unicodedata.lookup(a)): ord(unicodedata.lookup(b)) for a, b in _ALIKE.items()}
    for code in range(0x80, 0x3400):
        letter = chr(code)
        category = unicodedata.category(letter)
        if category in ("Mn", "Me", "Cf"):
            table[code] = None
        elif category == "Zs":
            table[code] = ord(" ")
        elif category == "Nd":
            table[code] = ord("0") + unicodedata.digit(letter)
        else:
            plain = unicodedata.normalize("NFD", letter)[0].lower()
            if len(plain) == 1 and plain != letter:
                table[code] = ord(plain)
    for code in (*range(0xFE00, 0xFE10), *range(0xFE70, 0xFF00)):  # variation selectors, Arabic presentation forms
        letter = chr(code)
        if unicodedata.category(letter) in ("Mn", "Cf"):
            table[code] = None
        else:
            plain = unicodedata.normalize("NFKD", letter)
            if len(plain) == 1:
                table[code] = ord(plain)
    table |= alike
    for code, plain_code in list(table.items()):  # Farsi yeh with hamza, presentation forms of teh marbuta, …
        if plain_code in alike:
            table[code] = alike[plain_code]
    table |= {code: code + 32 for code in range(ord("A"), ord("Z") + 1)} | {ord("\t"): ord(" ")}
    return {chr(code): "" if plain is None else chr(plain) for code, plain in table.items()}


def fold(text: str) -> Folded:
    """The text in one spelling; each character becomes one or none.

    Lower case, no marks, no tatweel, no bidi controls, digits 0-9, plain spaces, hamza seats, final yeh and teh
    marbuta as their plain letters.
    """
    return _remembered(text) if len(text) <= _LONG else _fold(text)


def fold_all(words: Iterable[str]) -> frozenset[str]:
    """Words in that spelling, to be asked for those of a folded text."""
    return frozenset(fold(word).text for word in words)


def _fold(text: str) -> Folded:
    text = text.replace(_LONE, " - ")
    pieces = list(map(_spelt.__getitem__, text.split(" ")))
    folded = " ".join(pieces)
    if len(folded) == len(text):
        return Folded(folded, [], pieces)
    return Folded(folded, [found.start() - place for place, found in enumerate(_class(False).finditer(text))], pieces)


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower().replace("\t", " ")
    # Replacing only what changes, a dozenth of an Arabic text, is three times as fast as looking up every character.
    table = _table()
    return _class(True).sub(lambda found: table[found[0]], text)


_spelt = Remembered(_plain)
_remembered = lru_cache(maxsize=1024)(_fold)
"""Every layer asks for the same text, sentences and words."""
_LONG = 20_000
"""Code points of a text that is not worth the memory."""


@cache
def _class(changing: bool) -> re.Pattern[str]:
    """A pattern for any one of the characters that change, or only of those that go."""
    ranges: list[list[int]] = []
    for code in sorted(ord(letter) for letter, plain in _table().items() if changing or not plain):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return re.compile("[" + "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in ranges) + "]")
