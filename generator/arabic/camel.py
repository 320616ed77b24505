"""The only owner of camel-tools: its morphological analyser over our own database, and its names by neural network.

camel_tools.data looks for a catalogue when it is imported, downloads one when there is none, and makes a folder in the
home directory; offline or with a read-only home the import dies.  `_import` shows it a catalogue that we ship, unless
the user has one, and lends it a temporary home.  Nothing of camel-tools is imported before it is asked for, and its
analyser without what only its other tools use (`_lean`).
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Container, Iterable, Sequence
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from itertools import chain
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, Protocol

import msgspec

from generator.arabic.analysis import Analysis, Tense
from generator.arabic.database import Database, Segmenter
from generator.arabic.verbs import grammar
from generator.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Morphology", "full_database", "load_ner"]

CATALOGUE = Path(__file__).parent / "data"
_VARIABLE = "CAMELTOOLS_DATA"


class Morphology:
    """Takes words apart: their lemma, tense, person, number and clitics.  Knows the words that it is made of, no others."""

    def __init__(self, *, verbs: Iterable[str] = (), nouns: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        """`verbs` in two forms, nouns bare, names one word each.

        Where the user has installed calima-msa-r13, that one is opened, and ours answers for what it does not know of
        these words.  Without camel-tools, or where no temporary file can be written, there is one warning, and
        `Segmenter` looks the words up.
        """
        self._verbs: dict[str, dict[str, None]] = {}
        for verb in (" ".join(row.split()[:2]) for row in verbs):
            self._verbs.setdefault(fold(verb.split()[0]).text, {})[verb] = None
        self._nouns = {fold(noun).text: noun for noun in nouns}
        own = Database(
            verbs=dict.fromkeys(chain.from_iterable(self._verbs.values())), nouns=self._nouns.values(), names=names
        )
        self._quick = Segmenter(own)
        self._own: Analyzer = self._quick
        self._full: Analyzer | None = None
        try:
            if full := full_database():
                self._full = _analyzer(full)
            else:
                self._own = _analyzer_of(own)
        except (ImportError, OSError) as problem:
            warnings.warn(
                f"camel-tools cannot be used ({problem}); Arabic words are looked up without it", stacklevel=2
            )
        self.analyse = lru_cache(maxsize=100_000)(self._analyse)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of a word, folded or not; none when it is not a form of a known word."""
        plain = fold(word).text
        own = _readings(self._own, plain) if self._quick.knows(plain) else ()  # most words are none of ours
        if self._full is None:
            return own
        ours = {reading.lemma for reading in own}
        found = [
            msgspec.structs.replace(reading, lemma=lemma)
            for reading in _readings(self._full, word)
            for lemma in self._lemmas(reading, ours)
        ]
        names = [reading for reading in own if reading.pos == "name"]  # the full database knows none of ours
        return tuple(dict.fromkeys([*found, *names])) if found else own

    def _lemmas(self, reading: Analysis, ours: Container[str]) -> Iterable[str]:
        """The known words with the lemma of the full database; of verbs that share a perfect, those with such a form."""
        lemma = fold(reading.lemma).text
        if reading.pos == "verb":
            verbs = self._verbs.get(lemma, {})
            return [verb for verb in verbs if verb in ours] or verbs
        return [self._nouns[lemma]] if reading.pos == "noun" and lemma in self._nouns else ()


class Analyzer(Protocol):
    """camel-tools' analyser, or what stands in for it."""

    def analyze(self, word: str) -> list[dict[str, Any]]:
        """The features of every reading."""


def full_database() -> Path | None:
    """The user's calima-msa-r13, where camel_data installs it; None when there is none."""
    place = _data() / "data/morphology_db/calima-msa-r13/morphology.db"
    return place if _is_file(place) else None


def _analyzer(path: Path, stems: Database | None = None) -> Analyzer:
    """camel-tools' analyser with a database, whose `stems` may lie elsewhere; raises ImportError without camel-tools or when
    the file is none.
    """
    with _lean():
        database, analyzer = _import("camel_tools.morphology.database"), _import(_ANALYZER)
    try:
        read = database.MorphologyDB(str(path), "a")
        for features in (features for rows in read.stem_hash.values() for _, features in rows):
            shared = [(sys.intern(name), sys.intern(value)) for name, value in features.items()]
            features.clear()  # each was cut out of a line, a string of its own: together they are half of the database
            features.update(shared)
        if stems is not None:
            read.stem_hash = stems
        made: Analyzer = analyzer.Analyzer(read)
    except Exception as problem:
        raise ImportError(f"{path.name}: {type(problem).__name__}: {problem}") from problem
    return made


