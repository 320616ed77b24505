"""What Arabic news of fighting, courts, money and people taught at first sight."""

import pytest
from events.reporting import only, people

WRITTEN = "2022-01-19"


def brief(told, text, written=WRITTEN):
    """(kind, realis, day) of everything that a text tells."""
    return [(one.kind, one.realis, str(one.when)) for one in told(text, "ar", written)]


# ------------------------------------------------------------------------------------------------------- fighting
@pytest.mark.parametrize(
    "text",
    [
        "استهدف مسلحون دورية للشرطة في أوباري الثلاثاء.",
        "استهدف انتحاري مقر المصرف في أوباري الثلاثاء.",
        "استهدفت عبوة ناسفة موكب قائد شرطة أوباري الثلاثاء.",
        "قتل حارسان في تفجير استهدف محطة الوقود في أوباري الثلاثاء.",
        "تعرضت محطة الوقود لاعتداء استهدف حراسها في أوباري الثلاثاء.",
    ],
)
def test_who_targets_with_bombs_and_guns_attacks_and_strikes_nobody_from_the_air(told, text):
    assert brief(told, text) == [("attack", "happened", "2022-01-18")]


def test_aircraft_that_target_strike(told):
    assert brief(told, "استهدفت طائرة مسيرة معسكرا جنوب أوباري الثلاثاء.") == [("strike", "happened", "2022-01-18")]


@pytest.mark.parametrize("verb", ["تمكنت", "نجحت"])
def test_what_somebody_managed_to_do_has_the_day_of_the_managing(told, verb):
    preposition = {"تمكنت": "من", "نجحت": "في"}[verb]
    text = f"{verb} القوات، الثلاثاء، {preposition} استعادة بلدة تراغن."
    assert brief(told, text) == [("military", "happened", "2022-01-18")]


def test_a_withdrawal_that_is_only_quarrelled_over_is_no_fighting(told):
    assert "military" not in [kind for kind, *_ in brief(told, "اختلف الوفدان الثلاثاء حول انسحاب المرتزقة من الجفرة.")]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت مديرية أمن سبها، مساء الثلاثاء، أنها نجحت في القبض على أفراد عصابة.",
        "أعلنت قوة أمنية مدعومة من قبل الأمم المتحدة الثلاثاء أنها تمكنت من اعتقال مهربين في سبها.",
    ],
)
def test_an_arrest_that_somebody_announced_as_managed_is_one_event_of_that_day_or_the_day_before(told, text):
    [arrest] = told(text, "ar", WRITTEN)
    assert (arrest.kind, str(arrest.when), arrest.slack) == ("legal", "2022-01-18", 1)


def test_what_came_ahead_of_something_is_no_act_by_it(told):
    text = "التقى السفير الأميركي رئيس الحكومة الليبية الاثنين قبل جلسة البرلمان الخميس."
    assert ("meeting", "happened", "2022-01-17") in brief(told, text)


@pytest.mark.parametrize("mark", ["،", ":"])
def test_who_says_so_before_a_colon_is_who_struck(told, mark):
    text = f"وقالت القيادة الأمريكية في أفريقيا، في بيان{mark} إن قواتها قصفت معسكرا قرب مرزق الثلاثاء."
    assert people(only(told(text, "ar", WRITTEN), "strike")) == {"africom"}


def test_a_place_before_a_colon_strikes_nobody(told):
    text = "طرابلس: قصفت القوات الأميركية معسكرا قرب مرزق الثلاثاء."
    assert people(only(told(text, "ar", WRITTEN), "strike")) == {"us-military"}


RAID = "أعلنت أفريكوم الثلاثاء مقتل مسلحين في غارة قرب مدينة مرزق."


def test_who_announces_deaths_in_a_raid_tells_of_his_own_and_of_the_last_days(told):
    [raid] = told(RAID, "ar", WRITTEN)
    assert (raid.kind, str(raid.when), people(raid)) == ("strike", "2022-01-18", {"africom"})
    assert raid.slack


def test_who_announces_deaths_in_a_raid_of_others_carried_out_none(told):
    text = "أعلنت حكومة الوحدة الوطنية الثلاثاء مقتل مسلحين في غارة للقوات الأميركية قرب مرزق."
    assert people(only(told(text, "ar", WRITTEN), "strike")) == {"us-military"}


def test_one_raid_on_a_town_is_told_once_wherever_its_day_stands(told):
    text = f"{RAID}\nوسمع السكان انفجارات.\nولم ترد أنباء عن ضحايا.\nوقصفت طائرة مجهولة ظهر الثلاثاء منزلا في مرزق."
    [raid] = [one for one in told(text, "ar", WRITTEN) if one.kind == "strike"]
    assert str(raid.when) == "2022-01-18"


