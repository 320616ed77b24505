"""What is composed is grammatical: number, gender, case and the dual in Arabic, articles and tense in English."""

import pytest
from events.narrating import NARRATORS, event

from generator.model import Participant, Position

NORLAND, TOWNSEND, SARRAJ, HAFTAR = "richard-norland", "stephen-townsend", "fayez-al-sarraj", "khalifa-haftar"
WILLIAMS, BASHAGHA, MANGOUSH = "stephanie-williams", "fathi-bashagha", "najla-al-mangoush"
OFFICIALS = Participant(name={"ar": "مسؤولين أمريكيين"}, kind="group", country="US")
DELEGATION = Participant(name={"ar": "وفد أمريكي", "en": "US delegation"}, kind="group", country="US")
PLANES = Participant(name={"ar": "الطائرات الروسية"}, kind="group", country="RU")
BRIGADE = Participant(name={"ar": "اللواء 100"}, kind="organisation", country="LY")
COMPANY = Participant(name={"ar": "شركة سرت"}, kind="organisation", country="LY")

TITLES = [
    (event("1", "meeting", NORLAND, SARRAJ, place="zuwara"), "Norland meets al-Sarraj in Zuwara", "نورلاند يلتقي السراج في زوارة"),
    (event("1", "meeting", WILLIAMS, SARRAJ), "Williams meets al-Sarraj", "وليامز تلتقي السراج"),
    (event("1", "meeting", NORLAND, TOWNSEND, SARRAJ), "Norland and Townsend meet al-Sarraj", "نورلاند وتاونسند يلتقيان السراج"),
    (event("1", "visit", NORLAND, TOWNSEND, "michael-langley", place="tripoli"), "Norland, Townsend and Langley visit Tripoli", "نورلاند وتاونسند ولانجلي يزورون طرابلس"),
    (event("1", "meeting", OFFICIALS, HAFTAR), "Representatives of the United States meet Haftar", "ممثلون عن الولايات المتحدة يلتقون حفتر"),
    (event("1", "visit", DELEGATION, place="tripoli"), "The US delegation visits Tripoli", "وفد أمريكي يزور طرابلس"),
    (event("1", "meeting", HAFTAR, OFFICIALS), "Haftar meets representatives of the United States", "حفتر يلتقي مسؤولين أمريكيين"),
    (event("1", "meeting", "africom", "gna"), "US Africa Command meets the Government of National Accord", "القيادة الأميركية في أفريقيا تلتقي حكومة الوفاق الوطني"),
    (event("1", "meeting", SARRAJ, BASHAGHA), "Al-Sarraj meets Bashagha", "السراج يلتقي باشاغا"),
    (event("1", "meeting", "libya", "united-states"), "Libya meets the United States", "ليبيا تلتقي الولايات المتحدة"),
    (event("1", "meeting", "morocco", "libya"), "Morocco meets Libya", "المغرب يلتقي ليبيا"),
    (event("1", "meeting", "general-electric", "gnu"), "General Electric meets the Government of National Unity", "جنرال إلكتريك تلتقي حكومة الوحدة الوطنية"),
    (event("1", "meeting", "central-bank-of-libya", "un"), "The Central Bank of Libya meets the United Nations", "مصرف ليبيا المركزي يلتقي الأمم المتحدة"),
    (event("1", "meeting", "un", "lna"), "The United Nations meets the Libyan National Army", "الأمم المتحدة تلتقي الجيش الوطني الليبي"),
    (event("1", "meeting", BRIGADE, "gnu"), "A party from Libya meets the Government of National Unity", "اللواء 100 يلتقي حكومة الوحدة الوطنية"),
    (event("1", "meeting", COMPANY, "gnu"), "A party from Libya meets the Government of National Unity", "شركة سرت تلتقي حكومة الوحدة الوطنية"),
    (event("1", "meeting", NORLAND, HAFTAR, place="benina"), "Norland meets Haftar at Benina air base", "نورلاند يلتقي حفتر في قاعدة بنينا الجوية"),
    (event("1", "conference", realis="planned", place="tripoli"), "Planned: conference in Tripoli", "مقرر: مؤتمر في طرابلس"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "english", "arabic"), TITLES, ids=[row[1] for row in TITLES])
def test_titles_agree_in_number_and_gender(told, english, arabic):
    assert (NARRATORS["en"].title(told), NARRATORS["ar"].title(told)) == (english, arabic)


