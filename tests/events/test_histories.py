"""Whatever becomes of articles, rules and decisions: a number once published leads to its event or says what became of it."""

import msgspec
from events.reporting import KB, report
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import languages
from generator.dates.edtf import Edtf
from generator.editorial import Correction, Editorial
from generator.editorial.fingerprints import of_report
from generator.events import chronicle
from generator.model import Dateline, Reason, Source

LINE = Dateline(when=Edtf.parse("2022-01-19"), basis="metadata", reasons=(Reason(code="metadata"),))
SHOWN = [languages.load("en")]
PEOPLE = [
    ["richard-norland", "aguila-saleh"],
    ["richard-norland", "khalifa-haftar"],
    ["fayez-al-sarraj", "leslie-ordeman"],
]
ARTICLES = "abcd"
TOLD = {
    f"{article}#{number}": report(
        f"{article}#{number}", people=people, when=f"2022-01-{11 + number:02}",
        quote=f"In article {article} of that winter somebody wrote at length how {' and '.join(people)} met for talk number {number}.",
    )
    for article in ARTICLES
    for number, people in enumerate(PEOPLE)
}  # fmt: skip
KEYS = sorted(TOLD)

articles = st.sets(st.sampled_from(ARTICLES))
missed = st.sets(st.sampled_from(KEYS), max_size=3)  # rules that find less, then more
moved = st.dictionaries(st.sampled_from(KEYS), st.integers(1, 28), max_size=3)  # rules that date otherwise
reworded = st.sets(st.sampled_from(KEYS), max_size=2)
pair = st.lists(st.sampled_from(KEYS), min_size=2, max_size=2, unique=True)
decisions = st.lists(
    st.one_of(
        st.tuples(st.just("same"), pair), st.tuples(st.just("different"), pair),
        st.tuples(st.just("hide"), pair), st.tuples(st.just("date"), pair),
    ),
    max_size=3,
)  # fmt: skip


def decided(kind, keys):
    marks = tuple(of_report(TOLD[key]) for key in keys)
    match kind:
        case "hide":
            return Correction(because="x", reports=marks[:1], hide=True)
        case "date":
            return Correction(because="x", reports=marks[:1], date=Edtf.parse("2022-02-02"))
        case _:
            return Correction(because="x", **{kind: marks})


def build(there, unread, redated, edited, corrections, registry):
    reports = []
    for key in KEYS:
        one = TOLD[key]
        if one.article not in there or key in unread:
            continue
        if key in redated:
            one = msgspec.structs.replace(one, when=Edtf.parse(f"2022-01-{redated[key]:02}"))
        if key in edited:
            [passage] = one.passages
            quote = passage.quote.replace("somebody", "anybody")
            one = msgspec.structs.replace(one, passages=(msgspec.structs.replace(passage, quote=quote),))
        reports.append(one)
    sources = [Source(id=name, file=name, language="en", digest=name, dateline=LINE) for name in sorted(there)]
    editorial = Editorial(corrections=tuple(corrections), registry=registry)
    return chronicle(reports, sources, editorial, KB, SHOWN, touched={}, spellings={})


@settings(max_examples=60)
@given(st.lists(st.tuples(articles, missed, moved, reworded, decisions), min_size=2, max_size=5))
def test_through_any_history_of_articles_rules_and_decisions_every_number_is_explained(history):
    registry, published = Editorial().registry, set()
    for there, unread, redated, edited, wishes in history:
        corrections = [decided(*wish) for wish in wishes]
        made, registry = build(there, unread, redated, edited, corrections, registry)
        shown = {event.id for event in made.events}
        gone = {one.id: one for one in made.moved}
        assert len(shown) == len(made.events)
        published |= shown
        assert published <= shown | gone.keys(), "a number leads nowhere"
        assert shown.isdisjoint(gone)
        assert published <= registry.entries.keys()
        for one in made.moved:
            assert (one.because == "merged") == (one.into is not None)
            assert one.because != "hidden" or one.note == "x"
        again, same = build(there, unread, redated, edited, corrections, registry)
        assert {event.id for event in again.events} == shown, "a second build changes no number"
        assert same == registry


@settings(max_examples=60)
@given(decisions, missed, reworded)
def test_a_decision_is_followed_or_reported(wishes, unread, edited):
    corrections = [decided(*wish) for wish in wishes]
    made, _ = build(set(ARTICLES), unread, {}, edited, corrections, Editorial().registry)
    followed = {(done.field, done.because) for event in made.events for done in event.corrections}
    followed |= {("hide", one.note) for one in made.moved if one.because == "hidden"}
    unused = [problem.where for problem in made.problems if problem.code == "correction-unused"]
    for index, correction in enumerate(corrections):
        [field] = correction.fields
        hidden = any(other.hide for other in corrections)  # what is hidden shows no other decision
        assert hidden or (field, "x") in followed or f"corrections.yaml: $[{index}]" in unused
