"""A text → the code of the language it is written in, by script and function words.

Languages with rows tell their own words (furniture.yaml); `others.yaml` holds those of languages without.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generator.data import read_yaml
from generator.errors import KnowledgeError
from generator.languages import FOLDER, available, load
from generator.text import fold

__all__ = ["UNDETERMINED", "recognise"]

UNDETERMINED = "und"
"""ISO 639: the language is not known."""

_SAMPLE = 1500  # code points
_WORD = re.compile(r"[^\W\d_]+")
# Scripts that are written without spaces, where function words are letters inside longer words.
_UNSPACED = {"CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko"}
_ENOUGH = 0.06  # share of function words; texts of 30 words and more have over 0.15 in their own language
_SCRIPT_ENOUGH = 0.9


def recognise(text: str, folder: Path = FOLDER) -> str:
    """ISO 639 code of the language, or `und` when it is not reasonably sure; short texts may be just a headline."""
    words = _WORD.findall(fold(text[: 3 * _SAMPLE]).text[:_SAMPLE])
    if not words:
        return UNDETERMINED
    scripts = Counter(_script(word[0]) for word in words)
    if (east := sum(scripts[name] for name in _UNSPACED)) and 3 * east > len(words):
        return (
            "ja" if scripts["HIRAGANA"] + scripts["KATAKANA"] else _UNSPACED[max(_UNSPACED, key=lambda s: scripts[s])]
        )
    common = _common(folder)
    mainly = max(sorted(scripts), key=lambda name: scripts[name])  # an article in Arabic may quote posts in English
    found = [word for word in words if word in common and _script(word[0]) == mainly]
    several = Counter(code for word in set(found) for code in common[word])
    ours = available(folder)
    # one word that a language without rows writes alike tells nothing: "met" is Dutch, "al" Spanish
    hits = Counter(code for word in found for code in common[word] if code in ours or several[code] > 1)
    if not hits:
        return _by_script(scripts, words, hits, folder)
    code = max(sorted(hits), key=lambda code: hits[code])
    if hits[code] >= max(1, _ENOUGH * scripts[mainly]):
        return code
    return _by_script(scripts, words, hits, folder)


def _by_script(scripts: Counter[str], words: Sequence[str], hits: Counter[str], folder: Path) -> str:
    """With few function words (a headline, lists of titles and names): the one language with rows that is written so, if just
    one is, and no other language has more of its words there.
    """
    script, count = max(scripts.items(), key=lambda item: (item[1], item[0]))
    ours = [code for code in available(folder) if load(code, folder).furniture.script == script]
    if len(ours) != 1 or count < _SCRIPT_ENOUGH * len(words) or any(hits[code] > hits[ours[0]] for code in hits):
        return UNDETERMINED
    own = {word for word in words if ours[0] in _common(folder).get(word, ())}
    return ours[0] if len(words) < _SHORT or len(own) > 1 else UNDETERMINED


_SHORT = 60
"""Words up to which a text need not have more than one function word: a dispatch of a single long sentence may not."""


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]


@lru_cache
def _common(folder: Path) -> dict[str, tuple[str, ...]]:
    """The languages of each function word, folded.  Rows of a language come before those of others.yaml."""
    rows = read_yaml(FOLDER / "others.yaml", dict[str, tuple[str, ...]], KnowledgeError)
    words = {code: frozenset(fold(word).text for word in row) for code, row in rows.items()}
    words |= {code: own for code in available(folder) if (own := load(code, folder).furniture.common)}
    languages: dict[str, tuple[str, ...]] = {}
    for code in sorted(words):
        for word in words[code]:
            languages[word] = (*languages.get(word, ()), code)
    return languages
