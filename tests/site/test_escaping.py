"""What an article says is shown, never obeyed."""

from __future__ import annotations

import example
import lxml.html
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from generator.site.escaping import escape, plain, quoted

HOSTILE = [
    "<script>alert(1)</script>",
    "a *b* _c_ `d` ~~e~~ ![x](y) [z](javascript:alert(1))",
    "{{ 7 * 7 }} {% raw %}",
    '{: onclick="alert(1)" #id .class }',
    "text { onclick=alert(1) }",
    "# not a heading",
    "1. not a list",
    "- nor this",
    ": nor a definition",
    "| a | b |",
    "> no quotation",
    "&lt;b&gt; &amp;amp;",
    "    no code",
    "[^1]: no footnote",
    "*[HTML]: no abbreviation",
    "ends with a backslash \\",
    "STX \x02klzzwxh:0\x03 ETX",
    "\u202eoverride",
    "two\nlines\n\n# and a heading",
    "=====",
    "]]> --> </p></blockquote></article>",
    "quote \" and ' apostrophe",
]
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc", "fenced_code"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "around", ["{}", "# {}", "- {}", "[{}](x.md)", '<p title="{}">raw</p>', "<blockquote><p>{}</p></blockquote>"]
)
def test_markdown_shows_it_letter_for_letter(text, around):
    html = markdown(around.format(escape(text)), extensions=EXTENSIONS)
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    shown = root.text_content() + "".join(root.xpath("//@title"))
    assert plain(text) in shown
    assert not root.xpath(
        "//script | //@onclick | //*[starts-with(@href, 'javascript')] | //img | //em | //code | //table | //h2"
    )


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_comes_through_markdown(text):
    html = markdown(f"<p>x</p>\n\ny {escape(text)}", extensions=EXTENSIONS)
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    assert " ".join(f"x y {plain(text)}".split()) == " ".join(root.text_content().split())


def test_json_in_a_page_cannot_end_its_script():
    assert "</" not in quoted({"x": "</script><script>alert(1)</script>"})


def hostile(chronology, text):
    """The fixture with the text wherever an article or a file could have put it."""

    def said(words):
        return dict.fromkeys(words, text)

    events = tuple(
        msgspec.structs.replace(
            event,
            title=said(event.title),
            summary=tuple(msgspec.structs.replace(one, words=said(one.words)) for one in event.summary),
            reports=tuple(
                msgspec.structs.replace(
                    report,
                    passages=tuple(msgspec.structs.replace(one, quote=text) for one in report.passages),
                    time=None,
                )
                for report in event.reports
            ),
            corrections=tuple(msgspec.structs.replace(one, because=text) for one in event.corrections),
        )
        for event in chronology.events
    )
    sources = tuple(
        msgspec.structs.replace(one, title=text, publisher=text, url=text, because=text) for one in chronology.sources
    )
    entities = tuple(
        msgspec.structs.replace(one, name=said(one.name), spellings=(text,), wikidata=text)
        for one in chronology.entities
    )
    return msgspec.structs.replace(
        chronology, title=said(chronology.title), events=events, sources=sources, entities=entities
    )


def test_a_site_full_of_hostile_text_has_no_script_and_no_foreign_link(show, press):
    text = "x\n\n# h\n<script>alert(1)</script> {: onclick=alert(1) } [a](javascript:alert(1)) {{ 7*7 }} </article> \" ' | \x02 javascript:alert(2)"
    site, said = press(show(hostile(example.chronology(), text)))
    assert said == []
    for path in site.rglob("*.html"):
        root = lxml.html.parse(path).getroot()
        assert set(root.xpath("//script[not(@src)]/@type")) <= {"application/ld+json", "application/json"}
        assert root.xpath("//script[not(@src) and not(@type)]") == []
        assert root.xpath("//@*[starts-with(name(), 'on')]") == []
        assert root.xpath("//*[contains(@href, 'javascript:')]") == []
        assert "49" not in root.xpath("string(//h1)")


@pytest.mark.parametrize(
    ("text", "direction", "markup"),
    [
        ("Norland said «قال نعم، ثم لا.» today", "ltr", "Norland said <bdi>«قال نعم، ثم لا.»</bdi> today"),
        (
            "meets مسؤولين أمريكيين, السراج and others",
            "ltr",
            "meets <bdi>مسؤولين أمريكيين</bdi>, <bdi>السراج</bdi> and others",
        ),
        ("التقى Richard Norland 22 يونيو", "rtl", "التقى <bdi>Richard Norland</bdi> 22 يونيو"),
        ("plain <b>", "ltr", "plain &#60;b&#62;"),
        ("", "rtl", ""),
    ],
)
def test_what_is_written_the_other_way_is_set_apart(text, direction, markup):
    from generator.site.voice import isolated

    assert isolated(text, direction) == markup
