"""One sentence, two clauses and a time: whose it is, and whether it lies behind or ahead.  All are written on Wednesday 16 March 2022.

Made by corruption: a sentence whose day is known, with another clause put before or behind it, or with a verb that no row knows.
"""

import pytest
from events.reporting import told

WRITTEN = "2022-03-16"


def days(text: str, language: str) -> dict[str, str]:
    """What is told by which words: trigger → realis and days."""
    return {
        report.trigger.of(text): f"{report.realis} {report.when}"
        for report in told(text, language, WRITTEN)
        if report.when
    }


RECALLED = [
    ("ar", "يعتزم البنك افتتاح فرع في 3 مايو، وكانت الوزارة قد وقعت عقدا في 4 فبراير.", "وقعت", "happened 2022-02-04"),
    (
        "ar",
        "يتوقع أن ينجز الفريق التقرير يوم الأحد، وكان المبعوث قد زار مصراتة يوم الثلاثاء.",
        "زار",
        "happened 2022-03-15",
    ),
    ("ar", "طلى العمال الجسر الاثنين، وكان الوزير قد زار زليتن.", "زار", None),
    ("ar", "التقى الوزير نظيره المالطي الاثنين وكانت المحكمة أدانت ضابطا بالسجن.", "أدانت", None),
    ("ar", "زار المبعوث مصراتة، وكانت اللجنة قد طلت الجسر في يناير 2019.", "زار", None),
]


@pytest.mark.parametrize(("language", "text", "verb", "when"), RECALLED)
def test_what_is_recalled_beside_the_news_neither_takes_its_day_nor_gives_it(
    language: str, text: str, verb: str, when: str | None
) -> None:
    assert days(text, language).get(verb) == when


FOLLOWED = [
    (
        "en",
        "After gunmen torched a police post on Sunday, the envoy visited Misrata.",
        "visited",
        "happened 2022-03-13/2022-03-16",
    ),
    ("en", "After the firm repaired a water main in September 2020, the envoy visited Misrata.", "visited", None),
    ("en", "Having repainted a bridge on 27 February 2022, the mayor visited Misrata.", "visited", None),
    ("ar", "بعد أن طلى العمال الجسر الأحد، زار المبعوث مصراتة.", "زار", "happened 2022-03-13/2022-03-16"),
    ("ar", "بعدما عين الوزير مديرا للمصرف في 16 يونيو 2020، زار المبعوث مصراتة.", "زار", None),
]


@pytest.mark.parametrize(("language", "text", "verb", "when"), FOLLOWED)
def test_what_comes_after_something_dated_has_the_days_since_and_not_its_day(
    language: str, text: str, verb: str, when: str | None
) -> None:
    assert days(text, language).get(verb) == when
