"""The second pass over time: a report without a date learns it from its cluster and from when its article was written.

Never sharper than the evidence: what contradicts itself is widened to hold every account and reported.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Unit, resolve
from generator.dates.turning import bare
from generator.events.when.counting import rough as _rough
from generator.knowledge import Landmark
from generator.model import Certainty, Dateline, Problem, Reason, Report, TimeExpression

__all__ = ["Dating", "date_cluster", "is_stated"]

_WINDOW = 6
"""Days before the day of writing in which the main news of an article lies when it does not say when."""
_TRIED = 800
_RECENT = 30
"""Days after a conference during which "the conference in Paris" is that one."""


_NOTHING: Mapping[str, Collection[Landmark]] = {}


class Dating(NamedTuple):
    """When an event happened, how that is known, and what contradicts it."""

    when: Edtf | None
    certainty: Certainty
    reasons: tuple[Reason, ...]
    disputed: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()


class _Evidence(NamedTuple):
    when: Edtf
    stated: bool
    report: Report
    reasons: tuple[Reason, ...]


def date_cluster(
    reports: Sequence[Report], datelines: Mapping[str, Dateline], known: Mapping[str, Collection[Landmark]] = _NOTHING
) -> Dating:
    """The date of an event from all its reports, and from the conferences that are `known` to be about what an article is on."""
    evidence = [
        found
        for report in reports
        for found in _evidence(report, datelines[report.article], known.get(report.article, ()))
    ]
    if not evidence:
        return Dating(None, "inferred", (Reason(code="undated"),))
    evidence.sort(key=lambda one: (not one.stated, one.when.days or 10**6, one.report.key))
    best, reasons, stated = evidence[0].when, list(evidence[0].reasons), evidence[0].stated
    source = evidence[0].report
    disputed: list[Report] = []
    for one in evidence[1:]:
        if not one.when.meets(best):
            if one.stated or not stated:
                disputed.append(one.report)
            continue
        narrower = best.within(one.when)
        if narrower is not None and (narrower.days or 10**6) < (best.days or 10**6):
            best = narrower
            reasons += one.reasons
    if disputed:
        for one in evidence:
            if one.report in disputed:
                best = best.hull(one.when)
        problem = Problem(
            where=source.key,
            code="dates-differ",
            message=f"{source.article} and {', '.join(sorted({one.article for one in disputed}))} give different days; shown as {best}",
        )
        return Dating(
            best,
            "inferred",
            (*reasons, Reason(code="disputed", facts={"when": best.text})),
            (source, *disputed),
            (problem,),
        )
    if source.article != reports[0].article or len({one.report.article for one in evidence}) > 1:
        reasons.append(Reason(code="from-article", facts={"article": source.article, "when": evidence[0].when.text}))
    said = any(one.stated and one.when == best and _is_in_full(one.report.time) for one in evidence)
    return Dating(best, "stated" if said else "inferred", tuple(_unique(reasons)))


def _is_in_full(time: TimeExpression | None) -> bool:
    """Do the words leave nothing to choose: a date with its year, or with its weekday; today, the day before or after?

    Which Tuesday, and which year's May, is inferred.
    """
    if time is None:
        return False
    said = bare(time.said)
    return (
        resolve(time.said, None) is not None
        or (isinstance(said, Agree) and not time.contradicts)
        or (isinstance(said, Unit) and (said.unit, said.of) == ("day", "now") and -1 <= said.n <= 1)
    )


def _key(reason: Reason) -> tuple[str, tuple[tuple[str, str], ...]]:
    return reason.code, tuple(sorted(reason.facts.items()))


def _unique(reasons: Sequence[Reason]) -> list[Reason]:
    return list({_key(reason): reason for reason in reasons}.values())


def _evidence(report: Report, dateline: Dateline, conferences: Collection[Landmark]) -> list[_Evidence]:
    """What one report says of the day: its own words, else a conference of those days, else when its article was written."""
    found: list[_Evidence] = []
    written = dateline.when
    if report.when:
        when = report.when
        if report.slack and when.earliest and when.latest:
            when = Edtf.between(when.earliest - timedelta(report.slack), when.latest)
        if (
            written
            and written.latest
            and report.realis in ("happened", "reported")
            and when.key[0] <= written.latest < when.key[1]
        ):
            when = when.within(Edtf.between(None, written.latest)) or when
        found.append(_Evidence(when, is_stated(report, dateline), report, report.reasons))
    elif report.time is not None and written and (written.days or 10**6) <= _TRIED:
        value = resolve(report.time.said, written)
        if value:
            value = _rough(report.time.said, value, written.day)
            found.append(_Evidence(value, False, report, (*report.reasons, *dateline.reasons)))
    if not found and (known := _conference(report, written, conferences)):
        facts = known.named() | {"when": known.when.text}
        found.append(_Evidence(known.when, False, report, (Reason(code="conference", facts=facts), *dateline.reasons)))
    if (
        not found
        and report.main
        and report.realis in ("happened", "reported")
        and written
        and written.earliest
        and written.latest
    ):
        when = Edtf.between(written.earliest - timedelta(_WINDOW), written.latest)
        found.append(
            _Evidence(
                when, False, report, (Reason(code="news", facts={"anchor": written.text, "article": report.article}),)
            )
        )
    return found


def _conference(report: Report, written: Edtf | None, known: Collection[Landmark]) -> Landmark | None:
    """The conference that a report without a time tells of: in its town, not long before its article was written."""
    if (
        report.kind != "conference"
        or report.place is None
        or report.realis not in ("happened", "reported")
        or written is None
    ):
        return None
    if written.earliest is None or written.latest is None or report.time is not None:
        return None
    soon = [
        one for one in known
        if one.venue == report.place and one.when.earliest and one.when.earliest <= written.earliest
        and (written.latest - one.when.earliest).days <= _RECENT
    ]  # fmt: skip
    return soon[0] if len(soon) == 1 else None


def is_stated(report: Report, dateline: Dateline) -> bool:
    """Do the article's own words give the date: in full, or counted from a known day of writing?"""
    if report.certainty != "stated" or report.slack or report.time is None:
        return False
    if resolve(report.time.said, None) is not None:
        return True
    return (
        dateline.basis in ("printed", "metadata", "editor")
        and dateline.when is not None
        and dateline.when.day is not None
    )
