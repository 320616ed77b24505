"""Arabic news of envoys, councils and commissions, as agencies and their readers' pages write it."""

import pytest
from events.reporting import only, people, read

DAY = "2023-05-10"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("فشلت اللجنة في إجراء محادثات مع السفير نورلاند يوم الأحد.", "2023-05-07"),
        ("أخفق الوسطاء أمس في عقد لقاء بين حفتر والمنفي.", "2023-05-09"),
        ("لم تنجح البعثة الأممية في عقد اجتماع اللجنة الثلاثاء.", "2023-05-09"),
        ("لم يتمكن المنفي وحفتر من عقد لقائهما في جنيف يوم الاثنين.", "2023-05-08"),
    ],
)
def test_what_somebody_failed_to_hold_was_not_held(told, text, when):
    [found] = told(text, "ar", DAY)
    assert (found.kind, found.realis, str(found.when)) == ("other", "happened", when)


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزيرة إنها تحدثت مع عماد السايح حول الخلاف بشأن انتخابات الثالث من مايو.",
        "اختلف المجلسان على قانون انتخابات 24 ديسمبر.",
    ],
)
def test_the_day_by_which_a_vote_is_known_dates_nothing_else(told, text):
    assert not [found for found in told(text, "ar", DAY) if found.when and str(found.when).endswith(("-03", "-24"))]


def test_a_vote_and_a_gathering_keep_the_day_by_which_they_are_known(told):
    assert str(only(told("جرت انتخابات 20 فبراير في هدوء بمدينة مصراتة.", "ar", DAY), "election").when) == "2023-02-20"
    found = only(told("شارك السفير الأمريكي في مؤتمر 19 أبريل مع المنفي.", "ar", DAY), "conference")
    assert str(found.when) == "2023-04-19"


def test_the_occasion_of_a_discussion_says_what_it_was(told):
    text = "بحث الدبيبة مع نورلاند ملف الطاقة. جاء ذلك خلال اتصال هاتفي تلقاه أمس الثلاثاء، حسب بيان المكتب الإعلامي، اليوم الأربعاء."
    [found] = [one for one in told(text, "ar", DAY) if one.kind in ("meeting", "call")]
    assert (found.kind, str(found.when)) == ("call", "2023-05-09")
    assert people(found) == {"abdulhamid-dbeibah", "richard-norland"}


def test_what_a_denied_document_says_did_not_happen(told):
    text = "السفارة الأمريكية تنفي صحة رسالة متداولة تشير إلى أنها طلبت فرض عقوبات على الصديق الكبير."
    assert only(told(text, "ar", DAY), "sanction").realis == "denied"


def test_who_welcomes_what_is_to_come_speaks_now(told):
    found = only(told("نورلاند يرحب باجتماع الغد", "ar", DAY), "statement")
    assert (found.realis, found.when and str(found.when)) == ("happened", "2023-05-09/2023-05-10")


@pytest.mark.parametrize(
    "text",
    [
        "التقى الدبيبة أمس في طرابلس المبعوث الشخصي للرئيس ترامب، مسعد بولس.",
        "حدد المنظمون أهداف لقاء مسعد بولس كبير مستشاري ترامب مع الدبيبة أمس.",
        "استقبل الدبيبة كبير مستشاري الرئيس الأمريكي دونالد ترامب مسعد بولس أمس.",
        "استقبل الدبيبة مسعد بولس، كبير مستشاري الرئيس دونالد ترامب، أمس.",
        "بحث مستشار الرئيس الأمريكي دونالد ترامب للشؤون الأفريقية، مسعد بولس، مع الدبيبة ملف النفط أمس.",
        "التقى الدبيبة أمس كبير مستشاري ترامب مسعد بولس.",
        "التقى الدبيبة أمس المبعوث الخاص للرئيس دونالد ترامب، مسعد بولس.",
        "استقبل الدبيبة أمس مسعد بولس، المستشار الأمريكي البارز للرئيس ترامب.",
    ],
)
def test_a_president_does_not_meet_those_whom_his_adviser_meets(told, text):
    assert people(only(told(text, "ar", DAY), "meeting")) == {"abdulhamid-dbeibah", "massad-boulos"}


def test_a_vote_that_is_welcomed_on_its_day_is_being_held(told):
    found = only(told("رحبت البعثة الأممية بانطلاق الاقتراع اليوم في تسع بلديات.", "ar", DAY), "election")
    assert (found.realis, str(found.when)) == ("happened", DAY)


def test_who_met_somebody_on_the_way_is_who_travels_on(told):
    found = told("زار بولس تونس الاثنين، حيث التقى الرئيس قيس سعيد، قبل أن يتوجه إلى ليبيا.", "ar", DAY)
    assert [people(one) for one in found if one.kind == "visit"] == [{"massad-boulos"}, {"massad-boulos"}]


