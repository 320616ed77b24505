"""Engagement is what the two sides do together or to each other; a mere mention is not."""

import pytest
from events.reporting import KB, only, people, read, report

from generator import events, languages
from generator.dates.edtf import Edtf
from generator.editorial import Editorial
from generator.events.scope import Setting, directed, scope
from generator.model import Source


def judged(
    kind,
    people,
    place=None,
    touched=("LY", "US"),
    around=("LY", "US"),
    company=("LY", "US"),
    venues=(),
    main=False,
    dealings=True,
    suit=False,
    about=(),
    when="2022-01-18",
    period=None,
    between=("US", "LY"),
):
    found = report("a#1", kind, people=people)
    setting = Setting(
        touched=frozenset(touched),
        around=frozenset(around),
        company=frozenset(company),
        venues=frozenset(venues),
        main=main,
        dealings=dealings,
        suit=suit,
        about=frozenset(about),
    )
    return scope(
        kind=kind, participants=found.participants, place=place, setting=setting, when=Edtf.parse(when),
        between=between, period=period, knowledge=KB,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "people", "place"),
    [
        ("meeting", ["richard-norland", "aguila-saleh"], "tunis"),
        ("strike", ["africom"], "murzuq"),
        ("sanction", ["us-treasury"], None),
        ("statement", ["us-embassy-libya"], None),
        ("visit", ["richard-norland"], "tripoli"),
        ("visit", ["fayez-al-sarraj"], "washington"),
    ],
)
def test_engagement(kind, people, place):
    assert judged(kind, people, place) == "engagement"


@pytest.mark.parametrize(
    ("kind", "people", "place"),
    [
        ("meeting", ["luigi-di-maio", "mohamed-siala"], "rome"),
        ("meeting", ["aguila-saleh"], "tripoli"),
        ("military", ["khalifa-haftar"], "tripoli"),
        ("election", [], "tripoli"),
        ("meeting", ["luigi-di-maio", "mike-pompeo"], "rome"),
        ("visit", ["mevlut-cavusoglu", "abdulhamid-dbeibah"], None),  # the United States only named beside it
    ],
)
def test_context(kind, people, place):
    assert judged(kind, people, place) == "context"


def test_sanctions_that_an_article_about_libya_opens_with_are_on_libyans_whomever_else_they_name():
    sanctioned = {"touched": ("MT", "US"), "around": ("LY", "MT", "US"), "company": ("LY", "MT", "US"), "main": True}
    assert judged("sanction", ["us-treasury"], about=("LY",), **sanctioned) == "engagement"
    assert judged("sanction", ["us-treasury"], about=("RU",), **sanctioned) == "context"


ALONE = {"touched": ()}
"""The sentence names nobody; the article speaks of the two sides alone."""
CROWDED = {"touched": (), "around": ("LY", "US", "EG"), "company": ("LY", "US", "EG")}
"""The sentence names nobody, and Egypt acts in the article as well."""


@pytest.mark.parametrize("kind", ["meeting", "aid", "call", "exercise"])
def test_dealings_without_names_are_engagement_in_an_article_about_the_two_sides_alone(kind):
    assert judged(kind, [], **ALONE) == "engagement"
    assert judged(kind, [], **CROWDED) == "context"


@pytest.mark.parametrize("kind", ["meeting", "aid", "call", "exercise"])
def test_where_no_dealing_of_the_two_sides_is_told_a_meeting_of_nobody_is_context(kind):
    assert judged(kind, [], dealings=False, **ALONE) == "context"


@pytest.mark.parametrize("kind", ["statement", "military", "other", "legal"])
def test_what_americans_do_at_home_is_context_in_an_article_that_only_mentions_libya(kind):
    assert judged(kind, ["us-congress"], dealings=False, touched=("US",), company=("US",)) == "context"


def test_what_washington_says_in_an_article_on_what_happens_in_libya_is_said_to_libya():
    said = {"dealings": False, "touched": ("US",), "company": ("US",)}
    assert judged("statement", ["us-state-department"], venues=("LY",), **said) == "engagement"


@pytest.mark.parametrize("kind", ["military", "attack", "election", "other", "visit", "agreement"])
def test_what_nobody_named_does_by_himself_stays_context_even_there(kind):
    assert judged(kind, [], **ALONE) == "context"


