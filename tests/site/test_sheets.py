"""Long lists: nothing is left out, no page grows without bound, what was published stays where it is."""

from __future__ import annotations

import example
import lxml.html
import msgspec
import pytest

from generator.site import sheets
from generator.site.addresses import slug
from generator.site.concordance import Concordance
from generator.site.sheets import Part, parts, parts_of_time


@pytest.fixture
def small_parts(monkeypatch):
    for name in ("LONG", "TOLD", "BRIEF"):
        monkeypatch.setattr(sheets, name, 3)


def test_a_list_that_fits_is_one_page_and_an_empty_one_too():
    assert [part.rows for part in parts("x/", [], 3)] == [()]
    assert [part.place for part in parts("x/", [1, 2, 3], 3)] == ["x/"]
    assert [(part.place, part.rows) for part in parts("x/", [1, 2, 3, 4], 3)] == [
        ("x/", (1, 2, 3)),
        ("x/page-2/", (4,)),
    ]


@pytest.mark.parametrize(
    ("number", "last", "near"),
    [
        (1, 1, (1,)),
        (1, 3, (1, 2, 3)),
        (1, 9, (1, 2, 3, None, 9)),
        (5, 9, (1, None, 3, 4, 5, 6, 7, None, 9)),
        (50, 99, (1, None, 48, 49, 50, 51, 52, None, 99)),
    ],
)
def test_a_part_leads_to_the_ends_and_to_those_around_it(number, last, near):
    assert Part("x/", number, last, ()).near == near


def test_an_event_more_moves_none_of_another_year_to_another_page():
    def shelf(**years):
        return [f"{year} {number}" for year, many in years.items() for number in range(many)]

    def shown(*shelves):
        found = [part.rows for part in parts_of_time("x/", shelves, 10, lambda event: event.split()[0])]
        assert [event for rows in found for event in rows] == [event for shelf in shelves for event in shelf]
        return [len(rows) for rows in found], found

    sizes, pages = shown(shelf(y2001=4, y2002=4, y2003=25, y2004=4), shelf(y2001=4))
    assert sizes == [8, 10, 10, 9, 4]
    _, more = shown(shelf(y2001=5, y2002=4, y2003=25, y2004=4), shelf(y2001=4))
    assert (len(more[0]), more[1:]) == (9, pages[1:])
    assert shown(shelf(y2001=4, y2002=4), shelf(y2001=2))[0] == [10], "what fits on a page stands on one"
    assert shown([], [])[0] == [0]


def test_nobody_can_be_called_like_a_part():
    assert slug("page-2") != "page-2"
    assert slug("page-two") == "page-two"


def test_a_list_in_parts_has_every_event_once_and_no_link_leads_nowhere(small_parts, show, press):
    whole = example.chronology()
    problems = whole.problems * 7
    site, warnings = press(show(msgspec.structs.replace(whole, problems=problems)))
    assert warnings == []
    for root in ("", "ar/"):
        pages = sorted((site / root / "chronology").rglob("index.html"))
        assert len(pages) == 4
        trees = [lxml.html.parse(page) for page in pages]
        shown = [id_ for tree in trees for id_ in tree.xpath("//article//h3/@id")]
        assert sorted(shown) == sorted(f"e{event.id}" for event in whole.events)
        for tree in trees:
            assert tree.xpath("//nav[@class='pager']//a")
            assert tree.xpath("//*[@id='content']/h2[@id='context']") or not tree.xpath(
                "//article[contains(@class, 'context')]"
            )
        assert len({tree.findtext(".//title") for tree in trees}) == 4
    [link] = [
        a for a in lxml.html.parse(site / "index.html").xpath("//ul[@class='numbers']//a/@href") if "#context" in a
    ]
    assert 'id="context"' in (site / link.partition("#")[0] / "index.html").read_text(encoding="utf-8")
    assert (site / "people" / "richard-norland" / "index.html").is_file()
    assert (site / "method" / "page-3" / "index.html").is_file()


def test_no_page_grows_with_the_chronology(show):
    def largest(number):
        pages = show(example.many(number), languages=("ar",))
        return max(len(text.encode()) for path, text in pages.items() if path.endswith(".md"))

    small, large = largest(450), largest(900)
    assert large < 200_000
    assert large < 1.2 * small


def test_sections_are_in_their_order_and_events_in_theirs():
    c = Concordance(example.chronology())
    found = c.sections(c.events)
    assert [name for name, _, _ in found] == ["engagement", "undated section", "context"]
    assert sorted(event.id for _, _, shelf in found for event in shelf) == sorted(event.id for event in c.events)
    assert all(list(shelf) == [event for event in c.events if event in shelf] for _, _, shelf in found)
