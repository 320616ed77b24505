"""Every known name and every word around names, of one language, as one matcher over words.

A trie of words in a dict: the cost of a word is one lookup, whether it holds two thousand names or twenty thousand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from msgspec import Struct

from generator.entities.tokens import PAREN, POSSESSIVE, QUOTE, Words, words_of
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import Remembered

__all__ = ["Entry", "Found", "Gazetteer", "Hit", "State", "compile_gazetteer"]


class Entry(NamedTuple):
    """What a sequence of words may be.

    `kind`: person, organisation, place; or a word around names: nation, office, title, field … (languages/names.py).
    `strength` of names: full, alone (a surname that is enough), surname (one that is not), weak (needs support); of
    nationalities: plural (people, not the adjective of one office or body), else full; of offices: the first letter,
    where it must be written so.
    `capital`: 0 none needed, 1 the first letter, 2 all letters.
    """

    kind: str
    id: str
    strength: str = "full"
    capital: int = 0


class Hit(Struct, frozen=True):
    """An entry found at words `start:end`; `cut` letters at its beginning are proclitics."""

    start: int
    end: int
    cut: int
    entry: Entry


class Found:
    """What may begin at a word: the words it takes, the letters cut and what it is, the longest first.

    `anchors` is what to look for there (`_ANCHORS`).
    """

    __slots__ = ("anchors", "entries")

    def __init__(self, entries: tuple[tuple[int, int, Entry], ...], anchors: Mapping[str, Sequence[str]]) -> None:
        self.entries = entries
        kinds = {entry.kind for _, _, entry in entries}
        self.anchors = tuple(what for what, heads in anchors.items() if not heads or not kinds.isdisjoint(heads))


class State:
    """Where some words lead in the trie, all ways to cut the first of them at once: what was found, and what may follow.

    States are made when they are first reached, never more than the trie has nodes.
    """

    __slots__ = ("_anchors", "_nodes", "_size", "cased", "following", "found")

    def __init__(
        self,
        nodes: Sequence[tuple[dict[Any, Any], int]],
        anchors: Mapping[str, Sequence[str]],
        size: int = 1,
        before: tuple[tuple[int, int, Entry], ...] = (),
    ) -> None:
        self._nodes, self._anchors, self._size = nodes, anchors, size
        new = sorted(((cut, entry) for node, cut in nodes for entry in node.get(None, ())), key=itemgetter(0))
        entries = (*((size, cut, entry) for cut, entry in new), *before)
        self.cased = any(entry.capital for _, _, entry in entries)
        self.found = [
            Found(tuple(entry for entry in entries if entry[2].capital <= case), anchors)
            for case in range(0 if self.cased else _CASES - 1, _CASES)
        ]
        """By how the first word is written, where that matters."""
        self.following: dict[str, State | None] = {word: None for node, _ in nodes for word in node if word is not None}
        """Where one more word leads; None where nobody has been yet."""

    def after(self, word: str) -> State:
        """Where one of the words that may follow leads."""
        state = self.following[word]
        if state is None:
            nodes = [(node[word], cut) for node, cut in self._nodes if word in node]
            state = State(nodes, self._anchors, self._size + 1, self.found[-1].entries)
            self.following[word] = state
        return state


_alone, _leads = attrgetter("alone"), attrgetter("leads")
_CASES = 3
"""Entry.capital, and so a word: without capitals, with the first letter one, all of them."""
_ACRONYM = 6
"""Letters with which a word is no acronym any more."""
_ANCHORS = {
    "name": ("person", "organisation", "place"),
    "body": ("body",),
    "anaphora": ("anaphora",),
    "role": ("office", "title", "rank", "possessive"),
    "address": ("honorific", "rank", "title"),
    "group": ("group", "sent"),
}
"""What is looked for, and the kinds that it begins with (nothing: the word alone is enough).  The rest (links, fields, modifiers) is only asked for beside these."""
_CAPITAL_ANCHORS = {**_ANCHORS, "group": ("nation", "between", "sent")}
"""US officials, where Arabic has a delegation of the US."""
_NOWHERE = State((), _ANCHORS)
_OWNED = "'s "
"""Before a word that belongs to the one before it."""


class Gazetteer:
    """The matcher of one language."""

    def __init__(self, kb: KnowledgeBase, language: Language) -> None:
        around = language.names.around
        self.capitals, self.article = around.capitals, around.article
        self._spelling, self._respelt = tuple(around.spelling.items()), tuple(around.spelling)
        self._first, self._second = (*around.proclitics, (), ())[:2]
        self._contractions = tuple(around.contractions.items())
        self.conjunctions, self.prepositions = tuple(self._first), tuple(self._second)
        before = around.support["place"].before if "place" in around.support else ()
        self._before_places = frozenset(token for word in before for token in words_of(word).tokens)
        self._root: dict[Any, Any] = {}
        self.variants = Remembered(self._variants)
        """A word as it is and without proclitics, with the number of letters cut: the whole word first."""
        self._level = Remembered(self.level)
        self._anchors = _CAPITAL_ANCHORS if self.capitals else _ANCHORS
        self.aliases = 0
        self._add_names(kb, language.code)
        if self.capitals:
            self._add_owned(kb, language)
        self._add_words(language)

    # ---------------------------------------------------------------------------------------------------- building
    def _add_names(self, kb: KnowledgeBase, code: str) -> None:
        for person in kb.people.values():
            for name in (person.name.get(code, ""), *person.spellings.get(code, ())):
                self.add(name, "person", person.id)
            strength = "alone" if person.alone else "surname"
            for name in person.surname.get(code, ()):
                self.add(name, "person", person.id, strength)
                first, _, rest = name.partition("-")
                if self.capitals and rest and first.casefold() in ("al", "el"):
                    self.add(rest, "person", person.id, strength)  # Sarraj said
        for kind, rows in (("organisation", kb.organisations), ("organisation", kb.publishers), ("place", kb.places)):
            for row in rows.values():
                weak = row.weak.get(code, ())
                for name in (row.name.get(code, ""), *row.spellings.get(code, ())):
                    if name not in weak:
                        self.add(name, kind, row.id)
                for name in weak:
                    self.add(name, kind, row.id, "weak")
                if not self.capitals and kind == "organisation":
                    # Bodies and outlets are also cited in Latin letters: AFRICOM, Erem Media FZ LLC.
                    for name in (row.name.get("en", ""), *row.spellings.get("en", ())):
                        if name not in row.weak.get("en", ()):
                            self.add(name, kind, row.id, capital=True)

    def _add_owned(self, kb: KnowledgeBase, language: Language) -> None:
        """Bodies called by the adjective of their country, by its name as well: the Libyan parliament, Libya's parliament."""
        for row in kb.organisations.values():
            place = kb.country_place(row.country) if row.country else None
            nation = language.names.nationalities.get(row.country or "")
            if place is None or nation is None:
                continue
            state = words_of(kb.name(place).get(language.code, "")).tokens
            adjectives = {word for form in (*nation.nisba, *nation.also) for word in words_of(form).tokens}
            for name in (row.name.get(language.code, ""), *row.spellings.get(language.code, ())):
                tokens = words_of(name).tokens
                if state and len(tokens) > 1 and tokens[0] in adjectives:
                    self._enter((*state, _OWNED + tokens[1], *tokens[2:]), Entry("organisation", row.id, "full", 1))

    def _add_words(self, language: Language) -> None:
        around, roles = language.names.around, language.names.roles
        for iso, nation in language.names.nationalities.items():
            endings = around.endings or ("",)
            for stem in nation.nisba:
                for ending in endings:
                    strength = "plural" if ending in around.plurals else "full"
                    if not self._is_place(stem + ending):  # an accusative may be spelt like the country
                        self.add(stem + ending, "nation", iso, strength)
                    self.add(around.article + stem + ending, "nation", iso, strength)
            for form in nation.also:
                self.add(form, "nation", iso, "full" if around.capitals else "plural")
        for office, row in roles.offices.items():
            for word in (*row.words, *row.feminine):
                self._add_definite(word, "office", office, around.article)
            for word in row.exact:
                self.add(word, "office", office, word[0])
        self._add_all(roles.ambiguous, "ambiguous")
        for field, names in roles.fields.items():
            self._add_all(names, "field", field)
        self._add_all(roles.titles, "title")
        self._add_all(roles.before_names, "rank", capital=self.capitals)
        self._add_all(roles.honorifics, "honorific")
        self._add_all(roles.modifiers, "modifier")
        self._add_all(roles.deputies, "deputy")
        self._add_all(roles.former, "former")
        self._add_all(roles.links, "link")
        self._add_all(roles.affairs, "affair")
        self._add_all(roles.possessives, "possessive")
        for word in around.bodies:
            self._add_definite(word, "body", word, around.article)
        self._add_all(around.body_fields, "bodyfield")
        self._add_all(around.body_adjectives, "adjective")
        for word in around.groups.nouns:
            self._add_definite(word, "group", word, around.article)
        for word in around.groups.between:
            self._add_definite(word, "between", word, around.article)
        self._add_all(around.groups.sent, "sent")
        self._add_all(around.groups.makes, "make")
        self._add_all(around.listings, "listing")
        for word, ids in around.anaphora.items():
            for id in ids:
                self.add(word, "anaphora", id)

    def _is_place(self, name: str) -> bool:
        node = self._root
        for token in words_of(name).tokens:
            node = node.get(self.level(token), {})
        return any(entry.kind == "place" for entry in node.get(None, ()))

    def _add_all(self, names: Iterable[str], kind: str, id: str = "", *, capital: bool = False) -> None:
        for name in names:
            self.add(name, kind, id, capital=capital)

    def _add_definite(self, word: str, kind: str, id: str, article: str) -> None:
        self.add(word, kind, id)
        if article and not word.startswith(article):
            self.add(article + word, kind, id)

    def add(self, name: str, kind: str, id: str, strength: str = "full", *, capital: bool | None = None) -> None:
        """One more name; the first entry of a kind for the same words stays the first."""
        words = words_of(name)
        tokens = words.tokens
        if not tokens:
            return
        short = len(tokens) == 1 and len(tokens[0]) < _ACRONYM
        need = 0
        if capital and not self.capitals:
            need = 2 if short else 1
        elif capital or (capital is None and self.capitals and kind in ("person", "organisation", "place", "nation")):
            need = words.case(0) if short else min(words.case(0), 1)
        self._enter(tokens, Entry(kind, id, strength, need))

    def _enter(self, tokens: Iterable[str], entry: Entry) -> None:
        node = self._root
        for token in tokens:
            node = node.setdefault(self.level(token), {})
        entries = node.setdefault(None, [])
        if entry not in entries:
            entries.append(entry)
            self.aliases += 1

    # ---------------------------------------------------------------------------------------------------- matching
    def level(self, word: str) -> str:
        """The word in the spelling that is matched."""
        if word.startswith(self._respelt):
            for written, matched in self._spelling:
                if word.startswith(written):
                    return matched + word[len(written) :]
        return word

    def supports(self, word: str) -> bool:
        """Does the word before a name say that it is a place (in, to, the)?"""
        return word in self._before_places

    def _variants(self, word: str) -> tuple[tuple[str, int], ...]:
        return tuple(dict.fromkeys(self._cut(word)))

    def _cut(self, word: str) -> Iterable[tuple[str, int]]:
        yield self.level(word), 0
        rests = [(word, 0)]
        if len(word) > 2 and word.startswith(self._first):
            rests.append((word[1:], 1))
            yield self.level(word[1:]), 1
        for rest, cut in rests:
            for written, article in self._contractions:
                if rest.startswith(written) and len(rest) > 4:
                    # The second letter of the contraction is the article's: the mention begins with it.
                    yield self.level(article + rest[len(written) :]), cut + 1
            if len(rest) > 3 and rest.startswith(self._second):
                yield self.level(rest[1:]), cut + 1

    def read(self, words: Words) -> list[Found]:
        """What may begin at each word."""
        tokens, gaps, level, size = words.tokens, words.gaps, self._level, len(words.tokens)
        found = list(map(_alone, words.notes))
        for index in compress(count(), map(_leads, words.notes)):
            state: State = words.notes[index].state
            end = index + 1
            while (
                end < size
                and (gap := gaps[end]) <= POSSESSIVE
                and gap != PAREN
                and (word := level[tokens[end]] if gap <= QUOTE else _OWNED + level[tokens[end]]) in state.following
            ):
                state = state.following[word] or state.after(word)
                end += 1
            found[index] = state.found[words.case(index) if state.cased else -1]
        return found

    def state(self, word: str, more: Iterable[str] = ()) -> State:
        """Where a word leads in the trie, whatever is cut off before it; `more` is what else to look for where it stands."""
        nodes = [(self._root[form], cut) for form, cut in self.variants[word] if form in self._root]
        return State(nodes, self._anchors | dict.fromkeys(more, ())) if nodes or more else _NOWHERE


@lru_cache(maxsize=8)
def compile_gazetteer(kb: KnowledgeBase, language: Language) -> Gazetteer:
    """The matcher for a knowledge base and a language, built once."""
    return Gazetteer(kb, language)
