"""Verbs, nouns and names → a morphological database in the CALIMA format that camel-tools reads.

The format: features (DEFINES), defaults per part of speech, prefixes, suffixes and stems each with a category, and tables
of the categories that go together.  Stems here are whole inflected words, so that the tables stay small.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.arabic.analysis import Analysis
from generator.arabic.verbs import grammar, noun_forms, stems

__all__ = ["write"]

_FEATURES = (
    "diac",
    "lex",
    "bw",
    "gloss",
    "pos",
    "prc3",
    "prc2",
    "prc1",
    "prc0",
    "per",
    "asp",
    "vox",
    "mod",
    "gen",
    "num",
    "stt",
    "cas",
    "enc0",
    "rat",
    "source",
)
_POS = ("verb", "noun", "noun_prop", "digit", "punc", "latin", "foreign")
_ASPECT = {"perfect": "p", "imperfect": "i", "future": "f"}


def write(*, verbs: Iterable[str] = (), nouns: Iterable[str] = (), names: Iterable[str] = ()) -> str:
    """The text of a database.  `verbs` as in `forms`; nouns bare; names one word each, without clitics."""
    return "\n".join(
        [
            "###DEFINES###",
            *(f"DEFINE {feature} {feature}:*open*" for feature in _FEATURES),
            "###DEFAULTS###",
            *(
                f"DEFAULT pos:{pos} " + " ".join(f"{feature}:-" for feature in _FEATURES if feature != "pos")
                for pos in _POS
            ),
            "###ORDER###",
            "ORDER " + " ".join(_FEATURES),
            "###TOKENIZATIONS###",
            "###STEMBACKOFF###",
            "###PREFIXES###",
            *_prefixes(),
            "###SUFFIXES###",
            "\tS0\tdiac:",
            *(f"{pronoun}\tSP\tdiac:{pronoun} enc0:{pronoun}" for pronoun in grammar().pronouns),
            "###STEMS###",
            *dict.fromkeys((*_verbs(verbs), *_nouns(nouns), *_names(names))),
            "###TABLE AB###",
            *(
                f"{prefix} {stem}"
                for prefix, stem in (
                    ("P0", "V"),
                    ("P0", "B"),
                    ("P0", "N"),
                    ("P0", "R"),
                    ("PN", "N"),
                    ("PN", "R"),
                    ("PA", "N"),
                )
            ),
            "###TABLE BC###",
            *(f"{stem} S0" for stem in ("V", "N", "R")),
            "B SP",
            "###TABLE AC###",
            *(f"{prefix} S0" for prefix in ("P0", "PN", "PA")),
            "P0 SP",
            "",
        ]
    )


def _prefixes() -> Iterator[str]:
    rules = grammar()
    for conjunction in ("", *rules.conjunctions):
        yield _prefix(conjunction, "P0", conjunction=conjunction)
        for preposition in rules.prepositions:
            yield _prefix(conjunction + preposition, "PN", conjunction=conjunction, preposition=preposition)
        for preposition in ("", *rules.prepositions):
            written = preposition + rules.article
            if preposition == rules.letters["lam"]:
                written = rules.assimilated
            yield _prefix(
                conjunction + written, "PA", conjunction=conjunction, preposition=preposition, article=rules.article
            )


def _prefix(written: str, category: str, *, conjunction: str = "", preposition: str = "", article: str = "") -> str:
    features = {"diac": written, "prc2": conjunction, "prc1": preposition, "prc0": article}
    return f"{_key(written)}\t{category}\t" + " ".join(
        f"{key}:{value}" for key, value in features.items() if value or key == "diac"
    )


def _verbs(rows: Iterable[str]) -> Iterator[str]:
    for row in rows:
        for stem in stems(row):
            yield _stem(stem.written, "B" if stem.bound else "V", stem.analysis)


def _nouns(nouns: Iterable[str]) -> Iterator[str]:
    for noun in nouns:
        for word, (gender, number) in noun_forms(noun).items():
            yield _stem(word, "N", Analysis(lemma=noun, pos="noun", gender=gender, number=number))


def _names(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name and " " not in name:
            yield _stem(name, "R", Analysis(lemma=name, pos="name"))


def _stem(word: str, category: str, reading: Analysis) -> str:
    features = {
        "diac": word,
        "lex": reading.lemma,
        "bw": "-",
        "gloss": "-",
        "pos": {"verb": "verb", "noun": "noun", "name": "noun_prop"}[reading.pos],
        "prc3": "-",
        "prc2": "-",
        "prc1": "-",
        "prc0": "-",
        "per": str(reading.person) if reading.person else "-",
        "asp": _ASPECT.get(reading.tense, "-"),
        "vox": reading.voice,
        "mod": reading.mood or "-",
        "gen": reading.gender or "-",
        "num": reading.number or "-",
        "enc0": reading.pronoun or "-",
    }
    return f"{_key(word)}\t{category}\t" + " ".join(f"{key}:{value}" for key, value in features.items())


def _key(word: str) -> str:
    """The spelling under which camel-tools looks a word up (its DEFAULT_NORMALIZE_MAP)."""
    letters = grammar().letters
    alef = letters["alef"]
    for name in ("hamza_on_alef", "hamza_below_alef", "madda"):
        word = word.replace(letters[name], alef)
    word = word.replace(letters["alef_maqsura"], letters["yeh"])
    return word.replace(letters["teh_marbuta"], letters["heh"])