def test_a_raid_on_the_same_town_weeks_ago_is_another(told):
    text = f"{RAID}\nوسمع السكان انفجارات.\nوكانت طائرة قد قصفت في 20 ديسمبر الماضي منزلا في مرزق."
    assert [str(one.when) for one in told(text, "ar", WRITTEN) if one.kind == "strike"] == ["2022-01-18", "2021-12-20"]


def test_a_raid_is_not_where_a_partner_of_it_sits(told):
    text = "نفذت الغارة الثلاثاء بالتنسيق مع حكومة الوفاق المعترف بها دوليا في طرابلس."
    assert only(told(text, "ar", WRITTEN), "strike").place is None
    assert only(told("نفذت القوات الأميركية غارة في طرابلس الثلاثاء.", "ar", WRITTEN), "strike").place == "tripoli"


# ---------------------------------------------------------------------------------------------------------- courts
def test_a_judge_who_will_look_at_a_request_to_reject_a_suit_has_rejected_none(told):
    assert brief(told, "وينظر القاضي في 20 فبراير في طلب الدفاع رفض الدعوى.") == [("legal", "planned", "2022-02-20")]


def test_charges_over_a_bomb_that_brought_down_an_aircraft_are_not_dropped(told):
    text = "نفى المتهم الثلاثاء التهم الموجهة إليه بتصنيع العبوة التي أسقطت الطائرة فوق الصحراء عام 1989."
    assert ("legal", "happened", "1989") not in brief(told, text)


def test_a_name_in_quotation_marks_keeps_no_phrase_from_its_end(told):
    text = "مثل الضابط الليبي «أبو عجيلة مسعود المريمي»، أمس، أمام محكمة في واشنطن."
    assert brief(told, text) == [("legal", "happened", "2022-01-18")]


def test_an_order_that_somebody_issued_on_a_day_is_no_plan(told):
    text = "وفرضت العقوبات بموجب أمر تنفيذي أصدره الرئيس الأميركي جو بايدن في 19 أبريل يجيز تجميد الأصول."
    assert [one.realis for one in told(text, "ar", WRITTEN)] == ["happened"]
    [plan] = told("أمر الرئيس الأميركي جو بايدن بفتح القنصلية في 19 أبريل.", "ar", WRITTEN)
    assert (plan.realis, str(plan.when)) == ("planned", "2022-04-19")


# ---------------------------------------------------------------------------------------- councils, money, numbers
@pytest.mark.parametrize(
    "text",
    [
        "مدد مجلس الأمن الثلاثاء تفويض البعثة الأممية في مالي حتى نهاية يونيو المقبل.",
        "وافق مجلس الأمن الثلاثاء على قرار بشأن البعثة في مالي يستمر حتى نهاية يونيو.",
        "قرر مجلس الأمن الثلاثاء تمديد مهمة البعثة في مالي حتى 30 يونيو.",
    ],
)
def test_a_mandate_is_extended_on_the_day_of_the_vote_and_not_until_its_end(told, text):
    assert brief(told, text) == [("legal", "happened", "2022-01-18")]


def test_what_is_put_on_paper_is_not_dated_by_how_long_it_holds(told):
    found = only(told("صوت مجلس الأمن بالإجماع على تمديد ولاية البعثة في مالي حتى يونيو 2023.", "ar"), "legal")
    assert found.when is None


def test_who_suspends_an_output_arrests_nobody(told):
    text = "أوقفت شركة السرير عملياتها الثلاثاء."
    assert [kind for kind, *_ in brief(told, text)] == ["other"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن أعداد النازحين وصلت إلى 4300 نازح.",
        "ووصلت العاصفة سواحل مصر أمس.",
        "ووصلت قيمة المسروقات إلى نحو 900 ألف دينار.",
    ],
)
def test_numbers_and_storms_visit_nobody(told, text):
    assert "visit" not in [kind for kind, *_ in brief(told, text)]


def test_what_a_group_is_considered_is_not_said_by_it(told):
    assert brief(told, "تعتبر مجموعة فاغنر شركة أمنية تنشط في دول عدة.") == []
    [said] = told("تعتبر وزارة الخارجية الأميركية أن نشر المقاتلين يهدد ليبيا.", "ar")[:1]
    assert said.kind == "statement"


def test_social_media_are_no_meeting(told):
    text = "ذكرت يونيسف على موقع التواصل الاجتماعي «فيسبوك»، الثلاثاء، أنها تسلمت القوائم."
    assert brief(told, text) == [("statement", "happened", "2022-01-18")]


# ------------------------------------------------------------------------------------------------------ whose time
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ويعود آخر لقاء بين وفدي المدينتين إلى 7 مايو 2021.", "meeting"),
        ("ويعود آخر هجوم للتنظيم على البلدة إلى 7 مايو 2021.", "military"),
    ],
)
def test_what_goes_back_to_a_day_was_on_it(told, text, kind):
    assert brief(told, text) == [(kind, "happened", "2021-05-07")]


