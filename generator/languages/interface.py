"""`<language>/interface.yaml` → the words of the site: labels, names of codes, dates, plural forms, reasons."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from generator.data import read_yaml

__all__ = ["DatePatterns", "Interface", "Search", "load"]


class DatePatterns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a date is said; the slots stand in braces."""

    day: str
    weekday: str
    month: str
    decade: str
    century: str
    about: str
    perhaps: str
    between: str
    until: str
    since: str
    early: str
    middle: str
    late: str
    undated: str
    parts: dict[int, str]
    """ISO 8601-2 codes of seasons, quarters, thirds and halves of a year."""


class Search(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a word of this language is brought to one form before it is looked up; on folded text (see text.fold)."""

    prefixes: tuple[str, ...] = ()
    """Taken off a word in this order, each at most once, while at least `shortest` letters are left."""
    suffixes: tuple[str, ...] = ()
    """The first that fits is taken off, while at least `shortest` letters are left."""
    endings: dict[str, str] = {}
    """An ending and what stands for it: the first that fits, before `suffixes`."""
    shortest: int = 3
    stop: frozenset[str] = frozenset()
    """Words that are not looked up."""
    same: tuple[tuple[str, ...], ...] = ()
    """Words that find one another."""


class Interface(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of the site in one language."""

    name: str
    direction: Literal["ltr", "rtl"]
    locale: str
    """The CLDR locale whose month names, plural rules and list punctuation are used."""
    months: dict[str, tuple[str, ...]] = {}
    """Other sets of month names, by the name that site.yaml gives them: locales whose names stand one after the other."""
    comma: str
    words: dict[str, str]
    counts: dict[str, dict[str, str]]
    """CLDR plural category → the phrase, for each thing that is counted; `{n}` is the number."""
    kinds: dict[str, str]
    realis: dict[str, str]
    scopes: dict[str, str]
    certainties: dict[str, str]
    bases: dict[str, str]
    abouts: dict[str, str]
    fields: dict[str, str] = {}
    topics: dict[str, str] = {}
    acts: dict[str, str] = {}
    dates: DatePatterns
    reasons: dict[str, str]
    search: Search = Search()


def load(folder: Path) -> Interface:
    """The words of the language in `folder`; raises KnowledgeError naming what is wrong."""
    return read_yaml(folder / "interface.yaml", Interface)
