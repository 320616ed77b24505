"""One sentence, two clauses and a time: whose it is, and whether it lies behind or ahead.  All are written on Wednesday 16 March 2022.

Made by corruption: a sentence whose day is known, with another clause put before or behind it, or with a verb that no row knows.
"""

from itertools import permutations
from typing import NamedTuple

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


AHEAD_OF = [
    (
        "en",
        "The court sentenced two smugglers on January 16, ahead of talks in Geneva on Monday.",
        "talks",
        "planned 2022-03-21",
    ),
    ("en", "The envoy visited Misrata ahead of talks in Geneva on Friday.", "talks", "planned 2022-03-18"),
    ("en", "Ahead of talks in Geneva in May, the envoy visited Misrata on January 22.", "talks", "planned 2022-05"),
    (
        "en",
        "The mayor visited Zliten on Monday in preparation for a conference in Rome on Friday.",
        "conference",
        "planned 2022-03-18",
    ),
    ("en", "The envoy left Tripoli on Sunday, ahead of talks in Geneva on Monday.", "talks", "happened 2022-03-14"),
    ("ar", "طلت الشركة الجسر قبيل محادثات جنيف يوم الجمعة.", "محادثات", "planned 2022-03-18"),
    ("ar", "طلت الشركة الجسر في 2 فبراير 2022، قبل مؤتمر المانحين في روما الجمعة.", "مؤتمر", "planned 2022-03-18"),
    ("ar", "وصل الوفد إلى درنة السبت، والبلدية تخطط لتدشين مسرح يوم الأحد.", "لتدشين", "planned 2022-03-20"),
]


@pytest.mark.parametrize(("language", "text", "noun", "when"), AHEAD_OF)
def test_what_something_came_before_is_the_next_such_day_after_it_or_after_the_writing(
    language: str, text: str, noun: str, when: str
) -> None:
    assert days(text, language).get(noun) == when


PLANNED = [
    (
        "en",
        "The envoy visited Misrata on Saturday, with polls expected on Friday.",
        {"happened 2022-03-12", "planned 2022-03-18"},
    ),
    (
        "en",
        "Officials met on Sunday and intend to repaint a bridge on 13 June.",
        {"happened 2022-03-13", "planned 2022-06-13"},
    ),
    (
        "en",
        "On Saturday, the delegation, due to repaint a bridge on Friday, left Tripoli.",
        {"happened 2022-03-12", "planned 2022-03-18"},
    ),
    (
        "en",
        "The union, which plans to repaint a bridge on 26 April, launched a strike on 1 February.",
        {"planned 2022-04-26", "happened 2022-02-01"},
    ),
    ("en", "The shelling of two farms on 26 January surprised residents.", {"happened 2022-01-26"}),
    (
        "en",
        "The envoy had been due to arrive in Tripoli on Monday but landed on Tuesday.",
        {"planned 2022-03-14", "happened 2022-03-15"},
    ),
    ("ar", "طلاء الشركة جسر المدينة يوم الجمعة سيكون الأول من نوعه.", {"planned 2022-03-18"}),
    ("ar", "سيحل الرئيس البرلمان يوم الأحد.", {"planned 2022-03-20"}),
    ("ar", "من المقرر أن توقف الشرطة أربعة مشتبه بهم الخميس.", {"planned 2022-03-17"}),
    ("ar", "ستوقف الشرطة أربعة مشتبه بهم في 26 مايو.", {"planned 2022-05-26"}),
    (
        "ar",
        "زار الوزير درنة في 3 مارس، وتنوي البلدية تدشين مسرح يوم الخميس.",
        {"happened 2022-03-03", "planned 2022-03-17"},
    ),
    (
        "en",
        "With elections due on 1 December, gunmen launched an assault on the port in January.",
        {"happened 2022-01", "planned 2022-12-01"},
    ),
    ("en", "With the census due on 24 June, the minister visited Sirte.", {"planned 2022-06-24"}),
    ("en", "Norland visited Niger, meeting with President Bazoum on Sunday.", {"happened 2022-03-13"}),
    (
        "en",
        "Volunteers began handing tents to 3,000 families this morning, and are due to visit Malta on 9 October.",
        {"happened 2022-03-16", "planned 2022-10-09"},
    ),
    ("ar", "قبل الانتخابات المقررة في 15 يونيو، عقد الوزير الأحد اجتماعا مع نظيره المالطي.", {"happened 2022-03-13"}),
    (
        "ar",
        "فيما تستعد المدينة لانتخابات في 25 يونيو، زار الوزير نظيره المالطي في فاليتا أمس.",
        {"happened 2022-03-15", "planned 2022-06-25"},
    ),
    ("ar", "حددت اللجنة في بيان الثلاثاء موعد السباق.", {"happened 2022-03-15"}),
    ("ar", "حددت اللجنة السبت موعدا للاقتراع.", {"planned 2022-03-19"}),
    ("ar", "قررت الوزارة السبت بيع شحنة من الخام يوم الجمعة.", {"happened 2022-03-12", "planned 2022-03-18"}),
    ("ar", "وافق المجلس السبت على استقبال وفد من زليتن في 15 يونيو.", {"happened 2022-03-12", "planned 2022-06-15"}),
    (
        "ar",
        "سلم الهلال الأحمر، الذي سيستقبل وفدا غدا، خياما إلى بلدية غات الأحد.",
        {"happened 2022-03-13", "planned 2022-03-17"},
    ),
    (
        "ar",
        "سيلتقي الوزير نظيره المالطي في تونس الخميس، وكانت النقابة قد علقت إضرابها قبل يومين.",
        {"planned 2022-03-17", "happened 2022-03-14"},
    ),
]