def test_a_town_in_which_the_two_sides_met_makes_no_third_party():
    tunis = {"touched": ("TN",), "around": ("LY", "US", "TN"), "company": ()}
    assert judged("meeting", [], place="tunis", venues=("TN",), **tunis) == "engagement"
    assert judged("meeting", [], place="tunis", touched=("TN",), around=("LY", "US", "TN", "UN")) == "context"
    assert judged("meeting", [], **tunis) == "context"  # Tunisia is spoken of, nobody met there


def test_what_an_american_does_in_an_article_about_libya_is_engagement_but_his_own_career_is_not():
    assert judged("legal", ["leonie-brinkema"], **ALONE) == "engagement"
    assert judged("appointment", ["michael-langley"], **ALONE) == "context"


def test_what_a_libyan_says_is_judged_by_his_own_words_not_by_the_rest_of_the_article():
    assert judged("statement", ["fathi-bashagha"], touched=("LY",), main=True) == "context"
    assert judged("statement", ["fathi-bashagha"], main=True) == "engagement"


@pytest.mark.parametrize(
    ("kind", "place"), [("meeting", None), ("military", None), ("call", None), ("meeting", "cairo")]
)
def test_what_libyans_do_among_themselves_is_context_beside_a_mention_of_the_united_states(kind, place):
    assert judged(kind, ["khalifa-haftar"], place=place) == "context"


def test_whom_unknown_attackers_killed_dealt_with_nobody():
    assert judged("attack", ("chris-stevens",), "benghazi") == "context"
    assert judged("strike", ("africom",), "benghazi") == "engagement", "but who strikes acts"


def test_what_lies_outside_the_period_is_context():
    assert judged("meeting", ["richard-norland", "aguila-saleh"], period=Edtf.parse("2023/2024")) == "context"


def test_a_chronology_between_nobody_takes_everything():
    assert judged("election", [], between=()) == "engagement"


def test_an_embassy_is_there_for_the_country_in_its_name():
    assert "LY" in directed("us-embassy-libya", None, KB)
    assert "LY" in directed("richard-norland", Edtf.parse("2021-06-01"), KB)
    assert directed("us-treasury", None, KB) == frozenset()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Libyan parliament condemned American interference on Tuesday."),
        ("en", "The US Treasury sanctioned six Libyans on Tuesday."),
        ("en", "Tripoli university hosted the Libyan-American forum on Tuesday."),
        ("ar", "استنكر مجلس النواب الليبي الثلاثاء التدخل الأميركي."),
        ("ar", "فرضت وزارة الخزانة الأميركية الثلاثاء عقوبات على ستة ليبيين."),
    ],
)
def test_an_adjective_names_the_other_side_as_a_name_does(told, code, text):
    [found] = told(text, code)
    assert {"US", "LY"} <= set(found.touched)


@pytest.mark.parametrize("host", ["حفتر", "الدبيبة", "عقيلة صالح"])
def test_a_host_and_the_foreign_officer_beside_him_are_two(told, host):
    [found] = told(f"استقبل {host} السفير الأميركي في مكتبه الثلاثاء.", "ar")
    assert [who.country for who in found.participants] == ["LY", "US"]


def sides(report):
    return {who.country for who in report.participants}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The US embassy said on Monday that the attaché met the mayor of Khoms on Sunday."),
        ("ar", "ذكرت السفارة الأمريكية أن الملحق التجاري التقى عميد بلدية الخمس الأحد."),
        ("ar", "زار القائم بالأعمال الأميركي غات السبت. واجتمع القائم بالأعمال مع عميد بلدية الخمس الأحد."),
        ("ar", "وصل فريق أمريكي إلى غات السبت. والتقى الفريق عميد بلدية الخمس الأحد."),
        ("ar", "وصل الجنرال ستيفن تاونسند إلى غات السبت. والتقى هناك عميد بلدية الخمس الأحد."),
        ("en", "General Stephen Townsend flew to Ghat on Saturday. The general met the mayor of Khoms on Sunday."),
        ("en", "General Stephen Townsend flew to Ghat on Saturday. There he met the mayor of Khoms on Sunday."),
    ],
)
def test_who_is_only_called_by_title_or_team_or_pronoun_is_the_american_named_before(told, code, text):
    [met] = [found for found in told(text, code) if found.kind == "meeting"]
    assert sides(met) == {"US", "LY"}


