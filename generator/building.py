"""A build by itself: one at a time for a folder of pages, and none at all where everything is as the last one left it."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import msgspec

from generator import arabic, changes
from generator.cache import FILE
from generator.changes import Changes
from generator.data import digest
from generator.editorial import FOLDER
from generator.entities import Newcomer
from generator.errors import GeneratorError
from generator.fingerprints import Fingerprints
from generator.model import Chronology, Noun, Problem
from generator.site.publisher import MANIFEST, Published, replace, strangers

__all__ = ["Report", "build", "files", "program"]

_REGISTRY = f"{FOLDER}/permalinks.yaml"
"""Written by the build itself, though it lies among what the editors wrote."""


class Report(Noun, frozen=True):
    """What a build did, as `chronology build` tells it; `titles` by number of the event."""

    articles: int
    events: int
    changes: Changes
    published: Published
    problems: tuple[Problem, ...]
    newcomers: tuple[Newcomer, ...]
    titles: dict[str, str] = {}


def build(
    work: Callable[[], tuple[Chronology, Published, tuple[Newcomer, ...]]],
    root: Path,
    *,
    seeds: Path,
    docs: Path,
    options: Iterable[str] = (),
    fresh: bool = False,
) -> Report:
    """Calls `work`, unless nothing it could depend on has changed and every page is as it was left.

    `options` are those that the pages depend on; `fresh` works in any case.  Raises GeneratorError while another build
    of the same pages is at work, and whatever `work` raises.
    """
    with _alone(docs):
        stamp = docs.parent / FILE.parent / f"{docs.name}.stamp"
        inputs = digest(
            *options,
            *program(),
            *files(root / "templates"),
            *files(root / "tests" / "gold"),
            *_marks(Fingerprints(seeds, docs.parent / FILE.parent / f"{docs.name}.articles"), without=_REGISTRY),
        )
        if not fresh and _read(stamp) == _stamp(inputs, seeds, docs):
            published, last = _untouched(docs), changes.last(docs)
            if published is not None and last is not None:
                return Report(
                    articles=len(last.articles), events=last.events, problems=last.problems, newcomers=last.newcomers,
                    changes=Changes(), published=published,
                )  # fmt: skip
        kept = docs.parent / FILE.parent / f"{docs.name}.events"
        before = changes.recall(docs, seeds, kept)
        chronology, published, newcomers = work()
        with suppress(OSError):  # without a stamp the next build looks again
            replace(stamp, _stamp(inputs, seeds, docs))
        report = Report(
            articles=len(chronology.sources),
            events=len(chronology.events),
            changes=Changes(),
            published=published,
            problems=chronology.problems,
            newcomers=newcomers,
            titles={event.id: event.title.get(chronology.languages[0], "") for event in chronology.events},
        )
        del chronology  # what is on disk is looked through now: both at once are more than a build needs
        return msgspec.structs.replace(report, changes=changes.compare(before, changes.recall(docs, seeds, kept)))


# ------------------------------------------------------------------------------------------------- is anything changed?
def _stamp(inputs: str, seeds: Path, docs: Path) -> bytes:
    """Fingerprints of what a build read and of what it says that it left."""
    return f"{inputs} {digest(_read(seeds / _REGISTRY), _read(docs / MANIFEST))}\n".encode()


def files(folder: Path) -> list[str | bytes]:
    """Every file's path below the folder and its fingerprint, in order."""
    return _marks(Fingerprints(folder))


def _marks(folder: Fingerprints, without: str = "") -> list[str | bytes]:
    """The same of a folder whose fingerprints are remembered for the next run."""
    return [part for path, mark in folder.walk().items() if path != without for part in (os.fsencode(path), mark or "")]


def program() -> Iterator[str | bytes]:
    """The code, its rows and knowledge, and the libraries that it uses."""
    yield sys.version
    for folder in sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}):
        with suppress(OSError):
            yield from sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208
    morphology = arabic.full_database()
    yield str(morphology.stat().st_size) if morphology else ""
    yield from files(Path(__file__).parent)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _untouched(docs: Path) -> Published | None:
    """The pages, where each is as the manifest says; else None."""
    there = Fingerprints.beside(docs).walk()
    rows = (line.split(" ", 1) for line in _read(docs / MANIFEST).decode("utf-8", "replace").splitlines())
    ours = {path: mark for mark, path in rows}
    if any(there.get(path) != mark for path, mark in ours.items()):
        return None
    foreign = tuple(sorted(strangers(there, ours)))
    return Published(written=(), unchanged=tuple(ours), removed=(), foreign=foreign, there=there)


# ------------------------------------------------------------------------------------------------------ one at a time
@contextmanager
def _alone(docs: Path) -> Iterator[None]:
    """Holds the lock of the pages; the system lets go of it whatever becomes of the process."""
    path = docs.parent / FILE.parent / f"{docs.name}.lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError:  # where nothing can be written nobody builds; the pages will say so
        yield
        return
    with file:
        if not _lock(file):
            raise GeneratorError(docs, "", "another build is writing these pages: wait until it has ended")
        yield


def _lock(file: IO[bytes]) -> bool:
    """Take the lock; False when somebody else has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  # only there

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  # only elsewhere

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        return not isinstance(problem, BlockingIOError | PermissionError)  # a disk without locks: go on without
    return True
