"""Events, people, places → an index that a browser searches with no server and no other program.

One form stands for all forms of a word (`Stems`; `templates/theme/assets/search.js` does the same to what is typed, a
test compares the two).  The index is cut into pieces where a fingerprint of a word says so, not after so many words: an
article more changes few of them, and a query reads only those its words lie in.  Keys are addresses, not row numbers.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import msgspec
from msgspec import Struct

from generator.languages.interface import Search
from generator.languages.wording import Wording
from generator.model import Entity, Event, Page, Words
from generator.site.addresses import slug
from generator.site.book import Book
from generator.site.dataset import compact
from generator.site.escaping import plain
from generator.text import fold

__all__ = ["Stems", "pages", "parts", "stems", "tokens"]

TITLE, NAME, TEXT, QUOTE = 9, 6, 3, 1
"""Weights of a word by where it stands."""
FEW = 20
"""So many titles stand together in a file on average, when they are many."""
PIECE = 256
"""So many words are in a piece of the index on average."""
COMMON = 400
"""A word with more entries has a piece of its own: whoever looks up its neighbours need not read them."""
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){1,}[^\W\d_](?![^\W_])")


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in folded spelling; `U.S.` is one, and so is each part of `al-Sarraj`."""
    folded = _DOTTED.sub(lambda found: found[0].replace(".", ""), fold(unicodedata.normalize("NFKC", text)).text)
    return tuple(_WORD.findall(folded))


class Stems:
    """The one form of a word, by the rules of the language whose letters it is written in; `first` wins when several fit."""

    def __init__(self, first: str, rules: dict[str, Search]) -> None:
        ordered = [rules[first], *(rows for code, rows in rules.items() if code != first)]
        self._stems: dict[str, str] = {}
        self._bare: dict[str, list[str]] = {}
        self._rules = [(re.compile(f"[{rows.letters}]"), rows) for rows in ordered]
        self.groups: dict[tuple[str, ...], str] = {}
        for number, group in enumerate(group for rows in ordered for group in rows.same):
            for phrase in group:
                self.groups.setdefault(tuple(self.stem(word) for word in tokens(phrase)), f"={number}")
        self._starts = {phrase[0] for phrase in self.groups if phrase}
        self.longest = max((len(phrase) for phrase in self.groups), default=1)

    def rules(self, word: str) -> Search | None:
        """The rows for a word; None for numbers and scripts without rules."""
        return next((rows for letters, rows in self._rules if letters.match(word)), None)

    def begins(self, word: str) -> bool:
        """May a group of words that find one another begin with the word, whatever words there are besides?"""
        return not self._starts.isdisjoint((self.stem(word), *self.bare(word)))

    def stem(self, word: str) -> str:
        """Without article and endings."""
        if word not in self._stems:
            self._stems[word] = self._stem(word)
        return self._stems[word]

    def bare(self, word: str) -> list[str]:
        """The stems of what remains when a particle that is written together with the word comes off."""
        if word not in self._bare:
            self._bare[word] = self._without(word)
        return self._bare[word]

    def _stem(self, word: str) -> str:
        rows = self.rules(word)
        if rows is None:
            return word
        for article in rows.articles:
            if word.startswith(article) and len(word) - len(article) >= rows.shortest:
                return self._end(word[len(article) :], rows)
        return self._end(word, rows)

    def _without(self, word: str) -> list[str]:
        rows = self.rules(word)
        if rows is None or any(word.startswith(one) and len(word) - len(one) >= rows.shortest for one in rows.articles):
            return []
        fitting = (one for one in rows.clitics if word.startswith(one) and len(word) - len(one) >= rows.shortest)
        return [self._end(word[len(one) :], rows) for one in fitting]

    def _end(self, word: str, rows: Search) -> str:
        for ending, instead in rows.endings.items():
            if word.endswith(ending) and len(word) - len(ending) >= rows.shortest:
                word = word[: -len(ending)] + instead
                break
        found = True
        while found:
            found = False
            for suffix in rows.suffixes:
                if word.endswith(suffix) and len(word) - len(suffix) >= rows.shortest:
                    word, found = word[: -len(suffix)], True
                    break
        return word

    def alike(self, stems: list[str]) -> Iterator[str]:
        """The groups of words that find one another to which some of the stems in a row belong."""
        for start, stem in enumerate(stems):
            if stem not in self._starts:
                continue
            for length in range(1, self.longest + 1):
                if group := self.groups.get(tuple(stems[start : start + length])):
                    yield group


