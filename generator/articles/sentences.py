"""A text and its furniture → its sentences, with what each quotes and which of them is the headline."""

from __future__ import annotations

from generator.articles.boundaries import sentence_spans
from generator.articles.lines import paragraphs
from generator.articles.quotations import quotations
from generator.articles.titles import title
from generator.languages.furniture import Furniture
from generator.model import Sentence
from generator.text import Span

__all__ = ["split"]


def split(text: str, furniture: tuple[Span, ...], language: Furniture) -> tuple[Sentence, ...]:
    """The sentences of a text outside its furniture, ordered, disjoint, none across two paragraphs.

    `quoted` are the stretches of a sentence between quotation marks; a quotation of several sentences is one stretch in
    each of them.
    """
    head = title(text, furniture, language)
    sentences: list[Sentence] = []
    for paragraph in paragraphs(text, furniture):
        quoted = quotations(text, paragraph)
        behind = 0
        for span in sentence_spans(text, paragraph, quoted, language):
            while behind < len(quoted) and quoted[behind].end <= span.start:
                behind += 1
            inside = []
            look = behind
            while look < len(quoted) and quoted[look].start < span.end:
                inside.append(Span(max(quoted[look].start, span.start), min(quoted[look].end, span.end)))
                look += 1
            headline = head is not None and head.meets(span)
            sentences.append(Sentence(index=len(sentences), span=span, quoted=tuple(inside), headline=headline))
    return tuple(sentences)