def test_a_visit_is_to_the_nearest_of_the_towns_named(told):
    text = "زار القائم بالأعمال، الاثنين، مدينة مصراتة للتشاور مع قادتها لوقف التصعيد في سرت والجفرة."
    assert only(told(text, "ar", DAY), "visit").place == "misrata"


@pytest.mark.parametrize(
    "text",
    [
        "أحيت السفارة، يوم الأحد، الذكرى العاشرة لهجوم بنغازي الذي استهدف القنصلية.",
        "شارك المنفي أمس في إحياء ذكرى معركة القرضابية.",
        "The embassy on Sunday marked the tenth anniversary of the attack on the Benghazi consulate.",
    ],
)
def test_what_is_remembered_did_not_happen_on_its_anniversary(told, text):
    found = told(text, "en" if text.isascii() else "ar", DAY)
    assert {one.kind for one in found} == {"other"}


def test_whom_somebody_meets_during_a_visit_that_began_is_still_to_be_met(told):
    found = told("بدأ المنفي اليوم زيارة رسمية إلى روما يلتقي خلالها رئيس الوزراء ماريو دراغي.", "ar", DAY)
    assert {(one.kind, one.realis) for one in found} == {("visit", "happened"), ("meeting", "planned")}


def test_talks_on_a_tour_between_two_towns_have_its_time(told):
    text = "أجرى قائد أفريكوم مباحثات مع مسؤولين ليبيين خلال جولة ما بين بنغازي وطرابلس الاثنين."
    assert str(only(told(text, "ar", DAY), "meeting").when) == "2023-05-08"


def test_what_somebody_works_for_is_not_dated_by_his_work(told):
    text = "عملت واشنطن منذ أشهر على دفع الحكومتين إلى التقارب، لكي تشارك بالمناورات التي ينظمها جيشها في تونس."
    assert not told(text, "ar", DAY)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("طالب السفير بتنفيذ القرار الصادر بتاريخ 16 أبريل.", "2023-04-16"),
        (
            "سيؤكد الوزير بلينكن على دعمه لتنفيذ اتفاق وقف إطلاق النار في جميع أنحاء ليبيا بتاريخ 23 أكتوبر.",
            "2022-10-23",
        ),
    ],
)
def test_a_paper_with_a_day_has_been_signed_and_nothing_else_has_its_day(told, text, when):
    dated = [found for found in told(text, "ar", DAY) if found.when]
    assert [
        (found.kind, found.realis, str(found.when), people(found)) for found in dated if "/" not in str(found.when)
    ] == [("other", "happened", when, set())]


def test_a_statement_issued_on_a_day_and_a_resolution_taken_on_it_keep_it(told):
    assert (
        str(only(told("قال السفير الأمريكي في بيان صادر أمس إن بلاده تدعم الحوار.", "ar", DAY), "statement").when)
        == "2023-05-09"
    )
    assert str(only(told("تبنى مجلس الأمن القرار 2570 بتاريخ 16 أبريل.", "ar", DAY), "legal").when) == "2023-04-16"


def test_a_meeting_whose_outcome_is_welcomed_is_not_of_that_day(told):
    said = "التقى نورلاند الدبيبة أمس. ورحبت بيلوسي بالإعلان المشترك الصادر عن اجتماع رئيس الحكومة فايز السراج والمشير خليفة حفتر"
    for text in (f"{said}.", f"{said}، والذي استضافه الرئيس الفرنسي."):
        assert not [one for one in told(text, "ar", DAY) if one.when and "khalifa-haftar" in people(one)]


def test_what_is_discussed_with_whom_somebody_called_was_discussed_in_the_call(told):
    text = "تلقى عقيلة صالح اتصالا هاتفيا من السفير نورلاند. وذكر المتحدث أن عقيلة صالح بحث مع نورلاند آخر التطورات."
    assert [found.kind for found in told(text, "ar", DAY) if found.kind in ("call", "meeting")] == ["call"]


@pytest.mark.parametrize(
    ("text", "realis", "when"),
    [
        ("قال البيان ذلك. السفير نورلاند إلى تونس الجمعة.", "planned", "2023-05-12"),
        ("قال البيان ذلك. السفير نورلاند إلى تونس أمس.", "happened", "2023-05-09"),
    ],
)
def test_who_goes_somewhere_on_a_weekday_without_a_verb_is_still_to_go(told, text, realis, when):
    found = only(told(text, "ar", DAY), "visit")
    assert (found.realis, str(found.when), found.place) == (realis, when, "tunis")


