"""The editor's decisions are read exactly, find their events again, and are never lost in silence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.dates.edtf import Edtf
from generator.editorial import load as load_all
from generator.editorial.applying import Finder, Judgement, judgements, targets
from generator.editorial.corrections import Addition, Correction, load, unused
from generator.editorial.editing import append, entry_text
from generator.editorial.permalinks import Permalink, Registry
from generator.errors import EditorialError

A, A_NEAR, B, C = "a@0123456789abcdef", "a@0123456789abcdec", "b@fedcba9876543210", "c@00ff00ff00ff00ff"


def read(tmp_path: Path, text: str | bytes) -> tuple[Correction, ...]:
    path = tmp_path / "corrections.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(path)


def test_a_folder_without_decisions_has_the_defaults(tmp_path):
    assert load_all(tmp_path).settings.languages == ("en", "ar")
    assert load_all(tmp_path / "nowhere").corrections == ()
    (tmp_path / "editorial").mkdir()
    for name in ("site", "articles", "corrections", "translations", "permalinks"):
        (tmp_path / "editorial" / f"{name}.yaml").write_text("# nothing yet\n")
    assert load_all(tmp_path) == load_all(tmp_path / "nowhere")


def test_the_files_of_the_seeds_are_sound():
    editorial = load_all(Path("seeds"))
    assert editorial.settings.period == Edtf.parse("2018-01-01/2024-08-31")
    assert set(editorial.settings.title) == {"en", "ar"}
    files = {path.stem for path in Path("seeds").glob("*.txt")}
    assert set(editorial.articles) <= files
    assert all(known.because for known in editorial.articles.values())


def test_every_translation_has_its_original_in_an_article_or_is_of_an_editors_reason():
    texts = " ".join(path.read_bytes().decode() for path in Path("seeds").glob("*.txt"))
    editorial = load_all(Path("seeds"))
    given = {known.because for known in (*editorial.articles.values(), *editorial.corrections)}
    for entry in editorial.translations.entries:
        assert entry.original in (given if entry.of == "reason" else texts)


def test_every_kind_of_correction_is_read(tmp_path):
    text = f"""
- event: 48213
  reports: ['{A}']
  date: 2019-05-09/2019-05-12
  title: {{en: Title, ar: عنوان}}
  place: cairo
  kind: meeting
  scope: engagement
  realis: reported
  participants: [{{entity: khalifa-haftar, role: {{en: commander}}}}]
  add: [{{name: {{en: Unnamed officials}}, country: US}}]
  note: {{en: A note}}
  because: AFP says so.
- event: 1
  hide: yes
  because: wrong
- same: [48213, '{B}']
  because: one meeting
- different: ['{A}', '{B}', '{C}']
  because: three meetings
