"""What the documents say is so: every command, option, kind and problem stands there, every example runs."""

import ast
import re
import shlex
import shutil
import textwrap
from pathlib import Path
from typing import get_args

import click
import pytest
import yaml

from generator import model
from generator.cli import main
from generator.editorial.corrections import Correction

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(ROOT.glob("*.md"))


def blocks(document, language=""):
    """The indented blocks of a document, or the fenced ones of a language."""
    if language:
        return re.findall(rf"^```{language}\n(.*?)^```", document, re.MULTILINE | re.DOTALL)
    found = re.findall(r"(?:^(?: {4}.*)?\n)+", document, re.MULTILINE)
    return [textwrap.dedent(block).strip("\n") + "\n" for block in found if block.strip()]


def block(beginning):
    return next(one for one in blocks(README) if one.startswith(beginning))


@pytest.mark.parametrize("name", main.commands)
def test_every_command_and_its_options_stand_in_the_readme(name):
    assert f"`chronology {name}`" in README
    if name == "site":
        return  # the options of build
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option) and parameter.name not in ("help", "seeds", "docs"):
            assert parameter.opts[0] in README, parameter.opts[0]


def test_every_kind_scope_and_status_of_events_stands_in_the_readme():
    for words in (model.Kind, model.Realis, model.Scope):
        for word in get_args(words):
            assert f"`{word}`" in README


def codes():
    """The codes of all problems that the program makes."""
    found = set()
    for path in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id == "Problem":
                found |= {
                    word.value.value
                    for word in node.keywords
                    if word.arg == "code" and isinstance(word.value, ast.Constant)
                }
            if node.func.id == "_problem":
                found |= {argument.value for argument in node.args[2:3] if isinstance(argument, ast.Constant)}
    return found


def test_every_problem_stands_in_the_readme_with_its_cure_and_no_other_does():
    table = README.split("## What needs the editor")[1].split("## ")[0]
    documented = {
        code
        for row in table.splitlines()
        if row.startswith("| `")
        for code in re.findall(r"`([a-z-]+)`", row.split("|")[1])
    }
    assert documented == codes()


def test_the_readme_names_every_make_target():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    documents = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    assert {target for target in targets if f"make {target}" not in documents} <= {"clean", "format"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path):
    for target in re.findall(r"\]\((?!https?://|mailto:)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_files_that_a_document_names_exist(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"`((?:generator|templates|tests|seeds/editorial)/[\w./-]+)`", text):
        assert (ROOT / target).exists() or "/fr/" in target, target  # the language that is not there yet


def command(beginning):
    """The arguments of the first command of the README that begins so."""
    line = next(
        line
        for one in blocks(README)
        for line in one.splitlines()
        if line.startswith(f".venv/bin/chronology {beginning}")
    )
    return shlex.split(line.partition("  #")[0])[1:]


def test_a_newcomer_adds_an_article_sees_its_event_corrects_its_date_and_finds_that_on_the_page(
    tmp_path, run, monkeypatch
):
    """The README's walk, with its own article and its own commands, from the five articles of the project."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    run("build", "--quiet")
    article = block("---\npublished")
    (tmp_path / "rajma-visit.txt").write_text(article.split("---\n")[2], encoding="utf-8")
    assert run(*(one.replace("~/", f"{tmp_path}/") for one in command("add"))).exit_code == 0
    added = (tmp_path / "seeds/rajma-visit.txt").read_text(encoding="utf-8").splitlines()
    assert set(added) == set(article.splitlines()) - {"url: https://news.example/rajma"}
    said = run("build").stdout
    for line in block("6 articles tell").splitlines():
        shape = re.sub(r"\d+", r"\\d+", re.escape(line)) if not line.startswith("  +") else re.escape(line)
        assert re.search(f"^{shape}$", said, re.MULTILINE), (line, said)
    number = re.search(r"  \+ (\d+)", said)[1]
    assert number in run(*command(f"explain {number}")).stdout
    result = run(*command(f"correct {number} --date"))
    assert result.exit_code == 0, result.output
    run("build")
    for place in (f"e/{number}", "corrections", f"ar/e/{number}"):
        assert "The embassy" in (tmp_path / "docs" / place / "index.md").read_text(encoding="utf-8")


def test_the_corrections_of_the_readme_are_what_the_program_reads():
    entries = yaml.load(block("- event: 92498"), Loader=yaml.BaseLoader)
    assert all(entry.keys() <= set(Correction.__struct_fields__) for entry in entries)
    sentence = README.split("can be\ndecided")[0].rsplit("\n\n", 1)[1]
    assert set(re.findall(r"`(\w+)`", sentence)) == set(Correction.__struct_fields__) - {
        "because",
        "event",
        "reports",
        "by",
        "on",
    }


def test_the_commands_of_the_readme_are_commands():
    for line in (line for one in blocks(README) for line in one.splitlines() if "chronology " in line):
        words = shlex.split(line.partition("  #")[0])
        if words[0].endswith("chronology"):
            assert words[1] in main.commands, line


def test_the_python_of_the_readme_runs(monkeypatch):
    [example] = blocks(README, "python")
    monkeypatch.chdir(ROOT)
    names = {}
    exec(compile(example, "README.md", "exec"), names)
    assert names["reports"]
    assert names["chronology"].events


def test_the_workflow_of_the_readme_is_yaml_and_builds_with_the_address():
    [example] = blocks(README, "yaml")
    workflow = yaml.safe_load(example)
    steps = workflow["jobs"]["site"]["steps"]
    assert any("make site BASE=" in step.get("run", "") for step in steps)


def test_the_changelog_names_the_version():
    import tomllib

    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_layers_of_the_architecture_are_those_that_are_tested():
    from test_shape import LAYERS

    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## Layers")[1].split("## ")[0]
    drawn = set(
        re.findall(r"`(\w+)`", "".join(row.split("|")[1] for row in page.splitlines() if row.startswith("| `")))
    )
    assert drawn == set().union(*LAYERS) - {"__main__", "__init__"}