def test_the_year_of_a_paper_signed_somewhere_by_somebody_is_not_that_of_the_talks_on_it(told):
    text = "تم خلال الاجتماع مناقشة بنود اتفاقية الصلح الموقعة في غات بين قبائل الجنوب في عام 2015."
    assert ("meeting", "happened", "2015") not in brief(told, text)


def test_a_headline_in_the_present_tense_is_of_the_day_which_the_text_foresees(told):
    text = "لجنة الحوار تجتمع يومي السبت والأحد في غات\n\nقال العميد صالح عيسى إن لجنة الحوار ستجتمع يومي السبت والأحد المقبلين في غات."
    assert {(realis, when) for _, realis, when in brief(told, text)} == {("planned", "2022-01-22/2022-01-23")}


def test_a_quotation_left_open_hides_nothing_behind_its_sentence(told):
    text = 'أكد نورلاند أن "بلاده تدعم الليبيين. والتقى السفير الثلاثاء عميد بلدية غات.'
    assert ("meeting", "happened", "2022-01-18") in brief(told, text)


def test_a_state_of_emergency_is_nobody(told):
    found = only(told("جدد الرئيس الأميركي حالة الطوارئ بشأن ليبيا الثلاثاء.", "ar"), "sanction")
    assert people(found) <= {"joe-biden"}


def test_an_attack_is_of_the_day_on_which_it_was_carried_out_and_not_of_what_its_victims_had_done(told):
    text = "واستهدف الهجوم الذي نفذ فجر الثلاثاء مقر كتيبة في أوباري، والتي بسطت سيطرتها الأحد على الحقل."
    assert ("attack", "happened", "2022-01-18") in brief(told, text)


def test_who_is_arrested_for_a_massacre_is_not_arrested_in_its_year(told):
    text = "أعلن النائب العام الثلاثاء القبض على منفذ واقعة ذبح العمال عام 2015."
    assert {(kind, when) for kind, _, when in brief(told, text)} == {("legal", "2022-01-18"), ("attack", "2015")}


def test_the_issuing_of_sentences_is_their_news(told):
    assert brief(told, "أعلنت السلطات الليبية الثلاثاء إصدار أحكام بالسجن على تسعة مهربين.") == [
        ("legal", "happened", "2022-01-18")
    ]


def test_who_attacks_others_in_a_press_conference_fights_nobody(told):
    assert brief(told, "وهاجم المسماري خلال مؤتمره الصحفي، الثلاثاء، المجلس الرئاسي.") == [
        ("statement", "happened", "2022-01-18")
    ]


@pytest.mark.parametrize(
    "text", ["تستضيف ليبيا تمرين فلينتلوك لعام 2023.", "أعلنت القاهرة استضافة مؤتمر المناخ للعام 2023."]
)
def test_what_is_hosted_for_a_year_to_come_is_planned_for_it(told, text):
    assert {(realis, when) for _, realis, when in brief(told, text)} == {("planned", "2023")}


def test_since_when_the_fiercest_clashes_are_counted_is_no_event_of_theirs(told):
    text = "وجرت الثلاثاء اشتباكات هي الأعنف من نوعها منذ بدء القتال في الرابع من الشهر الحالي."
    assert brief(told, text) == [("military", "happened", "2022-01-18")]


def test_a_meeting_of_a_journey_of_weeks_ago_was_not_held_on_the_day_of_the_statement_that_tells_it(told):
    journey = "وزار نورلاند مدينتي سرت وغات من 13 إلى 15 ديسمبر الماضي. "
    said = "وقالت السفارة الأميركية في بيان صدر الثلاثاء إن نورلاند التقى محمد المنفي."
    assert only(told(journey + said, "ar"), "meeting").when is None
    assert only(told(said, "ar"), "meeting").when is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وقال مصدر إن السلطات أطلقت سراحه بشكل غير متوقع يوم الثلاثاء.", "legal"),
        ("وقام السفير الأميركي بزيارة غير مقررة إلى سبها يوم الثلاثاء.", "visit"),
        ("وعقد مجلس النواب جلسة غير منتظرة الثلاثاء في غات.", "conference"),
    ],
)
def test_what_was_not_expected_is_no_plan(told, text, kind):
    assert [(one, when) for one, realis, when in brief(told, text) if realis != "planned"] == [(kind, "2022-01-18")]


def test_a_drone_that_was_lost_is_told_by_its_verb(told):
    text = "وقالت أفريكوم إن الطائرة غير المسلحة فقدت فوق طرابلس الثلاثاء."
    assert brief(told, text) == [("military", "happened", "2022-01-18")]


