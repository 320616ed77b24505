"""One reading of an Arabic word."""

from __future__ import annotations

from typing import Literal

from generator.model import Noun

__all__ = ["Analysis", "Tense"]

Tense = Literal["perfect", "imperfect", "future", ""]


class Analysis(Noun, frozen=True):
    """What a word may be: its `lemma` (of a verb perfect and imperfect, as two may share one), and the features of this form.

    `tense` is empty for nouns and names.  `person` 1 to 3, `gender` m, f or u, `number` s, d or p, `mood` i (indicative),
    s (subjunctive), j (jussive, where it is shorter) or empty, `voice` a or p.  `conjunction`, `preposition`, `article` and
    `pronoun` are the letters written together with the word.
    """

    lemma: str
    pos: Literal["verb", "noun", "name"] = "verb"
    tense: Tense = ""
    person: int = 0
    gender: str = ""
    number: str = ""
    mood: str = ""
    voice: str = "a"
    conjunction: str = ""
    preposition: str = ""
    article: str = ""
    pronoun: str = ""
