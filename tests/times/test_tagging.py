import gc
import time
from itertools import pairwise

import pytest

from generator.dates.edtf import Edtf
from generator.languages import load
from generator.times import resolve, spans, tag

AR, EN = load("ar"), load("en")
MONDAY = Edtf(2020, 6, 22)


def when(text, anchor=MONDAY, language=AR, hour=None):
    return [str(found.when) for found in resolve(tag(text, language), anchor, hour)]


def test_a_span_is_cut_from_the_original_letter_for_letter():
    text = "\u200fوصل في ٩ الـمـاء/مَايُو\u00a0الحالي إلى"
    [found] = tag(text, AR)
    assert found.span.of(text) == "٩ الـمـاء/مَايُو\u00a0الحالي"


def test_a_day_of_that_month_is_of_the_month_named_not_of_yesterdays():
    assert (
        when("بدأت في 3 مايو. وقالت السفارة أمس إنها تتابع. وفي الخامس والعشرين منه وقع الطرفان.")[-1] == "2020-05-25"
    )
    english = "They began on May 3. The embassy said yesterday it was watching. On the 25th of that month they signed."
    assert when(english, language=EN)[-1] == "2020-05-25"


def test_expressions_are_ordered_and_disjoint():
    text = "أعلن الثلاثاء أن الانتخابات المقررة في 24 ديسمبر 2021 تأجلت إلى 24 يناير المقبل"
    found = tag(text, AR)
    assert len(found) == 3
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_no_expression_crosses_a_line_or_a_sentence():
    assert [t.span.of("في 5 مايو\n2020 قرية") for t in tag("في 5 مايو\n2020 قرية", AR)] == ["5 مايو"]
    assert len(tag("وصل أمس. الاثنين يوم عمل.", AR)) == 2


def test_nothing_in_nothing_and_no_failure_on_rubbish():
    for text in ("", " ", "\n\n", "\x00", "\ud800", "٣" * 5000, "5/" * 50, "()" * 50, "\u064b" * 100):
        assert tag(text, AR) == ()


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("منذ عام 2014", "since"), ("حتى نهاية العام", "until"), ("قبل دجنبر", "before"), ("بعد العام 2011", "after"),
        ("وصل الأحد", "at"), ("منذ يوم الخميس", "since"),
    ],
)  # fmt: skip
def test_the_preposition_tells_since_until_before_after(text, sense):
    assert [found.sense for found in tag(text, AR)] == [sense]


def test_since_looks_back_even_in_a_sentence_about_the_future():
    assert when("سيلتقي الوفد المضرب منذ الخميس") == ["2020-06-18"]


def test_this_evening_just_after_midnight_is_the_day_before():
    assert when("قالت السفارة مساء اليوم", Edtf(2022, 3, 2), hour="00:25") == ["2022-03-01"]
    assert when("قالت السفارة مساء اليوم", Edtf(2022, 3, 2), hour="17:25") == ["2022-03-02"]


def test_a_contradiction_is_shown_and_the_value_doubted():
    [found] = resolve(tag("الاثنين 5 مايو 2020", AR), MONDAY)
    assert (found.contradicts, str(found.when)) == ("weekday", "2020-05-05?")


def test_the_anchor_is_kept_unless_none_was_needed():
    found = resolve(tag("في 5 مايو 2020 وفي اليوم التالي ثم الأحد", AR), MONDAY)
    assert [t.anchor for t in found] == [None, f"#{found[0].span.start}", "2020-06-22"]


def test_an_uncertain_day_of_writing_gives_an_interval():
    assert when("وصل الأحد", Edtf.parse("2020-06-21/2020-06-29")) == ["2020-06-21/2020-06-28"]


def test_today_in_a_quotation_is_the_day_on_which_it_was_said():
    assert when("وقال السبت في بيان «اجتمعنا اليوم مع الوفد»") == ["2020-06-20", "2020-06-20"]
    assert when("وقال السبت «اجتمعنا مع الوفد» وغادر اليوم") == ["2020-06-20", "2020-06-22"]


def test_a_reference_of_null_resolves_what_needs_none():
    found = spans("في 5 مايو 2020 وأمس", None, AR)
    assert [(f["edtf"], f["from"], f["to"]) for f in found] == [
        ("2020-05-05", "2020-05-05", "2020-05-05"),
        (None, None, None),
    ]


