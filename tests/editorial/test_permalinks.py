"""A number once published leads to its event for ever, or says what became of it."""

from __future__ import annotations

import random
import shutil
import subprocess
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editorial.fingerprints import NEAR, apart, of_report, of_words
from generator.editorial.permalinks import Permalink, Registry, assign, load, save, write
from generator.errors import EditorialError
from generator.text import Span

TEXT = (
    "وصل الوفد الأميركي إلى طرابلس مساء الاثنين والتقى رئيس الحكومة في مقر المجلس الرئاسي وبحث معه وقف إطلاق النار "
    "وأكد السفير دعم بلاده للحوار السياسي الذي ترعاه الأمم المتحدة ودعا الجميع إلى الالتزام بحظر السلاح"
)
WORDS = TEXT.split()


class P(NamedTuple):
    span: Span
    quote: str


class R(NamedTuple):
    """A report as far as fingerprints go."""

    article: str
    passages: tuple[P, ...]
    trigger: Span


def report(article: str, number: int, *, reworded: int = 0) -> R:
    """The number-th report of an article; rewording replaces so many of its 24 words."""
    rng = random.Random(f"{article}{number}")
    words = [rng.choice(WORDS) + str(rng.randrange(50)) for _ in range(24)]
    for change in range(reworded):
        words[(7 * change + 3) % 24] = f"غير{change}"
    quote = " ".join(words)
    return R(article, (P(Span(100, 100 + len(quote)), quote),), Span(100, 100 + len(words[0])))


A, B, C, D = (report(name, 0) for name in "abcd")


def ids(*events):
    return assign(events, Registry()).ids


def after(*histories):
    """The assignment after several builds in turn."""
    assignment = assign((), Registry())
    for events in histories:
        assignment = assign(events, assignment.registry)
    return assignment


def test_numbers_have_five_digits_and_are_the_same_on_every_machine():
    assert ids([A], [B]) == ids([A], [B])
    assert all(len(number) == 5 for number in ids([A], [B], [C]))


def test_two_people_who_add_the_same_article_give_its_event_the_same_number():
    assert set(ids([A], [B])) & set(ids([C], [B])) == set(ids([B]))


def test_a_second_build_changes_nothing():
    first = after([[A, B], [C]])
    second = assign([[A, B], [C]], first.registry)
    assert second == first
    assert write(second.registry) == write(first.registry)


@pytest.mark.parametrize("told", [2, 3, 4, 7])
def test_events_that_one_sentence_tells_several_times_keep_their_numbers_apart(told):
    """An article that repeats itself word for word on other days: their fingerprints are the same."""
    for article in "abcdefgh":
        events = [(report(article, 0), D)] * told
        first = assign(events, Registry())
        again = assign(events, first.registry)
        assert len(set(first.ids)) == told
        assert again.ids == first.ids
        assert assign(events, again.registry).ids == first.ids
        more = assign([*events, (A,)], again.registry)
        assert more.ids[:told] == first.ids


def test_the_order_of_events_and_reports_does_not_matter():
    one = after([[A, B], [C], [D]])
    other = after([[D], [C], [B, A]])
    assert one.registry == other.registry
    assert one.ids == other.ids[::-1]


@pytest.mark.parametrize("changes", [1, 2])
def test_a_number_survives_a_rewording(changes):
    first = after([[report("a", 0)], [report("a", 1)]])
    second = assign([[report("a", 1, reworded=changes)], [report("a", 0, reworded=changes)]], first.registry)
    assert second.ids == first.ids[::-1]
    assert second.moved == ()


def test_different_sentences_of_an_article_are_hardly_ever_taken_for_one_reworded():
    marks = [of_words(report("a", number).passages[0].quote) for number in range(120)]
    distances = [apart(one, other) for i, one in enumerate(marks) for other in marks[:i]]
    assert sum(distance <= NEAR for distance in distances) < 0.005 * len(distances)


def test_two_events_in_one_sentence_have_two_fingerprints():
    quote = "وانتهى الهجوم الذي بدأ في نيسان باستعادة طرابلس مطلع الشهر"
    passage = P(Span(0, len(quote)), quote)
    one, other = (
        R("a", (passage,), Span(quote.index(word), quote.index(word) + len(word))) for word in ("وانتهى", "بدأ")
    )
    assert of_report(one) != of_report(other)


def test_offsets_and_spelling_marks_do_not_change_a_fingerprint():
    quote = "وأكّد السّفير دعم بلاده"
    plain = "واكد السفير دعم  بلاده"
    one = R("a", (P(Span(5, 5 + len(quote)), quote),), Span(5, 11))
    other = R("a", (P(Span(90, 90 + len(plain)), plain),), Span(90, 95))
    assert of_report(one) == of_report(other)


def test_a_new_article_leaves_all_numbers_as_they_were():
    first = after([[A], [B]])
    second = assign([[A, C], [B], [D]], first.registry)
    assert second.ids[:2] == first.ids
    assert second.moved == ()