def test_the_same_day_as_one_of_several_is_one_of_these(told):
    found = told("زار الوفد الأمريكي مصراتة مطلع الشهر، والتقى في اليوم نفسه عميد البلدية.", "ar", DAY)
    assert {str(one.when) for one in found} == {"2023-05-01~/2023-05-10~"}


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        (
            "عقد المنفي لقاء مع نورلاند في تونس أمس بشأن الانتخابات المقررة في 24 ديسمبر القادم.",
            "meeting",
            "2023-05-09",
        ),
        ("عقد المنفي لقاء مع نورلاند في تونس بشأن الانتخابات المقررة في 24 ديسمبر القادم.", "meeting", None),
        ("أجرى نورلاند اتصالا هاتفيا بالدبيبة لبحث المؤتمر المقرر عقده في باريس الشهر المقبل.", "call", None),
        ("عقد مجلس النواب جلسته المقررة أمس في سرت.", "conference", "2023-05-09"),
    ],
)
def test_a_meeting_that_was_held_has_not_the_day_of_what_it_was_about(told, text, kind, when):
    found = next(one for one in told(text, "ar", DAY) if one.kind == kind)
    assert (found.realis, found.when and str(found.when)) == ("happened", when)


def test_whom_somebody_meets_a_day_before_another_is_not_yet_met(told):
    found = told("الدبيبة يلتقي نورلاند قبل يوم من اجتماعه بوزير الخارجية الفرنسي.", "ar", DAY)
    assert [one.realis for one in found if "richard-norland" not in people(one)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "القاهرة - بوابة الخبر الثلاثاء 09 مايو 2023, 03:47 مساء\n\nقال الدبيبة أمس إنه يدعم الحوار.",
        "طرابلس 09 مايو 2023 (وال) -قال الدبيبة أمس إنه يدعم الحوار.",
    ],
)
def test_where_and_when_it_was_written_is_no_event(told, text):
    assert [(one.kind, str(one.when)) for one in told(text, "ar", DAY)] == [("statement", "2023-05-09")]


def test_thanks_that_go_to_a_country_are_no_visit_to_it(told):
    assert [one.kind for one in told("توجه الدبيبة أمس بالشكر لدولة تونس على كرم الضيافة.", "ar", DAY)] == ["statement"]


def test_a_day_and_its_weekday_in_quotes_are_one_day(told):
    found = told('التقى الصديق الكبير أمس "الثلاثاء" السفيرة الأمريكية ديبورا جونز في مالطا.', "ar", DAY)
    assert [(one.kind, str(one.when)) for one in found] == [("meeting", "2023-05-09")]


def test_what_the_news_came_after_is_not_of_the_days_of_the_news(told):
    text = "عرضت الولايات المتحدة مؤخرا مساعدة فنية على المصرف المركزي، بعد تعيين ناجي عيسى محافظا جديدا."
    assert not [one for one in told(text, "ar", DAY) if one.kind == "appointment" and (one.when or one.main)]


def test_a_landmark_in_a_heading_is_no_date_of_publication():
    text = "ثورة السابع عشر من فبراير\n\nزار المبعوث الأمريكي ريتشارد نورلاند مصر، الإثنين، لبحث الحل السياسي في ليبيا."
    assert read(text, "ar", None).dateline.basis != "printed"


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("التقى المبعوث أمس كلا من رئيس الحكومة أسامة حماد وقائد الجيش خليفة حفتر.", "meeting", {"osama-hammad", "khalifa-haftar"}),
        ("وصل الوزير أمس، وكان في استقباله كل من محمد المنفي وعبد الحميد الدبيبة.", "visit", {"mohamed-al-menfi", "abdulhamid-dbeibah"}),
        ("بحث نورلاند مع عقيلة صالح أمس مواقف كل من أسامة حماد وخليفة حفتر.", "meeting", {"richard-norland", "aguila-saleh"}),
        ("زار نورلاند طرابلس أمس بدعوة من كل من محمد المنفي وعبد الحميد الدبيبة.", "visit", {"richard-norland"}),
    ],
)  # fmt: skip
def test_each_of_those_listed_takes_part_and_nobody_of_whom_is_only_spoken(told, text, kind, who):
    assert people(only(told(text, "ar", DAY), kind)) == who


@pytest.mark.parametrize(
    "text",
    [
        "أجل البرلمان جلسة منح الثقة لحكومة الزنتاني.",
        "يبحث النواب التصويت على منح الثقة لحكومة الزنتاني.",
        "بدأت أمس في سبها جلسة منح الثقة لحكومة الزنتاني.",
    ],
)
def test_a_session_of_confidence_gives_none_yet(told, text):
    assert not [one for one in told(text, "ar", DAY) if one.kind == "appointment" and one.realis == "happened"]


def test_a_vote_on_confidence_is_the_vote_and_the_confidence(told):
    found = only(told("صوت المجلس أمس على منح الثقة لحكومة باشاغا.", "ar", DAY), "appointment")
    assert (found.realis, str(found.when)) == ("happened", "2023-05-09")
    assert only(told("يصوت المجلس غدا على منح الثقة لحكومة باشاغا.", "ar", DAY), "appointment").realis == "planned"


