r"""Characters per second of name recognition, on one core: with the knowledge base as it is and with 20,000 aliases.

Asked for: 200,000 with 2,000 aliases (there are more), and half as many with 20,000.  A machine that is shared may give a
third of its speed; therefore `re.findall(r"\w+")` reads each text in turn with it, and the speed is told in its times, too.

python benchmarks/entities.py
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import msgspec

from generator import knowledge, languages
from generator.entities import recognise
from generator.entities.gazetteer import compile_gazetteer
from generator.knowledge import KnowledgeBase, Organisation
from generator.knowledge.base import Contents
from generator.text import Span

ROOT = Path(__file__).parents[1]
LANGUAGE = languages.load("ar")
SYLLABLES = ["با", "تو", "سي", "را", "مو", "كي", "دا", "لو", "نا", "في", "زو", "شا", "حي", "قو"]


def aliases(kb: KnowledgeBase) -> int:
    """The names of the knowledge base, in every spelling, without the words around names."""
    nobody = KnowledgeBase(Contents(), "nobody")
    return compile_gazetteer(kb, LANGUAGE).aliases - compile_gazetteer(nobody, LANGUAGE).aliases


def enlarged(kb: KnowledgeBase, wanted: int) -> KnowledgeBase:
    """The knowledge base with invented bodies of two words, until it has so many aliases."""
    size = len(SYLLABLES)

    def word(number: int) -> str:
        letters = [SYLLABLES[number // size**place % size] for place in range(3)]
        return "".join(letters) + SYLLABLES[number % 7]

    bodies = {
        f"invented-{number}": Organisation(
            id=f"invented-{number}", name={"ar": f"{word(number)} {word(number * 7 + 3)}"}
        )
        for number in range(wanted - aliases(kb))
    }
    contents = msgspec.structs.replace(kb.contents, organisations={**kb.organisations, **bodies})
    return KnowledgeBase(contents, f"{kb.digest}+{wanted}")


def articles() -> list[tuple[str, list[Span]]]:
    found = []
    for folder in (
        "seeds",
        *(f"tests/gold/{name}/articles" for name in ("articles", "develop", "fresh", "outlets_ar")),
    ):
        for path in sorted((ROOT / folder).glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            if sum("\u0600" < letter < "\u06ff" for letter in text) < len(text) / 3:
                continue
            spans, start = [], 0
            for line in text.splitlines(keepends=True):
                for sentence in line.split(". "):
                    if sentence.strip():
                        spans.append(Span(start, start + len(sentence)))
                    start += len(sentence) + 2
                start -= 2
            found.append((text, [span for span in spans if span.end <= len(text)]))
    return found


def main() -> None:
    base, texts = knowledge.load(), articles()
    halves = {"cold words": texts[::2], "unseen texts": texts[1::2], "again": texts[1::2]}
    for kb in (base, enlarged(base, 20_000)):
        began = time.process_time()
        recognise("", [], LANGUAGE, kb)
        built = time.process_time() - began
        speeds = []
        for name, half in halves.items():
            took = tokenised = 0.0
            for text, spans in half:
                began = time.process_time()
                recognise(text, spans, LANGUAGE, kb)
                read = time.process_time()
                re.findall(r"\w+", text)
                took, tokenised = took + read - began, tokenised + time.process_time() - read
            speed = sum(len(text) for text, _ in half) / took
            speeds.append(f"{name} {speed:,.0f} ({took / tokenised:.0f} × findall)")
        print(f"{aliases(kb):6,} aliases, built in {built:.2f} s; characters a second: {', '.join(speeds)}")
    print(f"{sum(len(text) for text, _ in texts):,} characters")


if __name__ == "__main__":
    main()