def test_of_merged_events_one_keeps_its_number_and_the_other_leads_to_it():
    first = after([[A, C], [B]])
    second = assign([[A, B, C]], first.registry)
    assert second.ids == (first.ids[0],)
    assert [(moved.id, moved.into) for moved in second.moved] == [(first.ids[1], first.ids[0])]
    assert second.registry.resolve(first.ids[1]) == first.ids[0]


def test_events_that_are_split_again_get_back_the_numbers_that_they_had():
    assert after([[A, C], [B]], [[A, B, C]], [[A, C], [B]]).ids == after([[A, C], [B]]).ids
    assert after([[A], [B]], [[A, B]], [[A], [B]]).ids == after([[A], [B]]).ids


def test_of_a_split_event_the_larger_part_keeps_the_number_and_the_other_gets_a_new_one():
    first = after([[A, B, C]])
    second = assign([[A], [B, C]], first.registry)
    assert second.ids[1] == first.ids[0]
    assert second.ids[0] != first.ids[0]


def test_a_withdrawn_event_keeps_its_number_for_its_return_and_nobody_else_gets_it():
    first = after([[A], [B]])
    second = assign([[B]], first.registry)
    assert [(moved.id, moved.into, moved.because) for moved in second.moved] == [(first.ids[0], None, "withdrawn")]
    third = assign([[B], [C]], second.registry)
    assert first.ids[0] not in third.ids
    assert assign([[B], [A]], third.registry).ids == (first.ids[1], first.ids[0])


def test_chains_of_merges_lead_to_the_last():
    first = after([[A], [B], [C]])
    last = assign([[A, B, C]], assign([[A, B], [C]], first.registry).registry)
    assert {last.registry.resolve(number) for number in first.ids} == set(last.ids)


def test_an_event_that_was_merged_and_then_lost_its_own_reports_still_leads_there():
    first = after([[A, D], [B]], [[A, B, D]])
    second = assign([[A, D]], first.registry)
    [moved] = second.moved
    assert moved.into == second.ids[0]


def test_addresses_are_remembered(tmp_path):
    first = after([[A]])
    [number] = first.ids
    registry = first.registry.add_addresses({number: ["/events/1/"]}).add_addresses({number: ["/new/1/", "/events/1/"]})
    again = assign([[A, B]], registry)
    (tmp_path / "permalinks.yaml").write_text(write(again.registry), encoding="utf-8")
    assert load(tmp_path / "permalinks.yaml").entries[number].addresses == ("/events/1/", "/new/1/")


REPORTS = [report(name, number) for name in "abcde" for number in range(3)]
BUILD = st.lists(st.integers(0, 6), min_size=len(REPORTS), max_size=len(REPORTS))
CHANGES = st.lists(st.integers(0, 2), min_size=len(REPORTS), max_size=len(REPORTS))


