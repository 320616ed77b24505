"""Coverage-guided fuzzing with atheris, for `make fuzz`: python tests/fuzzing.py SECONDS.  Without atheris it says so and ends.

What only an EditorialError or a Problem may come of, whatever the bytes: files of articles, front matter, decisions, times.
"""

import sys
import tempfile
from contextlib import suppress
from pathlib import Path

try:
    import atheris
except ImportError:
    print("atheris is not installed (pip install atheris): hypothesis alone has fuzzed")
    sys.exit(0)

with atheris.instrument_imports(include=["generator"]):
    from generator import languages
    from generator.articles import matter, reader
    from generator.editorial import articles, corrections, permalinks, site, translations
    from generator.errors import EditorialError
    from generator.times import tag

FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))
SUFFIXES = (".txt", ".md", ".html", ".jsonl", ".jsonl.gz")
LOADERS = (site.load, articles.load, corrections.load, translations.load, permalinks.load)


def one(data):
    """A kind of input by the first byte, the input itself by the others."""
    kind, rest = data[:1] or b"\0", data[1:]
    match kind[0] % 4:
        case 0:
            path = FOLDER / f"a{SUFFIXES[kind[0] // 4 % len(SUFFIXES)]}"
            path.write_bytes(rest)
            list(reader.read_file(path))
        case 1:
            matter.split(rest.decode("utf-8", "replace"))
        case 2:
            path = FOLDER / "decisions.yaml"
            path.write_bytes(rest)
            with suppress(EditorialError):
                LOADERS[kind[0] // 4 % len(LOADERS)](path)
        case 3:
            text = rest.decode("utf-8", "replace")
            for code in languages.available():
                tag(text, languages.load(code))


if __name__ == "__main__":
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    corpus = FOLDER / "corpus"
    corpus.mkdir()
    for number, path in enumerate(sorted(Path("seeds").rglob("*.*"))):
        kind = b"\2" if path.suffix == ".yaml" else b"\0"
        (corpus / str(number)).write_bytes(kind + path.read_bytes()[:3000])
    atheris.Setup(
        [sys.argv[0], f"-max_total_time={seconds}", "-timeout=20", f"-artifact_prefix={FOLDER}/", str(corpus)], one
    )
    atheris.Fuzz()
