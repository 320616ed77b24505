"""Text is read in whatever encoding it was saved; what is not text is refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles.encodings import decode

TEXTS = [path.read_bytes().decode() for path in sorted(Path("seeds").glob("*.txt"))]
SHORT = "وصل الوفد الأميركي إلى طرابلس مساء الاثنين، وقال السفير إنه سيبقى في المدينة يومين."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6"]
)
@pytest.mark.parametrize("text", [*TEXTS, SHORT], ids=lambda text: text.strip()[:8])
def test_arabic_is_read_in_the_encodings_that_it_comes_in(encoding, text):
    blob = text.encode(encoding, "replace")
    assert decode(blob).text == blob.decode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Le ministre a été reçu à Tripoli par le chef du gouvernement, où il a déclaré que la présence française.",
            "cp1252",
        ),
        ("The envoy’s visit – “a first step” – ended on Monday.", "utf-16-le"),
        ("The envoy arrived on Monday.", "ascii"),
    ],
)
def test_other_languages_too(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_a_guess_is_said():
    assert "cp1256" in decode(TEXTS[0].encode("cp1256", "replace")).note
    assert decode(TEXTS[0].encode()).note == ""


def test_a_few_damaged_bytes_do_not_cost_the_article():
    blob = TEXTS[1].encode()
    decoded = decode(blob[:500] + b"\xff" + blob[501:])
    assert "damaged" in decoded.note
    assert decoded.text[400:] == TEXTS[1][-len(decoded.text[400:]) :]


def test_line_ends_stay_as_they_are():
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "blob",
    [b"%PDF-1.4", b"PK\x03\x04", b"\x89PNG\r\n", b"{\\rtf1", b"\x00\x01\x02\x03" * 20, b"a\x00b", b"\xff\xfeabc"],
    ids=ascii,
)
def test_what_is_no_text_is_refused_with_a_cure(blob):
    with pytest.raises(ValueError, match=r"save|remove"):
        decode(blob)
