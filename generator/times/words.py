"""A folded text → stretches that may tell a time → islands: runs of words each of which can be part of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from generator.dates import hijri
from generator.dates.timex import Date, Hijri
from generator.errors import KnowledgeError
from generator.languages import Language
from generator.text import Folded, Remembered, fold
from generator.times.grammar import Entry, Grammar, grammar
from generator.times.values import compile_value

__all__ = ["TOKEN", "Island", "Vocabulary", "Word", "vocabulary"]

# Numeric dates first (with nothing numeric touching them), clock times, grouped and broken numbers, then plain runs.
# Latin letters mixed with digits (0a117385) are names of things and hide their numbers.
# Whole words stand before all that, because most of a text is words.
TOKEN = re.compile(
    r"[\u0621-\u064a]+|[a-z]+(?![a-z\d])|"
    r"(?<![\d./-])\d{1,4}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-|\\\d{1,2}\\)\d{1,4}(?![\d]|[./\-]\d)"
    r"|\d{1,2}:\d\d(?::\d\d)?(?!\d)"
    r"|\d{1,3}(?:[,\u066c]\d{3})+(?!\d)|\d+[.\u066b]\d+(?!\d)"
    r"|[a-z]+\d[a-z\d]*|\d+[a-z]+\d[a-z\d]*"
    r"|\d+|[^\W\d_]+|[^\w\s]|\n"
)
# Pieces that may hold a time word, with those beside them that may belong to it; most of a text is neither.  Begun only
# where a run begins: a thousand blanks in a row are looked at once, not a thousand times.
_STRETCH = re.compile(r"(?<![ \-])[ \-]*\?[ \-?]*")
# A word alone worth a look; one that only stands beside such words; one that is worth a look behind another.
_GLUE, _TAIL, _CORE = 1, 2, 3


class Word(Struct, frozen=True):
    """One word of an island: folded, with its place in the folded text."""

    text: str
    start: int
    end: int


Island = tuple[Word, ...]
"""Words side by side."""


class _Name(NamedTuple):
    category: str
    value: object
    rest: tuple[str, ...]


class Vocabulary:
    """All words of one language's rows in all their spellings."""

    def __init__(self, rules: Grammar, where: str) -> None:
        rows = rules.rows
        self.names: dict[str, list[_Name]] = {}
        self.flags: dict[str, int] = {}
        self.split: dict[str, tuple[str, ...]] = {}
        self._looks = Remembered(self._look)
        variants = [(re.compile(fold(old).text), fold(new).text) for old, new in rows.spelling.variants]
        entries: list[tuple[str, list[str], object, int]] = []
        for key, values in rows.lexicon.categories.items():
            for template, phrases in values.items():
                try:
                    value = compile_value(template)({})
                except (ValueError, KeyError, TypeError) as problem:
                    raise KnowledgeError(where, f"{key}: {template}", str(problem)) from problem
                glue = all(category in rows.lexicon.glue for category in key.split())
                flag = _GLUE if glue else _TAIL if key in rows.lexicon.tails else _CORE
                entries += [(phrase, key.split(), value, flag) for phrase in phrases]
        for literal in sorted(rules.literals):
            entries.append((literal, ["=" + literal], None, _CORE if literal in rules.phrases else _GLUE))
        for phrase, categories, value, flag in sorted(entries, key=lambda entry: " " in entry[0].strip()):
            self._learn(phrase, categories, value, flag, variants)
        self._lean(rules)

    def _learn(
        self, phrase: str, categories: list[str], value: object, flag: int, variants: list[tuple[re.Pattern[str], str]]
    ) -> None:
        for words in _spellings(phrase, variants):
            for category in categories:
                name = _Name(category, value, words[1:])
                names = self.names.setdefault(words[0], [])
                if name not in names:
                    names.append(name)
            for word in words:
                self.flags[word] = max(self.flags.get(word, 0), _GLUE)
            if all(self.flags[word] != _CORE for word in words):
                # Of "the day after" one word has to make it worth a look: the longest is likely the rarest.
                telling = max(reversed(words), key=len)
                self.flags[telling] = max(self.flags[telling], flag)

    def _lean(self, rules: Grammar) -> None:
        """All known words with all prefixes, unless the whole is a known word or no time word at all."""
        spelling = rules.rows.spelling
        unsplit = {fold(word).text for word in spelling.unsplit}
        contractions = [(fold(old).text, fold(new).text) for old, new in spelling.contractions.items()]
        forms = [word for word in self.names if len(word) > 1 and not word[0].isdigit()]
        for prefix in spelling.prefixes:
            letters = tuple(fold(letter).text for letter in prefix)
            for word in forms:
                leaning = ["".join(letters) + word]
                for old, new in contractions:
                    if leaning[0].startswith("".join(letters[:-1]) + old):
                        leaning.append("".join(letters[:-1]) + new + leaning[0][len("".join(letters[:-1]) + old) :])
                for form in leaning:
                    if form not in self.flags and form not in unsplit and form not in self.split:
                        self.split[form] = (*letters, word)
        for form, parts in self.split.items():
            self.flags[form] = self.flags[parts[-1]]

    def stretches(self, text: Folded) -> Iterator[tuple[int, int]]:
        """The stretches of a text, from blank to blank, in which a time may be told."""
        looks = "".join(map(self._looks.__getitem__, text.pieces))
        if "?" in looks:
            bounds = list(accumulate(map(len, text.pieces), initial=0))
            for stretch in _STRETCH.finditer(looks):
                first, last = stretch.span()
                yield bounds[first] + first, bounds[last] + last - 1

    def _look(self, piece: str) -> str:
        """What a piece of text between two blanks is at a glance: ? may tell a time, - may belong to one, . neither."""
        tokens = TOKEN.findall(piece)
        flags = {_TAIL if token[0].isdigit() else self.flags.get(token, 0) for token in tokens}
        return "?" if flags & {_TAIL, _CORE} else "-" if _GLUE in flags else "." if tokens else " "

    def islands(self, stretch: str) -> Iterator[Island]:
        """All islands of a stretch that hold a word with which a time can be told."""
        core = False
        run: list[re.Match[str]] = []
        for match in TOKEN.finditer(stretch):
            token = match.group()
            flag = self.flags.get(token)
            if flag is None:
                if "0" <= token[0] <= "9":
                    core = core or len(token) >= 4 or not token.isdigit() or bool(run and run[-1].group() == "/")
                    run.append(match)
                    continue
                if run:
                    if core:
                        yield self._island(run)
                    run, core = [], False
                continue
            core = core or flag == _CORE or (flag == _TAIL and bool(run))
            run.append(match)
        if run and core:
            yield self._island(run)

    def _island(self, run: list[re.Match[str]]) -> Island:
        words: list[Word] = []
        for match in run:
            token, start = match.group(), match.start()
            parts = self.split.get(token)
            if parts is None:
                words.append(Word(token, start, match.end()))
            else:
                for letter in parts[:-1]:
                    words.append(Word(letter, start, start + 1))
                    start += 1
                # A contraction shares letters with its prefix; the word then begins where the prefix ended.
                words.append(Word(parts[-1], start, match.end()))
        return tuple(words)

    def entries(self, words: Island, place: int) -> list[Entry]:
        """All that may begin at a word of an island."""
        text = words[place].text
        found = list(_number(text)) if text[0].isdigit() else []
        for category, value, rest in self.names.get(text, ()):
            length = 1 + len(rest)
            if not rest or tuple(word.text for word in words[place + 1 : place + length]) == rest:
                found.append(Entry(category, value, length))
        return found