@pytest.mark.parametrize(("language", "text", "told_of"), PLANNED)
def test_fact_and_plan_of_one_sentence_keep_their_days(language: str, text: str, told_of: set[str]) -> None:
    assert set(days(text, language).values()) == told_of


BESIDE = [
    ("en", "The guild repainted a bridge yesterday because of the election of a new mayor.", "election"),
    ("ar", "طلى العمال الجسر أمس بسبب اعتقال مدير الميناء.", "اعتقال"),
    ("en", "The envoy flew to Ankara following the collapse of the bridge in May 2019.", "flew"),
    ("en", "The envoy visited Misrata in protest at the felling of the palms on 1 August 2019.", "visited"),
    ("ar", "زار المبعوث مصراتة إثر انهيار الجسر في مايو 2019.", "زار"),
    ("ar", "زار المبعوث مصراتة احتجاجا على قطع النخيل في 1 أغسطس 2019.", "زار"),
    ("ar", "زار المبعوث مصراتة عقب إطلاق منظومة جديدة للدفع في شهر يوليو.", "زار"),
    ("ar", "زار المبعوث مصراتة عقب ترميم قلعة قديمة في غدامس في سبتمبر.", "زار"),
    ("en", "The mayor, a man sworn in on 6 March 2022, visited Zliten.", "visited"),
    ("en", "The ministry had been due to repaint a bridge on 25 February but the envoy visited Misrata.", "visited"),
]


@pytest.mark.parametrize(("language", "text", "verb"), BESIDE)
def test_a_day_that_says_who_somebody_is_or_what_it_was_done_for_is_not_the_verbs(
    language: str, text: str, verb: str
) -> None:
    assert verb not in days(text, language)


def test_a_reason_put_in_behind_the_day_that_opens_a_sentence_takes_it_from_nobody() -> None:
    text = "On Monday, despite clashes, a meeting with the mayor took place in Zliten."
    assert days(text, "en")["meeting"] == "happened 2022-03-14"


def test_what_is_opened_after_a_closure_is_opened_on_its_day() -> None:
    assert days("The envoy visited Misrata after a long absence in May 2019.", "en")["visited"] == "happened 2019-05"


OPENED_WITH = [
    (
        "en",
        "Following the repair of a water main on 6 October, the mayor opened a museum in Zliten on Tuesday.",
        {"happened 2021-10-06", "happened 2022-03-15"},
    ),
    (
        "en",
        "Ahead of the sale of the old ferries in May, the envoy met the mayor last month.",
        {"happened 2022-02"},
    ),
    ("en", "The navy deployed two frigates ahead of the renewal of all fishing permits in June.", set()),
    (
        "ar",
        "عقب حبس مدير الميناء في منتصف أغسطس، وقع الوزير عقدا مع شركة مالطية أمس.",
        {"happened 2021-08-11~/2021-08-20~", "happened 2022-03-15"},
    ),
    ("ar", "عقب حبس مدير الميناء عام 2021، افتتح العميد متحفا أمس.", {"happened 2022-03-15"}),
    (
        "ar",
        "زار المبعوث مصراتة الشهر الماضي قبيل طلاء الجسر القديم يوم الجمعة.",
        {"planned 2022-03-18", "happened 2022-02"},
    ),
    (
        "en",
        "Despite the devaluation of the currency in November, the mayor opened a museum in Zliten on Tuesday.",
        {"happened 2021-11", "happened 2022-03-15"},
    ),
    ("ar", "رغم حبس مدير الميناء عام 2021، وقع الوزير عقدا مع شركة مالطية أمس.", {"happened 2022-03-15"}),
    (
        "ar",
        "مع اقتراب طلاء الجسر في 21 أبريل، زار المبعوث مصراتة الشهر الماضي.",
        {"happened 2022-02"},
    ),
    ("ar", "بعد ظهر الأحد، زار المبعوث مصراتة.", {"happened 2022-03-13"}),  # no more than the time of day
]


