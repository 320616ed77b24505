"""Explainers, chronologies and columns: every date belongs to the story that it is told in."""

import pytest
from events.reporting import told


def days(text, written="2024-05-11", language="ar"):
    return sorted((str(one.when), one.realis) for one in told(text, language, written) if one.when)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ar",
            "محطات الأزمة\nهذه أبرز محطات الأزمة منذ بدايتها.\n2021\n- 3 فبراير: الجيش ينسحب من الميناء\n2022\n- 5 مايو: الحريق يلتهم السوق\n- 14 أكتوبر: المسلحون يستولون على الجسر",
        ),
        (
            "en",
            "Stages of the crisis\nThese were the stages of the crisis.\n2021\n- February 3: The army leaves the port\n2022\n- May 5: Fire guts the old market\n- October 14: Militants seize the bridge",
        ),
    ],
)
def test_what_a_line_tells_after_its_day_and_a_colon_happened_on_that_day(language, text):
    assert days(text, language=language) == [
        ("2021-02-03", "happened"),
        ("2022-05-05", "happened"),
        ("2022-10-14", "happened"),
    ]


def test_a_day_and_a_place_before_a_dash_still_only_say_where_a_report_comes_from():
    assert days("بيان جديد\nعدن - 3 مايو 2024: انسحب الجيش من الميناء.") == []


def test_a_story_goes_on_in_the_year_in_which_it_is_told():
    text = "سقط النظام في مارس 2011. وفي 20 أكتوبر من السنة ذاتها قتل الزعيم. وفي 23 أكتوبر انعقد المجلس في بنغازي."
    assert ("2011-10-23", "happened") in days(text, "2019-04-11")


def test_what_a_verb_opens_that_no_row_knows_is_past_after_a_time():
    text = "احترق السوق في 3 مارس 2021. وفي يونيو صادرت المحكمة أملاكه."
    assert days("وفي يونيو صادرت المحكمة أملاكه.") == [("2023-06", "happened")]
    assert days(text)[-1][1] == "happened"


def test_the_outcome_of_what_is_past_is_no_plan():
    assert days("توسعت الاحتجاجات في مدن متعددة، لتصل بعد أيام إلى العاصمة.") == []
    text = "في 17 فبراير 2011 توسعت الاحتجاجات، لتصل بعد أيام إلى العاصمة."
    assert days(text)[-1] == ("2011-02-19~/2011-02-24~", "happened")


def test_a_verb_that_only_says_of_what_kind_a_noun_is_tells_no_plan_for_the_day_before_it():
    text = "قالت القيادة إن المسلحين أطلقوا الثلاثاء صاروخا من منطقة يسيطرون عليها في اليمن."
    assert days(text, "2024-03-13") == [("2024-03-12", "happened")]


def test_a_day_between_commas_is_of_what_stands_before_it():
    text = "انخفضت أسعار القمح في شيكاغو، اليوم الأربعاء، وسط ترقب الاجتماع المرتقب للاتحاد."
    assert ("2016-06-01", "happened") in days(text, "2016-06-01")


def test_a_day_that_a_clause_names_twice_is_told_once():
    text = "وفي وقت سابق من اليوم، قالت القيادة المركزية الأمريكية، اليوم الثلاثاء، إن الجماعة أطلقت صاروخين."
    assert len(days(text, "2024-03-05")) == 1


def test_when_somebody_was_elected_is_not_when_he_dismissed_another():
    text = "والرئيس الذي انتخب في أكتوبر 2019، أصبح يملك كل الصلاحيات، إذ أقال رئيس وزرائه وحل البرلمان."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2024-08-08") if one.when] == [
        ("election", "2019-10")
    ]


def test_the_month_of_a_contract_is_no_day_of_an_event():
    assert days("وانخفضت العقود الآجلة للخام تسليم نوفمبر بواقع 7 سنتات.", "2016-09-27") == []


