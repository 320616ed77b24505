"""A word → what it may begin, whatever stands around it: asked once for each spelling, for all that look for something."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from generator.entities.gazetteer import Found, State, compile_gazetteer
from generator.entities.landmarks import cues
from generator.entities.names import name_finder
from generator.entities.newcomers import given
from generator.entities.tokens import Piece, Words, pieces
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.text import Remembered, Span

__all__ = ["Glance", "words_in"]


class Glance(Struct, frozen=True):
    """What a word may be."""

    state: State
    """Where it leads in the gazetteer."""
    alone: Found
    """What it is there by itself."""
    leads: bool
    """Has what stands around it a say in that?"""
    forms: frozenset[str]
    """The word with and without proclitics."""
    alludes: bool
    """May an allusion to a landmark begin with it?"""


@lru_cache(maxsize=4)
def words_in(text: str, spans: tuple[Span, ...], kb: KnowledgeBase, language: Language) -> list[Words]:
    """The words of each sentence of a text, noted what each may be.  Names and landmarks ask for the same, hence the memory."""
    known = _pieces(kb, language)
    return [Words(text, span, known) for span in spans]


@lru_cache(maxsize=8)
def _pieces(kb: KnowledgeBase, language: Language) -> Remembered[Piece]:
    """The pieces of texts in a language, with the glances of their words."""
    gazetteer, finder = compile_gazetteer(kb, language), name_finder(kb, language)
    trie = cues(kb, language)

    def glance(word: str) -> Glance:
        asks = {"alike": finder.may_begin(word), "given": given(word, language)}
        state = gazetteer.state(word, [what for what, may in asks.items() if may])
        forms = frozenset(form for form, _ in gazetteer.variants[word])
        return Glance(
            state=state,
            alone=state.found[-1],
            leads=bool(state.following) or state.cased,
            forms=forms,
            alludes=not trie.keys().isdisjoint(forms),
        )

    return pieces(glance)
