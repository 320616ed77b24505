"""Arabic pages on courts, claims, decisions and wars: whose the day is that stands beside a crime, a term or an escape."""

import pytest
from events.reporting import only

WRITTEN = "2023-06-14"  # a Wednesday


def days(reports, kind):
    return [one.when and str(one.when) for one in reports if one.kind == kind]


# ------------------------------------------------------------------------------------------------------------ courts
@pytest.mark.parametrize(
    "text",
    [
        "أجلت المحكمة الجزائية في زليتن جلسة محاكمة مدير جمعية خيرية إلى 9 يوليو المقبل.",
        "قرر القاضي الثلاثاء تأجيل محاكمة المهربين إلى 9 يوليو، كما غرم محاميين.",
        "أرجأت محكمة شمال سبها اليوم الأربعاء النظر في قضية تزوير الجوازات إلى 9 يوليو.",
    ],
)
def test_a_trial_put_off_is_one_hearing_to_come(told, text):
    planned = [one for one in told(text, "ar", WRITTEN) if one.realis == "planned"]
    assert [(one.kind, str(one.when)) for one in planned] == [("legal", "2023-07-09")]


def test_the_day_on_which_a_court_put_it_off_is_the_courts(told):
    found = told("أجلت محكمة غريان أمس محاكمة ستة موظفين إلى 9 يوليو المقبل.", "ar", WRITTEN)
    assert {(one.kind, one.realis, str(one.when)) for one in found} == {
        ("legal", "happened", "2023-06-13"),
        ("legal", "planned", "2023-07-09"),
    }


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("أفرجت النيابة عن المتهم في قضية خطف الطبيب الاثنين.", "2023-06-12"),
        ("ألقي القبض على المشتبه في تفجير الفندق أمس.", "2023-06-13"),
    ],
)
def test_who_is_freed_or_held_over_a_crime_gives_the_crime_no_day(told, text, when):
    found = told(text, "ar", WRITTEN)
    assert [(one.kind, str(one.when)) for one in found if one.when] == [("legal", when)]


@pytest.mark.parametrize(
    "text",
    [
        "حددت محكمة الخمس يوم 28 يونيو موعدا للنطق بالحكم في قضية تفجير الفندق.",
        "استجوبت النيابة أمس سبعة موقوفين على خلفية تفجير الجسر.",
        "تبنى تنظيم الدولة أمس الهجوم على حاجز أم الأرانب.",
        "يصادف اليوم الأربعاء مرور ثلاث سنوات على اغتيال المحامية.",
    ],
)
def test_the_day_of_a_case_a_claim_or_a_memory_is_not_that_of_the_crime(told, text):
    days_of_news = {"2023-06-13", "2023-06-14", "2023-06-28"}
    fought = [one for one in told(text, "ar", WRITTEN) if one.kind in ("attack", "military", "strike")]
    assert days_of_news.isdisjoint(str(one.when) for one in fought)


def test_the_year_of_a_crime_that_a_case_is_about_is_its_own(told):
    found = only(told("بدأت محاكمة المتهم في قضية اغتيال القنصل عام 2014.", "ar", WRITTEN), "attack")
    assert str(found.when) == "2014"


# -------------------------------------------------------------------------------------------------------------- terms
@pytest.mark.parametrize(
    "text",
    [
        "قرر مجلس الأمن الثلاثاء تمديد الحظر لمدة عام ينتهي في 3 يونيو 2024.",
        "قرر الاتحاد الأوروبي الثلاثاء تمديد العقوبات على ثلاثة ليبيين حتى 3 يونيو 2024.",
    ],
)
def test_a_sanction_is_of_the_day_on_which_it_was_decided_on_and_not_of_its_end(told, text):
    [found] = told(text, "ar", WRITTEN)
    assert (found.kind, found.realis, str(found.when)) == ("sanction", "happened", "2023-06-13")


def test_a_contract_is_not_signed_on_the_day_on_which_the_work_begins(told):
    found = told("وقعت البلديتان عقدا يبدأ تنفيذه في سبتمبر المقبل.", "ar", WRITTEN)
    assert "agreement" not in {one.kind for one in found if one.when}