def _analyzer_of(database: Database) -> Analyzer:
    """The same with ours: camel-tools reads its tables from a file, and asks for the stems that a text has, since to write and
    read all took half a second.  Raises OSError when no file can be written.
    """
    with NamedTemporaryFile("w", suffix=".db", encoding="utf-8", delete=False) as file:
        file.write(str(database))
    try:
        return _analyzer(Path(file.name), database)
    finally:
        Path(file.name).unlink(missing_ok=True)


def _readings(analyzer: Analyzer, word: str) -> tuple[Analysis, ...]:
    readings = (_reading(features) for features in analyzer.analyze(word))
    return tuple(dict.fromkeys(reading for reading in readings if reading is not None))


def load_ner(model: str = "auto") -> Callable[[str], list[tuple[int, int, str]]] | None:
    """camel-tools' recogniser of names as a finder (`entities.Finder`), or None after one warning.

    `model` is the folder of a BERT model, or "auto" for the one that the user has installed.  Loading takes seconds.
    """
    try:
        ner = _import("camel_tools.ner").NERecognizer
        recogniser = (
            ner.pretrained(use_gpu=False)
            if model == "auto"
            else ner(str(Path(model).resolve(strict=True)), use_gpu=False)
        )
    except Exception as problem:  # noqa: BLE001  whatever goes wrong in there, the rules still work
        warnings.warn(f"no neural recogniser of names ({type(problem).__name__}: {problem}); rules only", stacklevel=2)
        return None
    return finder(recogniser.predict_sentence)


def finder(predict: Callable[[Sequence[str]], Sequence[str]]) -> Callable[[str], list[tuple[int, int, str]]]:
    """A function from words to IOB labels as one from a text to (start, end, person|organisation|place).

    A failure while predicting is one warning; after it nothing is found.
    """
    broken = False

    def find(text: str) -> list[tuple[int, int, str]]:
        nonlocal broken
        words = _words(text)
        if broken or not words:
            return []
        try:
            labels = predict([text[start:end] for start, end in words])
        except Exception as problem:  # noqa: BLE001
            broken = True
            warnings.warn(
                f"the neural recogniser of names failed ({type(problem).__name__}: {problem}); rules only", stacklevel=2
            )
            return []
        return _spans(words, labels)

    return find


_KINDS = {"PERS": "person", "PER": "person", "LOC": "place", "ORG": "organisation"}