@pytest.mark.parametrize(("language", "text", "told_of"), OPENED_WITH)
def test_what_somebody_acts_after_or_ahead_of_keeps_its_day(language: str, text: str, told_of: set[str]) -> None:
    assert set(days(text, language).values()) == told_of


INSERTED = [
    # what is said in passing lends the news neither its day nor its year
    ("en", "The board, a body set up in mid-August, met the envoy last month.", "met", "happened 2022-02"),
    ("en", "The envoy visited Misrata (the guild repainted a bridge on 15 August 2019) yesterday.", "visited", "happened 2022-03-15"),
    ("en", "The envoy visited Misrata yesterday (15 March).", "visited", "happened 2022-03-15"),
    ("en", "The firm, formed under a deal reached in December 2019, visited Misrata on 26 October.", "visited", "happened 2020-10-26/2021-10-26"),
    ("en", "A month after the felling of the palms in April 2019, the envoy visited Misrata.", "visited", "happened 2019-04-01/2019-06-29"),
    ("ar", "زار المبعوث مصراتة (طلى العمال الجسر في 9 أبريل 2021) في مطلع فبراير.", "زار", "happened 2022-02-01~/2022-02-10~"),
    ("ar", "تنفيذا لحكم صدر في مايو 2020، زار المبعوث مصراتة في 6 يوليو.", "زار", "happened 2020-07-06/2021-07-06"),
    ("ar", "بعد شهر من طلاء الجسر في أبريل 2019، زار المبعوث مصراتة يوم الثلاثاء.", "زار", "happened 2022-03-15"),
    ("en", "The envoy visited Misrata in May 2019, and met the mayor on 7 June.", "met", "happened 2019-06-07"),  # a story
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "verb", "when"), INSERTED)
def test_what_is_inserted_lends_the_verb_neither_its_day_nor_for_certain_its_year(
    language: str, text: str, verb: str, when: str
) -> None:
    assert days(text, language).get(verb) == when


CAME_BEFORE = [
    ("en", "The envoy will visit Misrata in May after the guild repainted a bridge on Tuesday.", "happened 2022-03-15"),
    ("en", "Following the auction of old ships in November, the envoy visited Misrata.", "happened 2021-11"),
    ("ar", "أمر القاضي بحبس المدير عقب ترميم قلعة قديمة في غدامس في 24 سبتمبر.", "happened 2021-09-24"),
    ("en", "The council will meet after the funeral on Friday.", "planned 2022-03-18"),
    ("ar", "يسافر الوزير عقب مراسم التأبين يوم الخميس.", "planned 2022-03-17"),
]


@pytest.mark.parametrize(("language", "text", "when"), CAME_BEFORE)
def test_what_the_news_came_after_is_over_and_what_a_plan_is_to_come_after_is_not(
    language: str, text: str, when: str
) -> None:
    assert when in days(text, language).values()


TOLD_AS_PAST = [
    ("طلى الفريق جسر المدينة السبت وسيلتقي العميد في 19 أبريل.", "happened 2022-03-12"),
    ("أطلق المصرف منظومة جديدة للدفع في سبتمبر وسيرمم قلعة قديمة في غدامس.", "happened 2021-09"),
    ("يذكر أن الفريق رمم قلعة قديمة في غدامس في 22 أغسطس.", "happened 2021-08-22"),
    ("يشار إلى أن الفريق كان قد أنقذ سبعين مهاجرا في شهر يونيو.", "happened 2021-06"),
    ("يذكر أن المصنع يستأنف عمله في مايو.", "planned 2022-05"),
    ("طلاء الفريق جسر المدينة السبت سيكون الأول من نوعه.", "planned 2022-03-19"),
]


@pytest.mark.parametrize(("text", "when"), TOLD_AS_PAST)
def test_what_a_verb_of_the_past_tells_is_no_plan_for_what_is_joined_to_it_or_recalls_it(text: str, when: str) -> None:
    assert when in days(text, "ar").values()


