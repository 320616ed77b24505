"""Dates, numbers, codes → words of one language.  Never more precise than the date is."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from babel import Locale

from generator.dates.edtf import Edtf
from generator.languages.interface import Interface
from generator.model import Statement, Words

__all__ = ["Told", "Wording"]

Told = tuple[str, str]
"""A text and the language that it is in."""


class Wording:
    """One language's way of saying things.  `months` is the set of month names, where the language has several."""

    def __init__(self, code: str, interface: Interface, *, months: str | None = None) -> None:
        self.code, self.interface = code, interface
        self.locale = Locale.parse(interface.locale)
        self._months = [Locale.parse(code) for code in interface.months.get(months or "", (interface.locale,))]
        self.words, self.dates = interface.words, interface.dates
        self.date = lru_cache(maxsize=4096)(self._date)

    # ------------------------------------------------------------------------------------------------------ languages
    def tell(self, words: Words) -> Told:
        """The words in this language; when there are none, in the first language there is, by code."""
        if text := words.get(self.code):
            return text, self.code
        code = min((code for code, text in words.items() if text), default=self.code)
        return words.get(code, ""), code

    def statements(self, summary: Sequence[Statement]) -> list[Statement]:
        """The statements that exist in this language; when none does, those of the first language there is, by code."""
        mine = [statement for statement in summary if statement.words.get(self.code)]
        if mine:
            return mine
        first = min((code for statement in summary for code, text in statement.words.items() if text), default="")
        return [statement for statement in summary if statement.words.get(first)]

    def summary(self, summary: Sequence[Statement]) -> str:
        """The same as running text."""
        return " ".join(self.tell(statement.words)[0] for statement in self.statements(summary))

    def count(self, what: str, number: int) -> str:
        """`3 sources`, in the plural form of the language."""
        forms = self.interface.counts[what]
        if number == 0 and "zero" in forms:
            return forms["zero"]
        form = forms.get(self.locale.plural_form(number)) or forms["other"]
        return form.replace("{n}", str(number))

    def join(self, parts: Iterable[str]) -> str:
        """The parts with the language's comma."""
        return self.interface.comma.join(parts)

    @staticmethod
    def named(code: str, names: dict[str, str]) -> str:
        """The name of a code, or the code made readable when it has none yet."""
        return names.get(code) or code.replace("-", " ").replace("_", " ")

    # ------------------------------------------------------------------------------------------------------ dates
    def month(self, number: int) -> str:
        """The name of a month, 1 to 12."""
        return "/".join(str(locale.months["format"]["wide"][number]) for locale in self._months)

    def short_month(self, number: int) -> str:
        """The name of a month, 1 to 12, where room is scarce."""
        return str(self._months[-1].months["format"]["abbreviated"][number])

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        return str(self.locale.days["format"]["wide"][day.weekday()])

    def full(self, when: Edtf | None) -> str:
        """The date with its day of the week when it is exactly one day."""
        if when is None or when.day is None or when.approximate or "?" in when.text:
            return self.date(when)
        return self.dates.weekday.format(weekday=self.weekday(when.day), date=self.date(when))

    def adverb(self, when: Edtf) -> str:
        """The date as it stands in a sentence: `on 22 June 2020`, `in May 2019`, `between 9 and 12 May 2019`."""
        plain = Edtf.parse(re.sub("[~?%]", "", when.text))
        said = self.date(plain)
        if self._is_third(when):
            return self.dates.at["third"].format(date=said)
        if "/" not in plain.text:
            year = re.fullmatch(r"\d{4}", plain.text)
            said = self.dates.at["day" if plain.day else "year" if year else "within"].format(date=said)
        if when.approximate:
            said = self.dates.at["roughly"].format(date=said)
        return self.dates.perhaps.format(date=said) if "?" in when.text or "%" in when.text else said

    def _is_third(self, when: Edtf) -> bool:
        start, end = when.earliest, when.latest
        return bool(
            "/" in when.text
            and start
            and end
            and (start.year, start.month) == (end.year, end.month)
            and self._third(start, end)
        )

    def _date(self, when: Edtf | None) -> str:
        """The date in words: `22 June 2020`, `about 2012`, `between 9 and 12 May 2019`, `no later than …`."""
        if when is None:
            return self.dates.undated
        first, slash, last = when.text.partition("/")
        if not slash:
            return self._point(first)
        if when.earliest is None:
            return self.dates.until.format(date=self._point(last))
        if when.latest is None:
            return self.dates.since.format(date=self._point(first))
        return self._between(when, first, last)

    def _between(self, when: Edtf, first: str, last: str) -> str:
        start, end = when.earliest, when.latest
        assert start is not None
        assert end is not None
        qualifier = "~" if when.approximate else "?" if "?" in when.text else ""
        if self._is_third(when) and (part := self._third(start, end)):
            return part.format(date=self._point(f"{start:%Y-%m}"))
        first, last = first.rstrip("~?%"), last.rstrip("~?%")
        if first[:4] != last[:4] or "X" in first + last:
            low, high = self._point(first), self._point(last)
        elif len(first) == len(last) == 10 and first[:7] == last[:7]:
            low, high = str(start.day), self._point(last)
        elif len(first) == len(last) and int(first[5:7]) <= 12 and int(last[5:7]) <= 12:
            low = self.month(start.month) if len(first) == 7 else f"{start.day} {self.month(start.month)}"
            high = self._point(last)
        else:
            low, high = self._point(first), self._point(last)
        return self._qualified(self.dates.between.format(first=low, last=high), qualifier)

    def _third(self, start: date, end: date) -> str | None:
        """The first, middle or last ten days of a month have a name of their own."""
        match start.day, end.day:
            case (1, 10):
                return self.dates.early
            case (11, 20):
                return self.dates.middle
            case (21, day) if day == monthrange(end.year, end.month)[1]:
                return self.dates.late
        return None

    def _point(self, text: str) -> str:
        text, qualifier = (text[:-1], text[-1]) if text[-1] in "~?%" else (text, "")
        year, _, rest = text.partition("-")
        month, _, day = rest.partition("-")
        if "X" in year:
            start = int(year.replace("X", "0"))
            pattern = self.dates.century if year.endswith("XX") else self.dates.decade
            said = pattern.format(year=start, last=int(year.replace("X", "9")))
        elif month in ("", "XX"):
            said = year
        elif int(month) > 12:
            said = self.dates.parts[int(month)].format(year=year)
        elif day in ("", "XX"):
            said = self.dates.month.format(month=self.month(int(month)), year=year)
        else:
            said = self.dates.day.format(day=int(day), month=self.month(int(month)), year=year)
        return self._qualified(said, qualifier)

    def _qualified(self, said: str, qualifier: str) -> str:
        match qualifier:
            case "~":
                return self.dates.about.format(date=said)
            case "?":
                return self.dates.perhaps.format(date=said)
            case "%":
                return self.dates.perhaps.format(date=self.dates.about.format(date=said))
            case _:
                return said
