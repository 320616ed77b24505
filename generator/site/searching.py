"""Events, people, places → an index that a browser searches with no server and no other program.

The index is cut into pieces where a fingerprint of a word says so, not after so many words: an article more changes few of
them, and a query reads only those its words lie in.  A piece has the best of what a word finds, and where the rest lies: the
first results cost about the same however large the archive.  Keys are addresses, not row numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

import msgspec
from msgspec import Struct

from generator.languages.wording import Wording
from generator.model import Entity, Event, Page, Words
from generator.site.addresses import slug
from generator.site.book import Book
from generator.site.dataset import compact
from generator.site.escaping import plain
from generator.site.stems import Stems, tokens

__all__ = ["pages", "parts", "stems"]

TITLE, NAME, TEXT, QUOTE = 9, 6, 3, 1
"""Weights of a word by where it stands."""
FEW = 10
"""At most so many titles stand together in a file on average: each result may lie in another."""
PIECE, LARGE = 256, 16_000
"""So many words are in a piece of the index on average; a piece of more characters is cut where it passes them."""
BEST = 200
"""So many keys of a word stand in its piece, the best of them; whoever asks for two words reads the others too."""
OFTEN = 256
"""At most so many words are known beforehand, those of most entries: they are found by their beginning, wherever they stand."""


Field = tuple[int, str]


class Weighed(Struct, frozen=True, array_like=True):
    """The words of some texts: those of weight 1, 2, …, each where it has most; and the places at which a group may begin."""

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
    rows: list[tuple[int, list[str]]] = []
    for weight, text in sorted(fields, key=lambda field: field[0]):
        words = tokens(text)
        weights |= dict.fromkeys(words, weight)
        places = (at for at, word in enumerate(words) if stems.begins(word))
        rows += ((weight, list(words[at : at + stems.longest])) for at in places)
    by_weight: list[list[str]] = [[] for _ in range(max(weights.values(), default=0))]
    for word, weight in weights.items():
        by_weight[weight - 1].append(word)
    return Weighed([" ".join(words) for words in by_weight], rows)


def pages(book: Book, stems: Mapping[str, Stems]) -> Iterator[Page]:
    """`data/search/<language>/`: index.json with the rules and the cuts, the pieces of the index, the rest of them, the titles."""
    yield Page(
        path="search/search_index.json", text='{"config":{"lang":["en"],"separator":" ","pipeline":[]},"docs":[]}\n'
    )
    for code, wording in book.wordings.items():
        root = f"data/search/{code}/"
        documents = list(_documents(book, wording, stems[code]))
        shelves = _shelves(key for key, _, _ in documents)
        titles: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for key, shown, _ in documents:
            titles[_shelf(key, shelves)][key] = shown
        index = _index([(key, texts) for key, _, texts in documents], stems[code])
        cuts: list[str] = []
        rests: dict[str, dict[str, Row]] = defaultdict(dict)
        for first, piece in _pieces(index, rests):
            yield Page(path=f"{root}words-{len(cuts)}.json", text=piece)
            cuts.append(first)
        others: dict[str, Mapping[str, object]] = {
            **{f"rest-{name}": rows for name, rows in rests.items()},
            **{f"titles-{name}": rows for name, rows in titles.items()},
        }
        for name, rows in sorted(others.items()):
            yield Page(path=f"{root}{name}.json", text=_lines(_line(*row) for row in sorted(rows.items())))
        known = {"cuts": cuts, "often": _often(index), "shelves": shelves}
        yield Page(path=f"{root}index.json", text=_meta(book, stems[code], known, wording))


def _shelves(keys: Iterable[str]) -> dict[str, int]:
    """On how many shelves the titles of each kind stand: a power of two, so that most stay where they are when there are more."""
    kinds = Counter(_split(key)[0] for key in keys)
    return {kind: 1 << ((number - 1) // FEW).bit_length() for kind, number in sorted(kinds.items())}


def _shelf(key: str, shelves: Mapping[str, int]) -> str:
    """The file of titles that a key stands in, by a fingerprint of it."""
    kind, name = _split(key)
    return f"{kind}-{_fingerprint(name) % shelves[kind]}"


def _split(key: str) -> tuple[str, str]:
    kind, _, name = key.rpartition("/")
    return kind or "e", name


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
"""Stem → weight → keys, in order."""


def _index(documents: Sequence[tuple[str, list[Weighed]]], stems: Stems) -> Index:
    """Where each stem stands.  A particle comes off a word when what remains is a word by itself somewhere."""
    words = {
        word
        for text in {id(text): text for _, texts in documents for text in texts}.values()
        for line in text.words
        for word in line.split()
    }
    known = {stems.stem(word) for word in words}
    stem: dict[str, str] = {}
    besides: dict[str, list[str]] = {}
    for word in words:
        bare = stems.bare(word)
        inner = next((one for one in bare if one in known), None)
        stem[word] = inner or stems.stem(word)
        if bare and not inner:
            besides[word] = bare
    apart = frozenset(besides)
    index: Index = defaultdict(lambda: defaultdict(list))
    for key, texts in sorted(documents, key=itemgetter(0)):
        row: dict[str, int] = {}
        for weight, line in sorted(
            (weight, line) for text in texts for weight, line in enumerate(text.words, 1) if line
        ):
            said = line.split()  # the greatest weight of a word comes last
            row.update(dict.fromkeys(map(stem.__getitem__, said), weight))
            for word in () if apart.isdisjoint(said) else apart.intersection(said):
                row.update(dict.fromkeys(besides[word], weight))
        for weight, field in sorted(field for text in texts for field in text.rows):
            for group in stems.alike([stem[word] for word in field]):
                row[group] = weight
        for term, weight in row.items():
            index[term][weight].append(key)
    return index


Row = dict[str, str | int]
"""Weight → keys, separated by blanks; of a row that is cut also how many keys it has (`of`) and where the others lie (`rest`)."""


def _pieces(index: Index, rests: dict[str, dict[str, Row]]) -> Iterator[tuple[str, str]]:
    """The index in order, cut before each word whose fingerprint says so; the first word of each piece, and its text.

    What does not stand in the pieces is added to `rests`, by the name of the file.
    """
    piece: list[str] = []
    first, size = "", 0
    for term in sorted(index):
        row, rest = _cut(index[term])
        if rest:
            name = f"{_fingerprint(term):08x}"
            row |= {"of": sum(map(len, index[term].values())), "rest": name}
            rests[name][term] = rest
        line = _line(term, row)
        if piece and (_fingerprint(term) % PIECE == 0 or size + len(line) > LARGE):
            yield first, _lines(piece)
            piece, first, size = [], term, 0
        piece.append(line)
        size += len(line)
    if piece:
        yield first, _lines(piece)


def _cut(entries: Mapping[int, Sequence[str]]) -> tuple[Row, Row]:
    """The row of a word: the best keys, and the others."""
    best: Row = {}
    rest: Row = {}
    room = BEST
    for weight in sorted(entries, reverse=True):
        keys = entries[weight]
        for row, some in ((best, keys[:room]), (rest, keys[room:])):
            if some:
                row[str(weight)] = " ".join(some)
        room = max(0, room - len(keys))
    return best, rest


def _often(index: Index) -> list[str]:
    """The words with most entries, first those that have more; none that has few."""
    sizes = {term: sum(map(len, row.values())) for term, row in index.items() if not term.startswith("=")}
    return sorted((term for term in sizes if sizes[term] > FEW), key=lambda term: (-sizes[term], term))[:OFTEN]


def _fingerprint(term: str) -> int:
    """FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/."""
    value = 2166136261
    for byte in term.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def _line(key: str, value: object) -> str:
    return f"{compact(key)}:{compact(value)}"


def _lines(lines: Iterable[str]) -> str:
    """JSON with a line a row, so that a change shows as one."""
    return "{" + ",\n".join(lines) + "}\n"


def _meta(book: Book, stems: Stems, known: Mapping[str, Any], wording: Wording) -> str:
    rules = {code: other.interface.search for code, other in book.wordings.items()}
    ordered = [rules[wording.code], *(rows for other, rows in rules.items() if other != wording.code)]
    data: dict[str, Any] = {
        "root": "" if book.addresses.languages[0] == wording.code else f"{wording.code}/",
        **known,
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
        "more": wording.words["search results more"],
        "none": wording.words["search none"],
        "wait": wording.words["search wait"],
    }
    return _lines(_line(*row) for row in data.items())
