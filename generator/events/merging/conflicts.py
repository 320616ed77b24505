"""Reports of one event → accounts of it that cannot all be right: shown side by side, never silently resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.events.kinds import DEALINGS
from generator.events.likeness import nested, shingles
from generator.events.narration.narrator import Narrator
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Account, Conflict, Passage, Position, Report, Words

__all__ = ["conflicts"]

_OPPOSED = frozenset(
    {
        frozenset({"supports", "rejected"}),
        frozenset({"supports", "condemned"}),
        frozenset({"welcomed", "rejected"}),
        frozenset({"welcomed", "condemned"}),
        frozenset({"announced", "denied"}),
        frozenset({"said", "denied"}),
        frozenset({"stressed", "denied"}),
    }
)
"""Acts that cannot both be right about one thing: one side says that it was discussed, the other denies it."""


def conflicts(
    reports: Sequence[Report], disputed: Sequence[Report], languages: Sequence[Language], knowledge: KnowledgeBase
) -> tuple[Conflict, ...]:
    """All conflicts among the reports of one event; `disputed` are those whose days exclude each other."""
    narrators = [Narrator(language, knowledge) for language in languages]
    return (
        *_dates(disputed, languages),
        *_places(reports, languages, knowledge),
        *_people(reports, languages, knowledge),
        *_quotations(reports, languages),
        *_stands(reports, narrators),
    )


def _said(about: str, languages: Sequence[Language], value: Callable[[str], str]) -> Words:
    """What an account says, in every language."""
    return {
        language.code: language.narration.accounts[about].format(value=value(language.code)) for language in languages
    }


def _dates(reports: Sequence[Report], languages: Sequence[Language]) -> Iterator[Conflict]:
    days = {report.when.text: report for report in reversed(reports) if report.when}
    accounts = [
        Account(passage=report.passages[0], says=_said("date", languages, _namer({"": day})))
        for day, report in sorted(days.items())
    ]
    if len(accounts) > 1:
        yield Conflict(about="date", accounts=tuple(accounts))


def _places(reports: Sequence[Report], languages: Sequence[Language], knowledge: KnowledgeBase) -> Iterator[Conflict]:
    places = {report.place: report for report in reversed(reports) if report.place}
    apart = [place for place in places if any(not nested(place, other, knowledge) for other in places)]
    if len(apart) > 1:
        yield Conflict(
            about="place",
            accounts=tuple(
                Account(
                    passage=places[place].passages[0], says=_said("place", languages, _namer(knowledge.name(place)))
                )
                for place in sorted(apart)
            ),
        )


def _people(reports: Sequence[Report], languages: Sequence[Language], knowledge: KnowledgeBase) -> Iterator[Conflict]:
    """Of one side of an encounter two reports name people, and nobody in common."""
    if not reports or reports[0].kind not in DEALINGS:
        return
    for one, other in combinations(reports, 2):
        for side in sorted({who.country for who in one.participants if who.country}):
            mine, others = _of_side(one, side, knowledge), _of_side(other, side, knowledge)
            if mine and others and not mine.keys() & others.keys():
                yield Conflict(
                    about="participants",
                    accounts=tuple(
                        Account(
                            passage=report.passages[0],
                            says=_said("participants", languages, _listing(people, languages)),
                        )
                        for report, people in ((one, mine), (other, others))
                    ),
                )
                return


def _of_side(report: Report, side: str, knowledge: KnowledgeBase) -> dict[str, Words]:
    return {
        who.entity: who.name
        for who in report.participants
        if who.country == side and who.entity and knowledge.kind(who.entity) == "person"
    }


def _listing(people: Mapping[str, Words], languages: Sequence[Language]) -> Callable[[str], str]:
    joins = {language.code: language.narration.joins[1] for language in languages}
    return lambda code: joins[code].join(_namer(name)(code) for _, name in sorted(people.items()))


def _quotations(reports: Sequence[Report], languages: Sequence[Language]) -> Iterator[Conflict]:
    """One quotation given to two speakers."""
    by_words: dict[int, list[Position]] = defaultdict(list)
    for report in reports:
        for position in report.positions:
            for shingle in shingles(position.passage.quote):
                by_words[shingle].append(position)
    found: dict[tuple[Passage, Passage], tuple[Position, Position]] = {}
    for shingle in sorted(by_words):
        first, *rest = by_words[shingle]
        for other in rest:
            if (
                first.passage.article != other.passage.article
                and first.speaker
                and other.speaker not in (None, first.speaker)
            ):
                found.setdefault((first.passage, other.passage), (first, other))
    for pair in found.values():
        yield Conflict(
            about="attribution",
            accounts=tuple(
                Account(passage=one.passage, says=_said("attribution", languages, _namer(one.name))) for one in pair
            ),
        )


def _stands(reports: Sequence[Report], narrators: Sequence[Narrator]) -> Iterator[Conflict]:
    """Two speakers take opposed stands on one topic."""
    stands = [position for report in reports for position in report.positions]
    for one, other in combinations(stands, 2):
        shared = [topic for topic in one.topics if topic in other.topics]
        if (
            shared
            and one.speaker != other.speaker
            and one.passage != other.passage
            and {one.act, other.act} in _OPPOSED
        ):
            yield Conflict(
                about="position",
                accounts=tuple(
                    Account(
                        passage=stand.passage, says={speaks.code: speaks.stand(stand, shared) for speaks in narrators}
                    )
                    for stand in (one, other)
                ),
            )
            return


def _namer(name: Words) -> Callable[[str], str]:
    """A name in a language, or in the one in which it is known."""
    return lambda code: name.get(code) or next(iter(name.values()), "")
