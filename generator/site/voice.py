"""One language on one page: what the templates say, link and isolate.

Every run of text that a template inserts is escaped, and isolated where its direction may differ from that around it.
Facts of a Reason are set by what they are: an EDTF date in words, the id of an entity or article as its linked name,
`rule` as code, everything else as words of a source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from generator.dates.edtf import Edtf
from generator.languages.wording import Wording
from generator.model import Event, Passage, Position, Reason, Report, Source, Statement, Words
from generator.site.addresses import slug
from generator.site.book import Book
from generator.site.escaping import element, escape, joined, lines, plain
from generator.site.reasons import Fact, pieces
from generator.site.sheets import Part

__all__ = ["Voice"]

_QUOTED = re.compile("(\u00ab[^\u00ab\u00bb]*\u00bb|\u201c[^\u201c\u201d]*\u201d)")
# Words in a row that are written from right to left (Hebrew to Arabic Extended, presentation forms) or the other way.
_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?: [\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*")
_LATIN = r"[A-Za-z\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f\u2019'.-]*[A-Za-z0-9\u00c0-\u024f])?"
_RIGHTWARD = re.compile(f"{_LATIN}(?: {_LATIN})*")
_PLAIN_TIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class Voice:
    """What a template may call, for the page `place` in the language of `wording`."""

    def __init__(self, wording: Wording, place: str, book: Book) -> None:
        self.wording, self.place, self.language = wording, place, wording.code
        self.book, self.concordance, self.addresses, self.wordings = book, book.c, book.addresses, book.wordings
        self.interface, self.t = wording.interface, wording.words
        self.count, self.named = wording.count, wording.named

    # ------------------------------------------------------------------------------------------------------ text
    def plain(self, words: Words) -> str:
        """The words as text without markup, for attributes and titles."""
        return plain(self.wording.tell(words)[0])

    def say(self, words: Words) -> Markup:
        """The words; marked with their language and direction when there are none in the page's own."""
        return self.mark(*self.wording.tell(words))

    def mark(self, text: str, language: str) -> Markup:
        """A text with its language, when that is not the page's own."""
        if language == self.language:
            return isolated(text, self.interface.direction)
        return element("bdi", escape(text), f' lang="{escape(language)}" dir="{self.direction(language)}"')

    def isolate(self, text: str) -> Markup:
        """A text whose language is not known, apart from what stands around it."""
        return element("bdi", escape(text))

    def quote(self, text: str) -> Markup:
        """Several lines of a source."""
        return lines(text)

    def translated(self, text: str | None) -> Markup | None:
        """A translation of a source's words into the page's language, saying whose: the editors', else a machine's, or None."""
        known, label = self.book.translations, "translation"
        found = known.find(text, self.language) if text else None
        if found is None:
            found, label = known.by_machine(text, self.language) if text else None, "machine translation"
        if found is None:
            return None
        return Markup('<span class="label">{}:</span> {}').format(escape(self.t[label]), lines(found))

    def decided(self, because: str) -> Markup:
        """An editor's reason, in the page's language where the editors translated it."""
        return self.isolate(self.book.translations.find(because, self.language) or because)

    def translates(self, summary: Sequence[Statement]) -> bool:
        """Does the page show the editors' translation of what an article says?"""
        shown = self.wording.statements(summary)
        return any("translation" in one.fields and one.verbatim != self.language for one in shown)

    def direction(self, language: str) -> str:
        """`ltr` or `rtl` when the language is known to the site, else `auto`."""
        wording = self.wordings.get(language)
        return wording.interface.direction if wording else "auto"

    def ltr(self, text: object) -> Markup:
        """A code, an EDTF date, an address: always left to right."""
        return element("bdi", escape(text), ' dir="ltr"')

    def join(self, parts: Iterable[Markup]) -> Markup:
        """The parts with the language's comma."""
        return joined(parts, self.interface.comma)

    @property
    def arrow(self) -> str:
        """What leads on, in the direction of reading."""
        return "→" if self.interface.direction == "ltr" else "←"

    # ------------------------------------------------------------------------------------------------------ dates
    def date(self, when: Edtf | None, *, full: bool = False) -> Markup:
        """The date in words, in a `time` element that machines can read when HTML can say it."""
        key = self.language, "date", when, full
        if key not in self.book.said:
            self.book.said[key] = self._date(when, escape(self.wording.full(when) if full else self.wording.date(when)))
        return self.book.said[key]

    def _date(self, when: Edtf | None, said: Markup) -> Markup:
        if when is not None and _PLAIN_TIME.fullmatch(when.text):
            return element("time", said, f' datetime="{when.text}"')
        return element("bdi", said)

    # ------------------------------------------------------------------------------------------------------ links
    def to(self, place: str, language: str | None = None) -> Markup:
        """The target of a Markdown link."""
        target = self.addresses.link(place, to=language or self.language, here=self.place, at=self.language)
        return Markup(target)

    def href(self, place: str, language: str | None = None) -> str:
        """The target of a link in raw HTML."""
        return self.addresses.href(place, to=language or self.language, here=self.place, at=self.language)

    def asset(self, path: str) -> Markup:
        """A Markdown link to a file that stands once, below the root."""
        return Markup("../" * self.addresses.depth(self.place, self.language) + path)

    def once(self, key: tuple[Any, ...], macro: Callable[..., Markup], *arguments: Any) -> Markup:
        """What a macro says, remembered for all pages of this language and depth: their links are alike."""
        whole = (self.language, self.place.count("/"), *key)
        if whole not in self.book.said:
            self.book.said[whole] = macro(self, *arguments)
        return self.book.said[whole]

    def link(self, place: str, label: Markup | str) -> Markup:
        """A Markdown link."""
        return Markup(
            f"[{escape(label)}]({self.to(place)})"
        )  # both parts are safe; `format` would take ten times as long

    def part(self, part: Part) -> str:
        """Which part of a list a page is."""
        return self.t["part"].replace("{n}", str(part.number)).replace("{m}", str(part.last))

    def event(self, event: Event) -> Markup:
        """A link to an event by its title."""
        return self.link(f"e/{event.id}/", self.say(event.title) if event.title else escape(event.id))

    def entity(self, key: str) -> Markup:
        """A link to a person, organisation or place by its name."""
        entity = self.concordance.entity.get(key)
        if entity is None:
            return self.isolate(key)
        name = element("bdi", self.say(entity.name))
        if entity.kind == "place":
            return self.link(f"places/{slug(key)}/", name) if key in self.concordance.by_place else name
        return self.link(f"people/{slug(key)}/", name) if key in self.concordance.by_person else name

    def at(self, place: str) -> Markup:
        """A link to the page of a place that an event happened at."""
        return self.link(f"places/{slug(place)}/", element("bdi", self.say(self.concordance.place(place).name)))

    def topic(self, code: str) -> Markup:
        """A link to the page of a topic."""
        return self.link(f"topics/{slug(code)}/", self.named(code, self.interface.topics))

    def kind(self, code: str) -> Markup:
        """A link to the page of a kind of event."""
        return self.link(f"kinds/{slug(code)}/", self.named(code, self.interface.kinds))

    def publisher(self, source: Source) -> Markup:
        """Who published an article, as text."""
        return self.isolate(source.publisher) if source.publisher else escape(self.t["unknown publisher"])

    def source(self, key: str) -> Markup:
        """A link to the page of an article by its publisher."""
        source = self.concordance.source.get(key)
        return self.isolate(key) if source is None else self.link(f"sources/{slug(key)}/", self.publisher(source))

    def headline(self, source: Source) -> Markup:
        """The title of an article in its own language."""
        if not source.title:
            return escape(self.t["untitled"])
        return element("cite", self.mark(source.title, source.language))

    def notes(self, statement: Statement, event: Event) -> Markup:
        """The superscripts of a statement: links to the passages that it rests on."""
        known = range(len(event.passages))
        return joined(_superscript(number + 1) for number in statement.passages if number in known)

    def story(self, statements: Sequence[Statement]) -> list[tuple[Markup, Markup]]:
        """The sentences of a story, each with superscripts that lead to the events it tells; counts rest on the whole page."""
        numbers: dict[str, int] = {}
        told = []
        for statement in self.wording.statements(statements):
            one = statement.events if len(statement.events) == 1 else ()
            marks = (
                element("sup", self.link(f"e/{event}/", str(numbers.setdefault(event, len(numbers) + 1))))
                for event in one
            )
            told.append((self.say(statement.words), joined(marks)))
        return told

    # ------------------------------------------------------------------------------------------------------ events
    @property
    def others(self) -> list[Wording]:
        """The other languages of the site."""
        return [wording for code, wording in self.wordings.items() if code != self.language]

    def description(self, event: Event) -> str:
        """One line about an event for those who only see that: its date and what happened."""
        said = self.wording.summary(event.summary) or self.plain(event.title)
        return plain(f"{self.wording.date(event.when)}: {said}")[:300]

    def who(self, entity: str | None, name: Words) -> Markup:
        """Someone who takes part: linked when known."""
        if entity is not None and entity in self.concordance.entity:
            return self.entity(entity)
        return element("bdi", self.say(name))

    def spelt(self, entity: str | None, name: Words) -> Markup:
        """How the source writes a name that the program has put into other letters; nothing where it has not."""
        code, written = next(iter(name.items()), ("", ""))
        if entity is not None or name.get(self.language, written) == written:
            return Markup("")
        said = escape(self.t["spelt"]).replace(escape("{name}"), self.mark(written, code))
        return Markup('<br><span class="office">{}</span>').format(said)

    def office(self, role: Words) -> Markup:
        """The office held then."""
        return element("span", self.say(role), ' class="office"')

    def stands(self, event: Event) -> list[tuple[Markup, str, tuple[str, ...], Markup]]:
        """Who did what about which topics, with the superscripts: one row a speaker and act, in the order of the sources."""
        rows: dict[tuple[str, str], list[Position]] = {}
        for stand in event.positions:
            rows.setdefault((stand.speaker or self.plain(stand.name), stand.act), []).append(stand)
        return [
            (
                self.who(stands[0].speaker, stands[0].name),
                self.named(act, self.interface.acts),
                tuple(dict.fromkeys(topic for stand in stands for topic in stand.topics)),
                joined(dict.fromkeys(self.pointer(stand.passage, event) for stand in stands)),
            )
            for (_, act), stands in rows.items()
        ]

    def pointer(self, passage: Passage, event: Event) -> Markup:
        """A superscript to a passage that the page quotes, or nothing."""
        if passage not in event.passages:
            return Markup("")
        number = event.passages.index(passage) + 1
        return _superscript(number)

    def cited(self, passage: Passage, event: Event) -> Markup:
        """The words of one account, after the superscript of their place among the sources."""
        source = self.concordance.source.get(passage.article)
        language = source.language if source else ""
        mark = f' lang="{escape(language)}"' if language else ""
        words = element("q", escape(passage.quote), f'{mark} dir="{self.direction(language)}"')
        return joined((self.pointer(passage, event), words))

    def dating(self, report: Report, event: Event) -> Markup:
        """How one report was dated: the words, the rule, the result, and the reasons that are not the event's."""
        parts: list[Markup] = []
        if expression := self.concordance.expression(report):
            parts.append(element("q", self.isolate(expression)))
        if report.time is not None:
            parts.append(element("code", self.ltr(report.time.rule)))
        if report.when is not None:
            parts.append(Markup(f"{self.arrow} {self.date(report.when)}"))
        else:
            parts.append(escape(self.wording.dates.undated))
        reasons = (self.reason(reason) for reason in report.reasons if reason not in event.reasons)
        return joined((*parts, *(Markup(f"<br>{reason}") for reason in reasons)), " ")

    def citation(self, event: Event) -> Markup:
        """The event as it is cited in running text."""
        title, site = self.plain(event.title) or event.id, self.plain(self.concordance.chronology.title)
        address = self.ltr(self.addresses.absolute(f"e/{event.id}/", self.language))
        said = escape(self.wording.date(event.when))
        return Markup("<q>{}</q>{comma}<bdi>{}</bdi>. <cite>{}</cite>{comma}{}. {}").format(
            escape(title), said, escape(site), escape(event.id), address, comma=Markup(self.interface.comma)
        )

    def tongue(self, code: str) -> Markup:
        """The name of a language, in that language when the site knows it."""
        if wording := self.wordings.get(code):
            return self.mark(wording.interface.name, code)
        return escape(self.wording.locale.languages.get(code, code))

    # ------------------------------------------------------------------------------------------------------ reasons
    def reason(self, reason: Reason) -> Markup:
        """The sentence of a reason; the code with its facts when the language has no sentence for it yet."""
        return self.once(("reason", reason.code, *sorted(reason.facts.items())), Voice._reason, reason)

    def _reason(self, reason: Reason) -> Markup:
        found = pieces(reason, self.wording, self.concordance)
        return joined(_spaced(piece) if isinstance(piece, str) else self._fact(piece) for piece in found)

    def _fact(self, fact: Fact) -> Markup:
        match fact.kind:
            case "date":
                return self.date(fact.when)
            case "entity":
                return self.entity(fact.text)
            case "source":
                return self.source(fact.text)
            case "code":
                return element("code", self.ltr(fact.text))
            case "words":
                return element("q", self.isolate(fact.text))
            case "free" | "missing":
                return self.decided(fact.text)


@lru_cache(maxsize=16384, typed=True)  # markup passes as it is, the same letters as text do not
def isolated(text: str, direction: str) -> Markup:
    """The text, with what is written the other way set apart: quotations as a whole, else words in a row."""
    other = _LEFTWARD if direction == "ltr" else _RIGHTWARD
    if not other.search(text):
        return escape(text)
    pieces: list[Markup] = []
    for index, piece in enumerate(_QUOTED.split(text)):
        if index % 2 and other.search(piece):
            pieces.append(element("bdi", escape(piece)))
            continue
        at = 0
        for run in other.finditer(piece):
            pieces += [_spaced(piece[at : run.start()]), element("bdi", escape(run[0]))]
            at = run.end()
        pieces.append(_spaced(piece[at:]))
    return joined(pieces)


def _spaced(text: str) -> Markup:
    """Escaped, with the blanks around it that `escape` would take off."""
    if not text.strip():
        return Markup(" " if text else "")
    return Markup(f"{' ' if text[0].isspace() else ''}{escape(text)}{' ' if text[-1].isspace() else ''}")


def _superscript(number: int) -> Markup:
    return Markup(f"<sup>[{number}](#p{number})</sup>")
