"""Two forms of a verb → all its forms, forms I to X, sound, hollow, defective, doubled and with hamza, as they are written.

Writing has no vowels, so one spelling may be several forms, and the class of a verb shows in the letters of its two
principal parts.  Source: morphology.yaml.  Rare and ambiguous forms are included: to recognise is the purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from generator.arabic.analysis import Analysis
from generator.data import read_yaml

__all__ = ["Grammar", "Stem", "Verb", "VerbError", "forms", "grammar", "noun_stems", "stems"]

FOLDER = Path(__file__).parent


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """morphology.yaml"""

    letters: dict[str, str]
    perfect: dict[str, tuple[tuple[str, str], ...]]
    imperfect: dict[str, tuple[tuple[str, str, str, str], ...]]
    perfect_defective: dict[str, dict[str, str]]
    imperfect_defective: dict[str, dict[str, str]]
    pronouns: dict[str, tuple[str, ...]]
    conjunctions: tuple[str, ...]
    future: str
    prepositions: dict[str, str]
    article: str
    assimilated: str
    nouns: dict[str, dict[Literal["free", "bound"], tuple[tuple[str, str], ...]]]


class VerbError(ValueError):
    """Not a verb in two forms."""


class Verb(NamedTuple):
    """The two principal parts; `stem` is the imperfect without its first letter, `lemma` both as written."""

    perfect: str
    stem: str
    lemma: str

    @classmethod
    def parse(cls, row: str) -> Verb:
        """A row of two words, perfect and imperfect of the third person singular; what follows is left aside.

        Raises VerbError for anything else.
        """
        words = row.split()
        yeh = grammar().letters["yeh"]
        if len(words) < 2 or len(words[0]) < 2 or not words[1].startswith(yeh) or len(words[1]) < 3:
            raise VerbError(f"a verb needs perfect and imperfect of the third person: {row!r}")
        return cls(words[0], words[1][1:], " ".join(words[:2]))


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The endings and letters of the language."""
    return read_yaml(FOLDER / "morphology.yaml", Grammar)


@lru_cache(maxsize=4096)
def forms(row: str) -> dict[str, tuple[Analysis, ...]]:
    """Every written form of a verb, with pronouns that follow and the future's prefix, without conjunctions.

    `row` is perfect and imperfect ("… …"), as in triggers.yaml.  Raises VerbError when it is not.
    """
    found: dict[str, dict[Analysis, None]] = {}
    for stem in stems(row):
        if not stem.bound:
            found.setdefault(stem.written, {})[stem.analysis] = None
            continue
        for pronoun in (*grammar().pronouns[""], *grammar().pronouns["verb"]):
            reading = msgspec.structs.replace(stem.analysis, pronoun=pronoun)
            found.setdefault(stem.written + pronoun, {})[reading] = None
    return {word: tuple(readings) for word, readings in found.items()}


class Stem(NamedTuple):
    """An inflected form; `bound`: one that only stands before a pronoun."""

    written: str
    bound: bool
    analysis: Analysis


def stems(row: str) -> tuple[Stem, ...]:
    """The inflected forms of a verb, free and bound, without pronouns.  Raises VerbError as `forms` does."""
    verb = Verb.parse(row)
    return tuple(dict.fromkeys(stem for stem in _all(verb) if len(stem.written) > 1))


def noun_stems(noun: str) -> tuple[Stem, ...]:
    """The inflected forms of a noun, free and bound, without clitics: singular, dual and sound plurals."""
    rules = grammar().nouns
    key = noun[-1] if noun[-1] in rules else ""
    return tuple(
        Stem(
            noun.removesuffix(key) + ending,
            bound=state == "bound",
            analysis=Analysis(lemma=noun, pos="noun", gender=features[0], number=features[1]),
        )
        for state, endings in rules[key].items()
        for ending, features in endings
    )


def _all(verb: Verb) -> Iterator[Stem]:
    yield from _perfect(verb.perfect, verb, "a")
    yield from _imperfect(verb.stem, verb, "a")
    passive = _passive_perfect(verb)
    if passive != verb.perfect:
        yield from _perfect(passive, verb, "p")
    for stem in _passive_stem(verb):
        yield from _imperfect(stem, verb, "p")


def _perfect(word: str, verb: Verb, voice: str) -> Iterator[Stem]:
    rules = grammar()
    defective = rules.perfect_defective.get(word[-1]) if len(word) > 2 else None
    for key, endings in rules.perfect.items():
        for ending, kind in endings:
            analysis = Analysis(
                lemma=verb.lemma, tense="perfect", person=int(key[0]), gender=key[1], number=key[2], voice=voice
            )
            if defective is not None:
                words = [word[:-1] + defective["c" if kind == "c" else ending] + ending]
                hosts = [word[:-1] + defective["pronoun"]] if not ending else words
            else:
                bases = _consonantal(word, verb.stem) if kind == "c" else [word]
                hosts = words = [joined for base in bases for joined in _join(base, ending)]
            yield from (Stem(form, bound=False, analysis=analysis) for form in words)
            yield from _hosts(hosts, analysis)