def test_to_suspend_is_not_to_comment():
    text = "وكان الرئيس قد أقال، في 25 يوليو رئيس الوزراء هشام المشيشي وعلق عمل البرلمان."
    assert [one.kind for one in told(text, "ar", "2021-08-23")] == ["appointment"]


def test_a_day_before_a_that_is_not_of_the_attack_which_a_relative_tells_behind_it():
    text = "نقلت الإذاعة اليوم الأحد، عن السلطات أن متهما بصنع القنبلة التي فجرت الطائرة محتجز في الولايات المتحدة."
    assert "attack" not in {one.kind for one in told(text, "ar", "2022-12-11") if one.when}


def test_what_had_been_before_is_not_of_the_day_told_beside_it():
    text = "لعب دورا في تفجير 21 ديسمبر 1988، وكان قد احتجز سابقا في ليبيا."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2022-12-11") if one.when] == [
        ("attack", "1988-12-21")
    ]


def test_the_day_of_an_anniversary_is_not_that_of_what_it_remembers():
    text = "وتحل يوم الاثنين الذكرى السنوية لتفجير لوكربي الذي قتل فيه 270 شخصا."
    assert "attack" not in {one.kind for one in told(text, "ar", "2020-12-19") if one.when}


def test_how_long_somebody_was_away_is_no_plan():
    assert days("من هو؟\n- بعد عشرين عاما في المنفى عاد إلى بنغازي في مارس 2011.") == [("2011-03", "happened")]


def test_a_day_before_another_with_its_year_may_be_of_either_story():
    text = "دخل الرتل المدينة في 19 مارس 2011. وفي 16 مايو انطلقت العملية، ثم توقفت صباح 4 يونيو 2014."
    assert "2011-05-16" not in dict(days(text, "2015-03-03"))


def test_a_trial_is_not_carried_by_the_verb_that_and_joins_to_it():
    text = "أمرت المحكمة بإعادة محاكمته وبدأت المحاكمة الجديدة في 11 مايو."
    assert days(text, "2013-09-15") == [("2013-05-11", "happened")]


def test_who_did_what_a_relative_tells_is_named_before_it():
    text = "التقى لانغلي حفتر في بنغازي أمس. وسبقه إلى المدينة المبعوث الخاص ريتشارد نورلاند الذي زار الأحد مخازن الهلال الأحمر."
    [found] = [one for one in told(text, "ar", "2023-09-21") if one.kind == "visit"]
    assert {one.entity for one in found.participants} == {"richard-norland"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ar",
            "محطات\nاندلعت الثورة في مطلع مارس 2012 وأدت إلى سقوط المدينة في 9 نوفمبر. وفر الحاكم إلى الجزيرة في 14 يونيو.",
        ),
        ("ar", "محطات\nفي 9 نوفمبر، فر الحاكم إلى الجزيرة. وفي يوليو 2013، احترق القصر."),
        (
            "en",
            "Stages\nThe revolt broke out in early March 2012 and led to the fall of the city on November 9. The ruler fled on June 14.",
        ),
    ],
)
def test_a_history_may_leave_out_the_year_of_any_of_its_days(language, text):
    found = [one.when for one in told(text, language, "2019-12-20") if one.when and one.when.latest.year > 2013]
    assert found
    assert all(when.earliest.year <= 2013 for when in found)


def test_news_leaves_out_only_the_year_it_is_written_in():
    text = "خبر\nاندلعت الثورة في مطلع مارس 2012. وأعلنت الشرطة الثلاثاء أنها أغلقت الطريق في 9 نوفمبر."
    assert "2019-11-09" in dict(days(text, "2019-12-20"))


