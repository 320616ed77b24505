"""A saved page gives its article, its headline and its own day, not the day of the crawl nor of the copyright."""

from __future__ import annotations

import time

import pytest

from generator.articles.pages import extract

PARAGRAPHS = [
    "The United States ambassador met the prime minister in Tripoli on Monday to discuss the elections, the embassy said.",
    "Both sides agreed that the vote should be held as soon as possible, and that the armed groups must leave the capital.",
    "The ambassador said that Washington would go on supporting the mission of the United Nations in the country.",
]
BANNER = "<header><div class='today'>Saturday 21 November 2026</div><nav><a href='/'>Home</a><a href='/w'>World</a></nav></header>"
FOOTER = "<footer>© 2024 Example Media. All rights reserved. Follow us on <a href='#'>Facebook</a></footer>"


def page(head="", top="", lang="en"):
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f"<html lang='{lang}'><head><title>Ambassador meets premier | Example</title>{head}</head><body>{BANNER}"
        f"<article><h1>Ambassador meets premier</h1>{top}{body}</article>{FOOTER}</body></html>"
    )


LD = '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ambassador meets premier","datePublished":"2021-03-04T10:00:00+02:00","publisher":{"name":"Example News"}}]}</script>'


def test_the_body_is_the_article_without_what_stands_around_it():
    text = extract(page()).text
    assert all(paragraph in text for paragraph in PARAGRAPHS)
    assert "rights reserved" not in text
    assert "21 November 2026" not in text


@pytest.mark.parametrize(
    ("head", "top", "day"),
    [
        (LD, "", "2021-03-04"),
        ("<meta property='article:published_time' content='2021-03-04T23:30:00+02:00'>", "", "2021-03-04"),
        ("", "<time datetime='2021-03-04'>4 March</time>", "2021-03-04"),
        ("", "", None),
        ("<meta name='date' content='soon'>", "", None),
        ("<meta property='article:modified_time' content='2026-11-21'>", "", None),
    ],
)
def test_the_day_is_what_the_page_declares_for_the_article(head, top, day):
    published = extract(page(head, top)).metadata.published
    assert (published and published.text) == day


def test_a_page_saved_with_its_pictures_inside_is_read():
    picture = "<img src='data:image/png;base64," + "iVBORw0KGgo" * 600_000 + "'>"
    assert PARAGRAPHS[0] in extract(page(top=picture)).text


def test_title_publisher_and_address_are_those_of_the_article():
    head = (
        LD
        + "<link rel='canonical' href='https://example.org/a'><meta property='og:title' content='Shocking! You will not believe it'>"
    )
    metadata = extract(page(head)).metadata
    assert (metadata.title, metadata.publisher, metadata.url) == (
        "Ambassador meets premier",
        "Example News",
        "https://example.org/a",
    )


def test_the_words_tell_the_language_and_not_the_template():
    assert extract(page(lang="ar")).metadata.language is None


def test_an_address_that_is_no_web_address_is_not_taken():
    assert extract(page("<link rel='canonical' href='javascript:alert(1)'>")).metadata.url is None


@pytest.mark.parametrize(
    "source",
    [
        "", "<html></html>", "<div>" * 5000 + "x" + "</div>" * 5000, "<b><i>" * 100_000, "no tags", "<!DOCTYPE html><html><body><!-- x",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html>&b;</html>', "<script>" * 1000, "<" * 100_000, "<a b='" * 20_000,
    ],
    ids=range(10),
)  # fmt: skip
def test_a_page_without_an_article_or_made_to_harm_is_refused_in_time(source):
    start = time.process_time()
    with pytest.raises(ValueError, match=r"save"):
        extract(source)
    assert time.process_time() - start < 5