def _spans(words: Sequence[tuple[int, int]], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    last = ""
    for (start, end), label in zip(words, labels, strict=False):
        mark, _, name = label.partition("-")
        kind = _KINDS.get(name, "")
        if kind and mark == "I" and kind == last and found:
            found[-1] = (found[-1][0], end, kind)
        elif kind:
            found.append((start, end, kind))
        last = kind
    return found


def _words(text: str) -> list[tuple[int, int]]:
    """Words and marks with their places; camel-tools' own tokeniser forgets them."""
    words: list[tuple[int, int]] = []
    start = -1
    for place, letter in enumerate(text):
        inside = letter.isalnum() or (start >= 0 and not letter.isspace() and not letter.isprintable())
        if inside and start < 0:
            start = place
        elif not inside and start >= 0:
            words.append((start, place))
            start = -1
        if not inside and not letter.isspace() and letter.isprintable():
            words.append((place, place + 1))
    if start >= 0:
        words.append((start, len(text)))
    return words


_TENSES: dict[str, Tense] = {"p": "perfect", "i": "imperfect", "f": "future"}
_POS: dict[str, Literal["verb", "noun", "name"]] = {"verb": "verb", "noun": "noun", "noun_prop": "name", "adj": "noun"}


def _reading(features: dict[str, Any]) -> Analysis | None:
    """camel-tools' features as an Analysis; None for parts of speech that nobody asks for."""
    pos = _POS.get(features.get("pos", ""))
    if pos is None:
        return None

    def value(feature: str) -> str:
        found = str(features.get(feature, ""))
        return "" if found in ("-", "na", "0") else found

    future = value("prc1").endswith("_fut") or value("asp") == "f"
    tense: Tense = _TENSES.get(value("asp"), "") if pos == "verb" else ""
    person, mood, preposition = value("per"), value("mod"), value("prc1")
    return Analysis(
        lemma=str(features.get("lex", "")).replace("+", " "),
        pos=pos,
        tense="future" if future and pos == "verb" else tense,
        person=int(person) if person.isdigit() else 0,
        gender=value("gen"),
        number=value("num"),
        mood=mood if mood in ("i", "s", "j") else "",
        voice="p" if value("vox") == "p" else "a",
        conjunction=value("prc2"),
        preposition="" if preposition.endswith("_fut") else _prepositions().get(preposition, preposition),
        article=value("prc0"),
        pronoun=value("enc0"),
    )


@cache
def _prepositions() -> dict[str, str]:
    """The letters of prepositions by the names that the full database gives them."""
    return {name: letter for letter, name in grammar().prepositions.items()}


@cache
def _import(name: str) -> Any:
    """A module of camel-tools; raises ImportError when it cannot be had."""
    with _sheltered():
        return import_module(name)


def _data() -> Path:
    """Where the user keeps camel-tools' data."""
    return Path(os.environ.get(_VARIABLE) or Path(os.environ.get("HOME") or "/") / ".camel_tools").expanduser()


def _is_file(path: Path) -> bool:
    """Is there such a file that we may know of?  The home may be somebody else's."""
    try:
        return path.is_file()
    except OSError:
        return False


_ANALYZER, _CHARACTERS = "camel_tools.morphology.analyzer", "camel_tools.utils.charsets"
_LETTERS = 0x3000
"""The code points up to here hold every letter of Arabic and the marks that its texts have."""


@contextmanager
def _lean() -> Iterator[None]:
    """Stand-ins, while the analyser is imported, for what it does not use and what takes it half a second.

    That is the catalogue of data with its downloader, the list of emoji, and the categories of all 1.1 million code points
    of Unicode.  Whoever imports these later gets the real ones.
    """
    if _ANALYZER in sys.modules:
        yield
        return
    real = {name: sys.modules.pop(name, None) for name in ("camel_tools.data", "emoji", _CHARACTERS)}
    data, emoji = ModuleType("camel_tools.data"), ModuleType("emoji")
    vars(data)["CATALOGUE"], vars(emoji)["EMOJI_DATA"] = _Catalogue(), {}
    try:
        sys.modules.update({"camel_tools.data": data, "emoji": emoji})
        if (spec := find_spec(_CHARACTERS)) and spec.loader:
            characters = sys.modules[_CHARACTERS] = module_from_spec(spec)
            vars(characters)["range"] = lambda *ends: range(*(min(end, _LETTERS) for end in ends))
            spec.loader.exec_module(characters)
        yield
    finally:
        for name, module in real.items():
            sys.modules.pop(name, None)
            if module is not None:
                sys.modules[name] = module


class _Catalogue:
    """camel-tools' catalogue, read when somebody asks for it."""

    def __getattr__(self, name: str) -> Any:
        return getattr(_import("camel_tools.data").CATALOGUE, name)


@contextmanager
def _sheltered() -> Iterator[None]:
    """Our catalogue unless the user has one, and a home that can be written, while camel_tools.data is imported."""
    data = _data()
    before = {name: os.environ.get(name) for name in (_VARIABLE, "HOME")}
    with TemporaryDirectory() as shelter:
        try:
            os.environ[_VARIABLE] = str(data if _is_file(data / "catalogue.json") else CATALOGUE)
            os.environ["HOME"] = shelter
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # deprecations inside, not the user's business
                yield
        except Exception as problem:
            if isinstance(problem, ImportError):
                raise
            raise ImportError(f"camel-tools: {type(problem).__name__}: {problem}") from problem
        finally:
            for variable, value in before.items():
                if value is None:
                    with suppress(KeyError):
                        del os.environ[variable]
                else:
                    os.environ[variable] = value