def test_a_wrong_reference_is_refused():
    with pytest.raises(ValueError, match="EDTF"):
        spans("أمس", "yesterday", AR)


def test_a_capital_tells_the_month_from_the_adjective():
    assert tag("an august body", EN) == ()
    assert when("in August", language=EN) == ["2019-08"]


@pytest.fixture
def unswept():
    """Without the garbage collector, which would count what other tests have left behind."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("unswept")
@pytest.mark.parametrize("unit", ["الاثنين ", "2014-", "كانون الثاني ", "قبل أكثر من "], ids=repr)
def test_hostile_repetition_takes_time_in_proportion(unit):
    def seconds(times):
        start = time.process_time()
        tag(unit * times, AR)
        return time.process_time() - start

    seconds(10)
    assert seconds(400) < 12 * seconds(100) + 0.2


@pytest.mark.parametrize("unit", [" ", "- "], ids=repr)
def test_a_long_run_without_words_is_looked_at_once(unit):
    def seconds(times):
        start = time.process_time()
        tag("قال " + unit * times + "قال 2014", AR)
        return time.process_time() - start

    seconds(10)
    assert seconds(40_000) < 20 * seconds(4000) + 0.2


def test_the_full_stop_of_a_sentence_is_no_part_of_a_month():
    assert [t.span.of("He left in July. 2014 was worse.") for t in tag("He left in July. 2014 was worse.", EN)] == [
        "July"
    ]
    assert [t.span.of("He left on 9 May.") for t in tag("He left on 9 May.", EN)] == ["9 May"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014\n- 6 مارس: فتح الميناء.\n2015\n- في نهاية أبريل أغلق.", ["2014-03-06", "2015-04-21~/2015-04-30~"]),
        ("عام 2014:\n• 6 مارس: فتح الميناء.\n\nعام 2015:\n• 7 مايو: أغلق.", ["2014", "2014-03-06", "2015", "2015-05-07"]),
        ("٢٠١٥ - إغلاق\n- 7 مايو: أغلق.\n٢٠١٤ - فتح\n- 6 مارس: فتح الميناء.", ["2015-05-07", "2014-03-06"]),
        ("2014: فتح الميناء في 6 مارس.\n2015: أغلق في 7 مايو وفتح الأسبوع الماضي.", ["2014-03-06", "2015-05-07", "2020-06-15/2020-06-21"]),
    ],
)  # fmt: skip
def test_under_a_years_heading_a_day_is_that_years(text, expected):
    assert when(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 مارس 2014: فتح الميناء.\n9 مارس: أغلق، ثم فتح في 12 مارس.\n- 3 مايو: أغلق.", ["2014-03-06", "2014-03-09", "2014-03-12", "2014-05-03"]),
        ("6 مارس 2014: فتح الميناء.\n9 مارس: أغلق.\nوفي 3 مايو وصلت سفينة.", ["2014-03-06", "2014-03-09", "2020-05-03"]),
        ("6 مارس 2014: فتح الميناء.\n2 فبراير: أغلق.", ["2014-03-06", "2020-02-02"]),
    ],
)  # fmt: skip
def test_a_day_that_opens_a_line_after_others_is_of_their_year(text, expected):
    assert when(text) == expected


def test_what_follows_a_chronology_is_not_of_its_last_year():
    text = "2014\n- 6 مارس: فتح الميناء.\n2015\n- 7 مايو: أغلق.\nوقال الناطق باسم الميناء إن العمل عاد في 3 يونيو."
    assert when(text) == ["2014-03-06", "2015-05-07", "2020-06-03"]


@pytest.mark.parametrize(
    "text",
    [
        "2019\nفتح الميناء في 6 مارس",  # one number alone is no chronology
        "2014\n2019\n2016\nفتح الميناء في 6 مارس",  # numbers, in no order
        "2014 - 2015 سجل\n2016 - 2017 سجل\nفتح الميناء في 6 مارس",  # stretches of years
        "2014 شخصا قتلوا\n2015 شخصا جرحوا\nفتح الميناء في 6 مارس",
    ],
)
def test_numbers_that_head_no_chronology_give_no_year(text):
    assert when(text)[-1] == "2020-03-06"


def test_years_head_english_chronologies_too():
    text = "2014\n\nMay 5: the port opens.\n\n2015 – closure\n\nIn late June it closes."
    assert when(text, language=EN) == ["2014-05-05", "2015-06-21~/2015-06-30~"]
