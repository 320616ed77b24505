"""A small chronology written by hand from the five seed articles: every kind of date, doubt and event that pages show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Weekday
from generator.model import (
    Account,
    Applied,
    Chronology,
    Conflict,
    Dateline,
    Entity,
    Event,
    Moved,
    Participant,
    Passage,
    Position,
    Problem,
    Reason,
    Report,
    Source,
    Statement,
    TimeExpression,
)  # fmt: skip
from generator.text import Span

SEEDS = Path(__file__).parents[2] / "seeds"
WORDS = tuple(
    a + b for a in "bdfgklmnprst" for b in ("ane", "orin", "ulet", "asto", "emi", "iral", "odu", "ezan", "ippo")
)
FILES = {path.name[:3]: path for path in sorted(SEEDS.glob("*.txt"))}


@cache
def text(article: str) -> str:
    with FILES[article].open(encoding="utf-8", newline="") as file:
        return file.read()


def passage(article: str, start: str, end: str) -> Passage:
    first = text(article).index(start)
    last = text(article).index(end, first) + len(end)
    return Passage(article=FILES[article].stem, span=Span(first, last), quote=text(article)[first:last])


def expression(
    article: str, words: str, rule: str, *, when: str | None, anchor: str | None, after: str
) -> TimeExpression:
    start = text(article).index(words, text(article).index(after))
    return TimeExpression(
        span=Span(start, start + len(words)), rule=rule, said=Weekday(0), when=when and Edtf.parse(when), anchor=anchor
    )


PEOPLE = {
    "richard-norland": ("Richard Norland", "ريتشارد نورلاند", "US"),
    "stephen-townsend": ("Stephen Townsend", "ستيفن تاونسند", "US"),
    "fayez-al-sarraj": ("Fayez al-Sarraj", "فايز السراج", "LY"),
    "fathi-bashagha": ("Fathi Bashagha", "فتحي باشاغا", "LY"),
    "khalifa-haftar": ("Khalifa Haftar", "خليفة حفتر", "LY"),
    "thomas-waldhauser": ("Thomas Waldhauser", "توماس والدهاوسر", "US"),
    "stephanie-williams": ("Stephanie Williams", "ستيفاني ويليامز", "US"),
    "michael-langley": ("Michael Langley", "مايكل لانغلي", "US"),
    "abdel-fattah-el-sisi": ("Abdel Fattah el-Sisi", "عبد الفتاح السيسي", "EG"),
}
SPELLINGS = {
    "stephen-townsend": ("تاونسند", "تاوسند"),
    "michael-langley": ("لانجلي", "لانغلي"),
    "thomas-waldhauser": ("وولدهاوسر", "والدهاوسير"),
}
PLACES = {
    "zuwara": ("Zuwara", "زوارة", "LY", 32.93, 12.08),
    "benghazi": ("Benghazi", "بنغازي", "LY", 32.12, 20.07),
    "tripoli": ("Tripoli", "طرابلس", "LY", 32.89, 13.19),
    "cairo": ("Cairo", "القاهرة", "EG", 30.04, 31.24),
    "paris": ("Paris", "باريس", "FR", 48.86, 2.35),
    "sirte": ("Sirte", "سرت", "LY", 31.21, 16.59),
}
ROLES = {
    "richard-norland": {"en": "US Ambassador to Libya", "ar": "سفير الولايات المتحدة لدى ليبيا"},
    "stephen-townsend": {"en": "Commander, US Africa Command", "ar": "قائد القيادة الأميركية في أفريقيا"},
    "fayez-al-sarraj": {"en": "Head of the Presidential Council", "ar": "رئيس المجلس الرئاسي"},
    "khalifa-haftar": {"en": "Commander, Libyan National Army", "ar": "قائد الجيش الوطني الليبي"},
    "michael-langley": {"en": "Commander, US Africa Command", "ar": "قائد القيادة الأميركية في أفريقيا"},
}


def who(*names: str) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            name={"en": PEOPLE[name][0], "ar": PEOPLE[name][1]},
            entity=name,
            role=ROLES.get(name, {}),
            country=PEOPLE[name][2],
        )
        for name in names
    )


def words(english: str, arabic: str) -> dict[str, str]:
    return {"en": english, "ar": arabic}


def report(number: str, passages: tuple[Passage, ...], **more: object) -> Report:
    first = passages[0]
    settled = {"kind": "meeting", "realis": "happened", "trigger": Span(first.span.start, first.span.start + 4)} | more
    return Report(key=f"{first.article}#{number}", article=first.article, passages=passages, **settled)  # type: ignore[arg-type]


def event(
    id: str, reports: tuple[Report, ...], title: dict[str, str], summary: tuple[Statement, ...], **more: object
) -> Event:
    head = reports[0]
    settled: dict[str, object] = {
        "kind": head.kind, "realis": head.realis, "scope": "engagement", "when": head.when, "certainty": head.certainty,
        "place": head.place, "participants": tuple({one.entity: one for report in reports for one in report.participants}.values()),
        "topics": head.topics,
    }  # fmt: skip
    return Event(id=id, reports=reports, title=title, summary=summary, **(settled | more))  # type: ignore[arg-type]


def events() -> tuple[Event, ...]:
    zuwara0 = passage("000", "ويأتي اللقاء في أعقاب", "الإثنين.")
    zuwara1 = passage("001", "التقى فائز السراج", "ستيفن تاونسند")
    denial = passage("000", "بدورە" if "بدورە" in text("000") else "بدوره", "العمليات العسكرية")
    embassy = passage("001", "وقالت السفارة في بيان", "أطراف النزاع")
    haftar = passage("000", "وصل السفير الأمريكي", "في الرجمة")
    cairo = passage("002", "خليفة حفتر حفتر التقى", "القاهرة")
    sisi = passage("002", "يشار الى أن الرئيس المصري", "خليفة حفتر")
    tripoli = passage("003", "وعقد اللقاء رئيس حكومة الوفاق", "وليام")
    vote = passage("003", "ويأتي الاجتماع الثنائي", "ديسمبر")
    stevens = passage("003", "وبين قتلى اعمال العنف", "2012")
    langley = passage("004", "وأعلنت السفارة الأميركية في ليبيا", "حفتر")
    sirte = passage("003", "وتطرقت المباحثات", "في سرت") if "وتطرقت المباحثات" in text("003") else tripoli
    planes = passage("001", "وأكدت القوات الأميركية في أفريقيا", "الماضي")
    return (
        event(
            "0009",
            (report("1", (stevens,), kind="attack", when=Edtf.parse("2012"), certainty="stated", place="benghazi"),),
            words("US ambassador killed in an attack in Benghazi", "مقتل السفير الأميركي في هجوم في بنغازي"),
            (Statement(words=words("Chris Stevens and three other Americans died in an attack on the US consulate.", "قُتل كريس ستيفنز وثلاثة أميركيين آخرين في هجوم على القنصلية الأميركية."), passages=(0,)),),
            scope="context",
        ),
        event(
            "0003",
            (report("2", (tripoli,), when=Edtf.parse("2018-05-30/2018-06-12"), place="tripoli", participants=who("fayez-al-sarraj", "thomas-waldhauser", "stephanie-williams"), topics=("security", "elections"), reasons=(Reason(code="dateline", facts={"anchor": "2018-05-31/2018-06-03"}),)),),
            words("Sarraj meets Waldhauser and Williams in Tripoli", "السراج يلتقي والدهاوسر وويليامز في طرابلس"),
            (Statement(words={"ar": tripoli.quote}, passages=(0,), verbatim="ar"),),
        ),
        event(
            "0010",
            (report("3", (vote,), kind="election", realis="planned", when=Edtf.parse("2018-12-10"), certainty="stated"),),
            words("Elections announced for 10 December 2018", "الإعلان عن انتخابات في 10 ديسمبر 2018"),
            (Statement(words=words("The parties undertook to hold elections on 10 December.", "التزمت الأطراف بإجراء انتخابات في العاشر من ديسمبر."), passages=(0,)),),
            scope="context",
        ),
        event(
            "0005",
            (report("4", (sisi,), when=Edtf.parse("2019-05-09"), place="cairo", participants=who("abdel-fattah-el-sisi", "khalifa-haftar"), time=expression("002", "٩ الماء/مايو الحالي", "day month this", when="2019-05-09", anchor="2019-05-13", after="يشار الى")),),
            words("Sisi receives Haftar in Cairo", "السيسي يستقبل حفتر في القاهرة"),
            (Statement(words=words("The Egyptian president received Khalifa Haftar.", "استقبل الرئيس المصري خليفة حفتر."), passages=(0,)),),
            scope="context", related=("0004",),
        ),
        event(
            "0004",
            (report("5", (cairo,), when=Edtf.parse("2019-05-09/2019-05-12"), place="cairo", participants=who("khalifa-haftar"), topics=("political-process",)),),
            words("Haftar meets US officials in Cairo", "حفتر يلتقي مسؤولين أميركيين في القاهرة"),
            (Statement(words=words("Asharq al-Awsat reported that Haftar met US officials during his last trip to Cairo.", "ذكرت الشرق الأوسط أن حفتر التقى مسؤولين أميركيين في رحلته الأخيرة إلى القاهرة."), passages=(0,)),),
            corrections=(Applied(field="date", because="ANSA and the Egyptian presidency: he was in Cairo from 9 May", when="2026-11-21"),),
            certainty="editor", related=("0005",),
        ),
        event(
            "0011",
            (report("6", (planes,), kind="military", when=Edtf.parse("2020-05-21/2020-05-31")),),
            words("Russian aircraft brought to Libya", "نقل طائرات روسية إلى ليبيا"),
            (Statement(words=words("US Africa Command says Russian aircraft were brought to Libya in late May.", "تقول أفريكوم إن طائرات روسية نُقلت إلى ليبيا أواخر مايو."), passages=(0,)),),
            scope="context",
        ),
        event(
            "0001",
            (
                report("7", (zuwara0, denial), when=Edtf.parse("2020-06-22"), certainty="stated", place="zuwara", participants=who("richard-norland", "stephen-townsend", "fayez-al-sarraj", "fathi-bashagha"), topics=("ceasefire",), time=expression("000", "الإثنين", "weekday", when="2020-06-22", anchor="2020-06-22", after="في وقت سابق"), reasons=(Reason(code="printed", facts={"when": "2020-06-22"}), Reason(code="expression", facts={"expression": "الإثنين", "anchor": "2020-06-22"}))),
                report("8", (zuwara1, embassy), when=Edtf.parse("2020-06-22"), place="zuwara", participants=who("fayez-al-sarraj", "stephen-townsend", "richard-norland"), topics=("ceasefire",), reasons=(Reason(code="a-code-without-a-sentence", facts={"rule": "weekday", "entity": "richard-norland", "when": "2020-06-22"}),)),
            ),
            words("Norland and Townsend meet Sarraj in Zuwara", "نورلاند وتاونسند يلتقيان السراج في زوارة"),
            (
                Statement(words=words("The US ambassador and the commander of US Africa Command met the head of the Presidential Council in Zuwara.", "التقى السفير الأميركي وقائد أفريكوم رئيس المجلس الرئاسي في زوارة."), passages=(0, 2)),
                Statement(words=words("The embassy said that the talks were about a halt of military operations.", "قالت السفارة إن اللقاء ركّز على وقف العمليات العسكرية."), passages=(3,)),
            ),
            conflicts=(Conflict(about="position", accounts=(Account(passage=embassy, says=words("The talks were about a strategic halt of military operations.", "ركّز الاجتماع على وقف استراتيجي للعمليات العسكرية.")), Account(passage=denial, says=words("A halt of military operations was not raised.", "لم يُتطرق إلى وقف العمليات العسكرية.")))),),
            positions=(Position(speaker="richard-norland", name=words("Richard Norland", "ريتشارد نورلاند"), act="urged", topics=("ceasefire",), passage=embassy),),
            related=("0002",),
        ),
        event(
            "0002",
            (report("9", (haftar,), kind="visit", realis="reported", when=Edtf.parse("2020-06-22"), certainty="stated", place="benghazi", participants=who("richard-norland", "stephen-townsend", "khalifa-haftar")),),
            words("Norland and Townsend reported in Benghazi to see Haftar", "خبر عن وصول نورلاند وتاونسند إلى بنغازي للقاء حفتر"),
            (Statement(words=words("One outlet reported their arrival in Benghazi to meet Haftar.", "ذكر مصدر واحد وصولهما إلى بنغازي للقاء حفتر."), passages=(0,)),),
            related=("0001",),
        ),
        event(
            "0006",
            (report("10", (langley,), when=Edtf.parse("2024-08-27"), place="benghazi", participants=who("michael-langley", "khalifa-haftar"), topics=("military",)),),
            words("Langley meets Haftar in Benghazi", "لانغلي يلتقي حفتر في بنغازي"),
            (Statement(words=words("The commander of US Africa Command met Khalifa Haftar in Benghazi.", "التقى قائد أفريكوم خليفة حفتر في بنغازي."), passages=(0,)),),
        ),
        event(
            "0012",
            (report("11", (sirte,), kind="military", place="sirte", participants=who("thomas-waldhauser")),),
            words("Joint effort against the Islamic State in Sirte", "جهد مشترك ضد تنظيم الدولة في سرت"),
            (Statement(words=words("The two sides fought the Islamic State in Sirte together.", "حارب الطرفان تنظيم الدولة في سرت معا."), passages=(0,)),),
        ),
    )  # fmt: skip


def chronology() -> Chronology:
    lines = {
        "000": Dateline(when=Edtf.parse("2020-06-22"), basis="printed", span=Span(0, 4), reasons=(Reason(code="printed", facts={"when": "2020-06-22"}),)),
        "001": Dateline(when=Edtf.parse("2020-06-22/2020-06-23"), basis="editor", reasons=(Reason(code="editor", facts={"because": "AFP English version of 22 June 2020"}),)),
        "002": Dateline(when=Edtf.parse("2019-05-13"), basis="editor"),
        "003": Dateline(when=Edtf.parse("2018-05-31/2018-06-03"), basis="inferred"),
        "004": Dateline(when=None, basis="unknown"),
    }  # fmt: skip
    titles = {
        "000": ('السفير الأمريكي وقائد "أفريكوم" يلتقيان حفتر', "إرم نيوز", "https://www.eremnews.com/news/2268050"),
        "004": (None, None, None),
    }
    sources = tuple(
        Source(
            id=path.stem, file=path.name, language="ar", digest=f"{number:0>16}", dateline=lines[number],
            title=titles.get(number, ("خبر عن ليبيا", "وكالة", None))[0],
            publisher=titles.get(number, ("", "Agence France-Presse", None))[1],
            url=titles.get(number, (None, None, None))[2],
        )
        for number, path in FILES.items()
    )  # fmt: skip
    people = tuple(
        Entity(id=id, kind="person", name=words(en, ar), country=country, spellings=SPELLINGS.get(id, ()), wikidata="Q5" if id == "khalifa-haftar" else None)
        for id, (en, ar, country) in PEOPLE.items()
    )  # fmt: skip
    places = tuple(
        Entity(id=id, kind="place", name=words(en, ar), country=country, latitude=north, longitude=east)
        for id, (en, ar, country, north, east) in PLACES.items()
    )
    return Chronology(
        title=words("US–Libya engagement, 2018 – August 2024", "التواصل الأميركي الليبي، 2018 – أغسطس 2024"),
        languages=("en", "ar"),
        events=events(),
        sources=sources,
        entities=(*people, *places),
        moved=(
            Moved(id="0007", into="0001", because="merged"),
            Moved(id="0008", into=None, because="hidden", note="no event"),
        ),
        problems=(Problem(where=FILES["004"].stem, code="undated", message="no printed date, no year"),),
    )


def many(number: int) -> Chronology:
    """So many events, each told by an article of its own, of the people and places above, over twenty years."""
    some, whole = events(), chronology()
    found, sources = [], []
    for index in range(number):
        event, id_ = some[index % len(some)], f"{10000 + index * 7919 % 89989}"
        source = msgspec.structs.replace(whole.sources[index % len(whole.sources)], id=f"article-{index}")
        sources.append(source)

        def moved(passage: Passage, source: Source = source) -> Passage:
            return msgspec.structs.replace(passage, article=source.id)

        reports = tuple(
            msgspec.structs.replace(
                report, article=source.id, passages=tuple(map(moved, report.passages)), positions=()
            )
            for report in event.reports
        )
        when = (
            Edtf.parse(f"{2004 + index * 20 // number}-{1 + index % 12:02}-{1 + index % 28:02}") if event.when else None
        )
        title = {code: f"{said} {WORDS[index % 97]}{index // 97}" for code, said in event.title.items()}
        found.append(
            msgspec.structs.replace(
                event, id=id_, reports=reports, when=when, positions=(), conflicts=(), related=(), title=title
            )
        )
    problems = tuple(Problem(where=source.id, code="undated", message="no printed date") for source in sources[::7])
    return msgspec.structs.replace(whole, events=tuple(found), sources=tuple(sources), moved=(), problems=problems)
