"""One sentence on its way to mentions: its words, what each may be, and the names found so far."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from itertools import compress, count
from operator import attrgetter
from typing import NamedTuple

from generator.entities.gazetteer import Gazetteer, Hit
from generator.entities.tokens import BREAK, CLOSE, PAREN, POSSESSIVE, QUOTE, Words
from generator.model import Reason
from generator.text import Span

__all__ = ["Memory", "Name", "Scene", "comma"]

_CLOSING = {
    '"': '"', "\u201c": "\u201d\u201c", "\u201d": "\u201c\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u00bb": "\u00ab", "(": ")", "[": "]",
}  # fmt: skip
_ENDS = frozenset("".join(_CLOSING.values()))
_anchors = attrgetter("anchors")
_CLOSERS = frozenset('")]\u201d\u00bb')


class Name(NamedTuple):
    """A name found at words `start:end`; `cut` letters before it are proclitics; `entity` None for newcomers (NIL)."""

    start: int
    end: int
    cut: int
    kind: str
    entity: str | None
    reason: Reason
    country: str | None = None


class Memory:
    """Whom an article has named so far: bare surnames point back to them."""

    def __init__(self) -> None:
        self.people: dict[str, int] = {}
        self.surnames: dict[str, str | None] = {}
        """Last word of a full name, where no row says that it is a surname → whose it is; None for a newcomer."""
        self.newcomers: dict[str, str] = {}
        """Last word of a newcomer's full name → that name as written."""
        self.organisations: dict[str, int] = {}
        self.posts: dict[str, int] = {}
        self.places: set[str] = set()
        self.offices: dict[str, tuple[str | None, str | None, str | None]] = {}
        """Office or title → entity, post and country of the one whom it last meant."""
        self.nouns: dict[str, tuple[str | None, str | None]] = {}
        """First word of a body named before → its entity and country: the embassy."""

    def note(self, name: Name) -> None:
        """Remember a linked name."""
        if name.entity is not None and name.kind in ("person", "organisation"):
            table = self.people if name.kind == "person" else self.organisations
            table.setdefault(name.entity, len(table))


