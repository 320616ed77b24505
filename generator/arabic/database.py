"""Verbs, nouns and names → a morphological database in the CALIMA format that camel-tools reads.

The format: features (DEFINES), defaults per part of speech, prefixes, stems and suffixes each with a category, and tables
of the categories that go together.  Stems here are whole inflected words, so that the tables stay small; prefixes are the
letters written together with a word, suffixes the pronouns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from generator.arabic.analysis import Analysis
from generator.arabic.verbs import Stem, grammar, noun_stems, stems
from generator.text import fold

__all__ = ["Database", "Segmenter"]

P = TypeVar("P")

_FEATURES = ("diac", "lex", "pos", "prc2", "prc1", "prc0", "per", "asp", "vox", "mod", "gen", "num", "enc0")
_POS = {"verb": "verb", "noun": "noun", "name": "noun_prop"}
_ASPECT = {"perfect": "p", "imperfect": "i"}
_WITH_STEM = {"P0": "VINR", "PF": "I", "PN": "NR", "PA": "N", "PC": "Q"}
"""After a conjunction, the future's letter, a preposition, the article, a preposition that has swallowed the article's
first letter: V verbs, I those that can be future, N nouns, R names, Q what is left of those that begin with the article."""
_WITH_SUFFIX = {"V": ("S", "SV"), "I": ("S", "SV"), "N": ("S", "SN"), "R": (), "Q": ()}
"""The pronouns of each; S are those of verbs and nouns."""
_PREFIX_SUFFIX = {
    "P0": ("S0", "S", "SV", "SN"),
    "PF": ("S0", "S", "SV"),
    "PN": ("S0", "S", "SN"),
    "PA": ("S0",),
    "PC": ("S0",),
}


class Part(NamedTuple):
    """A prefix or suffix: how it is looked up, its category, its features."""

    key: str
    category: str
    features: dict[str, str]

    def __str__(self) -> str:
        return f"{self.key}\t{self.category}\t" + " ".join(f"{key}:{value}" for key, value in self.features.items())


class Inflected(NamedTuple):
    """A stem in its category.  Its features are made when somebody asks: of thousands few are ever met."""

    category: str
    written: str
    analysis: Analysis

    @property
    def features(self) -> dict[str, str]:
        """In the order of camel-tools; a lemma of two forms is joined, as a blank ends a feature."""
        reading = self.analysis
        values = {
            "diac": self.written,
            "lex": reading.lemma.replace(" ", "+"),
            "pos": _POS[reading.pos],
            "per": str(reading.person or ""),
            "asp": _ASPECT.get(reading.tense, ""),
            "vox": reading.voice if reading.pos == "verb" else "",
            "mod": reading.mood,
            "gen": reading.gender,
            "num": reading.number,
        }
        return {feature: values.get(feature) or "-" for feature in _FEATURES}


class Database:
    """The parts of a database.  `verbs` in two forms as in `forms`; nouns bare; names one word each, not inflected."""

    def __init__(self, *, verbs: Iterable[str] = (), nouns: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        self.prefixes = tuple(_prefixes())
        self.stems = _by_key(_stems(verbs, nouns, names))
        self.suffixes = (
            Part("", "S0", {"diac": ""}),
            *(
                Part(pronoun, {"verb": "SV", "noun": "SN"}.get(host, "S"), {"diac": pronoun, "enc0": pronoun})
                for host, pronouns in grammar().pronouns.items()
                for pronoun in pronouns
            ),
        )
        kinds = ("f", "b", "u")  # free, bound, either
        self.prefix_stem = {
            (prefix, kind + state) for prefix, fit in _WITH_STEM.items() for kind in fit for state in kinds
        }
        self.stem_suffix = {
            (kind + state, suffix)
            for kind, pronouns in _WITH_SUFFIX.items()
            for state in kinds
            for suffix in (("S0",) if state != "b" else ()) + (pronouns if state != "f" else ())
        }
        self.prefix_suffix = {(prefix, suffix) for prefix, fit in _PREFIX_SUFFIX.items() for suffix in fit}

    def __str__(self) -> str:
        """As camel-tools reads it, but for the stems: those it asks `get` for."""
        kinds = (*_POS.values(), "digit", "punc", "latin", "foreign")
        return "\n".join(
            [
                "###DEFINES###", *(f"DEFINE {feature} {feature}:*open*" for feature in _FEATURES),
                "###DEFAULTS###",
                *(f"DEFAULT pos:{pos} " + " ".join(f"{feature}:-" for feature in _FEATURES if feature != "pos") for pos in kinds),
                "###ORDER###", "ORDER " + " ".join(_FEATURES),
                "###TOKENIZATIONS###",
                "###STEMBACKOFF###",
                "###PREFIXES###", *map(str, self.prefixes),
                "###SUFFIXES###", *map(str, self.suffixes),
                "###STEMS###",
                "###TABLE AB###", *(" ".join(pair) for pair in sorted(self.prefix_stem)),
                "###TABLE BC###", *(" ".join(pair) for pair in sorted(self.stem_suffix)),
                "###TABLE AC###", *(" ".join(pair) for pair in sorted(self.prefix_suffix)),
                "",
            ]
        )  # fmt: skip

    def get(self, key: str, default: Any = None) -> Any:
        """The stems that are written so, as camel-tools keeps them: category and features."""
        found = self.stems.get(key)
        return [(stem.category, stem.features) for stem in found] if found else default


class Segmenter:
    """What camel-tools' Analyzer does with a database, for those who have not installed it.

    It knows no more than ours, and tells ten times as fast that a word is not in it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._prefixes, self._suffixes = (
            _by_key((part.key, part) for part in parts) for parts in (database.prefixes, database.suffixes)
        )

    def knows(self, word: str) -> bool:
        """Is there a way to take the word apart?"""
        return any(True for _ in self._split(word))

    def analyze(self, word: str) -> list[dict[str, Any]]:
        """Every way to take the word apart, as camel-tools' features."""
        return [
            stem.features | {key: value for part in (suffix, prefix) for key, value in part.features.items() if key != "diac"}
            for prefix, stem, suffix in self._split(word)
        ]  # fmt: skip

    def _split(self, word: str) -> Iterator[tuple[Part, Inflected, Part]]:
        known, size = self._database, len(word)
        return (
            (prefix, stem, suffix)
            for first in range(size)
            for prefix in self._prefixes.get(word[:first], ())
            for last in range(size, first, -1)
            for suffix in self._suffixes.get(word[last:], ())
            if (prefix.category, suffix.category) in known.prefix_suffix
            for stem in known.stems.get(word[first:last], ())
            if (prefix.category, stem.category) in known.prefix_stem and (stem.category, suffix.category) in known.stem_suffix
        )  # fmt: skip


