"""Write a seeds folder for the program from the articles of a set.

usage: prepare.py SET [SET ...] OUT [--dates [--published best|interval]] [--site-yaml FILE]

SET is seeds, articles, develop, report, fresh, sealed, outlets_en or outlets_ar.  Without --dates the files are copied byte for byte.  With
--dates a front matter of one line stands before each text, directly, so that the body is the file as it was:

    ---
    published: 2024-08-28
    ---

The date is the best known day (`published_best`, else `published`, else the interval); `--published interval` gives
the known interval instead wherever the day is not certain.  `OUT/editorial/` is made empty; `--site-yaml FILE` puts a
copy of FILE there as site.yaml.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

import gold
from gold import Article


def front_matter(article: Article, published: str) -> str:
    """The lines that go before the body."""
    days = article.interval if published == "interval" else article.best
    return f"---\npublished: {days}\n---\n"


def write(
    sets: list[gold.GoldSet],
    out: Path,
    *,
    dates: bool = False,
    published: str = "best",
    site_yaml: Path | None = None,
    tiers: tuple[str, ...] = (),
) -> tuple[list[str], list[str]]:
    """Fill OUT, which must be empty or absent; the ids of the articles written and of those left out."""
    if out.exists() and any(out.iterdir()):
        raise SystemExit(f"{out} is not empty")
    written, absent = [], []
    (out / "editorial").mkdir(parents=True)
    for one in sets:
        for article in one.articles.values():
            if tiers and article.tier not in tiers:
                continue
            if article.text is None:
                absent.append(article.id)
                continue
            data = article.path.read_bytes()
            if article.sha256 and hashlib.sha256(data).hexdigest() != article.sha256:
                raise SystemExit(f"{article.file} is not the text that the gold was made on")
            head = front_matter(article, published).encode("utf-8") if dates else b""
            (out / article.file).write_bytes(head + data)
            written.append(article.id)
    if site_yaml:
        (out / "editorial" / "site.yaml").write_bytes(site_yaml.read_bytes())
    return written, absent


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("sets", nargs="+", choices=gold.NAMES, metavar="SET")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--dates", action="store_true", help="put the day of publication before each text")
    parser.add_argument(
        "--published", choices=("best", "interval"), default="best", help="with --dates: the best day, or the interval"
    )
    parser.add_argument("--site-yaml", type=Path, metavar="FILE", help="copy FILE to OUT/editorial/site.yaml")
    parser.add_argument(
        "--tier", action="append", default=[], metavar="TIER", help="only this tier (1xx, 2xx, 3xx); may be repeated"
    )
    options = parser.parse_args(arguments)
    sets = [gold.load(name) for name in dict.fromkeys(options.sets)]
    written, absent = write(
        sets,
        options.out,
        dates=options.dates,
        published=options.published,
        site_yaml=options.site_yaml,
        tiers=tuple(options.tier),
    )
    print(f"{len(written)} articles written", file=sys.stderr)
    if absent:
        print(f"{len(absent)} articles left out, their text is not here: {', '.join(absent)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