# ---------------------------------------------------------------------------------------------------------------- ago
def test_so_long_ago_is_of_the_verb_beside_it_though_no_relative_parts_the_two(told):
    text = "استهدفت ضربة أمريكية قرب القطرون مهربا في الصحراء هرب من الحجز قبل شهرين."
    assert days(told(text, "ar", WRITTEN), "strike") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "شنت القوات الأمريكية غارة قبل شهرين على مخبأ قرب القطرون.",
        "نفذت أفريكوم قبل شهرين ضربة قرب القطرون.",
    ],
)
def test_a_strike_so_long_ago_keeps_its_day(told, text):
    assert days(told(text, "ar", WRITTEN), "strike") == ["2023-03-30~/2023-04-30~"]


def test_what_was_done_before_is_not_shared_with_what_came_of_it(told):
    text = "كانت الكتيبة أغلقت الميناء في فبراير الماضي لكنها قصفت مطار سبها بعد تدخل الأعيان."
    assert days(told(text, "ar", WRITTEN), "strike") == [None]


# ---------------------------------------------------------------------------------------------------------- who says when
def test_today_in_what_somebody_said_yesterday_is_either_day(told):
    found = only(told("وقال المتحدث أمس الثلاثاء إن الطيران قصف اليوم مواقع في هون.", "ar", WRITTEN), "strike")
    assert str(found.when) == "2023-06-13/2023-06-14"


def test_one_word_in_marks_is_no_quotation(told):
    text = 'أعلن نواب أن زميلهم علي الصادق "اختطف" من مكتبه في سرت الاثنين على أيدي ملثمين.'
    assert days(told(text, "ar", WRITTEN), "attack") == ["2023-06-12"]


def test_hours_after_somebody_came_back_from_talks_is_not_their_day(told):
    text = "قالت الشرطة الثلاثاء إن النائبة اختفت بعد ساعات من عودتها من محادثات في القاهرة."
    assert days(told(text, "ar", WRITTEN), "meeting") == [None]


def test_what_will_be_held_as_somebody_announces_today_is_a_plan(told):
    text = "أعلنت اللجنة العسكرية، اليوم الأربعاء، أنه سيتم عقد اجتماعين منفصلين في تركيا وروسيا."
    assert {one.realis for one in told(text, "ar", WRITTEN) if one.kind == "meeting"} == {"planned"}


def test_cargo_that_arrives_is_aid_and_no_visit(told):
    [found] = told("أكد المركز وصول مليون جرعة من اللقاح أمس إلى مطار معيتيقة.", "ar", WRITTEN)
    assert (found.kind, str(found.when)) == ("aid", "2023-06-13")


def test_a_month_in_a_date_is_nobodys_name(told):
    text = "ستجرى المناورات في البحر ما بين 20 ماي و16 جوان المقبلين."
    assert only(told(text, "ar", "2023-04-14"), "exercise").participants == ()


# -------------------------------------------------------------------------------------------------- what is no future
@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("فجر مجهول سيارة ملغومة في ضاحية من ضواحي سرت، أمس الثلاثاء، ما أدى إلى مقتل حارس.", "attack", "2023-06-13"),
        ("بحث المنفي مع السفير الأمريكي سياسة الطاقة الأحد في طرابلس.", "meeting", "2023-06-11"),
        ("قصفت الطائرات سيارات للمسلحين السبت جنوب سبها.", "strike", "2023-06-10"),
    ],
)
def test_a_car_or_a_policy_is_no_verb_of_the_future(told, text, kind, when):
    found = only(told(text, "ar", WRITTEN), kind)
    assert (found.realis, str(found.when)) == ("happened", when)


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("زار وفد أمريكي بعد سنوات من الغياب مدينة بنغازي الخميس.", "visit", "2023-06-08"),
        ("استعادت القوات سرت بعد أسابيع من المعارك يوم السبت.", "military", "2023-06-10"),
    ],
)
def test_what_came_after_years_is_of_the_weekday_beside_them(told, text, kind, when):
    found = only(told(text, "ar", WRITTEN), kind)
    assert (found.realis, str(found.when)) == ("happened", when)


