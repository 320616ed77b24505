"""What a corpus of N articles costs, stage by stage, and how that grows: a table, and JSON with --json FILE.

    python benchmarks/scale.py [--sizes 30,120] [--site] [--builds] [--write FILE.jsonl] [--json FILE]

The corpus is synthetic but made of real prose: the articles of tests/gold (develop, articles) and of seeds/ are cut into
sentences, and the people, bodies, places and days in them are exchanged for others that the knowledge base knows.  Eight
articles tell a story on average, each recalls two older ones, those that everybody knows most often, and goes on with
sentences that tell no event, to 2,300 characters in all; a tenth of the articles are copies of others without their last
word; one in four is English.  That is about an event an article, as in the archive that the issue speaks of.  The same
seed gives the same bytes.

Every stage runs once in this process; then `chronology build` (with --site: `site`) runs three times in processes of
its own: cold, unchanged, one article added, and the last is compared with a cold build.  With --site the site is also built
by MkDocs and plain Material with its search, from the same Markdown, in one language and in two, and what a reader loads is
weighed.  --builds leaves the stages and plain Material out.  At the end each bar is held against what was measured; growth
and the bytes of a search between the smallest and the largest size, everything else at the largest.
--write only writes the corpus of the largest size.  Run it in a tree that nobody edits meanwhile (`git archive`): whatever changes
has every article told again.
"""

import argparse
import gc
import json
import math
import os
import random
import subprocess
import sys
import time
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import yaml
from babel.dates import format_date

import generator as g
from generator.cli import NEW
from generator.dates.timex import resolve
from generator.editorial import Registry, assign
from generator.events.merging.conflicts import conflicts
from generator.events.merging.dating import date_cluster

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("tests/gold/develop/articles", "tests/gold/articles/articles", "seeds")
LOCALES = {"ar": "ar_LY", "en": "en_GB"}
LONG, TOLD, RECALLED, COPIED, ENGLISH = 2300, 8, 2, 0.1, 0.25
"""Characters of an article; articles that tell a story; older stories in an article; shares of copies and of English."""
GROWTH, UNCHANGED, ADDED, PLAIN, LANGUAGES, COLD = 4.3, 0.05, 0.08, 0.7, 1.3, 0.048
AROUND, FOUND, WIDER, MEMORY = 12_000, 320_000, 1.5, (100, 0.02)
"""The bars: CPU(4N)/CPU(N); shares of a cold build; of plain Material; two languages of one; CPU seconds an article; bytes of
HTML and of a search, and the growth of that; MB, and MB a page."""
PIECES, RESULTS = 6, 20
"""So many pieces the beginning of a word can ask for, and so many titles are loaded at once (templates/theme/assets/search.js)."""
KNOWN = 30
"""The greater, the less does what is best known stand out: of 10,000 articles some 90 tell it as their news."""
FIRST, DAYS, SEED = date(2012, 1, 1), 5000, 20


