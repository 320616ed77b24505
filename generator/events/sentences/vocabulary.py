"""A language's lists of small words, folded once: what stands before a participant, what opens a clause, who reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.events.kinds import FORESEEN, FOUGHT
from generator.events.sentences.spelling import Spelling
from generator.languages import Language
from generator.text import Remembered, fold, fold_all

__all__ = ["AIDES", "Vocabulary", "vocabulary"]

AIDES = frozenset({"adviser", "deputy-adviser", "director", "envoy", "spokesperson"})
"""Heads of posts (languages/*/roles.yaml) that are somebody's: what they do he does not."""

_CLITICS = 4
"""Letters that an article, a preposition and a pronoun add to a noun at most."""


def _by_first(phrases: Iterable[str]) -> Mapping[str, list[list[str]]]:
    """The words of phrases, folded, by their first: most words begin none."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for phrase in phrases:
        words = fold(phrase).text.split()
        found[words[0]].append(words)
    return dict(found)


def _begins(phrases: Mapping[str, list[list[str]]], texts: Sequence[str], index: int) -> bool:
    begun = phrases.get(texts[index]) if 0 <= index < len(texts) else None
    return begun is not None and any(texts[index : index + len(one)] == one for one in begun)


class Vocabulary(Spelling):
    """The lists of triggers.yaml as sets of folded words; phrases of several words are kept apart, word by word."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        rows, realis = language.triggers.clauses, language.triggers.realis
        inflection = language.triggers.inflection
        self.meant_for = tuple(rows.purpose_prefixes) or ("\0",)
        self.locative_prefixes = rows.locative_prefixes
        self.partners = fold_all(rows.with_)
        self.with_ = fold_all((*rows.with_, *rows.present))
        self.joining = fold_all(rows.joining)
        self.prepositions = fold_all(rows.prepositions)
        self.governing = self.prepositions | self.partners
        self.determiners = fold_all((*rows.determiners, *rows.pointing)) - self.prepositions
        self.and_ = fold_all(rows.and_)
        self.closed = tuple(fold(phrase).text.split() for phrase in (*rows.and_, *rows.by) if " " in phrase)
        """Phrases of which no word opens a clause: "as well as", "by"."""
        self.during = fold_all(rows.during)
        self.attending = fold_all(rows.attending)
        self.definite = fold_all(rows.pointing)
        self.indefinite = fold_all(rows.indefinite)
        self.upon = fold_all(rows.upon)
        self.members = fold_all(rows.members)
        self.kin = tuple(fold(word).text for word in rows.kin)
        self.delegations = fold_all(rows.delegations)
        self.officials = fold_all(rows.officials)
        self.bodies = fold_all(rows.bodies)
        self.forces = fold_all(rows.forces)
        self.ranks = fold_all(rows.ranks)
        self.homelands = [fold(phrase).text.split() for phrase in rows.homelands]
        self.occasion = tuple(fold(phrase).text for phrase in rows.occasion)
        self.according = fold_all(rows.according)
        self.becoming = fold_all(rows.becoming)
        self.lasting = fold_all(rows.lasting)
        self.effect = fold_all(rows.effect)
        self.commenting = fold_all(rows.commenting)
        self.tidings = fold_all(rows.tidings)
        self.agents = fold_all(rows.agents)
        self.since = fold_all(rows.since)
        self.incidents = fold_all(rows.incidents)
        self.anniversaries = fold_all(rows.anniversaries)
        self.pictures = fold_all(rows.pictures)
        self.counted = fold_all(rows.counted)
        self.cases, self.claims = fold_all(rows.cases), fold_all(rows.claims)
        self.admitted, self.involved = fold_all(rows.admitted), fold_all(rows.involved)
        self.usual = tuple(fold(phrase).text.split() for phrase in language.triggers.realis.usual if " " in phrase)
        self.comprising = fold_all(rows.comprising)
        self.claiming = fold_all(rows.claiming)
        self.dates = fold_all(rows.dates)
        self.fixing = fold_all(rows.fixing)
        self.aimed = fold_all(rows.aimed)
        self.possessive = rows.possessive or ("\0",)
        self.when = fold_all(rows.when)
        self.journeys = frozenset(name for name, row in language.triggers.events.items() if row.place)
        self.occasions = self.journeys | {
            name for name, row in language.triggers.events.items() if row.kind == "conference"
        }
        self.fought = frozenset(name for name, row in language.triggers.events.items() if row.kind in FOUGHT)
        self.premises = fold_all(rows.premises)
        self.seats = frozenset(self._without_pronoun(word) for word in self.premises)
        self.apart = fold_all(rows.apart)
        self.parting = self.apart | fold_all(rows.that)
        self.issued = fold_all(rows.issued)
        self.signed = fold_all((*rows.signed, *(rows.issued if rows.documents else ())))
        self.documents = fold_all(rows.documents)
        self.ties = fold_all(rows.ties)
        self.mine = fold_all(rows.mine)
        self.seated = fold_all(rows.seated)
        self.firsts = tuple(fold_all(rows.firsts)) or ("\0",)
        self.auxiliary = fold_all(rows.auxiliary)
        self.progressive = fold_all(rows.progressive)
        self.perfect = fold_all(rows.perfect)
        self.beginning = fold_all(rows.beginning)
        self.opening = fold_all(rows.opening)
        self.ending = fold_all(rows.ending)
        self.formerly = fold_all(rows.formerly)
        self.affiliation = fold_all(rows.affiliation)
        self.origins = fold_all(rows.origins)
        self.backing = fold_all(rows.backing)
        self.locative = fold_all(rows.locative)
        self.where = fold_all(rows.where)
        self.toward = fold_all(rows.toward)
        self.situations = fold_all(rows.situations)
        self.affairs = fold_all(language.names.roles.affairs)
        self.capital = fold_all(rows.capital)
        self.city = fold_all(rows.city)
        self.personal = fold_all(rows.personal)
        self.theirs = tuple(fold_all(rows.theirs)) or ("\0",)
        self.directions = fold_all(rows.directions)
        self.distances = fold_all(rows.distances)
        self.circumstances = fold_all(rows.circumstances)
        self.that = fold_all(rows.that)
        self.suppositions = fold_all(rows.if_)
        self.if_verb = fold_all(rows.if_verb)
        self.negations = frozenset(word for word in fold_all(realis.negation) if " " not in word)
        self.perhaps = fold_all(realis.perhaps)
        self.hypothetical = fold_all(realis.hypothetical)
        self.unplanned = fold_all(realis.unplanned)
        self.therein = fold_all(realis.therein)
        self.implying = fold_all(realis.implying)
        self.inversion = fold_all(realis.inversion)
        self.asking = fold_all(realis.asking)
        self.asking_prefixes = tuple(fold(one).text for one in realis.asking_prefixes)
        self.sought = fold_all(realis.sought)
        self.discussed = fold_all(realis.discussed)
        self.resolved = fold_all(realis.resolved)
        self.purpose = fold_all(rows.purpose)
        self.pronouns = fold_all(rows.pronouns)
        self.sides = fold_all(rows.sides)
        self.media = fold_all(language.triggers.media)
        self.reported = fold_all(realis.reported)
        self._postponing = _by_first(realis.postponed)
        self.elliptic = tuple(tuple(fold(phrase).text.split()) for phrase in language.triggers.elliptic)
        plans = tuple(fold_all(realis.future))
        self.cancelled = frozenset(one for one in fold_all(realis.cancelled) if not one.endswith(plans))
        self.denials = fold_all(realis.denied)
        self.rumours = fold_all(realis.rumours)
        self.same = fold_all(language.triggers.same)
        self._statements = fold_all(language.triggers.statement_nouns)
        self.besides = fold_all(language.triggers.besides)
        self.also = fold_all(language.triggers.also)
        self.reminding = tuple(fold(phrase).text for phrase in language.triggers.reminding)
        self.earlier = tuple(fold(phrase).text for phrase in language.triggers.earlier)
        self.sameday = tuple(fold(phrase).text for phrase in language.triggers.sameday)
        self.future = fold_all(realis.future)
        self._before = _by_first(rows.before)
        self._amid = _by_first(rows.amid)
        self._plans = _by_first(phrase for phrase in realis.future if " " in phrase)
        self.past_auxiliary = fold_all(language.triggers.inflection.auxiliary)
        self.foreseeing = (
            frozenset(word for phrase in realis.future for word in fold(phrase).text.split()) - self.locative
        )
        self.objective = inflection.object or ("\0",)
        self.resumptive = fold_all(rows.resumptive)
        self._futures = Remembered(self._is_future)
        self._parties = Remembered(self._is_group)
        self.foreseen = frozenset(
            fold(noun).text.split()[-1]
            for row in language.triggers.events.values()
            if row.kind in FORESEEN
            for noun in (*row.nouns, *row.objects)
        )
        self.infinitive = fold_all(rows.infinitive)
        self.relatives = fold_all(rows.relative)
        self.after = fold_all(rows.after)
        self.turning = self.after | fold_all(rows.before)
        self.reasons = self.turning | fold_all(rows.reasons)
        self.succeeding = frozenset(one for one in self.after if one.split()[0] not in self.prepositions)
        """Verbs of what comes after something else, and is told by it."""
        self.cues = frozenset().union(
            self.that,
            *map(fold_all, (rows.relative, rows.during, rows.after, rows.before, rows.while_, rows.purpose, rows.if_)),
        )
        self.fillers = self.pronouns | self.auxiliary | self.cues | self.joining
        self.groups = fold_all(language.names.around.groups.nouns)
        self.listings = fold_all(language.names.around.listings)
        self.describing = fold_all(language.names.around.groups.between)
        self.offices = fold_all(
            word for office in language.names.roles.offices.values() for word in (*office.words, *office.feminine)
        )
        self.aides = tuple(
            fold(word).text
            for head, office in language.names.roles.offices.items() if head in AIDES
            for word in (*office.words, *office.feminine)
        )  # fmt: skip
        roles = language.names.roles
        ranks = (one for one in (*roles.titles, *roles.before_names, *roles.honorifics) if " " not in one)
        definite = {article + office for article in self.articles for office in self.offices if " " not in office}
        self.titles = {one for one in fold_all(tuple(ranks)) if one.startswith(self.articles)} | definite
        """Where articles are written together with the noun: what stands before a name, "the minister", "the general"."""
        theirs = {*self.offices, *(one.split()[0] for one in self.kin)}
        someone = "|".join(map(re.escape, sorted(theirs, key=len, reverse=True)))
        fields = fold_all(word for field in language.names.roles.fields.values() for word in field)
        small = "|".join(map(re.escape, sorted(self.describing | self.determiners | self.joining | fields)))
        owned = rf"['\u2019]s?(?: (?:{small}))* (?:{someone})\b" if rows.possessive else r"(?!)"
        self._someone = re.compile(owned, re.IGNORECASE)
        self._nationalities = {
            fold(word).text.rstrip("."): code
            for code, row in language.names.nationalities.items()
            for word in (*row.nisba, *row.also)
        }
        self._plurals = tuple(rows.plural)
        self.manner = rows.manner or ("\0",)
        self.adjectives = Remembered(self.country)
        """The country that an adjective of nationality, or a noun made of it, names."""

    def is_future(self, word: str) -> bool:
        """A word of plans ("will", "scheduled"), or a verb with the mark of the future written to it?"""
        return self._futures[word]

    def _is_future(self, word: str) -> bool:
        return word in self.future or self.bare(word) in self.future or self.will(word)

    def plans_at(self, texts: Sequence[str], index: int) -> bool:
        """Does a phrase of plans ("due to", "were to") begin at a word?"""
        return _begins(self._plans, texts, index)

    def puts_off_at(self, bares: Sequence[str], index: int) -> bool:
        """Does a word or phrase of putting off ("postponed", "pushed back") begin at a word?"""
        return _begins(self._postponing, bares, index)

    def before_at(self, texts: Sequence[str], index: int) -> int:
        """How many words "ahead of" takes that begins at a word; 0 where none does ("*by* the UN" is written "from before")."""
        if index and texts[index - 1] in self.members:
            return 0
        begun = self._before.get(self.bare(texts[index]), ())
        return max((len(one) for one in begun if texts[index + 1 : index + len(one)] == one[1:]), default=0)

    def amid_at(self, texts: Sequence[str], index: int) -> bool:
        """Does "amid" begin at a word?"""
        return _begins(self._amid, texts, index)

    def is_indefinite(self, word: str) -> bool:
        """A word without an article, and none of the small ones: a noun that is not known yet, or a verb."""
        bare = self.bare(word)
        return (
            bare.isalpha() and bare not in self.governing and not bare.startswith((*self.articles, *self.contractions))
        )

    def is_speech(self, word: str) -> bool:
        """A noun for what somebody says ("statement"), with whatever is written together with it?"""
        bare = self.bare(word)
        return any(noun[:-1] in bare and abs(len(bare) - len(noun)) <= _CLITICS for noun in self._statements)

    def starts_another(self, texts: Sequence[str]) -> bool:
        """Do the words begin with "the second", "another"?"""
        if not texts:
            return False
        first = texts[0], self.bare(texts[0])
        return any(phrase[0] in first and (*texts[1 : len(phrase)],) == phrase[1:] for phrase in self.elliptic)

    def is_group(self, word: str) -> bool:
        """A noun of people ("officials", "a delegation"), with or without conjunction, preposition, article?"""
        return self._parties[word]

    def _is_group(self, word: str) -> bool:
        return any(
            form in self.groups
            or any(form[:-1] in self.groups for ending in self._endings if form.endswith(ending) and len(ending) == 1)
            for form in self._forms(word)
        )

    def is_document(self, word: str) -> bool:
        """A noun of what is put on paper ("resolution"), with or without conjunction, preposition, article?"""
        return self._is_of(self.documents, word)

    def is_tie(self, word: str) -> bool:
        """A noun of what there is between sides ("cooperation"), with or without conjunction, preposition, article?"""
        return self._is_of(self.ties, word)

    def _is_of(self, nouns: frozenset[str], word: str) -> bool:
        cut = [form.removeprefix(mark) for form in self._forms(word) for mark in (*self.contractions, *self.articles)]
        return not nouns.isdisjoint((*self._forms(word), *cut))

    def someone_of(self, text: str) -> int:
        """Of a text right behind a name, the length of what makes it somebody else: "*'s foreign minister*", "*'s son*"; else 0."""
        found = self._someone.match(text)
        return found.end() if found else 0

    def is_office(self, word: str) -> bool:
        """A noun of an office ("head", "governor"), with or without conjunction and preposition?"""
        return not self.offices.isdisjoint(self._forms(word))

    def is_title(self, word: str) -> bool:
        """A noun of an office, or what one is addressed by ("the general"), with or without conjunction and preposition?"""
        return self.is_office(word) or not self.titles.isdisjoint(self._forms(word))

    def country(self, word: str) -> str | None:
        """The ISO 3166 code that an adjective of nationality names; None for any other word."""
        word = self.bare(word)
        for article in ("", *self.articles):
            if not word.startswith(article):
                continue
            rest = word[len(article) :]
            for form in (rest, *(rest.removesuffix(ending) for ending in self._plurals)):
                if form in self._nationalities:
                    return self._nationalities[form]
            for length in (1, 2, 3):
                if self._endings and rest[-length:] in self._endings and rest[:-length] in self._nationalities:
                    return self._nationalities[rest[:-length]]
        return None


@lru_cache
def vocabulary(language: Language) -> Vocabulary:
    """The vocabulary of a language, made once."""
    return Vocabulary(language)