@pytest.mark.parametrize(
    "text",
    [
        "ومنذ إطلاق إيريني في مارس 2020 حتى اليوم، رفضت تركيا السماح لها بتفتيش سفنها.",
        "ومنذ إغلاق السفارة في يوليو 2014، زار السفير طرابلس مرتين.",
    ],
)
def test_what_has_happened_since_something_was_not_when_that_happened(told, text):
    assert not {when for *_, when in brief(told, text)} & {"2020-03", "2014-07"}


def test_gunmen_who_are_named_before_their_raid_attack(told):
    text = "قال أحد السكان إن مسلحين أغاروا على بلدة تازربو الثلاثاء."
    assert brief(told, text) == [("attack", "happened", "2022-01-18")]


def test_a_session_put_off_was_not_sat_down_to(told):
    text = "قرر مجلس النواب الليبي الثلاثاء تعليق جلسته إلى الغد."
    assert "meeting" not in [kind for kind, *_ in brief(told, text)]


def test_a_bombing_that_targeted_somebody_is_told_once_and_is_no_strike(told):
    assert brief(told, "وأصيب حارسان في التفجير الذي استهدف المصرف في سبها الثلاثاء.") == [
        ("attack", "happened", "2022-01-18")
    ]


@pytest.mark.parametrize(
    "text",
    ["تعرض الوزير لمحاولة اغتيال الأحد 21 فبراير في جنزور.", "جرح ثلاثة في تفجير في جنزور يوم 21 فبراير."],
)
def test_a_day_without_its_year_in_a_text_without_a_date_makes_no_plan_of_an_attack(told, text):
    assert {realis for _, realis, _ in brief(told, text, None)} == {"happened"}


def test_what_a_judge_issues_is_his_ruling(told):
    text = "أصدر قاض فيدرالي أميركي الثلاثاء قرارا يمنع ترحيل مهاجرين إلى ليبيا."
    assert brief(told, text) == [("legal", "happened", "2022-01-18")]


def test_what_stopped_is_not_what_somebody_will_stop(told):
    [found] = told("توقف إنتاج الحقل في أواخر نوفمبر بسبب عطل.", "ar", "2021-03-10")
    assert found.realis == "happened"
    assert found.when.latest.year == 2020


# --------------------------------------------------------------------------------------------------------- in a row
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ar",
            "شنت أفريكوم غارة جنوب سبها السبت. وكانت الغارة الأولى في 5 يناير قد أوقعت قتيلين، فيما أصابت الثانية عربتين في 9 يناير.",
        ),
        (
            "ar",
            "شنت أفريكوم غارة جنوب سبها في 5 يناير، واستهدفت ضربة ثانية مخزنا في 9 يناير وثالثة عربتين في 15 يناير.",
        ),
        (
            "en",
            "AFRICOM carried out a strike south of Sabha on 5 January. The second strike, on 9 January, hit a depot. A third strike hit two cars on 15 January.",
        ),
    ],
)
def test_a_strike_that_is_counted_on_is_by_who_struck_before(told, lang, text):
    strikes = [one for one in told(text, lang, WRITTEN) if one.kind == "strike"]
    assert {str(one.when) for one in strikes} == {"2022-01-05", "2022-01-09", "2022-01-15"}
    assert all(people(one) == {"africom"} for one in strikes)


def test_strikes_counted_on_from_those_of_unknown_aircraft_are_nobodys(told):
    text = "شنت أفريكوم غارة جنوب سبها السبت. وقصفت طائرات مجهولة معسكرا في هون الأحد، وأصابت الغارة الثانية مخزنا الاثنين."
    assert [people(one) for one in told(text, "ar", WRITTEN)] == [{"africom"}, set(), set()]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "وقال السفير إن الاتفاق أبرم قبل الاشتباكات التي اندلعت الأحد في غريان."),
        ("ar", "وأفاد التقرير بأن الخطة أقرت قبل المواجهات التي وقعت الأحد."),
        ("en", "The envoy said the deal was struck before the clashes which erupted on Sunday in Gharyan."),
    ],
)
def test_what_something_came_before_and_that_is_told_as_past_is_no_plan(told, lang, text):
    days = [(one.realis, str(one.when)) for one in told(f"–\n\n{text}", lang, WRITTEN) if one.kind == "military"]
    assert days == [("happened", "2022-01-16")]


def test_what_something_came_before_and_that_is_still_to_come_is_a_plan(told):
    text = "زار السفير الأميركي طرابلس أمس قبل الانتخابات البلدية التي تجرى الأحد."
    assert ("election", "planned", "2022-01-23") in brief(told, text)


