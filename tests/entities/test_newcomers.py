"""People whom the knowledge base does not know, for the editor."""

from __future__ import annotations

import pytest

from generator import knowledge, languages
from generator.data import convert, parse_yaml
from generator.entities import newcomers, recognise, romanise, stub
from generator.knowledge import Person
from generator.text import Span

AR, EN = languages.load("ar"), languages.load("en")


@pytest.mark.parametrize(("name", "latin"), (AR.names.romanisation.examples if AR.names.romanisation else {}).items())
def test_an_example_is_romanised_as_written_there(name, latin):
    assert romanise(name, AR) == latin


@pytest.mark.parametrize("name", ["", " ", "Jean Dupont", "ع", "عبد", "٣", "محمد2", "ش" * 40])
def test_no_name_is_too_odd_to_romanise(name):
    assert isinstance(romanise(name, AR), str)
    assert romanise("Jean  Dupont", EN) == "Jean Dupont"


def test_a_stub_can_be_pasted_into_people_yaml():
    text = stub("فوزي المنصوري", AR, role="مدير إدارة: الاستخبارات", country="LY")
    rows = convert(parse_yaml(text, "people.yaml"), dict[str, Person], "people.yaml")
    assert rows["fawzi-al-mansouri"].name == {"ar": "فوزي المنصوري", "en": "Fawzi al-Mansouri"}
    assert rows["fawzi-al-mansouri"].country == "LY"
    odd = convert(parse_yaml(stub('A: "b", {c}', EN), "people.yaml"), dict[str, Person], "people.yaml")
    assert [row.name["en"] for row in odd.values()] == ['A: "b", {c}']


def test_newcomers_are_listed_with_the_articles_that_name_them():
    kb = knowledge.load()
    text = "قال اللواء فوزي المنصوري والمشير خليفة حفتر. وأضاف المنصوري"
    said = recognise(text, [Span(0, len(text))], AR, kb)
    assert newcomers({"b": said, "a": said}) == {"فوزي المنصوري": ("a", "b")}
