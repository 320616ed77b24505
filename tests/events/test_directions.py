"""Which of two days a date without its year, or a weekday, means: the words of its own clause decide, else the nearer."""

import pytest

WRITTEN = "2023-05-17"  # a Wednesday
PAST = {
    "en": [
        ("On March 30 a US strike near Waddan killed two men.", "2023-03-30"),
        ("Norland's visit Tuesday to Benghazi follows weeks of tension.", "2023-05-16"),
        ("The exercise, which opened Monday, brings together Libyan and American officers.", "2023-05-15"),
        ("Treasury put the smuggler on its blacklist on 2 May.", "2023-05-02"),
        ("The commission had proposed on Sunday that the vote be moved.", "2023-05-14"),
        ("The club lost to Sfax on Sunday and faces Rabat on Friday.", "2023-05-14"),
        ("Rocket fire on Sunday halted work at the refinery, which is due to restart on Friday.", "2023-05-14"),
        ("Bombing on Sunday halted work at the refinery, which is due to restart on Friday.", "2023-05-14"),
        ("The hearing, broken off on Monday, resumes on Sunday.", "2023-05-15"),
        ("The victims of Sunday's raid are to be buried on Friday.", "2023-05-14"),
        ("A grace period set by elders in February lapses on Monday.", "2023-02"),
    ],
    "ar": [
        ("يواصل خبراء أميركيون تدريبا لخفر السواحل الليبي بدأ السبت.", "2023-05-13"),
        ("ويذكر الحادث بتفجير مقر المفوضية في 2 مايو.", "2023-05-02"),
        ("وينتظر أن يصل خبراء أميركيون غدا لتقييم الجسرين اللذين انهارا ليلة الخامس من أبريل.", "2023-04-05"),
        ("كشف مصدر أن وفدا أميركيا يزور طرابلس منذ الأحد.", "2023-05-14"),
        ("وبعد أسابيع استعادت قوات الحكومة في 5 أبريل مدينة ترهونة.", "2023-04-05"),
        ("وازن التجار بين أمرين: رفع الشركة الاثنين أسعار الوقود عن السوق، وزيادة تفاجئ الجميع.", "2023-05-15"),
        ("استؤنفت الأحد حركة القطارات في الميناء، وتكتمل الجمعة بحسب المشغل.", "2023-05-14"),
        ("يبت القضاء الجمعة في تظلم تقدم به النائب الأحد.", "2023-05-14"),
        ("من المقرر أن يرجع الغواصون إلى الموقع السبت بعد أن انتشلوا حطاما الاثنين.", "2023-05-15"),
        ("احتضنت جنوة نهاية الأسبوع قمة بشأن ليبيا.", "2023-05-12/2023-05-14"),
    ],
}
COMING = {
    "en": [
        ("The exercise opens on Monday in Tunis.", "2023-05-22"),
        ("Wilson said she would introduce a bill on Libya next month.", "2023-06"),
        ("The delegation, in Tripoli since Sunday, meets Dbeibah on Thursday.", "2023-05-18"),
        ("The club lost to Sfax on Sunday and faces Rabat on Friday.", "2023-05-19"),
        ("The forum elects a chairman on Friday, its spokesman told reporters on Tuesday.", "2023-05-19"),
        ("The hearing, interrupted on Monday, resumes on Sunday.", "2023-05-21"),
        ("The House confirmed him on Monday; his swearing-in follows on Sunday.", "2023-05-21"),
        ("A grace period set by elders in February lapses on Monday.", "2023-05-22"),
        ("The mayor chairs a meeting of elders on Sunday.", "2023-05-21"),
        ("The army withdrew its tanks on Sunday and parades them again on Friday.", "2023-05-19"),
        ("A guard was shot on Sunday night. His funeral is on Friday.", "2023-05-19"),
        ("Diplomats expect a vote on Friday, although Tuesday's consultations ended in rancour.", "2023-05-19"),
    ],
    "ar": [
        ("يعقد مجلس الأمن جلسة بشأن ليبيا الاثنين.", "2023-05-22"),
        ("قال السفير الأميركي إنه سيزور بنغازي الأحد.", "2023-05-21"),
        ("تعادل الفريق مع صفاقس الأحد ويواجه الرباط الجمعة.", "2023-05-19"),
        ("تنقضي الاثنين مهلة حددتها القبائل.", "2023-05-22"),
        ("مهلة القبائل تنقضي الاثنين.", "2023-05-22"),
        ("تتزامن زيارة الوفد المالطي الأحد مع احتجاجات في الميناء.", "2023-05-21"),
        ("زيارة الوفد التركي يوم الأحد إلى طرابلس ستكون الأولى من نوعها.", "2023-05-21"),
        ("قبيل لقاء الخميس في القاهرة، اجتمع المنفي بالسفير المصري الاثنين.", "2023-05-18"),
        ("يصل المبعوث الأممي، الذي غادر جنيف الاثنين، إلى بنغازي الأحد.", "2023-05-21"),
    ],
}
NOT_DONE = [
    ("en", "Neither side turned up on Monday."),
    ("en", "The two men did not speak on Monday."),
    ("ar", "لم يحضر أي من الطرفين الاثنين."),
    ("en", "Lawmakers try once more on Friday."),
    ("en", "The observers wrap up their work on Friday."),
]
SUPPOSED = [
    "قال دبلوماسي إن واشنطن قد تدعو الطرفين إلى اجتماع قبل نهاية يونيو.",
    "وإن جرت الانتخابات في 24 ديسمبر فسيكون ذلك مفاجأة.",
]


