"""Calls, meetings and statements of envoys: who took part, on which day, and what was only to be."""

import pytest
from events.reporting import only, people, read

DAY = "2023-05-10"  # a Wednesday


@pytest.mark.parametrize(
    ("language", "text", "kind", "names"),
    [
        ("ar", "في اتصال هاتفي مساء أمس، بحث بلينكن مع الدبيبة ملف الحدود.", "call", {"antony-blinken", "abdulhamid-dbeibah"}),
        ("ar", "بحث بلينكن مع الدبيبة خلال اتصال هاتفي أمس ملف الحدود.", "call", {"antony-blinken", "abdulhamid-dbeibah"}),
        ("ar", "خلال اتصال هاتفي مساء أمس ناقش بلينكن والدبيبة ملف الحدود.", "call", {"antony-blinken", "abdulhamid-dbeibah"}),
        ("ar", "ناقش نورلاند في لقاء عبر الفيديو مع باشاغا أمس ملف الحدود.", "meeting", {"richard-norland", "fathi-bashagha"}),
        ("en", "In a phone call on Tuesday, Blinken discussed the border with Dbeibah.", "call", {"antony-blinken", "abdulhamid-dbeibah"}),
    ],
)  # fmt: skip
def test_what_is_discussed_in_a_call_is_the_call(told, language, text, kind, names):
    [found] = told(text, language, DAY)
    assert (found.kind, people(found), str(found.when)) == (kind, names, "2023-05-09")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("استقبل المنفي المبعوث الأمريكي أمس.", {"mohamed-al-menfi", "richard-norland"}),
        ("استقبل المنفي القائم بالأعمال الأمريكي أمس.", {"mohamed-al-menfi", "leslie-ordeman"}),
        ("التقى المشري الموفد الأمريكي أمس.", {"khaled-al-mishri", "richard-norland"}),
        ("التقى نورلاند، الذي يزور طرابلس منذ الأحد، المنفي أمس.", {"richard-norland", "mohamed-al-menfi"}),
    ],
)
def test_host_and_guest_may_stand_side_by_side(told, text, names):
    found = only(told(text, "ar", DAY), "meeting")
    assert (people(found), str(found.when)) == (names, "2023-05-09")


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("عين بايدن السفير الذي عمل في عمان عام 2015 مبعوثا خاصا أمس الثلاثاء.", "appointment", "2023-05-09"),
        ("اجتمع نورلاند في تونس أمس مع المنفي الذي انتخب في فبراير 2021.", "meeting", "2023-05-09"),
        ("قال نورلاند في كلمته التي ألقاها أمس إن بلاده تدعم الحوار.", "statement", "2023-05-09"),
        ("أكد نورلاند في بيانه الذي نشره مساء الاثنين دعم بلاده للحوار.", "statement", "2023-05-08"),
        ("تولى نورلاند مهامه في 14 فبراير بعد ترشيحه. 22 يونيو، 2023", "appointment", "2023-02-14"),
    ],
)
def test_a_relative_clause_keeps_its_own_time(told, text, kind, when):
    assert str(only(told(text, "ar", DAY), kind).when) == when


@pytest.mark.parametrize(
    "text",
    [
        "تحدث المنفي قبيل مؤتمر جنيف المخصص للبلد الذي يعاني الانقسام منذ عشر سنوات.",
        "استقبل المنفي المبعوث الأمريكي الذي عمل في عمان عام 2015.",
    ],
)
def test_what_a_relative_clause_tells_dates_nothing_else(told, text):
    assert not [
        report for report in told(text, "ar", DAY) if report.when and report.when.days and report.when.days > 31
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("دعا نورلاند إلى توحيد المؤسسات. جاء ذلك في مقابلة تلفزيونية مساء الاثنين.", "2023-05-08"),
        ("قال نورلاند إن بلاده تدعم الحوار. وجاء ذلك في تغريدة نشرها اليوم الأربعاء.", "2023-05-10"),
    ],
)
def test_the_day_of_the_occasion_is_that_of_the_words(told, text, when):
    [found] = told(text, "ar", DAY)
    assert (found.kind, str(found.when)) == ("statement", when)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "يعتزم السفير أن يزور بنغازي غدا ويلتقي حفتر."),
        ("ar", "يعتزم وفد أمريكي القيام بزيارة إلى بنغازي غدا ولقاء حفتر."),
        ("ar", "يتضمن جدول أعمال نورلاند لقاءات مع الدبيبة والمنفي."),
        ("en", "A US delegation intends to visit Benghazi next week and meet Haftar."),
    ],
)
def test_what_goes_on_after_a_plan_is_planned_too(told, language, text):
    assert {report.realis for report in told(text, language, DAY)} == {"planned"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "لا يتضمن جدول أعمال نورلاند لقاءات مع حفتر."),
        ("ar", "لا يعتزم نورلاند لقاء حفتر."),
        ("ar", "ليس من المقرر أن يلتقي نورلاند حفتر."),
        ("ar", "يمكن للقادة الليبيين المستعدين للحوار في جنيف أن يجتمعوا."),
        ("en", "Norland does not plan to meet Haftar."),
    ],
)
def test_no_plan_and_a_mere_possibility_are_no_event(told, language, text):
    assert not [report for report in told(text, language, DAY) if report.kind == "meeting"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ناقش نورلاند مع السراج أمس سبل إنهاء الهجوم على طرابلس."),
        ("ar", "التقى نورلاند حفتر أمس لبحث وقف هجومه على طرابلس."),
        ("ar", "بحث نورلاند مع المنفي أمس استعادة الاستقرار في ليبيا."),
        ("en", "Norland met Haftar on Tuesday to stop the attack on Tripoli."),
    ],
)
def test_fighting_that_is_to_end_is_no_event(told, language, text):
    assert [report.kind for report in told(text, language, DAY)] == ["meeting"]