@given(st.lists(st.tuples(BUILD, CHANGES), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_through_any_history_no_number_is_lost_reused_or_leads_nowhere(history, rng):
    """Each build puts each report into an event, leaves it out (0), rewords it a little."""
    registry, published = Registry(), set()
    for build, changes in history:
        groups: dict[int, list[R]] = {}
        for group, reworded, base in zip(build, changes, REPORTS, strict=True):
            if group:
                number = int(REPORTS.index(base)) % 3
                groups.setdefault(group, []).append(report(base.article, number, reworded=reworded))
        events = list(groups.values())
        assignment = assign(events, registry)
        shuffled = [rng.sample(event, len(event)) for event in rng.sample(events, len(events))]
        again = assign(shuffled, registry)
        assert again.registry == assignment.registry  # whatever the order
        assert len(set(assignment.ids)) == len(events)  # one number, one event
        published |= set(assignment.ids)
        gone = {moved.id: moved.into for moved in assignment.moved}
        assert set(assignment.ids).isdisjoint(gone)
        assert published == set(assignment.ids) | set(gone)  # every number ever given is shown or explained
        assert all(into in assignment.ids for into in gone.values() if into)
        assert {number: assignment.registry.resolve(number) for number in assignment.ids} == {
            n: n for n in assignment.ids
        }
        assert assign(events, assignment.registry) == assignment  # a second build changes nothing
        registry = assignment.registry


def test_what_is_written_is_read_again(tmp_path):
    registry = after([[report("it's: #odd @ name", 0)], [A, B]], [[A, B, report("it's: #odd @ name", 0)]]).registry
    path = tmp_path / "permalinks.yaml"
    assert save(path, registry)
    assert load(path) == registry
    assert not save(path, registry)  # nothing has changed: the file is not touched
    path.write_text(write(Registry()), encoding="utf-8")
    assert load(path) == Registry()


def test_it_makes_no_difference_who_wrote_the_lines(tmp_path):
    """What the program wrote is read line by line, what a hand has touched as YAML."""
    registry = after([[A, B], [report("2", 0)], [A, report("it's", 0)]], [[A, B, report("2", 0)]]).registry
    text = write(registry.add_addresses({number: ["/e/1/", "/e/2/"] for number in registry.entries}))
    read = []
    for name, written in (("written", text), ("touched", text.replace("- {id", "-   {id") + "# a note\n")):
        path = tmp_path / name
        path.write_text(written, encoding="utf-8")
        read.append(load(path))
    assert any(entry.into for entry in read[0].entries.values())
    assert write(read[0]) == text
    assert read[0] == read[1]


def git(folder, *arguments):
    settings_ = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    return subprocess.run(
        ["git", *settings_, *arguments], cwd=folder, check=True, capture_output=True, text=True
    ).stdout


@pytest.mark.parametrize("seed", range(8))
def test_two_branches_that_add_articles_merge_without_help(tmp_path, seed):
    rng = random.Random(seed)
    base = [[report(f"base{number}", 0)] for number in range(40)]
    registry = after(base).registry
    path = tmp_path / "permalinks.yaml"
    git(tmp_path, "init", "-q")
    shutil.copy("seeds/editorial/.gitattributes", tmp_path)
    path.write_text(write(registry), encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "base")
    new = {name: [[report(f"{name}{seed}{number}", 0)] for number in range(3)] for name in ("left", "right")}
    new["right"].append(new["left"][0])  # both add the same article
    for name, events in new.items():
        git(tmp_path, "checkout", "-qb", name, "main")
        joined = [event + ([events[0][0]] if index == rng.randrange(40) else []) for index, event in enumerate(base)]
        path.write_text(write(assign([*joined, *events[1:]], registry).registry), encoding="utf-8")
        git(tmp_path, "commit", "-qam", name)
    git(tmp_path, "merge", "-q", "left")
    merged = load(path)
    everything = [*base, *new["left"], *new["right"][:-1]]
    assert set(merged.entries) <= set(assign(everything, merged).registry.entries)


def test_a_number_taken_on_two_branches_is_found_and_the_cure_named(tmp_path):
    path = tmp_path / "permalinks.yaml"
    one, other = (Permalink(id="12345", reports=(of_report(which),)) for which in (A, B))
    text = write(Registry(entries={"12345": one}))
    path.write_text(text + write(Registry(entries={"12345": other})), encoding="utf-8")
    with pytest.raises(EditorialError, match=r"12345 stands twice.*delete the other"):
        load(path)
    path.write_text(text + text, encoding="utf-8")
    assert load(path).entries == {"12345": one}  # the same entry twice is what a merge can leave behind


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<<<<<<< HEAD\n- id: 12345\n=======\n>>>>>>> b\n", "git conflict"),
        ("- id: abc\n  reports: ['a@0123456789abcdef']\n", "a number"),
        ("- id: 12345\n  reports: []\n", "fingerprints"),
        ("- id: 12345\n  reports: ['a@xyz']\n", "fingerprints"),
        ("- id: 12345\n  reports: ['a@0123456789abcdef']\n  into: 99999\n", "no other event 99999"),
        ("- id: 12345\n  report: []\n", "the keys are id, reports"),
        ("12345: x\n", "array"),
        ("- id: [\n", "not valid YAML"),
    ],
)
def test_a_registry_that_is_wrong_names_the_place_and_the_cure(tmp_path, text, message):
    path = tmp_path / "permalinks.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EditorialError, match=message):
        load(path)


def told_by(one: R, word: int) -> R:
    """The same passage, told by another of its words."""
    words = one.passages[0].quote.split()
    start = 100 + len(" ".join(words[:word])) + (word > 0)
    return one._replace(trigger=Span(start, start + len(words[word])))


def test_an_event_that_another_word_of_its_passage_tells_now_keeps_its_number():
    first = assign([[A], [B]], Registry())
    second = assign([[told_by(A, 9)], [B]], first.registry)
    assert second.ids == first.ids
    assert second.moved == ()


def test_a_second_event_of_a_passage_takes_no_number_of_one_that_is_still_told():
    first = assign([[A], [told_by(A, 9)]], Registry())
    second = assign([[A], [told_by(A, 9)], [told_by(A, 15)]], first.registry)
    assert second.ids[:2] == first.ids
    assert second.ids[2] not in first.ids


def test_of_two_new_events_of_a_passage_one_goes_on_with_its_number_whatever_their_order():
    first = assign([[A]], Registry())
    kept = set()
    for events in ([[told_by(A, 9)], [told_by(A, 15)]], [[told_by(A, 15)], [told_by(A, 9)]]):
        second = assign(events, first.registry)
        assert len(set(second.ids)) == 2
        kept.add(events[second.ids.index(first.ids[0])][0].trigger)
    assert len(kept) == 1


def test_a_number_that_was_merged_leads_there_and_not_to_a_new_event_of_its_passage():
    first = assign([[A], [B]], Registry())
    second = assign([[A, B], [told_by(A, 9)], [told_by(B, 9)]], first.registry)
    [kept] = set(second.ids) & set(first.ids)
    [moved] = second.moved
    assert (second.ids[0], moved.into) == (kept, kept)