class Scene:
    """Words and findings of one sentence."""

    __slots__ = (
        "_asked",
        "_lines",
        "_words",
        "anchors",
        "found",
        "gaps",
        "gazetteer",
        "names",
        "notes",
        "taken",
        "text",
        "tokens",
    )

    def __init__(self, words: Words, gazetteer: Gazetteer) -> None:
        self._words, self.text, self.gazetteer = words, words.text, gazetteer
        self.tokens, self.gaps, self.notes = words.tokens, words.gaps, words.notes
        self.found = gazetteer.read(words)
        """What may begin at each word."""
        self.anchors: defaultdict[str, list[int]] = defaultdict(list)
        """The words at which something that is looked for may begin: a name, a body, a role … (`Found.anchors`)."""
        for index in compress(count(), map(_anchors, self.found)):
            for what in self.found[index].anchors:
                self.anchors[what].append(index)
        self.names: list[Name] = []
        self.taken: dict[int, Name] = {}
        """Word → the name it is part of (not those nested in others)."""
        self._lines: tuple[str, ...] = ()
        self._asked: dict[tuple[str, ...], bool] = {}

    def mentions(self, words: tuple[str, ...]) -> bool:
        """Does any of the folded words or phrases stand in the sentence, with proclitics or without?"""
        if not self._lines:
            bare = " ".join(self.gazetteer.variants[token][-1][0] for token in self.tokens)
            self._lines = f" {' '.join(self.tokens)} ", f" {bare} "
        found = self._asked.get(words)
        if found is None:
            found = self._asked[words] = any(f" {word} " in line for line in self._lines for word in words)
        return found

    def first(self, index: int, *kinds: str) -> Hit | None:
        """The longest hit of these kinds at a word."""
        if index < len(self.found):
            for size, cut, entry in self.found[index].entries:
                if entry.kind in kinds:
                    return Hit(index, index + size, cut, entry)
        return None

    def all(self, index: int, *kinds: str) -> list[Hit]:
        """All hits of these kinds at a word, the longest first."""
        entries = self.found[index].entries if index < len(self.found) else ()
        return [Hit(index, index + size, cut, entry) for size, cut, entry in entries if entry.kind in kinds]

    def ends_with(self, index: int, *kinds: str) -> Hit | None:
        """The longest hit of these kinds that ends just before a word (within the five words before it)."""
        for start in range(max(0, index - 5), index):
            for size, cut, entry in self.found[start].entries:
                if start + size == index and entry.kind in kinds:
                    return Hit(start, index, cut, entry)
        return None

    def gap(self, index: int) -> int:
        """What stands before a word."""
        return self.gaps[index] if index < len(self.gaps) else BREAK

    def joined(self, index: int) -> bool:
        """Does the word belong directly to the one before it?"""
        return 0 < index < len(self.gaps) and self.gaps[index] == CLOSE

    def follows(self, index: int) -> bool:
        """Does the word follow directly, or past a quotation or a parenthesis that ends there?"""
        if not 0 < index < len(self.gaps):
            return False
        gap = self.gaps[index]
        return gap == CLOSE or (gap in (QUOTE, PAREN) and self.between(index) in _CLOSERS)

    def possessive(self, index: int) -> bool:
        """Is the word before it a possessor (Libya's)?"""
        return index < len(self.gaps) and self.gaps[index] == POSSESSIVE

    def between(self, index: int) -> str:
        """What stands before a word that is not the first, without white space around it."""
        return self._words.between(index).strip()

    def written(self, index: int) -> str:
        """A word as the article has it."""
        return self.text[self._words.start(index) : self._words.end(index)]

    def capital(self, index: int) -> bool:
        """Does a word begin with a capital letter?"""
        return self._words.case(index) > 0

    def coordinated(self, index: int, cut: int) -> bool:
        """Do the letters cut off its beginning begin with a conjunction?"""
        first = self.gazetteer.conjunctions
        return cut > 0 and bool(first) and self.tokens[index].startswith(first)

    def claim(self, name: Name) -> None:
        """Keep a name; its words are taken."""
        self.names.append(name)
        for index in range(name.start, name.end):
            self.taken[index] = name

    def at(self, start: int, end: int, cut: int = 0) -> Span:
        """Where words stand in the article: without proclitics, with the mark that closes a quotation begun inside."""
        begin, finish = self._words.start(start), self._words.end(end - 1)
        for _ in range(cut):
            begin += 1
            while begin < finish and (
                unicodedata.combining(self.text[begin]) or self.text[begin] == "\N{ARABIC TATWEEL}"
            ):
                begin += 1
        return Span(begin, self._close(begin, finish))

    def _close(self, begin: int, finish: int) -> int:
        """Past the marks that close what was opened inside `begin:finish`."""
        if self.text[finish : finish + 1] not in _ENDS:
            return finish
        inside = self.text[begin:finish]
        for _ in range(2):
            following = self.text[finish : finish + 1]
            opened = [mark for mark in inside if mark in _CLOSING]
            if not following or not opened:
                break
            wanted = _CLOSING[opened[-1]]
            closed = sum(inside.count(mark) for mark in wanted if mark != opened[-1])
            even = opened[-1] in wanted and inside.count(opened[-1]) % 2 == 0
            if following not in wanted or even or (opened[-1] not in wanted and closed >= inside.count(opened[-1])):
                break
            finish += 1
            inside = self.text[begin:finish]
        return finish

    def words(self, start: int, end: int) -> Sequence[str]:
        """The folded words."""
        return self.tokens[start:end]


def comma(scene: Scene, index: int) -> bool:
    """Does a comma, and nothing else, stand before a word?"""
    return 0 < index < len(scene.tokens) and scene.between(index) in (",", "\u060c")