# -------------------------------------------------------------------------------------------------- said, and foreseen
def test_the_day_of_elections_that_are_planned_is_not_that_of_the_meeting_about_them(told):
    text = (
        "ويأتي اجتماع اللجنة العسكرية المشتركة في غات مع اقتراب الانتخابات البلدية المقرر إجراؤها في 2 سبتمبر المقبل."
    )
    assert "meeting" not in {one.kind for one in told(text, "ar", WRITTEN) if one.when}


def test_a_ministry_tells_its_toll_on_the_day_beside_it_and_not_on_that_of_the_crime(told):
    text = "وأسفر حريق الجمعة الماضي عن تسعة قتلى، حسب حصيلة جديدة أعلنتها وزارة الصحة، السبت."
    assert days(told(text, "ar", WRITTEN), "statement") == ["2023-06-10"]


def test_who_tells_the_toll_of_a_shelling_today_did_not_shell(told):
    text = "وأعلنت وزارة الصحة، اليوم الأربعاء، ارتفاع عدد ضحايا القصف إلى تسعة."
    assert {one.kind for one in told(text, "ar", WRITTEN)} == {"statement"}


def test_a_strike_that_somebody_tells_in_his_own_words_keeps_its_day(told):
    text = "وقال المتحدث: «قصفت طائراتنا معسكرا في سبها أمس الثلاثاء»."
    assert days(told(text, "ar", WRITTEN), "strike") == ["2023-06-13"]


def test_a_session_adjourned_is_one_to_come(told):
    found = only(told("قرر القاضي رفع الجلسة إلى يوم الأحد المقبل.", "ar", WRITTEN), "legal")
    assert (found.realis, str(found.when)) == ("planned", "2023-06-18")


def test_what_is_only_recalled_is_nobodys_statement(told):
    text = "أوضحت السفارة الأمريكية أن الجلسات تبدأ قريبا.\nيذكر أن القائد يحمل الجنسية الأمريكية ويملك مزارع في غريان."
    assert len([one for one in told(text, "ar", WRITTEN) if one.kind == "statement"]) == 1


def test_who_prepare_to_sign_have_not_signed(told):
    text = "قادة الأطراف يستعدون لتوقيع هدنة هذا الأسبوع في غدامس."
    assert {one.realis for one in told(text, "ar", WRITTEN)} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "أعلن تنظيم الدولة، اليوم الأربعاء، مسؤوليته عن تفجير شاحنة في زلة أمس الثلاثاء.",
        "تبنى تنظيم الدولة اليوم الهجوم على حاجز زلة الذي وقع أمس.",
    ],
)
def test_the_day_behind_a_crime_that_somebody_claims_is_its_own(told, text):
    fought = [one for one in told(text, "ar", WRITTEN) if one.kind in ("attack", "military")]
    assert [str(one.when) for one in fought] == ["2023-06-13"]


def test_an_order_to_hold_somebody_is_a_court_s_and_a_stop_of_work_is_none(told):
    held = told("أصدر مكتب النائب العام اليوم قرارا بحبس مدير الجمارك على ذمة التحقيق.", "ar", WRITTEN)
    assert [(one.kind, str(one.when)) for one in held] == [("legal", WRITTEN)]
    stopped = told("وقال المهندس إن مجموعة مسلحة أوقفت الإنتاج في الحقل مجددا أمس.", "ar", WRITTEN)
    assert "legal" not in {one.kind for one in stopped}


def test_the_carrying_out_of_a_strike_is_no_plan(told):
    text = "أعلنت أفريكوم تنفيذها لغارة جوية استهدفت مسلحين قرب القطرون فجر أمس الثلاثاء."
    found = only(told(text, "ar", WRITTEN), "strike")
    assert (found.realis, str(found.when)) == ("happened", "2023-06-13")


def test_so_long_ago_is_of_the_verb_written_with_its_object_and_not_of_the_strike(told):
    text = "قصف سلاح الجو قرب القطرون شاحنات نهبها المسلحون قبل أسبوعين."
    assert only(told(text, "ar", WRITTEN), "strike").when is None
    text = "قصف سلاح الجو شاحنات قرب القطرون قبل أسبوعين."
    assert str(only(told(text, "ar", WRITTEN), "strike").when) == "2023-05-28~/2023-06-03~"
