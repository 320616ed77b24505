"""The house stands as ARCHITECTURE.md draws it: imports point down, rooms are blind to one another, every dependency has its owners."""

import ast
import importlib.metadata
import re
import sys
import tomllib
import unicodedata
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import generator

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 350

# From the ground up.  A unit is a folder or a module directly below generator/.
LAYERS = (
    {"dates", "text", "errors"},
    {"data"},
    {"fingerprints", "keeping"},
    {"model"},
    {"arabic"},
    {"languages", "knowledge"},
    {"editorial"},
    {"articles", "times", "entities", "events", "summaries", "site"},
    {"cache", "executors", "changes"},
    {"translating"},
    {"telling"},
    {"pipeline", "building"},
    {"explaining", "checking", "streaming", "serving", "summarising", "adding", "correcting"},
    {"listing", "progress", "console"},
    {"desk"},
    {"cli"},
    {"__main__", "__init__"},
)
# The largest room has folders of its own, from the ground up; what lies beside them they share.
FOLDERS = ("sentences", "realis", "when", "roles", "narration", "merging", "reports")
ROOMS = {"articles", "times", "entities", "events", "summaries", "site"}

# Every library, the modules that may import it, and the name it has among the requirements.
OWNERS = {
    "argostranslate": (None, {"translating.py"}),
    "babel": ("babel", {"languages/wording.py"}),
    "camel_tools": (None, {"arabic/camel.py"}),
    "charset_normalizer": ("charset-normalizer", {"articles/encodings.py"}),
    "click": ("click", {"cli.py", "console.py", "desk.py", "progress.py"}),
    "dateparser": ("dateparser", {"times/foreign.py"}),
    "distributed": (None, {"executors.py"}),
    "hijridate": ("hijridate", {"dates/hijri.py"}),
    "htmldate": ("htmldate", {"articles/pages.py"}),
    "icalendar": ("icalendar", {"site/feeds.py"}),
    "jinja2": ("jinja2", {"site/rendering.py", "site/host.py"}),
    "lxml": ("lxml", {"articles/pages.py"}),
    "markupsafe": ("markupsafe", {"site"}),
    "mkdocs": (
        "mkdocs",
        {"site/host.py", "site/kept.py", "site/listed.py", "site/shell.py", "site/themed.py", "serving.py"},
    ),
    "msgspec": ("msgspec", {""}),
    "rapidfuzz": ("rapidfuzz", {"entities/likeness.py"}),
    "ruamel": ("ruamel.yaml", {"editorial/editing.py"}),
    "trafilatura": ("trafilatura", {"articles/pages.py"}),
    "yaml": ("pyyaml", {"data.py"}),
}
# Not imported by any module of ours, and why it is required all the same.
UNIMPORTED = {
    "mkdocs-material": "the theme that mkdocs.yml names",
    **dict.fromkeys(
        ("cachetools", "docopt", "editdistance", "emoji", "muddler", "pyrsistent", "regex", "requests", "six", "tqdm"),
        "camel-tools imports it",
    ),
}


def place(path):
    return path.relative_to(PACKAGE).as_posix()


def unit(name):
    """`generator.site.host` → `site`."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def level(name):
    return next(height for height, layer in enumerate(LAYERS) if name in layer)


@cache
def imports(path):
    """Every module that a file imports, wherever the import stands, with the names taken from packages as modules."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                below = ROOT / inner.replace(".", "/")
                found.add(inner if below.is_dir() or below.with_suffix(".py").is_file() else node.module)
    return frozenset(found)


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_imports_point_down_and_rooms_are_blind_to_one_another(path):
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        return  # the public door sees every room
    for name in imports(path):
        if not name.startswith("generator."):
            continue
        other = unit(name)
        if other == own:
            continue
        assert not {own, other} <= ROOMS, f"a room imports another: {name}"
        assert level(other) <= level(own), f"{own} imports {name} from above"


