"""The pages as a reader has them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import example
import lxml.html
import msgspec
import pytest

from generator.dates.edtf import Edtf
from generator.editorial.translations import Translation, Translations
from generator.languages import load
from generator.model import Chronology, Event, Reason
from generator.site.addresses import Addresses, slug

ROOT = Path(__file__).parents[2]
EMPTY = Chronology(title={}, languages=("en", "ar"), events=(), sources=(), entities=())


def page(site, path):
    return lxml.html.parse(site[0] / path / "index.html").getroot()


def said(element):
    return " ".join(element.text_content().split())


def test_mkdocs_has_nothing_to_warn_of(site):
    assert site[1] == []


def test_a_broken_link_is_a_warning(press, docs):
    broken = docs | {"about/index.md": docs["about/index.md"] + "\n[x](../nowhere/index.md)\n"}
    assert any("nowhere" in warning for warning in press(broken)[1])


BASE = "https://example.org/libya/"
"""Where the site of these tests is published: below a folder, so that a link from the root of the host leads out of it."""


def leads(site, address):
    """Is there something at an address of the site, and its anchor on the page?  True for other sites."""
    target = urlsplit(address)
    if target.netloc != "example.org":
        return True
    if not target.path.startswith("/libya/"):
        return False
    file = site[0] / unquote(target.path.removeprefix("/libya/"))
    file = file / "index.html" if target.path.endswith("/") else file
    if not file.is_file():
        return False
    return not target.fragment or target.fragment in anchors(file)


@cache
def anchors(file):
    return frozenset(lxml.html.parse(file).xpath("//@id"))


def test_no_link_and_no_anchor_leads_nowhere(site):
    lost = []
    for path in site[0].rglob("*.html"):
        address = BASE + path.relative_to(site[0]).as_posix().removesuffix("index.html")
        links = lxml.html.parse(path).xpath("//@href | //@src | //@action")
        lost += [(address, link) for link in links if not leads(site, urljoin(address, link))]
    assert lost == []


@pytest.mark.parametrize("place", ["nowhere/", "ar/e/99999/", "a/b/c/d.html"])
def test_a_missing_page_leads_on_from_wherever_it_is_missed(site, place):
    root = lxml.html.parse(site[0] / "404.html").getroot()
    links = [urljoin(BASE + place, link) for link in root.xpath("//@href | //@src | //@action")]
    assert all(leads(site, link) for link in links)
    assert {BASE, f"{BASE}chronology/", f"{BASE}ar/chronology/", f"{BASE}search/", f"{BASE}ar/search/"} <= set(links)
    assert {(one.get("lang"), one.get("dir")) for one in root.xpath("//section")} == {("en", "ltr"), ("ar", "rtl")}


def test_no_address_in_a_file_for_other_programs_leads_nowhere(site):
    address = re.compile(re.escape(BASE) + r"[^\s\"'<>,})]*")
    files = [path for path in site[0].rglob("*") if path.suffix in (".json", ".xml", ".csv", ".ics", ".bib", ".txt")]
    found = {
        one for path in files for one in address.findall(re.sub(r"\r?\n (?=\S)", "", path.read_text(encoding="utf-8")))
    }
    assert f"{BASE}ar/e/0001/" in found
    assert [one for one in sorted(found) if not leads(site, one)] == []
    events = json.loads((site[0] / "data" / "events.json").read_text(encoding="utf-8"))["events"]
    assert all(leads(site, BASE + place[1:]) for event in events for place in event["address"].values())


def test_every_page_exists_in_every_language_and_links_to_itself_there(site):
    folder = site[0]
    english = {path.parent.relative_to(folder) for path in folder.rglob("index.html")}
    arabic = {path.relative_to("ar") for path in english if path.parts[:1] == ("ar",)}
    assert {path for path in english if path.parts[:1] != ("ar",)} == arabic
    for path in sorted(arabic):
        here = page(site, Path("ar") / path)
        assert (here.get("lang"), here.get("dir")) == ("ar", "rtl")
        [there] = here.xpath("//a[@class='language']/@href")
        assert (folder / "ar" / path / there / "index.html").resolve() == (folder / path / "index.html").resolve()


def test_every_heading_has_an_id_of_its_own_and_levels_are_not_skipped(site):
    for path in site[0].rglob("index.html"):
        root = lxml.html.parse(path).getroot()
        headings = root.xpath("//*[@id='content']//*[self::h1 or self::h2 or self::h3 or self::h4]")
        assert all(heading.get("id") for heading in headings)
        assert len(root.xpath("//@id")) == len(set(root.xpath("//@id"))), path
        levels = [int(heading.tag[1]) for heading in headings]
        assert levels.count(1) == 1, path
        assert all(b <= a + 1 for a, b in pairwise(levels)), path


def test_an_event_page_says_when_and_quotes_the_words_it_rests_on(site):
    root = page(site, "e/0001")
    assert root.xpath("//header[@class='head']//time/@datetime") == ["2020-06-22"]
    quotes = root.xpath("//blockquote")
    assert [quote.get("id") for quote in quotes] == ["p1", "p2", "p3", "p4"]
    assert all((quote.get("lang"), quote.get("dir")) == ("ar", "rtl") for quote in quotes)
    [event] = [event for event in example.events() if event.id == "0001"]
    assert [said(quote) for quote in quotes] == [" ".join(passage.quote.split()) for passage in event.passages]
    assert root.xpath("//section[@class='summary']//sup/a/@href") == ["#p1", "#p3", "#p4"]


def test_no_page_has_the_whole_of_an_article(site):
    texts = [" ".join(example.text(number).split()) for number in example.FILES]
    for path in site[0].rglob("index.html"):
        shown = said(lxml.html.parse(path).getroot())
        assert not any(text in shown for text in texts)


def test_both_accounts_stand_on_the_page_when_sources_differ(site):
    shown = [said(item) for item in page(site, "e/0001").xpath("//ul[@class='accounts']/li")]
    assert len(shown) == 2
    assert "strategic halt" in shown[0]
    assert "not raised" in shown[1]
    assert not page(site, "e/0006").xpath("//*[@class='conflicts']")


def test_context_and_plans_are_never_mixed_in(site):
    root = page(site, "chronology")
    order = [
        (element.tag, element.get("id") or element.get("class"))
        for element in root.xpath("//*[@id='content']/h2 | //*[@id='content']/article")
    ]
    context = order.index(("h2", "context"))
    for place, (_tag, name) in enumerate(order):
        if "context" in name.split():
            assert place >= context
    assert "planned" in said(page(site, "e/0010").xpath("//p[@class='eyebrow']")[0])


def test_an_event_without_a_date_stands_in_a_list_of_its_own(site):
    root = page(site, "chronology")
    [heading] = root.xpath("//h2[@id='undated-section']")
    [entry] = [one for one in heading.itersiblings() if one.tag == "article"][:1]
    assert entry.xpath(".//h3/@id") == ["e0012"]
    assert "date unknown" in said(entry)


def test_a_number_that_was_merged_keeps_a_page_that_leads_on(site):
    merged, withdrawn = page(site, "ar/e/0007"), page(site, "e/0008")
    assert "../0001/" in merged.xpath("//*[@id='content']//a/@href")
    text = said(withdrawn.find(".//main"))
    assert "The editors took the event" in text
    assert "no event" in text, "with the reason"
    assert merged.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_reason_without_a_sentence_shows_its_code_and_facts(site):
    shown = said(page(site, "e/0001").xpath("//aside")[0])
    assert "a-code-without-a-sentence" in shown
    assert "Richard Norland" in shown


def test_a_translation_stands_below_the_words_it_translates(show):
    chronology = example.chronology()
    quote = next(passage.quote for event in chronology.events for passage in event.passages)
    entry = Translation(original=quote, words={"en": "As the <editors> have it"})
    pages = show(chronology, translations=Translations(entries=(entry,), by_key={(False, entry.key): entry}))
    told = [path for path, text in pages.items() if "As the &#60;editors&#62; have it" in text]
    assert told
    assert all(path.startswith("e/") for path in told), "in the language that it translates into, on no other page"


def test_an_editors_reason_is_said_once_and_in_the_readers_language(show):
    chronology, because = example.chronology(), "AFP English version of 22 June 2020"
    sources = tuple(
        msgspec.structs.replace(source, because=because) if source.id.startswith("001") else source
        for source in chronology.sources
    )
    entry = Translation(original=because, words={"ar": "\u0633\u0628\u0628"}, of="reason")
    known = Translations(entries=(entry,), by_key={(False, entry.key): entry})
    pages = show(msgspec.structs.replace(chronology, sources=sources), translations=known)
    for root, words in (("", because), ("ar/", entry.words["ar"])):
        [own] = [text for path, text in pages.items() if path.startswith(f"{root}sources/001")]
        assert own.count(words) == 1
        assert (because in own) == (not root)


def test_why_an_event_has_its_day_is_said_once_where_one_article_tells_it(show):
    chronology = example.chronology()
    told = next(event for event in chronology.events if event.id == "0003")
    reason = Reason(code="no-time", facts={})
    told = msgspec.structs.replace(told, reports=(msgspec.structs.replace(told.reports[0], reasons=(reason,)),))
    for given in ((reason,), ()):  # by the event as well, by its report alone
        events = (msgspec.structs.replace(told, reasons=given),)
        own = show(msgspec.structs.replace(chronology, events=events))["e/0003/index.md"]
        assert own.count("This report gives no time.") == 1


def test_words_without_translation_are_marked_with_their_language(site):
    [quote] = page(site, "e/0003").xpath("//section[@class='summary']//bdi")
    assert (quote.get("lang"), quote.get("dir")) == ("ar", "rtl")


def test_every_spelling_stands_on_the_page_of_a_person(site):
    shown = said(page(site, "people/stephen-townsend").find(".//main"))
    assert "تاونسند" in shown
    assert "تاوسند" in shown


def test_the_timeline_links_to_every_event_it_draws(site):
    links = page(site, "").xpath("//figure[contains(@class, 'timeline')]//a[@aria-label]")
    assert {link.get("href") for link in links} >= {"e/0001/", "e/0004/", "e/0006/"}
    assert all(link.get("aria-label") for link in links)


def test_arabic_time_runs_from_right_to_left(site):
    def places(root):
        marks = root.xpath("//figure[contains(@class, 'timeline')]//a[@aria-label]")
        return {mark.get("href").split("/")[-2]: float(mark.xpath(".//rect/@x")[0]) for mark in marks}

    english, arabic = places(page(site, "")), places(page(site, "ar"))
    assert english["0003"] < english["0006"]
    assert arabic["0003"] > arabic["0006"]


def test_no_page_asks_another_host_and_scripts_are_files_of_the_site(site):
    for path in site[0].rglob("*.html"):
        root = lxml.html.parse(path).getroot()
        loaded = root.xpath(
            "//script/@src | //link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href | //img/@src"
        )
        assert not [address for address in loaded if urlsplit(address).netloc]
        assert set(root.xpath("//script[not(@src)]/@type")) <= {"application/ld+json", "application/json"}
        assert not root.xpath("//script[not(@src) and not(@type)] | //style | //@style")
        assert "default-src 'none'" in root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def test_the_order_of_languages_decides_who_is_at_the_root(show):
    pages = show(example.chronology(), languages=("ar", "en"))
    assert "language: ar" in pages["index.md"]
    assert "language: en" in pages["en/index.md"]
    assert json.loads(pages["data/events.json"])["events"][0]["address"] == {"ar": "/e/0009/", "en": "/en/e/0009/"}


def test_one_language_is_a_site_too(show, press):
    site, warnings = press(show(example.chronology(), languages=("en",)))
    assert warnings == []
    assert not (site / "ar").exists()


def test_an_empty_chronology_is_a_site_that_says_so(show, press):
    site, warnings = press(show(EMPTY))
    assert warnings == []
    assert "There are no events yet" in said(lxml.html.parse(site / "index.html").getroot())


def test_adding_an_event_moves_no_other_page(show, docs):
    chronology = example.chronology()
    more = msgspec.structs.replace(chronology.events[0], id="0013", when=Edtf.parse("2013"))
    changed = show(msgspec.structs.replace(chronology, events=(chronology.events[0], more, *chronology.events[1:])))
    assert docs.keys() <= changed.keys()
    rewritten = {path for path in docs if docs[path] != changed[path] and "/e/" in f"/{path}"}
    assert {path.rpartition("e/")[2][:4] for path in rewritten} <= {"0009", "0010"}  # its neighbours in its section


def test_the_same_bytes_whatever_the_hash_seed_zone_and_locale():
    script = (
        "import sys, hashlib; sys.path[:0] = ['tests/site', '.']\n"
        "import example\nfrom pathlib import Path\n"
        "from generator.editorial.site import Settings\nfrom generator.languages import load\n"
        "from generator.site.rendering import render, templates\n"
        "pages = render(example.chronology(), Settings(), [load('en'), load('ar')], templates(Path('templates')))\n"
        "print(hashlib.sha256(''.join(page.path + page.text for page in pages).encode()).hexdigest())\n"
    )
    seen = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("7", "Pacific/Kiritimati", "ar_LY.UTF-8")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "1"}
        seen.add(
            subprocess.run(
                [sys.executable, "-c", script], env=env, cwd=ROOT, capture_output=True, text=True, check=True
            ).stdout
        )
    assert len(seen) == 1


@pytest.mark.parametrize(
    "name", ["خبر", "a b", "../../etc", "con", "x.md", "a#b?c%20", "", "index", "A" * 300, "..", "a/b"]
)
def test_any_name_makes_a_safe_folder_of_its_own(name):
    assert slug(name).isascii()
    assert not set(slug(name)) & set("/#?% \\")
    assert slug(name) not in ("", ".", "..", "index", "con")
    assert slug(name) != slug(name + "x")


def test_a_link_says_the_way_from_page_to_page():
    addresses = Addresses(["en", "ar"], "https://example.org/libya/")
    assert addresses.link("people/x/", to="en", here="e/0014/", at="en") == "../../people/x/index.md"
    assert addresses.link("e/0014/", to="en", here="e/0014/", at="ar") == "../../../e/0014/index.md"
    assert addresses.href("e/0014/#p1", to="ar", here="", at="en") == "ar/e/0014/#p1"
    assert addresses.href("", to="en", here="", at="en") == "./"
    assert addresses.absolute("e/0014/", "ar") == "https://example.org/libya/ar/e/0014/"


def test_a_chronology_without_a_title_is_called_what_it_is(show):
    pages = show(EMPTY)
    assert json.loads(pages["data/site.json"])["title"] == {"en": "Chronology", "ar": "التسلسل الزمني"}


def test_the_first_page_counts_context_apart(site):
    shown = {
        said(card).split()[1]: int(said(card).split()[0]) for card in page(site, "").xpath("//ul[@class='numbers']/li")
    }
    scopes = [event.scope for event in example.events()]
    assert (shown["Engagement"], shown["Context"]) == (scopes.count("engagement"), scopes.count("context"))


def bare(event: Event, id: str) -> Event:
    """An event of which the sources tell next to nothing."""
    reports = tuple(
        msgspec.structs.replace(
            report, time=None, when=None, reasons=(), place=None, participants=(), topics=(), positions=()
        )
        for report in event.reports
    )
    return Event(id=id, kind="other", realis="happened", scope="context", reports=reports)


def test_an_event_of_which_next_to_nothing_is_known_has_a_page(show, press):
    event = bare(example.events()[0], "0001")
    lone = Chronology(title={"fr": "Titre"}, languages=("en", "ar"), events=(event,), sources=(), entities=())
    site, warnings = press(show(lone))
    assert warnings == []
    shown = said(page((site, []), "e/0001").find(".//main"))
    assert "date unknown" in shown
    assert event.passages[0].quote.split()[0] in shown


def test_names_that_nobody_knows_are_shown_as_they_are(show, press):
    first = example.events()[1]
    strange = msgspec.structs.replace(
        bare(first, "0002"),
        place="nowhere land",
        topics=("a new topic", "x/y"),
        related=("9999",),
        participants=(msgspec.structs.replace(first.participants[0], entity=None, name={"ar": "مسؤول"}),),
        positions=(
            msgspec.structs.replace(example.events()[6].positions[0], speaker=None, act="shrugged-at", topics=("x/y",)),
        ),
        corrections=(
            msgspec.structs.replace(example.events()[4].corrections[0], field="unheard-of", when="yesterday"),
        ),
    )
    lone = Chronology(title={}, languages=("en", "ar"), events=(strange,), sources=(), entities=())
    site, warnings = press(show(lone))
    assert warnings == []
    shown = said(page((site, []), "e/0002").find(".//main"))
    for text in ("nowhere land", "a new topic", "x/y", "shrugged at", "unheard of", "مسؤول"):
        assert text in shown


def test_a_name_in_letters_of_our_own_stands_beside_that_of_the_source(show):
    first = example.events()[1]
    doe = msgspec.structs.replace(first.participants[0], entity=None, name={"en": "Jane Doe", "ar": "جين دو"})
    report = msgspec.structs.replace(first.reports[0], participants=(doe,))
    strange = msgspec.structs.replace(bare(first, "0002"), participants=(doe,), reports=(report,))
    docs = show(Chronology(title={}, languages=("en", "ar"), events=(strange,), sources=(), entities=()))
    assert 'في المصدر: <bdi lang="en" dir="ltr">Jane Doe</bdi>' in docs["ar/e/0002/index.md"]
    assert "in the source" not in docs["e/0002/index.md"]


def test_the_page_about_the_method_says_what_was_measured(show):
    pages = show(EMPTY, accuracy={"dates correct": (0.29, 0.995), "a figure nobody reads": (1.0, 1.0)})
    assert '| Dates that are right | <bdi dir="ltr">29%</bdi> | <bdi dir="ltr">99%</bdi> |' in pages["method/index.md"]
    assert "29%" in pages["ar/method/index.md"]
    assert "nobody reads" not in pages["method/index.md"]


def test_the_figures_about_the_method_are_those_that_tests_hold(tmp_path):
    from projects import ARTICLES, write_articles

    from generator import pipeline

    write_articles(tmp_path / "seeds", ARTICLES)
    pipeline.build(ROOT, seeds=tmp_path / "seeds", docs=tmp_path / "docs")
    floors = json.loads((ROOT / "tests" / "gold" / "floors.json").read_text(encoding="utf-8"))
    shown = (tmp_path / "docs" / "method" / "index.md").read_text(encoding="utf-8")
    measures = load("en").interface.measures
    rows = [line.split(" | ") for line in shown.splitlines() if line.startswith("| ") and "%" in line]
    assert {row[0].removeprefix("| ") for row in rows} == set(measures.values())
    for row in rows:
        [name] = [name for name, said in measures.items() if said == row[0].removeprefix("| ")]
        for cell, how in zip(row[1:], ("with", "without"), strict=True):
            figure = int(re.search(r"(\d+)%", cell)[1])
            assert figure == round(100 * floors[f"develop {how} dates"]["least"][name])