def test_for_the_sake_of_is_not_put_off(told):
    found = only(told("التقى نورلاند الدبيبة أمس الثلاثاء من أجل دفع الحوار.", "ar", DAY), "meeting")
    assert (found.realis, str(found.when)) == ("happened", "2023-05-09")


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الخزانة الأمريكية، أمس الثلاثاء، عن فرض عقوبات على تاجر ليبي.",
        "كشفت وزارة الخزانة الأمريكية أمس الثلاثاء عن إدراج شركة ليبية على قائمة العقوبات.",
    ],
)
def test_announced_sanctions_are_of_the_day_of_the_announcement(told, text):
    [found] = told(text, "ar", DAY)
    assert (found.kind, str(found.when)) == ("sanction", "2023-05-09")


def test_the_day_on_which_a_summit_was_announced_is_not_that_of_the_summit(told):
    [found] = told("أعلنت السفارة الأمريكية عن القمة يوم الأحد.", "ar", DAY)
    assert (found.kind, str(found.when)) == ("statement", "2023-05-07")


def test_an_earlier_time_is_not_the_day_told_last(told):
    found = told("التقى نورلاند المنفي أمس في تونس. وبحث نورلاند في وقت سابق مع حفتر ملف الحدود.", "ar", DAY)
    assert [(report.kind, report.when and str(report.when)) for report in found] == [
        ("meeting", "2023-05-09"),
        ("meeting", None),
    ]


def test_one_vote_named_twice_is_one_event(told):
    text = (
        "بحث نورلاند مع المنفي أمس إجراء الانتخابات في عام 2024. وأكد نورلاند دعم بلاده لإجراء الانتخابات في عام 2024."
    )
    assert len([report for report in told(text, "ar", DAY) if report.kind == "election"]) == 1


def test_who_speaks_of_an_agreement_has_not_signed_it(told):
    found = told("قال بلينكن إنه يجب تطبيق الاتفاق (الموقع في 23 أكتوبر).", "ar", DAY)
    assert not [report for report in found if report.when and "antony-blinken" in people(report)]


def test_the_signature_of_a_post_is_no_event(told):
    assert not told("— U.S. Embassy – Libya (@USEmbassyLibya) May 4, 2023", "en", DAY)


def test_the_situation_in_a_country_is_not_where_they_met(told):
    text = "التقى حفتر أمس السفير الأمريكي لمناقشة الأوضاع الراهنة في ليبيا. والتقى السفير الأمريكي حفتر في أبوظبي أمس."
    [found] = [report for report in told(text, "ar", DAY) if report.kind == "meeting"]
    assert found.place == "abu-dhabi"


def test_who_sits_beside_the_guest_is_at_the_same_meeting(told):
    text = (
        "ناقش نورلاند مع حفتر أمس ملف الجنوب. واستقبل حفتر أمس إلى جانب نورلاند القائم بالأعمال الأمريكي جيريمي برنت."
    )
    [found] = [report for report in told(text, "ar", DAY) if report.kind == "meeting"]
    assert people(found) == {"richard-norland", "khalifa-haftar", "jeremy-berndt"}


def test_who_attended_the_meeting_was_at_it(told):
    text = "التقى الدبيبة أمس وليام بيرنز في طرابلس. وحضر اللقاء وزيرة الخارجية نجلاء المنقوش."
    [found] = [report for report in told(text, "ar", DAY) if report.kind == "meeting"]
    assert {"abdulhamid-dbeibah", "william-burns"} <= people(found)


