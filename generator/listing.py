"""What commands found, as lines for people: of `explain` the same data that `--json` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator import changes
from generator.building import Report
from generator.model import Problem
from generator.translating import Gap

__all__ = ["article", "built", "doubts", "event", "untranslated", "why"]

Json = dict[str, Any]
_LISTED, _LONGEST = 50, 80


def built(report: Report, docs: Path) -> Iterator[str]:
    """What a build did and what needs the editor."""
    published = report.published
    yield f"{report.articles} articles tell {report.events} events"
    yield from changes.lines(report.changes, report.titles)
    yield f"{docs}/: {len(published.written)} files written, {len(published.unchanged)} unchanged, {len(published.removed)} removed"
    for path in published.foreign:
        yield f"  left alone, not written by this program: {path}"
    yield from changes.met(report.newcomers, docs)
    yield from doubts(report.problems)


def doubts(problems: Iterable[Problem]) -> Iterator[str]:
    """What needs the editor, a line each."""
    problems = tuple(problems)
    yield f"{len(problems)} for the editor" + (":" if problems else "")
    for problem in problems:
        yield f"  {problem.where}: {problem.code}: {problem.message}"


def untranslated(gaps: Sequence[Gap]) -> Iterator[str]:
    """What `translations.yaml` might hold besides, a line each."""
    yield f"{len(gaps)} not translated" + (":" if gaps else "")
    for gap in gaps[:_LISTED]:
        text = " ".join(gap.text.split())
        yield f"  {gap.where}, into {gap.into}: «{text[:_LONGEST] + '…' if len(text) > _LONGEST else text}»"
    if len(gaps) > _LISTED:
        yield f"  … and {len(gaps) - _LISTED} more"


def article(data: Json, language: str = "en") -> Iterator[str]:
    """An article: day of writing, times with anchor and rule, names, newcomers, reports."""
    line = data["dateline"]
    yield f"{data['article']} ({data['file']}, {data['language']}): {data['title'] or 'no title'}"
    yield f"written: {_when(line)} ({line['basis']})"
    if line["expression"]:
        yield f"  from {_quoted(line['expression'])}"
    yield from _because(line["reason"], language)
    yield f"times: {len(data['times'])}"
    for time in data["times"]:
        anchor = f", counted from {time['anchor']}" if time["anchor"] else ""
        sense = f", {time['sense']} that time" if time["sense"] != "at" else ""
        doubt = f", the {time['contradicts']} beside it disagrees" if time["contradicts"] else ""
        yield f"  {_quoted(time)} → {_when(time)}  rule {time['rule']!r}{anchor}{sense}{doubt}"
    yield f"names: {len(data['mentions'])}"
    for one in data["mentions"]:
        what = one["entity"] or (f"the post {one['post']}" if one["post"] else "unknown")
        yield f"  {_quoted(one)} → {one['kind']} {what}  {one['reason'].get(language, one['rule'])}"
    if data["newcomers"]:
        yield "newcomers, unknown to the knowledge base: " + ", ".join(one["name"] for one in data["newcomers"])
    yield f"reports: {len(data['reports'])}"
    for report in data["reports"]:
        yield from _report(report, language)
    for problem in data["problems"]:
        yield f"for the editor: {problem['code']}: {problem['message']}"


def event(data: Json, language: str = "en") -> Iterator[str]:
    """An event: how its date was reached, its reports, why they are one, what was kept apart."""
    if "moved" in data:
        yield f"number {data['moved'].get('from', data['event'])}: {data['moved']['because']}"
    if "title" not in data:
        return
    yield f"event {data['event']}: {data['title'].get(language) or next(iter(data['title'].values()), '')}"
    yield f"when: {_when(data)} ({data['certainty']})"
    yield from _because(data["reason"], language)
    yield f"what: {data['kind']}, {data['realis']}, {data['scope']}; where: {data['place'] or 'not said'}"
    yield from _people(data["participants"], language, "")
    yield f"reports: {len(data['reports'])}"
    for report in data["reports"]:
        yield from _report(report, language)
    if data["merged"]:
        yield "why they are one:"
        for pair in data["merged"]:
            yield from _pair(pair)
    if data["kept_apart"]:
        yield "what came near and was kept apart:"
        for pair in data["kept_apart"]:
            yield f"  event {pair['event']}"
            yield from _pair(pair)
    for one in data["corrections"]:
        yield f"corrected by the editors: {one['field']}, because {one['because']}"
    for about in data["conflicts"]:
        yield f"the sources disagree about: {about}"


def why(data: Json) -> Iterator[str]:
    """Two reports: one event or two, and the points."""
    one, other = data["events"]
    yield f"one event, {one}" if data["merged"] else f"two events, {one or 'none'} and {other or 'none'}"
    yield from _pair(data)
    if data["merged"] and (data["barrier"] or data["points"] < data["threshold"]):
        yield "  together by the editors' decision, or each like a third report"


def _pair(data: Json) -> Iterator[str]:
    yield f"  {data['reports'][0]} and {data['reports'][1]}: {data['points']:g} points, {data['threshold']:g} are needed"
    if data["features"]:
        yield "    " + ", ".join(f"{name} {points:+g}" for name, points in data["features"].items())
    if data["barrier"]:
        yield f"    never one: {data['barrier']}"


def _report(report: Json, language: str) -> Iterator[str]:
    said = ""
    if report["rule"]:
        words = f"«{' '.join(report['expression'].split())}», " if report["expression"] else ""
        anchor = f", counted from {report['anchor']}" if report["anchor"] else ""
        said = f"  ({words}rule {report['rule']!r}{anchor})"
    place = f", in {report['place']}" if report["place"] else ""
    teller = f", as told by {report['teller']}" if report["teller"] else ""
    yield f"  {report['key']}: {report['kind']}, {report['realis']}, {_when(report)}{said}{place}{teller}"
    yield from _because(report["reason"], language, margin="    ")
    yield from _people(report["participants"], language, "    ")
    for passage in report["passages"]:
        yield f"    {passage['start']}-{passage['end']} «{' '.join(passage['quote'].split())}»"


def _people(people: list[Json], language: str, margin: str) -> Iterator[str]:
    if people:
        yield f"{margin}who: " + ", ".join(
            who["entity"] or who["name"].get(language) or next(iter(who["name"].values()), "") for who in people
        )


def _because(reason: dict[str, str], language: str, margin: str = "  ") -> Iterator[str]:
    if text := reason.get(language) or next(iter(reason.values()), ""):
        yield f"{margin}because: {text}"


def _when(data: Json) -> str:
    return data["edtf"] or "undated"


def _quoted(piece: Json) -> str:
    place = f"{piece['start']}-{piece['end']} " if "start" in piece else ""
    return f"{place}«{' '.join(piece['text'].split())}»"
