"""Characters per second of name recognition, on one core: with the knowledge base as it is and with 20,000 aliases.

python benchmarks/entities.py
"""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from generator import knowledge, languages
from generator.entities import recognise
from generator.entities.gazetteer import compile_gazetteer
from generator.knowledge import KnowledgeBase, Organisation
from generator.text import Span

ROOT = Path(__file__).parents[1]
SYLLABLES = ["با", "تو", "سي", "را", "مو", "كي", "دا", "لو", "نا", "في", "زو", "شا", "حي", "قو"]


def enlarged(kb: KnowledgeBase, aliases: int) -> KnowledgeBase:
    """The knowledge base with so many invented bodies of two words more."""
    size = len(SYLLABLES)

    def word(number: int) -> str:
        letters = [SYLLABLES[number // size**place % size] for place in range(3)]
        return "".join(letters) + SYLLABLES[number % 7]

    bodies = {
        f"invented-{number}": Organisation(
            id=f"invented-{number}", name={"ar": f"{word(number)} {word(number * 7 + 3)}", "en": f"Invented {number}"}
        )
        for number in range(aliases)
    }
    contents = msgspec.structs.replace(kb.contents, organisations={**kb.organisations, **bodies})
    return KnowledgeBase(contents, f"{kb.digest}+{aliases}")


def articles() -> list[tuple[str, list[Span]]]:
    found = []
    for folder in ("seeds", "tests/gold/articles/articles", "tests/gold/develop/articles"):
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
    language, base = languages.load("ar"), knowledge.load()
    texts = articles()
    size = sum(len(text) for text, _ in texts)
    for kb in (base, enlarged(base, 20_000)):
        began = time.process_time()
        aliases = compile_gazetteer(kb, language).aliases
        recognise("", [], language, kb)
        built = time.process_time() - began
        for round_ in ("first", "again"):
            began = time.process_time()
            for text, spans in texts:
                recognise(text, spans, language, kb)
            took = time.process_time() - began
            print(
                f"{aliases:6,} aliases, built in {built:.2f} s, {round_}: {size / took:9,.0f} characters a second ({size:,} characters)"
            )


if __name__ == "__main__":
    main()