def test_his_meeting_with_another_is_one_more(told):
    text = "التقى نورلاند المنفي أمس في طرابلس. وخلال لقائه مع عقيلة صالح في القبة، أكد نورلاند دعم بلاده للحوار."
    found = [report for report in told(text, "ar", DAY) if report.kind == "meeting"]
    assert [people(report) for report in found] == [
        {"richard-norland", "mohamed-al-menfi"},
        {"richard-norland", "aguila-saleh"},
    ]


def test_who_travels_and_meets_is_the_same(told):
    found = told("زار المنفي بنغازي أمس، والتقى حفتر في مكتبه.", "ar", DAY)
    assert {"mohamed-al-menfi", "khalifa-haftar"} <= people(found[0])


@pytest.mark.parametrize(
    "text",
    [
        "أكد نورلاند أنه يتطلع إلى زيارة طرابلس.",
        "قبيل استئناف اجتماعات اللجنة العسكرية المشتركة (5+5) المقرر عقدها منتصف الشهر الجاري، التقى نورلاند المنفي أمس.",
    ],
)
def test_what_is_looked_forward_to_has_not_happened(told, text):
    plans = [report for report in told(text, "ar", DAY) if people(report) != {"richard-norland", "mohamed-al-menfi"}]
    assert "happened" not in {report.realis for report in plans if report.kind in ("visit", "meeting")}


def test_elections_that_are_supported_have_not_been_held(told):
    text = "كان عنوان زيارة نورلاند دعم إجراء الانتخابات في ليبيا خلال 2023."
    assert {report.realis for report in told(text, "ar", DAY) if report.kind == "election"} <= {"planned"}


def test_since_when_it_is_the_first_is_not_when_it_was(told):
    text = "وصل وليام بيرنز إلى طرابلس أمس، في أول زيارة لمسؤول أمريكي منذ مقتل السفير عام 2012."
    [found] = [report for report in told(text, "ar", DAY) if report.kind == "visit"]
    assert str(found.when) == "2023-05-09"


def test_since_whom_is_not_who(told):
    text = "في أول زيارة له منذ تولي الرئيس جو بايدن السلطة، التقى وليام بيرنز الدبيبة أمس."
    assert people(only(told(text, "ar", DAY), "meeting")) == {"william-burns", "abdulhamid-dbeibah"}


def test_whom_somebody_urges_does_not_speak(told):
    found = told("دعا نورلاند إلى التهدئة اليوم. وحث الأطراف الليبيين على الحوار.", "ar", DAY)
    assert [people(report) for report in found] == [{"richard-norland"}]


def test_while_he_held_a_post_is_no_appointment(told):
    text = "يعد بيرنز من العارفين بليبيا، وذلك أثناء توليه منصب وكيل وزارة الخارجية الأمريكية خلال الفترة من 2008 إلى 2011."
    assert not [report for report in told(text, "ar", DAY) if report.kind == "appointment"]


def test_an_announced_arrival_is_told(told):
    found = told("كشفت السفارة الأمريكية أمس عن وصول نورلاند إلى طرابلس.", "ar", DAY)
    assert only(found, "visit").place == "tripoli"


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("ar", "عين غوتيريش الممثل الخاص للأمين العام عبدالله باتيلي.", "2022-09-02", "2024-01-01"),
        ("en", "Guterres appointed UN envoy Abdoulaye Bathily on Friday.", "2022-09-02", "2024-01-01"),
        (
            "ar",
            "وصلت ستيفاني خوري إلى طرابلس خلفا للمبعوث الأممي لدى ليبيا عبدالله باتيلي.",
            "2023-01-01",
            "2024-11-14",
        ),
    ],
)
def test_who_is_appointed_or_followed_bounds_the_day_of_writing_less(language, text, first, last):
    when = read(text, language, None).dateline.when
    assert when
    assert when.key[0].isoformat() <= first
    assert when.latest is None or when.latest.isoformat() >= last


def test_hours_later_is_the_day_of_the_news_not_of_its_background(told):
    text = (
        "عقوبات أمريكية جديدة\n\nفرضت الولايات المتحدة أمس عقوبات على ميليشيا ليبية.\nوجاء القرار بعد أيام من عرقلة روسيا القرار الجمعة الماضية. "
        "ورحب باشاغا، بعد ساعات، بالعقوبات."
    )
    assert [str(report.when) for report in told(text, "ar", DAY) if "fathi-bashagha" in people(report)] == [
        "2023-05-09"
    ]


