"""The command line: the only file that prints or exits."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from generator import editorial, executors, knowledge, languages, pipeline, times
from generator.articles.reader import read
from generator.data import to_json
from generator.errors import GeneratorError
from generator.model import Chronology, Problem
from generator.site import host

__all__ = ["main"]

ROOT = Path(__file__).resolve().parents[1]
"""The project: templates/ and mkdocs.yml lie beside the package."""
DONE, ACT, USAGE = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="chronology", prog_name="chronology")
def main() -> None:
    """News articles in, a chronology people can trust out: what happened, when, who says so."""


def _seeds(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--seeds", type=click.Path(path_type=Path, file_okay=False), default=Path("seeds"), show_default=True, help="The folder of articles.")(function)


def _building(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options of `build` and `site`."""
    for option in reversed([
        click.option("--seeds", type=click.Path(path_type=Path, file_okay=False), default=Path("seeds"), show_default=True, help="The folder of articles."),
        click.option("--docs", type=click.Path(path_type=Path, file_okay=False), default=Path("docs"), show_default=True, help="Where the pages are written."),
        click.option("--jobs", type=click.IntRange(1), default=None, help="Processes; default: all processors, when the work pays for them."),
        click.option("--cluster", metavar="ADDRESS", default=None, help="A Dask scheduler that tells the articles."),
        click.option("--fresh", is_flag=True, help="Tell every article anew, without the cache."),
        click.option("--strict", is_flag=True, help="Any problem ends with exit code 1."),
        click.option("--quiet", is_flag=True, help="No report."),
    ]):  # fmt: skip
        function = option(function)
    return function


@main.command()
@_building
def build(seeds: Path, docs: Path, jobs: int | None, cluster: str | None, fresh: bool, strict: bool, quiet: bool) -> None:
    """Articles → docs/: Markdown, data, feeds; only what changed is written."""
    with _errors():
        problems = _build(seeds, docs, jobs=jobs, cluster=cluster, fresh=fresh, quiet=quiet)
    sys.exit(ACT if strict and problems else DONE)


@main.command()
@_building
@click.option("--site", "target", type=click.Path(path_type=Path, file_okay=False), default=Path("site"), show_default=True, help="Where the site is built.")
def site(seeds: Path, docs: Path, jobs: int | None, cluster: str | None, fresh: bool, strict: bool, quiet: bool, target: Path) -> None:
    """`build`, then MkDocs → site/."""
    with _errors():
        problems = _build(seeds, docs, jobs=jobs, cluster=cluster, fresh=fresh, quiet=quiet)
        warnings = host.build(ROOT / "mkdocs.yml", docs=docs.resolve(), site=target.resolve())
    for warning in warnings:
        click.echo(f"mkdocs: {warning}", err=True)
    if not quiet:
        click.echo(f"{target}/ is the site: {sum(1 for _ in target.rglob('*.html'))} pages")
    sys.exit(ACT if warnings or (strict and problems) else DONE)


