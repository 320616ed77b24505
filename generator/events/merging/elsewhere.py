"""Reports → what an article that prints no date can learn of its day of writing: another article dates the same news."""

from __future__ import annotations

from collections.abc import Sequence

from generator.editorial import Editorial
from generator.events.merging.coreference import corefer
from generator.events.merging.dating import is_stated
from generator.events.merging.judgements import pairs
from generator.knowledge import KnowledgeBase
from generator.model import Elsewhere, Report, Source

__all__ = ["elsewhere"]

_REAL = frozenset({"happened", "reported"})


def elsewhere(
    reports: Sequence[Report], sources: Sequence[Source], editorial: Editorial, knowledge: KnowledgeBase
) -> dict[str, Elsewhere]:  # fmt: skip
    """By article: its main news, where other articles tell it too and agree on its day in so many words."""
    datelines = {source.id: source.dateline for source in sources}
    open_ = {name for name, line in datelines.items() if line.basis in ("inferred", "unknown")}
    if not open_:
        return {}
    judged = pairs(editorial.corrections, reports, editorial.registry)
    published = {name: line.when for name, line in datelines.items()}
    found = {}
    for cluster in corefer(reports, published, knowledge, same=judged.same, different=judged.different):
        dated = [
            report for report in cluster
            if report.realis in _REAL and report.when and report.when.day and is_stated(report, datelines[report.article])
        ]  # fmt: skip
        if len({report.when for report in dated}) != 1:
            continue
        source = dated[0]
        assert source.when is not None
        for report in cluster:
            if report.main and report.article in open_ and report.realis in _REAL:
                found[report.article] = Elsewhere(report=report, article=source.article, when=source.when)
    return found