QUOTING = [
    ("other", (), None, "“They left on Monday”", "«They left on Monday»"),
    ("other", (PLANES,), None, "“They left on Monday”", "عن الطائرات الروسية: «They left on Monday»"),
    ("other", (), "tripoli", "“They left on Monday”", "في طرابلس: «They left on Monday»"),
    ("visit", (), "tripoli", "Visit to Tripoli — “They left on Monday”", "زيارة إلى طرابلس"),
    ("statement", (NORLAND,), None, "Norland: statement — “They left on Monday”", "نورلاند: بيان"),
    ("statement", (NORLAND,), "oil", "Norland: statement on oil", "نورلاند: بيان بشأن النفط"),
    ("visit", (NORLAND,), "tripoli", "Norland visits Tripoli", "نورلاند يزور طرابلس"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "people", "about", "english", "arabic"), QUOTING, ids=[row[3] for row in QUOTING])
def test_where_the_fields_say_too_little_a_title_quotes_the_article(kind, people, about, english, arabic):
    place, topics = (None, ["oil"]) if about == "oil" else (about, [])
    told = event("1", kind, *people, place=place, topics=topics)
    words = "They left on Monday"
    assert NARRATORS["en"].title(told, own=words, quote=words) == english
    assert NARRATORS["ar"].title(told, quote=words) == arabic


def test_no_title_is_a_bare_kind_or_place():
    for narrator in NARRATORS.values():
        for kind in narrator.rows.kinds:
            for quote in ({"own": "q", "quote": "q"}, {"quote": "q"}):
                assert "q" in narrator.title(event("1", kind), **quote)


