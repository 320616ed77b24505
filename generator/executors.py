"""Ways to map a pure function over many items: here, in processes, or on a cluster; each gives a `map`.

The results come in the order of the items, whatever finishes first, and only a few chunks are in memory at once.
"""

from __future__ import annotations

import builtins
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import chain, islice
from typing import Any, Protocol, TypeVar

from generator.cache import state
from generator.errors import KnowledgeError

__all__ = ["Map", "cluster", "executor", "processes", "serial"]

A = TypeVar("A")
R = TypeVar("R")

CHUNK = 32
"""Items that travel to a worker together: articles are small and a message costs 0.1 ms."""
PAYS = 400
"""Below so many items a pool costs more than it saves."""
FIRST = 8
"""Items told before any process starts: the tables that they build are then there in all of them, at no cost."""
RETRIES = 3
"""Times that a chunk is told again when it fails on a cluster."""
PATIENCE = 30
"""Seconds in which a scheduler and one of its workers have to answer."""


class Map(Protocol):
    """What an executor gives: like the built-in, for one function of one argument."""

    def __call__(self, function: Callable[[A], R], items: Iterable[A], /) -> Iterator[R]:
        """Yield function(item) for each item, in order."""


@contextmanager
def serial() -> Iterator[Map]:
    """Everything here, one after the other."""
    yield builtins.map


@contextmanager
def processes(jobs: int | None = None, *, pays: int = PAYS, chunk: int = CHUNK) -> Iterator[Map]:
    """As many processes as `jobs` (default: the processors that we may use); here when there are fewer than `pays` items.

    The function and the items must be picklable.  An error in the function is raised here, at its place in the order.
    """
    jobs = jobs or len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1))
    pool: ProcessPoolExecutor | None = None

    def mapped(function: Callable[[A], R], items: Iterable[A], /) -> Iterator[R]:
        rest = iter(items)
        first = list(islice(rest, pays))
        if jobs == 1 or len(first) < pays:
            return builtins.map(function, chain(first, rest))
        rest = chain(first, rest)
        return chain(builtins.map(function, islice(rest, FIRST)), elsewhere(function, rest))

    def elsewhere(function: Callable[[A], R], items: Iterator[A]) -> Iterator[R]:
        nonlocal pool
        pool = pool or ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(_method()))
        yield from _ordered(pool, partial(_each, function), items, ahead=4 * jobs, chunk=chunk)

    try:
        yield mapped
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str, *, chunk: int = CHUNK) -> Iterator[Map]:
    """The workers of a Dask scheduler at the address; needs the extra `cluster` (distributed).

    What a worker that dies had in hand is told again by the others, and workers may come and go.  Raises KnowledgeError when
    one has another state of code, languages or knowledge than we have, OSError when nobody answers.
    """
    from distributed import Client  # noqa: PLC0415  # an extra

    open_: Any = Client  # no types
    with open_(address, timeout=PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=PATIENCE)
        for worker, theirs in sorted(client.run(state, on_error="return").items()):
            _agree(worker, theirs)
        pool = client.get_executor(pure=False, retries=RETRIES)

        def mapped(function: Callable[[A], R], items: Iterable[A], /) -> Iterator[R]:
            ahead = 4 * max(1, sum(client.nthreads().values()))
            yield from _ordered(pool, partial(_each_alike, state(), function), iter(items), ahead=ahead, chunk=chunk)

        yield mapped


def _agree(worker: str, theirs: object) -> None:
    """Raises KnowledgeError for a worker that would give other results than we do; `theirs` is its state, or an error."""
    if theirs != state():
        what = f"cannot load the program ({theirs})" if isinstance(theirs, Exception) else _OTHER
        raise KnowledgeError(f"worker {worker.replace('://', ' ')}", "", f"{what}; {_CURE}")


_OTHER = "has other code, languages or knowledge than this machine"
_CURE = "install the same revision there as here and start the worker again"


def _each_alike(ours: str, function: Callable[[A], R], items: list[A]) -> list[R]:
    """The results; on a worker that came later and knows other things, none."""
    if state() != ours:
        raise KnowledgeError(f"a worker on {os.uname().nodename}", "", f"{_OTHER}; {_CURE}")
    return _each(function, items)


def executor(*, jobs: int | None = None, address: str | None = None) -> AbstractContextManager[Map]:
    """The way that the command line asks for: a cluster, one process, or several."""
    if address:
        return cluster(address)
    return serial() if jobs == 1 else processes(jobs)


def _ordered(
    pool: Any, each: Callable[[list[A]], list[R]], items: Iterator[A], *, ahead: int, chunk: int
) -> Iterator[R]:  # fmt: skip
    """Chunks in flight, at most `ahead` of them; their results in order."""
    flight: deque[Future[list[R]]] = deque()
    try:
        while True:
            while len(flight) < ahead and (some := list(islice(items, chunk))):
                flight.append(pool.submit(each, some))
            if not flight:
                return
            yield from flight.popleft().result()
    finally:
        for future in flight:
            future.cancel()


def _each(function: Callable[[A], R], items: list[A]) -> list[R]:
    return [function(item) for item in items]


def _method() -> str:
    """How workers start.

    Forking takes milliseconds and shares what is loaded, but is safe on Linux only, and only while this process has one
    thread.
    """
    import threading  # noqa: PLC0415

    forks = "fork" in multiprocessing.get_all_start_methods() and os.uname().sysname == "Linux"
    return "fork" if forks and threading.active_count() == 1 else "spawn"
