"""A language's small words that open clauses, and what each makes of the clause that it opens."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from generator.events.sentences.lexemes import Token
from generator.languages import Language
from generator.text import fold, fold_all

__all__ = ["COMMAS", "DASHES", "QUOTES", "REACH", "SEMICOLONS", "SEPARATORS", "STOPS", "Cues", "Link", "cues_of"]

Link = Literal["start", "that", "relative", "during", "after", "before", "while", "purpose", "if", "and", "by"]
REACH = 4
"""Words that may stand between a preposition that opens a clause and the noun that heads it."""
COMMAS = frozenset(",\u060c;:\u061b()–—")
SEPARATORS = frozenset(",\u060c;\u061b")
DASHES = frozenset("-–—")
QUOTES = frozenset('"“”«»')
SEMICOLONS = frozenset(";\u061b")
STOPS = frozenset(".!?\u061f;\u061b")


class Cues:
    """The rows of `clauses` in triggers.yaml, folded; the longest cue at a place comes first."""

    def __init__(self, language: Language) -> None:
        rows = language.triggers.clauses
        kinds: tuple[tuple[Link, tuple[str, ...]], ...] = (
            ("that", rows.that), ("relative", rows.relative), ("during", rows.during), ("after", rows.after),
            ("before", rows.before), ("while", rows.while_), ("purpose", rows.purpose), ("if", rows.if_),
        )  # fmt: skip
        table: dict[str, list[tuple[tuple[str, ...], Link]]] = {}
        for link, phrases in kinds:
            for phrase in phrases:
                parts = tuple(fold(phrase).text.split())
                table.setdefault(parts[0], []).append((parts, link))
        self._opening = {word: tuple(sorted(found, key=lambda one: -len(one[0]))) for word, found in table.items()}
        self.conjunctions = frozenset(language.triggers.inflection.conjunctions)
        self.purpose_prefixes = frozenset(rows.purpose_prefixes)
        self.prepositions = fold_all(rows.prepositions)
        self.before_nouns = (
            self.prepositions - fold_all(rows.since) if language.triggers.morphology == "derived" else fold_all(())
        )
        """Prepositions that no verb follows."""
        self.articles = tuple(language.triggers.inflection.articles)
        self.announcing = fold_all(rows.announcing)
        self.earlier = fold_all(
            tuple(one.split()[0] for one in language.triggers.earlier if one.split()[-1] in rows.that)
        )
        """Words with which "he has met him before" begins, where "that" stands in it: who it is said of is named between."""
        self.nominal = fold_all((*rows.nominal, *rows.cases, *rows.claims))
        self.groups = fold_all(language.names.around.groups.nouns)
        self.with_prefixes = rows.with_prefixes
        self.sought = fold_all((*language.triggers.realis.sought, *language.triggers.realis.discussed))
        self.determiners = fold_all((*rows.determiners, *rows.pointing))
        self.pointing = fold_all(rows.pointing)
        self.nationalities = fold_all(
            tuple(word for row in language.names.nationalities.values() for word in (*row.nisba, *row.also))
        )
        self.possessive = rows.possessive or ("\0",)
        self.indefinite = fold_all(rows.indefinite)
        self.auxiliary = fold_all(rows.auxiliary)
        self.small = self.auxiliary | self.determiners
        """Words that end as a noun of several may, and are none: "was", "his"."""
        self.progressive = fold_all((*rows.progressive, *language.triggers.inflection.auxiliary))
        self.locative = fold_all(rows.locative)
        self.members = fold_all(rows.members)
        self.was = fold_all(language.triggers.inflection.auxiliary)
        self.pluperfect = fold_all(rows.pluperfect)
        self.completed = fold_all(language.triggers.realis.perhaps)
        """Before a verb of the past: it has come about."""
        self.gerund = language.triggers.inflection.gerund or ("\0",)
        self.plural = rows.plural or ("\0",)
        self.finite = fold_all(rows.finite)
        self.and_ = fold_all(rows.and_)
        self.agents = fold_all(rows.agents)
        future = (fold(phrase).text.split() for phrase in language.triggers.realis.future)
        plans = {phrase[-2] for phrase in future if len(phrase) > 1 and phrase[-1] in fold_all(rows.infinitive)}
        self.planning = plans - self.progressive
        """Words of plans behind which an infinitive says what is planned, and no purpose: "*due* to visit"."""

    def at(self, words: Sequence[Token], place: int) -> Iterator[tuple[int, Link]]:
        """The cues that begin at a token: how many tokens each takes, and its link."""
        word = words[place].text
        for key in (word, word[1:]) if len(word) > 2 and word[0] in self.conjunctions else (word,):
            for phrase, link in self._opening.get(key, ()):
                if link == "before" and place and words[place - 1].text in self.members:
                    continue  # "*by* the UN" is written "from before"
                if len(phrase) == 1 or [token.text for token in words[place + 1 : place + len(phrase)]] == list(
                    phrase[1:]
                ):
                    yield len(phrase), link

    def is_preposition(self, words: Sequence[Token], index: int) -> bool:
        """Is a word that may be a verb as well a preposition: "said *through* its page", no "which *voiced* its concern"?"""
        if index == 0 or words[index].text not in self.prepositions:
            return False
        return words[index - 1].text not in self.auxiliary and not any(True for _ in self.at(words, index - 1))

    def weighs(self, words: Sequence[Token], index: int, masked: Collection[int]) -> bool:
        """Does a word of proposing or talking make a noun of what may be a verb as well: "weighs (the) imposing of"?"""
        passed = 0
        for before in range(index - 1, -1, -1):
            text = words[before].text
            if text in self.sought or (text[0] in self.conjunctions and text[1:] in self.sought):
                return True
            if before in masked:
                continue
            passed += 1
            if passed > REACH or not words[before].is_word or any(True for _ in self.at(words, before)):
                return False
        return False


@lru_cache
def cues_of(language: Language) -> Cues:
    """The cues of a language, made once."""
    return Cues(language)
