"""A list of days and what was on each: its years, its present tense, its days on lines of their own."""

import pytest
from events.reporting import read, told

from generator.events.sentences.entries import entries_of

BELOW = """Key dates

June 3-4

Crowds storm the ministry in Zintan.

June 9

The minister resigns.

July 1

Norland meets Bashagha in Misrata. The envoy says a date is needed.
"""
BESIDE = """Here is a timeline:

Oct. 30/31, 2019 - Norland meets Haftar in Rajma.
Nov. 17 - The House of Representatives elects a speaker in Tobruk.
Dec. 2: Bashagha arrives in Washington. On Dec. 4 he meets Norland there.
"""


@pytest.mark.parametrize(
    ("text", "written", "days"),
    [
        (BELOW, "2021-07-02", ["2021-06-03/2021-06-04", "2021-06-09", "2021-07-01"]),
        (BESIDE, "2020-04-20", ["2019-10-30/2019-10-31", "2019-11-17", "2019-12-02", "2019-12-04"]),
    ],
)
def test_a_chronology_tells_in_the_present_tense_what_happened_on_the_days_that_open_its_lines(text, written, days):
    events = told(text, "en", written)
    assert [(str(one.when), one.realis) for one in events] == [(day, "happened") for day in days]


def test_a_calendar_of_what_is_to_come_tells_of_plans():
    text = (
        "The weeks ahead\n\n3 May: Norland meets Bashagha.\n9 May: Norland meets Haftar.\n2 June: Norland meets Menfi."
    )
    assert [one.realis for one in told(text, "en", "2021-05-01")] == ["planned"] * 3


@pytest.mark.parametrize(
    "told_as", ["هاجم مسلحون مقر القنصلية الأميركية في بنغازي", "يهاجم مسلحون مقر القنصلية الأميركية في بنغازي"]
)
def test_the_points_under_a_year_are_of_that_year(told_as):
    text = (
        f"محطات\nاندلعت الأزمة قبل سنوات.\n2011 - البداية\n- اندلعت احتجاجات في المدينة.\n2012 - الانفلات\n- {told_as}.\n"
        "2013 - التمديد\n- حاصر مسلحون الوزارات.\n- التقى السفير الأميركي رئيس الوزراء في طرابلس.\n"
        "ما بعد ذلك\nالتقى نورلاند المنفي في طرابلس."
    )
    found = [(one.kind, str(one.when)) for one in told(text, "ar", "2023-05-03")]
    assert found == [("attack", "2012"), ("military", "2013"), ("meeting", "2013"), ("meeting", "None")]


def test_two_dated_lines_are_no_list():
    text = "May 3: The council meets.\nMay 5: It votes.\nNothing else is known."
    assert not entries_of(read(text, "en", "2021-05-10"))[0]


def test_what_a_list_tells_of_centuries_ago_is_no_news_of_today():
    text = (
        "تاريخ المواجهات\n1804– احتراق سفينة بعد أن رفضت الولايات المتحدة دفع الرسوم.\n1969– سقوط الملكية.\n"
        "1979– حشد يحرق السفارة الأميركية في طرابلس يوم 2 ديسمبر."
    )
    assert max(str(one.when) for one in told(text, "ar", "2011-03-23") if one.when) == "1979-12-02"


CRIMES = """Dates of a quarrel

— May 3, 1996: Beginning of the offensive on Sirte.
— June 7, 1999: A panel clears Karim Naji of the Valletta bombing and frees him.
— June 9, 1999: Crowds in Derna march in support of the offensive.
— July 1, 2002: A mob attacks the port of Zliten. Rome says it will keep its office open.
"""


def test_a_crime_that_an_entry_only_names_has_not_its_day_and_nothing_in_it_is_of_the_day_of_writing():
    found = sorted((str(one.when), one.kind) for one in told(CRIMES, "en", "2006-03-04") if one.when)
    assert found == [
        ("1996-05-03", "military"), ("1999-06-07", "other"), ("1999-06-09", "other"), ("2002-07-01", "military"),
    ]  # fmt: skip
    assert not any(one.main for one in told(CRIMES, "en", "2006-03-04") if one.when is None)


@pytest.mark.parametrize(("after", "listed"), [("", True), ("\n\n", False)])
def test_a_list_ends_with_the_line_of_its_last_entry(after, listed):
    reading = read(f"{CRIMES.strip()}{after} The mayor says the dates are disputed.", "en", "2006-03-04")
    assert (reading.sentences[-1].index in entries_of(reading)[0]) is listed


def test_what_suspects_are_held_for_has_not_the_year_in_which_they_were_handed_over():
    text = "Dates\n1988 - A bombing in Zliten kills nine.\n1999 - Suspects in the bombing are handed over.\n2003 - The court sits."
    assert [str(one.when) for one in told(text, "en", "2018-01-22") if one.kind == "attack"] == ["1988"]


def test_nouns_of_several_are_no_verb_that_takes_the_day_of_an_entry():
    text = (
        "Diary\n3 May 2019: Dozens of casualties in the bombing of Zliten.\n4 May 2019: Haftar meets Norland in Rome.\n"
        "6 May 2019: Haftar visits Paris."
    )
    assert [str(one.when) for one in told(text, "en", "2022-05-10") if one.kind == "attack"] == ["2019-05-03"]
