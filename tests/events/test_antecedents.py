"""A time that counts from a noun of what was told before: "the day after the attack", «غداة التصويت»."""

from __future__ import annotations

import pytest
from events.reporting import only

WRITTEN = "2021-02-08"


@pytest.mark.parametrize(
    ("lang", "text", "kind", "when"),
    [
        ("en", "Parliament voted on Thursday. Norland met Saleh in Qubba two days after the vote.", "meeting", "2021-02-06"),
        ("en", "Parliament voted on Thursday. On the eve of the vote Norland met Saleh.", "meeting", "2021-02-03"),
        ("en", "Gunmen attacked a bank on Thursday. Norland met Menfi the day after the assault.", "meeting", "2021-02-05"),
        ("en", "Gunmen attacked a bank on Thursday. On the night of the attack Norland met Menfi.", "meeting", "2021-02-04"),
        ("en", "A blast killed two on Thursday. The US embassy condemned it hours after the incident.", "statement",
         "2021-02-04/2021-02-05"),
        ("en", "A blast killed two on Thursday. Norland met Menfi in Tripoli hours before the incident.", "meeting",
         "2021-02-03/2021-02-04"),
        ("ar", "انتخب النواب يوم الخميس رئيسا لهم. والتقى نورلاند عقيلة صالح غداة التصويت.", "meeting", "2021-02-05"),
        ("ar", "هاجم مسلحون المصرف يوم الخميس. وعشية الهجوم التقى نورلاند محمد المنفي.", "meeting", "2021-02-03"),
        ("ar", "هاجم مسلحون المصرف يوم الخميس. والتقى نورلاند المنفي في اليوم الذي تلا الهجوم.", "meeting", "2021-02-05"),
        ("ar", "وقع انفجار في سوق يوم الخميس. وأدانه نورلاند في بيان صدر بعد ساعات من وقوعه.", "statement",
         "2021-02-04/2021-02-05"),
        ("ar", "هاجم مسلحون المصرف يوم الخميس. والتقى نورلاند محمد المنفي قبل ساعات من الحادث.", "meeting",
         "2021-02-03/2021-02-04"),
    ],
)  # fmt: skip
def test_what_counts_from_a_noun_of_something_told_is_dated_by_it(told, lang, text, kind, when):
    assert str(only(told(text, lang, WRITTEN), kind).when) == when


@pytest.mark.parametrize(
    "text",
    [
        "A strike hit Murzuq on 20 January and another hit Ubari on 25 January. Norland met Haftar a day after the strike.",
        "Gunmen attacked a bank on Thursday. Norland met Menfi a day after the attack on the ministry.",
        "Norland met Menfi the day after the vote.",
        "Parliament is to vote on 11 February. Norland met Saleh on the eve of the verdict.",
    ],
)
def test_a_noun_that_may_mean_several_or_nothing_told_dates_nothing(told, text):
    assert only(told(text, "en", WRITTEN), "meeting").when is None


def test_whom_a_clause_after_such_a_noun_names_took_no_part_in_what_the_noun_means(told):
    text = "Gunmen attacked the bank on Thursday. Two days after the attack the US ambassador met Menfi in Tunis."
    assert not only(told(text, "en", WRITTEN), "attack").participants


def test_members_of_a_forum_who_vote_tell_of_no_forum(told):
    text = "صوت أعضاء الملتقى يوم الجمعة 5 فبراير في جنيف على القائمة."
    assert [one.kind for one in told(text, "ar", WRITTEN)] == ["election"]