def test_a_name_in_quotation_marks_parts_no_phrase(told):
    [found] = told("أدرجت الولايات المتحدة أمس ميليشيا «الكانيات» الليبية على لائحة العقوبات.", "ar", DAY)
    assert (found.kind, str(found.when)) == ("sanction", "2023-05-09")


def test_whose_son_somebody_is_does_not_act(told):
    found = told("زار بلقاسم، نجل المشير خليفة حفتر، واشنطن أمس.", "ar", DAY)
    assert not [report for report in found if "khalifa-haftar" in people(report)]


def test_a_meeting_put_off_until_today_has_not_taken_place(told):
    found = told("جرى إرجاء الاجتماع بين المنفي ونورلاند، الذي كان مبرمجا أمس في تونس، إلى غد الخميس.", "ar", DAY)
    assert "happened" not in {report.realis for report in found}


def test_since_who_took_office_is_no_appointment(told):
    found = told("وصل مسعد بولس أمس إلى طرابلس، في زيارة هي الأولى لمسؤول أمريكي منذ تولي ترامب منصبه.", "ar", DAY)
    assert [report.kind for report in found] == ["visit"]


@pytest.mark.parametrize(
    "text",
    [
        "بحث بلينكن أمس برفقة مساعديه مع رئيس اللجنة العسكرية محمد الحداد ملف الحدود.",
        "وجاء ذلك في لقاء جمع بلينكن أمس برئيس اللجنة العسكرية محمد الحداد.",
        "التقى بلينكن أمس رئيس اللجنة العسكرية محمد الحداد.",
    ],
)
def test_an_office_that_nobody_knows_does_not_part_its_holder_from_the_meeting(told, text):
    assert people(only(told(text, "ar", DAY), "meeting")) == {"antony-blinken", "mohamed-al-haddad"}


def test_whom_somebody_met_on_a_visit_of_one_day_he_met_on_that_day(told):
    found = only(told("On Tuesday Blinken visited Benghazi, meeting Saddam Haftar.", "en", DAY), "meeting")
    assert (people(found), str(found.when)) == ({"antony-blinken", "saddam-haftar"}, "2023-05-09")


@pytest.mark.parametrize("verb", ["جمعه", "عقده"])
def test_a_pronoun_at_the_verb_of_a_meeting_is_whom_the_sentence_is_about(told, verb):
    found = only(told(f"جدد بلينكن دعم بلاده للانتخابات، خلال لقاء {verb} أمس مع الدبيبة.", "ar", DAY), "meeting")
    assert (people(found), str(found.when)) == ({"antony-blinken", "abdulhamid-dbeibah"}, "2023-05-09")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norland met Haftar in Rajma on Monday and Menfi on Tuesday."),
        ("en", "Norland flew to Malta on Sunday. He met Haftar in Rajma on Monday and Menfi on Tuesday."),
        ("ar", "التقى نورلاند حفتر في الرجمة الاثنين والمنفي الثلاثاء."),
    ],
)
def test_with_whom_somebody_met_on_another_day_after_and_is_another_meeting(told, language, text):
    first, second = (found for found in told(text, language) if found.kind == "meeting")
    assert people(first) == {"richard-norland", "khalifa-haftar"}
    assert people(second) == {"richard-norland", "mohamed-al-menfi"}
    assert (first.place, second.place) == ("rajma", None)
    assert (second.when.day - first.when.day).days == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Haftar was received at the White House on Monday."),
        ("en", "Haftar was received in Washington on Monday."),
        ("ar", "استقبل حفتر في البيت الأبيض الاثنين."),
    ],
)
def test_the_house_in_which_somebody_is_received_is_the_host(told, language, text):
    met = only(told(text, language), "meeting")
    assert {who.country for who in met.participants} == {"LY", "US"}


def test_a_prize_received_in_a_capital_is_no_meeting_with_it(told):
    assert all(found.kind != "meeting" for found in told("Haftar received a prize in Moscow on Monday."))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The singer spoke to the guests on Monday.", {"other"}),
        ("Leaf spoke to Abdulhamid Dbeibah on Monday.", {"call"}),
        ("Antony Blinken landed in Rome. He spoke with Abdulhamid Dbeibah on Monday.", {"call"}),
    ],
)
def test_speaking_to_an_audience_is_no_call(told, text, kinds):
    assert {found.kind for found in told(text)} & {"call", "other"} == kinds


def test_who_speaks_after_a_clause_about_himself_is_named(told):
    said = only(
        told("Fayez al-Sarraj, who was backed by Washington, said on Monday that he would resign."), "statement"
    )
    assert people(said) == {"fayez-al-sarraj"}