@pytest.mark.parametrize(
    ("code", "text", "side"),
    [
        ("en", "The American envoy said that his country had sent tents to Sirte on Sunday.", "US"),
        ("en", "The Egyptian envoy said that his country had sent tents to Sirte on Sunday.", "EG"),
        ("ar", "قال مسؤول أميركي إن بلاده أرسلت خياما إلى سرت الأحد.", "US"),
        ("ar", "قال مسؤول مصري إن بلاده أرسلت خياما إلى سرت الأحد.", "EG"),
    ],
)
def test_his_country_is_that_of_who_speaks(told, code, text, side):
    sent = [found for found in told(text, code) if found.kind in ("other", "aid")]
    assert [sides(found) for found in sent] == [{side}]


def test_an_apposition_brings_no_second_side(told):
    [met] = told("Stephanie Koury, an American diplomat, met Haftar in Rajma on Sunday.", "en")
    assert len(met.participants) == 2


def test_american_judges_and_engineers_without_a_name_are_the_american_side(told):
    [judged_] = told("A US federal court jailed the smuggler Salem Gharbi on Sunday.", "en")
    [looked] = told("Three American engineers visited the port of Khoms on Sunday.", "en")
    assert "US" in sides(judged_) & sides(looked)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The University of Benghazi signed an agreement with the University of Michigan on Sunday."),
        ("ar", "وقعت جامعة سبها اتفاقا مع جامعة تكساس الأحد."),
    ],
)
def test_a_body_is_of_the_country_of_the_state_in_its_name(told, code, text):
    [signed] = told(text, code)
    assert sides(signed) == {"US", "LY"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "AFRICOM said in a statement that the strike carried out on Sunday near Ghat killed three militants."),
        ("ar", "ذكرت أفريكوم في بيان أن الغارة التي نفذت الأحد قرب غات قتلت ثلاثة متشددين."),
    ],
)
def test_a_strike_of_which_a_command_tells_is_its_own(told, code, text):
    [struck] = [found for found in told(text, code) if found.kind == "strike"]
    assert "US" in sides(struck)


def test_a_strike_of_which_a_ministry_tells_is_not_its_own(told):
    [struck] = [
        found
        for found in told(
            "The US State Department said that the strike carried out on Sunday near Ghat killed three militants.", "en"
        )
        if found.kind == "strike"
    ]
    assert not struck.participants


def test_a_traveller_whom_nobody_knows_is_not_taken_for_the_one_named_before(told):
    text = "Langley flew home on Saturday. Mr. Pavel Andropin travelled to Benghazi on Sunday to meet Haftar."
    [travelled] = [found for found in told(text, "en") if "LY" in sides(found)]
    assert "US" not in sides(travelled)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "US and Libyan officials met in Tunis on Sunday."),
        ("en", "Libyan and American officers met in Tunis on Sunday."),
        ("ar", "اجتمع ضباط ليبيون وأمريكيون في تونس الأحد."),
    ],
)
def test_two_nationalities_of_one_noun_are_two_sides(told, code, text):
    [met] = told(text, code)
    assert sides(met) == {"US", "LY"}


def test_a_country_that_others_discuss_takes_no_part(told):
    [met] = told("Blinken and Hakan Fidan discussed Libya in Ankara on Sunday.", "en")
    assert sides(met) == {"US", "TR"}


def test_a_libyan_who_travels_in_the_united_states_is_no_engagement():
    assert judged("meeting", [], place="colorado") == "context"
    assert judged("visit", [], place="colorado", touched=("US",), around=("US",), company=("US",)) == "context"


def test_a_hearing_without_names_belongs_to_the_case_before_an_american_court():
    assert judged("legal", [], **ALONE) == "engagement"
    assert judged("legal", [], **CROWDED) == "context"
    assert judged("legal", [], touched=("LY",)) == "context"


def test_interference_is_no_journey_of_the_embassy(told):
    text = "قالت اللجنة الخميس إن بيان السفارة الأميركية تدخل سافر في الشأن الليبي."
    assert not [found for found in told(text, "ar") if found.kind == "visit"]


def test_the_algerian_army_is_not_the_libyan_one(told):
    [met] = told("استقبل رئيس أركان الجيش الوطني الشعبي الأحد الجنرال ستيفن تاونسند.", "ar")
    assert sides(met) == {"DZ", "US"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The US embassy in Cairo gave a dinner on Monday."),
        ("ar", "أقامت السفارة الأمريكية بالقاهرة حفلا الاثنين."),
    ],
)
def test_an_embassy_in_another_country_is_not_that_to_libya(told, code, text):
    assert all(who.entity != "us-embassy-libya" for found in told(text, code) for who in found.participants)


