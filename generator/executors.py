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
from itertools import chain, islice
from typing import Any, Protocol, TypeVar

__all__ = ["Map", "cluster", "executor", "processes", "serial"]

A = TypeVar("A")
R = TypeVar("R")

CHUNK = 32
"""Items that travel to a worker together: articles are small and a message costs 0.1 ms."""
PAYS = 400
"""Below so many items a pool costs more than it saves."""


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
        nonlocal pool
        rest = iter(items)
        first = list(islice(rest, pays))
        if jobs == 1 or len(first) < pays:
            return builtins.map(function, chain(first, rest))
        pool = pool or ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(_method()))
        return _ordered(pool, function, chain(first, rest), ahead=4 * jobs, chunk=chunk)

    try:
        yield mapped
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str, *, chunk: int = CHUNK) -> Iterator[Map]:
    """The workers of a Dask scheduler at the address; needs the extra `cluster` (distributed)."""
    from distributed import Client  # noqa: PLC0415  # an extra

    with Client(address) as client:
        pool: Any = client.get_executor(pure=False)

        def mapped(function: Callable[[A], R], items: Iterable[A], /) -> Iterator[R]:
            ahead = 4 * max(1, sum(client.nthreads().values()))
            return _ordered(pool, function, iter(items), ahead=ahead, chunk=chunk)

        yield mapped


def executor(*, jobs: int | None = None, address: str | None = None) -> AbstractContextManager[Map]:
    """The way that the command line asks for: a cluster, one process, or several."""
    if address:
        return cluster(address)
    return serial() if jobs == 1 else processes(jobs)


def _ordered(
    pool: Any, function: Callable[[A], R], items: Iterator[A], *, ahead: int, chunk: int
) -> Iterator[R]:  # fmt: skip
    """Chunks in flight, at most `ahead` of them; their results in order."""
    flight: deque[Future[list[R]]] = deque()
    try:
        while True:
            while len(flight) < ahead and (some := list(islice(items, chunk))):
                flight.append(pool.submit(_each, function, some))
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