class Deed(NamedTuple):
    """What somebody did or is to do: the same in the past and as an infinitive, or as a subjunctive."""

    who: str
    did: str
    do: str
    what: str


DEEDS = {
    "en": [
        Deed("the mayor", "inaugurated", "inaugurate", "a museum in Zliten"),
        Deed("the guild", "repainted", "repaint", "a bridge"),
        Deed("the envoy", "visited", "visit", "the port of Misrata"),
        Deed("the court", "sentenced", "sentence", "two smugglers"),
    ],
    "ar": [
        Deed("العميد", "افتتح", "يفتتح", "متحفا في زليتن"),
        Deed("الفريق", "طلى", "يطلي", "جسرا"),
        Deed("المبعوث", "زار", "يزور", "ميناء مصراتة"),
        Deed("البرلمان", "حل", "يحل", "اللجنة"),
    ],
}
PAST, PLAN, LONG_AGO = "happened 2022-03-13", "planned 2022-06-04", "happened 2019-05"
FRAMES = {
    "en": [
        ("On Sunday, {a.who} {a.did} {a.what}, months before {b.who} is to {b.do} {b.what} on 4 June.", {PAST, PLAN}),
        ("{a.who} {a.did} {a.what} on Sunday and {b.who} will {b.do} {b.what} on 4 June.", {PAST, PLAN}),
        ("{a.who}, which {b.did} {b.what} in May 2019, {a.did} {a.what} on Sunday.", {PAST, LONG_AGO}),
        ("{a.who}, which is due to {b.do} {b.what} on 4 June, {a.did} {a.what} on Sunday.", {PAST, PLAN}),
        ("{a.who} is due to {a.do} {a.what} on 4 June, after {b.who} {b.did} {b.what} on Sunday.", {PAST, PLAN}),
        ("After {b.who} {b.did} {b.what} in May 2019, {a.who} {a.did} {a.what} on Sunday.", {PAST, LONG_AGO}),
        ("{a.who} {a.did} {a.what} on Sunday, while {b.who} intends to {b.do} {b.what} on 4 June.", {PAST, PLAN}),
    ],
    "ar": [
        ("{a.did} {a.who} {a.what} الأحد، على أن {b.do} {b.who} {b.what} في 4 يونيو.", {PAST, PLAN}),
        ("{a.did} {a.who} {a.what} الأحد، وكان {b.who} قد {b.did} {b.what} في مايو 2019.", {PAST, LONG_AGO}),
        ("من المقرر أن {a.do} {a.who} {a.what} في 4 يونيو، وكان {b.who} قد {b.did} {b.what} الأحد.", {PAST, PLAN}),
        ("س{a.do} {a.who} {a.what} في 4 يونيو بعد أن {b.did} {b.who} {b.what} الأحد.", {PAST, PLAN}),
        ("بعد أن {b.did} {b.who} {b.what} في مايو 2019، {a.did} {a.who} {a.what} الأحد.", {PAST, LONG_AGO}),
        ("{a.did} {a.who} {a.what} الأحد، فيما س{b.do} {b.who} {b.what} في 4 يونيو.", {PAST, PLAN}),
        ("ينوي {a.who} أن {a.do} {a.what} في 4 يونيو، وقد {b.did} {b.who} {b.what} الأحد.", {PAST, PLAN}),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "told_of"),
    [
        (language, text[0].upper() + text[1:], told_of)
        for language, frames in FRAMES.items()
        for frame, told_of in frames
        for a, b in permutations(DEEDS[language], 2)
        for text in [frame.format(a=a, b=b)]
    ],
)
def test_whatever_the_verbs_no_day_is_told_of_the_other_clause(language: str, text: str, told_of: set[str]) -> None:
    assert set(days(text, language).values()) <= told_of


@pytest.mark.parametrize(
    ("language", "text", "realis", "year"),
    [
        ("en", "The board gathered in early May.", "happened", 2020),
        ("ar", "تصدرت المدينة القائمة في أواخر أبريل.", "happened", 2020),
        ("en", "The government set polls for 3 June.", "planned", 2021),
        ("ar", "تقرر افتتاح المعرض في مطلع مايو.", "planned", 2021),
    ],
)
def test_a_verb_of_the_past_that_no_row_knows_is_no_plan_however_far_back_its_month_is(
    told, language, text, realis, year
):
    [found] = told(text, language, "2021-03-10")
    assert (found.realis, found.when.latest.year) == (realis, year)
