"""The day of writing: printed dates with their traps, and what an article that prints none leaves open."""

import pytest

from generator import knowledge, languages
from generator.dates.edtf import Edtf
from generator.model import Article
from generator.telling import annotate
from generator.times import clock, tag

KB = knowledge.load()
BODY = {
    "ar": "\n\nالتقى رئيس البلدية وفدا من الشركة في مقر البلدية، وبحث معه مشروع المياه. وقال إن العمل يبدأ قريبا.\n",
    "en": "\n\nThe mayor met a delegation of the company at the town hall and discussed the water project with it.\n",
}


def dateline(text: str, language: str = "ar", **more):
    article = Article(id="a", file="a.txt", language=language, text=text, digest="0", **more)
    return annotate(article, languages.load(language), KB).dateline


@pytest.mark.parametrize(
    ("language", "line", "when"),
    [
        ("ar", "22 يونيو 2020، 5:36 م", "2020-06-22"),
        ("ar", "الثلاثاء ٠٩ نيسان/أبريل ٢٠١٩", "2019-04-09"),
        ("ar", "تم النشر ٢٤/٦/٢٠٢١", "2021-06-24"),
        ("ar", "الثلاثاء 13 صفر 1445 هـ الموافق 29 أغسطس 2023", "2023-08-29"),
        ("ar", "طرابلس – 12 مايو 2019 (وكالة)", "2019-05-12"),
        ("en", "Published on 7 June 2018 at 10:00 GMT", "2018-06-07"),
        ("en", "Tuesday, May 13, 2025", "2025-05-13"),
        ("en", "2024-08-28", "2024-08-28"),
        ("en", "By Sixth Fleet Public Affairs, Commander Task Force 60, Naples, Italy, May 20, 2020", "2020-05-20"),
        (
            "en",
            "date 2024-08-28 The mayor and the head of the water board met in the town hall of Zliten",
            "2024-08-28",
        ),
        ("en", "By Navy Region Press Office Rota, Spain 2 Mar 2021", "2021-03-02"),
    ],
)
def test_a_printed_date_of_publication_is_found_and_cited(language, line, when):
    text = (
        f"بلدية تبحث مشروع المياه\n{line}{BODY[language]}"
        if language == "ar"
        else f"Town hall talks\n{line}{BODY['en']}"
    )
    found = dateline(text, language)
    assert (str(found.when), found.basis) == (when, "printed")
    assert found.span is not None
    assert found.span.of(text) in line


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "جميع الحقوق محفوظة © 2024"),
        ("ar", "آخر تحديث: 3 مارس 2023"),
        ("ar", "أرشيف: 22 يونيو 2020"),
        ("en", "Last updated 3 March 2023"),
        ("en", "Copyright 2024 Example Media"),
        ("en", "Archived 22 June 2020"),
    ],
)
def test_rights_updates_and_archives_are_no_date_of_publication(language, line):
    assert dateline(f"{BODY[language].strip()}\n\n{line}\n", language).basis != "printed"


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Engineers repair the harbour of Zuwara after a storm and a long dispute over the bill"),
        ("ar", "مهندسون يصلحون ميناء زوارة بعد عاصفة وخلاف طويل على الفاتورة بين البلدية والشركة"),
    ],
)
def test_a_crawlers_stamp_dates_the_page_and_not_its_news(language, headline):
    found = dateline(f"date 2023-03-21 {headline}{BODY[language]}", language)
    assert (str(found.when), found.basis) == ("2023-03-21", "printed")


def test_a_day_behind_a_name_in_a_sentence_is_no_byline():
    assert (
        dateline(
            f"Town hall talks\nBy the town of Sabha guards had stopped two lorries on 3 May 2018{BODY['en']}", "en"
        ).basis
        != "printed"
    )


def test_a_full_date_in_the_story_is_the_storys():
    found = dateline(
        "Town hall talks" + BODY["en"] + "The first talks were held on 3 May 2018 in the same place.\n", "en"
    )
    assert found.basis == "inferred"
    assert found.when == Edtf.parse("2018-05-03/..")


def test_metadata_goes_before_what_is_printed_and_the_editor_is_named():
    text = "22 يونيو 2020" + BODY["ar"]
    assert dateline(text, published=Edtf(2020, 6, 23)).basis == "metadata"
    found = dateline(text, published=Edtf(2020, 6, 23), published_by="editor", because="the paper edition")
    assert (found.basis, found.reasons[0].facts["because"]) == ("editor", "the paper edition")


