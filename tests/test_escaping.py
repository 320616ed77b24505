"""Whatever an article says is shown as it says it: nothing of it is run, nothing of it becomes markup, from seeds/ to site/."""

import json

import pytest
from lxml import html

PAYLOADS = {
    "script": "<script>alert(1)</script>",
    "unclosed": "<script src=//evil.example/x.js",
    "image": '<img src=x onerror="alert(1)">',
    "vector": "<svg/onload=alert(1)>",
    "frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "style": "<style>*{display:none}</style>",
    "comment": "<!-- hidden -->",
    "closing": "</textarea></title></script></article>",
    "entity": "&lt;b&gt; &amp; &#x3C;i&#x3E;",
    "jinja": "{{ 7 * 191 }}{% for x in range(3) %}loop{% endfor %}{# gone #}",
    "attributes": '{: onclick="alert(1)" .evil #top }',
    "link": "[click here](javascript:alert%281%29)",
    "reference": "[click here][1]",
    "autolink": "<javascript:alert(1)>",
    "picture": "![alt](https://evil.example/x.png)",
    "emphasis": "*stars* __under__ ~~struck~~ `code`",
    "table": "a | b | c",
    "heading": "# Heading # and ## more",
    "list": "1. one - two + three",
    "rule": "--- *** ___",
    "fence": "``` python",
    "admonition": "!!! danger",
    "snippet": '--8<-- "seeds/editorial/site.yaml"',
    "math": r"$x$ \(y\) \[z\]",
    "footnote": "[^1] *[HTML]: abbreviation",
    "bidi": "\u202egnp.exe\u202c",
    "quotes": "\"'`",
    "backslash": r"\* \_ \< \\",
    "template": "${alert(1)} <%= 1 %> #{1}",
    "meta": '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "base": "<base href=https://evil.example/>",
    "form": "<form action=https://evil.example><button>go</button></form>",
}
SENTENCE = "The commander of US Africa Command, General Michael Langley, met Khalifa Haftar in Benghazi on 27 August 2024 and gave him {} as a gift."


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """docs/ and site/ of a chronology whose articles are nothing but payloads: text, title, publisher and address."""
    from click.testing import CliRunner

    from generator.cli import main

    folder = tmp_path_factory.mktemp("hostile")
    (folder / "seeds").mkdir()
    for name, payload in PAYLOADS.items():
        head = {
            "published": "2024-08-28",
            "title": f"Title {payload}",
            "publisher": f"Paper {payload}",
            "url": f"javascript:alert('{name}')",
        }
        lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
        (folder / "seeds" / f"{name}.txt").write_text(
            f"---\n{lines}---\n{SENTENCE.format(payload)}\n", encoding="utf-8"
        )
    arguments = ["--quiet", "--seeds", folder / "seeds", "--docs", folder / "docs", "--site", folder / "site"]
    result = CliRunner().invoke(main, ["site", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def pages(published):
    return {
        path.relative_to(published / "site").as_posix(): html.fromstring(path.read_bytes())
        for path in (published / "site").rglob("*.html")
    }


def shown(page):
    """The text that a reader sees: without scripts and styles."""
    return " ".join("".join(page.xpath("//body//text()[not(ancestor::script or ancestor::style)]")).split())


def bare(text):
    """Without blanks and the controls that the site may drop."""
    return "".join(letter for letter in text if not letter.isspace() and letter.isprintable())


@pytest.mark.parametrize("name", PAYLOADS)
def test_the_words_of_an_article_are_shown_letter_for_letter(name, published, pages):
    events = json.loads((published / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
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


def test_feeds_and_data_stay_well_formed(published):
    from xml.etree import ElementTree as ET

    for path in (published / "docs").rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    for path in (published / "docs").rglob("*.xml"):
        ET.parse(path)
    table = (published / "docs/data/events.csv").read_text(encoding="utf-8")
    assert not any(cell.startswith(("=", "+", "@")) for line in table.splitlines() for cell in line.split(","))


def test_no_file_of_the_editors_is_pulled_into_a_page(pages):
    assert all("between:" not in shown(page) for page in pages.values())