@pytest.mark.parametrize(
    "paper", ["الأمر التنفيذي رقم 100 الصادر في 25 فبراير 2011", "المرسوم الرئاسي المؤرخ في 25 فبراير 2011"]
)
def test_who_extends_what_was_decreed_years_ago_did_not_decree_it(told, paper):
    text = f"مدد الرئيس الأميركي جو بايدن الثلاثاء حالة الطوارئ بشأن ليبيا المعلنة في {paper} لعام آخر."
    assert {str(one.when): people(one) for one in told(text, "ar", WRITTEN)} == {
        "2022-01-18": {"joe-biden"}, "2011-02-25": set(),
    }  # fmt: skip


# ------------------------------------------------------------------------------------------------------ who was it
def test_who_spoke_before_an_arrest_and_whose_regime_it_was_are_not_arrested(told):
    text = "تم الثلاثاء توقيف أحمد الورفلي، المسؤول السابق في نظام معمر القذافي، بعد بيان للنائب العام الصديق الصور."
    assert {who.name["ar"] for who in only(told(text, "ar", WRITTEN), "legal").participants} == {"أحمد الورفلي"}
    text = "تم الثلاثاء توقيف ضابط في أوباري بعد بيان للنائب العام الصديق الصور."
    assert "siddiq-al-sour" not in people(only(told(text, "ar", WRITTEN), "legal"))
    text = "A US court sentenced on Tuesday, after a trial of two months, Ahmed Abu Khattala."
    assert "ahmed-abu-khattala" in people(only(told(text, "en", WRITTEN), "legal"))
    text = "تم الثلاثاء توقيف أحمد الورفلي والصديق الصور بعد بيان للحكومة."
    assert "siddiq-al-sour" in people(only(told(text, "ar", WRITTEN), "legal"))


def test_whom_we_urge_says_nothing_and_a_concern_is_a_statement(told):
    text = "تشعر الولايات المتحدة بالقلق إزاء العنف في طرابلس. كما نحث قادة ليبيا على تحديد موعد للانتخابات."
    reports = told(text, "ar", WRITTEN)
    assert {who.country for one in reports for who in one.participants} == {"US"}
    assert {one.kind for one in reports} == {"statement"}


def test_who_claims_an_attack_was_somebodys_did_not_carry_it_out(told):
    text = "زعم مسؤولون أميركيون الثلاثاء أن ثلاثة ليبيين متورطون في تفجير الطائرة عام 1988."
    assert not only(told(text, "ar", WRITTEN), "attack").participants


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "التقى السفير نورلاند عبد الحميد الدبيبة الثلاثاء في ظل الخلاف بين خليفة حفتر وعقيلة صالح."),
        ("ar", "التقى السفير نورلاند عبد الحميد الدبيبة الثلاثاء على وقع معارك بين قوات خليفة حفتر وحكومة الوفاق."),
        ("en", "Norland met Dbeibah on Tuesday amid a dispute between Haftar and Saleh."),
    ],
)
def test_whose_quarrel_went_on_around_a_meeting_took_no_part(told, language, text):
    assert people(only(told(text, language, WRITTEN), "meeting")) == {"richard-norland", "abdulhamid-dbeibah"}


def test_who_was_there_behind_what_went_on_around_took_part(told):
    text = "التقى السفير نورلاند عبد الحميد الدبيبة الثلاثاء في ظل التوتر في طرابلس، بحضور عماد الطرابلسي."
    assert "imad-trabelsi" in people(only(told(text, "ar", WRITTEN), "meeting"))


def test_the_delegation_that_comprised_them_is_who_came(told):
    text = (
        "التقى رئيس مجلس النواب عقيلة صالح الثلاثاء مساعدة وزير الخارجية الأميركي باربرا ليف والوفد الرسمي المرافق لها الذي ضم"
        " السفير ريتشارد نورلاند والقائم بالأعمال ليزلي أوردمان."
    )
    met = people(only(told(text, "ar", WRITTEN), "meeting"))
    assert met == {"aguila-saleh", "barbara-leaf", "richard-norland", "leslie-ordeman"}


def test_what_somebody_only_believes_has_no_day_of_his_words(told):
    text = "قال قائد أفريكوم الثلاثاء إن الجيش الأميركي يعتقد أن الدفاعات الروسية أسقطت طائرة قرب طرابلس."
    assert all(one.when is None for one in told(text, "ar", WRITTEN) if one.kind == "military")
    text = "قال قائد أفريكوم الثلاثاء إن الدفاعات الروسية أسقطت طائرة قرب طرابلس."
    assert str(only(told(text, "ar", WRITTEN), "military").when) == "2022-01-18"


@pytest.mark.parametrize("bought", ["اشتراها المتهم عام 2015", "اشتراها بين عامي 2014 و2017"])
def test_when_a_thing_was_bought_is_not_when_the_court_heard_of_it(told, bought):
    text = f"استمعت المحكمة الأميركية لأقوال عائلتين ليبيتين بشأن مزرعة {bought}."
    assert all(one.when is None for one in told(text, "ar", WRITTEN))
    [heard] = told("استمعت المحكمة الأميركية لأقوال عائلتين ليبيتين عام 2015.", "ar", WRITTEN)
    assert str(heard.when) == "2015"


