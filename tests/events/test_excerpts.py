"""What a title quotes: words of the article, as they stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.events.narration.excerpts import excerpt
from generator.text import Span

TEXTS = [
    ("Partners *began* handing the items to 3,000 families.", "Partners began handing the items to 3,000 families"),
    ("The officers agreed to look at every one of the roads, but that idea was *dropped* last month.", "but that idea was dropped last month"),
    ("In May, she *left*, with eighty others.", "In May, she left, with eighty others"),
    ("He said (in a letter of ten pages) that the port *closed*: a first.", "He said (in a letter of ten pages) that the port closed"),
    ("The U.S. military *lost* an unarmed drone over the capital.", "The U.S. military lost an unarmed drone over the capital"),
    ("It opens a gate on the road to the airport in the south of the capital that nobody has used since the *evacuation*.",
     "… airport in the south of the capital that nobody has used since the evacuation"),
    ("وكان مسلحون *هاجموا* مينائي رأس لانوف والسدرة، وأدت المعارك إلى احتراق خزانات وتوقف التصدير.",
     "وكان مسلحون هاجموا مينائي رأس لانوف والسدرة، وأدت المعارك إلى احتراق خزانات وتوقف التصدير"),
    ("أدرجت *أمس* ميليشيا «الكانيات، الليبية» وزعيمها على اللائحة.", "أدرجت أمس ميليشيا «الكانيات، الليبية» وزعيمها على اللائحة"),
]  # fmt: skip


def marked(text):
    before, trigger, after = text.split("*")
    return before + trigger + after, Span(len(before), len(before) + len(trigger))


@pytest.mark.parametrize(("text", "quoted"), TEXTS, ids=[quoted for _, quoted in TEXTS])
def test_the_clause_that_tells_the_event_is_quoted(text, quoted):
    assert excerpt(*marked(text)) == quoted


def test_what_goes_on_says_so_and_no_quotation_is_cut_in_two():
    shown = excerpt(
        *marked("The envoy *said* on the road to the old airport that he “would not come back to the city again”.")
    )
    assert shown == "The envoy said on the road to the old airport that he …"


WORDS = st.text(alphabet='ab ,.()«»"\u060c1-', max_size=200)


@given(WORDS, st.integers(0, 200), st.integers(1, 9))
def test_an_excerpt_is_short_and_verbatim(text, start, length):
    start = min(start, len(text))
    shown = excerpt(text, Span(start, min(len(text), start + length)))
    said = shown.removeprefix("… ").removesuffix(" …")
    assert said in " ".join(text.split())
    assert len(said.split()) <= 40