"""
    first, hidden, same, different = read(tmp_path, text.replace("'b@", "'x@", 1))
    assert first.date == Edtf.parse("2019-05-09/2019-05-12")
    assert first.add == (Addition(name={"en": "Unnamed officials"}, country="US"),)
    assert first.fields == ("date", "title", "place", "kind", "scope", "realis", "participants", "add", "note")
    assert (hidden.hide, hidden.fields) == (True, ("hide",))
    assert len(same.same), len(different.different) == (2, 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- event: 1\n  date: 2020\n", r"because"),
        ("- event: 1\n  date: 2020\n  because: ' '\n", r"say why"),
        ("- event: 1\n  because: x\n", r"nothing to correct"),
        ("- date: 2020\n  because: x\n", r"which one"),
        ("- event: 1\n  date: soon\n  because: x\n", r"\$\[0\]\.date"),
        ("- event: 1\n  date: {from: 2018}\n  because: x\n", r"\$\[0\]\.date: Expected a date as text"),
        ("- event: 1\n  date: [2018, 2019]\n  because: x\n", r"\$\[0\]\.date: Expected a date as text"),
        ("- event: 1\n  dat: 2020\n  because: x\n", r"unknown field `dat`; the keys are because, event, reports, date"),
        ("- event: 1\n  kind: party\n  because: x\n", r"\$\[0\]\.kind"),
        ("- event: 1\n  date: 2020\n  date: 2021\n  because: x\n", r"line 3.*stands twice"),
        ("- same: [1]\n  because: x\n", r"two or more"),
        ("- same: [1, 2]\n  event: 3\n  because: x\n", r"leave out event"),
        ("- same: [1, 2]\n  different: [1, 2]\n  because: x\n", r"two entries"),
        (
            "- same: [1, 2]\n  because: x\n- same: [2, 3]\n  because: x\n- different: [3, 1]\n  because: x\n",
            r"\$\[2\].*same by another",
        ),
        ("- event: 1\n  date: 2020\n  because: x\n- event: 1\n  date: 2021\n  because: x\n", r"\$\[1\].*already"),
        ("- event: 1\n  add: [{}]\n  because: x\n", r"entity"),
        ("- a: &x [1]\n- b: *x\n", r"aliases"),
        ("- [\n", r"line 2.*not valid YAML"),
        ("event: 1\n", r"array"),
        (b"\xff\xfe\xfa", r"not UTF-8"),
        ("<<<<<<< HEAD\n", r"line 1.*git conflict"),
        ("[" * 5000, r"not valid YAML"),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_a_mistake_names_the_file_the_place_and_the_cure(tmp_path, text, message):
    with pytest.raises(EditorialError, match=message) as caught:
        read(tmp_path, text)
    assert caught.value.path.name == "corrections.yaml"


def test_circles_of_sameness_do_no_harm(tmp_path):
    text = "".join(f"- same: [{one}, {other}]\n  because: x\n" for one, other in ((1, 2), (2, 3), (3, 1), (1, 1)))
    assert len(read(tmp_path, text)) == 4


def test_an_unknown_file_of_decisions_is_not_passed_over(tmp_path):
    (tmp_path / "editorial").mkdir()
    (tmp_path / "editorial" / "correction.yaml").write_text("[]")
    with pytest.raises(EditorialError, match=r"there are site\.yaml"):
        load_all(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("site.yaml", "titel: {en: x}", r"unknown field `titel`; the keys are title"),
        ("site.yaml", "languages: []", r"at least one"),
        ("site.yaml", "languages: [ar, ar]", r"twice"),
        ("site.yaml", "between: [USA, LY]", r"USA"),
        ("site.yaml", "between: [US]", r"two sides"),
        ("site.yaml", "address: example.org", r"https"),
        ("site.yaml", "period: forever", r"period"),
        ("articles.yaml", "a: {published: never}", r"published"),
        ("articles.yaml", "a: {url: 'javascript:1'}", r"https"),
        ("articles.yaml", "a: {languag: ar}", r"unknown field"),
        ("translations.yaml", "- {original: x}", r"words"),
        ("translations.yaml", "- {words: {en: x}}", r"original"),
        ("translations.yaml", "- {words: {en: x}, original: y, fingerprint: 0000}", r"has changed"),
        (
            "translations.yaml",
            "- {words: {en: x}, original: a b}\n- {words: {en: z}, original: A  b}",
            r"\$\[1\].*already",
        ),
    ],
)
def test_mistakes_in_the_other_files_too(tmp_path, name, text, message):
    (tmp_path / "editorial").mkdir()
    (tmp_path / "editorial" / name).write_text(text)
    with pytest.raises(EditorialError, match=message):
        load_all(tmp_path)


def test_a_subject_without_sides_and_without_period_is_possible(tmp_path):
    (tmp_path / "editorial").mkdir()
    (tmp_path / "editorial" / "site.yaml").write_text("between: []\nlanguages: [ar]\n")
    settings_ = load_all(tmp_path).settings
    assert (settings_.between, settings_.period, settings_.languages) == ((), None, ("ar",))


def test_a_translation_is_found_whatever_the_spelling_marks(tmp_path):
    (tmp_path / "editorial").mkdir()
    path = tmp_path / "editorial" / "translations.yaml"
    path.write_text("- original: لقاءٌ مهمّ  جدا\n  words: {en: A very important meeting}\n", encoding="utf-8")
    translations = load_all(tmp_path).translations
    assert translations.find("لقاء مهم جدا", "en") == "A very important meeting"
    assert translations.find("لقاء مهم جدا", "fr") is None
    assert translations.find("لقاء آخر", "en") is None
    assert [problem.code for problem in translations.unused(())] == ["translation-unused"]
    assert list(translations.unused({"لقاء مهم جدا"})) == []


# ------------------------------------------------------------------------------------------------- finding events again
def correction(**fields) -> Correction:
    return msgspec.convert(
        {"because": "x", "date": "2020", **fields}, Correction, dec_hook=lambda _, text: Edtf.parse(text)
    )


REGISTRY = Registry(
    entries={
        "1": Permalink(id="1", reports=(A,)),
        "2": Permalink(id="2", reports=(B,), into="3"),
        "3": Permalink(id="3", reports=(C,)),
    }
)


@pytest.mark.parametrize(
    ("entry", "event"),
    [
        (correction(event="1"), 0),
        (correction(event="2"), 1),  # merged into 3
        (correction(event="9"), None),
        (correction(event="9", reports=[A]), 0),
        (correction(event="1", reports=[C, B]), 1),  # after a split the reports decide
        (correction(event="1", reports=["a@ffffffffffffffff"]), 0),  # re-extracted: the number holds
        (correction(reports=[A_NEAR]), 0),  # reworded
        (correction(reports=["gone@0123456789abcdef"]), None),
        (correction(reports=["nonsense"]), None),
    ],
)
def test_a_correction_finds_its_event(entry, event):
    found = list(targets([entry], ids=("1", "3"), members=((0,), (1, 2)), registry=REGISTRY, finder=Finder((A, B, C))))
    assert found == ([] if event is None else [(0, event)])


def test_judgements_name_reports_on_every_side_that_is_still_there():
    entries = [
        Correction(because="x", same=("1", "3")),
        Correction(because="x", different=(A_NEAR, B)),
        Correction(because="x", different=(A, "9")),
        Correction(because="x", different=(A, A_NEAR)),
    ]
    assert judgements(entries, REGISTRY, Finder((A, B, C))) == (
        Judgement(0, True, ((0,), (2,))),
        Judgement(1, False, ((0,), (1,))),
    )


def test_a_correction_that_matches_nothing_is_reported():
    [problem] = unused([correction(event="9"), correction(event="1")], {1})
    assert problem.code == "correction-unused"
    assert problem.where == "corrections.yaml: $[0]"
    assert "9" in problem.message


# --------------------------------------------------------------------------------------------------- writing an entry
ENTRY = correction(event="48213", reports=[A], title={"ar": "عنوان: جديد", "en": "12"}, add=[{"entity": "x"}])


@pytest.mark.parametrize(
    "text",
    [
        "", "# only a comment", "# note\n[]  # none yet\n", "- event: 1 # one\n  hide: true\n  because: x\n# tail",
        "# head\n\n  - event: 1\n    hide: true\n    because: x   # why\n", "[{event: 1, hide: true, because: no}]\n",
        "- event: 1\r\n  hide: true\r\n  because: x\r\n# tail\r\n", "---\n- event: 1\n  hide: true\n  because: x\n...\n",
        "- event: 1\n  hide: true\n  because: |\n    many\n    lines\n", "\ufeff- event: 1\n  hide: true\n  because: x\n",
    ],
    ids=range(10),
)  # fmt: skip
def test_an_entry_is_added_and_all_that_stood_there_stays(tmp_path, text):
    before = read(tmp_path, text)
    append(tmp_path / "corrections.yaml", ENTRY)
    after = (tmp_path / "corrections.yaml").read_bytes().decode("utf-8-sig")
    assert load(tmp_path / "corrections.yaml") == (*before, ENTRY)
    for comment in ("# only a comment", "# note", "# none yet", "# one", "# tail", "# head", "# why"):
        assert (comment in text) == (comment in after)
    if "\r\n" in text:
        assert after.count("\n") == after.count("\r\n")


def test_the_first_entry_makes_the_file_and_the_entry_says_why_last(tmp_path):
    path = tmp_path / "editorial" / "corrections.yaml"
    append(path, ENTRY)
    assert load(path) == (ENTRY,)
    assert path.read_text(encoding="utf-8").rstrip().endswith("because: x")
    assert [name.name for name in path.parent.iterdir()] == ["corrections.yaml"]


def test_a_contradicting_entry_is_refused_and_the_file_left_as_it_was(tmp_path):
    read(tmp_path, entry_text(ENTRY))
    path = tmp_path / "corrections.yaml"
    before = path.read_bytes()
    with pytest.raises(EditorialError, match="already"):
        append(path, correction(event="48213", date="2021"))
    assert path.read_bytes() == before
    assert [name.name for name in tmp_path.iterdir()] == ["corrections.yaml"]


TEXTS = st.text(alphabet=st.sampled_from("ab :#-'\"\n[]{}&*!|>%@`أ،\u202b0"), min_size=1, max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS.filter(str.strip), TEXTS, st.lists(TEXTS.map(str.strip).filter(bool), max_size=3))
def test_whatever_is_written_is_read_again(tmp_path, because, title, reports):
    path = tmp_path / "corrections.yaml"
    path.unlink(missing_ok=True)
    entry = Correction(event="7", because=because, title={"en": title}, reports=tuple(reports))
    append(path, entry)
    append(path, Correction(same=("1", "2"), because=because))
    assert load(path)[0] == entry


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("event:12 -\n[]{},'#&*|>datbcus\t\u0661"), max_size=60))
def test_no_file_whatever_does_worse_than_an_editorial_error(tmp_path, text):
    with suppress(EditorialError):
        read(tmp_path, text)