def test_what_came_days_after_a_fall_is_not_of_the_day_of_the_fall_in_brackets():
    text = "بداية\nبعد أربعة أيام من فرار الحاكم (14 يناير 2011)، انتشرت الفوضى في الميناء."
    assert days(text) == [("2011-01-18", "happened")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The team will beat Ghana on 26 April, days after the mayor painted a bridge on 4 March.", ["2022-03-04", "2022-04-26"]),
        ("The mayor painted a bridge on 6 March, two days after the team beat Ghana on 4 March.", ["2022-03-04", "2022-03-06"]),
        ("سيواجه المنتخب غانا في 26 أبريل، بعد أيام من افتتاح العمدة جسرا في 4 مارس.", ["2022-03-04", "2022-04-26"]),
        ("Protests began three days after he fell on 11 February.", ["2022-02-14"]),
        ("On Monday he said protests began three days after he fell on 11 February.", ["2022-02-14"]),
    ],
)  # fmt: skip
def test_days_after_says_when_a_thing_was_only_where_its_own_day_is_not_told(text, when):
    language = "en" if text.isascii() else "ar"
    assert sorted(str(one.when) for one in told(text, language, "2022-03-16")) == when


def test_a_visit_two_weeks_after_a_reopening_has_not_its_day():
    text = "عنوان\nوجاءت الزيارة بعد أسبوعين من إعادة فتح السفارة في 21 مايو 2018، وناقش السفير خلالها ملف النفط مع السراج."
    assert not [one for one in told(text, "ar", "2018-11-01") if one.kind == "meeting" and one.when]


def test_what_an_attack_led_to_is_not_of_the_attack_told_before_it():
    text = "عنوان\nفي سبتمبر 2012 تعرض المصرف لهجوم، وفي أبريل 2013 احترق السوق، فأغلقت البلدية أبوابها."
    assert ("2012-09", "happened") in days(text)
    assert not [
        one
        for one in told(text, "ar", "2024-05-11")
        if "أغلقت" in one.passages[0].quote and one.trigger.start > text.index("السوق") and str(one.when) == "2012-09"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "الضابط اتهم بتجميع القنبلة التي انفجرت في الطائرة.",
        "الضابط اتهم بتجميع القنبلة التي انفجرت في طائرة لشركة بان أم عام 1988.",
    ],
)
def test_the_bomb_that_went_off_is_no_news(text):
    assert not [one for one in told(text, "ar", "2020-12-21") if one.main or (one.when and str(one.when) != "1988")]


def test_who_is_convicted_says_nothing():
    text = "وفي 2001، أدين الليبي عبد الباسط المقرحي بتفجير الطائرة."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2022-12-11")] == [("legal", "2001")]
    assert [
        one.kind for one in told("أدانت السفارة الأميركية الهجوم على المطار بأشد العبارات.", "ar", "2022-12-11")
    ] == ["statement"]


def test_after_so_many_years_it_seemed_is_no_plan():
    text = "عنوان\nبعد ثماني سنوات، ودخول الثورة عامها التاسع بدا لافتا أن العاصمة قد أدارت ظهرها للريف."
    assert "planned" not in {realis for _, realis in days(text)}


def test_words_of_two_months_are_two_statements():
    text = "في مايو 2014 أعلنت السفارة الأميركية إغلاق أبوابها. وفي عام 2015 أعلن السفير الأميركي نقل مقره إلى تونس."
    assert len([one for one in told(text, "ar", "2019-05-11") if one.kind == "statement"]) == 2


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("سلمت الحكومة المشتبه به في تفجير السفارة سالم الورفلي إلى السلطات الأميركية شهر ديسمبر.", "legal"),
        ("أوقفت الشرطة المتهم بتفجير السوق الكبير وسط العاصمة صنعاء الشهر الماضي.", "legal"),
        ("اعتقلت الشرطة متهما بتفجير السوق في سبتمبر الماضي.", "attack"),
    ],
)
def test_a_month_beside_a_crime_is_the_crimes_and_farther_off_that_of_the_case(text, dated):
    assert [one.kind for one in told(text, "ar", "2023-02-11") if one.when] == [dated]


