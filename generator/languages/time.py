"""The rows of time expressions: time.yaml (rules), lexicon.yaml (words), spelling.yaml (how words vary), counterexamples.txt.

A rule's `match` is a sequence of words, `{category}` or `{category:name}`, `(this|that)` and `[optional]`; what stands
before `>` or after `<` must be there but is no part of the expression.  Its `value` is an operation and its arguments
(see generator/times/values.py).  Its examples are its tests, read on Monday 22 June 2020: EDTF → phrases, where
`[…]` marks the expression when the phrase holds more.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from generator.data import read_yaml
from generator.errors import KnowledgeError

__all__ = ["Cues", "Lexicon", "Rule", "Spelling", "Time", "load"]


class Row(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename=lambda name: name.rstrip("_").replace("_", " ")
):
    """What all rows have in common: no key by accident."""


class Rule(Row, frozen=True):
    """One way to speak of a time."""

    match: str
    value: str
    examples: dict[str, tuple[str, ...]]
    is_: str = "time"
    """The categories that it makes, one or more."""
    not_after: tuple[str, ...] = ()
    """Words (or names of `lists`) that must not stand directly before it."""
    not_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    silences: bool = False
    """Where it is not allowed nothing in it is either: no `October` in `6 October Bridge`."""
    capital: bool = False
    """Only with a capital letter (`August`, not `august`)."""
    future: bool = False
    """Only in a clause that speaks of the future (or when nothing stands around it)."""

    def __post_init__(self) -> None:
        if not any(self.examples.values()):
            raise ValueError("a rule needs an example")


class Cues(Row, frozen=True):
    """What tells in a clause whether it speaks of the past or of the future."""

    future: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    """Future; after a word that undoes (`was scheduled`) whether the time has come is open."""
    near: tuple[str, ...] = ()
    """Whether the time has come is open (`postponed`)."""
    future_prefixes: tuple[str, ...] = ()
    not_future: tuple[str, ...] = ()
    """Words with such a prefix that are no cue."""
    undoing: tuple[str, ...] = ()
    """Directly before a cue of the future they make it past (`did not arrive`, `was going`)."""
    neutral: tuple[str, ...] = ()
    """Directly before a cue of the past they take its force (`to be held`)."""
    joints: tuple[str, ...] = ()
    """Conjunctions written together with the cue."""
    boundaries: tuple[str, ...] = ()
    """Where a clause ends."""


class Lexicon(Row, frozen=True):
    """Words by category and value; `lists` are plain words for contexts; `glue` categories never start a search."""

    categories: dict[str, dict[str, tuple[str, ...]]]
    glue: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    """Categories whose words are worth a look only behind another word of time."""
    lists: dict[str, tuple[str, ...]] = {}
    senses: dict[str, tuple[str, ...]] = {}
    possessive: tuple[str, ...] = ()
    """What makes a time the owner of what follows, as words: "Thursday 's meeting"."""
    cues: Cues = Cues()
    quotes: tuple[str, ...] = ()
    """Quotation marks in pairs: opening, closing, opening, …"""


class Spelling(Row, frozen=True):
    """How one canonical entry is written in the wild: prefixes that lean on it, letters that change."""

    prefixes: tuple[str, ...] = ()
    """One-word prefixes, each a sequence of one-letter words written together (`wb` is `w` + `b`), split off only
    before a known word.
    """
    contractions: dict[str, str] = {}
    """Beginnings written otherwise after a prefix: `lal` → `ll`."""
    variants: tuple[tuple[str, str], ...] = ()
    """(regular expression, replacement) on the folded word; each gives one more spelling."""
    unsplit: tuple[str, ...] = ()
    """Words that look like prefix and time word but are not."""


class Time(Row, frozen=True):
    """All of a language's rows about time."""

    finals: tuple[str, ...]
    """The categories that are expressions by themselves."""
    rules: dict[str, Rule]
    lexicon: Lexicon = Lexicon({})
    spelling: Spelling = Spelling()
    counterexamples: tuple[str, ...] = ()


class _File(Row, frozen=True):
    finals: tuple[str, ...]
    rules: dict[str, Rule]


def load(folder: Path) -> Time:
    """The rows of one language's folder; raises KnowledgeError for a rule without example, a misspelt key, …"""
    file = read_yaml(folder / "time.yaml", _File)
    lexicon = read_yaml(folder / "lexicon.yaml", Lexicon)
    spelling = read_yaml(folder / "spelling.yaml", Spelling) if (folder / "spelling.yaml").exists() else Spelling()
    path = folder / "counterexamples.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    except UnicodeDecodeError as problem:
        raise KnowledgeError(path, f"byte {problem.start}", "not UTF-8: save the file as UTF-8") from problem
    silent = tuple(line for line in lines if line.strip() and not line.startswith("#"))
    return Time(file.finals, file.rules, lexicon, spelling, silent)
