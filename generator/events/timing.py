"""A time as said → where it looks: back for what is told, ahead for a plan."""

from __future__ import annotations

from typing import Literal

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Between, Date, Days, Daytime, Hijri, Part, Said, Season, Unit, Weekday, resolve
from generator.dates.turning import bare
from generator.model import TimeExpression

__all__ = [
    "ANY_DAY",
    "MONTH",
    "STAY",
    "ahead",
    "aim",
    "anchor_of",
    "behind",
    "days_over",
    "either_way",
    "follows_writing",
    "foretold",
    "long_ago",
    "nearer",
    "of_a_year",
    "of_feast",
    "open_ended",
    "rest_of_unit",
    "today",
    "too_far",
    "vague",
    "weekend",
]


ANY_DAY = Edtf(2020, 7, 15)
"""A day from which to count where that of writing is not known: what is told, and as what, does not hang on the day."""
STAY = 10
"""Days that a stay in a town or country lasts at most."""


def anchor_of(time: TimeExpression) -> Edtf | None:
    """The day from which it was counted; None when that is another expression, or nothing."""
    return Edtf.parse(time.anchor) if time.anchor and "#" not in time.anchor else None


def ahead(time: TimeExpression, written: Edtf | None) -> bool:
    """Does it lie after the day of writing, as far as its value or its own words tell ("tomorrow", "next month")?"""
    if rest_of_unit(time):
        return True
    if written is not None and written.day is not None:
        return time.when is not None and time.when.key[0] > written.key[1]
    if resolve(time.said, None) is not None:
        return time.when is not None and written is not None and time.when.key[0] > written.key[1]
    said = time.said.said if isinstance(time.said, Agree) else bare(time.said)
    if isinstance(said, Date) and said.year is None and said.month is not None and said.toward != "future":
        return False  # "21 February" comes once a year: nobody knows which
    value = resolve(time.said, ANY_DAY)
    return value is not None and value.key[0] > ANY_DAY.key[1]


def open_ended(time: TimeExpression) -> bool:
    """A partial date without a direction of its own ("on 17 February", "on Tuesday"): its verb's tense gives it one?"""
    said = bare(time.said)
    return (time.sense == "at" and _aimed(said, "future") is not said) or (
        isinstance(said, (Date, Weekday)) and said.toward == "future" and getattr(said, "year", None) is None
    )


def rest_of_unit(time: TimeExpression) -> bool:
    """Is it what is left of a week, month or year that goes on: "later this month"?  It holds the day of writing only as its bound."""
    match time.said:
        case Part(part="later", of=Unit(n=0, of="now")):
            return True
    return False


def behind(time: TimeExpression, written: Edtf | None) -> bool:
    """Does it lie before the day of writing?"""
    return days_over(time, written) > 0


def days_over(time: TimeExpression, written: Edtf | None) -> int:
    """For how many days it has been over at the writing; 0 where it is not, or nobody knows."""
    return 0 if time.when is None or written is None else max(0, (written.key[0] - time.when.key[1]).days)


def of_a_year(time: TimeExpression) -> bool:
    """A day or month without its year, or a feast, which comes once a year: of two a year apart the nearer is meant, if nothing tells."""
    said = time.said
    while isinstance(said, (Daytime, Days, Part, Between)):
        match said:
            case Daytime() | Days():
                said = said.said
            case Part():
                said = said.of
            case Between():
                said = said.last
    return isinstance(said, (Date, Hijri)) and said.year is None and said.month is not None and said.toward in _GUESSED


def of_feast(time: TimeExpression) -> bool:
    """A feast, or a month of the Islamic calendar, without its year: nobody calls by that name the one before the last."""
    said = time.said.said if isinstance(time.said, Days) else bare(time.said)
    return isinstance(said, Hijri) and said.year is None


def follows_writing(time: TimeExpression, written: Edtf | None) -> bool:
    """Is it a day without its year that comes right after the writing, which a page that was brought up to date tells as over?"""
    near = aim(time, "near").when if of_a_year(time) else None
    return near is not None and written is not None and 0 < (near.key[0] - written.key[1]).days <= _HALF_WEEK


def too_far(time: TimeExpression, written: Edtf | None) -> bool:
    """A day without its year so far from the writing that the year would stand beside it, were it that one?"""
    if time.when is None or written is None or not of_a_year(time):
        return False
    return max(time.when.key[0] - written.key[1], written.key[0] - time.when.key[1]).days > _FAR


def nearer(time: TimeExpression, written: Edtf | None, *, planned: bool) -> TimeExpression:
    """The one of two days a year apart that a day `too_far` off means: the nearer; of what is still planned the one to come,
    and no value where the other is hardly over, so that a plan may be told that has lapsed.
    """
    near = aim(time, "near")
    gone = days_over(near, written)
    if not (planned and gone):
        return near
    return aim(time, "future") if gone > _LAPSED else msgspec.structs.replace(near, when=None)


