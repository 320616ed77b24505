"""Titles and summaries of events: the articles' own sentences in their language, else words composed from the fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from generator.editorial.translations import Translations
from generator.events.kinds import UNREAL
from generator.events.narration.excerpts import excerpt
from generator.events.narration.narrator import Narrator
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.languages.words import hangs, terms
from generator.model import Event, Passage, Position, Report, Statement, Words
from generator.text import Span, fold

__all__ = ["summary", "title"]

_SENTENCES = ((6, 3), (3, 2), (0, 1))
"""From so many passages on, so many sentences."""
_STANDS = 2
"""Composed: so many speakers are told of."""
_TOPICS = 4
_SPEAKING = ("said", "announced")
_IMPLIED = {"sanction": "sanctions", "election": "elections", "aid": "aid"}
"""Topics that the kind has said already."""
_FEWEST, _MOST = 8, 60
"""Words of a sentence that says much, and is not a list."""
_NEW = 0.5
"""A further sentence has fewer of its words in one already chosen."""
# What counts is that a sentence names the deed and those who did it; the rest settles ties.
_TRIGGER, _PEOPLE, _EARLY, _MAIN, _DATED, _AGREED, _HANGING, _SIZE = 1.0, 1.0, 0.8, 0.5, 0.4, 0.4, 0.8, 0.4


def title(
    event: Event, narrators: Sequence[Narrator], *, written: Mapping[str, str], translations: Translations
) -> Words:
    """A title in every language, composed from the fields; where these say too little, with words of an article.

    They are those in the language where an article in it tells the event, else of the editors' translation about as far on in
    it, else of the article that tells most.  `written` is the language of each article.
    """
    lead = event.reports[0]
    passage, trigger = _telling(lead)
    found = {}
    for narrator in narrators:
        report = next((one for one in event.reports if written[one.article] == narrator.code), None)
        own = excerpt(*_telling(report)) if report else ""
        if not report and (text := translations.find(passage, narrator.code)):
            place = len(text) * trigger.end // max(1, len(passage))
            own = excerpt(text, Span(place, place))
        found[narrator.code] = narrator.title(event, own=own, quote=own or excerpt(passage, trigger))
    return found


def _telling(report: Report) -> tuple[str, Span]:
    """The passage that holds what tells the event, and where in it that stands; else the first, and its beginning."""
    for passage in report.passages:
        if passage.span.holds(report.trigger):
            return passage.quote, report.trigger.shift(-passage.span.start)
    return report.passages[0].quote, Span(0, 0)


def summary(
    event: Event, languages: Sequence[Language], narrators: Sequence[Narrator], *,
    written: Mapping[str, str], translations: Translations,
) -> tuple[Statement, ...]:  # fmt: skip
    """One to three statements in each language: verbatim where an article in it tells the event, else the editors'
    translations of those (when the first is translated), else composed.  `written` is the language of each article.
    """
    passages = event.passages
    told = {language.code: _chosen(event, language, narrators[0].knowledge, written) for language in languages}
    source = next((code for code in told if told[code]), "")
    missing = [narrator for narrator in narrators if not told[narrator.code]]
    translated = [
        narrator.code for narrator in missing if source and translations.told(told[source][0].quote, narrator.code)
    ]
    found = []
    for code, chosen in told.items():
        for passage in chosen:
            words = {code: _line(passage.quote)}
            for other in translated if code == source else ():
                if text := translations.told(passage.quote, other):
                    words[other] = _line(text)
            fields = ("translation",) if len(words) > 1 else ()
            found.append(Statement(words=words, passages=(passages.index(passage),), fields=fields, verbatim=code))
    for narrator in missing:
        if narrator.code not in translated:
            found += _composed(event, narrator, passages)
    return tuple(found)


def _line(text: str) -> str:
    return " ".join(text.split())


# ---------------------------------------------------------------------------------------------------------- verbatim
def _chosen(
    event: Event, language: Language, knowledge: KnowledgeBase, written: Mapping[str, str]
) -> tuple[Passage, ...]:
    """The sentence that tells the event best, and those that add to it in the order of the articles."""
    reports = [report for report in event.reports if written[report.article] == language.code and not report.headline]
    about = {
        passage: frozenset(terms(passage.quote, language.summaries))
        for report in reports
        for passage in report.passages
    }
    named = [_spellings(who.entity, language.code, knowledge) for who in event.participants[:4] if who.entity]
    worth: dict[Passage, float] = {}
    for rank, report in enumerate(reports):
        for place, passage in enumerate(report.passages):
            value = _worth(report, place, passage, named) - 0.1 * rank
            value -= _HANGING * hangs(passage.quote, language.summaries)
            value += _AGREED * _agreement(passage, about)
            worth[passage] = max(worth.get(passage, value), value)
    order = sorted(worth, key=lambda passage: (-worth[passage], passage.article, passage.span.start))
    room = next(most for least, most in _SENTENCES if len(order) >= least)
    chosen = order[:1]
    for passage in order[1:]:
        if len(chosen) == room:
            break
        if hangs(passage.quote, language.summaries) or len(passage.quote.split()) < _FEWEST:
            continue
        if all(_overlap(about[passage], about[other]) < _NEW for other in chosen):
            chosen.append(passage)
    return (*chosen[:1], *(passage for passage in worth if passage in chosen[1:]))


def _worth(report: Report, place: int, passage: Passage, named: Sequence[frozenset[str]]) -> float:
    folded = fold(passage.quote).text
    present = sum(any(name in folded for name in names) for names in named) / max(1, len(named))
    size = len(passage.quote.split())
    return (
        _TRIGGER * passage.span.holds(report.trigger)
        + _PEOPLE * present
        + _EARLY / (1 + place)
        + _MAIN * report.main
        + _DATED * bool(report.time and passage.span.holds(report.time.span))
        - _SIZE * (not _FEWEST <= size <= _MOST)
    )


def _spellings(entity: str, code: str, knowledge: KnowledgeBase) -> frozenset[str]:
    """How someone is written in a language, folded."""
    known = knowledge.entities[entity]
    forms = {knowledge.name(entity).get(code, ""), *known.spellings.get(code, ())}
    person = knowledge.people.get(entity)
    forms.update(person.surname.get(code, ()) if person else ())
    return frozenset(fold(form).text for form in forms if form)


def _agreement(passage: Passage, about: Mapping[Passage, frozenset[str]]) -> float:
    """How much of what it says another article says as well."""
    others = (_overlap(about[passage], words) for other, words in about.items() if other.article != passage.article)
    return max(others, default=0.0)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


# ---------------------------------------------------------------------------------------------------------- composed
def _composed(event: Event, narrator: Narrator, passages: Sequence[Passage]) -> Iterator[Statement]:
    """What happened, what it was about, who took which stand; each with the fields and passages that it rests on."""
    lead = passages.index(event.reports[0].passages[0])
    bare = event if event.realis in UNREAL else msgspec.structs.replace(event, title={})  # the title stands above it
    fields = tuple(name for name in ("kind", "realis", "participants", "place", "topics") if _says(event, name))
    yield _statement(narrator, narrator.told(bare), [lead], fields)
    topics = [topic for topic in event.topics if topic != _IMPLIED.get(event.kind)]
    if topics and "topics" not in fields and event.realis not in UNREAL:
        stands = {topic: stand.passage for stand in reversed(event.positions) for topic in stand.topics}
        resting = [passages.index(stands[topic]) for topic in topics[:_TOPICS] if topic in stands]
        yield _statement(narrator, narrator.about(topics), resting or [lead], ("topics",))
    named = [who.entity for who in event.participants if who.entity]
    for stand in _stands(event):
        text = narrator.stand(stand, stand.topics, known=named)
        yield _statement(narrator, text, [passages.index(stand.passage)], ("positions",))


def _says(event: Event, field: str) -> bool:
    """Does the sentence of an event rest on the field?  Its topics are told apart, but those of a statement."""
    return bool(getattr(event, field)) and (field != "topics" or event.kind == "statement")


def _statement(narrator: Narrator, text: str, passages: Sequence[int], fields: tuple[str, ...]) -> Statement:
    words = {narrator.code: narrator.sentence(text)}
    return Statement(words=words, passages=tuple(dict.fromkeys(passages)), fields=fields)


def _stands(event: Event) -> Sequence[Position]:
    """The clearest stand of each known speaker, those that do more than speak first; in the order of the articles.

    Of a statement it was said already that somebody spoke.
    """
    best: dict[str, Position] = {}
    for stand in sorted(event.positions, key=lambda stand: stand.act in _SPEAKING):
        if stand.speaker and stand.topics and not (event.kind == "statement" and stand.act in _SPEAKING):
            best.setdefault(stand.speaker, stand)
    taken = list(best.values())[:_STANDS]
    return [stand for stand in event.positions if stand in taken]