# ------------------------------------------------------------------------------------------------------ the index
Field = tuple[int, str]


class Weighed(Struct, frozen=True, array_like=True):
    """The words of some texts: those of weight 1, 2, …, each where it has most; and the texts in which there may be groups."""

    words: list[str]
    rows: list[tuple[int, list[str]]]


def stems(book: Book) -> dict[str, Stems]:
    """Those of each language of the site."""
    rules = {code: wording.interface.search for code, wording in book.wordings.items()}
    return {code: Stems(code, rules) for code in rules}


def parts(event: Event, book: Book, stems: Mapping[str, Stems]) -> Iterator[tuple[str, str]]:
    """What an event gives to the index of each language: what a result shows (title, date, kind), and its words."""
    for code, wording in book.wordings.items():
        title = plain(wording.tell(event.title)[0]) or event.id
        kind = wording.named(event.kind, wording.interface.kinds)
        yield f"shown {code}", compact([title, wording.date(event.when), kind])
        yield f"words {code}", compact(_weighed(_texts(event, book, wording), stems[code]))


def _weighed(fields: Iterable[Field], stems: Stems) -> Weighed:
    weights: dict[str, int] = {}
    rows = []
    for weight, text in sorted(fields, key=lambda field: field[0]):
        words = tokens(text)
        weights |= dict.fromkeys(words, weight)
        if any(map(stems.begins, words)):
            rows.append((weight, list(words)))
    by_weight: list[list[str]] = [[] for _ in range(max(weights.values(), default=0))]
    for word, weight in weights.items():
        by_weight[weight - 1].append(word)
    return Weighed([" ".join(words) for words in by_weight], rows)


def pages(book: Book, stems: Mapping[str, Stems]) -> Iterator[Page]:
    """`data/search/<language>/`: index.json with the rules and the cuts, the pieces of the index, the titles."""
    yield Page(
        path="search/search_index.json", text='{"config":{"lang":["en"],"separator":" ","pipeline":[]},"docs":[]}\n'
    )
    for code, wording in book.wordings.items():
        root = f"data/search/{code}/"
        shelves: dict[str, dict[str, Any]] = defaultdict(dict)
        wide = _width(len(book.c.events))
        documents = []
        for key, shown, texts in _documents(book, wording, stems[code]):
            shelves[shelf(key, wide=wide)][key] = shown
            documents.append((key, texts))
        cuts: list[str] = []
        for first, piece in _pieces(_index(documents, stems[code])):
            yield Page(path=f"{root}words-{len(cuts)}.json", text=_rows(piece))
            cuts.append(first)
        for name, shown_there in sorted(shelves.items()):
            yield Page(path=f"{root}titles-{name}.json", text=_rows(shown_there))
        yield Page(path=f"{root}index.json", text=_meta(book, stems[code], cuts, wording, wide=wide))


