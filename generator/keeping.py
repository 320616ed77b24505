"""What a room asks of whoever calls it: that the results of a pure function may be kept from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

__all__ = ["Keep", "anew"]

A = TypeVar("A")
R = TypeVar("R")


class Keep(Protocol):
    """The results in the order of the items; `key` is all of an item that a result, of the `type`, depends on."""

    def __call__(  # noqa: D102 - the class says it
        self, function: Callable[[A], R], items: Iterable[A], *, key: Callable[[A], str], type: type[R]
    ) -> Iterator[R]: ...


def anew(
    function: Callable[[A], R],
    items: Iterable[A],
    *,
    key: Callable[[A], str],  # noqa: ARG001 - nothing is kept
    type: type[R],  # noqa: ARG001
) -> Iterator[R]:
    """Keeps nothing."""
    return map(function, items)