def test_states_in_a_row_before_a_verb_all_take_part(told):
    said = only(told("France, Italy and the United States warned on Monday against oil sales."), "statement")
    assert people(said) == {"france", "italy", "united-states"}


@pytest.mark.parametrize(
    ("language", "text", "kind", "who"),
    [
        ("en", "In a call with Prime Minister Dbeibah, Secretary Blinken stressed the need for elections.", "call", {"antony-blinken", "abdulhamid-dbeibah"}),
        ("en", "In separate phone calls with Aguila Saleh and Khalifa Haftar, Norland urged them to back it.", "call", {"richard-norland", "aguila-saleh", "khalifa-haftar"}),
        ("en", "During a meeting with Dbeibah in Tripoli, Norland said that the United States supports elections.", "meeting", {"richard-norland", "abdulhamid-dbeibah"}),
        ("en", "On a visit to Tripoli, Norland urged all sides to stop fighting.", "visit", {"richard-norland"}),
        ("ar", "وفي اتصال هاتفي مع الدبيبة أمس شدد نورلاند على ضرورة إجراء الانتخابات.", "call", {"richard-norland", "abdulhamid-dbeibah"}),
        ("ar", "خلال لقائه مع الدبيبة في طرابلس قال نورلاند إن بلاده تدعم الانتخابات.", "meeting", {"richard-norland", "abdulhamid-dbeibah"}),
        ("ar", "قال السفير نورلاند إنه عقد اليوم اجتماعا مثمرا مع رئيس المفوضية عماد السايح.", "meeting", {"richard-norland", "emad-al-sayeh"}),
        ("ar", "أفادت السفارة الأمريكية بأن السفير نورلاند ناقش خلال لقائه محمد الحداد توحيد الجيش.", "meeting", {"richard-norland", "mohamed-al-haddad"}),
        ("ar", "أكد نورلاند يوم الثلاثاء دعم بلاده للانتخابات. جاء ذلك خلال اتصال هاتفي مع عماد السايح.", "call", {"richard-norland", "emad-al-sayeh"}),
    ],
)  # fmt: skip
def test_who_spoke_on_an_occasion_took_part_in_it(told, language, text, kind, who):
    found = told(text, language, "2021-03-10")
    assert people(only(found, kind)) == who
    assert [one.kind for one in found] == [kind], "what was said is part of it"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وفي لقاء مع قناة الحرة أمس قال نورلاند إن بلاده تدعم الانتخابات."),
        ("ar", "وقال نورلاند في لقاء تلفزيوني أمس إن بلاده تدعم الانتخابات."),
        ("ar", "وفي كلمة أمام مجلس الأمن أمس قال نورلاند إن بلاده تدعم الانتخابات."),
        ("en", "In an interview with a newspaper on Tuesday, Norland said that his country supports elections."),
    ],
)
def test_an_interview_or_a_speech_is_a_statement_of_its_day(told, language, text):
    [found] = told(text, language, "2021-03-10")
    assert (found.kind, people(found), str(found.when)) == ("statement", {"richard-norland"}, "2021-03-09")


def test_who_speaks_behind_a_day_is_no_place(told):
    assert (
        only(told("Norland said on Tuesday the US supports elections.", "en", "2021-03-10"), "statement").place is None
    )


def test_who_speaks_on_a_visit_of_somebody_else_did_not_make_it(told):
    found = told("وخلال زيارة المنفي إلى واشنطن أمس قال نورلاند إن بلاده تدعم الانتخابات.", "ar", "2021-03-10")
    assert people(only(found, "visit")) == {"mohamed-al-menfi"}


@pytest.mark.parametrize(
    ("language", "text", "kind", "who"),
    [
        ("ar", "القائم بالأعمال جيريمي برنت: التقيت بمحمد المنفي أمس في طرابلس.", "meeting", {"jeremy-berndt", "mohamed-al-menfi"}),
        ("ar", "السفارة الأمريكية: سعدت بلقاء محمد المنفي أمس في طرابلس.", "meeting", {"us-embassy-libya", "mohamed-al-menfi"}),
        ("ar", 'قال السفير نورلاند: "تشرفت أمس بلقاء محافظ المصرف المركزي الصديق الكبير".', "meeting", {"richard-norland", "sadiq-al-kabir"}),
        ("ar", "السفير نورلاند: لقاء المنفي وحفتر أمس خطوة مهمة.", "meeting", {"mohamed-al-menfi", "khalifa-haftar"}),
        ("en", "Ambassador Norland: Pleased to meet Mohamed al-Menfi on Tuesday in Tripoli.", "meeting", {"richard-norland", "mohamed-al-menfi"}),
    ],
)  # fmt: skip
def test_who_posts_of_a_meeting_of_his_own_took_part(told, language, text, kind, who):
    found = only(told(text, language, DAY), kind)
    assert (people(found), str(found.when)) == (who, "2023-05-09")