_LAPSED = 31
"""Days after its day at which nobody tells a plan as one any longer."""
_FAR = 300
"""Days before or after the writing at which nobody leaves the year out."""
_GUESSED = (None, "past", "future", "near")


def long_ago(time: TimeExpression, written: Edtf | None) -> bool:
    """Does it lie in the time before the last year?"""
    return days_over(time, written) > _FAR


def today(time: TimeExpression) -> bool:
    """Is it the day of writing?"""
    anchor = anchor_of(time)
    return time.when is not None and anchor is not None and time.when.day is not None and time.when.day == anchor.day


def vague(time: TimeExpression) -> bool:
    """Is it a month, a year or more?"""
    return time.when is None or (time.when.days or MONTH) >= MONTH


MONTH = 28
"""Days of the shortest."""


def foretold(time: TimeExpression, written: Edtf | None) -> TimeExpression:
    """The time of a plan that is told as past ("was due on 24 December", "on Sunday"): the nearer of the day before and the
    day after the writing; both weekdays where they are as near, and no value where either year may be meant.
    """
    near, said = aim(time, "near"), bare(time.said)
    if written is None or near.when is None:
        return near
    to_come, gone = (near.when.key[0] - written.key[1]).days, days_over(near, written)
    if of_a_year(time):
        sure = gone <= _GONE and to_come <= _TO_COME
        return near if sure else msgspec.structs.replace(near, when=None)
    if not (isinstance(said, Weekday) and said.toward in _GUESSED and max(gone, to_come) >= _HALF_WEEK):
        return near
    return either_way(time)


def either_way(time: TimeExpression) -> TimeExpression:
    """A weekday or weekend of which nobody knows whether it is over: from the last to the next one; any other time as it is."""
    said = bare(time.said)
    if isinstance(said, Weekday) and said.toward in _GUESSED:
        either = Between(*(msgspec.structs.replace(said, toward=toward) for toward in ("last", "future")))
    elif weekend(time):
        either = Between(_aimed(said, "past"), said)
    else:
        return time
    return msgspec.structs.replace(time, said=either, when=resolve(either, anchor_of(time)))


def weekend(time: TimeExpression) -> bool:
    """Is it the weekend of this week, over or not?"""
    match bare(time.said):
        case Unit(unit="weekend", n=0, of="now") | Part(part="weekend", of=Unit(unit="week", n=0, of="now")):
            return True
    return False


_GONE, _TO_COME = 92, 150
"""Days before and after the writing within which a plan told as past needs no year."""
_HALF_WEEK = 3


def aim(time: TimeExpression, toward: Literal["past", "future", "near"]) -> TimeExpression:
    """A partial date is the next one or the last one, unless its own words say otherwise."""
    anchor = anchor_of(time)
    aimed = _aimed(time.said, toward)
    if aimed is time.said or (anchor is None and time.when is not None):
        return time
    return msgspec.structs.replace(time, said=aimed, when=resolve(aimed, anchor))


def _aimed(said: Said, toward: Literal["past", "future", "near"]) -> Said:
    match said:
        case Daytime():
            inner = _aimed(said.said, toward)
            return said if inner is said.said else Daytime(said.part, inner)
        case Part(part="late" | "weekend", of=Unit(unit="week" | "month", n=0, of="now") as unit) if toward == "past":
            return Part(said.part, msgspec.structs.replace(unit, n=-1))  # "met at the end of the week", on Monday
        case Part(part="later", of=Unit(n=0, of="now") as unit) if toward == "past":
            return unit  # "met him later this week": later than what was told before
        case Part():
            inner = _aimed(said.of, toward)
            return said if inner is said.of else msgspec.structs.replace(said, of=inner)
        case Days():
            inner = _aimed(said.said, toward)
            return said if inner is said.said else msgspec.structs.replace(said, said=inner)
        case Between():
            first, last = _aimed(said.first, toward), _aimed(said.last, toward)
            return said if first is said.first and last is said.last else Between(first, last)
        case Unit(unit="weekend", n=0, of="now") if toward == "past":
            return msgspec.structs.replace(said, n=-1)  # "met this weekend", on Monday
        case Season(toward="this") if toward != "near":
            return msgspec.structs.replace(said, toward=toward)  # "met this spring", in November
        case (
            Date(year=None, toward=None | "past" | "future" | "near")
            | Hijri(year=None, toward=None | "past" | "future" | "near")
            | Weekday(toward=None | "past" | "future" | "near")
        ):
            return msgspec.structs.replace(said, toward=toward)
        case _:
            return said