@pytest.mark.parametrize(
    ("text", "realis", "when"),
    [
        ("أعلن المبعوث الأممي في 2 مارس الماضي عن عقد مؤتمر بين 14 و16 أبريل الماضي في سبها.", "planned", "2023-04-14/2023-04-16"),
        ("أعلنت البعثة الأممية يوم الأحد عن تنظيم مؤتمر للمصالحة في سرت يوم 15 يونيو.", "planned", "2023-06-15"),
        ("أعلنت الجزائر عن استضافة مؤتمر لدول الجوار.", "planned", None),
        ("أعلنت البعثة الأممية عن عقد مؤتمر للبلديات في سرت أمس.", "happened", "2023-05-09"),
    ],
)  # fmt: skip
def test_a_gathering_that_is_announced_is_not_yet_held(told, text, realis, when):
    found = only(told(text, "ar", DAY), "conference")
    assert (found.realis, found.when and str(found.when)) == (realis, when)


def test_what_a_plan_goes_on_to_is_not_of_the_day_of_the_plan(told):
    text = "يسعى باتيلي إلى إنجاح المبادرة التي طرحها في 27 فبراير الماضي، عبر تشكيل لجنة وتنظيم مؤتمر جامع."
    assert not [one for one in told(text, "ar", DAY) if one.kind == "conference"]


def test_the_file_of_an_election_holds_no_election(told):
    text = "وكانت آخر إحاطة قدمها باتيلي أمام المجلس في 18 أبريل الماضي، ركز فيها على ملف الانتخابات."
    assert not [one for one in told(text, "ar", DAY) if one.kind == "election"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("استقبل المنفي السفير نورلاند، اليوم الثلاثاء، في طرابلس.", "2023-05-09/2023-05-10"),
        ("وفي وقت سابق، استقبل المنفي السفير نورلاند، اليوم الأحد، في طرابلس.", "2023-05-07/2023-05-10"),
    ],
)
def test_today_with_another_weekday_is_either_day(told, text, when):
    assert str(only(told(text, "ar", DAY), "meeting").when) == when


def test_before_holding_talks_is_no_decade_ago(told):
    found = only(told("وبعد عقد اجتماع مع الدبيبة أمس غادر نورلاند طرابلس.", "ar", DAY), "meeting")
    assert (found.realis, str(found.when)) == ("happened", "2023-05-09")


def test_coming_weeks_of_an_earlier_statement_begin_with_it(told):
    found = only(told("وكان نورلاند قد قال الشهر الماضي إنه سيزور سبها الأسبوع المقبل.", "ar", DAY), "visit")
    assert found.realis == "planned"
    assert found.when.earliest.isoformat() < "2023-04-10"
    assert found.when.latest.isoformat() == "2023-05-21"


def test_what_a_call_came_after_has_not_its_day(told):
    text = "هاتف نورلاند الدبيبة أمس. ويأتي هذا الاتصال في أعقاب زيارة أجراها المنفي إلى باريس."
    assert only(told(text, "ar", DAY), "visit").when is None


def test_visits_that_will_go_on_have_not_been_made(told):
    [found] = told("ستواصل السفارة الأمريكية القيام بزيارات في كل ربوع ليبيا.", "ar", DAY)
    assert found.realis == "planned"


def test_who_praises_the_members_of_a_forum_did_not_end_it(told):
    text = "أثنت السفارة الأمريكية في ليبيا على جهود المشاركين في ملتقى الحوار السياسي الليبي الذي اختتم أعماله في تونس الأحد."
    found = only(told(text, "ar", DAY), "other")
    assert (str(found.when), people(found)) == ("2023-05-07", set())


def test_who_stays_while_another_begins_meets_nobody(told):
    text = "وبينما تمسك الدبيبة بمنصبه، بدأ باشاغا مشاوراته لتشكيل حكومة."
    assert not [one for one in told(text, "ar", DAY) if len(people(one)) > 1]


def test_a_first_line_that_tells_is_no_headline_whose_call_the_body_tells(told):
    text = (
        "أشاد السفير نورلاند بدور ليبيا , وجاء هذا في اتصال هاتفي برئيس المجلس الرئاسي محمد المنفي\n"
        "وأضاف أن المسار السياسي هو الحل الوحيد لما تمر به البلاد منذ سنوات من صراع وانقسام بين المؤسسات.\n"
        "وصادق مجلس الشيوخ الأمريكي في 1 أغسطس 2019 على تعيين السفير نورلاند لدى ليبيا وسط ترحيب واسع من الأطراف.\n"
    )
    found = told(text, "ar", DAY)
    assert [one.kind for one in found if one.kind in ("call", "appointment", "agreement")] == ["call", "appointment"]


@pytest.mark.parametrize(
    "text",
    [
        "أكد باتيلي أن بإمكان ليبيا أن تصبح لاعبا محوريا إن اتفق الليبيون على المصالحة.",
        "قال نورلاند إن بلاده ستعيد فتح السفارة إن التقى حفتر والدبيبة في سرت.",
        "وأضاف أن البلاد ستستقر إن أجريت الانتخابات في ديسمبر.",
    ],
)
def test_what_is_only_a_condition_has_not_come_about(told, text):
    assert {one.kind for one in told(text, "ar", DAY)} <= {"statement"}


