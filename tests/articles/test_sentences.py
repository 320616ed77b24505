"""Sentences end where a reader would end them, and quotations are known as such."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.furniture import find
from generator.articles.quotations import quotations
from generator.articles.sentences import split
from generator.languages import available, load
from generator.text import Span

AR, EN = load("ar").furniture, load("en").furniture
WHOLE = [(code, text) for code in available() for text in load(code).furniture.sentences.examples]
SEEDS = sorted(Path("seeds").glob("*.txt"))
GOLD = Path("tests/gold/seeds/events.jsonl")


def sentences(text, language=AR):
    return [sentence.span.of(text) for sentence in split(text, (), language)]


def quoted(text):
    return [span.of(text) for span in quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(("code", "text"), WHOLE)
def test_a_shortened_word_does_not_end_its_sentence(code, text):
    assert sentences(text, load(code).furniture) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The envoy left the U.S. The talks go on.", 2),
        ("He came at 5 p.m. Friday.", 1),
        ("It fell by 3.5 per cent. Nobody knew.", 2),
        ('"It is over," he said. "We won."', 2),
        ('"It is over!" he said.', 1),
        ('"What now?" Haftar asked the envoy.', 1),
        ('He said: "We came here to talk. We will stay until Monday." Then he left.', 3),
        ("The group Yahoo! said so. It was 2020.", 2),
        ("Washington... and then nothing. Really?! Yes.", 3),
        ("Donald J. Trump met Lt. Gen. A. B. Smith.", 1),
        ("1. The first point. 2. The second point.", 2),
        ("See bbc.co.uk for more. It is free.", 2),
        ("The talks go on, he added.The envoy left.", 2),
        ("See Example.Com/about for more.", 1),
        ("He resigned (see above). She stayed.", 2),
    ],
)
def test_english_sentences(text, count):
    assert len(sentences(text, EN)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل الوفد إلى طرابلس. وقال السفير إنه سيبقى.", 2),
        ("وصل الوفد .وقال السفير إنه سيبقى .", 2),
        ("وصل الوفد إلى طرابلس.وقال السفير إنه سيبقى.", 2),
        ("وصل الوفد إلى طرابلس.من جهته قال السفير إنه سيبقى.", 2),
        ("قال د. علي إن أ.د. حسن وصل.", 1),
        ("بلغ الإنتاج 1.2 مليون برميل.", 1),
        ("كان ذلك في 2011. ثم تغير كل شيء.", 2),
        ("هل يعود السراج؟ لا أحد يعلم!", 2),
        ('جاء في كتابه "ماذا بعد؟" الصادر في القاهرة.', 1),
        ("وأضاف «لن نقبل بذلك». وأكد أن الحوار مستمر.", 2),
        ("وأضاف «لن نقبل بذلك.» وأكد أن الحوار مستمر.", 2),
        ("وقال “نرفض ذلك رفضا تاما. ونطالب الجميع بالعودة إلى الحوار”.", 2),
        ("ليبيا.. اجتماع في زوارة", 1),
        ("ليبيا… اجتماع في زوارة", 1),
        ("الثلاثاء 13 صفر 1445 هـ الموافق 29 أغسطس 2023", 1),
    ],
)
def test_arabic_sentences(text, count):
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('قال «نعم» ثم “لا” ثم "ربما".', ["نعم", "لا", "ربما"]),
        ("وأضاف: “ندعو الجميع إلى طرابلس وحولها». كما أكد، «للمساعدة والأمن”.", ["ندعو الجميع إلى طرابلس وحولها", "للمساعدة والأمن"]),
        ("التابعة لـ”القيادة العامة” اللواء", ["القيادة العامة"]),
        ("وصف اللقاء بأنه”حدث مهم”. وقال", ["حدث مهم"]),
        ('وصفتها بـ"أدلة جديدة" أمس', ["أدلة جديدة"]),
        ('قال لـ " إرم نيوز" إن "اللقاء مهم".', [" إرم نيوز", "اللقاء مهم"]),
        ("He said “the “old” way” ended.", ["the “old” way"]),
        ("He said “we go. They answered “no”.", ["we go. They answered ", "no"]),
        ('He said "we go and nothing more', ["we go and nothing more"]),
        ('A 5" pipe and a "new" one', ["new"]),
        ("`` We go , '' he said .", [" We go , "]),
        ("‘We go,’ he said, the soldiers’ leader.", ["We go,"]),
        ("the people's vote and the soldiers' pay", []),
        ("no marks at all", []),
        ("»", []),
    ],
)  # fmt: skip
def test_quotations_however_they_are_marked(text, inside):
    assert quoted(text) == inside


def test_a_quotation_of_two_sentences_is_known_in_both():
    text = 'وأضاف "العنف الحالي يؤجج العودة ويطيل المعاناة. يجب على الجهات الخارجية التوقف عن ذلك".'
    one, two = split(text, (), AR)
    assert [span.of(text)[:5] for span in one.quoted] == ["العنف"]
    assert [span.of(text)[-3:] for span in two.quoted] == ["ذلك"]


def test_lines_broken_at_a_width_are_one_paragraph():
    text = (
        "TRIPOLI, Libya - The commander of the United States Africa Command met\n"
        "the prime minister of Libya in the town of Zuwara on Monday to discuss\n"
        "how a halt of military operations could help a return to the political\n"
        "talks that are led by the United Nations, the embassy said. The envoys\n"
        "left in the evening.\n"
        "\n"
        "The embassy gave no further details of the visit, which was the second\n"
        "of the year.\n"
    )
    assert len(sentences(text, EN)) == 3


def test_sentences_end_with_their_line():
    assert sentences("أوج – روما\nكشفت صحيفة\r\nعن لقاءات") == ["أوج – روما", "كشفت صحيفة", "عن لقاءات"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_piece_of_evidence_in_the_gold_lies_in_one_sentence(path):
    text = path.read_bytes().decode()
    spans = [sentence.span for sentence in split(text, find(text, AR), AR)]
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if event["article"] != path.stem:
            continue
        for evidence in (event["evidence"], *event["extra_evidence"]):
            start = text.index(evidence)
            end = start + len(evidence)
            touched = [span for span in spans if span.meets(Span(start, end))]
            assert len(touched) == 1, evidence
            assert touched[0].holds(Span(start, end)), evidence


@given(st.text(alphabet="aBو.!؟?«»“”\"'… \n12د()-،", max_size=120))
def test_sentences_are_ordered_and_disjoint_and_lose_no_word(text):
    furniture = find(text, AR)
    found = split(text, furniture, AR)
    covered = set()
    last = 0
    for index, sentence in enumerate(found):
        assert sentence.index == index
        assert last <= sentence.span.start < sentence.span.end <= len(text)
        last = sentence.span.end
        covered |= set(range(sentence.span.start, sentence.span.end))
        for inside in sentence.quoted:
            assert sentence.span.holds(inside)
    for span in furniture:
        assert not covered & set(range(span.start, span.end))
        covered |= set(range(span.start, span.end))
    assert all(not letter.isalnum() for place, letter in enumerate(text) if place not in covered)


@pytest.mark.parametrize(
    "piece", ['"', ". ", "«", "» ", "a.", '. "a" ', "د. ", "“a ", "x ", "؟", "‘a b ", "...a ", "'a"]
)
def test_time_grows_with_the_text_and_not_faster(piece):
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        split(text, (), AR)
        return time.process_time() - start

    seconds(1000)
    small = max(seconds(30_000), 0.003)
    assert seconds(120_000) < 16 * small


def test_a_text_without_full_stops_is_cut_between_words():
    text = "كلمة " * 5000
    found = sentences(text)
    assert max(map(len, found)) <= 3000
    assert " ".join(found) == text.strip()
