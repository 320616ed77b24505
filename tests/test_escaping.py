"""Whatever an article says is shown as it says it: nothing of it is run, nothing of it becomes markup, from seeds/ to site/."""

import json

import pytest
from lxml import html
from payloads import PAYLOADS


def test_the_collection_is_as_large_as_promised():
    assert len(set(PAYLOADS.values())) >= 60


@pytest.fixture(scope="module")
def pages(hostile):
    return {
        path.relative_to(hostile / "site").as_posix(): html.fromstring(path.read_bytes())
        for path in (hostile / "site").rglob("*.html")
    }


def shown(page):
    """The text that a reader sees: without scripts and styles."""
    return " ".join("".join(page.xpath("//body//text()[not(ancestor::script or ancestor::style)]")).split())


def bare(text):
    """Without blanks and the controls that the site may drop."""
    return "".join(letter for letter in text if not letter.isspace() and letter.isprintable())


@pytest.mark.parametrize("name", PAYLOADS)
def test_the_words_of_an_article_are_shown_letter_for_letter(name, hostile, pages):
    events = json.loads((hostile / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    told = [event for event in events if any(report["article"] == name for report in event["reports"])]
    assert told, "the article tells an event"
    assert any(PAYLOADS[name] in report["quote"] for event in told for report in event["reports"])
    for event in told:
        for root in ("", "ar/"):
            assert bare(PAYLOADS[name]) in bare(shown(pages[f"{root}e/{event['id']}/index.html"])), root


def test_no_page_runs_anything_of_an_article(pages):
    for place, page in pages.items():
        for script in page.xpath("//script"):
            said = script.text or ""
            assert "alert(1)" not in said or script.get("type") == "application/ld+json", place
            assert "evil.example" not in (script.get("src") or ""), place
        handlers = [
            (element.tag, name)
            for element in page.iter()
            if isinstance(element.tag, str)
            for name in element.attrib
            if name.startswith("on")
        ]
        assert handlers == [], place
        for name in ("href", "src", "action", "formaction", "srcdoc", "data"):
            values = page.xpath(f"//@{name}")
            assert [
                value
                for value in values
                if value.strip().lower().startswith(("javascript:", "data:text", "vbscript:"))
                or "evil.example" in value
            ] == [], place


def test_no_page_has_elements_of_an_article(pages):
    kinds = {}
    for place, page in pages.items():
        for tag in ("iframe", "form", "base", "svg", "img", "style"):
            found = page.xpath(
                f"//article//{tag}[contains(., 'alert') or @src='x' or @srcdoc or contains(@action, 'evil')] | //main//{tag}[@srcdoc or contains(@action, 'evil')]"
            )
            if found:
                kinds.setdefault(tag, []).append(place)
        assert page.xpath("//*[contains(concat(' ', @class, ' '), ' evil ') or @onclick]") == [], place
        assert (
            len(page.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh'][contains(@content, 'evil')]"))
            == 0
        ), place
    assert kinds == {}


def test_templates_in_articles_are_not_filled_in(pages):
    for place, page in pages.items():
        assert "1337" not in shown(page), place
        assert "looploop" not in shown(page), place


def test_feeds_and_data_stay_well_formed(hostile):
    from xml.etree import ElementTree as ET

    for path in (hostile / "docs").rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    for path in (hostile / "docs").rglob("*.xml"):
        ET.parse(path)
    table = (hostile / "docs/data/events.csv").read_text(encoding="utf-8")
    assert not any(cell.startswith(("=", "+", "@")) for line in table.splitlines() for cell in line.split(","))


def test_no_file_of_the_editors_is_pulled_into_a_page(pages):
    assert all("between:" not in shown(page) for page in pages.values())