def test_that_before_a_verb_of_the_past_tells_what_happened_earlier(told):
    assert only(told("سبق أن التقى نورلاند حفتر في الرجمة في مارس الماضي.", "ar", DAY), "meeting").realis == "happened"
    assert only(told("وقال نورلاند بعد أن التقى حفتر أمس إن المسار واضح.", "ar", DAY), "meeting").realis == "happened"


def test_what_an_office_says_its_head_will_do_is_planned(told):
    found = only(told('وجاء في بيان الخارجية: "الوزير سيزور طرابلس في 19 مايو".', "ar", DAY), "visit")
    assert (found.realis, str(found.when)) == ("planned", "2023-05-19")


def test_an_invitation_at_the_beginning_of_a_month_is_no_visit(told):
    text = "أبرزت الوكالة مطلع أبريل الماضي دلائل دعوة مصر لحفتر، وعقيلة صالح، لزيارة القاهرة."
    assert not [one for one in told(text, "ar", DAY) if one.kind == "visit" and one.realis == "happened"]


def test_a_meeting_that_looks_at_an_agreement_has_not_its_year(told):
    text = (
        "عقدت اللجنة العسكرية اجتماعا في سرت بمشاركة باتيلي. وقد تم خلال الاجتماع مناقشة بنود اتفاقية الهدنة "
        "الموقعة في جنيف بين ليبيا وتركيا في عام 2020."
    )
    assert [one.when for one in told(text, "ar", DAY) if one.kind == "meeting"] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("وقبل الانتخابات المرتقبة التقى نورلاند الدبيبة مساء الثلاثاء في طرابلس.", "meeting", "2023-05-09"),
        ("وتمهيدا للانتخابات المقبلة اجتمع نورلاند مع السايح الثلاثاء.", "meeting", "2023-05-09"),
        ("وفي ظل القمة المرتقبة في الجزائر زار نورلاند أمس مصراتة.", "visit", "2023-05-09"),
        ("وسط مخاوف على الانتخابات المرتقبة تبنى مجلس الأمن مساء الثلاثاء، بالإجماع قرارا بشأن ليبيا.", "legal", "2023-05-09"),
    ],
)  # fmt: skip
def test_what_was_done_ahead_of_something_planned_has_been_done(told, text, kind, when):
    found = only(told(text, "ar", DAY), kind)
    assert (found.realis, str(found.when)) == ("happened", when)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("صوت مجلس الأمن على تمديد ولاية البعثة حتى نهاية أكتوبر المقبل.", "legal"),
        ("عين الرئيس نورلاند مبعوثا خاصا حتى يونيو المقبل.", "appointment"),
        ("وقعت السفارة الأمريكية اتفاقية مع ليبيا تستمر حتى نهاية العام.", "agreement"),
    ],
)
def test_until_when_a_thing_holds_is_not_when_it_was_done(told, text, kind):
    assert only(told(text, "ar", DAY), kind).when is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "التقى نورلاند الدبيبة خلال زيارة بدأها الأحد إلى طرابلس."),
        ("ar", "ويأتي لقاء نورلاند مع الدبيبة ضمن زيارته الرسمية التي بدأها الأحد إلى طرابلس."),
        ("en", "Norland met Dbeibah during a visit to Tripoli that began on Sunday."),
    ],
)
def test_whom_somebody_met_on_a_visit_he_met_on_a_day_since_it_began(told, language, text):
    assert str(only(told(text, language, DAY), "meeting").when) == "2023-05-07/2023-05-10"


def test_what_somebody_will_use_his_stay_for_is_planned(told):
    text = "وقال المكتب إن الوزير سيالة سيستغل وجوده في واشنطن من أجل عقد سلسلة لقاءات مع مسؤولين أمريكيين."
    assert only(told(text, "ar", DAY), "meeting").realis == "planned"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("التقى السراج أمس، على هامش قمة الاتحاد الأفريقي، السفير نورلاند.", {"fayez-al-sarraj", "richard-norland"}),
        ("التقى الدبيبة خلال زيارته إلى واشنطن أمس وزير الخارجية أنتوني بلينكن.", {"abdulhamid-dbeibah", "antony-blinken"}),
        ("التقى المنفي أمس على هامش أعمال الجمعية العامة للأمم المتحدة وزير الخارجية بلينكن.", {"mohamed-al-menfi", "antony-blinken"}),
        ("على هامش الدورة 77 للجمعية العامة للأمم المتحدة، التقى المنفي أمس وزير الخارجية بلينكن.", {"mohamed-al-menfi", "antony-blinken"}),
        ("اجتمع نورلاند أمس، خلال زيارة السفير الإيطالي إلى طرابلس، مع المنفي.", {"richard-norland", "mohamed-al-menfi"}),
    ],
)  # fmt: skip
def test_who_is_named_behind_the_occasion_was_met_there_and_the_assembly_was_not(told, text, who):
    assert people(only(told(text, "ar", DAY), "meeting")) == who