def test_folders_of_the_room_of_events_import_downwards():
    room = PACKAGE / "events"
    assert {path.name for path in room.iterdir() if (path / "__init__.py").is_file()} == set(FOLDERS)
    for height, folder in enumerate(FOLDERS):
        for path in sorted((room / folder).glob("*.py")):
            above = [f"generator.events.{other}." for other in FOLDERS[height + 1 :]]
            assert not [name for name in imports(path) if name.startswith(tuple(above))], place(path)


def test_every_unit_has_a_layer():
    units = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES}
    assert units <= set().union(*LAYERS)


def test_no_module_imports_itself_by_a_detour():
    names = {
        path: ".".join(("generator", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        for path in MODULES
    }
    graph = {
        name: {other for other in imports(path) if other in names.values() and other != name}
        for path, name in names.items()
        if name != "generator"
    }
    list(TopologicalSorter(graph).static_order())  # raises CycleError


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_no_arabic_letter_stands_in_python(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [
        f"{number}: {line}"
        for number, line in enumerate(lines, 1)
        if any(unicodedata.bidirectional(letter) in ("AL", "AN", "R") for letter in line)
    ] == []


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_modules_are_short_enough_to_be_read_at_once(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_every_library_is_imported_by_its_owners_alone(path):
    for name in imports(path):
        library = name.partition(".")[0]
        if library in sys.stdlib_module_names or library == "generator":
            continue
        assert library in OWNERS, f"{library} has no owner"
        _, owners = OWNERS[library]
        assert any(place(path) == owner or place(path).startswith(f"{owner}/" if owner else "") for owner in owners), (
            f"{library} belongs to {owners}"
        )


def required():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.match(r"[\w.-]+", line)[0].lower() for line in project["dependencies"]}


def pinned(name):
    rows = (line.partition("#")[0].strip() for line in (ROOT / name).read_text(encoding="utf-8").splitlines())
    return dict(row.split("==") for row in rows if row and not row.startswith("-r"))


def test_what_is_required_is_what_is_imported():
    imported = {name.partition(".")[0] for path in MODULES for name in imports(path)}
    used = {package for library, (package, _) in OWNERS.items() if package and library in imported}
    assert required() == used | UNIMPORTED.keys()


def test_every_requirement_and_everything_it_needs_is_pinned():
    pins = {**pinned("requirements.txt"), **pinned("requirements-dev.txt")}
    assert required() <= pins.keys()
    missing = set()
    for name in pins:
        for line in importlib.metadata.requires(name) or ():
            wanted, _, marker = line.partition(";")
            needed = re.match(r"[\w.-]+", wanted)[0].lower().replace("_", "-")
            if (
                "extra ==" not in marker
                and not re.search(r"platform|os_name|python_version|implementation", marker)
                and needed not in pins
            ):
                missing.add(f"{needed}, for {name}")
    assert missing == set()


def test_what_is_installed_is_what_is_pinned():
    pins = {**pinned("requirements.txt"), **pinned("requirements-dev.txt")}
    assert {name: importlib.metadata.version(name) for name in pins} == pins


def test_the_public_door_lists_its_names_in_order_and_has_them_all():
    names = generator.__all__
    assert list(names) == sorted(names)
    assert all(getattr(generator, name) is not None for name in names)
    with pytest.raises(AttributeError, match="nonsense"):
        generator.nonsense  # noqa: B018


def test_no_file_of_the_project_names_a_machine_or_a_registry():
    suspicious = re.compile(r"/(?:work|root|tmp)/\w|index-url|pypi\.org/simple|files\.pythonhosted")
    for path in (
        *MODULES,
        *ROOT.glob("*.md"),
        *ROOT.glob("*.txt"),
        ROOT / "Makefile",
        ROOT / ".ci" / "run",
        ROOT / "pyproject.toml",
    ):
        assert not suspicious.search(path.read_text(encoding="utf-8")), path