@pytest.mark.parametrize("heading", ["* {}\n", "({})\n", "{} - ", "عام {}\n"])
def test_what_stands_under_a_year_happened_in_it(heading):
    lines = [
        "توصلت مصر والسعودية إلى اتفاق للدفاع.",
        "ملك الأردن يلتقي ملك المغرب في عمان.",
        "زار وزير الخارجية الأميركي الرياض.",
    ]
    text = "أبرز المحطات\n" + "\n".join(
        heading.format(year) + line for year, line in zip((1951, 1974, 1982), lines, strict=True)
    )
    assert days(text) == [("1951", "happened"), ("1974", "happened"), ("1982", "happened")]


def test_a_heading_with_a_year_leaves_days_below_it_their_own_line():
    text = "Stages\n2011\n- 23 October: The council declares victory.\n2012\n- 8 May: Police clear the port.\n2013\n- 12 May: Gunmen attack the bank."
    assert days(text, language="en") == [
        ("2011-10-23", "happened"),
        ("2012-05-08", "happened"),
        ("2013-05-12", "happened"),
    ]


def test_two_years_in_lines_of_a_text_are_no_chronology():
    assert days("أرقام\n1951\nزار وزير الخارجية الأميركي الرياض.\n1960\nانتهى البث.") == []


def test_strikes_announced_one_day_and_dated_the_day_before_are_one():
    text = "ذكرت القيادة المركزية الأميركية، اليوم السبت، أن قواتها قصفت أهدافا للحوثيين في اليمن. وقالت القيادة إن هجمات أمس الجمعة استهدفت زورقين."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2024-02-10") if one.kind == "strike"] == [
        ("strike", "2024-02-09")
    ]


def test_sentences_that_reach_years_arrive_nowhere():
    text = "وأصدرت محكمة في تونس، السبت الماضي، أحكاما بالسجن تصل إلى 66 عاما على حوالي 40 متهما."
    assert "visit" not in {one.kind for one in told(text, "ar", "2025-04-21")}
    assert days(text, "2025-04-21") == [("2025-04-19", "happened")]


def test_what_somebody_unknown_decides_in_a_meeting_is_told_on_its_day():
    text = "عنوان\nقررت لجنة السياسات في اجتماعها اليوم الأحد تثبيت أسعار الفائدة دون تغيير."
    assert days(text, "2024-04-28") == [("2024-04-28", "happened")]


def test_to_give_up_is_past_and_no_vacating_to_come():
    assert days("عنوان\nوتخلى المصرف عن ربط سعر عملته في أوائل تشرين الثاني.", "2017-05-18") == [
        ("2016-11-01~/2016-11-10~", "happened")
    ]


def test_the_first_in_a_term_that_began_in_january_is_no_second_visit():
    text = "يصل الرئيس الأميركي دونالد ترامب إلى الرياض الأسبوع المقبل. وستكون جولته، الأولى له في ولايته الثانية التي بدأت في 20 يناير."
    assert ("visit", "2025-01-20") not in {(one.kind, str(one.when)) for one in told(text, "ar", "2025-05-10")}


def test_a_column_that_comes_late_to_an_event_tells_no_news():
    text = "رأي\nالبلاد غارقة في الفوضى. والناس ينتظرون. ولا أحد يعرف السبب. والسؤال قائم. وأعلنت قوات البنيان المرصوص سيطرتها على سرت بعد معارك."
    assert [(one.kind, one.main) for one in told(text, "ar", "2016-12-14")] == [("military", False)]


@pytest.mark.parametrize(
    ("language", "written", "text", "when"),
    [
        ("ar", "2025-11-16", "جرت الانتخابات الأسبوع الماضي.", "2025-11-01/2025-11-15"),
        ("ar", "2025-11-15", "جرت الانتخابات الأسبوع الماضي.", "2025-11-01/2025-11-14"),
        ("ar", "2025-11-18", "جرت الانتخابات الأسبوع الماضي.", "2025-11-08/2025-11-16"),
        ("en", "2025-11-16", "The election was held last week.", "2025-11-01/2025-11-15"),
    ],
)
def test_on_a_weekend_last_week_may_be_the_one_that_is_just_over(language, written, text, when):
    assert days(text, written, language) == [(when, "happened")]