def test_where_somebody_was_arrested_stands_between_commas_and_its_day_behind(told):
    text = "وكانت قوات أميركية ألقت القبض على مصطفى الإمام، بمنزله في مصراتة في أكتوبر 2017، ونقل إلى واشنطن."
    assert ("legal", "happened", "2017-10") in brief(told, text)


def test_by_whom_he_was_nominated_is_nothing_that_came_after(told):
    text = "وكان السفير قد رشح من قبل الرئيس جو بايدن مطلع أبريل الماضي لشغل المنصب بعد إغلاق السفارة عام 2014."
    assert [str(one.when) for one in told(text, "ar", WRITTEN)] == ["2021-04-01~/2021-04-10~"]


def test_whom_the_traveller_met_there_have_not_travelled(told):
    text = (
        "قام السفير نورلاند بجولة في المنطقة الأسبوع الماضي، إذ التقى الرئيس التونسي قيس سعيد ووزير الخارجية المصري سامح شكري،"
        " كما زار ليبيا."
    )
    visits = [one for one in told(text, "ar", WRITTEN) if one.kind == "visit"]
    assert all(people(one) == {"richard-norland"} for one in visits)
    assert {one.place for one in visits} == {"libya"}
    met = only(told(text, "ar", WRITTEN), "meeting")
    assert people(met) == {"richard-norland", "kais-saied", "sameh-shoukry"}


def test_the_capital_from_which_somebody_speaks_says_nothing(told):
    text = "في كلمة من العاصمة الليبية طرابلس، دعا وزير الخارجية التركي الثلاثاء الليبيين إلى الحوار."
    assert all(who.entity != "tripoli" for one in told(text, "ar", WRITTEN) for who in one.participants)
    [said] = told("دعت واشنطن الثلاثاء الليبيين إلى الحوار.", "ar", WRITTEN)
    assert [who.country for who in said.participants] == ["US"]


def test_a_name_whose_words_ran_together_is_the_name(told):
    assert people(told("أدانت الأممالمتحدة الثلاثاء الهجوم على سبها.", "ar", WRITTEN)[0]) == {"un"}


def test_who_announces_an_arrival_has_not_arrived(told):
    text = "أعلنت السفارة الأمريكية الثلاثاء وصول السفينة الحربية الأمريكية إلى ميناء بنغازي."
    [visit] = [one for one in told(text, "ar", WRITTEN) if one.kind == "visit"]
    assert [who.kind for who in visit.participants] == ["group"]
    text = "أعلن السفير الأمريكي وصوله إلى بنغازي الثلاثاء."
    assert people(only(told(text, "ar", WRITTEN), "visit")) == {"richard-norland"}


def test_who_was_among_them_took_part_and_initials_end_no_sentence(told):
    text = "التقى السفير نورلاند ونائب الأدميرال جيه. تي. أندرسون مسؤولين، بمن فيهم رئيس الأركان الفريق محمد الحداد الثلاثاء."
    assert people(only(told(text, "ar", WRITTEN), "meeting")) == {"richard-norland", "jt-anderson", "mohamed-al-haddad"}


def test_a_national_security_council_is_not_that_of_the_un(told):
    [said] = told("رفض مجلس الأمن القومي الليبي الثلاثاء إعادة فتح القضية.", "ar", WRITTEN)
    assert [(who.entity, who.country) for who in said.participants] == [(None, "LY")]
    assert people(told("رفض مجلس الأمن الثلاثاء مشروع القرار.", "ar", WRITTEN)[0]) == {"unsc"}


def test_a_team_of_high_rank_is_nobodys_name(told):
    text = "اجتمع محافظ مصرف ليبيا المركزي الصديق الكبير في تونس الثلاثاء مع فريق رفيع المستوى من البنك الدولي."
    assert people(only(told(text, "ar", WRITTEN), "meeting")) == {"sadiq-al-kabir", "world-bank"}


@pytest.mark.parametrize(
    "text",
    [
        "شنت طائرة أميركية غارة الثلاثاء استهدفت التونسي صابر جنوب سبها.",
        "قتلت غارة أميركية الثلاثاء التونسي صابر جنوب سبها.",
    ],
)
def test_the_nationality_of_whom_a_strike_hits_is_no_side_of_it(told, text):
    assert {who.country for one in told(text, "ar", WRITTEN) for who in one.participants} == {"US"}


@pytest.mark.parametrize("aircraft", ["الطيران الأميركي", "طيران أميركي", "الطيران الحربي الأميركي"])
def test_aircraft_of_a_side_strike_for_it(told, aircraft):
    [strike] = told(f"قصف {aircraft} الثلاثاء مخزنا جنوب سبها.", "ar", WRITTEN)
    assert [who.country for who in strike.participants] == ["US"]


