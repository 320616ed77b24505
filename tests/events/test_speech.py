"""Who took which stand on what, tied to the words."""


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