def _imperfect(stem: str, verb: Verb, voice: str) -> Iterator[Stem]:
    rules = grammar()
    defective = rules.imperfect_defective.get(stem[-1])
    for key, rows in rules.imperfect.items():
        for first, ending, kind, mood in rows:
            analysis = Analysis(
                lemma=verb.lemma,
                tense="imperfect",
                person=int(key[0]),
                gender=key[1],
                number=key[2],
                mood=mood,
                voice=voice,
            )
            if defective is not None:
                words = [first + stem[:-1] + defective["c" if kind == "c" else ending] + ending]
                hosts = [first + stem[:-1] + defective["pronoun"]] if not ending else words
                short = [first + stem[:-1] + defective["jussive"]] if not ending else []
            else:
                bases = _short(stem) if kind == "c" else [stem]
                hosts = words = [joined for base in bases for joined in _join(first + base, ending)]
                short = [first + base for base in _short(stem) if base != stem] if not ending else []
            if first == rules.letters["hamza_on_alef"]:
                words, hosts, short = (_madda(group) for group in (words, hosts, short))
            found = [*(Stem(form, bound=False, analysis=analysis) for form in words), *_hosts(hosts, analysis)]
            yield from found
            if mood == "i":
                future = msgspec.structs.replace(analysis, tense="future")
                yield from (Stem(rules.future + form.written, form.bound, future) for form in found)
            jussive = msgspec.structs.replace(analysis, mood="j")
            yield from (Stem(form, bound=False, analysis=jussive) for form in short)


def _hosts(words: list[str], analysis: Analysis) -> Iterator[Stem]:
    """The form before a pronoun: the alef of the plural ending falls away, hamza finds its seat."""
    letters = grammar().letters
    silent = letters["waw"] + letters["alef"]
    for word in words:
        base = word[:-1] if word.endswith(silent) and analysis.number == "p" else word
        last = base[-1]
        seats = (last, letters["hamza_on_waw"]) if last == letters["hamza_on_alef"] else (last,)
        yield from (Stem(base[:-1] + seat, bound=True, analysis=analysis) for seat in seats)


def _join(base: str, ending: str) -> list[str]:
    """Base and ending, with every seat that hamza takes between them in print."""
    letters = grammar().letters
    if ending and base[-1] == letters["hamza_on_alef"]:
        if ending.startswith(letters["alef"]):
            return [base[:-1] + letters["madda"] + ending[1:], base + ending]
        if ending.startswith(letters["waw"]):
            return [base + ending, base[:-1] + letters["hamza_on_waw"] + ending]
    return [base + ending]


def _madda(words: list[str]) -> list[str]:
    """First person: hamza before hamza is written as one madda."""
    letters = grammar().letters
    hamza = letters["hamza_on_alef"]
    return [letters["madda"] + word[2:] if word.startswith(hamza + hamza) else word for word in words]


def _consonantal(word: str, stem: str) -> list[str]:
    """The perfect before an ending that begins with a consonant: hollow verbs shorten, doubled ones part."""
    letters = grammar().letters
    if len(word) == 2:
        return [word + word[-1]]
    if len(word) > 2 and word[-2] == letters["alef"] and not _third(word, stem):
        return [word[:-2] + word[-1], word]
    if word[0] in (letters["alef"], letters["hamza_on_alef"]) and len(word) > 2 and stem[-2:] == word[-2:]:
        return [word, word + word[-1]]
    return [word]


def _third(word: str, stem: str) -> bool:
    """Is the alef before the last letter a sign of form III or VI of a doubled root, as its imperfect has it, too?"""
    letters = grammar().letters
    return len(word) > 3 and stem[-2:] == word[-2:] and word[0] not in (letters["alef"], letters["hamza_on_alef"])


def _short(stem: str) -> list[str]:
    """The imperfect without its long vowel: jussive and feminine plural of hollow verbs."""
    letters = grammar().letters
    long = (letters["alef"], letters["waw"], letters["yeh"])
    if (len(stem) > 2 and stem[-2] in long) or (len(stem) == 3 and stem[1] in long):
        return [stem[:-2] + stem[-1], stem]
    return [stem]


def _passive_perfect(verb: Verb) -> str:
    """Hollow verbs, form III and VI, and defective verbs are written differently in the passive."""
    letters, word = grammar().letters, verb.perfect
    alef, waw, yeh = letters["alef"], letters["waw"], letters["yeh"]
    if word[-1] in (letters["alef_maqsura"], alef) and len(word) > 2:
        word = word[:-1] + yeh
    if len(word) > 2 and word[-2] == alef and word[-1] != yeh and not _third(verb.perfect, verb.stem):
        return word[:-2] + yeh + word[-1]
    if word[-1] == letters["hamza_on_alef"]:
        return word[:-1] + letters["hamza_on_yeh"]
    if len(word) == 4 and word[1] == alef and word[0] != waw:  # with waw it is written like "and" with form I
        return word[0] + waw + word[2:]
    if len(word) == 5 and word[0] == letters["teh"] and word[2] == alef:
        return word[:2] + waw + word[3:]
    return word


def _passive_stem(verb: Verb) -> list[str]:
    letters, stem = grammar().letters, verb.stem
    if rule := grammar().imperfect_defective.get(stem[-1]):
        changed = stem[:-1] + rule["passive"]
    elif len(stem) > 2 and stem[-2] in (letters["waw"], letters["yeh"]):
        changed = stem[:-2] + letters["alef"] + stem[-1]
    else:
        return []
    return [changed] if changed != stem else []