def test_a_given_name_of_two_words_before_a_known_surname_is_somebody_elses(told):
    text = "اغتال مسلحون الثلاثاء الناشط عبد السلام المسماري في بنغازي."
    assert "ahmed-al-mismari" not in set().union(*map(people, told(text, "ar", WRITTEN)))


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("التقى السراج الثلاثاء", {"richard-norland", "fayez-al-sarraj"}),
        ("زار سبها الثلاثاء", {"richard-norland"}),
    ],
)
def test_who_says_that_he_met_or_went_did(told, said, who):
    [one] = [one for one in told(f"قال السفير الأميركي نورلاند إنه {said}.", "ar", WRITTEN) if one.kind != "statement"]
    assert people(one) == who


def test_who_is_received_on_board_is_met(told):
    text = "استقبل السفير الأميركي نورلاند على متنها رئيس الحكومة عبد الحميد الدبيبة الثلاثاء."
    assert people(only(told(text, "ar", WRITTEN), "meeting")) == {"richard-norland", "abdulhamid-dbeibah"}


def test_millions_given_to_a_commission_are_no_number_of_it(told):
    text = "منحت الوكالة الأميركية للتنمية الدولية المفوضية 5 ملايين دولار الثلاثاء."
    assert people(only(told(text, "ar", WRITTEN), "aid")) == {"usaid"}


def test_a_session_put_off_to_a_month_is_planned_once(told):
    text = "أرجأت محكمة في واشنطن، الثلاثاء، جلسة محاكمة أبو عجيلة مسعود إلى مايو المقبل."
    assert [day for _, realis, day in brief(told, text) if realis == "planned"] == ["2022-05"]


# ------------------------------------------------------------------------------------------- asked, intended, put in
def test_who_rejects_a_request_to_drop_a_suit_drops_none(told):
    text = "رفضت القاضية الثلاثاء طلب محامي حفتر إسقاط الدعوى المرفوعة ضده في فرجينيا."
    assert brief(told, text) == [("legal", "happened", "2022-01-18")]


@pytest.mark.parametrize("intended", ["يعتزم عقد", "ينوي عقد", "يخطط لعقد"])
def test_what_somebody_intended_to_hold_is_planned_for_its_day(told, intended):
    text = f"وكان سلامة {intended} الملتقى الوطني في غدامس بين 24 و26 يناير."
    assert brief(told, text) == [("conference", "planned", "2022-01-24/2022-01-26")]


def test_what_somebody_held_was_held(told):
    text = "وكان سلامة عقد الملتقى الوطني في غدامس بين 4 و6 يناير."
    assert brief(told, text) == [("conference", "happened", "2022-01-04/2022-01-06")]


@pytest.mark.parametrize("aside", ["، الثلاثاء،", "، يوم الثلاثاء،", "، في 18 يناير،"])
def test_a_day_put_into_a_phrase_does_not_break_it(told, aside):
    text = f"ألقت قوات أميركية القبض{aside} على قيادي في تنظيم القاعدة قرب أوباري."
    assert brief(told, text) == [("legal", "happened", "2022-01-18")]


@pytest.mark.parametrize("title", ["القاضي الفيدرالي", "القائد الميداني"])
def test_an_adjective_of_a_title_is_no_part_of_the_name(told, title):
    text = f"أصدر {title} برايان كارتر الثلاثاء أمرا بحبس المتهم."
    assert [who.name["ar"] for one in told(text, "ar", WRITTEN) for who in one.participants] == ["برايان كارتر"]


def test_a_council_that_votes_elects_nobody(told):
    assert [kind for kind, *_ in brief(told, "صوت مجلس الأمن الثلاثاء بالإجماع.")] == ["legal"]


# -------------------------------------------------------------------------------------------- what is only named
@pytest.mark.parametrize("target", ["باستهداف الانتخابات", "بمنع إجراء الانتخابات"])
def test_an_organisation_that_threatens_an_election_organises_none(told, target):
    assert "election" not in [kind for kind, *_ in brief(told, f"وكان التنظيم هدد في 2014 {target}.")]


def test_the_organising_of_an_election_is_its_plan(told):
    assert ("election", "planned", "2022-02-05") in brief(told, "وأعلن المجلس عن تنظيم الانتخابات في 5 فبراير.")


@pytest.mark.parametrize(
    "text", ["قالت المؤسسة إن الإنتاج في حقل الفيل أوقف الثلاثاء.", "الضخ إلى ميناء الحريقة أوقف الثلاثاء."]
)
def test_an_output_that_is_stopped_is_not_arrested(told, text):
    assert brief(told, text) == [("other", "happened", "2022-01-18")]


