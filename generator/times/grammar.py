"""A language's rules and words → a chart parser over the few words that can be part of a time.

Bottom-up from right to left: what begins further right is complete when a rule asks for it.  A reading is at most
`LONGEST` words long, a place has at most `MOST` readings and costs at most `STEPS` steps, so that the time is linear in the text.
Source: Kay, Algorithm schemata and data structures in syntactic processing (1980); the rules share one trie.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from generator.errors import KnowledgeError
from generator.languages import Language
from generator.languages.time import Rule, Time
from generator.text import fold
from generator.times.values import Value, compile_value

__all__ = ["Entry", "Grammar", "Reading", "grammar"]

LONGEST, MOST, STEPS = 20, 60, 400
_ELEMENT = re.compile(r"\{[^{}]*\}|'.'|[()|\[\]<>]|[^\s(){}|\[\]<>]+")

_QUOTED = re.compile("'.'")  # a bracket or another mark of the notation that is meant itself


class Reading(NamedTuple):
    """A category found over a stretch of words; `first` to `last` (exclusive) without the context that it asked for."""

    category: str
    end: int
    value: Value
    rules: tuple[str, ...]
    first: int
    last: int


class Entry(NamedTuple):
    """What a word may be: a category and value, for a name of `length` words."""

    category: str
    value: Value
    length: int


class Accept(NamedTuple):
    """The end of a rule's pattern: what to compute, from which places of the path."""

    name: str
    categories: tuple[str, ...]
    slots: tuple[tuple[int, str], ...]
    compute: Callable[[dict[str, Value]], Value | None]
    before: int
    after: int


