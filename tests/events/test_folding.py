"""What is said on the occasion of an event, or about it by one of its sides, is a part of that event and no second one."""

import pytest

ONE = [
    # language, text, kind, countries that take part
    ("en", "During a phone call with Menfi on Tuesday, Norland reiterated US support for elections.", "call", {"US", "LY"}),
    ("en", "In a phone call with Dbeibah on Tuesday, Blinken stressed the need for elections.", "call", {"US", "LY"}),
    ("ar", "خلال اتصال هاتفي مع المنفي الثلاثاء، جدد نورلاند دعم بلاده للانتخابات.", "call", {"US", "LY"}),
    ("ar", "شدد نورلاند، في اتصال هاتفي مع المنفي الثلاثاء، على دعم بلاده للانتخابات.", "call", {"US", "LY"}),
    ("en", "AFRICOM said it killed seven militants in an air strike near Murzuq on Tuesday.", "strike", {"US"}),
    ("en", "AFRICOM carried out an air strike near Murzuq on Tuesday. The raid killed four. No civilians were hurt, the command said.", "strike", {"US"}),
    ("ar", "نفذت أفريكوم غارة جوية قرب مرزق الثلاثاء. وأضافت القيادة أن أي مدني لم يصب.", "strike", {"US"}),
    ("en", 'The US Treasury imposed sanctions on a Libyan smuggler on Tuesday. "We will hold him to account," Treasury Secretary Janet Yellen said.', "sanction", {"US"}),
    ("ar", "فرضت وزارة الخزانة الأميركية عقوبات على مهرب ليبي الثلاثاء. وقالت الوزارة في بيان إن الرجل هرب الوقود.", "sanction", {"US"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "kind", "sides"), ONE)
def test_a_remark_on_an_event_is_folded_into_it(told, code, text, kind, sides):
    [found] = told(text, code)
    assert (found.kind, str(found.when)) == (kind, "2022-01-18")
    assert {who.country for who in found.participants} == sides


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "AFRICOM carried out a strike near Murzuq on Tuesday. On Wednesday the Libyan parliament condemned it."),
        ("ar", "نفذت أفريكوم غارة جوية قرب مرزق الثلاثاء. وندد مجلس النواب الليبي بالغارة الأربعاء."),
    ],
)
def test_what_others_say_of_it_on_a_day_of_its_own_is_news_by_itself(told, code, text):
    assert {report.kind for report in told(text, code)} == {"strike", "statement"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A U.S. delegation landed in Tripoli on Monday. On Tuesday the delegation met Menfi."),
        ("en", "AFRICOM's commander is in Tripoli. AFRICOM trains Libyans. On Tuesday the command met Menfi."),
    ],
)
def test_who_is_called_again_by_a_noun_takes_part(told, code, text):
    [found] = [report for report in told(text, code) if report.kind == "meeting"]
    assert {who.country for who in found.participants} == {"US", "LY"}


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("ar", "بحث نورلاند خلال اتصال هاتفي مع المنفي ملف الانتخابات.", None),
        ("ar", "قالت السفارة الأميركية إن نورلاند ناقش في مكالمة هاتفية مع عقيلة صالح وقف القتال.", None),
        ("ar", "تلقى حفتر في نوفمبر الماضي اتصالا مباشرا من السفير الأميركي.", "2021-11"),
    ],
)
def test_who_discussed_something_in_a_call_was_on_the_line(told, code, text, when):
    [found] = [report for report in told(text, code) if report.kind == "call"]
    assert {who.country for who in found.participants} == {"US", "LY"}
    assert when is None or str(found.when) == when


def test_a_verb_that_goes_on_about_a_strike_is_no_second_strike(told):
    [found] = told("نفذت أفريكوم الثلاثاء ضربة جوية استهدفت مسلحين قرب مرزق.", "ar")
    assert (found.kind, str(found.when)) == ("strike", "2022-01-18")


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("ar", "وأوقفت المحكمة القضية إلى ما بعد الانتخابات المقرر إجراؤها في 24 ديسمبر.", "12-24"),
        ("en", "The embassy welcomed the reactions to Monday's announcements.", "01-17"),
    ],
)
def test_the_day_of_what_is_planned_or_owned_is_not_that_of_the_verb(told, code, text, day):
    found = [report for report in told(text, code) if report.kind in ("legal", "statement")]
    assert not [report for report in found if day in str(report.when)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norland met Dbeibah in Tripoli. Last Tuesday, the Libyan actor Omar Zayd met Dbeibah in the city."),
        ("en", "Norland visited Tripoli. His aide Sam Hart visited the city on Tuesday."),
        ("ar", "زار نورلاند طرابلس. إلا أن المسؤولة الثانية في السفارة جوان بوند عادت الثلاثاء إلى طرابلس."),
    ],
)
def test_the_day_on_which_somebody_else_came_is_not_the_day_of_the_first(told, language, text):
    first, second = told(text, language, "2021-09-09")
    assert (str(first.when), str(second.when)) == ("None", "2021-09-07")
