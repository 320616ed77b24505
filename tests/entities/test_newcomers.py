"""People whom the knowledge base does not know, for the editor."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import knowledge, languages
from generator.data import convert, parse_yaml
from generator.entities import Newcomer, joined, newcomers, recognise, romanise, stub, transcribe
from generator.knowledge import Person
from generator.model import Article
from generator.telling import tell
from generator.text import Span

AR, EN = languages.load("ar"), languages.load("en")
KB = knowledge.load()


@pytest.mark.parametrize(("name", "latin"), (AR.names.romanisation.examples if AR.names.romanisation else {}).items())
def test_an_example_is_romanised_as_written_there(name, latin):
    assert romanise(name, AR) == latin


@pytest.mark.parametrize(
    ("name", "arabic"), (AR.names.transcription.examples if AR.names.transcription else {}).items()
)
def test_an_example_is_transcribed_as_written_there(name, arabic):
    assert transcribe(name, AR, KB) == arabic


@pytest.mark.parametrize(
    "name", ["", " ", "-", "al-", "Abdul", "Jean Dupont", "Æ 7", "ع", "عبد", "٣", "محمد2", "ش" * 40]
)
def test_no_name_is_too_odd_to_romanise_or_transcribe(name):
    assert isinstance(romanise(name, AR), str)
    assert isinstance(transcribe(name, AR, KB), str)
    assert romanise("Jean  Dupont", EN) == transcribe("Jean  Dupont", EN, KB) == "Jean Dupont"


def test_the_words_of_a_known_name_are_written_as_there():
    assert transcribe("Jane Dbeibah", AR, KB).split()[-1] == KB.people["abdulhamid-dbeibah"].name["ar"].split()[-1]


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=30))
def test_no_latin_letter_is_left_in_arabic(name):
    assert not re.search("[A-Za-z]", transcribe(name, AR, KB))


def met(text, article="a", language=AR):
    return newcomers(recognise(text, [Span(0, len(text))], language, KB), article, language)


def rows(*people):
    text = "\n".join(stub(person, (AR, EN), KB) for person in people)
    return convert(parse_yaml(text, "people.yaml"), dict[str, Person], "people.yaml")


def test_a_stub_can_be_pasted_into_people_yaml():
    [person] = met("قال مدير إدارة الاستخبارات العسكرية الليبية اللواء فوزي المنصوري إن")
    assert person.role
    assert f"  # {person.role}; named in a\n" in stub(person, (AR, EN), KB)
    row = rows(person)["fawzi-al-mansouri"]
    assert row.name == {"ar": "فوزي المنصوري", "en": "Fawzi al-Mansouri"}
    assert row.surname == {"ar": ("المنصوري",), "en": ("al-Mansouri",)}
    assert row.source == "unchecked"


def test_whatever_a_name_or_a_role_holds_the_row_can_be_read():
    odd = Newcomer(name={"en": 'A: "b", {c}'}, articles=("x: y",), role="chief:\n- of # all", country="LY")
    [row] = rows(odd).values()
    assert (row.name["en"], row.country) == ('A: "b", {c}', "LY")
    assert "add the name in the other language" in stub(odd, (EN,), KB)


def test_who_is_named_in_english_only_gets_an_arabic_name_to_look_over():
    [person] = met("Col. Jane Doe met the mayor", language=EN)
    assert "ar: spelt by letters" in stub(person, (AR, EN), KB)
    assert rows(person)["jane-doe"].name == {"ar": "جين دو", "en": "Jane Doe"}


def test_two_whose_names_have_no_latin_letters_are_two():
    people = [Newcomer(name={"en": name}, articles=("a",)) for name in ("Жан", "Олег")]
    assert len(joined(people)) == 2


def test_newcomers_are_those_named_in_full_whom_nobody_knows():
    text = "قال اللواء فوزي المنصوري والمشير خليفة حفتر. وأضاف المنصوري"
    assert [person.name["ar"] for person in met(text)] == ["فوزي المنصوري"]


def test_one_name_in_two_articles_and_two_scripts_is_one_newcomer():
    arabic, english = "قال اللواء فوزي المنصوري", "Maj. Gen. Fawzi al-Mansouri said"
    found = joined([*met(english, "b", EN), *met(arabic, "c"), *met(arabic, "a")])
    assert [(one.name, one.articles) for one in found] == [
        ({"ar": "فوزي المنصوري", "en": "Fawzi al-Mansouri"}, ("a", "b", "c"))
    ]
    assert found == joined([*met(arabic, "a"), *met(arabic, "c"), *met(english, "b", EN)])


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        # invented people, as all newcomers here
        ("والتقى السفير عميد بلديتها بلحاج علي وعددا من الأعيان", "ar", ["بلحاج علي"]),
        ("اجتمع مع وكيل وزارة الحكم المحلي المهندس رجب الفلاني", "ar", ["رجب الفلاني"]),
        ("حضره النقيب سالم المزوغي والملازم أول خالد بوزيد", "ar", ["خالد بوزيد", "سالم المزوغي"]),
        ("ضم الوفد كلا من جيمس هولت وسارة كلارك", "ar", ["جيمس هولت", "سارة كلارك"]),
        ("بحضور كل من وزير الدولة لشؤون مجلس الوزراء عادل الفلاني ومدير المكتب", "ar", ["عادل الفلاني"]),
        ("قال السيناتور الجمهوري تود هاريسون إن", "ar", ["تود هاريسون"]),
        ("استقبل رجل الأعمال الليبي مراد الشريدي", "ar", ["مراد الشريدي"]),
        ("مدير المركز الوطني لمكافحة الأمراض بدر الدين النشادي", "ar", ["بدر الدين النشادي"]),
        ("عضوا مجلس النواب سالم القنيدي وعائشة الطبالي", "ar", ["سالم القنيدي", "عائشة الطبالي"]),
        ("Deputy Assistant Secretary Jane Doe met the mayor", "en", ["Jane Doe"]),
        ("Col. Rick Mason and Lt. Col. Amy Wu met officers", "en", ["Amy Wu", "Rick Mason"]),
        ("The delegation included Steven deMillo and the mayor", "en", ["Steven deMillo"]),
        ("USAID Mission Director John Cardel signed an agreement", "en", ["John Cardel"]),
        ("Libyan businessman Murad Shuraydi was listed", "en", ["Murad Shuraydi"]),
        ("Senators Todd Youngman and Chris Coombs wrote", "en", ["Chris Coombs", "Todd Youngman"]),
    ],
)
def test_who_stands_after_a_role_or_in_a_list_is_met(text, language, names):
    assert sorted(one.name[language] for one in met(text, language=languages.load(language))) == names


@pytest.mark.parametrize(
    "text",
    [
        "في مقدمة مستقبليهم كل من أمين عام القيادة ورئيس الأركان",
        "التقى رئيس البلدية حفتر وعلى هامش اللقاء",
        "كل من القطاع العسكري والمدني",
        "والنائب الديمقراطي عن الولاية",
        "وأشار إلى أنه يتم الآن تسجيل الراغبين في المشاركة",
        "The president spoke in the Rose Garden of the White House",
    ],
)
def test_what_only_looks_like_a_list_or_a_name_is_none(text):
    assert met(text, language=EN if text.isascii() else AR) == ()


def reported(text, language):
    """(kind, names of the participants in the article's language) of everything that a text tells."""
    told = tell(Article(id="a", file="a.txt", language=language, text=text, digest="0"))
    return [(one.kind, sorted(who.name[language] for who in one.participants)) for one in told.reports]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "طرابلس، 5 مايو 2023. التقى السفير الأميركي ريتشارد نورلاند أمس في زليتن عميد بلديتها بلحاج علي.",
            "ar",
            ["بلحاج علي", "ريتشارد نورلاند"],
        ),
        (
            "Tripoli, 5 May 2023. Deputy Assistant Secretary Jane Doe met Prime Minister Abdulhamid Dbeibah on Thursday.",
            "en",
            ["Abdulhamid Dbeibah", "Jane Doe"],
        ),
    ],
)
def test_a_meeting_with_somebody_unknown_is_told(text, language, names):
    assert ("meeting", names) in reported(text, language)


def test_who_is_met_again_by_surname_is_told_of_by_the_full_name():
    text = "Tripoli, 5 May 2023. Jane Doerring arrived on Monday. Doerring met Abdulhamid Dbeibah on Thursday."
    assert ("meeting", ["Abdulhamid Dbeibah", "Jane Doerring"]) in reported(text, "en")