def test_today_or_tomorrow_is_one_plan():
    assert days("ستعود البعثة اليوم (الأحد)، أو غدا (الإثنين).", "2025-11-16") == [("2025-11-16/2025-11-17", "planned")]


def test_what_is_said_ahead_of_a_visit_does_not_tell_it_as_past():
    text = "استباقا لزيارة الرئيس الشرع لواشنطن، قال الرئيس الأميركي إن بلاده تراقب الوضع."
    assert [one.realis for one in told(text, "ar", "2025-11-03") if one.kind == "visit"] == ["planned"]


def test_a_bill_that_repeals_is_passed_and_not_called_off():
    text = "والأربعاء، أقر مجلس النواب الأميركي مشروع قانون يتعلق بالدفاع، الذي يتضمن إلغاء رسوم مفروضة منذ سنوات."
    assert days(text, "2025-12-11") == [("2025-12-10", "happened")]


def test_who_accepts_to_host_a_meeting_has_not_held_it():
    text = "شكر السفير الأميركي أمس القاهرة على قبولها استضافة اجتماع السراج مع صالح."
    assert "happened" not in [one.realis for one in told(text, "ar", "2020-10-12") if one.kind == "meeting"]


def test_what_a_relative_clause_tells_of_a_meeting_is_not_the_news_of_a_revelation():
    text = "عنوان\nكشفت وزيرة الخارجية السابقة تفاصيل اللقاء الذي جمعها بوزير الخارجية الإيطالي في روما."
    assert [(one.kind, one.main) for one in told(text, "ar", "2025-01-05")] == [("meeting", False)]
    text = "عنوان\nأكد السفير نورلاند خلال اللقاء الذي جمعه بعقيلة صالح في القبة دعم بلاده."
    assert [(one.kind, one.main) for one in told(text, "ar", "2025-01-05")] == [("meeting", True)]


def test_what_somebody_did_then_is_not_of_the_day_told_before_it():
    text = "عنوان\nولد الوزير في 3 مارس 1950 في سرت، ثم عين سفيرا في روما."
    assert [one.kind for one in told(text, "ar", "2014-10-15") if one.when] == ["other"]


def test_a_source_named_after_a_day_did_not_speak_of_another():
    text = "عنوان\nتم حل البرلمان بمرسوم أميري ، اليوم الثلاثاء ، وفقا لما أفادت به وسائل إعلام كويتية."
    assert days(text, "2022-08-02") == [("2022-08-02", "happened")]


def test_a_revolution_is_known_by_its_day():
    assert days("عنوان\nوعاد من منفاه في مارس 2011 لينضم إلى ثورة 17 فبراير.") == [("2011-03", "happened")]


def test_this_month_of_another_year_is_not_this_month():
    text = "عنوان\nفي مثل هذا الشهر من السنة قبل الماضية، احترق السوق الكبير."
    assert "2025-08" not in dict(days(text, "2025-08-10"))


def test_a_prison_is_no_sentence():
    assert told("من سجن تشاد الذي وقع فيه أسيرا، قرر القائد الانشقاق عن النظام.", "ar", "2019-04-10") == ()


def test_the_sentence_that_a_court_had_passed_is_not_of_the_day_on_which_another_confirmed_it():
    text = "عنوان\nصدقت محكمة الاستئناف الثلاثاء على الحكم الذي كانت قد أصدرته محكمة الجنايات."
    assert [str(one.when) for one in told(text, "ar", "2026-02-12") if one.when] == ["2026-02-10"]


@pytest.mark.parametrize("verb", ["زار السفير الأميركي الميناء", "دشن العميد رصيفا"])
def test_a_weekday_in_a_story_of_years_ago_is_not_taken_for_last_weeks(verb):
    old = "قصة خزان\nفي 3 مارس 2019 احترق خزان في البريقة."
    assert ("2019-03-03/2022-03-08", "happened") in days(f"{old} و{verb} الثلاثاء.", "2022-03-10")
    assert ("2022-03-08", "happened") in days(
        f"التقى نورلاند حفتر الأحد في الرجمة.\n{old} و{verb} الثلاثاء.", "2022-03-10"
    )
    assert ("2022-03-08", "happened") in days(f"بعد أن احترق خزان في 3 مارس 2019، {verb} الثلاثاء.", "2022-03-10")


