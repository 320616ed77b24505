"""Our converter and Python-Markdown: the same bytes, or nothing at all."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.site.escaping import quoted
from generator.site.markup import convert, front

ROOT = Path(__file__).parents[2]
CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
[LISTED] = [yaml.safe_load(line)["markdown_extensions"] for line in CONFIG if line.startswith("markdown_extensions")]
EXTENSIONS = ["toc", "tables", "fenced_code", *LISTED]  # MkDocs' own, and those of mkdocs.yml
OURS = (
    "# Title { #top }", "## Part { #part .quiet }", "plain text", "second line", "{ .lead }", "- one", "- **two** [b](../b/index.md)", "- <bdi>x</bdi>",
    "Term", ":   said <br>more", '<div class="a" markdown="1">', "</div>", '<section markdown="1" id="s">', "</section>", '<p class="when">1 May</p>',
    '<p class="n" markdown="1"><span class="l">A</span> [b](#p1)</p>', "[go](x/index.md){ .button }", "text<sup>[1](#p1)</sup>", "&#91;escaped&#93; &#38;",
    '<blockquote class="q" id="p1" lang="ar" dir="rtl"><p>said<br>twice</p></blockquote>', '<script type="application/ld+json">{"a": [1]}</script>',
    '<pre dir="ltr"><code>a&#10;b</code></pre>', '<details markdown="1"><summary>More</summary>', "</details>", "**1**", "15:30 - said", "",
)  # fmt: skip
"""Lines as our templates write them."""
OTHERS = (
    "# No id", "*emphasis*", "`code`", "1. one", "    indented", "> quoted", "| a | b |", "|---|---|", "[ref]: x", "![image](x.png)", "<http://x.org>",
    "a  ", "---", "===", "* star", "+ plus", "&amp; & &copy;", "\\*", "<!-- comment -->", "<div>", "<b>bold</b>", '[a](b "title")', "[a][b]", "a_b_c", "__b__",
    "***x***", "- ", "-", ":", ":   ", "{ .x", "}", "<p>", "</p>", "<br>", "<hr>", "## A { #a } { #b }", "#", "~~~", "```", "HTML <em>[a](b)</em>", "http://x.org/a_b",
    "- # head", "- - deep", ":   - item", '<ul markdown="1">', "</ul>", '<li markdown="block">', "</li>", "<LI>", "[a](<b>)", "[a](b(c))", "[[a]](b)", "**a", "** a **",
)  # fmt: skip
"""Lines that they do not write, and that Markdown knows."""


def reference(text):
    return markdown.markdown(text, extensions=EXTENSIONS)


def body(page):
    return page.split("---\n", 2)[2]


def kind(page):
    return page.split("kind: ", 1)[1].split("\n", 1)[0]


def test_pages_become_what_python_markdown_makes_of_them(docs):
    pages = [(path, text) for path, text in docs.items() if path.endswith(".md")]
    left = set()
    for path, text in pages:
        done = convert(body(text), lambda link: link)
        if done is None:
            left.add(kind(text))
        else:
            assert done.html == reference(body(text)), path
    assert left <= {"home", "search", "text"}, "tables and forms are for Python-Markdown, the many pages are not"


def test_the_front_matter_of_pages_is_read_as_mkdocs_reads_it(docs):
    pages = [text for path, text in docs.items() if path.endswith(".md")]
    assert [front(text) for text in pages] == [get_data(text) for text in pages]


@given(st.text(st.sampled_from('ab-yn:"\\\\nut01d8 \x85\u2028\ufeff{[#&')), st.sampled_from("abyn"))
def test_front_matter_is_read_as_mkdocs_reads_it_or_left_to_it(value, key):
    for said in (value, f'"{value}"', quoted(value)):
        text = f"---\n{key}: {said}\n---\n\nbody\n"
        assert front(text) in (None, get_data(text))


@given(st.lists(st.sampled_from(OURS), max_size=12).map("\n".join))
def test_lines_of_ours_in_any_order_are_converted_alike_or_not_at_all(text):
    done = convert(text, lambda link: link)
    assert done is None or done.html == reference(text)


@given(st.lists(st.sampled_from((*OURS, *OTHERS, *OTHERS)), max_size=8), st.sampled_from(("\n", "\n\n")))
def test_anything_else_is_converted_alike_or_not_at_all(lines, between):
    text = between.join(lines)
    done = convert(text, lambda link: link)
    assert done is None or done.html == reference(text)


@pytest.mark.parametrize("line", OTHERS)
def test_what_markdown_means_by_a_line_is_not_shown_as_text(line):
    text = f"# Title {{ #top }}\n\n{line}\n\nmore"
    done = convert(text, lambda link: link)
    assert done is None or done.html == reference(text)


def test_links_and_anchors_are_told():
    asked = []
    done = convert(
        "# A { #a }\n\n[b](../b/index.md)<sup>[1](#p1)</sup>\n", lambda link: (asked.append(link), f"to-{link}")[1]
    )
    assert asked == ["../b/index.md", "#p1"]
    assert '<a href="to-../b/index.md">b</a>' in done.html
    assert (done.anchors, done.first) == ({"a"}, "a")
