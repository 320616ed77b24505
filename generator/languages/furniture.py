"""`furniture.yaml` → what sites print around an article in one language, and where its sentences end.

All phrases are matched on the fold of the text (`generator.text.fold`), so that one spelling is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import msgspec

from generator.data import read_yaml
from generator.errors import KnowledgeError
from generator.text import fold

__all__ = ["Furniture", "Line", "bare", "load", "numberless", "words_of"]

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\b\d+\b")


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of line that is not article.

    whole: the line, without marks and symbols, is one of these.  start, labels: it begins with one of these, a label
    with a colon or bar after it, and is no full sentence.  inside: it holds one of these.  most: the largest number of
    words of a line taken by start, labels or inside.  names: it is one of these and names, each with a capital.  heads:
    below it stand links (to other articles, to subjects) of up to so many words, which are furniture as well.  In whole
    and inside 0 stands for any number.
    """

    whole: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    most: int = 12
    heads: int = 0
    examples: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.examples:
            raise ValueError("a row needs an example")
        if not (self.whole or self.start or self.labels or self.inside or self.names):
            raise ValueError("a row needs phrases: whole, start, labels, inside or names")


class Sentences(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a full stop does not end a sentence.  Each example is one sentence."""

    titles: tuple[str, ...] = ()
    """Shortened words that always have something after them: `gen.`"""
    abbreviations: tuple[str, ...] = ()
    """Shortened words that may stand last in a sentence: `u.s.`, `inc.`"""
    examples: tuple[str, ...] = ()


class Headlines(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What tells a headline from the first sentence of an article."""

    telling: tuple[str, ...] = ()
    """Verbs that begin a lead or its continuation but never a headline."""
    glued: tuple[str, ...] = ()
    """Beginnings of articles whose first sentence is a headline."""
    leads: tuple[str, ...] = ()
    """Beginnings of articles that have no headline."""


class Furniture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """One language's rows."""

    script: str = ""
    """First word of the Unicode names of its letters: ARABIC, LATIN."""
    words: tuple[str, ...] = ()
    """Function words: they tell the language of a text."""
    lines: dict[str, Line] = {}
    sentences: Sentences = Sentences()
    headlines: Headlines = Headlines()
    published: tuple[str, ...] = ()
    """Words that label the date of publication."""
    stamped: tuple[str, ...] = ()
    """What opens a page as a collection keeps it, before the day or month of publication: "date 2020-05 TRIPOLI –"."""
    not_published: tuple[str, ...] = ()
    """Words that label another date: of an update, of the visit, of the rights."""
    preparing: tuple[str, ...] = ()
    """Words before an event that is yet to come."""
    counterexamples: tuple[str, ...] = ()
    """Lines that are article, however much they look like furniture."""

    def is_stamp(self, before: str, after: str) -> bool:
        """Does a date between two texts only say when the page appeared: "Posted on 22 June 2020 The mayor met …", "Updated: 22 June
        2020, 9 am", "date 2020-06-22 …"?  Not in "Published 3 May 2019 the report said …".
        """
        label = fold(before).text.strip(" :")
        apart = before.rstrip().endswith(":") or after.lstrip(" :")[:1].isupper()
        return label in self._stamps or (apart and label in self._dating)

    @cached_property
    def _stamps(self) -> frozenset[str]:
        return frozenset(fold(label).text for label in self.stamped)

    @cached_property
    def _dating(self) -> frozenset[str]:
        return frozenset(fold(label).text for label in (*self.published, *self.not_published))

    @cached_property
    def common(self) -> frozenset[str]:
        """The function words, folded."""
        return frozenset(fold(word).text for word in self.words)

    @cached_property
    def whole(self) -> dict[str, Line]:
        """Folded phrase → its row."""
        return {numberless(bare(phrase)): row for row in self.lines.values() for phrase in row.whole}

    @cached_property
    def starts(self) -> dict[str, tuple[tuple[tuple[str, ...], Line], ...]]:
        """First word → the phrases (as words) that begin with it, with their rows."""
        return _by_first_word((phrase, row) for row in self.lines.values() for phrase in row.start)

    @cached_property
    def labels(self) -> dict[str, Line]:
        """Folded label → its row."""
        return {bare(phrase): row for row in self.lines.values() for phrase in row.labels}

    @cached_property
    def insides(self) -> tuple[tuple[str, Line], ...]:
        """Folded phrases between spaces, with their rows."""
        return tuple((f" {numberless(bare(phrase))} ", row) for row in self.lines.values() for phrase in row.inside)

    @cached_property
    def names(self) -> dict[str, Line]:
        """Folded phrase → its row."""
        return {bare(phrase): row for row in self.lines.values() for phrase in row.names}

    @cached_property
    def titles(self) -> frozenset[str]:
        """Shortened words that are never last, folded, without their last full stop."""
        return frozenset(fold(word).text.rstrip(".") for word in self.sentences.titles)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Shortened words that may be last, folded, without their last full stop."""
        return frozenset(fold(word).text.rstrip(".") for word in self.sentences.abbreviations)

    @cached_property
    def telling(self) -> frozenset[str]:
        """Verbs of leads, folded."""
        return frozenset(fold(word).text for word in self.headlines.telling)


def bare(line: str) -> str:
    """The words of a line in one spelling, with single spaces; marks and symbols count as spaces."""
    return words_of(fold(line).text)


def numberless(words: str) -> str:
    """The words with 0 in place of every number."""
    return _NUMBER.sub("0", words)


def words_of(folded: str) -> str:
    """The words of a line that is folded already, with single spaces."""
    return " ".join(_WORD.findall(folded))


def load(folder: Path) -> Furniture:
    """The rows of the language in `folder`; none when it has no furniture.yaml.  Raises KnowledgeError."""
    path = folder / "furniture.yaml"
    if not path.exists():
        return Furniture()
    furniture = read_yaml(path, Furniture, KnowledgeError)
    for name, row in furniture.lines.items():
        for phrase in (*row.whole, *row.start, *row.labels, *row.inside, *row.names):
            if not bare(phrase):
                raise KnowledgeError(path, f"$.lines.{name}", f"a phrase without a word: {phrase!r}")
    return furniture


def _by_first_word(rows: Iterable[tuple[str, Line]]) -> dict[str, tuple[tuple[tuple[str, ...], Line], ...]]:
    found: dict[str, tuple[tuple[tuple[str, ...], Line], ...]] = {}
    for phrase, row in rows:
        words = tuple(bare(phrase).split())
        found[words[0]] = (*found.get(words[0], ()), (words, row))
    return found