def test_a_day_and_its_weekday_that_disagree_today_are_of_the_year_of_the_story_where_they_agree():
    text = "قصة زعيم\nسقطت العاصمة في أغسطس 2011. وقتل الزعيم يوم الخميس 20 أكتوبر."
    assert ("2011-10-20", "happened") in days(text, "2023-10-22")


def test_a_month_in_a_story_of_years_ago_may_be_of_any_year_since():
    text = "قصة زعيم\nاندلعت الثورة في فبراير 2011. وسقطت العاصمة في أغسطس. وقتل الزعيم في مخبئه الخميس."
    assert [when for when, _ in days(text, "2023-10-22")][1:] == ["2011-02-01/2023-10-19", "2011-08-01/2023-08-31"]


@pytest.mark.parametrize(
    "text",
    [
        "نادرا ما يدلي السفير الأميركي لدى ليبيا بتصريحات للصحافة المحلية.",
        "قلما يتحدث نورلاند إلى الصحف الليبية عن النفط.",
        "وكان الدبيبة يرفض في السابق مقترحات السفير الأميركي.",
    ],
)
def test_what_somebody_seldom_or_once_used_to_say_was_not_said_today(text):
    assert days(text) == []
    assert days("يرفض الدبيبة مقترحات السفير الأميركي.") == [("2024-05-10/2024-05-11", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "تمر الأربعاء المقبل الذكرى العاشرة لقيام القوات الأميركية بقيادة الجنرال ريتشارد كلارك بشن غارات على طرابلس.",
        "يصادف 15 مايو الذكرى الـ34 للغارة الأميركية على طرابلس.",
        "تحل غدا الذكرى الخامسة لقيام الوزير الليبي السابق خالد العكاري وزميله سالم بزيارة واشنطن.",
    ],
)
def test_an_anniversary_to_come_is_no_plan_and_what_is_remembered_no_news(text):
    assert days(text) == []


def test_what_is_done_on_an_anniversary_is_told():
    marked = "أحيت السفارة الأميركية أمس الذكرى الثامنة للهجوم على القنصلية."
    assert days(marked) == [("2024-05-10", "happened")]
    assert days(marked.replace("أحيت", "ستحيي").replace("أمس", "غدا")) == [("2024-05-12", "planned")]
    met = "عقد السفير الأميركي أمس بمناسبة الذكرى العاشرة للثورة لقاء مع السراج."
    assert days(met) == [("2024-05-10", "happened")]


def test_that_year_is_no_year_that_nobody_told():
    text = "تمر يوم 15 مايو ذكرى الغارة. وكان القذافي قد فجر ملهى مطلع أبريل من ذلك العام."
    assert days(text) == []
    assert days(text.replace("15 مايو", "15 مايو 1986")) == [("1986-04-01~/1986-04-10~", "happened")]


def test_what_the_news_came_after_is_not_of_its_week():
    text = "أرسلت أنقرة قوات في يناير بعد {} أبرمتها معها الحكومة الليبية. ثم توقفت الحرب."
    for pact in ("اتفاقية", "مذكرة تفاهم"):
        assert ("2024-01", "happened") in days(text.format(pact))
        assert all(day == "2024-01" for day, _ in days(text.format(pact)))


def test_that_night_is_not_tonight():
    assert days("كان يرتدي عباءة في تلك الليلة.") == []


