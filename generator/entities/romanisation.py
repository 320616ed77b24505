"""A name in its own script → the same in Latin letters, readable in English."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from generator.languages import Language
from generator.languages.names import Romanisation

__all__ = ["romanise"]

# Long u and i in the middle of a word are printed as newspapers do.
_LONG = {"u": "ou", "i": "i"}


@lru_cache(maxsize=4096)
def romanise(name: str, language: Language) -> str:
    """The name in Latin letters; unchanged in languages that are written in them, and where a letter is unknown.

    Common names by table, the rest by letters: an article becomes `al-`, a word gets the short vowels that its
    consonants need to be spoken.
    """
    table = language.names.romanisation
    plain = "".join(letter for letter in unicodedata.normalize("NFC", name) if not unicodedata.combining(letter))
    plain = plain.replace("\N{ARABIC TATWEEL}", "")
    if table is None:
        return " ".join(plain.split())
    article = language.names.around.article
    servant = language.names.around.servant
    abroad = _abroad(language)
    if any(word in abroad for word in plain.split()[:1]):
        return " ".join(abroad.get(word) or table.words.get(word) or _foreign(word, table) for word in plain.split())
    words: list[str] = []
    pending = ""
    for word in plain.split():
        if servant and word == servant:
            pending = "Abdul"
            continue
        if servant and not pending and word.startswith(servant + article) and len(word) > len(servant + article) + 1:
            pending, word = "Abdul", word[len(servant) :]  # noqa: PLW2901
        if pending:
            rest = _word(word.removeprefix(article), table, article)
            words.append(
                "Abdullah" if word == article + article[-1] + "\N{ARABIC LETTER HEH}" else pending + rest.lower()
            )
            pending = ""
        else:
            words.append(_word(word, table, article))
    if pending:
        words.append("Abd")
    text = " ".join(words)
    return text[:1].upper() + text[1:] if not text.startswith("al-") else text


@lru_cache(maxsize=8)
def _abroad(language: Language) -> dict[str, str]:
    """Names that are at home in Latin letters, as they are written there."""
    table = language.names.transcription
    return {own: latin.capitalize() for latin, own in reversed(table.foreign.items())} if table else {}


_SONORANTS, _SPOKEN = "lmnr", "aeiou"


def _foreign(word: str, table: Romanisation) -> str:
    """Letters to sounds in a name from elsewhere: clusters stay, but for those that nobody can speak."""
    if not all(letter in table.letters for letter in word):
        return word
    sounds: list[str] = []
    place = 0
    while place < len(word):
        pair, letter = word[place : place + 2], word[place]
        sound = table.foreign.get(pair) or table.foreign.get(letter) or table.letters[letter]
        glide = not place and sound in _SPOKEN and table.letters[letter] not in _SPOKEN
        sounds.append(table.letters[letter] if glide else sound)
        place += 2 if pair in table.foreign and len(pair) > 1 else 1
    spoken = ""
    for place, sound in enumerate(sounds):
        last = place + 1 == len(sounds)
        before = spoken[-1:]
        stuck = sound in _SONORANTS and before and before not in _SPOKEN
        piled = stuck and (last or (sounds[place + 1][:1] not in _SPOKEN and before not in _SONORANTS))
        begun = place == 1 and sounds[0] not in ("s", "sh") and sound[:1] not in _SPOKEN + "lr"
        spoken += "e" + sound if piled or (begun and before not in _SPOKEN) else sound
    return spoken[:1].upper() + spoken[1:]


def _word(word: str, table: Romanisation, article: str) -> str:
    if word in table.words:
        return table.words[word]
    if article and word.startswith(article) and len(word) > len(article) + 1:
        return "al-" + _word(word[len(article) :], table, "")
    if not all(letter in table.letters for letter in word):
        return word
    spelt = _spell(word, table)
    return spelt[:1].upper() + spelt[1:]


def _spell(word: str, table: Romanisation) -> str:
    """Letters to sounds: consonants and long vowels first, then short vowels where consonants would pile up."""
    sounds: list[tuple[str, bool]] = []  # (letters, is it a vowel)
    for place, letter in enumerate(word):
        before_vowel = place + 1 < len(word) and table.vowels.get(word[place + 1], "") == "a"
        glide = table.vowels.get(letter) in ("u", "i") and table.letters[letter] in ("w", "y")
        after_vowel = bool(sounds) and sounds[-1][1]
        if letter in table.vowels and not (glide and (place == 0 or before_vowel or after_vowel)):
            vowel = table.vowels[letter]
            if not after_vowel:
                sounds.append((_LONG.get(vowel, vowel) if place > 0 else vowel, True))
            continue
        if glide and place and not after_vowel:
            sounds.append(("i" if table.letters[letter] == "y" else "a", True))
        sounds.append((table.letters[letter], False))
    spoken: list[str] = []
    for place, (sound, voiced) in enumerate(sounds):
        spoken.append(sound)
        if voiced or place + 1 >= len(sounds) or sounds[place + 1][1]:
            continue
        opens = place == 0 or (place > 0 and not sounds[place - 1][1] and spoken[-2:-1] != ["a"])
        closes = place + 2 >= len(sounds)
        # A syllable begins with one consonant and a word does not end in two.
        if opens or closes:
            spoken.append("a")
    return "".join(spoken)