def test_who_is_named_right_behind_an_occasion_is_whose_it_was(told):
    found = told("قال الدبيبة أمس خلال زيارة نورلاند إلى طرابلس إن الانتخابات قريبة.", "ar", DAY)
    assert [people(one) for one in found if one.kind == "visit"] == [{"richard-norland"}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وأجرى الدبيبة خلال زيارته إلى واشنطن محادثات مع الوزير بلينكن أمس.", {"abdulhamid-dbeibah", "antony-blinken"}),
        ("وعقد نورلاند على هامش المنتدى لقاءات مع المنفي أمس.", {"richard-norland", "mohamed-al-menfi"}),
        ("وأجرى نورلاند خلال المؤتمر، مباحثات مع المنفي أمس.", {"richard-norland", "mohamed-al-menfi"}),
    ],
)  # fmt: skip
def test_who_holds_talks_on_an_occasion_named_before_the_talks_holds_them(told, text, who):
    [found] = [one for one in told(text, "ar", DAY) if one.kind != "visit"]
    assert (found.kind, str(found.when), people(found)) == ("meeting", "2023-05-09", who)


def test_a_conference_that_is_held_carries_no_talks_named_after_it(told):
    found = told("عقد أمس مؤتمر باريس بمشاركة المنفي. وجرت خلاله لقاءات مع بلينكن.", "ar", DAY)
    assert str(only(found, "conference").when) == "2023-05-09"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("التقى محمد تكالة أمس مسؤولين بوزارة الخارجية الأمريكية.", {"mohamed-takala", "us-state-department"}),
        ("اجتمع المنفي أمس بدبلوماسيين بالسفارة الأمريكية.", {"mohamed-al-menfi", "us-embassy-libya"}),
        ("التقى محمد تكالة أمس موظفين محليين بالسفارة الأمريكية.", {"mohamed-takala"}),
    ],
)
def test_officials_in_a_ministry_stand_for_it_and_others_who_were_met_there_do_not(told, text, who):
    assert people(only(told(text, "ar", DAY), "meeting")) == who


@pytest.mark.parametrize(
    "met",
    [
        "الوزير الليبي محمد سيالة",
        "بالوزير الليبي محمد سيالة",
        "برئيس اللجنة الليبي محمد سيالة",
        "بالجنرال الليبي محمد سيالة",
    ],
)
def test_a_nationality_between_a_title_and_a_name_hides_nobody(told, met):
    [one] = told(f"التقى نورلاند {met} الاثنين.", "ar", "2024-05-11")
    assert [who.entity for who in one.participants] == ["richard-norland", "mohamed-siala"]


def test_a_president_to_whom_an_envoy_hands_something_takes_part(told):
    [found] = told("سلم المبعوث الأمريكي للرئيس المنفي رسالة يوم الأربعاء.", "ar", DAY)
    assert "mohamed-al-menfi" in people(found)


@pytest.mark.parametrize(
    "text",
    [
        "زار مستشار الرئيس الأمريكي للشؤون الأفريقية والشرق الأوسط، مسعد بولس، ليبيا أمس.",
        "زار مسعد بولس، المستشار الأمريكي لشؤون الشرق الأوسط وإفريقيا، ليبيا أمس.",
        "زار مساعد وزير الخارجية الأمريكي لشئون الشرق الأوسط أمس ليبيا.",
        "زار مساعد وزير الخارجية الأمريكي لشؤون الشرق الأدنى ليبيا أمس.",
    ],
)
def test_for_which_region_somebody_works_is_not_where_he_goes(told, text):
    assert only(told(text, "ar", DAY), "visit").place == "libya"


def test_a_region_that_somebody_tours_is_where_he_goes(told):
    assert only(told("زار بولس أمس منطقة الشرق الأوسط.", "ar", DAY), "visit").place == "middle-east"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "التقى المنفي أمس السفير نورلاند لبحث تدريب الحرس بالشراكة مع وزارة الدفاع الإيطالية.",
            {"mohamed-al-menfi", "richard-norland"},
        ),
        (
            "بحث المنفي أمس مع السفير نورلاند تعزيز التعاون الأمني مع تركيا والحكومة المصرية.",
            {"mohamed-al-menfi", "richard-norland"},
        ),
        ("بحث المنفي أمس تعزيز التعاون مع السفير نورلاند.", {"mohamed-al-menfi", "richard-norland"}),
        (
            "بحث الصديق الكبير مع نورلاند، في اجتماع جمعهما أمس بمشاركة جيرمي برنت، ملف الميزانية.",
            {"sadiq-al-kabir", "richard-norland", "jeremy-berndt"},
        ),
        (
            "استقبل المنفي أمس السفير نورلاند يرافقه القائم بالأعمال جيرمي برنت.",
            {"mohamed-al-menfi", "richard-norland", "jeremy-berndt"},
        ),
        (
            "اجتمع الدكتور محمد تكالة أمس بوزير الخارجية والتعاون الدولي الطاهر الباعور.",
            {"mohamed-takala", "taher-al-baour"},
        ),
    ],
)
def test_who_is_there_takes_part_and_not_with_whom_they_only_cooperate(told, text, who):
    assert people(only(told(text, "ar", DAY), "meeting")) == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "التقى نورلاند أمس عقيلة صالح لمناقشة الوضع والتصويت الذي أجراه مجلس النواب لسحب الثقة من الحكومة.",
            "election",
        ),
        ("بحث نورلاند أمس مع المنفي الاتفاق الذي وقعته حكومة الدبيبة مع تركيا.", "agreement"),
    ],
)
def test_what_was_done_before_and_is_discussed_has_not_the_day_of_the_discussion(told, text, kind):
    found = told(text, "ar", DAY)
    assert str(only(found, "meeting").when) == "2023-05-09"
    assert only(found, kind).when is None


