"""Records of articles → extracts and a timeline, as `chronology summarize` and `chronology timeline` print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from generator import languages, times
from generator.articles.furniture import find
from generator.articles.sentences import split
from generator.dates.edtf import Edtf
from generator.languages import Language
from generator.languages.recognition import recognise
from generator.languages.summaries import NONE, Summaries
from generator.languages.words import terms
from generator.model import Sentence
from generator.summaries.extracts import Wish, extract
from generator.summaries.nouns import Passage, Story
from generator.summaries.timelines import chart

__all__ = ["DATES", "SENTENCES", "story", "summarise", "timeline"]

DATES, SENTENCES = 10, 2
"""Days of a timeline and sentences of a day, where nothing is asked for."""
EXTRACT = 3
"""Sentences of an extract, where nothing is asked for."""
PLAIN = "en"
"""Whose marks end sentences in a language without rows."""


def summarise(
    records: Iterable[Mapping[str, Any]], *, sentences: int | None = None, share: float | None = None
) -> Iterator[dict[str, Any]]:
    """Records `{id, text, lang?, title?}` → `{id, sentences: [{start, end, text}]}`, one by one, in order.

    At most so many sentences, or sentences with about that share of the words (at most a tenth more); three sentences
    where neither is given.  `text[start:end]` is the sentence; offsets are code points.  A record that cannot be read
    has no sentences and says why under `error`.  Raises ValueError for a wish that nothing can fulfil.
    """
    wish = Wish(sentences=sentences, share=share) if sentences or share else Wish(sentences=EXTRACT)
    for record in records:
        try:
            name, text = _field(record, "id"), _field(record, "text")
        except ValueError as error:
            yield {"id": _name(record), "sentences": [], "error": str(error)}
            continue
        language, rows = _language(record, text)
        found = _sentences(text, language)
        body = [sentence for sentence in found if not sentence.headline] or found
        spans = [sentence.span for sentence in body]
        chosen = extract([span.of(text) for span in spans], wish, rows, words=len(text.split()))
        yield {
            "id": name,
            "sentences": [
                {"start": spans[place].start, "end": spans[place].end, "text": spans[place].of(text)}
                for place in chosen
            ],
        }


def timeline(
    records: Iterable[Mapping[str, Any]], *, dates: int = DATES, sentences: int = SENTENCES, query: str | None = None
) -> list[dict[str, Any]]:
    """Records `{id, published, title?, text, lang?}` → `{date, sentences, articles}` in the order of dates.

    At most `dates` days with at most `sentences` sentences each, the best sentence first:
    `{article, start, end, text}`; `articles` are the ids of those quoted.  `published` is an ISO date or date-time,
    an EDTF date, or null; an article without a day is read for the dates that it prints.  Raises ValueError, naming
    the record, for one without id or text or with a `published` that is no date, and for a number below one.
    """
    if dates < 1 or sentences < 1:
        raise ValueError("at least one date and one sentence")
    stories = []
    for number, record in enumerate(records, 1):
        try:
            stories.append(story(record))
        except ValueError as error:
            raise ValueError(f"record {number}: {error}") from error
    return [
        {
            "date": entry.day.isoformat(),
            "sentences": [
                {"article": one.article, "start": one.span.start, "end": one.span.end, "text": one.text}
                for one in entry.passages
            ],
            "articles": list(dict.fromkeys(one.article for one in entry.passages)),
        }
        for entry in chart(stories, dates=dates, sentences=sentences, query=_asked(query))
    ]


def story(record: Mapping[str, Any]) -> Story:
    """A record read: its sentences and the days that each names; raises ValueError as `timeline` does."""
    name, text, published = _field(record, "id"), _field(record, "text"), _published(record)
    language, rows = _language(record, text)
    found = _sentences(text, language)
    days = _days(text, found, published, language) if language else {}
    passages = tuple(
        Passage(
            article=name,
            span=sentence.span,
            text=(said := sentence.span.of(text)),
            place=place,
            days=tuple(days.get(sentence.index, ())),
            terms=tuple(terms(said, rows)),
        )
        for place, sentence in enumerate(found)
    )
    day = published.day if published else None
    return Story(id=name, published=day, passages=passages, language=language.code if language else "")


def _asked(query: str | None) -> frozenset[str]:
    """The words of a query as they stand in texts of any language; raises ValueError when it has none."""
    if not query:
        return frozenset()
    every = [languages.load(code).summaries for code in languages.available()]
    common = frozenset(word for rows in every for word in rows.commons)
    asked = frozenset(term for rows in every for term in terms(query, rows)) | frozenset(terms(query, NONE))
    if not (asked := asked - common):
        raise ValueError(f"no word to look for in {query!r}")
    return asked


def _days(
    text: str, sentences: tuple[Sentence, ...], published: Edtf | None, language: Language
) -> dict[int, dict[date, None]]:
    """The days that each sentence names, by its number; a month or a year names no day."""
    said = times.tag(text, language)
    found: dict[int, dict[date, None]] = {}
    behind = 0
    for time in times.resolve(said, published, times.clock(text, said, published)):
        while behind < len(sentences) and sentences[behind].span.end <= time.span.start:
            behind += 1
        if behind == len(sentences):
            break
        if time.when and time.when.day and sentences[behind].span.holds(time.span):
            found.setdefault(sentences[behind].index, {})[time.when.day] = None
    return found


def _sentences(text: str, language: Language | None) -> tuple[Sentence, ...]:
    furniture = (language or languages.load(PLAIN)).furniture
    return split(text, find(text, furniture), furniture)


def _language(record: Mapping[str, Any], text: str) -> tuple[Language | None, Summaries]:
    """The language's rows, none where there are no rows for it."""
    code = record.get("lang") or recognise(text)
    known = isinstance(code, str) and code in languages.available()
    return (languages.load(code) if known else None), _rows(code if known else "")


def _rows(code: str) -> Summaries:
    return languages.load(code).summaries if code else NONE


def _published(record: Mapping[str, Any]) -> Edtf | None:
    said = record.get("published")
    if not said:
        return None
    if not isinstance(said, str):
        raise ValueError(f"published is {said!r}, not a date")  # noqa: TRY004  # JSON, not our types
    return Edtf.parse(said[:10] if said[10:11] in ("T", " ") else said)


def _field(record: Mapping[str, Any], name: str) -> str:
    if not isinstance(record, Mapping):
        raise ValueError("not an object")  # noqa: TRY004
    value = record.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise ValueError(f"no {name}" if value is None else f"{name} is no text")  # noqa: TRY004
    return value


def _name(record: object) -> Any:
    return record.get("id") if isinstance(record, Mapping) else None