@pytest.mark.parametrize("after", ["في أعقاب تصريحات", "بعد خطاب", "عقب مشاورات"])
def test_a_visit_that_comes_after_words_of_yesterday_was_not_made_yesterday(after):
    text = f"تأتي زيارة نورلاند إلى سرت {after} رئيس الحكومة أمس الجمعة."
    assert ("visit", "2024-05-10") not in [(one.kind, str(one.when)) for one in told(text, "ar", "2024-05-11")]
    assert days("تأتي زيارة نورلاند إلى سرت أمس بعد اشتباكات في المدينة.") == [("2024-05-10", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "أشاد نورلاند بثوار 17 فبراير.",
        "زار المنفي ميدان ثورة 17 فبراير.",
        "هنأت السفارة الأميركية الليبيين بالذكرى الحادية عشرة لثورة 17 فبراير.",
    ],
)
def test_the_day_by_which_a_revolution_is_known_dates_nothing_else(text):
    assert "2011-02-17" not in [day for day, _ in days(text)]


def test_what_is_done_on_a_day_of_every_year_is_no_event_of_the_last():
    assert days("يحتفل الليبيون يوم 24 ديسمبر من كل عام بعيد الاستقلال.") == []
    assert days("احتفل الليبيون يوم 24 ديسمبر بعيد الاستقلال.") == [("2023-12-24", "happened")]
    assert days("The embassy holds a concert on 3 May every year.", language="en") == []


def test_who_sends_a_telegram_says_something_to_whom_it_goes_to():
    [sent] = told("بعث الرئيس دونالد ترامب أمس برقية تهنئة إلى المنفي.", "ar", "2025-12-25")
    assert (sent.kind, str(sent.when), sent.participants[0].entity) == ("statement", "2025-12-24", "donald-trump")


@pytest.mark.parametrize(
    "text",
    [
        "In the first visit by a minister since Rome reopened its office in 2017, Marco Minniti flew to Tripoli.",
        "In the highest-level meeting since the two sides clashed in May 2014, Haftar met Sarraj in Abu Dhabi.",
    ],
)
def test_since_when_something_is_the_first_of_its_kind_is_not_its_day(text):
    assert all(one.when is None for one in told(text, "en", "2018-09-06") if one.kind in ("visit", "meeting"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The panels met on 3 May and 9 June 2013.", ["2013-05-03", "2013-06-09"]),
        ("Talks were held on 3 May, 9 June and 1 July 2012.", ["2012-05-03"]),
        ("The panels met on 9 June and 3 May 2013.", ["2013-05-03", "2014-06-09"]),
    ],
)
def test_days_in_a_row_share_the_year_of_the_last(text, expected):
    assert set(expected) <= {when for when, _ in days(text, "2014-07-31", "en")}


@pytest.mark.parametrize(
    ("between", "raids"), [("The council closed the sky on March 17.", None), ("The council met.", "2011-02-17")]
)
def test_days_later_are_not_counted_past_a_day_whose_year_nobody_knows(between, raids):
    text = f"The revolt began on Feb. 15, 2011. {between} Air raids were launched two days later."
    found = next(one for one in told(text, "en", None) if one.kind == "strike")
    assert (str(found.when) if found.when else None) == raids


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The embassy said on August 10 that Bodde had met Haftar the prior week.", "2017-07-31/2017-08-06"),
        ("Haftar met Sarraj on 25 July. The previous week Sarraj had met Kobler.", "2017-07-17/2017-07-23"),
        ("The embassy said on Wednesday that Bodde had met Haftar last week.", "2017-08-12/2017-08-20"),
    ],
)
def test_the_week_before_is_counted_from_the_day_that_the_story_has_come_to(text, when):
    assert (when, "happened") in days(text, "2017-08-25", "en")


@pytest.mark.parametrize(
    ("entry", "when"),
    [
        ("January 8, 2015: The group frees two men whom it had kidnapped in September.", "2014-09-01/2015-09-30"),
        ("October 8, 2015: The group frees two men whom it had kidnapped in September.", "2015-09"),
    ],
)
def test_a_month_told_as_past_on_an_earlier_day_may_be_that_of_the_year_before(entry, when):
    text = f"Dates\n- {entry}\n- November 3, 2015: The group takes Sirte.\n- November 9, 2015: It leaves Sirte."
    assert (when, "happened") in days(text, "2016-02-19", "en")
