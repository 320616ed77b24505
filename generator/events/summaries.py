"""Titles and summaries: the article's own words where they can stand, else sentences composed from what is known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.languages.narration import Narration
from generator.model import Kind, Participant, Passage, Realis, Report, Statement, Words

__all__ = ["summary", "title"]

_SLOT = re.compile(r"\{(\w+)\}")


def title(kind: Kind, realis: Realis, participants: Sequence[Participant], place: str | None, topics: Sequence[str],
          languages: Sequence[Language], knowledge: KnowledgeBase) -> Words:  # fmt: skip
    """A title in every language, composed from the fields; never a headline's fragment."""
    words = {}
    for language in languages:
        rows = language.narration
        plain = _fill(rows.kinds[kind].title, rows.kinds[kind].verb, participants, place, topics, language, knowledge)
        words[language.code] = rows.realis[realis].format(title=plain) if realis in rows.realis else plain
    return words


def summary(kind: Kind, reports: Sequence[Report], passages: Sequence[Passage], participants: Sequence[Participant], place: str | None,
            topics: Sequence[str], languages: Sequence[Language], written: dict[str, str], knowledge: KnowledgeBase) -> tuple[Statement, ...]:  # fmt: skip
    """One statement: verbatim in the languages that an article tells it in, composed in the others.

    `written` is the language of each article.
    """
    words: Words = {}
    chosen: list[int] = []
    verbatim: str | None = None
    for language in languages:
        mine = [report for report in reports if written[report.article] == language.code and not report.headline]
        if mine:
            passage = mine[0].passages[0]
            words[language.code] = " ".join(passage.quote.split())
            chosen.append(passages.index(passage))
            verbatim = language.code
        else:
            rows = language.narration
            told = _fill(rows.kinds[kind].told, rows.kinds[kind].past, participants, place, topics, language, knowledge)
            about = (
                rows.about.format(topics=_list([rows.topics.get(topic, topic) for topic in topics[:4]], rows))
                if topics and kind != "statement"
                else ""
            )
            words[language.code] = told + about + rows.stop
    fields = ("kind", "participants", "place", "topics") if len(words) > len(chosen) else ()
    return (Statement(words=words, passages=tuple(dict.fromkeys(chosen)) or (0,), fields=fields, verbatim=verbatim),)


def _fill(patterns: Sequence[str], verbs: dict[str, str], participants: Sequence[Participant], place: str | None,
          topics: Sequence[str], language: Language, knowledge: KnowledgeBase) -> str:  # fmt: skip
    """The first pattern whose slots can all be filled."""
    rows = language.narration
    acting, others = _sides(participants)
    known = {
        "a": _names(acting, language, knowledge),
        "b": _names(others, language, knowledge),
        "place": knowledge.name(place).get(language.code, place) if place else "",
        "verb": _agreeing(verbs, acting, language, knowledge),
        "topics": _list([rows.topics.get(topic, topic) for topic in topics[:3]], rows),
    }
    for pattern in patterns:
        if all(known[slot] for slot in _SLOT.findall(pattern)):
            return pattern.format(**known)
    return patterns[-1]


def _sides(participants: Sequence[Participant]) -> tuple[list[Participant], list[Participant]]:
    """Those on the side of the first, and the others."""
    if not participants:
        return [], []
    first = participants[0]
    mine = [who for who in participants if who is first or (who.country is not None and who.country == first.country)]
    return mine, [who for who in participants if who not in mine]


def _names(participants: Sequence[Participant], language: Language, knowledge: KnowledgeBase) -> str:
    rows = language.narration
    names = list(dict.fromkeys(_short(who, language, knowledge) for who in participants))
    if len(names) > 3:
        return rows.others.format(
            names=_list(names[:2], rows).replace(rows.joins[0], rows.joins[1]), count=len(names) - 2
        )
    return _list(names, rows)


def _short(who: Participant, language: Language, knowledge: KnowledgeBase) -> str:
    """The surname of the well-known, the whole name of others, the title of the nameless."""
    person = knowledge.people.get(who.entity) if who.entity else None
    if person and (surname := person.surname.get(language.code)):
        return surname[0]
    return who.name.get(language.code) or next(iter(who.name.values()), language.narration.nobody)


def _list(names: Sequence[str], rows: Narration) -> str:
    if len(names) < 2:
        return "".join(names)
    return rows.joins[1].join(names[:-1]) + rows.joins[0] + names[-1]


def _agreeing(
    verbs: dict[str, str], acting: Sequence[Participant], language: Language, knowledge: KnowledgeBase
) -> str:
    """The form that agrees with those who act."""
    if not verbs:
        return ""
    count = len({who.entity or tuple(who.name.items()) for who in acting})
    if count == 2 and "two" in verbs:
        return verbs["two"]
    if count > 1:
        return verbs["many"]
    if "one" in verbs:
        return verbs["one"]
    who = acting[0] if acting else None
    person = knowledge.people.get(who.entity) if who and who.entity else None
    if person:
        return verbs["female" if getattr(person, "gender", None) == "female" else "male"]
    first = (who.name.get(language.code, "") if who else "").split(" ")[0]
    return verbs["female" if first.endswith(language.narration.feminine) else "male"]