def test_who_speaks_before_a_colon_of_somebody_elses_visit_did_not_make_it(told):
    text = "السفير نورلاند: زيارة حفتر إلى القاهرة أمس كانت ناجحة."
    assert people(only(told(text, "ar", DAY), "visit")) == {"khalifa-haftar"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("التقى محافظ المصرف ناجي عيسى الأحد بمقر المصرف السفير الأمريكي ريتشارد نورلاند.", {"naji-issa", "richard-norland"}),
        ("استقبل الدبيبة في ديوان مجلس الوزراء المبعوث مسعد بولس.", {"abdulhamid-dbeibah", "massad-boulos"}),
        ("استقبل المنفي اليوم بقصر الضيافة ليزلي أوردمان.", {"mohamed-al-menfi", "leslie-ordeman"}),
        ("التقى المشري مسؤولين في مكتب السفير نورلاند.", {"khaled-al-mishri"}),
    ],
)  # fmt: skip
def test_who_follows_the_house_where_people_are_received_is_the_guest_but_not_whose_it_is(told, text, names):
    assert people(only(told(text, "ar", "2023-05-10"), "meeting")) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "التقى حفتر وفدا أمريكيا يضم فيكتوريا كوتس والسفير ريتشارد نورلاند يوم الأحد."),
        ("ar", "التقى حفتر يوم الأحد وفدا أمريكيا تقوده فيكتوريا كوتس بعضوية السفير ريتشارد نورلاند."),
        ("en", "A US delegation, including Victoria Coates and Richard Norland, met Khalifa Haftar on Sunday."),
        ("en", "Haftar received a US delegation comprising Victoria Coates and Richard Norland on Sunday."),
    ],
)
def test_the_members_of_a_delegation_take_part(told, language, text):
    found = only(told(text, language, "2019-11-26"), "meeting")
    assert people(found) - {None} == {"khalifa-haftar", "victoria-coates", "richard-norland"}


def test_what_the_matter_takes_in_takes_no_part(told):
    text = "بحث حفتر مع السفير ريتشارد نورلاند يوم الأحد أزمة تضم تركيا ومصر."
    assert people(only(told(text, "ar", "2019-11-26"), "meeting")) == {"khalifa-haftar", "richard-norland"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ar",
            "التقى صدام حفتر وفدا من السفارة الأمريكية في الرجمة. كما اجتمع مع السفير الأمريكي في مكتبه يوم الثلاثاء.",
        ),
        (
            "en",
            "Saddam Haftar met a team of the US embassy. He also met the US defence attaché in his office on Tuesday.",
        ),
    ],
)
def test_whom_he_also_met_on_a_day_he_met_another_time(told, language, text):
    first, second = (one for one in told(text, language, "2023-11-08") if one.kind == "meeting")
    assert str(second.when) == "2023-11-07"
    assert first.when is None or str(first.when) != "2023-11-07"


def test_elected_are_all_who_are_named_and_not_who_held_the_office(told):
    text = "انتخب الملتقى أمس محمد المنفي رئيسا للمجلس وعبد الحميد الدبيبة رئيسا للحكومة."
    assert people(only(told(text, "ar", "2021-02-06"), "election")) >= {"mohamed-al-menfi", "abdulhamid-dbeibah"}
    text = "The forum on Friday elected Mohamed al-Menfi to head the Presidential Council."
    assert people(only(told(text, "en", "2021-02-06"), "election")) == {"mohamed-al-menfi"}


def test_whose_minister_hosted_somebody_is_not_the_minister_named_before(told):
    opened = "Foreign Minister Najla al-Mangoush spoke on Monday. "
    found = told(opened + "Mishri flew to Ankara, whose foreign minister met him in August.", "en", "2022-11-30")
    assert "najla-al-mangoush" not in people(only(found, "meeting"))
    found = told(opened + "Mishri flew to Benghazi after the foreign minister met him in August.", "en", "2022-11-30")
    assert "najla-al-mangoush" in people(only(found, "meeting"))


