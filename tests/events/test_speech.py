"""Who took which stand on what, tied to the words."""

import pytest
from events.reporting import only, people


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


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A statement by the US embassy urged Libyans on Sunday to talk."),
        ("en", "“Libyans should talk,” said a letter from the US embassy on Sunday."),
        ("en", "Sunday's tweet from the US embassy welcomed the truce."),
        ("ar", "وجاء في بيان للسفارة الأمريكية الأحد أن الحوار هو الحل."),
        ("ar", "ودعا بيان صادر عن السفارة الأمريكية الأحد الليبيين إلى الحوار."),
        ("ar", "وحثت رسالة من السفارة الأمريكية الأحد الليبيين على الحوار."),
    ],
)
def test_whose_statement_says_something_says_it(told, code, text):
    [said] = told(text, code)
    assert [who.entity for who in said.participants] == ["us-embassy-libya"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Haftar rejected a statement by the US embassy on Sunday."),
        ("ar", "ورفض حفتر الأحد بيانا للسفارة الأمريكية."),
    ],
)
def test_who_speaks_about_a_statement_did_not_make_it(told, code, text):
    assert [who.entity for report in told(text, code) for who in report.participants] == ["khalifa-haftar"]


@pytest.mark.parametrize(
    "text",
    [
        "استنكرت السفارة الأمريكية أعمال الشغب التي اندلعت الجمعة في تاجوراء.",
        "رحبت السفارة الأمريكية بالتفاهم الذي توصل إليه الطرفان أمس.",
    ],
)
def test_who_condemns_what_happened_on_a_day_did_not_do_it_then(told, text):
    spoken = [report for report in told(text, "ar") if report.participants]
    assert [(report.kind, report.when) for report in spoken] == [("statement", None)]


def test_who_expressed_something_without_being_named_is_who_spoke_before(told):
    text = "التقى السراج والدهاوسر أمس في طرابلس. وأشاد السراج بالتعاون مع واشنطن. وعبر عن التقدير للولايات المتحدة لدعمها محاربة الإرهاب."
    [found] = told(text, "ar", "2018-06-01")
    last = [one for one in found.positions if one.topics and "counter-terrorism" in one.topics]
    assert [one.speaker for one in last] == ["fayez-al-sarraj"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ودعت المنظمة أمس حفتر إلى وقف هجومه.", set()),
        ("وشكر حزب محلي الاثنين باشاغا على جهوده.", set()),
        ("ودعا أمس السراج إلى الهدنة.", {"fayez-al-sarraj"}),
        ("وقال رئيس الوفد أمس محمد الحداد إن الهدنة صامدة.", {"mohamed-al-haddad"}),
    ],
)
def test_whom_an_unknown_body_calls_on_is_not_who_speaks(told, text, who):
    found = [one for one in told(text, "ar") if one.kind == "statement"]
    assert {entity for one in found for entity in people(one)} == who


def test_a_town_that_begins_like_and_signs_nothing(told):
    found = only(told("وقع خليفة عبد الصادق ونائب وزير الطاقة الأمريكي في واشنطن أمس مذكرة تفاهم.", "ar"), "agreement")
    assert [who.name["ar"] for who in found.participants][1:] == ["نائب وزير الطاقة الأمريكي"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("اتهم المجلس الرئاسي حفتر الأحد بعرقلة الحوار.", "presidential-council"),
        ("دعت حكومة الوفاق حفتر الأحد إلى الانسحاب.", "gna"),
        ("أكد مكتب المجلس الرئاسي محمد المنفي الأحد أن الحوار مستمر.", "mohamed-al-menfi"),
        ("أكدت رئيسة البعثة الأممية ستيفاني وليامز الأحد أن الحوار مستمر.", "stephanie-williams"),
    ],
)
def test_a_body_right_behind_the_verb_speaks_and_not_whom_it_speaks_of(told, text, speaker):
    [spoken] = told(text, "ar", "2020-06-24")
    assert [one.entity for one in spoken.participants] == [speaker]


def test_who_is_named_behind_that_and_before_a_comma_speaks(told):
    text = "التقى خليفة حفتر الثلاثاء مايكل لانغلي. وأضاف البيان أن مايكل لانغلي، أشاد من جانبه “بالدور الذي يلعبه الجيش في ضبط الحدود”."
    found = [one for report in told(text, "ar", "2024-08-28") for one in report.positions]
    assert [(one.speaker, one.act) for one in found] == [("michael-langley", "welcomed")]
