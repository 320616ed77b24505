"""Who took which stand on what, tied to the words."""

import pytest


def test_a_stand_has_its_speaker_its_act_and_its_topics(told):
    text = "Norland met Dbeibah in Tripoli on Tuesday. Norland urged all parties to return to a ceasefire."
    [stand] = [stand for report in told(text) for stand in report.positions if stand.act == "urged"]
    assert (stand.speaker, stand.topics[0]) == ("richard-norland", "ceasefire")
    assert stand.passage.span.of(text) == stand.passage.quote


def test_the_same_stand_is_read_in_arabic(told):
    text = "التقى نورلاند الدبيبة في طرابلس أمس. وحث نورلاند جميع الأطراف على العودة إلى وقف إطلاق النار."
    [stand] = [stand for report in told(text, "ar") for stand in report.positions if stand.act == "urged"]
    assert (stand.speaker, stand.topics[0]) == ("richard-norland", "ceasefire")


def test_nobody_takes_a_stand_for_somebody_else(told):
    text = "Norland met Dbeibah in Tripoli on Tuesday. A taxi driver said that the ceasefire would not last."
    assert not [stand for report in told(text) for stand in report.positions if stand.speaker == "richard-norland"]


@pytest.mark.parametrize(
    "text",
    [
        "عبر نورلاند الأحد عن قلق بلاده إزاء القتال في سبها.",
        "وعبّر نورلاند الأحد عن أسفه لسقوط قتلى في سبها.",
        "حذرت هانا تيته من القتال، كما عبر نورلاند الأحد عن قلقه.",
    ],
)
def test_a_verb_spelt_like_a_preposition_has_its_speaker(told, text):
    assert [who.entity for report in told(text, "ar") for who in report.participants][-1] == "richard-norland"


@pytest.mark.parametrize(
    "text",
    [
        "هبطت طائرة عبر مالطا الأحد ثم ابتعدت عن المدرج.",
        "زار الوفد سبها الأحد وانتقل عبر الصحراء بعيدا عن المدن.",
    ],
)
def test_the_preposition_says_nothing(told, text):
    assert all(report.kind != "statement" for report in told(text, "ar"))
