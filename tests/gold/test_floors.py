"""What the whole program reaches on the hand-made truth; the floors only rise.

Figures of a set, all of tests/gold/scoring/figures.py.  A change that lowers one is a loss, however good its reason; a
change that raises one by more than a hundredth should raise the floor with it: `python tests/gold/test_floors.py` does,
and lowers none.  `report` and `sealed` are not here: they are for figures that nobody tunes to.
"""

import json
import sys
from pathlib import Path

import pytest

import generator as g
from generator.data import digest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "scoring"))

import gold  # noqa: E402 - the scorer is a folder of scripts, not a package
import matching  # noqa: E402
import prepare  # noqa: E402
from figures import figures  # noqa: E402

TABLE = HERE / "floors.json"
SETS = [
    (name, dates)
    for name in ("seeds", "articles", "develop", "fresh", "outlets_en", "outlets_ar")
    for dates in (True, False)
]
LEAST = {
    "main event found": "recall main",
    "main event found and dated": "recall main_dated_right",
    "in scope found": "recall in_scope",
    "all datable found": "recall all_datable",
    "engagements right": "precision engagement",
    "dates correct": "dates correct",
    "scope": "attributes scope",
    "realis": "attributes realis",
    "kind": "attributes kind",
    "place": "attributes place",
    "people found": "attributes people_recall",
    "people right": "attributes people_precision",
    "merging (B3 F1)": "merging b_cubed_f1",
}
MOST = {
    "wrong dates": "dates wrong",
    "overconfident dates": "dates overconfident",
    "plans told as facts": "attributes unreal_listed_as_happened",
    "false merges": "merging false_merges",
    "false alarms": "precision hard_negative_false_alarms",
    "days of writing wrong": "publication wrong",
}


def measure(name, folder, *, dates):
    """The figures of one set."""
    one = gold.load(name)
    prepare.write([one], folder / "seeds", dates=dates)
    decided = g.editorial.load(folder / "seeds")
    chronology, _ = g.gather(folder / "seeds", decided)
    shown = [g.languages.load(code) for code in chronology.languages]
    pages = g.render(chronology, decided.settings, shown, g.templates(HERE.parents[1] / "templates"))
    data = json.loads(next(page.text for page in pages if page.path == "data/events.json"))
    texts = {article.id: article.text for article in one.articles.values() if article.text is not None}
    this = matching.run(matching.parse(data, texts), [one])
    return figures(this, set(this.articles))


def value(all_figures, path):
    """A figure by its two names; a share as a number, None where nothing was to be counted."""
    group, name = path.split()
    found = all_figures[group][name]
    return found["share"] if isinstance(found, dict) else found


def called(one):
    return f"{one[0]} {'with' if one[1] else 'without'} dates"


FLOORS = json.loads(TABLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=SETS, ids=called)
def measured(request, tmp_path_factory):
    name, dates = request.param
    return FLOORS[called(request.param)], measure(name, tmp_path_factory.mktemp(name), dates=dates)


def test_no_figure_falls_below_its_floor(measured):
    floors, reached = measured
    found = {figure: value(reached, LEAST[figure]) for figure in floors["least"]}
    assert {
        figure: (share, floors["least"][figure]) for figure, share in found.items() if share < floors["least"][figure]
    } == {}


def test_no_mistake_becomes_more_frequent(measured):
    floors, reached = measured
    found = {figure: value(reached, MOST[figure]) for figure in floors["most"]}
    assert {
        figure: (count, floors["most"][figure]) for figure, count in found.items() if count > floors["most"][figure]
    } == {}


def test_every_article_of_a_set_is_told(measured):
    _, reached = measured
    assert reached["size"]["articles_not_in_output"] == 0


def test_every_figure_has_a_floor():
    assert set(FLOORS) == set(map(called, SETS))
    assert all(row["least"].keys() <= LEAST.keys() and len(row["least"]) > 8 for row in FLOORS.values())
    assert all(row["most"].keys() == MOST.keys() for row in FLOORS.values())


def main():
    """Raise the floors to a hundredth below what is reached now, and lower the ceilings to it; never the other way.

    Only for another truth (more articles, a corrected judgement) do they begin anew.
    """
    import tempfile

    table = json.loads(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    for one in SETS:
        with tempfile.TemporaryDirectory() as folder:
            reached = measure(one[0], Path(folder), dates=one[1])
        truth = digest(*(path.read_bytes() for path in sorted((HERE / one[0]).rglob("*")) if path.is_file()))
        before = table.get(called(one), {})
        if before.get("truth") != truth:  # other articles, or judged otherwise: the floors begin anew
            before = table[called(one)] = {"truth": truth, "least": {}, "most": {}}
        for figure, path in LEAST.items():
            share = value(reached, path)
            if share is not None:
                before["least"][figure] = max(
                    before["least"].get(figure, 0), round(max(0, int(share * 100) - 1) / 100, 2)
                )
        for figure, path in MOST.items():
            before["most"][figure] = min(before["most"].get(figure, 10**6), value(reached, path))
    TABLE.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
