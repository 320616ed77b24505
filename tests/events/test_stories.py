"""A story says how many, tells first, last and most reported once each, and names what it rests on."""

import msgspec
import pytest
from events.narrating import NARRATORS, event

from generator.events.narration.stories import Storyteller
from generator.model import Account, Conflict

NORLAND, SARRAJ, HAFTAR, WILLIAMS = "richard-norland", "fayez-al-sarraj", "khalifa-haftar", "stephanie-williams"
TELLER = Storyteller(list(NARRATORS.values()))
FEW = (
    event("1", "meeting", WILLIAMS, SARRAJ, when="2018-05-31", place="tripoli"),
    event("2", "meeting", NORLAND, SARRAJ, when="2020-06-22", place="zuwara", sources=2),
    event("3", "visit", NORLAND, when="2020-06-22", place="benghazi"),
    event("4", "military", HAFTAR, when="2020-06", scope="context"),
    event("5", "election", when="2021-12-24", realis="planned", scope="context"),
)
MANY = tuple(event(str(number), "call", NORLAND, SARRAJ, when=f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}", sources=1 + (number == 70))
             for number in range(1, 150))  # fmt: skip


def said(events, language="en", subject=None):
    return [statement.words[language] for statement in TELLER.tell(events, subject)]


def test_a_story_counts_tells_in_order_and_says_what_it_leaves_out():
    assert said(FEW) == [
        "From May 2018 to June 2020, the sources tell of three engagements: two meetings and one visit.",
        "They tell of none in 2019.",
        "On 31 May 2018, Stephanie Williams, US chargé d'affaires to Libya, met Fayez al-Sarraj, Head of the Presidential Council, in Tripoli.",
        "On 22 June 2020, Richard Norland, US Ambassador to Libya, met al-Sarraj in Zuwara (two sources).",
        "On the same day, Norland visited Benghazi.",
        "The sources also tell of one event for background and one event announced, cancelled or denied.",
    ]
    assert said(FEW, "ar") == [
        "من مايو 2018 إلى يونيو 2020 ترد في المصادر ثلاث وقائع تواصل: لقاءان وزيارة واحدة.",
        "ولا ترد فيها أي منها في عام 2019.",
        "في 31 مايو 2018 التقت القائمة بالأعمال الأميركية لدى ليبيا ستيفاني وليامز برئيس المجلس الرئاسي فايز السراج في طرابلس.",
        "في 22 يونيو 2020 التقى السفير الأميركي لدى ليبيا ريتشارد نورلاند بالسراج في زوارة (مصدران).",
        "وفي اليوم نفسه زار نورلاند بنغازي.",
        "وترد إلى جانب ذلك واقعة واحدة للسياق وواقعة واحدة معلنة أو ملغاة أو منفية.",
    ]


def test_every_statement_names_fields_and_the_events_it_rests_on():
    known = {one.id for one in FEW}
    for statement in TELLER.tell(FEW):
        assert statement.fields
        assert statement.events
        assert set(statement.events) <= known


def test_of_many_events_the_first_the_last_and_the_most_reported_are_told_and_few_others():
    ordered = sorted(MANY, key=lambda one: one.when.key)
    told = [one.events[0] for one in TELLER.tell(ordered) if len(one.events) == 1]
    assert {ordered[0].id, ordered[-1].id, "70"} <= set(told)
    assert len(told) == len(set(told)) <= 12
    assert told == [one.id for one in ordered if one.id in told]


def test_a_longer_chronology_has_a_longer_story():
    lengths = [len(TELLER.tell(sorted(MANY[:number], key=lambda one: one.when.key))) for number in (2, 6, 30, 140)]
    assert lengths == sorted(lengths)
    assert lengths[0] < lengths[-1]


def test_what_was_planned_or_denied_is_never_told_as_having_happened():
    planned = event("9", "meeting", NORLAND, SARRAJ, when="2020-07-01", realis="planned")
    for statement in TELLER.tell((*FEW, planned)):
        if "9" in statement.events:
            assert "announced, cancelled or denied" in statement.words["en"]


def test_background_alone_is_called_background():
    context = [
        event(str(number), "attack", when=f"2014-0{number}", place="tripoli", scope="context") for number in (1, 2)
    ]
    assert "two events for background" in said(context)[0]


@pytest.mark.parametrize(
    "events", [(), FEW[:1], FEW[3:4], (event("1", "meeting", when=None), event("2", "visit", when=None))]
)
def test_one_event_or_none_or_no_date_makes_no_story(events):
    assert TELLER.tell(events) == ()


def test_two_reports_of_the_same_thing_that_were_not_joined_are_told_once():
    twin = event("6", "meeting", NORLAND, SARRAJ, when="2020-06-22", place="zuwara")
    assert sum("met" in text for text in said((*FEW[:2], twin))) == 2


WIDE = event("8", "meeting", NORLAND, SARRAJ, when="2020-12-01/2023-12-26")


def test_what_may_have_happened_in_any_of_several_years_says_nothing_of_the_last():
    story = said((FEW[0], FEW[1], WIDE))
    assert story[0].startswith("From May 2018 to June 2020, the sources tell of three engagements")
    assert not any("2023" in text or "recently" in text for text in story)
    assert any("2023" in text for text in said((FEW[0], WIDE))), "but it is told where there is little else"


def test_the_most_recent_is_certainly_later_than_the_others():
    sharp = event("8", "meeting", NORLAND, SARRAJ, when="2020-09-01")
    vague = event("8", "meeting", NORLAND, SARRAJ, when="2020-06/2020-12")
    assert "Most recently, on 1 September 2020" in " ".join(said((FEW[0], FEW[1], sharp)))
    assert "recently" not in " ".join(said((FEW[0], FEW[1], vague)))


def test_an_event_of_no_particular_kind_is_told_in_its_title_where_there_is_nothing_else_to_tell():
    unknown = [
        msgspec.structs.replace(event(str(number), "other", when=f"2020-0{number}-01"), title={"en": "“They left”"})
        for number in (1, 2)
    ]
    assert "On 1 January 2020, the sources tell of this: “They left”." in said(unknown)
    assert not any("They left" in text for text in said((*FEW[:3], *unknown)))


def test_who_struck_and_who_was_struck_is_not_guessed():
    strike = event("8", "strike", "gna", "africom", when="2020-09-01", place="sirte")
    told = "there was a strike in Sirte involving the Government of National Accord and US Africa Command"
    assert any(told in text for text in said((FEW[0], strike)))


def test_the_subject_of_a_page_is_named_even_among_many():
    crowd = event("7", "meeting", NORLAND, SARRAJ, "fathi-bashagha", HAFTAR, "aguila-saleh", when="2021-01-01")
    story = said((FEW[1], crowd), subject=("person", "aguila-saleh"))
    assert "Aguila Saleh" in story[2]


def test_a_change_of_office_is_told():
    later = event("8", "meeting", NORLAND, SARRAJ, when="2021-06-22")
    [changed] = [text for text in said((*FEW, later), subject=("person", NORLAND)) if "appears first" in text]
    assert changed == "Norland appears first as US Ambassador to Libya and last as US Special Envoy for Libya."


def test_where_the_accounts_differ_the_story_says_so():
    passage = FEW[1].reports[0].passages[0]
    account = Account(passage=passage, says={"en": "one"})
    disputed = msgspec.structs.replace(FEW[1], conflicts=(Conflict(about="date", accounts=(account, account)),))
    assert any("(two sources, whose accounts differ)" in text for text in said((FEW[0], disputed)))
