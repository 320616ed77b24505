"""A printed date in a language without rules of ours → the day of writing, read by dateparser: all parts required."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.dates.edtf import Edtf
from generator.model import Article, Basis, Dateline, Reason
from generator.text import Span, fold

__all__ = ["foreign"]

_TOP = 8
"""Lines at the top in which a date of publication stands."""
_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}(?:er|º|\.)?[\s./-]+(?:de\s+)?[^\W\d_]{3,14}\.?[\s.,/-]+(?:de\s+)?\d{4}"
    r"|[^\W\d_]{3,14}\s+\d{1,2},?\s+\d{4}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4}"
    r"|\d{4}\s*[\u5e74/.]\s*\d{1,2}\s*[\u6708/.]\s*\d{1,2}\s*\u65e5?"
)


def foreign(article: Article) -> Dateline:
    """The dateline of an article in a language that has no folder in languages/: its metadata, a full date printed near
    the top, or unknown.  Never a date of which dateparser had to guess a part.
    """
    if article.published:
        basis: Basis = "editor" if article.published_by == "editor" else "metadata"
        return Dateline(
            when=article.published, basis=basis, reasons=(Reason(code=basis, facts={"when": article.published.text}),)
        )
    for line in list(re.finditer(r"[^\n\r]*\S[^\n\r]*", article.text))[:_TOP]:
        folded = fold(line[0])
        for found in _DATE.finditer(folded.text):
            if when := _read(found[0], article.language):
                span = folded.span(*found.span()).shift(line.start())
                facts = {"expression": span.of(article.text), "when": when.text, "language": article.language}
                return Dateline(
                    when=when,
                    basis="printed",
                    span=Span(span.start, span.end),
                    reasons=(Reason(code="dateparser", facts=facts),),
                )
    return Dateline(when=None, basis="unknown")


@lru_cache(maxsize=4096)
def _read(text: str, language: str) -> Edtf | None:
    """A date in words as an EDTF day; None when a part is missing or the language has no such month."""
    import dateparser  # noqa: PLC0415  # a third of a second, for the rare article that needs it

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY", "STRICT_PARSING": True}
    try:
        parsed = dateparser.parse(text, languages=[language], settings=settings)
    except ValueError:  # a language that dateparser does not know
        parsed = dateparser.parse(text, settings=settings)
    return Edtf.on(parsed.date()) if parsed and 1990 <= parsed.year <= 2100 else None