def cases(rows):
    return [pytest.param(code, *row, id=row[0]) for code, some in rows.items() for row in some]


@pytest.mark.parametrize(("code", "text", "when"), cases(PAST))
def test_what_has_happened_is_not_put_into_the_future(told, code, text, when):
    found = {str(report.when): report.realis for report in told(text, code, WRITTEN) if report.when}
    assert found.get(when) in ("happened", "reported"), found


@pytest.mark.parametrize(("code", "text", "when"), cases(COMING))
def test_what_is_to_come_is_not_put_into_the_past(told, code, text, when):
    found = {str(report.when): report.realis for report in told(text, code, WRITTEN) if report.when}
    assert found.get(when) == "planned", found


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("ar", "نفى الجيش ما تردد عن هدنة نهاية الأسبوع.", "2023-05-12/2023-05-21"),
        ("ar", "نفت السفارة لقاء نورلاند حفتر الأحد.", "2023-05-14/2023-05-21"),
    ],
)
def test_what_is_denied_by_a_noun_may_have_been_denied_of_either_day(told, code, text, when):
    assert {str(report.when): report.realis for report in told(text, code, WRITTEN)}.get(when) == "denied"


@pytest.mark.parametrize(("code", "text"), NOT_DONE)
def test_what_was_not_done_or_may_lie_either_way_is_not_told_as_done(told, code, text):
    assert not told(text, code, WRITTEN)


@pytest.mark.parametrize("text", SUPPOSED)
def test_what_may_be_is_no_event(told, text):
    assert not [report for report in told(text, "ar", WRITTEN) if report.kind != "statement"]


def test_a_story_without_a_date_is_of_all_its_days_so_far(told):
    text = (
        "هاجم مسلحون أمس مقر الوزارة في طرابلس. وتبنى التنظيم العملية فجر اليوم. "
        "وعقد وزير الداخلية فتحي باشاغا اجتماعا مع السفير ريتشارد نورلاند."
    )
    meeting = next(report for report in told(text, "ar", WRITTEN) if report.kind == "meeting")
    assert str(meeting.when) == "2023-05-16/2023-05-17"


def test_countries_before_their_verb_speak(told):
    text = "The United States, Britain and Italy on Tuesday urged Libya's leaders to hold elections."
    found = next(report for report in told(text, "en", WRITTEN) if report.kind == "statement")
    assert "united-states" in {who.entity for who in found.participants}