def _width(events: int) -> int:
    """How many digits of an event's number say where its title stands; 0 when all stand together."""
    return 0 if events <= 10 * FEW else len(str(events // FEW - 1))


def shelf(key: str, *, wide: int) -> str:
    """Which file of titles a key stands in: one a kind; when there are many, by their beginning."""
    kind, _, rest = key.rpartition("/")
    if not wide:
        return kind or "e"
    return f"{kind}-{rest[: wide - 1].lower()}" if kind else f"e-{rest[:wide]}"


def _documents(book: Book, wording: Wording, stems: Stems) -> Iterator[tuple[str, list[str], list[Weighed]]]:
    """Key, what a result shows (title, date or count, kind), and the words: those of an event, and of whom it names."""
    c = book.c
    named = cache(lambda id_: _weighed([(NAME, name) for name in _names(c.place(id_))], stems))
    for event in c.events:
        part = book.parts[event.id]
        own = msgspec.json.decode(part[f"words {wording.code}"], type=Weighed)
        others = (*c.present(event), *([event.place] if event.place else ()))
        yield event.id, msgspec.json.decode(part[f"shown {wording.code}"]), [own, *map(named, others)]
    for kind_, shelves in (("people", c.by_person), ("places", c.by_place)):
        for id_, events in shelves.items():
            entity = c.place(id_)
            shown = [plain(wording.tell(entity.name)[0]), wording.count("events", len(events)), wording.words[kind_]]
            words = _weighed([(TITLE + 1, name) for name in _names(entity)], stems)
            yield f"{kind_}/{slug(id_)}", shown, [words]


def _names(entity: Entity) -> tuple[str, ...]:
    return (*entity.name.values(), *entity.spellings)


def _texts(event: Event, book: Book, wording: Wording) -> Iterator[Field]:
    def said(words: Words) -> str:
        return wording.tell(words)[0]

    c = book.c
    yield TITLE, said(event.title)
    yield TEXT, f"{event.id} {wording.date(event.when)}"
    for other in book.wordings.values():
        yield TEXT, other.named(event.kind, other.interface.kinds)
        yield from ((TEXT, other.named(topic, other.interface.topics)) for topic in c.topics(event))
    for who in event.participants:
        yield from ((NAME, name) for name in who.name.values())
        yield TEXT, said(who.role)
    yield TEXT, wording.summary(event.summary)
    yield from ((QUOTE, passage.quote) for passage in event.passages)


Index = dict[str, dict[int, list[str]]]
"""Stem → weight → keys."""


def _index(documents: Sequence[tuple[str, list[Weighed]]], stems: Stems) -> Index:
    """Where each stem stands.  A particle comes off a word when what remains is a word by itself somewhere."""
    words = {
        word
        for text in {id(text): text for _, texts in documents for text in texts}.values()
        for line in text.words
        for word in line.split()
    }
    known = {stems.stem(word) for word in words}
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for word in words:
        bare = stems.bare(word)
        stem = next((one for one in bare if one in known), None) or stems.stem(word)
        found[word] = stem, tuple(dict.fromkeys((stem, *(() if stem in bare else bare))))
    index: Index = defaultdict(lambda: defaultdict(list))
    for key, texts in documents:
        row: dict[str, int] = {}
        for weight, line in sorted((weight, line) for text in texts for weight, line in enumerate(text.words, 1)):
            for word in line.split():  # the greatest weight of a word comes last
                for term in found[word][1]:
                    row[term] = weight
        for weight, field in sorted(field for text in texts for field in text.rows):
            for group in stems.alike([found[word][0] for word in field]):
                row[group] = weight
        for term, weight in row.items():
            index[term][weight].append(key)
    return index


def _pieces(index: Index) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
    """The index in order, cut before each word whose fingerprint says so; with the first word of each piece."""
    piece: dict[str, dict[str, str]] = {}
    first, alone = "", False
    for term in sorted(index):
        common = sum(map(len, index[term].values())) > COMMON
        if piece and (common or alone or _fingerprint(term) % PIECE == 0):
            yield first, piece
            piece, first = {}, term
        alone = common
        piece[term] = {str(weight): " ".join(sorted(index[term][weight])) for weight in sorted(index[term], key=str)}
    if piece:
        yield first, piece


def _fingerprint(term: str) -> int:
    """FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/."""
    value = 2166136261
    for byte in term.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def _rows(rows: dict[str, Any]) -> str:
    """JSON with a line a row, so that a change shows as one."""
    lines = (f"{json.dumps(key, ensure_ascii=False)}:{compact(value)}" for key, value in sorted(rows.items()))
    return "{" + ",\n".join(lines) + "}\n"


def _meta(book: Book, stems: Stems, cuts: list[str], wording: Wording, *, wide: int) -> str:
    rules = {code: other.interface.search for code, other in book.wordings.items()}
    ordered = [rules[wording.code], *(rows for other, rows in rules.items() if other != wording.code)]
    data: dict[str, Any] = {
        "root": "" if book.addresses.languages[0] == wording.code else f"{wording.code}/",
        "wide": wide,
        "cuts": cuts,
        "rules": [
            {
                "letters": rows.letters,
                "articles": rows.articles,
                "clitics": rows.clitics,
                "endings": list(rows.endings.items()),
                "suffixes": rows.suffixes,
                "shortest": rows.shortest,
                "stop": rows.stop,
            }
            for rows in ordered
        ],
        "groups": {" ".join(phrase): group for phrase, group in stems.groups.items()},
        "found": wording.words["search results"],
        "none": wording.words["search none"],
        "wait": wording.words["search wait"],
    }
    return "{" + ",\n".join(f"{json.dumps(key)}:{compact(value)}" for key, value in data.items()) + "}\n"