def test_the_american_university_in_cairo_is_no_american_actor(told):
    text = "نظمت الجامعة الأمريكية بالقاهرة الاثنين مؤتمرا حول ليبيا."
    assert all("US" not in sides(found) for found in told(text, "ar"))


@pytest.mark.parametrize(
    "text", ["Brazil's Congress met Menfi on Monday.", "The All Peoples Congress met Menfi on Monday."]
)
def test_another_congress_is_not_that_in_washington(told, text):
    assert "US" not in sides(only(told(text, "en"), "meeting"))


def test_between_whom_strikes_were_coordinated_both_took_part(told):
    text = "Two men were killed on Monday by airstrikes in Libya that were coordinated between the US and the GNA."
    [struck] = told(text, "en")
    assert sides(struck) == {"US", "LY"}


def scopes(text, code, written="2022-01-19"):
    """The scopes of what an article tells, seen as a chronology of its own."""
    reading, language = read(text, code, written), languages.load(code)
    countries = frozenset().union(*events.countries(reading, language, KB).values())
    source = Source(id="a", file="a.txt", language=code, digest="a", dateline=reading.dateline)
    made, _ = events.chronicle(
        events.extract(reading, language, KB), [source], Editorial(), KB, [language], touched={"a": countries}, spellings={}
    )  # fmt: skip
    return {event.kind: event.scope for event in made.events}


def test_who_holds_a_post_of_the_united_nations_acts_for_them_whatever_passport_she_has():
    text = "التقت المبعوثة الأممية بالإنابة الأمريكية ستيفاني وليامز باشاغا في طرابلس الأحد."
    assert scopes(text, "ar", "2021-01-25") == {"meeting": "context"}


def test_a_meeting_without_names_goes_on_with_what_its_article_tells():
    met = "Norland met Haftar on Monday. "
    assert scopes(met + "A second meeting will be held on Thursday.", "en")["meeting"] == "engagement"
    won = "The American coach Joe Doe won with Ahli Tripoli on Monday. "
    assert scopes(won + "The federation will hold a meeting on Thursday.", "en")["meeting"] == "context"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A pair of senators from the US Congress met Haftar on Sunday."),
        ("en", "Two senior officials from the US embassy met the mayor of Khoms on Sunday."),
        ("en", "Experts at the US State Department met Libyan judges on Sunday."),
        ("en", "Several members of the US Congress met the mayor of Khoms on Sunday."),
        ("en", "A group of American jurists and US lawmakers met Haftar on Sunday."),
        ("ar", "التقى وفد من السفارة الأمريكية حفتر الأحد."),
        ("ar", "التقى أعضاء في الكونغرس الأمريكي عميد بلدية الخمس الأحد."),
        ("ar", "اجتمع حفتر الأحد مع خبراء كبار في وزارة الدفاع الأمريكية."),
        ("ar", "استقبل عميد بلدية الخمس الأحد عددا من المسؤولين الأمريكيين."),
    ],
)
def test_people_of_a_body_are_its_side(told, code, text):
    [met] = [found for found in told(text, code) if found.kind == "meeting"]
    assert sides(met) == {"US", "LY"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "انطلقت في الخمس الأحد ورشة نظمتها السفارة الأمريكية لأعضاء المجلس البلدي."),
        ("ar", "اختتمت في غات الأحد ندوة أقامتها الوكالة الأمريكية للتنمية الدولية."),
        ("en", "A workshop organised by the US embassy ended in Khoms on Sunday."),
    ],
)
def test_who_organises_a_workshop_takes_part(told, code, text):
    [held] = told(text, code)
    assert sides(held) == {"US"}


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("en", "Deborah Jones, a former US ambassador to Libya, told a Libyan forum on Sunday that Washington was absent.", "statement"),
        ("en", "Former US ambassador Deborah Jones met Aguila Saleh in Cairo on Sunday.", "meeting"),
        ("en", "Former US president John Doe met Haftar in Cairo on Sunday.", "meeting"),
        ("ar", "انتقدت السفيرة الأمريكية السابقة لدى ليبيا ديبورا جونز حفتر الأحد.", "statement"),
    ],
)  # fmt: skip
def test_former_american_officials_speak_for_themselves(code, text, kind):
    assert scopes(text, code)[kind] == "context"


