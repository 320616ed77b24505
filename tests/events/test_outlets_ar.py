"""What Arabic outlets write day by day: whose time it is, whose meeting, and what is only said."""

import pytest
from events.reporting import only, people


# ------------------------------------------------------------------------------------------------------- whose time
def test_the_day_of_the_statement_that_tells_it_is_not_the_day_of_the_meeting(told):
    found = only(told("التقى نورلاند المنفي في تونس، وفق بيان نشرته السفارة الأميركية اليوم.", "ar"), "meeting")
    assert found.when is None


def test_what_a_statement_of_today_tells_first_and_what_it_adds_are_one_meeting(told):
    text = "وبحسب بيان للمؤسسة اليوم، بحث مصطفى صنع الله، الاثنين الماضي، مع مسؤولين أميركيين في واشنطن خطة الإنتاج.\n"
    more = "وبحسب بيان للمؤسسة اليوم، اجتمع صنع الله مع مساعد وزير الخارجية الأميركي ديفيد شينكر."
    assert str(only(told(text + more, "ar", "2020-02-15"), "meeting").when) == "2020-02-10"


def test_when_an_order_was_issued_is_not_when_sanctions_were_imposed_under_it(told):
    text = "فرضت وزارة الخزانة الأميركية اليوم عقوبات على شركة ليبية بموجب أمر تنفيذي صدر في عام 2016."
    assert str(only(told(text, "ar"), "sanction").when) == "2022-01-19"


def test_since_when_a_crisis_lasts_is_not_when_a_visit_began(told):
    text = "بدأ السفير ريتشارد نورلاند زيارة إلى طرابلس، لبحث حل الأزمة الليبية المتواصلة منذ سنوات."
    assert only(told(text, "ar"), "visit").when is None


# ------------------------------------------------------------------------------------------------------- who
def test_who_spoke_took_part_in_what_it_was_said_on_the_occasion_of(told):
    text = (
        "أكد السفير ريتشارد نورلاند دعم بلاده للمصالحة.\nجاء ذلك خلال اتصال هاتفي أجراه معه محمد المنفي مساء الثلاثاء."
    )
    found = only(told(text, "ar"), "call")
    assert people(found) == {"richard-norland", "mohamed-al-menfi"}


def test_a_meeting_that_brought_both_together_is_that_of_the_sentence_before(told):
    text = "بحث خليفة حفتر مع السفير ريتشارد نورلاند أمن الحدود.\nجاء ذلك خلال لقاء جمعهما أمس في بنغازي."
    found = only(told(text, "ar"), "meeting")
    assert (people(found), str(found.when), found.place) == (
        {"khalifa-haftar", "richard-norland"}, "2022-01-18", "benghazi",
    )  # fmt: skip


def test_the_delegation_is_the_one_that_came(told):
    text = "وصل وفد من الكونغرس الأميركي إلى طرابلس أمس.\nواجتمع الوفد اليوم مع عبد الحميد الدبيبة."
    assert people(only(told(text, "ar"), "meeting")) == {"us-congress", "abdulhamid-dbeibah"}


def test_a_commander_of_the_army_is_the_man_whose_name_follows(told):
    text = "التقى القائد العام للجيش المشير خليفة حفتر، أمس، السفير الأميركي لدى ليبيا ريتشارد نورلاند."
    assert people(only(told(text, "ar"), "meeting")) == {"khalifa-haftar", "richard-norland"}


@pytest.mark.parametrize("comma", ["،", ""])
def test_an_envoy_and_the_ambassador_beside_him_are_one_man(told, comma):
    text = f"التقى المبعوث الخاص للولايات المتحدة إلى ليبيا{comma} السفير ريتشارد نورلاند، أمس، محمد المنفي."
    assert [who.entity for who in only(told(text, "ar"), "meeting").participants] == [
        "richard-norland",
        "mohamed-al-menfi",
    ]


# ------------------------------------------------------------------------------------------------------- whether
def test_a_meeting_denied_is_denied_whatever_the_day_of_the_denial(told):
    text = "نفت السفارة الأميركية، أمس، اجتماع السفير ريتشارد نورلاند مع خليفة حفتر في درنة."
    found = only(told(text, "ar"), "meeting")
    assert (found.realis, found.when) == ("denied", None)


def test_what_newspapers_tell_and_a_side_denies_is_one_denied_meeting(told):
    text = "نفت السفارة الأميركية، أمس، اجتماع السفير ريتشارد نورلاند مع خليفة حفتر في درنة.\n"
    more = "وقالت وسائل إعلام محلية إن حفتر التقى نورلاند مساء الاثنين."
    found = only(told(text + more, "ar"), "meeting")
    assert (found.realis, str(found.when)) == ("denied", "2022-01-17")


# ------------------------------------------------------------------------------------------------------- what
def test_to_suspend_a_case_is_an_event_of_its_own_day(told):
    text = "وكانت القاضية ليوني برينكيما قد علقت القضية في نوفمبر الماضي إلى ما بعد انتخابات ديسمبر."
    found = only(told(text, "ar"), "legal")
    assert (str(found.when), found.realis) == ("2021-11", "happened")


def test_what_a_bill_would_allow_is_no_sanction(told):
    text = "أقر مجلس النواب الأميركي أمس مشروع قانون يتيح فرض عقوبات على من يعرقل الانتخابات في ليبيا."
    assert [report.kind for report in told(text, "ar")] == ["legal"]


def test_a_social_network_takes_part_in_nothing(told):
    text = "وبينت السفارة عبر صفحتها بموقع “فيسبوك” أن ريتشارد نورلاند تولى مهامه في 14 أغسطس."
    assert "facebook" not in people(only(told(text, "ar"), "appointment"))


def test_headlines_of_other_stories_between_two_paragraphs_tell_nothing(told):
    text = "بحث السفير ريتشارد نورلاند مع محمد المنفي أمس المصالحة.\n- أفريكوم تنفي سقوط مدنيين في غارة قرب أوباري\nوأكد المنفي أهميتها.\n"
    assert [report.kind for report in told(text, "ar")] == ["meeting"]


def test_the_caption_of_an_old_picture_is_no_meeting(told):
    text = "وزير النفط خلال لقاء سابق في طرابلس، 8 يوليو 2021 (أرشيفية: الإنترنت)\nبحث السفير ريتشارد نورلاند مع محمد المنفي أمس المصالحة.\n"
    assert str(only(told(text, "ar"), "meeting").when) == "2022-01-18"


def test_whom_nobody_knows_met_without_whoever_was_named_before(told):
    text = "هاتف السفير ريتشارد نورلاند محمد المنفي أمس.\nوكان شلبي قد التقى، الاثنين، الرئيس المصري عبد الفتاح السيسي في القاهرة."
    assert people(only(told(text, "ar"), "meeting")) == {"abdel-fattah-el-sisi"}


def test_what_strangers_had_announced_does_not_date_what_a_premier_announces(told):
    text = "أعلن عبد الحميد الدبيبة أن حكومته سلمت المتهم.\nوكان مدعون اسكتلنديون أعلنوا الأحد أن المتهم محتجز."
    assert only(told(text, "ar"), "statement").when is None
