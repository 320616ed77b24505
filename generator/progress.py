"""A count of articles on standard error: a bar on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

__all__ = ["counting", "expected"]

_EVERY = 1000
"""Articles between two plain lines: ten seconds of work, and ten lines in the log of ten thousand articles."""


@contextmanager
def counting(total: int | None, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A function to be called with the number of articles told so far.  `total` is None when nobody knows."""
    if quiet:
        yield lambda _: None
    elif not sys.stderr.isatty():
        yield lambda count: click.echo(f"{count} articles …", err=True) if count % _EVERY == 0 else None
    elif total:
        with click.progressbar(length=total, label="articles", file=sys.stderr, show_pos=True) as bar:
            yield lambda count: bar.update(count - bar.pos)
    else:
        yield lambda count: click.echo(f"\r{count} articles", nl=False, err=True) if count % 50 == 0 else None
        click.echo("\r", nl=False, err=True)


def expected(seeds: Path) -> int | None:
    """How many articles lie in the folder; None when some are in bulk files, whose lines are not counted beforehand."""
    files = [path for path in seeds.rglob("*") if path.is_file() and "editorial" not in path.parts]
    if any(path.name.endswith((".jsonl", ".jsonl.gz")) for path in files):
        return None
    return len(files)