def test_who_was_in_office_on_the_day_acted_for_his_country():
    text = "Former US president Donald Trump spoke by phone with Haftar on 15 April 2019."
    assert scopes(text, "en") == {"call": "engagement"}


def test_a_former_libyan_minister_is_still_a_libyan_politician():
    text = "US ambassador Richard Norland met former Libyan interior minister Fathi Bashagha in Tunis on Sunday."
    assert scopes(text, "en")["meeting"] == "engagement"


def test_a_former_president_is_not_the_one_in_office(told):
    [said] = told("Former US president John Doe urged Libyans to vote on Sunday.", "en")
    assert people(said) == {None}


def test_what_a_country_is_called_gives_no_side_to_what_it_did(told):
    [trained] = told("Jordan, a close US ally, trained Haftar's officers on Sunday.", "en")
    assert "US" not in sides(trained)


def test_a_stranger_who_meets_somebody_is_not_taken_for_the_one_named_before(told):
    text = "وصل ريتشارد نورلاند إلى طرابلس السبت. واجتمع رئيس الاستخبارات المالطية بحفتر الأحد."
    [met] = [found for found in told(text, "ar") if found.kind == "meeting"]
    assert "US" not in sides(met)


def test_who_did_something_and_then_spoke_is_the_speaker(told):
    text = "Egypt welcomed the move while the United States took note of it and urged calm on Sunday."
    assert {"united-states"} in [people(found) for found in told(text, "en")]
    [found] = told("Egypt condemned Libyan militias on Sunday.", "en")
    assert sides(found) == {"EG"}


def test_where_a_libyan_stands_before_an_american_court_his_next_hearing_is_before_it_too():
    assert judged("legal", ["abu-agila-masud"], touched=("LY",), around=("LY", "US", "GB"), suit=True) == "engagement"
    assert judged("legal", [], suit=True, **CROWDED) == "engagement"
    assert judged("legal", ["abu-agila-masud"], place="tripoli", touched=("LY",), suit=True) == "context"
    assert judged("legal", ["abu-agila-masud"], touched=("LY",)) == "context"


def test_four_states_that_speak_of_what_happens_in_libya_speak_to_libya():
    four = ("united-states", "france", "italy", "united-kingdom")
    assert judged("statement", four, touched=("US", "FR", "IT", "GB"), venues=("LY",), company=()) == "engagement"
    assert judged("statement", four, touched=("US", "FR", "IT", "GB"), company=("US", "FR")) == "context"
    of_others = {"touched": ("US", "IL", "SA"), "company": ("US", "LY")}
    assert judged("statement", ["us-congress"], dealings=False, **of_others) == "context"


def test_he_is_the_man_whom_the_sentence_names_and_no_embassy(told):
    text = (
        "The US embassy said on Sunday that it backs the vote. "
        "Earlier in the week, Norland was in Cairo, where he met Aguila Saleh."
    )
    [met] = [found for found in told(text, "en") if found.kind == "meeting"]
    assert people(met) == {"richard-norland", "aguila-saleh"}


def test_what_washington_says_of_libya_is_no_less_so_where_it_backs_the_united_nations():
    touched = {"touched": ("US", "UN"), "company": ("US",), "venues": ("LY",), "dealings": False}
    assert judged("statement", ["us-state-department"], **touched) == "engagement"
    assert judged("meeting", ["us-state-department"], **touched) == "context"


def test_who_flies_in_meets_the_members_of_a_council(told):
    text = "Two aides of Senator Chris Murphy flew to Tripoli on Sunday and met members of the High State Council."
    [met] = [found for found in told(text, "en") if found.kind == "meeting"]
    assert sides(met) == {"US", "LY"}


def test_what_libyans_take_over_at_home_from_americans_is_engagement():
    taken = {"touched": ("LY", "US"), "dealings": False}
    assert judged("aid", ["libyan-red-crescent"], place="benghazi", **taken) == "engagement"
    assert judged("aid", ["libyan-red-crescent"], place="benghazi", touched=("LY", "US", "EG")) == "context"
    assert judged("aid", ["libyan-red-crescent"], place="benghazi", touched=("LY",)) == "context"


@pytest.mark.parametrize(
    ("kind", "people", "place"),
    [
        ("meeting", ["richard-norland", "chris-murphy"], "washington"),
        ("call", ["richard-norland", "mike-pompeo"], None),
        ("meeting", ["sadiq-al-kabir", "khaled-al-mabrouk"], "washington"),
    ],
)
def test_two_of_one_side_who_meet_one_another_meet_nobody_of_the_other(kind, people, place):
    assert judged(kind, people, place) == "context"


