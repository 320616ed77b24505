"""The bytes of a file → its text, with what had to be guessed or repaired."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from charset_normalizer import from_bytes

__all__ = ["Decoded", "decode"]

_MARKS = (  # longer ones first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound or a picture"),
    (b"\x1f\x8b", "an archive"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
)
_USUAL = ("cp1256", "cp1252", "cp1251", "cp1250")  # between guesses that are equally good
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_SAMPLE = 200_000  # bytes: enough to tell an encoding


class Decoded(NamedTuple):
    """A text; `note` says what was not as it should be (for the editor), or is empty."""

    text: str
    note: str = ""


def decode(blob: bytes) -> Decoded:
    """The text in the bytes, line ends as they are, a byte order mark dropped.

    UTF-8, else what a byte order mark says, else what charset-normalizer is sure of.  Raises ValueError, with what the
    file seems to be and what to do, for anything that is not text.
    """
    for start, what in _FORMATS:
        if blob.startswith(start):
            raise ValueError(f"not text but {what}: save it as plain text or HTML")
    for mark, encoding in _MARKS:
        if blob.startswith(mark):
            return _sound(Decoded(_as(blob[len(mark) :], encoding)))
    controls = len(blob) - len(blob.translate(None, _CONTROLS))
    if controls * 20 > len(blob):
        return _sound(_sixteen(blob))
    try:
        return _sound(Decoded(blob.decode("utf-8")))
    except UnicodeDecodeError:
        pass
    repaired = blob.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    # Bytes of another encoding are broken everywhere; those of a damaged UTF-8 text in a few places.
    if broken * 50 <= sum(map(len, _runs(repaired))):
        return _sound(Decoded(repaired, f"{broken} damaged places (bytes that are not UTF-8) stand as \ufffd"))
    guesses = from_bytes(blob[:_SAMPLE])
    best = guesses.best()
    if best is None:
        raise ValueError("not text in any encoding we know: save it as UTF-8")
    equal = {one.encoding: one for one in guesses if (one.chaos, one.coherence) == (best.chaos, best.coherence)}
    guess = next((equal[name] for name in _USUAL if name in equal), best)
    try:
        text = blob.decode(guess.encoding)
    except (UnicodeDecodeError, LookupError) as problem:
        raise ValueError(f"not UTF-8, and not {guess.encoding} throughout: save it as UTF-8") from problem
    if sum(map(_is_text, text[:_SAMPLE])) < 0.97 * len(text[:_SAMPLE]):
        raise ValueError("not text in any encoding we know: save it as UTF-8")
    return _sound(Decoded(text, f"read as {guess.encoding}, which was guessed: save it as UTF-8 to be sure"))


def _as(blob: bytes, encoding: str) -> str:
    try:
        return blob.decode(encoding)
    except UnicodeDecodeError as problem:
        raise ValueError(f"begins as {encoding} but is not at byte {problem.start}: save it as UTF-8") from problem


def _sixteen(blob: bytes) -> Decoded:
    """UTF-16 without its mark, if nearly everything in it is letters, marks and spaces then."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = blob.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text and sum(map(_is_common, text[:_SAMPLE])) > 0.9 * len(text[:_SAMPLE]):
            return Decoded(text, f"read as {encoding}, which was guessed: save it as UTF-8 to be sure")
    raise ValueError("not text (it is full of control characters): save it as plain text, in UTF-8")


def _sound(decoded: Decoded) -> Decoded:
    """Refuses what no page and no feed could hold; says which control characters stand in the text."""
    if "\0" in decoded.text:
        raise ValueError(f"a NUL character at offset {decoded.text.index(chr(0))}: not text, or damaged; remove it")
    return decoded


def _runs(text: str) -> list[str]:
    """What of a text is neither ASCII nor damaged."""
    return [letter for letter in text if letter > "\x7f" and letter != "\ufffd"]


def _is_text(letter: str) -> bool:
    return letter.isprintable() or letter.isspace() or letter in "\u200c\u200d\u200e\u200f\ufeff"


def _is_common(letter: str) -> bool:
    """White space, ASCII, Latin-1, Greek to Arabic, the marks of print, Chinese: not just any code point."""
    ascii_ = " " <= letter <= "~" or letter in "\t\r\n"
    return (
        ascii_
        or "\u00a0" <= letter <= "\u00ff"
        or "\u0370" <= letter <= "\u06ff"
        or "\u2000" <= letter <= "\u20cf"
        or "\u4e00" <= letter <= "\u9fff"
    )
