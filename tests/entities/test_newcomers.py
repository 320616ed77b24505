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
from generator.text import Span

AR, EN = languages.load("ar"), languages.load("en")
KB = knowledge.load()


@pytest.mark.parametrize(("name", "latin"), (AR.names.romanisation.examples if AR.names.romanisation else {}).items())
def test_an_example_is_romanised_as_written_there(name, latin):
    assert romanise(name, AR) == latin


@pytest.mark.parametrize("name", ["", " ", "Jean Dupont", "ع", "عبد", "٣", "محمد2", "ش" * 40])
def test_no_name_is_too_odd_to_romanise(name):
    assert isinstance(romanise(name, AR), str)
    assert romanise("Jean  Dupont", EN) == "Jean Dupont"


@pytest.mark.parametrize(
    ("name", "arabic"), (AR.names.transcription.examples if AR.names.transcription else {}).items()
)
def test_an_example_is_written_in_arabic_as_there(name, arabic):
    assert transcribe(name, AR) == arabic


@given(st.text(max_size=30))
def test_no_latin_letter_is_left_in_arabic_and_latin_scripts_have_no_table(name):
    assert transcribe(name, EN) is None
    assert not re.search("[A-Za-z]", transcribe(name, AR))


def met(text, article="a", language=AR):
    return newcomers(recognise(text, [Span(0, len(text))], language, KB), article, language)


def rows(*people):
    return convert(parse_yaml("\n".join(map(stub, people)), "people.yaml"), dict[str, Person], "people.yaml")


def test_a_stub_can_be_pasted_into_people_yaml():
    [person] = met("قال مدير إدارة الاستخبارات العسكرية الليبية اللواء فوزي المنصوري إن")
    assert person.role
    assert f"  # {person.role}; named in a\n" in stub(person)
    row = rows(person)["fawzi-al-mansouri"]
    assert row.name == {"ar": "فوزي المنصوري", "en": "Fawzi al-Mansouri"}
    assert row.surname == {"ar": ("المنصوري",), "en": ("al-Mansouri",)}
    assert row.source == "unchecked"


def test_whatever_a_name_or_a_role_holds_the_row_can_be_read():
    odd = Newcomer(name={"en": 'A: "b", {c}'}, articles=("x: y",), role="chief:\n- of # all", country="LY")
    [row] = rows(odd).values()
    assert (row.name, row.country) == ({"en": 'A: "b", {c}'}, "LY")
    assert "add the name in the other language" in stub(odd)


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