def test_two_americans_who_held_a_meeting_in_libya_met_libyans():
    assert judged("meeting", ["richard-norland", "chris-murphy"], "tripoli") == "engagement"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Central Bank of Libya said on Monday that a dinar buys 0.2 U.S. dollars."),
        ("en", "The Libyan army said on Monday that it had seized American-made rifles."),
        ("ar", "أعلن مصرف ليبيا المركزي الاثنين سعر الدينار الليبي مقابل الدولار الأمريكي."),
        ("ar", "أعلن الجيش الليبي الاثنين ضبط بنادق أمريكية الصنع."),
    ],
)
def test_money_and_things_made_in_america_are_no_american_side(code, text):
    assert set(scopes(text, code).values()) == {"context"}


def test_a_team_of_congress_and_the_ambassador_whom_it_met_are_two(told):
    text = "التقى وفد من الكونغرس الأمريكي السفير الأمريكي لدى ليبيا في القاهرة الأحد."
    [met] = told(text, "ar")
    assert len(met.participants) == 2


def test_what_washington_says_in_an_article_that_is_about_libya_is_said_to_libya():
    said = {"dealings": False, "touched": ("US",), "company": ("US", "EG")}
    assert judged("statement", ["us-state-department"], **said) == "context"
    assert judged("statement", ["us-state-department"], about=("LY",), **said) == "engagement"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "وصل وفد من أفريكوم إلى غات السبت، حيث التقى الوفد مسؤولين من حكومة الوحدة الوطنية."),
        ("ar", "أوفدت أفريكوم فريقا إلى غات السبت، والتقى الفريق عميد بلدية غات."),
        ("en", "A delegation of AFRICOM flew to Ghat on Saturday, where the delegation met the mayor of Ghat."),
    ],
)
def test_the_delegation_is_the_one_that_its_own_sentence_sent(told, code, text):
    [met] = [found for found in told(text, code) if found.kind == "meeting"]
    assert sides(met) == {"US", "LY"}


@pytest.mark.parametrize(
    "who", ["Libya's parliament", "Libya’s foreign ministry", "Libya's central bank", "Libya's UN-backed government"]
)
def test_what_a_country_owns_is_its_body_as_with_its_adjective(told, who):
    [thanked] = told(f"{who} thanked the US Treasury on Sunday.")
    assert [(one.kind, one.country) for one in thanked.participants] == [("organisation", "LY")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Trump's senior adviser for Africa met Menfi in Tripoli on Sunday.", {None, "mohamed-al-menfi"}),
        ("Blinken’s special envoy met Menfi in Tripoli on Sunday.", {None, "mohamed-al-menfi"}),
        ("Trump's adviser Massad Boulos met Menfi in Tripoli on Sunday.", {"massad-boulos", "mohamed-al-menfi"}),
        ("Haftar's eldest son met US officials in Tripoli on Sunday.", {None}),
    ],
)
def test_whose_adviser_or_son_did_something_did_not_do_it(told, text, who):
    [met] = told(text)
    assert people(met) == who
    assert "US" in sides(met)
    assert "LY" in sides(met)


def test_what_an_american_whom_nobody_knows_says_is_said_to_libya_only_where_she_speaks_of_it():
    nameless = {"touched": ("US",), "company": ("US", "LY"), "dealings": False}
    assert judged("statement", ["us-state-department"], **nameless) == "engagement"
    met = "التقى حفتر المنفي في طرابلس الأحد. "
    said = scopes(f"{met}وقالت المندوبة الأمريكية الاثنين إن المال قليل.", "ar")
    assert said["statement"] == "context"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Haftar received the AFRICOM commander on Sunday. Anderson had visited Tripoli on Saturday."),
        ("ar", "استقبل حفتر قائد أفريكوم الأحد. وكان أندرسون قد زار طرابلس السبت."),
    ],
)
def test_a_surname_alone_is_his_whose_post_was_named_before(told, code, text):
    [came] = [found for found in told(text, code) if found.kind == "visit"]
    assert people(came) == {"dagvin-anderson"}


def test_a_surname_of_two_men_without_any_post_is_nobody(told):
    came = only(told("Haftar met officials on Sunday. Anderson had visited Tripoli on Saturday."), "visit")
    assert not came.participants
