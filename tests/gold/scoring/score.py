"""Score a program's events.json against the hand-made gold.

usage: score.py EVENTS_JSON SET [SET ...] [--json OUT] [--details] [--wide 31] [--passage-only]
SET is seeds, articles, develop, report, fresh, sealed, outlets_en or outlets_ar.

Within an article, predicted events and gold events whose passages overlap are joined one to one, so that the sum of
their likeness (passage, kind, participants, date, expression, place) is greatest: an exact Hungarian assignment, because
a sentence often tells two events of the same people and a greedy choice would let the first take the other's place.
Further reports of an event that is taken already count for merging only.  All rules: matching.py; all figures: figures.py.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

import gold
import names
from figures import coarse, false_alarms, false_merges, figures, listed_as_happened, missed_merges, publication
from gold import Event
from matching import CORRECT, OUTCOMES, Predicted, Run, affinity, outcome, overconfident, read, run, where


def groups(this: Run) -> dict[str, set[str]]:
    """Columns: tiers of the held-out set, then the set; several sets end with `overall`."""
    columns: dict[str, set[str]] = {}
    for one in this.sets:
        mine = {name for name, article in this.articles.items() if article.set == one.name}
        for tier in sorted({this.articles[name].tier for name in mine}):
            columns[tier] = {name for name in mine if this.articles[name].tier == tier}
        columns[one.name] = mine
    if len(this.sets) > 1:
        columns["overall"] = set(this.articles)
    return columns


def short(text: str, size: int = 90) -> str:
    text = " ".join(text.split())
    return text if len(text) <= size else text[: size - 1] + "…"


def gold_words(event: Event) -> str:
    return f"{event.dates[0]} {event.type} [{event.scope}, {event.realis}] {event.place or '-'}: {', '.join(event.names) or '-'}"


def predicted_words(event: Predicted) -> str:
    return (
        f"{event.days or 'undated'} ({event.certainty}) {event.kind} [{event.scope}, {event.realis}] "
        f"{event.place or '-'}: {', '.join(event.names) or '-'} «{short(event.title, 60)}» {event.id}"
    )


def error(kind: str, event: Event | None, predicted: Predicted | None = None, extra: str = "") -> dict:
    report = predicted.reports[0] if predicted and predicted.reports else None
    if event is None and report is not None:
        return {
            "error": kind,
            "article": report.article,
            "gold_id": None,
            "evidence": short(report.quote),
            "expression": report.expression or None,
            "gold": None,
            "predicted": predicted_words(predicted),
            "more": extra,
        }
    return {
        "error": kind,
        "article": event.article,
        "gold_id": event.id,
        "evidence": short(event.evidence),
        "expression": event.expression,
        "gold": gold_words(event),
        "predicted": predicted_words(predicted) if predicted else None,
        "more": extra,
    }


def errors(this: Run) -> dict[str, list[dict]]:
    """Every error, by kind, in the order of the gold."""
    primary = [link for link in this.links if link.primary]
    lists: dict[str, list[dict]] = {
        name: []
        for name in (
            "overconfident",
            "listed_as_happened",
            "hard_negative",
            "false_merge",
            "missed_merge",
            "missed_main",
            "missed_in_scope",
            "missed_statement",
            "missed_context",
            "not_shown_as_engagement",
            "engagement_not_in_gold",
            "engagement_is_context",
            "date",
            "scope",
            "realis",
            "kind",
            "place",
            "participants",
            "publication",
        )
    }
    for link in primary:
        event, mine = link.gold, link.event
        result = outcome(mine.days, event, this.wide)
        if result == "wrong" and overconfident(mine):
            lists["overconfident"].append(error("overconfident", event, mine, short(event.note, 160)))
        elif result not in CORRECT:
            lists["date"].append(error("date", event, mine, result))
        if event.scope not in ("either", mine.scope):
            lists["scope"].append(error("scope", event, mine))
            if event.listed:
                lists["not_shown_as_engagement"].append(error("not_shown_as_engagement", event, mine))
        if coarse(mine.realis) not in {coarse(name) for name in this.realis_allowed(link)}:
            lists["realis"].append(error("realis", event, mine))
        if affinity(mine.kind, event.family_kinds) < 2:
            lists["kind"].append(error("kind", event, mine))
        if (spot := where(mine.place, event.family_places)) in ("coarse", "wrong", "missing"):
            lists["place"].append(error("place", event, mine, spot))
        missing = [
            name for name in names.known(event.names) if not any(names.same_name(name, other) for other in mine.names)
        ]
        extra = [
            name
            for name in mine.names
            if event.names and not any(names.same_name(name, other) for other in event.family_names)
        ]
        if missing or extra:
            lists["participants"].append(
                error(
                    "participants",
                    event,
                    mine,
                    f"missing: {', '.join(missing) or '-'}; not in gold: {', '.join(extra) or '-'}",
                )
            )
    lists["listed_as_happened"] = [
        error("listed_as_happened", link.gold, link.event) for link in listed_as_happened(this, primary)
    ]
    lists["hard_negative"] = [
        error("hard_negative", None, event, f"through {name}") for event, name in false_alarms(this, set(this.articles))
    ]
    for event, mine in false_merges(this, this.links):
        lists["false_merge"].append(
            error(
                "false_merge",
                mine[0].gold,
                event,
                " + ".join(f"{link.gold.id} ({link.gold.dates[0]} {link.gold.type})" for link in mine),
            )
        )
    for mine in missed_merges(this, this.links):
        parts: dict[str, list[str]] = defaultdict(list)
        titles = {link.event.id: short(link.event.title, 60) for link in mine}
        for link in mine:
            parts[link.event.id].append(link.gold.id)
        lists["missed_merge"].append(
            error(
                "missed_merge",
                mine[0].gold,
                mine[0].event,
                " | ".join(f"«{titles[name]}» {name}: {', '.join(ids)}" for name, ids in parts.items()),
            )
        )
    for event in this.events:
        if event.id not in this.found and not event.optional:
            kind = (
                "missed_main"
                if event.main
                else "missed_statement"
                if event.listed and event.statement
                else "missed_in_scope"
                if event.listed
                else "missed_context"
            )
            lists[kind].append(error(kind, event, None, "folded into another event" if event.id in this.folded else ""))
    for event in this.predicted:
        if event.scope == "engagement":
            held = [link.gold.scope for link in this.of_event[event.id]]
            if not held:
                lists["engagement_not_in_gold"].append(error("engagement_not_in_gold", None, event))
            elif not {"engagement", "either"} & set(held):
                lists["engagement_is_context"].append(
                    error("engagement_is_context", this.of_event[event.id][0].gold, event)
                )
    for name in sorted(this.articles):
        article = this.articles[name]
        if name in this.output.articles and publication(this, name) == "wrong":
            said = this.output.articles[name]["published"]
            lists["publication"].append(
                {
                    "error": "publication",
                    "article": name,
                    "gold_id": None,
                    "evidence": "",
                    "expression": None,
                    "gold": str(article.interval),
                    "predicted": str(said.get("edtf")),
                    "more": str(said.get("basis")),
                }
            )
    return lists


ROWS = (
    ("what was scored", None),
    ("articles", "size.articles"),
    ("  not in the output", "size.articles_not_in_output"),
    ("gold events", "size.gold"),
    ("predicted events", "size.predicted"),
    ("  engagements", "size.engagements"),
    ("recall", None),
    ("main events", "recall.main"),
    ("  of these in scope", "recall.main_in_scope"),
    ("  on the gold passage", "recall.main_on_passage"),
    ("  loose (folding counts)", "recall.main_loose"),
    ("  found, date correct", "recall.main_dated_right"),
    ("in scope, in period, no statements", "recall.in_scope"),
    ("  on the gold passage", "recall.in_scope_on_passage"),
    ("  shown as engagement", "recall.in_scope_as_engagement"),
    ("  found, date correct", "recall.in_scope_dated_right"),
    ("in-scope statements", "recall.statements"),
    ("  loose", "recall.statements_loose"),
    ("in scope with statements, loose", "recall.in_scope_all_loose"),
    ("all datable events", "recall.all_datable"),
    ("  on the gold passage", "recall.all_datable_on_passage"),
    ("  loose", "recall.all_datable_loose"),
    ("precision", None),
    ("engagement events", "precision.engagement"),
    ("  without predicted statements", "precision.engagement_without_statements"),
    ("  wrong: gold has it as context", "precision.only_context_in_gold"),
    ("  wrong: not in gold", "precision.not_in_gold"),
    ("  right, but a duplicate", "precision.duplicates"),
    ("all predicted events in gold", "precision.any_event_in_gold"),
    ("hard-negative false alarms", "precision.hard_negative_false_alarms"),
    ("  (hard-negative articles)", "precision.hard_negative_articles"),
    ("dates of matched events", None),
    ("matched", "dates.matched"),
    ("exact", "dates.exact_share"),
    ("accepted", "dates.accepted"),
    ("correct interval", "dates.interval"),
    ("correct (the three)", "dates.correct"),
    ("sharper than gold", "dates.sharper"),
    ("too wide", "dates.wide"),
    ("crossing", "dates.crossing"),
    ("undated", "dates.undated"),
    ("wrong (disjoint)", "dates.wrong_share"),
    ("  OVERCONFIDENT", "dates.overconfident"),
    ("holds the gold interval", "dates.contains_gold"),
    ("mean width, days", "dates.mean_width"),
    ("median width, days", "dates.median_width"),
    ("mean stretch of intervals", "dates.mean_stretch_of_intervals"),
    ("other attributes of matched events", None),
    ("scope", "attributes.scope"),
    ("realis", "attributes.realis"),
    ("  strict (reported apart)", "attributes.realis_strict"),
    ("  UNREAL LISTED AS HAPPENED", "attributes.unreal_listed_as_happened"),
    ("kind", "attributes.kind"),
    ("  or near", "attributes.kind_or_near"),
    ("place", "attributes.place"),
    ("  or its country", "attributes.place_or_country"),
    ("people, recall", "attributes.people_recall"),
    ("people, precision", "attributes.people_precision"),
    ("participants, recall", "attributes.participants_recall"),
    ("participants, precision", "attributes.participants_precision"),
    ("merging", None),
    ("links", "merging.links"),
    ("B-cubed precision", "merging.b_cubed_precision"),
    ("B-cubed recall", "merging.b_cubed_recall"),
    ("B-cubed F1", "merging.b_cubed_f1"),
    ("pairs, precision", "merging.pairs_precision"),
    ("pairs, recall", "merging.pairs_recall"),
    ("pairs, F1", "merging.pairs_f1"),
    ("false merges (events)", "merging.false_merges"),
    ("missed merges (gold events)", "merging.missed_merges"),
    ("day of publication", None),
    ("exact", "publication.exact"),
    ("possible", "publication.possible"),
    ("interval that holds it", "publication.holds_it"),
    ("wrong", "publication.wrong"),
    ("unknown", "publication.unknown"),
)


def _cell(value) -> str:
    if value is None:
        return "-"
    if isinstance(value, dict):
        return "-" if value["share"] is None else f"{value['share']:.3f} {value['n']:>3}/{value['of']:<3}"
    return f"{value:.3f}        " if isinstance(value, float) else f"{value}        "


def table(result: dict[str, dict]) -> str:
    lines = [f"{'':36}" + "".join(f"{name:>16}" for name in result)]
    for label, path in ROWS:
        if path is None:
            lines += ["", label]
            continue
        section, key = path.split(".")
        lines.append(f"  {label:34}" + "".join(f"{_cell(one[section][key]):>16}" for one in result.values()))
    return "\n".join(lines)


def calibration(dates: dict) -> str:
    """Dates by certainty, then by what an article must have for the event to be datable."""
    head = f"  {'certainty':12}{'n':>5}" + "".join(f"{name:>10}" for name in OUTCOMES) + f"{'correct':>10}"
    lines = ["", "calibration: dates by certainty", head]
    for name, row in dates["by_certainty"].items():
        lines.append(
            f"  {name:12}{row['n']:>5}"
            + "".join(f"{row[key]:>10}" for key in OUTCOMES)
            + f"{_share(row['correct']):>10}"
        )
    if set(dates["by_need"]) != {"-"}:
        lines += [
            "",
            "dates by what the event needs",
            f"  {'needs':12}{'n':>5}{'correct':>10}{'wrong':>10}{'undated':>10}",
        ]
        for name, row in dates["by_need"].items():
            lines.append(f"  {name:12}{row['n']:>5}{_share(row['correct']):>10}{row['wrong']:>10}{row['undated']:>10}")
    return "\n".join(lines)


def _share(value: dict) -> str:
    return "-" if value["share"] is None else f"{value['share']:.3f}"


ALWAYS = ("overconfident", "listed_as_happened", "hard_negative", "false_merge", "missed_merge")


def line(item: dict) -> str:
    """One error, tab-separated: error, article, gold id, evidence, gold, predicted, more."""
    evidence = item["evidence"] + (f" [{item['expression']}]" if item["expression"] else "")
    fields = (
        item["error"],
        item["article"],
        item["gold_id"] or "-",
        evidence or "-",
        f"gold: {item['gold'] or '-'}",
        f"predicted: {item['predicted'] or '-'}",
        item["more"],
    )
    return "\t".join(fields).rstrip()


def report(this: Run) -> dict:
    """All figures by column and all errors by kind: what --json writes."""
    columns = groups(this)
    return {
        "schema": 1,
        "sets": [one.name for one in this.sets],
        "wide": this.wide,
        "figures": {name: figures(this, articles) for name, articles in columns.items()},
        "contract_problems": this.output.problems,
        "articles_not_in_output": sorted(set(this.articles) - set(this.output.articles)),
        "articles_left_out": sorted(name for one in this.sets for name in one.articles if name not in this.articles),
        "errors": errors(this),
    }


def show(result: dict, *, details: bool) -> str:
    figures_ = result["figures"]
    parts = [table(figures_), calibration(list(figures_.values())[-1]["dates"])]
    for label, key in (
        ("breaches of the contract", "contract_problems"),
        ("articles not in the output", "articles_not_in_output"),
        ("articles left out (no text here, or another tier)", "articles_left_out"),
    ):
        if result[key]:
            lines = result[key] if key == "contract_problems" else [", ".join(result[key])]
            parts.append(f"\n{label}: {len(result[key])}\n  " + "\n  ".join(lines))
    for kind, items in result["errors"].items():
        if items and (details or kind in ALWAYS):
            parts.append(f"\n{kind}: {len(items)}\n" + "\n".join(line(item) for item in items))
    return "\n".join(parts)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("events", type=Path, metavar="EVENTS_JSON")
    parser.add_argument("sets", nargs="+", choices=gold.NAMES, metavar="SET")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write all figures and errors as JSON")
    parser.add_argument("--details", action="store_true", help="print every error, one a line")
    parser.add_argument("--tier", action="append", default=[], metavar="TIER", help="only this set; may be repeated")
    parser.add_argument(
        "--wide", type=float, default=31, metavar="N", help="a correct interval is at most N times as wide (31)"
    )
    parser.add_argument("--passage-only", action="store_true", help="a report must lie on the gold evidence to match")
    options = parser.parse_args(arguments)
    sets = [gold.load(name) for name in dict.fromkeys(options.sets)]
    texts = {article.id: article.text for one in sets for article in one.articles.values() if article.text is not None}
    this = run(
        read(options.events, texts),
        sets,
        tiers=tuple(options.tier),
        wide=options.wide,
        passage_only=options.passage_only,
    )
    result = report(this)
    if options.json:
        options.json.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(show(result, details=options.details))
    return 0


if __name__ == "__main__":
    sys.exit(main())