def test_people_in_their_posts_bound_an_article_without_a_date():
    found = dateline(
        "أعلنت السفارة الأميركية، مساء الثلاثاء، أن قائد القيادة الأميركية في أفريقيا الجنرال مايكل لانغلي "
        "والقائم بالأعمال جيريمي برنت زارا مدينة مصراتة.\n"
    )
    assert found.basis == "inferred"
    assert found.when is not None
    assert found.when.contains(Edtf(2024, 8, 27))
    assert found.when.earliest == Edtf(2023, 9, 21).earliest
    assert {reason.code for reason in found.reasons} == {"tenure"}


def test_somebody_named_far_down_may_have_left_since():
    lead = "".join(f"أعلنت البلدية خطة جديدة للمياه رقم {n}. " for n in range(8))
    early = dateline("قال قائد أفريكوم الجنرال توماس والدهاوسر إن التعاون مستمر. " + lead)
    late = dateline(lead + "وكان قائد أفريكوم الجنرال توماس والدهاوسر قد قال إن التعاون مستمر.")
    assert early.when is not None
    assert early.when.latest == Edtf(2019, 7, 26).latest
    assert late.when is not None
    assert late.when.latest is None


@pytest.mark.parametrize(
    "text",
    [
        "حوكم المتهم في واشنطن في قضية مقتل السفير الأمريكي لدى ليبيا كريس ستيفنز.",
        "A suspect in an attack that killed U.S. Ambassador to Libya Chris Stevens appeared before a judge.",
        "A suspect in an attack in which U.S. Ambassador to Libya Chris Stevens and three others died was flown to Washington.",
    ],
)
def test_who_died_in_his_post_does_not_date_what_is_written_of_him_later(text):
    found = dateline(text, language="en" if text.startswith("A ") else "ar")
    assert found.when is None or found.when.latest is None


def test_whom_a_year_stands_beside_held_his_post_in_that_year():
    found = dateline(
        "The order made by President Barack Obama in April 2016 allows the Treasury to block accounts.", language="en"
    )
    assert found.when is None or found.when.latest is None


def test_a_conference_in_preparation_is_not_behind_the_writer():
    past = dateline("رحب الوزير بنتائج مؤتمر برلين، ووصفه بأنه خطوة مهمة جاءت بعد جهد.\n")
    ahead = dateline("بحث الوزير التحضير لمؤتمر برلين مع نظيره.\n")
    assert past.when == Edtf.parse("2020-01-19/..")
    assert ahead.when is None


def test_todays_weekday_and_this_month_leave_few_days():
    found = dateline(
        "أعلن الرئيس الأميركي دونالد ترامب، اليوم الإثنين، موقفه. وكان قد استقبل في 9 مايو الحالي وفدا، وقال رئيس المخابرات "
        "العامة المصرية عباس كامل إن اللقاء مهم.\n"
    )
    assert found.when is not None
    assert found.when.earliest is not None
    assert found.when.latest is not None
    for day in (found.when.earliest, found.when.latest):
        assert (day.weekday(), day.month) == (0, 5)
        assert day.day >= 9


def test_an_article_that_says_nothing_of_its_day_says_so():
    found = dateline(BODY["ar"])
    assert (found.when, found.basis) == (None, "unknown")


def test_the_time_printed_beside_the_date_is_read():
    text = "2 مارس 2022 00:25\nقالت السفارة في تغريدة مساء اليوم إنها ترحب بالتهدئة.\n"
    assert clock(text, tag(text, languages.load("ar")), Edtf(2022, 3, 2)) == "00:25"
    assert clock(text, tag(text, languages.load("ar")), Edtf(2022, 3, 3)) is None


def test_the_first_day_of_a_chronology_is_no_date_of_publication():
    entries = "محطات البلدية\n\n6 مارس 2014: بدأ العمل.\n9 مارس: افتتح السوق.\n"
    assert dateline(entries).basis != "printed"


@pytest.mark.parametrize(("stamp", "when"), [("date 2023-03-20", "2023-03-20"), ("date 2023-03", "2023-03")])
def test_the_stamp_with_which_a_collection_opens_its_pages_is_the_day_of_writing_or_its_month(stamp, when):
    found = dateline(f" {stamp} The envoy met the minister on Monday.\nThey spoke of oil.\n")
    assert (str(found.when), found.basis) == (when, "printed")


def test_the_word_date_in_a_sentence_is_no_stamp():
    assert (
        dateline("They set a date 2023-03-20 in the talks, he said, and left.\nThey spoke of oil.\n").basis != "printed"
    )