class Node:
    """A state of the trie: by symbol to the next, and the rules that end here."""

    __slots__ = ("accepts", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.accepts: list[Accept] = []


class Grammar:
    """The compiled rows of one language."""

    def __init__(self, rows: Time, where: str) -> None:
        self.rows = rows
        self.finals = frozenset(rows.finals)
        self.order = {name: place for place, name in enumerate(rows.rules)}
        self.root = Node()
        self.steps = STEPS
        self.literals: set[str] = set()
        self.phrases: set[str] = set()
        """The longest words of patterns that have no slot: with these alone a time can be told."""
        self.contexts: dict[str, tuple[frozenset[str], ...]] = {}
        for name, rule in rows.rules.items():
            try:
                self._add(name, rule)
            except ValueError as problem:
                raise KnowledgeError(where, name, str(problem)) from problem
            if rule.not_after or rule.not_before or rule.only_after or rule.only_before:
                sides = (rule.not_after, rule.not_before, rule.only_after, rule.only_before)
                self.contexts[name] = tuple(self.words(side) for side in sides)

    def words(self, names: tuple[str, ...]) -> frozenset[str]:
        """The folded words of a list that may name other lists."""
        lists = self.rows.lexicon.lists
        return frozenset(fold(word).text for name in names for word in lists.get(name, (name,)))

    def _add(self, name: str, rule: Rule) -> None:
        compute = compile_value(rule.value)
        categories = tuple(rule.is_.split())
        for elements in _alternatives(rule.match):
            before = elements.index(">") if ">" in elements else 0
            tail = len(elements) - elements.index("<") - 1 if "<" in elements else 0
            node = self.root
            slots: list[str | None] = []
            for element in elements:
                if element in "<>":
                    continue
                symbol, slot = _symbol(element)
                slots.append(slot)
                if slot is None:
                    self.literals.add(symbol[1:])
                following = node.next.get(symbol)
                if following is None:
                    following = node.next[symbol] = Node()
                node = following
            if not any(slots) and self.finals.intersection(categories):
                self.phrases.add(_fold(max(elements, key=len)))
            node.accepts.append(
                Accept(
                    name,
                    categories,
                    tuple((place, slot) for place, slot in enumerate(slots) if slot),
                    compute,
                    before,
                    tail,
                )
            )

    def parse(self, items: list[list[Entry]]) -> list[list[Reading]]:
        """For each word the final readings that begin there (context included), longest first."""
        size = len(items)
        chart: list[dict[str, list[Reading]]] = [{} for _ in range(size + 1)]
        finals: list[list[Reading]] = [[] for _ in range(size)]
        for start in range(size - 1, -1, -1):
            found = chart[start]
            agenda = [
                Reading(e.category, start + e.length, e.value, (), start, start + e.length)
                for e in items[start]
                if start + e.length <= size
            ]
            seen = set()
            count = 0
            self.steps = STEPS
            while agenda and count < MOST:
                reading = agenda.pop()
                key = (reading.category, reading.end, reading.value)
                if key in seen:
                    if reading.category in self.finals:  # the same by another rule: the file's order decides
                        finals[start].append(reading)
                    continue
                seen.add(key)
                count += 1
                found.setdefault(reading.category, []).append(reading)
                if reading.category in self.finals:
                    finals[start].append(reading)
                node = self.root.next.get(reading.category)
                if node is not None:
                    self._walk(node, (reading,), start, chart, agenda)
        return finals

    def _walk(
        self,
        node: Node,
        path: tuple[Reading, ...],
        start: int,
        chart: list[dict[str, list[Reading]]],
        agenda: list[Reading],
    ) -> None:
        self.steps -= 1
        if self.steps < 0:
            return
        end = path[-1].end
        for accept in node.accepts:
            value = accept.compute({slot: path[place].value for place, slot in accept.slots})
            if value is None:
                continue
            rules = (accept.name, *(rule for part in path for rule in part.rules))
            first = path[accept.before].first
            last = path[len(path) - 1 - accept.after].last
            agenda.extend(Reading(category, end, value, rules, first, last) for category in accept.categories)
        if not node.next:
            return
        here = chart[end]
        if len(here) < len(node.next):
            for symbol, readings in here.items():
                following = node.next.get(symbol)
                if following is not None:
                    for reading in readings:
                        if reading.end - start <= LONGEST:
                            self._walk(following, (*path, reading), start, chart, agenda)
        else:
            for symbol, following in node.next.items():
                for reading in here.get(symbol, ()):
                    if reading.end - start <= LONGEST:
                        self._walk(following, (*path, reading), start, chart, agenda)


@cache
def _symbol(element: str) -> tuple[str, str | None]:
    """What an element of a pattern asks for, and the slot that takes it: `=word` has none."""
    if element[0] == "{" and len(element) > 1:
        category, _, slot = element[1:-1].partition(":")
        return category, slot or category
    return "=" + _fold(element[1] if _QUOTED.fullmatch(element) else element), None


@cache
def _fold(word: str) -> str:
    return fold(word).text


def _alternatives(pattern: str) -> Iterator[tuple[str, ...]]:
    """All sequences that a pattern stands for: `a [b] (c|d)` → a c, a d, a b c, a b d."""
    elements = _ELEMENT.findall(pattern)
    sequences, rest = _choice(elements, 0, None)
    if rest != len(elements):
        raise ValueError(f"unbalanced brackets: {pattern}")
    for sequence in dict.fromkeys(sequences):
        if not [element for element in sequence if element not in "<>"]:
            raise ValueError(f"matches nothing at all: {pattern}")
        yield sequence


def _choice(elements: list[str], place: int, closing: str | None) -> tuple[list[tuple[str, ...]], int]:
    done: list[tuple[str, ...]] = []
    parts: list[list[tuple[str, ...]]] = []
    while place < len(elements) and elements[place] not in (")", "]"):
        element = elements[place]
        place += 1
        if element == "|":
            done += _join(parts)
            parts = []
        elif element in "([":
            inner, place = _choice(elements, place, ")" if element == "(" else "]")
            place += 1
            parts.append(inner if element == "(" else [(), *inner])
        else:
            parts.append([(element,)])
    if closing and (place >= len(elements) or elements[place] != closing):
        raise ValueError("unbalanced brackets")
    return done + _join(parts), place


def _join(parts: list[list[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    return [tuple(itertools.chain.from_iterable(choice)) for choice in itertools.product(*parts)]


@cache
def grammar(language: Language) -> Grammar:
    """The compiled rows, once per language and process."""
    return Grammar(language.time, str(language.folder / "time.yaml"))