SENTENCES = [
    (
        event("1", "meeting", NORLAND, SARRAJ, when="2020-06-22", place="zuwara"),
        "Richard Norland, US Ambassador to Libya, met Fayez al-Sarraj, Head of the Presidential Council, in Zuwara.",
        "التقى السفير الأميركي لدى ليبيا ريتشارد نورلاند برئيس المجلس الرئاسي فايز السراج في زوارة.",
    ),
    (  # a woman: her office and the verb before her; the office ends the sentence without its comma
        event("1", "call", WILLIAMS, SARRAJ, when="2018-05-31"),
        "Stephanie Williams, US chargé d'affaires to Libya, spoke by phone with Fayez al-Sarraj, Head of the Presidential Council.",
        "أجرت القائمة بالأعمال الأميركية لدى ليبيا ستيفاني وليامز اتصالا هاتفيا مع رئيس المجلس الرئاسي فايز السراج.",
    ),
    (  # more than two: no offices, which would read as further people
        event("1", "meeting", NORLAND, SARRAJ, BASHAGHA, HAFTAR, when=None),
        "Richard Norland met Fayez al-Sarraj, Fathi Bashagha and Khalifa Haftar.",
        "التقى ريتشارد نورلاند بفايز السراج وفتحي باشاغا وخليفة حفتر.",
    ),
    (  # others after a preposition, and as a subject
        event("1", "meeting", NORLAND, SARRAJ, BASHAGHA, HAFTAR, MANGOUSH, when=None),
        "Richard Norland met Fayez al-Sarraj, Fathi Bashagha and two others.",
        "التقى ريتشارد نورلاند بفايز السراج وفتحي باشاغا واثنين آخرين.",
    ),
    (
        event("1", "meeting", SARRAJ, BASHAGHA, HAFTAR, MANGOUSH, "aguila-saleh", NORLAND, when=None),
        "Fayez al-Sarraj, Fathi Bashagha and three others met Richard Norland.",
        "التقى فايز السراج وفتحي باشاغا وثلاثة آخرون بريتشارد نورلاند.",
    ),
    (
        event("1", "meeting", SARRAJ, NORLAND, when=None, realis="reported"),
        "According to unconfirmed reports, Fayez al-Sarraj met Richard Norland.",
        "ورد في أنباء غير مؤكدة أنه التقى فايز السراج بريتشارد نورلاند.",
    ),
    (
        event("1", "visit", NORLAND, HAFTAR, when=None, place="benghazi"),
        "Richard Norland visited Benghazi; on the other side, the sources name Khalifa Haftar.",
        "زار ريتشارد نورلاند بنغازي، وتذكر المصادر من الجانب الآخر خليفة حفتر.",
    ),
    (
        event("1", "statement", "us-embassy-libya", topics=["ceasefire"]),
        "The US Embassy to Libya made a statement on a ceasefire.",
        "صدر عن السفارة الأميركية لدى ليبيا بيان بشأن وقف إطلاق النار.",
    ),
    (event("1", "meeting", when=None), "A meeting took place.", "عُقد اجتماع."),
    (  # who alone is named may have imposed sanctions or be under them
        event("1", "sanction", HAFTAR, when=None),
        "There was a decision on sanctions concerning Khalifa Haftar.",
        "صدر قرار بشأن عقوبات يتصل بخليفة حفتر.",
    ),
    (
        event("1", "statement", Participant(name={"en": "commander of the fleet"}, kind="role", country="US"), when=None),
        "The commander of the fleet made a statement.",
        "صدر بيان عن طرف من الولايات المتحدة.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "english", "arabic"), SENTENCES, ids=[row[1][:50] for row in SENTENCES])
def test_sentences_name_offices_and_agree(told, english, arabic):
    said = {code: narrator.sentence(narrator.told(told)) for code, narrator in NARRATORS.items()}
    assert said == {"en": english, "ar": arabic}


COUNTS = [
    ("meeting", 1, "one meeting", "لقاء واحد"),
    ("meeting", 2, "two meetings", "لقاءان"),
    ("meeting", 3, "three meetings", "ثلاثة لقاءات"),
    ("visit", 3, "three visits", "ثلاث زيارات"),
    ("visit", 8, "eight visits", "ثماني زيارات"),
    ("statement", 10, "ten statements", "عشرة بيانات"),
    ("statement", 11, "11 statements", "11 بيانا"),
    ("call", 12, "12 phone calls", "12 اتصالا هاتفيا"),
    ("strike", 100, "100 strikes", "100 غارة"),
    ("legal", 103, "103 legal actions", "103 إجراءات قانونية"),
    ("engagements", 2, "two engagements", "واقعتا تواصل"),
    ("sources", 5, "five sources", "خمسة مصادر"),
]


@pytest.mark.parametrize(("what", "number", "english", "arabic"), COUNTS)
def test_counted_things_agree_with_their_number(what, number, english, arabic):
    assert (NARRATORS["en"].count(what, number), NARRATORS["ar"].count(what, number)) == (english, arabic)


def test_every_kind_of_event_can_be_counted_and_told_in_every_language():
    for narrator in NARRATORS.values():
        for kind in narrator.rows.kinds:
            for people in ((), (NORLAND,), (NORLAND, SARRAJ)):
                for place in (None, "tripoli"):
                    told = narrator.sentence(narrator.told(event("1", kind, *people, place=place, when=None)))
                    assert not set("{}") & set(told), told
                    assert told.endswith(narrator.rows.stop)
            assert narrator.count(kind, 4)


def test_people_of_one_surname_are_told_apart():
    family = event("1", "meeting", NORLAND, HAFTAR, "saddam-haftar")
    assert NARRATORS["en"].title(family) == "Norland meets Khalifa Haftar and Saddam Haftar"
    alone = event("1", "meeting", NORLAND, "saddam-haftar", when=None)
    assert "Saddam Haftar" in NARRATORS["en"].told(alone, known=[HAFTAR, "saddam-haftar"])
    assert NARRATORS["en"].title(alone) == "Norland meets Saddam Haftar"
    assert "met Haftar" in NARRATORS["en"].told(alone, known=["saddam-haftar"])


@pytest.mark.parametrize(("country", "told"), [("LY", "a party from Libya"), (None, None)])
def test_an_office_without_words_in_a_language_is_told_by_its_side_or_not_at_all(country, told):
    minister = Participant(name={"ar": "وزير النفط"}, kind="role", country=country)
    met = f"Richard Norland met {told}" if told else "Richard Norland took part in a meeting"
    assert NARRATORS["en"].told(event("1", "meeting", NORLAND, minister, when=None)) == met


def test_a_group_beside_one_person_is_more_than_two():
    title = NARRATORS["ar"].title(event("1", "visit", NORLAND, OFFICIALS, place="tripoli"))
    assert title == "نورلاند وممثلون عن الولايات المتحدة يزورون طرابلس"


@pytest.mark.parametrize(
    ("speaker", "english", "arabic"),
    [
        (NORLAND, "Richard Norland made an appeal concerning oil", "وجه ريتشارد نورلاند دعوة بشأن النفط"),
        ("us-embassy-libya", "the US Embassy to Libya made an appeal concerning oil", "وجهت السفارة الأميركية لدى ليبيا دعوة بشأن النفط"),
    ],
)  # fmt: skip
def test_a_stand_agrees_with_who_takes_it(speaker, english, arabic):
    words = event("1", "meeting").reports[0].passages[0]
    name = NARRATORS["en"].knowledge.name(speaker)
    stand = Position(speaker=speaker, name=name, act="urged", topics=("oil",), passage=words)
    assert {code: narrator.stand(stand, ["oil"]) for code, narrator in NARRATORS.items()} == {
        "en": english,
        "ar": arabic,
    }
