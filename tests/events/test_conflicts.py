"""Accounts that cannot all be right are shown, in every language."""

from events.reporting import KB, report

from generator import languages
from generator.events.merging.conflicts import conflicts
from generator.model import Passage, Position
from generator.text import Span

SHOWN = [languages.load(code) for code in languages.available()]
WORDS = "there is no military solution in Libya and a unified army is the guarantee"


def stand(speaker, act, article, topics=("ceasefire",), quote=WORDS):
    passage = Passage(article=article, span=Span(0, len(quote)), quote=quote)
    return Position(speaker=speaker, name=KB.name(speaker), act=act, topics=topics, passage=passage)


def found(*reports, disputed=()):
    return {conflict.about: conflict for conflict in conflicts(reports, disputed, SHOWN, KB)}


def test_reports_that_agree_have_no_conflict():
    people = ["richard-norland", "aguila-saleh"]
    assert found(report("a#1", people=people, place="tripoli"), report("b#1", people=people, place="tripoli")) == {}


def test_two_days_are_a_conflict_with_both_accounts():
    one, other = report("a#1", when="2022-01-17"), report("b#1", when="2022-01-18")
    accounts = found(one, other, disputed=(one, other))["date"].accounts
    assert [account.says["en"] for account in accounts] == ["on 2022-01-17", "on 2022-01-18"]


def test_a_town_and_its_country_are_no_conflict_but_two_towns_are():
    assert "place" not in found(report("a#1", place="tripoli"), report("b#1", place="libya"))
    accounts = found(report("a#1", place="tripoli"), report("b#1", place="benghazi"))["place"].accounts
    assert {account.passage.article for account in accounts} == {"a", "b"}
    assert all(set(account.says) == set(languages.available()) for account in accounts)


def test_two_people_for_one_side_are_a_conflict():
    one = report("a#1", people=["richard-norland", "khalifa-haftar"])
    other = report("b#1", people=["richard-norland", "aguila-saleh"])
    assert "participants" in found(one, other)


def test_one_quotation_of_two_speakers_is_a_conflict():
    one = report("a#1", positions=[stand("michael-langley", "said", "a")])
    other = report("b#1", positions=[stand("jeremy-berndt", "said", "b")])
    assert "attribution" in found(one, other)
    same = report("c#1", positions=[stand("michael-langley", "said", "c")])
    assert "attribution" not in found(one, same)


def test_discussed_and_denied_is_a_conflict_of_stands():
    one = report("a#1", positions=[stand("richard-norland", "said", "a", quote="one")])
    other = report("b#1", positions=[stand("khalifa-haftar", "denied", "b", quote="other")])
    assert "position" in found(one, other)
    elsewhere = report("b#1", positions=[stand("khalifa-haftar", "denied", "b", topics=("oil",), quote="other")])
    assert "position" not in found(one, elsewhere)