# ------------------------------------------------------------------------------------------------------ the corpus
def real(code):
    """The articles of the repository in a language that are open for development, in a fixed order."""
    found = [item for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt")) for item in g.read_file(path)]
    return [item for item in found if isinstance(item, g.Article) and item.language == code]


class Line(NamedTuple):
    """A sentence of a real article: text, and (kind, what stands there) wherever somebody, something or a day is named."""

    parts: list
    text: str

    @property
    def dated(self):
        """Does it give its day in full, so that it can stand in any article?"""
        return any(part[0] == "day" for part in self.parts if not isinstance(part, str))


def lines(article):
    """The sentences of a real article."""
    reading = g.annotate(article, g.languages.load(article.language), g.knowledge.load())
    holes = {
        one.span: (one.kind, one.entity)
        for one in reading.mentions
        if one.entity and one.kind in ("person", "organisation", "place")
    }
    for one in reading.times:
        if (when := resolve(one.said, None)) and when.day:
            holes[one.span] = "day", when.text
    for sentence in reading.sentences:
        parts, place = [], sentence.span.start
        for span in sorted(holes):
            if place <= span.start and span.end <= sentence.span.end:
                parts += [article.text[place : span.start], holes[span]]
                place = span.end
        yield Line([*parts, article.text[place : sentence.span.end]], sentence.span.of(article.text))


def silent(text, code):
    """Does it tell no event by itself, and nothing that the sentences around it could make one?"""
    language, kb = g.languages.load(code), g.knowledge.load()
    article = g.model.Article(id="line", file="line.txt", language=code, text=text, digest="")
    reading = g.annotate(article, language, kb)
    return not (reading.times or reading.mentions or g.extract(reading, language, kb))


class World:
    """Whom and what a corpus tells of: few of them often, most of them seldom, as in any archive."""

    def __init__(self):
        self.knowledge = kb = g.knowledge.load()
        self.ids = {"person": sorted(kb.people), "organisation": sorted(kb.organisations), "place": sorted(kb.places)}
        self.weights = {kind: [1 / (rank + 3) for rank in range(len(ids))] for kind, ids in self.ids.items()}
        self.sources = {code: [list(lines(item)) for item in real(code)] for code in LOCALES}
        self.talk = {
            code: [line.text for one in self.sources[code] for line in one if silent(line.text, code)]
            for code in LOCALES
        }

    def tell(self, story, code, lines):
        """Sentences in a language, everybody in the part that he always plays in the story."""
        return " ".join(
            "".join(part if isinstance(part, str) else self._filled(story, part, code) for part in line.parts)
            for line in lines
        )

    def _filled(self, story, part, code):
        kind, _ = part
        if kind == "day":
            return format_date(story.day, "d MMMM y", LOCALES[code])
        if part not in story.cast:
            [story.cast[part]] = story.chance.choices(self.ids[kind], self.weights[kind])
        names = self.knowledge.name(story.cast[part])
        return names.get(code) or names["en"]


class Story:
    """Something that happened: who, when, and the article that is its pattern in each language."""

    def __init__(self, world, chance):
        self.chance = random.Random(chance.getrandbits(32))
        self.day = FIRST + timedelta(chance.randrange(DAYS))
        self.cast = {}
        self.source = {code: chance.choice(sources) for code, sources in world.sources.items()}


def corpus(world, count, seed=SEED):
    """`count` articles as the lines of a bulk file, in a fixed order."""
    chance = random.Random(seed)
    stories, kept = [Story(world, chance) for _ in range(max(1, count // TOLD))], []
    known = list(accumulate(1 / (rank + KNOWN) for rank in range(len(stories))))
    for number in range(count):
        if kept and chance.random() < COPIED:
            article = dict(chance.choice(kept))
            article["text"] = article["text"].rpartition(" ")[0]
        else:
            [story] = chance.choices(stories, cum_weights=known)
            code = "en" if chance.random() < ENGLISH else "ar"
            text = world.tell(story, code, story.source[code])
            for older in chance.choices(stories, cum_weights=known, k=RECALLED):
                text += "\n\n" + world.tell(older, code, [line for line in older.source[code] if line.dated])
            while len(text) < LONG:
                text += " " + chance.choice(world.talk[code])
            article = {"published": str(story.day), "language": code, "text": text}
            kept = [*kept[-99:], article]
        yield {"id": f"{number:06}", **article}


def written(path, articles):
    """The articles as a .jsonl file; the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    return path


# ------------------------------------------------------------------------------------------------------ the stages
class Watch:
    """CPU seconds of each stage, in order."""

    def __init__(self):
        self.seconds = {}

    def __call__(self, stage, function):
        start = time.process_time()
        result = function()
        self.seconds[stage] = time.process_time() - start
        return result


def stages(seeds):
    """How much there was to read, and CPU seconds of each stage over the folder, on one core."""
    watch, kb, decided = Watch(), g.knowledge.load(), g.editorial.load(seeds)
    shown = [g.languages.load(code) for code in decided.settings.languages]
    language = {code: g.languages.load(code) for code in LOCALES}
    articles = watch("read", lambda: list(g.read(seeds, decided.articles)))
    for article in islice(articles, 50):  # tables that are built on first use are no part of the growth
        g.extract(g.annotate(article, language[article.language], kb), language[article.language], kb)
    readings = watch("annotate", lambda: [g.annotate(one, language[one.language], kb) for one in articles])
    reports = watch(
        "extract", lambda: [r for one in readings for r in g.extract(one, language[one.article.language], kb)]
    )
    lines = {one.article.id: one.dateline for one in readings}
    published = {name: line.when for name, line in lines.items()}
    clusters = watch("corefer", lambda: g.corefer(reports, published, kb))
    dated = watch("date", lambda: [date_cluster(cluster, lines) for cluster in clusters])
    watch(
        "conflicts",
        lambda: [conflicts(one, when.disputed, shown, kb) for one, when in zip(clusters, dated, strict=True)],
    )
    registry = watch("number", lambda: assign(clusters, Registry())).registry
    watch("number again", lambda: assign(clusters, registry))
    with TemporaryDirectory() as folder:
        # Everything after the reports, with the reports found in the cache.
        cache = Path(folder) / "results.sqlite"
        g.gather(seeds, decided, cache=cache)
        chronology, _ = watch("gather from the cache", lambda: g.gather(seeds, decided, cache=cache))
        environment = g.templates(ROOT / "templates")
        pages = watch("render", lambda: list(g.render(chronology, decided.settings, shown, environment)))
        watch("publish", lambda: g.publish(pages, Path(folder) / "docs"))
        watch("publish again", lambda: g.publish(pages, Path(folder) / "docs"))
    characters = sum(len(one.text) for one in articles)
    return {"articles": len(articles), "characters": characters, "reports": len(reports)}, watch.seconds


def run(command, folder):
    """The same of one `chronology` command as `watched` tells of any; said at once, since a run takes hours where others work."""
    figures = watched(["generator", *command, "--quiet"], folder)
    print(*command, *(f"{name} {value:,.2f}" for name, value in figures.items()), file=sys.stderr, flush=True)
    return figures


def watched(module, folder):
    """CPU and wall seconds of `python -m …` and of the processes that it starts, and its own peak memory (MB)."""
    env = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as for any user
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", *module], cwd=folder, env=env)
    done, peak = 0, 0.0
    while not done:
        peak = max(peak, _peak(process.pid))
        time.sleep(0.01)
        done, status, used = os.wait4(process.pid, os.WNOHANG)
    if status:
        raise SystemExit(f"{' '.join(module)} ended with {status}")
    return {"cpu": used.ru_utime + used.ru_stime, "wall": time.perf_counter() - start, "memory_mb": peak}


def _peak(process):
    """The most memory (MB) that a process has had; what `wait4` calls so is at least what this process had when it began."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


def told(folder):
    """How many events the chronology has."""
    return json.loads((folder / "docs/data/report.json").read_text(encoding="utf-8"))["events"]


def builds(folder, one_more, command, *, compared):
    """A cold build, one with nothing changed, one with one more article, `compared` with a cold build."""
    figures = {"cold": run(command, folder), "unchanged": run(command, folder)}
    written(folder / "seeds" / "more.jsonl", [one_more])
    figures["one added"] = run(command, folder)
    if compared:
        warm = {name: (folder / name).rename(folder / f"warm-{name}") for name in ("docs", "site")}
        (folder / ".cache" / "pages.json").unlink()
        figures["cold, all articles told"] = run([*command, "--fresh"], folder)
        different = [
            name
            for name, kept in warm.items()
            if subprocess.run(["diff", "-rq", kept, folder / name], check=False).returncode
        ]
        figures["different"] = different
    return figures


def languages(folder):
    """Wall seconds of a cold build in one language and in two, each in as many processes as it can use."""
    seconds, path = {}, folder / "seeds/editorial/site.yaml"
    for codes in (["ar"], ["en", "ar"]):
        path.write_text(yaml.safe_dump({"languages": codes}), encoding="utf-8")
        command = ["site", "--fresh", "--jobs", "2", "--docs", f"docs-{len(codes)}", "--site", f"site-{len(codes)}"]
        (folder / ".cache/pages.json").unlink(missing_ok=True)
        seconds[len(codes)] = run(command, folder)["wall"]
    path.unlink()
    return seconds[2] / seconds[1]


def mkdocs(folder):
    """CPU seconds of MkDocs alone on the pages of the folder, with our hook and as plain Material with its search."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    ours = settings | {
        "docs_dir": str(folder / "docs"), "hooks": [str(ROOT / "generator/site/host.py")],
        "theme": settings["theme"] | {"custom_dir": str(ROOT / "templates/theme")},
    }  # fmt: skip
    plain = ours | {"theme": {"name": "material", "font": False}, "hooks": [], "plugins": ["search"]}
    seconds = {}
    for name, config in (("ours", ours), ("plain", plain)):
        path = folder / f"{name}.yml"
        path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
        (folder / ".cache" / "pages.json").unlink(missing_ok=True)
        seconds[name] = watched(["mkdocs", "build", "-q", "-f", str(path), "-d", str(folder / name)], folder)["cpu"]
    return seconds


def weighed(folder):
    """Bytes: what stands around the content of an event's page (the most, in any language), and what the dearest search loads."""
    around = 0
    for path in islice(sorted((folder / "site").glob("**/e/*/index.html")), 0, None, 20):
        page = path.read_text(encoding="utf-8")
        inner = page[page.index('id="content"') : page.rindex("</article>")]
        around = max(around, len(page.encode()) - len(inner.encode()))
    found = 0
    for index in (folder / "docs/data/search").glob("*/index.json"):
        sizes = {
            kind: sorted(path.stat().st_size for path in index.parent.glob(f"{kind}-*")) for kind in ("words", "titles")
        }
        read = sum(sizes["words"][-PIECES:]) + sum(sizes["titles"][-RESULTS:])
        found = max(found, index.stat().st_size + read)
    return {"around": around, "found": found}


def bars(rows):
    """Each bar with what was measured and whether it is met, of the largest size."""
    small, large = rows[0], rows[-1]
    for stage in large["stages"]:
        if len(rows) > 1 and (
            exponent := growth(small["stages"][stage], large["stages"][stage], [small["articles"], large["articles"]])
        ):
            yield f"CPU(4N)/CPU(N), {stage}", 4**exponent, GROWTH
    built = large["builds"]
    if len(rows) > 1:
        costs = [row["builds"]["cold"]["cpu"] for row in (small, large)]
        yield "CPU(4N)/CPU(N), the whole", 4 ** (growth(*costs, [small["articles"], large["articles"]]) or 0), GROWTH
    for kind, bar in (("unchanged", UNCHANGED), ("one added", ADDED)):
        yield f"{kind}, share of cold", built[kind]["cpu"] / built["cold"]["cpu"], bar
    yield "peak memory of a cold build, MB", built["cold"]["memory_mb"], MEMORY[0] + MEMORY[1] * large["pages"]
    yield "CPU seconds of a cold build, an article", built["cold"]["cpu"] / large["articles"], COLD
    if "different" in built:
        yield "folders that differ from a cold build", len(built["different"]), 0
    if "mkdocs" in large:
        yield "MkDocs, share of plain Material with search", large["mkdocs"]["ours"] / large["mkdocs"]["plain"], PLAIN
        yield "wall of two languages, of one", large["languages"], LANGUAGES
    if "weight" in large:
        yield "bytes of HTML around an event", large["weight"]["around"], AROUND
        yield "bytes to the first results of the dearest word", large["weight"]["found"], FOUND
        if len(rows) > 1:
            yield "the same, of those at the smallest size", large["weight"]["found"] / small["weight"]["found"], WIDER


def judged(rows):
    """Prints the bars."""
    for name, measured, bar in bars(rows):
        print(f"{'met   ' if measured <= bar else 'MISSED'} {name:48}{measured:>14,.2f}  at most {bar:,.2f}")


def growth(small, large, sizes):
    """The exponent x of cost ~ N^x between two sizes."""
    return round(math.log(large / small) / math.log(sizes[1] / sizes[0]), 2) if small > 0 and large > 0 else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument(
        "--sizes", default="30,120", metavar="N,M", help="articles; the issue's bars are 500,2500 and 10000"
    )
    parser.add_argument("--site", action="store_true", help="MkDocs as well")
    parser.add_argument("--builds", action="store_true", help="the builds alone: no stages, no plain Material")
    parser.add_argument("--jobs", default="1", metavar="N", help="processes of the builds")
    parser.add_argument("--write", type=Path, metavar="FILE", help="only write the corpus of the largest size")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    sizes = sorted(map(int, options.sizes.split(",")))
    gc.set_threshold(NEW)  # the stages are measured as `chronology` runs them
    world = World()
    if options.write:
        print(written(options.write, corpus(world, sizes[-1])))
        return 0
    rows, beside = [], options.site and not options.builds
    for size in sizes:
        *articles, one_more = corpus(world, size + 1)
        with TemporaryDirectory() as name:
            folder = Path(name)
            written(folder / "seeds" / "corpus.jsonl", articles)
            command = ["site" if options.site else "build", "--jobs", options.jobs]
            counts, seconds = ({"articles": size}, {}) if options.builds else stages(folder / "seeds")
            built = builds(folder, one_more, command, compared=options.site)
            counts |= {"events": told(folder), "pages": sum(1 for _ in (folder / "docs").rglob("*.md"))}
            row = counts | {"stages": seconds, "builds": built}
            if options.site:
                row["weight"] = weighed(folder)
            if beside:
                row |= {"mkdocs": mkdocs(folder), "languages": languages(folder)}
            rows.append(row)
        print(*(f"{value:,} {what}" for what, value in counts.items()), sep=" · ", flush=True)
        if options.json:  # what is measured so far: a run takes hours where others work
            options.json.write_text(json.dumps({"seed": SEED, "rows": rows}, indent=1) + "\n", encoding="utf-8")
    ends = rows[0], rows[-1]
    between = [row["articles"] for row in ends]
    table("CPU seconds", {stage: [row["stages"][stage] for row in rows] for stage in rows[0]["stages"]}, between)
    for kind in ("cold", "unchanged", "one added"):
        figures = {
            f"{kind}: {what}": [row["builds"][kind][what] for row in rows] for what in ("cpu", "wall", "memory_mb")
        }
        table("", figures, between)
    judged(rows)
    return 0


def table(title, figures, between):
    """Figures by size, with the exponent of growth from the first to the last."""
    if title:
        print(f"{title:24}{''.join(f'{size:>10,}' for size in between)}{'growth':>10}")
    for name, values in figures.items():
        exponent = growth(values[0], values[-1], between) if len(values) > 1 else None
        print(
            f"{name:24}{''.join(f'{value:>10.2f}' for value in (values[0], values[-1]))}{exponent if exponent is not None else '':>10}"
        )


if __name__ == "__main__":
    sys.exit(main())