def test_where_a_meeting_was_held_that_is_only_discussed_nobody_met(told):
    assert (
        only(told("التقى نورلاند أمس المنفي لمناقشة الاجتماع الذي عقدته اللجنة في سرت.", "ar", DAY), "meeting").place
        is None
    )
    assert only(told("التقى نورلاند أمس المنفي في الاجتماع الذي عقد في سرت.", "ar", DAY), "meeting").place == "sirte"


@pytest.mark.parametrize(
    "text",
    [
        'عقد نورلاند أمس اجتماعا وصفه بأنه "صريح" مع المنفي في طرابلس.',
        "أجرى نورلاند أمس محادثات وصفت بالودية مع المنفي في طرابلس.",
    ],
)
def test_what_a_meeting_is_called_parts_nobody_from_it(told, text):
    found = only(told(text, "ar", DAY), "meeting")
    assert (people(found), found.place) == ({"richard-norland", "mohamed-al-menfi"}, "tripoli")


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("يؤدي السفير نورلاند اليوم زيارة إلى بنغازي، حيث التقى عقيلة صالح.", "happened"),
        ("يزور نورلاند اليوم ليبيا. والتقى المنفي نورلاند ظهر اليوم في طرابلس.", "happened"),
        ("يزور نورلاند اليوم بنغازي. والتقى نورلاند أمس المنفي في طرابلس.", "planned"),
        ("يزور نورلاند غدا بنغازي. والتقى نورلاند اليوم عقيلة صالح في بنغازي.", "planned"),
        ("يعتزم نورلاند زيارة بنغازي اليوم. والتقى نورلاند عقيلة صالح في بنغازي.", "planned"),
    ],
)
def test_who_meets_people_already_is_there(told, text, realis):
    assert only(told(f"أخبار السفارة\n\n{text}", "ar", DAY), "visit").realis == realis


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وصل نورلاند أمس إلى طرابلس. والتقى المسؤول الأمريكي أمس المنفي.", {"richard-norland", "mohamed-al-menfi"}),
        ("زار السفير نورلاند سبها. واستقبل المنفي أمس الدبلوماسي الأمريكي.", {"richard-norland", "mohamed-al-menfi"}),
        (
            "وصل نورلاند أمس. وقال مسؤول أمريكي إن الوضع هادئ. والتقى المسؤول الأمريكي أمس المنفي.",
            {None, "mohamed-al-menfi"},
        ),
        (
            "أشاد مستشار الرئيس الأمريكي لشؤون أفريقيا والشرق الأوسط، مسعد بولس، بليبيا خلال لقاء مع المنفي أمس.",
            {"massad-boulos", "mohamed-al-menfi"},
        ),
        (
            "أكد السفير نورلاند دعم بلاده لليبيا. جاء ذلك خلال استقباله أمس من قبل عقيلة صالح.",
            {"richard-norland", "aguila-saleh"},
        ),
    ],
)
def test_who_met_is_known_by_what_the_text_called_him(told, text, who):
    assert people(only(told(f"أخبار السفارة\n\n{text}", "ar", DAY), "meeting")) == who


def test_a_title_whose_holder_nobody_knows_is_whom_the_text_gave_it(told):
    text = "أخبار السفارة\n\nزار القائم بأعمال السفارة الأمريكية جوشوا هاريس مصراتة. والتقى القائم بأعمال السفارة الأمريكية فتحي باشاغا."
    assert people(only(told(text, "ar", None), "meeting")) == {"joshua-harris", "fathi-bashagha"}