def _build(seeds: Path, docs: Path, *, jobs: int | None, cluster: str | None, fresh: bool, quiet: bool) -> tuple[Problem, ...]:
    if not seeds.is_dir():
        raise click.UsageError(f"no such folder: {seeds}")
    with executors.executor(jobs=jobs, address=cluster) as mapped, _progress(quiet) as progress:
        built = pipeline.build(ROOT, seeds=seeds, docs=docs, map=mapped, fresh=fresh, progress=progress)
    if not quiet:
        for line in _report(built):
            click.echo(line)
    return built.chronology.problems


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[int], None]]:
    """A line that counts, on a terminal; nothing otherwise."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    try:
        yield lambda count: click.echo(f"\r{count} articles", nl=False, err=True) if count % 10 == 0 else None
    finally:
        click.echo("\r", nl=False, err=True)


def _report(built: pipeline.Built) -> Iterator[str]:
    """What a build did and what needs the editor, a line each."""
    chronology, published = built.chronology, built.published
    yield f"{len(chronology.sources)} articles, {len(chronology.events)} events"
    yield f"{len(published.written)} files written, {len(published.unchanged)} unchanged, {len(published.removed)} removed"
    for path in published.foreign:
        yield f"left alone, not written by this program: {path}"
    if chronology.problems:
        yield f"{len(chronology.problems)} for the editor:"
    for problem in chronology.problems:
        yield f"  {problem.where}: {problem.code}: {problem.message}"


@main.command()
@_seeds
@click.option("--port", type=int, default=8000, show_default=True)
def serve(seeds: Path, port: int) -> None:
    """The site with live reload: a new file in the folder of articles appears in the browser."""
    from generator import serving  # noqa: PLC0415  # watchdog and a server: only here

    with _errors():
        serving.serve(ROOT, seeds=seeds, port=port, say=click.echo)


@main.command()
@_seeds
@click.option("--strict", is_flag=True, help="Any problem ends with exit code 1.")
def check(seeds: Path, strict: bool) -> None:
    """Validates articles, editorial files, knowledge, rules and permalinks; writes nothing."""
    problems: list[Problem] = []
    with _errors():
        decided = editorial.load(seeds)
        problems += knowledge.problems(knowledge.load())
        for code in languages.available():
            language = languages.load(code)
            _ = (language.time, language.names, language.triggers, language.furniture, language.interface, language.narration)
        if seeds.is_dir():
            built = pipeline.gather(seeds, decided)
            problems += built.problems
    for problem in problems:
        click.echo(f"{problem.where}: {problem.code}: {problem.message}")
    click.echo(f"{len(problems)} problems" if problems else "everything is in order")
    sys.exit(ACT if strict and problems else DONE)


@main.command()
@click.argument("name", metavar="ARTICLE|EVENT")
@click.option("--json", "as_json", is_flag=True, help="As data.")
@click.option("--why", "other", metavar="REPORT", default=None, help="Why the report NAME and this one were merged or kept apart.")
@_seeds
def explain(name: str, as_json: bool, other: str | None, seeds: Path) -> None:
    """Every span found, the rule or reason behind it, how the date was reached, why reports were merged."""
    with _errors():
        decided = editorial.load(seeds)
        kb = knowledge.load()
        if other:
            click.echo("\n".join(why(name, other, pipeline.gather(seeds, decided), kb)))
            return
        article = next((item for item in read(seeds, decided.articles, only={name}) if not isinstance(item, Problem) and item.id == name), None)
        if article is not None:
            language = languages.load(article.language)
            reading = pipeline.annotate(article, language, kb)
            data = explain_article(reading, pipeline.tell(article), kb)
        else:
            chronology = pipeline.gather(seeds, decided)
            data = explain_event(name, chronology, kb)
            if data is None:
                raise click.UsageError(f"no article and no event {name!r} in {seeds}")
    if as_json:
        click.echo(to_json(data), nl=False)
    else:
        _show(data)


def _show(data: Any, depth: int = 0) -> None:
    """Plain lines, indented: what is data, told to people."""
    margin = "  " * depth
    match data:
        case dict():
            for key, value in data.items():
                if isinstance(value, dict | list) and value:
                    click.echo(f"{margin}{key}:")
                    _show(value, depth + 1)
                elif value not in (None, [], {}, ""):
                    click.echo(f"{margin}{key}: {value}")
        case list():
            for item in data:
                if isinstance(item, dict):
                    click.echo(margin + "- " + ", ".join(f"{key}: {value}" for key, value in item.items() if value not in (None, [], {}, "") and not isinstance(value, dict | list)))
                    nested = {key: value for key, value in item.items() if isinstance(value, dict | list) and value}
                    if nested:
                        _show(nested, depth + 1)
                else:
                    click.echo(f"{margin}- {item}")
        case _:
            click.echo(f"{margin}{data}")


@main.command()
def timex() -> None:
    """JSON lines {id, text, reference, lang} on stdin → {id, spans} on stdout, in order, as they come."""
    for line in sys.stdin:
        if line.strip():
            click.echo(json.dumps(_timex(line), ensure_ascii=False))


def _timex(line: str) -> dict[str, Any]:
    """One line's answer; a bad line's is an error."""
    name: Any = None
    try:
        record = json.loads(line)
        name = record["id"]
        code = record.get("lang") or "ar"
        if code not in languages.available():
            return {"id": name, "spans": []}
        return {"id": name, "spans": times.spans(record["text"], record.get("reference"), languages.load(code))}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return {"id": name, "error": f"{type(error).__name__}: {error}"}


@contextmanager
def _errors() -> Iterator[None]:
    """What the editor can repair ends with exit code 1 and a message that names file, place and cure."""
    try:
        yield
    except GeneratorError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(ACT)
    except OSError as error:
        click.echo(f"error: {error.filename or ''}: {os.strerror(error.errno) if error.errno else error}", err=True)
        sys.exit(ACT)
