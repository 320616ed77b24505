"""A pure function's results, kept on disk by a key made of everything that they depend on.

Nothing is ever invalidated, only not found: whoever makes the key puts the bytes of article, language, knowledge and code
into it.  One SQLite file: ten thousand results cost one file and not ten thousand, a write is whole or not there, and two
processes may use it at once.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

import msgspec

from generator import arabic, knowledge, languages
from generator.data import decoder, digest, encode
from generator.keeping import Keep, anew

__all__ = ["FILE", "Cache", "keeping", "remember", "state"]

FILE = Path(".cache") / "results.sqlite"
"""Below the project's root."""

A = TypeVar("A")
R = TypeVar("R")

_VERSION = 2
_BATCH = 256  # results written in one transaction
_KEEP_DAYS = 60
_TABLE = """
CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL);
"""
"""With row ids: an index that holds the values themselves, which are long, takes three times as long to write and to look up."""
_ASKED = 500
"""So many keys are looked up at once, where SQLite allows 999."""

_PATIENCE, _PAUSE = 10, 0.05
"""Seconds for which a file is waited for that another process holds, and between two tries to open one that it has just begun."""


class Cache:
    """Results by key (any text).  A damaged file or entry is a miss, a folder that cannot be written a cache of nothing.

    Use it with `with`: on leaving, what is new is written and what was not used for sixty days is dropped.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.hits = self.misses = 0
        self._new: list[tuple[str, bytes, int]] = []
        self._used: list[tuple[int, str]] = []
        self._today = int(time.time()) // 86400
        self._damaged = False
        self._database = self._open()

    def get(self, key: str, type: type[R]) -> R | None:  # as in msgspec
        """The value under the key; None when there is none or it is not of the type any more."""
        return self.find((key,), type).get(key)

    def find(self, keys: Sequence[str], type: type[R]) -> dict[str, R]:
        """The values of the type under those of the keys that have one."""
        read, found = decoder(type), dict[str, R]()
        for start in range(0, len(keys), _ASKED):
            for key, blob, used in self._rows(keys[start : start + _ASKED]):
                with suppress(msgspec.DecodeError, msgspec.ValidationError, TypeError, ValueError):
                    found[key] = read(blob)
                    if used != self._today:
                        self._used.append((self._today, key))
        self.hits += len(found)
        self.misses += len(keys) - len(found)
        return found

    def put(self, key: str, value: object) -> None:
        """Keep a value; it is written with others, at the latest when the cache is closed."""
        self._new.append((key, encode(value), self._today))
        if len(self._new) >= _BATCH:
            self._flush()

    def close(self) -> None:
        """Write what is new; drop what is old.  The cache answers nothing afterwards."""
        self._flush()
        if self._database is not None:
            with suppress(sqlite3.Error), self._database:
                self._database.execute("DELETE FROM results WHERE used < ?", (self._today - _KEEP_DAYS,))
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None
        if self._damaged:
            self._remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> sqlite3.Connection | None:
        until, renewed = time.monotonic() + _PATIENCE, False
        while True:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                database = sqlite3.connect(self.path, timeout=_PATIENCE)
                database.execute("PRAGMA journal_mode = WAL")  # readers do not wait for a writer
                database.execute("PRAGMA synchronous = NORMAL")  # a crash may lose the last results, never mix them
                if database.execute("PRAGMA user_version").fetchone()[0] not in (0, _VERSION):
                    raise sqlite3.DatabaseError("of another version")  # noqa: TRY301
                database.execute(_TABLE)
                database.execute(f"PRAGMA user_version = {_VERSION}")
                database.commit()
            except sqlite3.OperationalError as problem:  # no room, not writable, locked
                if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    return None
                time.sleep(_PAUSE)  # SQLite does not wait by itself for who makes a new file a WAL at the same moment
            except sqlite3.DatabaseError:  # not a database, or damaged: it can be made again
                if renewed:
                    return None
                self._remove()
                renewed = True
            except OSError:
                return None
            else:
                return database

    def _remove(self) -> None:
        """Make way for a new file."""
        for name in (self.path.name, f"{self.path.name}-wal", f"{self.path.name}-shm"):
            with suppress(OSError):
                self.path.with_name(name).unlink()

    def _rows(self, keys: Sequence[str]) -> list[tuple[str, bytes, int]]:
        query = f"SELECT key, value, used FROM results WHERE key IN ({', '.join('?' * len(keys))})"
        try:
            return self._database.execute(query, keys).fetchall() if self._database is not None else []
        except sqlite3.Error as problem:
            self._note(problem)
            return []

    def _flush(self) -> None:
        if self._database is not None and (self._new or self._used):
            try:
                with self._database:
                    self._database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", self._new)
                    self._database.executemany("UPDATE results SET used = ? WHERE key = ?", self._used)
            except sqlite3.Error as problem:
                self._note(problem)
        self._new, self._used = [], []

    def _note(self, problem: sqlite3.Error) -> None:
        """A file that is locked or full will do another time; one that is damaged will not."""
        self._damaged = self._damaged or not isinstance(problem, sqlite3.OperationalError)


@lru_cache(maxsize=1)
def state() -> str:
    """Fingerprint of the code, the languages, the knowledge and the user's own morphology: what besides an article decides what
    it tells.
    """
    folder = Path(__file__).parent
    code = (
        part
        for path in sorted((*folder.rglob("*.py"), *folder.glob("arabic/*.yaml")))
        for part in (path.relative_to(folder).as_posix(), path.read_bytes())
    )
    rows = (languages.load(language).digest for language in languages.available())
    morphology = arabic.full_database()
    return digest(*code, *rows, knowledge.load().digest, str(morphology.stat().st_size) if morphology else "")


class remember(Generic[A, R]):  # noqa: N801  # it reads as a verb: remember(annotate, key=…)
    """A mapped function whose results are kept: `remember(f, key=k, type=T, cache=c)(map, items)`.

    Yields f(item) for every item in order, taking from the cache what is there and giving `map` only the rest.
    """

    def __init__(
        self, function: Callable[[A], R], *, key: Callable[[A], str], type: type[R], cache: Cache
    ) -> None:  # fmt: skip
        self.function, self.key, self.type, self.cache = function, key, type, cache

    def __call__(self, map: Callable[[Callable[[A], R], Iterable[A]], Iterable[R]], items: Iterable[A]) -> Iterator[R]:
        """The results in the order of the items; at most a window of items is held in memory."""
        rest = iter(items)
        while window := list(islice(rest, _WINDOW)):
            keys = [self.key(item) for item in window]
            known = self.cache.find(keys, self.type)
            missing = iter(
                map(self.function, [item for item, key in zip(window, keys, strict=True) if key not in known])
            )
            for key in keys:
                if key in known:
                    yield known[key]
                else:
                    result = next(missing)
                    self.cache.put(key, result)
                    yield result


_WINDOW = 2048


@contextmanager
def keeping(path: Path | None) -> Iterator[Keep]:
    """What a room may keep its results with: in the cache at the path, where there is one.

    What it holds is found as long as the program is the same.
    """
    if path is None:
        yield anew
        return
    with Cache(path) as cache:

        def keep(
            function: Callable[[A], R], items: Iterable[A], *, key: Callable[[A], str], type: type[R]
        ) -> Iterator[R]:
            shared = digest(state(), repr(type))
            return remember(function, key=lambda item: digest(shared, key(item)), type=type, cache=cache)(map, items)

        yield keep
