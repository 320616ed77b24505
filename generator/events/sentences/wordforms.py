"""The words of a language's trigger rows → what a word of a text may be a form of.

Languages whose `morphology` is "listed" give the forms in the row; where it is "derived", camel-tools takes words apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from generator.arabic import Analysis, Morphology, grammar
from generator.text import fold

__all__ = ["Reading", "Tense", "Words", "derived", "listed", "literal"]

Tense = Literal["past", "present", "future", "noun"]
_LITERAL = "="
_TENSES: dict[str, Tense] = {"perfect": "past", "imperfect": "present", "future": "future", "": "noun"}
_RANK = ("past", "present", "future", "noun")


class Reading(NamedTuple):
    """What a word may be a form of: a verb or noun of the rows, folded, and what is written together with it."""

    key: str
    tense: Tense
    conjoined: bool = False
    preposition: str = ""
    article: bool = False
    possessed: bool = False
    """A noun with a pronoun: "his visit"."""

    @property
    def bare(self) -> bool:
        """Does the word stand without preposition and article?"""
        return not self.preposition and not self.article

    @property
    def whole(self) -> bool:
        """Is nothing split off before the word?"""
        return self.bare and not self.conjoined and self.tense != "future"


class Words(NamedTuple):
    """What the rows speak of, each once, in their order: verbs, nouns, and words that only count as they are written."""

    verbs: dict[str, None]
    nouns: dict[str, None]
    literals: dict[str, None]


def literal(word: str) -> str:
    """The key of a word that only counts as it is written."""
    return _LITERAL + word


def listed(words: Words) -> Callable[[str], tuple[Reading, ...]]:
    """Readings by the forms that stand in the rows: base, -s, past, -ing, participle."""
    found: dict[str, dict[Reading, None]] = {}
    for verb in words.verbs:
        forms = verb.split()
        past = {*forms[2:3], *forms[4:]}  # "put" is written like "put": the news tells of the past
        for form in dict.fromkeys(forms):
            found.setdefault(form, {})[Reading(verb, "past" if form in past else "present")] = None
    for key, noun in (*((noun, noun) for noun in words.nouns), *((literal(word), word) for word in words.literals)):
        found.setdefault(noun, {})[Reading(key, "noun")] = None
    readings = {word: tuple(forms) for word, forms in found.items()}
    return lambda word: readings.get(word, ())


def derived(words: Words, names: Iterable[str]) -> Callable[[str], tuple[Reading, ...]]:
    """Readings by morphology, whole words before those that are split.

    Names count where they look like a verb after a conjunction or in the future: Faisal is not "and arrives".
    """
    rules = grammar()
    alike = (name for name in names if name.startswith((*rules.conjunctions, rules.future)))
    morphology = Morphology(verbs=words.verbs, nouns=words.nouns, names=dict.fromkeys((*words.literals, *alike)))
    whole = rules.letters["noon"]

    def read(word: str) -> tuple[Reading, ...]:
        found = morphology.analyse(word)
        # "the two meetings" ends as "meetings of" does not: what else looks like it is an adjective ("social")
        return _ordered(one for one in found if not (one.article and one.number == "d" and word[-1] != whole))

    return read


def _ordered(found: Iterable[Analysis]) -> tuple[Reading, ...]:
    """One reading for each word and what leans on it: of two tenses that are written alike, the past."""
    readings = (_reading(analysis) for analysis in found if not _rare(analysis))
    ordered = sorted(
        readings, key=lambda one: (not one.whole, one.article, one.preposition, one.possessed, _RANK.index(one.tense))
    )
    return tuple({(one.key, one.conjoined, one.preposition, one.article): one for one in reversed(ordered)}.values())[
        ::-1
    ]


def _reading(analysis: Analysis) -> Reading:
    key = fold(analysis.lemma).text
    return Reading(
        literal(key) if analysis.pos == "name" else key,
        _TENSES[analysis.tense],
        bool(analysis.conjunction),
        analysis.preposition,
        bool(analysis.article),
        analysis.pos == "noun" and bool(analysis.pronoun),
    )


def _rare(one: Analysis) -> bool:
    """Forms that the news seldom has, written like words that it has: no reading at all is better than this one."""
    perfect = one.tense == "perfect"
    return (
        (not perfect and (one.person, one.number) == (1, "s"))  # "I say": "most"
        or one.mood == "j"  # a hollow verb without its vowel
        or (one.voice == "p" and (not perfect or len(one.lemma.split()[0]) == _SHORT))  # "been visited": "minister"
        or (perfect and one.number == "p" and len(one.pronoun) == 1)  # "they called him": "a call"
    )


_SHORT = 3
"""Letters of a verb of the first form."""
