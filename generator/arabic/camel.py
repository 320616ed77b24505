"""The only owner of camel-tools: its morphological analyser over our own database, and its names by neural network.

camel_tools.data looks for a catalogue when it is imported, downloads one when there is none, and makes a folder in the
home directory; offline or with a read-only home the import dies.  `_import` shows it a catalogue that we ship, unless
the user has one, and lends it a temporary home.  Nothing of camel-tools is imported before it is asked for.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from generator.arabic.analysis import Analysis, Tense
from generator.arabic.database import write

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Morphology", "load_ner", "morphology"]

CATALOGUE = Path(__file__).parent / "data"
_VARIABLE = "CAMELTOOLS_DATA"
_FULL = "calima-msa-r13"


class Morphology:
    """Looks up words: their lemma, tense, person, number and clitics."""

    def __init__(
        self, *, verbs: Iterable[str] = (), nouns: Iterable[str] = (), names: Iterable[str] = (), full: bool = False
    ) -> None:
        """A database of these words, or with `full` the user's own calima-msa-r13 when it is installed.

        Raises ImportError without camel-tools, OSError when no temporary file can be written.
        """
        database, analyzer = _import("camel_tools.morphology.database"), _import("camel_tools.morphology.analyzer")
        found = _installed(database) if full else None
        self.full = found is not None
        if found is None:
            with NamedTemporaryFile("w", suffix=".db", encoding="utf-8", delete=False) as file:
                file.write(write(verbs=verbs, nouns=nouns, names=names))
            try:
                found = database.MorphologyDB(file.name, "a")
            finally:
                Path(file.name).unlink(missing_ok=True)
        self._analyzer = analyzer.Analyzer(found)
        self.analyse = lru_cache(maxsize=100_000)(self._analyse)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of a word as written; none when the database does not know it."""
        readings = (_reading(features) for features in self._analyzer.analyze(word))
        return tuple(dict.fromkeys(reading for reading in readings if reading is not None))


@lru_cache(maxsize=4)
def morphology(verbs: tuple[str, ...], nouns: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> Morphology | None:
    """The morphology of these words, built once: the user's full database when installed; None without camel-tools."""
    try:
        return Morphology(verbs=verbs, nouns=nouns, names=names, full=True)
    except (ImportError, OSError) as problem:
        warnings.warn(
            f"camel-tools cannot be used ({problem}); Arabic words are matched by their forms only", stacklevel=2
        )
        return None


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
    dediac = _import("camel_tools.utils.dediac").dediac_ar

    def value(feature: str) -> str:
        found = str(features.get(feature, ""))
        return "" if found in ("-", "na", "0") else found

    future = value("prc1").endswith("_fut") or value("asp") == "f"
    tense: Tense = _TENSES.get(value("asp"), "") if pos == "verb" else ""
    person, mood, preposition = value("per"), value("mod"), value("prc1")
    return Analysis(
        lemma=dediac(str(features.get("lex", ""))),
        pos=pos,
        tense="future" if future and pos == "verb" else tense,
        person=int(person) if person.isdigit() else 0,
        gender=value("gen"),
        number=value("num"),
        mood="s" if mood in ("s", "j") else "i" if mood == "i" else "",
        voice="p" if value("vox") == "p" else "a",
        conjunction=value("prc2"),
        preposition="" if preposition.endswith("_fut") else preposition,
        article=value("prc0"),
        pronoun=value("enc0"),
    )


def _installed(database: Any) -> Any | None:
    """The user's full database; None when there is none or it cannot be opened."""
    try:
        return database.MorphologyDB.builtin_db(_FULL)
    except Exception:  # noqa: BLE001  a catalogue without it, a broken download
        return None


@cache
def _import(name: str) -> Any:
    """A module of camel-tools; raises ImportError when it cannot be had."""
    with _sheltered():
        return import_module(name)


@contextmanager
def _sheltered() -> Iterator[None]:
    """Our catalogue unless the user has one, and a home that can be written, while camel_tools.data is imported."""
    home = Path(os.environ.get("HOME") or "/")
    own = home / ".camel_tools"
    before = {name: os.environ.get(name) for name in (_VARIABLE, "HOME")}
    with TemporaryDirectory() as shelter:
        try:
            if not before[_VARIABLE]:
                has_own = (own / "catalogue.json").is_file()
                os.environ[_VARIABLE] = str(own if has_own else CATALOGUE)
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
