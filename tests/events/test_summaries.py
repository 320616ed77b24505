"""An event is summed up in the words of the articles where they can stand; each language's sentences are statements of their own."""

import msgspec
import pytest
from events.reporting import KB, told

from generator import languages
from generator.dates.edtf import Edtf
from generator.editorial.translations import Translation, Translations
from generator.events.narration.narrator import Narrator
from generator.events.narration.summaries import summary
from generator.model import Event, Passage
from generator.text import Span

SHOWN = [languages.load(code) for code in ("en", "ar")]
NARRATORS = [Narrator(language, KB) for language in SHOWN]
TEXT = (
    "Analysts had long expected it. "
    "Norland met Dbeibah in Tripoli on Tuesday to discuss a ceasefire. "
    "The meeting lasted an hour. "
    "At the meeting with Dbeibah in Tripoli, Norland stressed that elections must be held this year without any further delay. "
    "Norland met Dbeibah in Tripoli on Tuesday to discuss the ceasefire again."
)


def event(*reports, **fields):
    lead = reports[0]
    return Event(
        id="1", kind=lead.kind, realis=lead.realis, scope="engagement", reports=reports, when=Edtf.parse("2022-01-18"),
        place=lead.place, participants=lead.participants, topics=lead.topics, positions=lead.positions, **fields,
    )  # fmt: skip


def meeting(text, language="en", name="a"):
    return next(report for report in told(text, language, name=name) if report.kind == "meeting")


def sentences(one, code, translations=None, written=None):
    written = written or {report.article: "en" for report in one.reports}
    found = summary(one, SHOWN, NARRATORS, written=written, translations=translations or Translations())
    return [statement for statement in found if code in statement.words]


def test_the_sentence_that_names_the_deed_and_its_people_comes_first_and_nothing_is_repeated():
    words = [statement.words["en"] for statement in sentences(event(meeting(TEXT)), "en")]
    assert words[0] == "Norland met Dbeibah in Tripoli on Tuesday to discuss a ceasefire."
    assert "Norland met Dbeibah in Tripoli on Tuesday to discuss the ceasefire again." not in words
    assert 1 <= len(words) <= 3


def test_a_verbatim_sentence_rests_on_its_own_passage_alone():
    one = event(meeting(TEXT))
    for statement in sentences(one, "en"):
        [number] = statement.passages
        assert statement.verbatim == "en"
        assert statement.words == {"en": " ".join(one.passages[number].quote.split())}


def test_what_is_composed_for_another_language_is_no_part_of_the_verbatim_statement():
    one = event(meeting(TEXT))
    composed = sentences(one, "ar")
    assert composed
    for statement in composed:
        assert statement.verbatim is None
        assert set(statement.words) == {"ar"}
        assert statement.fields
        assert all(getattr(one, field) for field in statement.fields)
    about = [statement.fields for statement in composed]
    assert about[0][0] == "kind"
    assert ("topics",) in about, "topics are a statement of their own"


def test_the_editors_translation_goes_before_what_is_composed():
    one = event(meeting(TEXT))
    chosen = sentences(one, "en")[0]
    known = Translation(original=chosen.words["en"], words={"ar": "التقى نورلاند الدبيبة."})
    [told_in_arabic] = sentences(one, "ar", Translations(entries=(known,), by_key={(False, known.key): known}))
    assert told_in_arabic.words["ar"] == "التقى نورلاند الدبيبة."
    assert told_in_arabic.fields == ("translation",)
    assert told_in_arabic.passages == chosen.passages


def test_a_translation_of_a_later_sentence_alone_does_not_stand_for_the_event():
    further = (
        "Both called for elections before the end of the year under a law that all can accept.",
        "Oil revenues and the central bank came up towards the end of an hour of talks at the ministry.",
    )
    told_at_length = meeting(TEXT)
    more = tuple(
        Passage(article="a", span=Span(500 * n, 500 * n + len(words)), quote=words)
        for n, words in enumerate(further, 1)
    )
    one = event(msgspec.structs.replace(told_at_length, passages=(*told_at_length.passages, *more)))
    chosen = sentences(one, "en")
    assert len(chosen) == 2
    known = Translation(original=chosen[1].words["en"], words={"ar": "وشدد على الانتخابات."})
    found = sentences(one, "ar", Translations(entries=(known,), by_key={(False, known.key): known}))
    assert all(statement.verbatim is None for statement in found)


def test_each_language_has_the_sentences_of_its_own_articles():
    arabic = "التقى السفير الأمريكي ريتشارد نورلاند يوم الثلاثاء رئيس الحكومة عبد الحميد الدبيبة في طرابلس."
    one = event(meeting(TEXT), meeting(arabic, "ar", "b"))
    written = {"a": "en", "b": "ar"}
    assert sentences(one, "ar", written=written)[0].words == {"ar": arabic}
    assert all(statement.verbatim == "en" for statement in sentences(one, "en", written=written))


def test_a_sentence_that_hangs_on_another_is_not_the_first():
    text = "He also met Dbeibah. Norland met Dbeibah in Tripoli on Tuesday, the embassy announced in a statement."
    reports = [report for report in told(text) if report.kind == "meeting"]
    first = sentences(event(*reports), "en")[0].words["en"]
    assert first.startswith("Norland met Dbeibah")


@pytest.mark.parametrize("realis", ["planned", "cancelled", "denied"])
def test_what_did_not_happen_is_not_composed_in_the_past(realis):
    report = meeting("Norland met Dbeibah in Tripoli on Tuesday.")
    one = event(report)
    unreal = msgspec.structs.replace(one, realis=realis)
    first = sentences(unreal, "ar")[0].words["ar"]
    assert first.startswith(NARRATORS[1].rows.realis[realis].split("{")[0])