@pytest.mark.parametrize(
    "text",
    [
        'قال السفير نورلاند: "كان لي لقاء صريح مع محمد المنفي في تونس أمس".',
        'قال السفير نورلاند: "أجريت أمس محادثات مع محمد المنفي في تونس".',
        'كتب السفير نورلاند: "لقاء مثمر أمس مع محمد المنفي في تونس".',
    ],
)
def test_who_tells_of_his_own_meeting_was_there(told, text):
    found = only(told(text, "ar", DAY), "meeting")
    assert (people(found), str(found.when)) == ({"richard-norland", "mohamed-al-menfi"}, "2023-05-09")


def test_who_tells_of_a_meeting_of_others_was_not_there(told):
    found = told('قال السفير نورلاند: "عقدت اللجنة أمس اجتماعا مع محمد المنفي في تونس".', "ar", DAY)
    assert not [one for one in found if one.kind == "meeting" and "richard-norland" in people(one)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال السفير الأمريكي ريتشارد نورلاند أمس في تغريدة: إن بلاده تدعم الانتخابات في ليبيا.", "statement"),
        ("كتب السفير ريتشارد نورلاند على تويتر: التقيت أمس محمد المنفي.", "meeting"),
    ],
)
def test_who_says_something_behind_a_colon_is_no_dateline(told, text, kind):
    found = only(told(f"أخبار السفارة\n\n{text}", "ar", DAY), kind)
    assert ("richard-norland" in people(found), str(found.when)) == (True, "2023-05-09")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "التقى المنفي أمس الوفد الأمريكي الذي ضم المبعوث ريتشارد نورلاند والقائم بالأعمال جيرمي برنت.",
            {"mohamed-al-menfi", "richard-norland", "jeremy-berndt"},
        ),
        (
            "استقبل المنفي أمس وفدا أمريكيا متمثلا في السفير ريتشارد نورلاند، والقائم بالأعمال جيرمي برنت.",
            {"mohamed-al-menfi", "richard-norland", "jeremy-berndt"},
        ),
        (
            "التقى المنفي أمس نائبة مستشار الأمن القومي لشؤون الشرق الأوسط وشمال أفريقيا فيكتوريا كوتس.",
            {"mohamed-al-menfi", "victoria-coates"},
        ),
    ],
)
def test_who_is_of_a_delegation_meets_whom_it_meets(told, text, who):
    found = only(told(text, "ar", DAY), "meeting")
    assert (who <= people(found), found.place) == (True, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("التقى وفد من مجلس النواب المنعقد في طبرق أمس السفير نورلاند في تونس.", "tunis"),
        ("التقى المنفي أمس رئيس الحكومة المتمركزة في بنغازي أسامة حماد.", None),
        ("شارك المنفي ونورلاند أمس في الاجتماع المنعقد في طبرق.", "tobruk"),
    ],
)
def test_where_a_body_sits_is_not_where_it_met(told, text, place):
    assert only(told(text, "ar", DAY), "meeting").place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("زار السفير نورلاند سبها أمس، في أول زيارة له منذ أصبح مبعوثا خاصا للولايات المتحدة.", "sabha"),
        ("قام السفير نورلاند بأول زيارة إلى سبها منذ عين مبعوثا خاصا إلى السودان.", "sabha"),
        ("وصل السفير نورلاند منذ يومين إلى سبها.", "sabha"),
    ],
)
def test_since_when_somebody_came_says_nothing_of_where(told, text, place):
    assert {one.place for one in told(text, "ar", DAY) if one.kind == "visit"} == {place}


def test_what_follows_saying_is_no_part_of_what_it_is_said_of(told):
    text = 'أشاد السفير نورلاند باللقاء الذي جمعه بالمنفي أمس قائلا "كان لي أنا والقائم بالأعمال جيرمي برنت لقاء مهم مع المنفي".'
    assert people(only(told(text, "ar", DAY), "meeting")) == {"richard-norland", "jeremy-berndt", "mohamed-al-menfi"}


def test_a_lone_tatweel_is_the_dash_of_a_dateline(told):
    text = "طرابلس 8 مايو 2023 (وال) ـ استقبلت الوزيرة نجلاء المنقوش اليوم الاثنين السفير نورلاند."
    found = only(told(text, "ar", None), "meeting")
    assert (people(found), str(found.when)) == ({"najla-al-mangoush", "richard-norland"}, "2023-05-08")


def test_two_meetings_in_the_dual_are_meetings(told):
    found = only(
        told("أكد السفير نورلاند دعمه لليبيا خلال لقاءين أمس مع محمد المنفي وفتحي باشاغا.", "ar", DAY), "meeting"
    )
    assert people(found) == {"richard-norland", "mohamed-al-menfi", "fathi-bashagha"}


def test_whence_a_delegation_is_is_not_where_another_meeting_was(told):
    text = "استقبل حفتر أمس في مكتبه ببنغازي، وفدا من الولايات المتحدة متمثلا في السفير نورلاند، والقائم بالأعمال جيرمي برنت."
    found = only(told(text, "ar", DAY), "meeting")
    assert ({"khalifa-haftar", "richard-norland", "jeremy-berndt"} <= people(found), found.place) == (True, "benghazi")
