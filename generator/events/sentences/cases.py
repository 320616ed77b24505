"""A crime that a case or a claim is about → whether a day is its own, or that of the news."""

from __future__ import annotations

from collections.abc import Collection

from generator.events.sentences.hits import Hit
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import long_ago, of_a_year, vague

__all__ = ["is_crimes", "is_of_case", "is_old", "of_case"]


def is_of_case(scene: Scene, head: Hit, about: Collection[str], words: Vocabulary) -> bool:
    """Is it only the crime that a case, or a claim, is about: "questioned two men on Sunday *over the bombing*"?"""
    before, apart = head.first - 1, scene.named | scene.timed
    while before in apart or scene.at(before) in words.governing | words.definite | words.involved:
        before -= 1
    return head.nominal and words.bare(scene.at(before)) in about


def of_case(scene: Scene, head: Hit, moment: Moment, words: Vocabulary) -> bool:
    """Is a day of the news that of the case or the claim, and not of the crime?  Behind a claim, or a verb of the crime's own
    ("a bombing *that happened on Sunday*"), it is the crime's.
    """
    if is_crimes(scene, moment, head):
        return False
    if moment.last < head.first:
        return is_of_case(scene, head, words.cases | words.claims, words)
    return not head.supported and is_of_case(scene, head, words.cases, words)


def is_old(scene: Scene, moment: Moment) -> bool:
    """Is it no day of the news: a month or a year, or a date long ago?"""
    time = moment.time
    return vague(time) or (long_ago(time, scene.written) and not of_a_year(time))


def is_crimes(scene: Scene, moment: Moment, crime: Hit) -> bool:
    """Is it the date of a crime that a case is about: long ago, or a month or year right beside it?"""
    old = moment.time.when is not None and long_ago(moment.time, scene.written)
    return is_old(scene, moment) and (old or moment.first - crime.last <= _CRIME)


_CRIME = 5
"""Words from a crime to its month: "the attack on the town hall *in May*"; farther off it is when he was charged, or handed over."""
