"""What is only proposed, talked about, hoped for, allowed or rumoured is not told as having happened."""

import pytest

NOTHING = {
    "en": [
        "The order permits the agency to freeze accounts of those who smuggle fuel from Libya.",
        "Congress is weighing sanctions on the militia leader.",
        "Senators proposed lifting the sanctions.",
        "Norland has yet to visit Sebha.",
        "The two sides are working toward reopening the consulate in Benghazi.",
    ],
    "ar": [
        "ويجيز القانون فرض عقوبات على مهربي الوقود الليبي.",
        "وتدرس الإدارة الأميركية فرض عقوبات على آمر الكتيبة.",
        "واقترح أعضاء في الكونغرس شن غارات على المهربين.",
        "ولم يتخذ قرار بشأن إعادة فتح القنصلية الأميركية في بنغازي.",
    ],
}
ONLY = {
    # text → the one kind of event that it tells, and when; what is talked about is none
    "en": [
        ("Norland met Menfi in Tripoli on Tuesday to discuss holding a conference on the oil revenues.", "meeting"),
        ("Norland and Menfi met on Tuesday to discuss the signing of a memorandum.", "meeting"),
        ("Norland threatened sanctions on the spoilers on Tuesday.", "statement"),
    ],
    "ar": [
        ("التقى نورلاند المنفي في طرابلس الثلاثاء لبحث عقد مؤتمر حول إيرادات النفط.", "meeting"),
        ("التقى نورلاند المنفي الثلاثاء لمناقشة إجراء الانتخابات وسحب القوات الأجنبية.", "meeting"),
        ("دعا السيناتور كريس مورفي الإدارة الأميركية الثلاثاء إلى فرض عقوبات على حفتر.", "statement"),
        ("ولوح السفير نورلاند الثلاثاء بفرض عقوبات على المعرقلين.", "statement"),
        ("وأبدى نورلاند الثلاثاء أمله في أن يجتمع المنفي وحفتر قريبا.", "statement"),
        ("قالت السفارة الأميركية الثلاثاء إنه يتعين على قادة ليبيا أن يجتمعوا.", "statement"),
        ("قال نورلاند الثلاثاء: «نريد أن يوقع الطرفان اتفاقا».", "statement"),
    ],
}


def cases(rows):
    return [pytest.param(code, *(text if isinstance(text, tuple) else (text,)), id=str(text)) for code, texts in rows.items() for text in texts]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), cases(NOTHING))
def test_what_is_only_thought_of_is_no_event(told, code, text):
    assert not [report for report in told(text, code) if report.kind != "statement" and report.realis != "planned"]


@pytest.mark.parametrize(("code", "text", "kind"), cases(ONLY))
def test_a_talk_a_hope_and_a_threat_happened_and_not_what_they_are_about(told, code, text, kind):
    [found] = [report for report in told(text, code) if report.realis != "planned"]
    assert (found.kind, str(found.when)) == (kind, "2022-01-18")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Reports that Norland had met Haftar on Monday are untrue."),
        ("en", "The embassy dismissed as false reports that Norland met Haftar on Monday."),
        ("ar", "ما تداولته صفحات عن لقاء نورلاند وحفتر الاثنين غير صحيح."),
    ],
)
def test_what_is_called_untrue_did_not_happen(told, code, text):
    assert {report.realis for report in told(text, code) if report.kind != "statement"} == {"denied"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The embassy promised to deliver generators to Derna in June."),
        ("ar", "تعهدت السفارة الأميركية بتسليم مولدات كهرباء لمستشفيات درنة في يونيو."),
    ],
)
def test_the_day_of_what_is_promised_lies_ahead_and_is_not_that_of_the_promise(told, code, text):
    assert {str(report.when) for report in told(text, code) if report.realis == "planned"} == {"2022-06"}
    assert not [report for report in told(text, code) if report.realis == "happened" and report.when and report.when.key[0].year < 2022]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("en", "Norland met Haftar on Tuesday and discussed the air strike of January 9.", "strike"),
        ("ar", "أعلنت السفارة الأميركية عن فرض عقوبات على مهرب ليبي الثلاثاء.", "sanction"),
        ("ar", "اختتم المؤتمر الثلاثاء بعد توقيع اتفاق بين الطرفين.", "conference"),
    ],
)
def test_what_happened_is_told_also_after_a_preposition(told, code, text, kind):
    assert kind in {report.kind for report in told(text, code) if report.realis == "happened"}