def test_somebodys_predecessor_is_another(told):
    text = "Leslie Ordeman met Aguila Saleh on Tuesday. Leslie Ordeman's predecessor visited Misrata in 2021."
    assert people(only(told(text, "en", "2022-11-30"), "visit")) == {None}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "U.S. Africa Command said American warplanes carried out three strikes in Sirte on Thursday.",
            {"africom"},
        ),
        ("ar", "قالت أفريكوم إن طائرة أمريكية نفذت غارة قرب مرزق يوم الخميس.", {"africom"}),
        ("en", "U.S. Africa Command said Italian warplanes carried out three strikes in Sirte on Thursday.", {None}),
    ],
)
def test_the_planes_of_its_own_side_of_which_a_force_tells_are_the_force(told, language, text, names):
    assert people(only(told(text, language, "2019-09-21"), "strike")) == names


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("التقى حفتر أمس وفدا من مشايخ ترهونة.", None),
        ("التقى المنفي الأحد وفدا من أعيان الزاوية.", None),
        ("شارك نورلاند أمس في اجتماع بنغازي مع حفتر.", "benghazi"),
        ("التقى نورلاند أمس حفتر في مقر القيادة العامة بنغازي.", "benghazi"),
    ],
)
def test_whose_elders_somebody_met_is_not_where(told, text, place):
    assert only(told(text, "ar", "2023-05-10"), "meeting").place == place


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("John Brennan visited Tripoli on Tuesday. In the evening he met Mohamed al-Menfi.", {"john-brennan-africom", "mohamed-al-menfi"}),
        ("John Brennan visited Benghazi on Tuesday. In the city they said Aguila Saleh met Mohamed al-Menfi.", {"aguila-saleh", "mohamed-al-menfi"}),
        ("John Brennan visited Tripoli on Tuesday. In the evening the mayor met Mohamed al-Menfi.", {"mohamed-al-menfi"}),
    ],
)  # fmt: skip
def test_he_is_the_one_before_whatever_opens_the_sentence(told, text, names):
    assert people(only(told(text, "en", "2024-08-28"), "meeting")) - {None} == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Putin received Erdogan's foreign minister on Tuesday.", "Erdogan's foreign minister"),
        ("Norland met Khalifa Haftar's chief of staff on Tuesday.", "Khalifa Haftar's chief of staff"),
        ("Joe Biden's Secretary of State Antony Blinken met Aguila Saleh on Tuesday.", "Antony Blinken"),
    ],
)
def test_whose_minister_somebody_is_does_not_act(told, text, who):
    found = only(told(text, "en", "2023-05-10"), "meeting")
    assert who in {one.name["en"] for one in found.participants}
    assert len(found.participants) == 2


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ar", "أجرى القائم بالأعمال جيريمي برنت الثلاثاء اتصالا هاتفيا مع وزير الصحة.", {"وزير الصحة"}),
        ("ar", "التقى جيريمي برنت أمس وزير الصحة رمضان أبو جناح. وقال وزير الصحة إن اللقاء مثمر.", {"رمضان أبو جناح"}),
        ("en", "Jeremy Berndt met the health minister in Tripoli on Tuesday.", {"health minister"}),
        (
            "en",
            "Jeremy Berndt met the chief of staff in Tripoli, Mohammed al-Haddad, on Tuesday.",
            {"Mohamed al-Haddad"},
        ),
        (
            "en",
            "Jeremy Berndt met the chief of staff in Tripoli and Aguila Saleh on Tuesday.",
            {"chief of staff", "Aguila Saleh"},
        ),
        (
            "en",
            "Jeremy Berndt met the health minister and Aguila Saleh on Tuesday.",
            {"health minister", "Aguila Saleh"},
        ),
        ("ar", "التقى جيريمي برنت أمس وزير الصحة وعقيلة صالح.", {"وزير الصحة", "عقيلة صالح"}),
        ("en", "Jeremy Berndt met Aguila Saleh on Tuesday. The minister attended.", {"Aguila Saleh"}),
    ],
)
def test_an_office_that_nobody_is_named_for_is_the_other_side_of_a_meeting(told, language, text, names):
    [found] = [one for one in told(text, language, "2024-05-15") if one.kind in ("meeting", "call")]
    assert {one.name[language] for one in found.participants if one.entity != "jeremy-berndt"} == names


def test_whose_officials_are_met_do_not_meet_by_themselves(told):
    for text in (
        "وصل صدام حفتر الاثنين إلى واشنطن في زيارة تستمر أسبوعا يلتقي خلالها مسؤولين في البنتاغون.",
        "التقى مسؤولون في البنتاغون صدام حفتر الاثنين.",
    ):
        found = only(told(text, "ar", "2025-05-01"), "meeting")
        assert people(found) == {"saddam-haftar", "us-department-of-defense"}


