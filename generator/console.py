"""What all commands share: exit codes, options, and errors told to people with the cure and without a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.errors import GeneratorError

__all__ = ["ACT", "DONE", "FOLDER", "QUIET", "SEEDS", "USAGE", "errors", "exists"]

DONE, ACT, USAGE = 0, 1, 2
FOLDER = click.Path(path_type=Path, file_okay=False)
SEEDS = click.option("--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="The folder of articles.")
QUIET = click.option("--quiet", "-q", is_flag=True, help="Only errors.")


def exists(seeds: Path) -> None:
    """Wrong usage where there is no such folder."""
    if not seeds.is_dir():
        raise click.UsageError(f"no such folder: {seeds}; name the folder of articles with --seeds")


@contextmanager
def errors() -> Iterator[None]:
    """What the editor can repair ends with exit code 1 and a message that names file, place and cure."""
    try:
        yield
    except GeneratorError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(ACT)
    except BrokenPipeError:
        raise  # whoever read the output has gone: click ends quietly
    except OSError as error:
        what = os.strerror(error.errno) if error.errno else str(error)
        click.echo(f"error: {error.filename}: {what}" if error.filename else f"error: {what}", err=True)
        sys.exit(ACT)