def test_who_acts_on_the_eve_of_a_conference_takes_no_part_in_it_and_who_takes_part_does(told):
    text = "أوقفت قوات حفتر الثلاثاء التصدير عشية مؤتمر برلين المقرر غدا الخميس. ويشارك الوزير مايك بومبيو في المؤتمر."
    conference = only(told(text, "ar", WRITTEN), "conference")
    assert (conference.realis, str(conference.when), people(conference)) == ("planned", "2022-01-20", {"mike-pompeo"})


# ---------------------------------------------------------------------------------------------- days that are none
@pytest.mark.parametrize("who", ["مع متهم آخر", "برفقة وفد آخر"])
def test_another_in_a_month_is_not_late_in_it(told, who):
    [visit] = told(f"زار المبعوث طرابلس {who} في مارس 2021.", "ar", WRITTEN)
    assert str(visit.when) == "2021-03"


def test_late_in_a_month_is_late_in_it(told):
    [visit] = told("زار المبعوث طرابلس آخر مارس 2021.", "ar", WRITTEN)
    assert str(visit.when) == "2021-03-21~/2021-03-31~"


def test_strikes_carried_out_since_a_month_were_on_any_day_since(told):
    [strike] = told("نفذت أفريكوم ست ضربات جنوب سبها منذ سبتمبر.", "ar", WRITTEN)
    assert str(strike.when) == "2021-09-01/2022-01-19"


def test_what_it_was_before_a_closure_of_weeks_ago_makes_no_plan_of_the_closure(told):
    text = "تراجع الإنتاج الثلاثاء إلى 90 ألف برميل مقابل مليون قبل الإقفال في 2 يناير."
    assert [(realis, day) for _, realis, day in brief(told, text)] == [("happened", "2022-01-18")]


# ---------------------------------------------------------------------------------------- whose adviser, who it was
@pytest.mark.parametrize("aide", ["مستشار", "مبعوث"])
def test_whose_adviser_somebody_is_takes_no_part(told, aide):
    text = f"تحدث {aide} ترامب مسعد بولس هاتفيا مع الدبيبة الثلاثاء."
    assert people(only(told(text, "ar", WRITTEN), "call")) == {"massad-boulos", "abdulhamid-dbeibah"}


@pytest.mark.parametrize("mark", ["،", ""])
def test_who_is_said_to_have_visited_a_town_visited_it(told, mark):
    text = f"أشرفت مساعدة الوزير باربرا ليف{mark} التي زارت طرابلس الثلاثاء{mark} على توقيع مذكرة."
    assert people(only(told(text, "ar", WRITTEN), "visit")) == {"barbara-leaf"}


def test_cruise_missiles_that_are_launched_strike(told):
    text = "أطلقت مدمرة أميركية الثلاثاء عشرة صواريخ توماهوك على مواقع جنوب سبها."
    assert brief(told, text) == [("strike", "happened", "2022-01-18")]


# -------------------------------------------------------------------------------------- announced, demanded, put off
@pytest.mark.parametrize("due", ["سحب قواتهما", "إجراء مناورات"])
def test_what_it_is_up_to_somebody_to_do_is_not_done(told, due):
    text = f"قال المندوب الأميركي أمام مجلس الأمن الثلاثاء إن على روسيا وتركيا {due} فورا."
    assert {kind for kind, *_ in brief(told, text)} <= {"statement"}


@pytest.mark.parametrize("jets", ["مقاتلتان أميركيتان", "طائرة أميركية مسيرة"])
def test_who_announces_a_death_in_another_sides_strike_did_not_strike(told, jets):
    text = f"أعلنت الحكومة المؤقتة مقتل قيادي في غارة نفذتها {jets} الثلاثاء جنوب سبها."
    strike = only(told(text, "ar", WRITTEN), "strike")
    assert {who.country for who in strike.participants} == {"US"}


@pytest.mark.parametrize("put_off", ["أجلت", "أرجأت"])
def test_the_day_on_which_a_court_puts_off_a_trial_is_over(told, put_off):
    text = f"{put_off} محكمة استئناف الأحد محاكمة المتهم إلى السابع من مارس المقبل."
    assert sorted(brief(told, text)) == [("legal", "happened", "2022-01-16"), ("legal", "planned", "2022-03-07")]


def test_a_legal_attache_is_met(told):
    text = "اجتمع النائب العام الصديق الصور أمس بالملحق القانوني في السفارة الأميركية."
    assert {who.country for who in only(told(text, "ar", WRITTEN), "meeting").participants} == {"LY", "US"}


def test_a_son_who_is_called_by_his_given_name_is_not_his_father(told):
    text = "أجلت المحكمة الأحد محاكمة الساعدي القذافي إلى السابع من مارس المقبل."
    assert "muammar-gaddafi" not in set().union(*map(people, told(text, "ar", WRITTEN)))
