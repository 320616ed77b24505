"""What the letters of a word say, where no row knows it: what is written together with it, and of which tense it is a verb."""

from __future__ import annotations

from generator.languages import Language
from generator.text import Remembered, fold, fold_all

__all__ = ["Spelling"]

_VERB = 4
"""Letters that a verb with the mark of the future has at least, and one of the past with its ending."""
_VERBAL = 5
"""Letters of a verbal noun that begins like a verb of "she"."""


class Spelling:
    """The clitics and endings of a language; words are folded."""

    def __init__(self, language: Language) -> None:
        rows, inflection = language.triggers.clauses, language.triggers.inflection
        self.conjunctions = inflection.conjunctions
        self.bares = Remembered(self.bare)
        self.articles = inflection.articles
        self.contractions = tuple(
            preposition + article[-cut:]
            for preposition in inflection.prepositions
            for article in inflection.articles
            for cut in (len(article), 1)
        )
        """Prepositions written together with an article."""
        self.with_prefixes = rows.with_prefixes
        self.verb_first = language.triggers.morphology == "derived"
        """Does the subject follow the verb?"""
        self.pluperfect = fold_all(rows.pluperfect)
        self._enclitics = inflection.enclitics
        self._past_endings = inflection.past or ("\0",)
        self._gerund_endings = inflection.gerund or ("\0",)
        self._irregular = fold_all(inflection.irregular)
        self.present_endings = inflection.present or ("\0",)
        self._future_prefixes = inflection.future
        self._no_verbs = fold_all(language.time.lexicon.cues.not_future)
        self._imperfect = frozenset(
            fold(verb).text.split()[1][:1]
            for row in language.triggers.events.values()
            for verb in row.verbs
            if self.verb_first
        ) | frozenset(inflection.persons)
        self._persons = frozenset(inflection.persons)
        self._we = inflection.we or ("\0",)
        self._beginnings = inflection.imperfect
        self._participles = inflection.participle or ("\0",)
        self.feminine = tuple(fold(ending).text for ending in inflection.nominal) or ("\0",)
        self.hers = inflection.hers or ("\0",)
        self._plural_nouns = inflection.plural or ("\0",)
        self.stems = Remembered(self._stem)
        """Words without conjunction and article."""
        self._endings = frozenset(fold(ending).text for ending in language.names.around.endings)
        self._of_nouns = (*(one for one in sorted(self._endings) if len(one) > 1), *inflection.adjective)

    def bare(self, word: str) -> str:
        """The word without a conjunction written together with it."""
        return word[1:] if len(word) > 2 and word[0] in self.conjunctions else word

    def _stem(self, word: str) -> str:
        bare = self.bare(word)
        return next((bare[len(article) :] for article in self.articles if bare.startswith(article)), bare)

    def has_object(self, word: str) -> bool:
        """Is a pronoun written together with a verb?"""
        return bool(self._enclitics) and word.endswith(self._enclitics)

    def is_ours(self, verb: str) -> bool:
        """Is "we" the subject of a verb of the imperfect?"""
        return self.bare(verb).startswith(self._we)

    def _without_pronoun(self, word: str) -> str:
        return next((word.removesuffix(one) for one in self._enclitics if word.endswith(one)), word)

    def possessed(self, word: str) -> bool:
        """Where a definite noun is one word: does a pronoun make it so, and no article?"""
        return (
            self.verb_first
            and not any(form.startswith(self.articles) for form in self._forms(word))
            and not word.startswith(self.contractions)
        )

    def conjoined(self, word: str, name: str = "") -> bool:
        """Does a conjunction begin the word, and not the name itself?"""
        return word[:1] in self.conjunctions and not name.startswith(word[:1])

    def will(self, word: str) -> bool:
        """A verb with the mark of the future written to it?"""
        bare = self.bare(word)
        marked = any(
            bare.startswith(mark) and bare[len(mark) : len(mark) + 1] in self._imperfect
            for mark in self._future_prefixes
        )
        return marked and len(bare) >= _VERB and bare not in self._no_verbs

    def is_imperfect(self, word: str) -> bool:
        """A word that begins as only a verb of the imperfect begins?"""
        bare = self.bare(word)
        sure = bare[:1] in self._imperfect - self._persons or bare.startswith(self._beginnings)
        return len(bare) > _VERB - 1 and sure

    def may_be_hers(self, word: str) -> bool:
        """A word that may be what "she" does, or a verb of the past that begins so, and is no verbal noun?"""
        bare = self.bare(word)
        noun = (len(bare) == _VERBAL and bare[-2:-1] in self._imperfect - self._persons) or bare.endswith(self.feminine)
        return bare[:1] in self._persons and len(bare) > _VERB - 1 and not noun

    def is_perfect(self, word: str) -> bool:
        """Where verbs are derived: a word that ends as, at the beginning of a clause, only a verb of the past ends?"""
        bare = self.bare(word)
        shaped = bare.endswith(self._past_endings) and not bare.endswith(self._plural_nouns)
        noun = bare.startswith(self.articles) or self.is_imperfect(bare) or bare in self.pluperfect
        return self.verb_first and len(bare) > _VERB - 1 and shaped and not noun

    def is_participle(self, word: str) -> bool:
        """Where verbs are derived: a word that begins as participles do, and does not end as a verb of the past?"""
        return word.startswith(self._participles) and len(word) >= _VERB and not word.endswith(self._past_endings)

    def may_be_imperfect(self, word: str) -> bool:
        """A word that begins as a verb of the imperfect of a third person may begin, though other words do as well?"""
        return self.bare(word)[:1] in self._imperfect

    def ends_as_noun(self, word: str) -> bool:
        """Where verbs are derived: does a word end as hardly a verb does?"""
        return word.endswith(self._of_nouns)

    def is_past(self, word: str) -> bool:
        """Where forms are listed: a word that is written as verbs in the past tense are?"""
        return word in self._irregular or (word.endswith(self._past_endings) and len(word) > _VERB)

    def is_gerund(self, word: str) -> bool:
        """Where forms are listed: a word that is written as verbs are that another verb governs?"""
        return word.endswith(self._gerund_endings)

    def qualifies(self, word: str) -> bool:
        """Where adjectives follow: may the next word, with its article, be one of this word ("the *first* hours")?"""
        return self.verb_first and word.startswith(self.articles)

    def _forms(self, word: str) -> tuple[str, ...]:
        """The word as it stands, without a conjunction, and without a preposition that may follow that."""
        bare = self.bare(word)
        return word, bare, *(bare[len(prefix) :] for prefix in self.with_prefixes if bare.startswith(prefix))
