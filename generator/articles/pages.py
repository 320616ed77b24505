"""A saved web page → the article in it: body, headline, publisher, address, day, each checked against the page.

trafilatura finds the body; the day is taken from what the page declares about the article (JSON-LD, meta elements, the
article's own <time>), and htmldate's guess only if the article itself prints that day: a banner with the day of the
crawl and the year beside © say nothing about the article.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from lxml import etree, html

from generator.dates.edtf import Edtf
from generator.editorial.articles import ArticleMetadata
from generator.languages.recognition import UNDETERMINED, recognise

__all__ = ["Page", "extract"]

_LARGEST = 4_000_000  # code points without the pictures in it; a saved article has less than one
_DEEPEST = 1_000  # nested elements; more is a bomb, and the parser's own limit
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]|\Z)")
_DATED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "publishdate", "publish-date", "pubdate", "parsely-pub-date", "sailthru.date",
    "article.published", "published-date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_NAMED = ("og:site_name", "application-name", "al:android:app_name")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,30})(?:[^<>]{0,1000}(/)>)?")
# Elements without an end tag, or whose end tag may be left out: they do not nest.
_PICTURE = re.compile(r"data:[\w/+.-]{1,100};base64,[A-Za-z0-9+/=]*")
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "p", "li", "td", "tr", "th", "dt", "dd", "option",
})  # fmt: skip


class Page(NamedTuple):
    """The body as plain text, and what the page says of itself."""

    text: str
    metadata: ArticleMetadata


def extract(source: str) -> Page:
    """The article of a page; raises ValueError when there is none that a reader would recognise."""
    source = _PICTURE.sub("data:,", source)
    if len(source) > _LARGEST:
        raise ValueError("a page of this size is no article: save the article alone")
    if _depth(source) > _DEEPEST:
        raise ValueError("its elements are nested too deeply for a page: save the text alone")
    import trafilatura  # noqa: PLC0415  # half a second, only when there are pages

    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=_parser())
        body = trafilatura.extract(
            source,
            include_comments=False,
            include_tables=False,
            favor_precision=False,
            deduplicate=False,
            with_metadata=False,
        )
    except (etree.LxmlError, ValueError, RecursionError, AssertionError, TypeError) as problem:
        raise ValueError(f"a page that cannot be parsed ({type(problem).__name__}): save the text alone") from problem
    if not body or not body.strip():
        raise ValueError("no article found in this page: save its text alone")
    metas = dict(_metas(tree))
    data = list(_json_ld(tree))
    title = _title(tree, metas, data)
    published = _published(tree, metas, data) or _printed(source, body)
    known = ArticleMetadata(
        title=title,
        publisher=_publisher(metas, data),
        url=_address(tree, metas),
        published=Edtf.on(published) if published else None,
        language=_language(tree) if recognise(body) == UNDETERMINED else None,  # many sites leave a template's `en`
    )
    return Page(body, known)


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, no_network=True)


def _depth(source: str) -> int:
    """How deeply elements are nested at most, counted without building anything."""
    deepest = depth = 0
    for found in _TAG.finditer(source):
        if found[2].lower() in _VOID or found[3]:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    for element in reversed(tree.xpath("//meta[@content]")):  # the first one of a name wins
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := (element.get("content") or "").strip():
            yield name.lower(), content


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """Descriptions of articles in the page (https://schema.org/Article)."""
    for element in tree.xpath("//script[@type='application/ld+json']")[:20]:
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        queue = [data]
        for _ in range(200):  # graphs and lists of them, not without end
            if not queue:
                break
            item = queue.pop(0)
            if isinstance(item, list):
                queue += item
            elif isinstance(item, dict):
                kinds = item.get("@type")
                if any(
                    "Article" in str(kind) or "Posting" in str(kind)
                    for kind in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield item
                queue += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _title(tree: Any, metas: dict[str, str], data: list[dict[str, Any]]) -> str | None:
    """The page's headline, only if it can be seen on the page: a headline for search engines is nobody's."""
    seen = " ".join(" ".join(tree.xpath("//h1//text() | //h2//text()")).split())
    declared = (metas.get("og:title"), *(str(item.get("headline", "")) for item in data), metas.get("twitter:title"))
    for title in declared:
        if title and (plain := " ".join(title.split())) and plain in seen:
            return plain
    headings = [" ".join(heading.text_content().split()) for heading in tree.xpath("//h1")]
    long = [heading for heading in headings if 3 <= len(heading.split()) <= 40]
    return long[0] if len(long) == 1 else None


def _publisher(metas: dict[str, str], data: list[dict[str, Any]]) -> str | None:
    for item in data:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return name.strip()
    return next((metas[name] for name in _NAMED if name in metas), None)


def _address(tree: Any, metas: dict[str, str]) -> str | None:
    links = [str(link) for link in tree.xpath("//link[@rel='canonical']/@href")[:1]]
    return next((link for link in (*links, metas.get("og:url", "")) if link.startswith(("https://", "http://"))), None)


def _language(tree: Any) -> str | None:
    code = (tree.get("lang") or "").replace("_", "-").partition("-")[0].lower()
    return code if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() else None


def _published(tree: Any, metas: dict[str, str], data: list[dict[str, Any]]) -> date | None:
    """The day that the page declares for the article; None when it declares none or two."""
    declared = [str(item.get("datePublished") or "") for item in data[:1]]
    declared += [metas[name] for name in _DATED if name in metas]
    times = tree.xpath("//article//time[@datetime][not(ancestor::aside) and not(ancestor::footer)]/@datetime")
    if not any(map(_day, declared)) and len(set(map(_day, times))) == 1:
        declared = [str(times[0])]
    return next((day for text in declared if (day := _day(text))), None)


def _day(text: str) -> date | None:
    found = _DAY.match(text.strip())
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _printed(source: str, body: str) -> date | None:
    """The guess of htmldate, if its day and year stand in the article itself."""
    import htmldate  # noqa: PLC0415  # comes with trafilatura

    try:
        guess = htmldate.find_date(source, extensive_search=False, original_date=True)
    except (etree.LxmlError, ValueError, RecursionError, TypeError, AttributeError):
        return None
    day = _day(guess or "")
    numbers = re.findall(r"\d+", body)
    near = {int(number) for number in numbers if len(number) <= 4}
    return day if day and {day.year, day.day} <= near else None
