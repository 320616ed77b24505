"""The command line; beside it only `desk` and `console` print or exit.

Imports stand inside the commands: `timex` answers in the time that MkDocs alone takes to load.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import desk
from generator.console import ACT, DONE, FOLDER, QUIET, SEEDS, errors, exists

if TYPE_CHECKING:
    from generator.building import Report
    from generator.entities import Newcomer
    from generator.model import Chronology
    from generator.site.publisher import Published

__all__ = ["main"]

ROOT = Path(__file__).resolve().parents[1]
"""The project: templates/ and mkdocs.yml lie beside the package."""
NEW = 100_000
"""Python looks for rings of garbage after so many new objects, not after 700: what a build makes stays, and there are hardly any."""
Command = Callable[..., Any]


class _Address(click.ParamType[str]):
    """Where a site is published."""

    name = "url"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not value.startswith(("https://", "http://")):
            self.fail(f"{value!r} does not begin with https:// or http://", param, ctx)
        return value


_DOCS = click.option(
    "--docs", type=FOLDER, default=Path("docs"), show_default=True, help="Where the pages are written."
)
_BASE = click.option(
    "--base", type=_Address(), default=None, help="Where the site is published, in place of site.yaml's address."
)
_STRICT = click.option("--strict", is_flag=True, help="Any problem ends with exit code 1.")
_BUILDING = (
    SEEDS,
    _DOCS,
    click.option(
        "--jobs", type=click.IntRange(1), default=None, help="Processes.  [default: all processors, when it pays]"
    ),
    click.option(
        "--cluster", metavar="ADDRESS", default=None, help="A Dask scheduler whose workers tell the articles."
    ),
    click.option(
        "--ner", metavar="auto|PATH", default=None, help="camel-tools' recogniser of names as a second opinion."
    ),
    click.option(
        "--translate", is_flag=True, help="Argos Translate for what nobody translated, labelled as a machine's."
    ),
    click.option("--fresh", is_flag=True, help="Tell every article anew, without the cache."),
    _BASE,
    _STRICT,
    QUIET,
)


def _building(command: Command) -> Command:
    """The options of `build` and `site`."""
    for option in reversed(_BUILDING):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="chronology", prog_name="chronology")
def main() -> None:
    """News articles in, a chronology people can trust out: what happened, when, who says so."""
    gc.set_threshold(NEW)


main.add_command(desk.add)
main.add_command(desk.correct)


# ------------------------------------------------------------------------------------------------- build, site, serve
@main.command()
@_building
def build(strict: bool, **options: Any) -> None:
    """Articles → docs/: Markdown, data, feeds; only what changed is written."""
    with errors():
        built = _build(**options)
    sys.exit(ACT if strict and built.problems else DONE)


@main.command()
@_building
@click.option("--site", "target", type=FOLDER, default=Path("site"), show_default=True, help="Where the site is built.")
def site(strict: bool, target: Path, docs: Path, **options: Any) -> None:
    """`build`, then MkDocs → site/."""
    with errors():
        built = _build(docs=docs, **options)
        from generator import executors  # noqa: PLC0415
        from generator.site import host  # noqa: PLC0415  # MkDocs: half a second

        with executors.processes(options["jobs"], pays=2, chunk=1) as mapped:
            apart = None if options["jobs"] == 1 else mapped  # one process has both languages done in one go
            warnings = host.build(
                ROOT / "mkdocs.yml", docs=docs.resolve(), site=target.resolve(), map=apart, there=built.published.there
            )
    for warning in warnings:
        click.echo(f"mkdocs: {warning}", err=True)
    if not options["quiet"]:
        click.echo(f"{target}/ is the site: {sum(1 for _ in target.rglob('*.html'))} pages, {len(warnings)} warnings")
    sys.exit(ACT if warnings or (strict and built.problems) else DONE)


@main.command()
@SEEDS
@_DOCS
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@QUIET
def serve(seeds: Path, docs: Path, port: int, quiet: bool) -> None:
    """The site with live reload: a new file in the folder of articles appears in the browser."""
    with errors():
        from generator import serving  # noqa: PLC0415  # MkDocs: half a second

        def rebuild() -> None:
            _build(
                seeds=seeds, docs=docs, jobs=None, cluster=None, ner=None, translate=False, fresh=False, base=None,
                quiet=quiet,
            )  # fmt: skip

        serving.serve(
            rebuild, ROOT / "mkdocs.yml", docs=docs.resolve(), watched=(seeds, ROOT / "templates"), port=port,
            say=lambda line: click.echo(line, err=True),
        )  # fmt: skip


def _build(
    seeds: Path,
    docs: Path,
    *,
    jobs: int | None,
    cluster: str | None,
    ner: str | None,
    translate: bool,
    fresh: bool,
    base: str | None,
    quiet: bool,
) -> Report:
    exists(seeds)
    if cluster and find_spec("distributed") is None:
        raise click.UsageError("--cluster needs Dask: pip install distributed")
    if translate and find_spec("argostranslate") is None:
        raise click.UsageError("--translate needs Argos Translate and its package ar → en: pip install argostranslate")
    from generator import building, listing  # noqa: PLC0415  # not for timex

    def work() -> tuple[Chronology, Published, tuple[Newcomer, ...]]:
        from generator import executors, pipeline, progress  # noqa: PLC0415  # Jinja, Babel: not where nothing changed

        with (
            executors.executor(jobs=jobs, address=cluster) as mapped,
            progress.counting(progress.expected(seeds), quiet=quiet) as count,
        ):
            built = pipeline.build(
                ROOT, seeds=seeds, docs=docs, address=base, map=mapped, ner=ner, fresh=fresh, translate=translate,
                progress=count,
            )  # fmt: skip
        return built.chronology, built.published, built.newcomers

    report = building.build(
        work, ROOT, seeds=seeds, docs=docs, options=(base or "", ner or "", str(translate)),
        fresh=fresh or translate or bool(ner),
    )  # fmt: skip
    if not quiet:
        for line in listing.built(report, docs):
            click.echo(line)
    return report


# ----------------------------------------------------------------------------------------------------- check, explain
@main.command()
@SEEDS
@_STRICT
@QUIET
def check(seeds: Path, strict: bool, quiet: bool) -> None:
    """Validates articles, editorial files, knowledge, rules and permalinks; writes nothing."""
    exists(seeds)
    with errors():
        from generator import checking, listing  # noqa: PLC0415

        found = checking.check(seeds)
    if not quiet:
        for line in (*listing.doubts(found.problems), *listing.untranslated(found.untranslated)):
            click.echo(line)
    sys.exit(ACT if strict and found.problems else DONE)


@main.command()
@click.argument("name", metavar="ARTICLE|EVENT")
@click.argument("other", required=False, metavar="[REPORT]")
@click.option(
    "--why", "compared", is_flag=True, help="Why the reports ARTICLE#OFFSET and REPORT were merged or kept apart."
)
@click.option("--json", "as_json", is_flag=True, help="As data.")
@SEEDS
def explain(name: str, other: str | None, compared: bool, as_json: bool, seeds: Path) -> None:
    """Every span found, the rule or reason behind it, how the date was reached, why reports were merged or kept apart.

    ARTICLE is the id of an article (the name of its file without the ending), EVENT the number of an event or the key
    of one of its reports.
    """
    exists(seeds)
    if compared != (other is not None):
        raise click.UsageError("--why takes two reports: explain --why 000#120 001#95")
    with errors():
        data, lines = _explained(name, other, seeds)
    if data is None:
        cure = "`chronology explain ARTICLE` lists the keys of its reports"
        raise click.UsageError(
            f"no such reports in {seeds}; {cure}" if other else f"no article and no event {name!r} in {seeds}"
        )
    if as_json:
        from generator.data import to_json  # noqa: PLC0415

        click.echo(to_json(data), nl=False)
        return
    for line in lines(data):
        click.echo(line)


def _explained(
    name: str, other: str | None, seeds: Path
) -> tuple[dict[str, Any] | None, Callable[[dict[str, Any]], Iterator[str]]]:
    """What there is to say, and how it is said to people."""
    from generator import editorial, explaining, knowledge, listing, pipeline  # noqa: PLC0415  # not for timex
    from generator.cache import FILE  # noqa: PLC0415

    decided, known = editorial.load(seeds), knowledge.load()
    cache = FILE if FILE.exists() else None  # a build left it there
    if other is None and (found := explaining.find_article(name, seeds, decided)):
        data = explaining.article(found, known)
        if data["dateline"]["basis"] in ("inferred", "unknown"):
            _, elsewhere, _ = pipeline.tell_all(seeds, decided, cache=cache)
            data = explaining.article(found, known, elsewhere.get(name))
        return data, listing.article
    chronology, _ = pipeline.gather(seeds, decided, cache=cache)
    if other is None:
        return explaining.event(name, chronology, known), listing.event
    return explaining.why(
        name, other, seeds=seeds, decided=decided, chronology=chronology, knowledge=known
    ), listing.why


# -------------------------------------------------------------------------------------------------------------- timex
@main.command()
def timex() -> None:
    """JSON lines {id, text, reference, lang} on stdin → {id, spans} on stdout, in order, each as it comes.

    `reference` is an ISO date or date-time or null.  A line that cannot be read is answered by {id, error} and ends
    with exit code 1 when all are done.
    """
    from generator.streaming import answer  # noqa: PLC0415

    failed = False
    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        if line.strip():
            reply, good = answer(line)
            failed |= not good
            out.write(reply)
            out.flush()
    sys.exit(ACT if failed else DONE)


# ----------------------------------------------------------------------------------------------- summarize, timeline
@main.command()
@click.option("--sentences", type=click.IntRange(1), default=None, metavar="N", help="At most so many.  [default: 3]")
@click.option(
    "--share",
    type=click.FloatRange(0, 1, min_open=True),
    default=None,
    metavar="F",
    help="About this share of the words.",
)
def summarize(sentences: int | None, share: float | None) -> None:
    """JSON lines {id, text, lang, title} on stdin → {id, sentences} on stdout: the sentences that say most, verbatim."""
    from generator import streaming, summarising  # noqa: PLC0415  # not for timex

    if sentences and share:
        raise click.UsageError("either --sentences or --share")
    failed = False
    for reply in summarising.summarise(
        streaming.records(sys.stdin.buffer, strict=False), sentences=sentences, share=share
    ):
        failed |= "error" in reply
        sys.stdout.buffer.write(streaming.line(reply))
        sys.stdout.buffer.flush()
    sys.exit(ACT if failed else DONE)


@main.command()
@click.option(
    "--dates", type=click.IntRange(1), default=10, show_default=True, metavar="N", help="At most so many days."
)
@click.option(
    "--sentences", type=click.IntRange(1), default=2, show_default=True, metavar="K", help="At most so many a day."
)
@click.option("--query", default=None, help="What the timeline is to be about.")
def timeline(dates: int, sentences: int, query: str | None) -> None:
    """JSON lines of articles {id, published, title, text, lang} on stdin → a line {date, sentences, articles} for each day."""
    from generator import streaming, summarising  # noqa: PLC0415  # not for timex

    try:
        corpus = streaming.records(sys.stdin.buffer, strict=True)
        days = summarising.timeline(corpus, dates=dates, sentences=sentences, query=query)
    except ValueError as error:
        click.echo(f"error: standard input: {error}", err=True)
        sys.exit(ACT)
    for day in days:
        sys.stdout.buffer.write(streaming.line(day))