def _by_key(rows: Iterable[tuple[str, P]]) -> dict[str, list[P]]:
    found: defaultdict[str, list[P]] = defaultdict(list)
    for key, row in rows:
        found[key].append(row)
    return dict(found)


def _prefixes() -> Iterator[Part]:
    rules = grammar()
    for conjunction in ("", *rules.conjunctions):
        yield _prefix("P0", conjunction)
        yield _prefix("PF", conjunction, rules.future, prc1=f"{rules.future}_fut")
        yield _prefix("PA", conjunction, rules.article, prc0=rules.article)
        for preposition in rules.prepositions:
            yield _prefix("PN", conjunction, preposition, prc1=preposition)
            assimilates = preposition == rules.letters["lam"]
            written = rules.assimilated if assimilates else preposition + rules.article
            yield _prefix("PA", conjunction, written, prc1=preposition, prc0=rules.article)
            if assimilates:
                yield _prefix("PC", conjunction, written, prc1=preposition)


def _prefix(category: str, conjunction: str, written: str = "", **features: str) -> Part:
    joined = {"prc2": conjunction} if conjunction else {}
    return Part(conjunction + written, category, {"diac": conjunction + written, **joined, **features})


def _stems(verbs: Iterable[str], nouns: Iterable[str], names: Iterable[str]) -> Iterator[tuple[str, Inflected]]:
    for verb in verbs:
        yield from _forms(stem for stem in stems(verb) if stem.analysis.tense != "future")  # the prefix makes them
    for noun in nouns:
        yield from _forms(noun_stems(noun))
    article = grammar().article
    for name in names:
        analysis = Analysis(lemma=name, pos="name")
        yield fold(name).text, Inflected("Rf", name, analysis)
        if name.startswith(article) and len(name) > len(article) + 1:
            yield fold(name.removeprefix(article)).text, Inflected("Qf", name, analysis)


def _forms(inflected: Iterable[Stem]) -> Iterator[tuple[str, Inflected]]:
    """The forms of a word, each once, in the category that says whether a pronoun may or must follow."""
    states: defaultdict[tuple[str, Analysis], set[bool]] = defaultdict(set)
    for stem in inflected:
        states[stem.written, stem.analysis].add(stem.bound)
    keys = fold("\n".join(written for written, _ in states)).text.split("\n")  # all at once is ten times as fast
    for key, ((written, analysis), bound) in zip(keys, states.items(), strict=True):
        kind = "N" if analysis.pos == "noun" else "I" if (analysis.tense, analysis.mood) == ("imperfect", "i") else "V"
        state = "u" if len(bound) > 1 else "b" if True in bound else "f"
        yield key, Inflected(kind + state, written, analysis)
