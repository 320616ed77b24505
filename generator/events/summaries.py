"""Titles and summaries: the article's own words where they can stand, else sentences composed from what is known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Event, Participant, Statement, Words

__all__ = ["Narrator", "summary", "title"]

_SLOT = re.compile(r"\{(\w+)\}")
_OF_PEOPLE = ("meeting", "visit", "call", "conference", "agreement", "statement", "appointment")
_UNREAL = ("planned", "cancelled", "denied")
_NAMED = 3
"""So many people are named; of more, the first two."""
_TOPICS = 4
"""So many topics are named."""


def title(event: Event, languages: Sequence[Language], knowledge: KnowledgeBase) -> Words:
    """A title in every language, composed from the fields; never a headline's fragment."""
    return {language.code: Narrator(language, knowledge).title(event) for language in languages}


def summary(
    event: Event, languages: Sequence[Language], knowledge: KnowledgeBase, *, written: dict[str, str]
) -> tuple[Statement, ...]:
    """One statement: verbatim in the languages that an article tells it in, composed in the others.

    `written` is the language of each article.
    """
    words: Words = {}
    chosen: list[int] = []
    verbatim: str | None = None
    passages = event.passages
    for language in languages:
        mine = [report for report in event.reports if written[report.article] == language.code and not report.headline]
        if mine:
            words[language.code] = " ".join(mine[0].passages[0].quote.split())
            chosen.append(passages.index(mine[0].passages[0]))
            verbatim = language.code
        else:
            words[language.code] = Narrator(language, knowledge).sentence(event)
    composed = len(words) > len(chosen)
    if composed:
        stands = {topic: stand.passage for stand in reversed(event.positions) for topic in stand.topics}
        chosen = chosen or [0]
        chosen += [passages.index(stands[topic]) for topic in event.topics[:_TOPICS] if topic in stands]
    fields = ("kind", "participants", "place", "topics") if composed else ()
    return (Statement(words=words, passages=tuple(dict.fromkeys(chosen)), fields=fields, verbatim=verbatim),)


class Narrator:
    """Says in one language what an event's fields say."""

    def __init__(self, language: Language, knowledge: KnowledgeBase) -> None:
        self.code, self.rows, self.knowledge = language.code, language.narration, knowledge

    def title(self, event: Event) -> str:
        """As in "Norland and Townsend meet Sarraj in Zuwara"; what did not simply happen says so."""
        patterns = self.rows.kinds[event.kind]
        plain = _capital(self._fill(patterns.title, patterns.verb, event))
        return self.rows.realis[event.realis].format(title=plain) if event.realis in self.rows.realis else plain

    def sentence(self, event: Event) -> str:
        """The same as a sentence in the past, with the topics."""
        if event.realis in _UNREAL:
            return self.title(event) + self.rows.stop
        patterns = self.rows.kinds[event.kind]
        told = _capital(self._fill(patterns.told, patterns.past, event))
        if event.topics and "{topics}" not in "".join(patterns.told):
            told += self.rows.about.format(topics=self._topics(event, _TOPICS))
        return told + self.rows.stop

    def _fill(self, patterns: Sequence[str], verbs: dict[str, str], event: Event) -> str:
        """The first pattern whose slots can all be filled."""
        acting, others = _sides(event.participants)
        known = {
            "a": self._names(acting, event),
            "b": self._names(others, event),
            "place": self.knowledge.name(event.place).get(self.code, event.place) if event.place else "",
            "verb": self._agreeing(verbs, acting, event),
            "topics": self._topics(event, 3),
        }
        fitting = (pattern for pattern in patterns if all(known[slot] for slot in _SLOT.findall(pattern)))
        return next(fitting, patterns[-1]).format(**known)

    def _topics(self, event: Event, most: int) -> str:
        return self._list([self.rows.topics.get(topic, topic) for topic in event.topics[:most]])

    def _names(self, participants: Sequence[Participant], event: Event) -> str:
        names = list(dict.fromkeys(self._short(who, event) for who in participants))
        if len(names) <= _NAMED:
            return self._list(names)
        rest = len(names) - 2
        return self.rows.others["two" if rest == 2 else "many"].format(
            names=self.rows.joins[1].join(names[:2]), count=rest
        )

    def _short(self, who: Participant, event: Event) -> str:
        """The surname of the well-known, the whole name of others, the side of a nameless group.

        Groups that meet are people; others may be aircraft.
        """
        person = self.knowledge.people.get(who.entity) if who.entity else None
        if person:
            full = person.name.get(self.code, "")
            return next((name for name in person.surname.get(self.code, ()) if full.endswith(name)), full)
        if self.code in who.name:
            return self._articled(who.name[self.code]) if who.kind != "person" else who.name[self.code]
        side = self.knowledge.country_place(who.country) if who.country and who.kind == "group" else None
        if side:
            country = self._articled(self.knowledge.name(side).get(self.code, side))
            return self.rows.group.format(country=country) if event.kind in _OF_PEOPLE else country
        return next(iter(who.name.values()), self.rows.nobody)

    def _articled(self, name: str) -> str:
        return self.rows.article + name if self.rows.articled and name.startswith(self.rows.articled) else name

    def _list(self, names: Sequence[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return self.rows.joins[1].join(names[:-1]) + self.rows.joins[0] + names[-1]

    def _agreeing(self, verbs: dict[str, str], acting: Sequence[Participant], event: Event) -> str:
        """The form that agrees with those who act in number and gender."""
        if not verbs or not acting:
            return verbs.get("one", verbs.get("male", ""))
        count = len(dict.fromkeys(self._short(who, event) for who in acting))
        if count > 1 or acting[0].kind == "group":
            return verbs["two"] if count == 2 and "two" in verbs else verbs["many"]
        if "one" in verbs:
            return verbs["one"]
        person = self.knowledge.people.get(acting[0].entity or "")
        if person:
            return verbs["female" if person.gender == "female" else "male"]
        first = acting[0].name.get(self.code, "").split(" ")[0]
        return verbs["female" if first.endswith(self.rows.feminine) else "male"]


def _sides(participants: Sequence[Participant]) -> tuple[list[Participant], list[Participant]]:
    """Those on the side of the first, and the others."""
    if not participants:
        return [], []
    first = participants[0]
    mine = [who for who in participants if who is first or (who.country is not None and who.country == first.country)]
    return mine, [who for who in participants if who not in mine]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