def _spellings(phrase: str, variants: list[tuple[re.Pattern[str], str]]) -> list[tuple[str, ...]]:
    """The phrase as words, in every combination of at most one changed letter a word."""
    forms: list[tuple[str, ...]] = [()]
    for match in TOKEN.finditer(fold(phrase).text):
        word = match.group()
        choices = dict.fromkeys([word, *(old.sub(new, word) for old, new in variants if old.search(word))])
        forms = [(*form, choice) for form in forms for choice in choices]
    return forms


@cache
def _number(token: str) -> tuple[Entry, ...]:
    """What digits may be: a number, a day, a month, a year, a Hijri year, a whole date."""
    if not token.isdigit():
        date = _numeric(token)
        if isinstance(date, Hijri):
            return (Entry("hijrinumeric", date, 1),)
        return (Entry("numeric", date, 1),) if date else ()
    if len(token) > 9:
        return ()
    number = int(token)
    found = [Entry("number", number, 1)] if len(token) <= 6 else []
    if 1 <= number <= 31 and len(token) <= 2:
        found.append(Entry("monthday", number, 1))
        if number <= 12:
            found.append(Entry("monthnumber", number, 1))
    if len(token) == 2:
        found.append(Entry("twodigits", number, 1))
    if len(token) == 4:
        if 1300 <= number <= 1500:
            found.append(Entry("hijriyear", number, 1))
        if 1000 <= number <= 2199:
            found.append(Entry("anyyear", number, 1))
        if 1700 <= number <= 2099:
            found.append(Entry("year", number, 1))
    return tuple(found)


def _numeric(token: str) -> Date | Hijri | None:
    """22/06/2020, 2020-06-22, 3.3.15: day first; month first only where day first is impossible."""
    parts = re.split(r"[/.\\\-]", token)
    if len(parts) != 3:
        return None
    first, middle, last = (int(part) for part in parts)
    if len(parts[0]) == 4 and len(parts[2]) <= 2:
        year, month, day = first, middle, last
    elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2:
        day, month, year = first, middle, last
        if len(parts[2]) == 2:
            if "." in token:  # 10.12.20 is a version or an amount as often as a date
                return None
            year += 1900 if year >= 70 else 2000
    else:
        return None
    if hijri.FIRST <= year <= hijri.LAST and month <= 12 and day <= 30:
        return Hijri(year, month, day)
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return Date(year, month, day)


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The words of a language, once per process."""
    return Vocabulary(grammar(language), str(language.folder / "lexicon.yaml"))