@pytest.mark.parametrize(
    "text",
    [
        "عقد جوي هود أمس جلسة محادثات مع عبد الحميد الدبيبة، ثم التقى وزيرة الخارجية نجلاء المنقوش.",
        "أجرى جوي هود أمس مباحثات مع عبد الحميد الدبيبة ثم اجتمع مع نجلاء المنقوش.",
    ],
)
def test_whom_he_then_met_he_met_apart(told, text):
    found = [people(one) for one in told(text, "ar", "2021-05-18") if one.kind == "meeting"]
    assert found == [{"joey-hood", "abdulhamid-dbeibah"}, {"joey-hood", "najla-al-mangoush"}]


def test_a_meeting_that_gathered_people_is_told_once(told):
    text = "عقد جوي هود أمس اجتماعا جمع عبد الحميد الدبيبة ومحمد المنفي."
    assert len([one for one in told(text, "ar", "2021-05-18") if one.kind == "meeting"]) == 1


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Joey Hood became the most senior American to visit Libya since 2014.", "happened"),
        ("Joey Hood was the only American to meet Khalifa Haftar.", "happened"),
        ("Joey Hood will be the first American official to visit Libya.", "planned"),
        ("Joey Hood is set to be the most senior American to visit Libya.", "planned"),
    ],
)
def test_whoever_became_the_first_to_do_it_did_it_but_not_who_will(told, text, realis):
    [found] = [one for one in told(text, "en", "2021-05-19") if one.kind in ("visit", "meeting")]
    assert found.realis == realis


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ar", "التقى تاونسند السراج في زوارة الاثنين. وضم الوفد الليبي فتحي باشاغا.", {"fathi-bashagha"}),
        ("en", "Townsend met Fayez al-Sarraj in Zuwara on Monday. The team also included Richard Norland.", {"richard-norland"}),
        ("en", "Townsend met Fayez al-Sarraj in Zuwara on Monday. The agenda included Khalifa Haftar.", set()),
        ("en", "Townsend met Fayez al-Sarraj in Zuwara on Monday. A Turkish team included Hulusi Akar.", set()),
        ("en", "Townsend met Fayez al-Sarraj in Zuwara on Monday. The team included Khalifa Haftar's adviser.", set()),
        ("en", "Townsend met Fayez al-Sarraj in Zuwara on Monday. The team included an aide and told Khalifa Haftar so.", set()),
    ],
)  # fmt: skip
def test_whom_the_delegation_included_met_with_it(told, language, text, names):
    found = only(told(text, language, "2020-06-22"), "meeting")
    assert people(found) - {"stephen-townsend", "fayez-al-sarraj", None} == names


def test_who_is_there_when_somebody_is_appointed_is_not_appointed(told):
    text = "عين مجلس النواب الخميس ناجي عيسى محافظا بحضور السفير ريتشارد نورلاند."
    assert people(only(told(text, "ar", "2024-09-26"), "appointment")) == {"house-of-representatives", "naji-issa"}


@pytest.mark.parametrize(
    "text",
    [
        "Dbeibah met Najla al-Mangoush on Monday in the presence of US envoy Richard Norland.",
        "Dbeibah backed the holding of elections, discussing at a meeting on Monday in the presence of Richard Norland the vote.",
    ],
)
def test_in_whose_presence_they_met_took_part(told, text):
    found = only(told(text, "en", "2023-03-22"), "meeting")
    assert {"abdulhamid-dbeibah", "richard-norland"} <= people(found)
    assert str(found.when) == "2023-03-20"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the first trip by a senior official since an envoy met Sarraj in 2014, Richard Norland arrived in Tripoli."),
        ("en", "For the first time since clashes broke out in 2014, Richard Norland visited Tripoli."),
        ("en", "Since the ouster of the regime in 2011, Richard Norland has visited Tripoli twice."),
        ("ar", "وللمرة الأولى منذ أن التقى مبعوث السراج في 2014، وصل ريتشارد نورلاند إلى طرابلس."),
        ("ar", "منذ سقوط النظام عام 2011 زار ريتشارد نورلاند طرابلس مرتين."),
    ],
)  # fmt: skip
def test_since_when_is_not_when(told, language, text):
    [visit] = [one for one in told(text, language, "2021-05-19") if people(one) == {"richard-norland"}]
    assert visit.when is None


def test_an_embassy_that_speaks_of_the_visit_is_no_visitor(told):
    text = "The US embassy said that the visit comes as part of US efforts to support elections."
    assert [report.kind for report in told(text, "en", "2021-09-06")] == ["statement"]
