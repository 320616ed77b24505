"""The editor's commands: `add` an article, `correct` an event."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from generator.console import ACT, DONE, SEEDS, errors, exists
from generator.model import Kind, Realis, Scope

if TYPE_CHECKING:
    from generator.editorial import ArticleMetadata

__all__ = ["add", "correct"]

Command = Callable[..., Any]
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FACTS = {
    "published": "EDTF: 2024-08-28, 2024-08-26/2024-08-28, 2024-08, 2024-08-28~ …",
    "url": "Where it was published.",
    "publisher": "Who published it.",
    "title": "Its headline, where the text has none.",
    "language": "A code such as ar or en; detected when absent.",
    "accessed": "When it was read there.",
    "archived": "Address of an archived copy.",
}
_ASKED = ("published", "publisher", "url")


def _facts(command: Command) -> Command:
    """An option for each thing that can be known of an article."""
    for name, said in reversed(_FACTS.items()):
        command = click.option(f"--{name}", default=None, help=said)(command)
    return command


# --------------------------------------------------------------------------------------------------------------- add
@click.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=_FILE)
@_facts
@click.option("--id", "name", default=None, help="The article's id, in place of the file's name.")
@click.option("--update", default=None, metavar="ID", help="The file is a newer version of this article.")
@click.option("--anyway", is_flag=True, help="Add it although its text is there already.")
@SEEDS
def add(
    files: tuple[Path, ...], name: str | None, update: str | None, anyway: bool, seeds: Path, **facts: str | None
) -> None:
    """Copies articles into the folder; refuses a text that is there already and says where.

    A file with the name of an article and nearly its text is a newer version of it: the id stays.  On a terminal what is
    not known of an article is asked for; nothing is asked in a pipe.
    """
    if (name or update) and len(files) > 1:
        raise click.UsageError("--id and --update are for one file")
    with errors():
        from generator import adding  # noqa: PLC0415  # not for timex

        if len(files) == 1 and _terminal():
            facts = _asked(files[0], facts)
        known = _metadata(facts)
        seeds.mkdir(parents=True, exist_ok=True)
        outcomes = list(adding.add(files, seeds, known, id=name, update=update, anyway=anyway))
    for one in outcomes:
        if one.done == "refused":
            click.echo(f"error: {one.file} is refused: {one.message}", err=True)
        else:
            click.echo(f"{one.done}: {one.message}")
    if any(one.done in ("added", "updated") for one in outcomes):
        click.echo("`chronology build` shows what it tells")
    sys.exit(ACT if any(one.done == "refused" for one in outcomes) else DONE)


def _terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _asked(file: Path, facts: dict[str, str | None]) -> dict[str, str | None]:
    """The facts with the answers of whoever sits at the terminal; an empty answer leaves the fact open."""
    from generator import adding  # noqa: PLC0415  # not for timex

    known = adding.told(file)
    missing = [name for name in _ASKED if facts[name] is None and getattr(known, name) is None]
    return facts | {name: click.prompt(name, default="", show_default=False) or None for name in missing}


def _metadata(facts: dict[str, str | None]) -> ArticleMetadata:
    """The facts by type; wrong usage for one that cannot be."""
    from generator.data import convert  # noqa: PLC0415  # not for timex
    from generator.editorial import ArticleMetadata  # noqa: PLC0415
    from generator.errors import ArticleError  # noqa: PLC0415

    given = {name: value for name, value in facts.items() if value}
    try:
        return convert(given, ArticleMetadata, "", ArticleError)
    except ArticleError as problem:
        name = problem.place.removeprefix("$.")
        raise click.UsageError(f"--{name}: {problem.message}" if name in _FACTS else problem.message) from problem


# ----------------------------------------------------------------------------------------------------------- correct
@click.command()
@click.argument("event")
@click.option("--because", required=True, help="Why: readers see it.")
@click.option("--date", default=None, metavar="EDTF", help="When it happened.")
@click.option("--title", multiple=True, metavar="[LANGUAGE=]TEXT", help="In one language; may be given for each.")
@click.option("--place", default=None, metavar="ID", help="A place of the knowledge base.")
@click.option("--kind", type=click.Choice(get_args(Kind)), default=None)
@click.option("--scope", type=click.Choice(get_args(Scope)), default=None)
@click.option("--realis", type=click.Choice(get_args(Realis)), default=None)
@click.option("--participant", multiple=True, metavar="ID|NAME", help="Who took part, in place of all found.")
@click.option("--add", multiple=True, metavar="ID|NAME", help="Who took part besides.")
@click.option("--same", multiple=True, metavar="EVENT", help="Another event that is this one.")
@click.option(
    "--different", multiple=True, metavar="EVENT|REPORT", help="An event to be kept apart, a report to be split off."
)
@click.option("--hide", is_flag=True, help="Show the event no more.")
@click.option("--note", multiple=True, metavar="[LANGUAGE=]TEXT", help="A sentence to be added.")
@click.option("--by", default=None, metavar="NAME", help="Who decided it.")
@SEEDS
def correct(event: str, seeds: Path, **options: Any) -> None:
    """Writes a decision about EVENT (its number, its address, or the key of a report) into corrections.yaml.

    The entry holds the number and fingerprints of the reports, so that it finds the event again after any change of the
    articles and the rules; comments and order of the file stay.
    """
    exists(seeds)
    with errors():
        from generator import correcting  # noqa: PLC0415  # not for timex

        today = datetime.now(UTC).date().isoformat()
        try:
            path, entries = correcting.correct(event, seeds, correcting.Wish(**options, on=today))
        except correcting.WishError as problem:
            raise click.UsageError(str(problem)) from problem
    click.echo(f"written into {path}:")
    click.echo("".join(entries), nl=False)
    click.echo("`chronology build` applies it")
