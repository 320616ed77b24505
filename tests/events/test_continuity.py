"""Who a clause is about when it does not say, and who it is certainly not about."""

import pytest
from events.reporting import only, people


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Norland met Dbeibah in Tripoli on Wednesday. The two sides signed the truce in Geneva on 23 October 2020.",
        ),
        ("ar", "التقى نورلاند الدبيبة في طرابلس الأربعاء. ووقع الطرفان اتفاق هدنة في جنيف في 23 أكتوبر 2020."),
    ],
)
def test_who_met_later_did_not_sign_what_two_sides_signed_before(told, language, text):
    assert only(told(text, language), "agreement").participants == ()


def test_who_met_signs_what_the_two_sides_sign_then(told):
    text = "Norland met Dbeibah in Tripoli on Monday. The two sides signed a memorandum on Tuesday."
    assert len(only(told(text, "en"), "agreement").participants) == 2


def test_the_meeting_of_unknown_speakers_is_not_that_of_the_sentence_before(told):
    text = "التقى نورلاند الدبيبة في طرابلس الأربعاء. وطالب وزراء خارجية دول الجوار، في اجتماعهم بالجزائر نهاية أغسطس، بالحوار."
    assert [len(one.participants) for one in told(text, "ar") if one.place == "algeria"] == [0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trump phoned Haftar on 15 April 2019, eleven days after the attack on Tripoli."),
        ("ar", "اتصل ترامب بحفتر في 15 أبريل 2019، بعد أحد عشر يوما من الهجوم على طرابلس."),
    ],
)
def test_who_calls_after_an_attack_did_not_attack(told, language, text):
    assert [one.participants for one in told(text, language) if one.kind in ("attack", "military")] == [()]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "التقى كبير مستشاري الرئيس الأمريكي دونالد ترامب المشير خليفة حفتر في الرجمة."),
        ("ar", "التقى مبعوث الرئيس الأمريكي دونالد ترامب خليفة حفتر في الرجمة."),
        ("en", "A senior adviser to US President Donald Trump met Khalifa Haftar in Rajma."),
    ],
)
def test_whose_adviser_somebody_is_did_not_meet_anybody_himself(told, lang, text):
    met = only(told(text, lang, "2025-07-19"), "meeting")
    assert [one.entity for one in met.participants] == [None, "khalifa-haftar"]
    assert met.participants[0].country == "US"


def test_an_adviser_who_is_named_met_and_not_whom_he_advises(told):
    texts = (
        "استقبل صدام حفتر مسعد بولس كبير مستشاري الرئيس الأمريكي دونالد ترامب، والقائم بالأعمال جيريمي برنت.",
        "التقى مدير مكتب القائد العام خليفة حفتر السفير ريتشارد نورلاند.",
        "التقى نائب رئيس المجلس الرئاسي عبد الله اللافي السفير ريتشارد نورلاند.",
    )
    found = [only(told(text, "ar", "2025-07-19"), "meeting") for text in texts]
    assert [[one.entity for one in met.participants if one.entity] for met in found] == [
        ["saddam-haftar", "massad-boulos", "jeremy-berndt"],
        ["richard-norland"],
        ["abdullah-al-lafi", "richard-norland"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Richard Norland spoke on Tuesday after a meeting he had with Menfi on Monday.",
        "Richard Norland landed on Tuesday. He praised the talks he held with Menfi on Monday.",
    ],
)
def test_he_in_the_meeting_he_had_is_the_man_named_before(told, text):
    [met] = [one for one in told(text, written="2022-01-19") if one.kind == "meeting"]
    assert people(met) == {"richard-norland", "mohamed-al-menfi"}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("التقى نورلاند الدبيبة الاثنين. وزار مصراتة أمس الثلاثاء.", "visit", {"richard-norland"}),
        ("قال نورلاند الاثنين إن بلاده تدعم الحل. وزار مصراتة أمس.", "visit", {"richard-norland"}),
        ("استقبل حفتر السفير نورلاند الأحد. وزار القاهرة أمس.", "visit", {"khalifa-haftar"}),
        (
            "وصل نورلاند إلى طرابلس الأحد. واجتمع بأعضاء من مجلس النواب أمس.",
            "meeting",
            {"richard-norland", "house-of-representatives"},
        ),
        ("زار نورلاند بنغازي الاثنين. وأوفدت أنقرة خلوصي أكار، الذي زار طرابلس أمس.", "visit", set()),
        ("التقى نورلاند الدبيبة الاثنين. وزار وزير مالطي مصراتة أمس الثلاثاء.", "visit", set()),
    ],
)
def test_who_visits_a_town_or_meets_with_members_unnamed_is_who_acted_in_the_sentence_before(told, text, kind, who):
    assert people([one for one in told(text, "ar", "2021-09-29") if one.kind == kind][-1]) - {None} == who


@pytest.mark.parametrize(
    ("sentence", "guest"),
    [
        ("واختير السنغالي عبد الله باتيلي مبعوثا، ووصل إلى طرابلس في 14 أكتوبر.", {"abdoulaye-bathily"}),
        ("ويرى كثيرون أن ستيفاني خوري ستجد أبوابا مغلقة عندما تصل إلى طرابلس.", {"stephanie-koury"}),
        ("ووصل إلى طرابلس في 14 أكتوبر.", {"richard-norland"}),
        ("وبدعوة من عقيلة صالح زار طبرق في 14 أكتوبر.", set()),
    ],
)
def test_it_is_whom_the_sentence_itself_speaks_of_that_comes_and_nobody_of_the_one_before(told, sentence, guest):
    visit = only(told(f"التقى نورلاند خليفة حفتر في بنغازي في 20 أغسطس. {sentence}", "ar", "2022-12-30"), "visit")
    assert people(visit) == guest
