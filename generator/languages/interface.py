"""`<language>/interface.yaml` → the words of the site: labels, names of codes, dates, plural forms, reasons."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from generator.data import read_yaml
from generator.errors import KnowledgeError

__all__ = ["DatePatterns", "Interface", "Search", "load"]

FIRST = "en"
"""The language whose keys all others have."""
PARTS = ("words", "counts", "kinds", "realis", "scopes", "certainties", "bases", "abouts", "measures")
"""What must be said in every language; a reason, topic or act without words shows its code."""


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
    at: dict[Literal["day", "within", "year", "third", "roughly"], str]
    """How a date stands in a sentence: a day, a month or year, the first days of a month; one that is not exact."""
    parts: dict[int, str]
    """ISO 8601-2 codes of seasons, quarters, thirds and halves of a year."""


class Search(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a word is brought to one form before it is looked up.  All rows are in folded spelling (see text.fold).

    The forms need not be words: what matters is that those of one word agree and those of others do not.
    """

    letters: str
    """A character class: a word that begins with one of these letters is of this language's script."""
    articles: tuple[str, ...] = ()
    """Beginnings that always come off, the first that fits."""
    clitics: tuple[str, ...] = ()
    """Beginnings that come off when what remains is a word of the site; else they may belong to the word."""
    endings: dict[str, str] = {}
    """An ending and what stands for it: the first that fits, once, before `suffixes`."""
    suffixes: tuple[str, ...] = ()
    """Endings that come off, one after the other, as long as one fits."""
    shortest: int = 3
    """So many letters always remain."""
    stop: tuple[str, ...] = ()
    """Words that are not looked up beside others."""
    same: tuple[tuple[str, ...], ...] = ()
    """Words and phrases that find one another."""


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
    measures: dict[str, str]
    """Figures that the page about the method shows, by their names in tests/gold/floors.json."""
    fields: dict[str, str] = {}
    topics: dict[str, str] = {}
    acts: dict[str, str] = {}
    dates: DatePatterns
    reasons: dict[str, str]
    search: Search


def load(folder: Path) -> Interface:
    """The words of the language in `folder`; raises KnowledgeError naming the file and what is wrong or missing."""
    path = folder / "interface.yaml"
    if not path.is_file():
        raise KnowledgeError(path, "", f"missing: copy {FIRST}/interface.yaml and translate it")
    interface = read_yaml(path, Interface)
    model = interface if folder.name == FIRST else read_yaml(folder.parent / FIRST / "interface.yaml", Interface)
    for part in PARTS:
        if missing := getattr(model, part).keys() - getattr(interface, part).keys():
            raise KnowledgeError(path, f"$.{part}", f"missing: {', '.join(sorted(missing))}")
    for what, forms in interface.counts.items():
        if "other" not in forms:
            raise KnowledgeError(path, f"$.counts.{what}", "missing: other, the form for any number")
    return interface
