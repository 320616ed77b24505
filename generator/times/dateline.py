"""The day of writing (document creation time), from the best evidence that there is, never sharper than it.

In order: what the editor or the file's metadata say; a date printed as a date of publication; otherwise the days that
the text itself leaves open (inference.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from generator.dates.timex import resolve
from generator.languages import Language
from generator.model import Article, Basis, Dateline, Problem, Reason, Sentence, TimeExpression
from generator.text import Span
from generator.times.inference import Bound, infer
from generator.times.printing import printed

if TYPE_CHECKING:  # `chronology timex` needs no knowledge
    from generator.knowledge import Landmark

__all__ = ["Bound", "dateline"]


def dateline(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    language: Language,
    *,
    bounds: Iterable[Bound] = (),
    allusions: Sequence[tuple[Span, Landmark]] = (),
) -> tuple[Dateline, tuple[Problem, ...]]:
    """The day of writing with its basis and reasons, and what contradicts itself.

    `times` unresolved; `bounds` from the people named and the posts given to them, or from another article with the same
    news; `allusions` the landmarks alluded to.
    """
    if article.published:
        basis: Basis = "editor" if article.published_by == "editor" else "metadata"
        facts = {"when": article.published.text} | ({"because": article.because} if article.because else {})
        return Dateline(when=article.published, basis=basis, reasons=(Reason(code=basis, facts=facts),)), ()
    found = printed(article.text, times, language)
    when = resolve(found.said, None) if found else None
    if found and when:
        facts = {"expression": found.span.of(article.text), "when": when.text, "rule": found.rule}
        return Dateline(when=when, basis="printed", span=found.span, reasons=(Reason(code="printed", facts=facts),)), ()
    return infer(article, sentences, times, language, bounds=bounds, allusions=allusions)
