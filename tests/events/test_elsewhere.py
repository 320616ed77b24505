"""An article that prints no date learns its day of writing from another that tells the same news, never from a likeness alone."""

import pytest

from generator import editorial
from generator.pipeline import gather

DATED = (
    "---\npublished: 2021-06-15\n---\n"
    "التقى رئيس المجلس الرئاسي محمد المنفي في مدينة مصراتة، أمس الاثنين، السفير الأمريكي ريتشارد نورلاند والمبعوث "
    "الأممي يان كوبيش، وبحث معهما سحب المرتزقة.\n"
)
NEWS = (
    "اجتمع السفير الأمريكي ريتشارد نورلاند والمبعوث الأممي يان كوبيش، {when}، برئيس المجلس الرئاسي محمد المنفي في مدينة مصراتة، "
    "لبحث سحب المرتزقة.\n\nوكان المنفي قد استقبل وفدا من بلدية الخمس مطلع الشهر الجاري.\n"
)


def datelines(tmp_path, articles):
    for name, text in articles.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    chronology, _ = gather(tmp_path, editorial.load(tmp_path))
    return chronology, {source.id: source.dateline for source in chronology.sources}


@pytest.mark.parametrize(
    ("when", "written"),
    [
        ("اليوم الاثنين", "2021-06-14"),
        ("أمس الاثنين", "2021-06-15"),
        ("الاثنين", "2021-06-14/2021-06-20"),
    ],
)
def test_its_own_words_must_mean_the_day_that_the_other_gives(tmp_path, when, written):
    _, lines = datelines(tmp_path, {"dated": DATED, "undated": NEWS.format(when=when)})
    assert (str(lines["undated"].when), lines["undated"].basis) == (written, "inferred")
    reason = lines["undated"].reasons[-1]
    assert (reason.code, reason.facts["article"], reason.facts["expression"]) == ("told-elsewhere", "dated", when)


def test_a_weekday_is_the_day_of_writing_when_a_statement_about_it_says_today(tmp_path):
    quoting = NEWS.format(when="الاثنين") + (
        'وقال مكتب المنفي في بيان "اجتمع رئيس المجلس الرئاسي محمد المنفي اليوم مع السفير الأمريكي ريتشارد نورلاند".\n'
    )
    _, lines = datelines(tmp_path, {"dated": DATED, "undated": quoting})
    assert str(lines["undated"].when) == "2021-06-14"


def test_a_day_stated_in_full_is_enough_though_no_article_prints_its_own(tmp_path):
    stated = NEWS.format(when="يوم الاثنين 14 يونيو 2021")
    _, lines = datelines(tmp_path, {"stated": stated, "undated": NEWS.format(when="أمس الاثنين")})
    assert str(lines["undated"].when) == "2021-06-15"


def test_what_else_it_tells_is_dated_from_there(tmp_path):
    chronology, _ = datelines(tmp_path, {"dated": DATED, "undated": NEWS.format(when="اليوم الاثنين")})
    others = [event for event in chronology.events if {one.article for one in event.reports} == {"undated"}]
    assert [str(event.when) for event in others] == ["2021-06-01~/2021-06-10~"]


def test_the_same_people_on_another_weekday_give_nothing(tmp_path):
    _, lines = datelines(tmp_path, {"dated": DATED, "undated": NEWS.format(when="اليوم الأربعاء")})
    assert lines["undated"].when != lines["dated"].when
    assert "told-elsewhere" not in {reason.code for reason in lines["undated"].reasons}


def test_an_article_with_a_date_keeps_it(tmp_path):
    late = "---\npublished: 2021-06-18\n---\n" + NEWS.format(when="الاثنين")
    _, lines = datelines(tmp_path, {"dated": DATED, "late": late})
    assert (str(lines["late"].when), lines["late"].basis) == ("2021-06-18", "metadata")
