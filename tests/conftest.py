"""What tests share: a small project in a temporary folder, and how much hypothesis tries."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings
from payloads import write_payloads
from projects import ARTICLES, write_articles

from generator.cli import main

ROOT = Path(__file__).resolve().parents[1]

# The same examples in every run of `make test`; `make fuzz` looks for new ones.
settings.register_profile("tests", derandomize=True, deadline=None)
settings.register_profile("fuzz", deadline=None, max_examples=500)
settings.load_profile("tests")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with `seeds/` of the three articles; the working folder of the test."""
    write_articles(tmp_path / "seeds", ARTICLES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run():
    """The command line: `run("build", "--quiet")` → its result, with exit_code, stdout, stderr."""

    def invoke(*arguments, **options):
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], **options)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture(scope="session")
def seeds_built(tmp_path_factory):
    """The project's own five articles, built once: the folder that holds seeds/ and docs/."""
    folder = tmp_path_factory.mktemp("five")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    result = CliRunner().invoke(
        main, ["build", "--seeds", str(folder / "seeds"), "--docs", str(folder / "docs"), "--quiet"]
    )
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """The folder with docs/ and site/ of a chronology whose articles are nothing but payloads."""
    folder = tmp_path_factory.mktemp("hostile")
    write_payloads(folder / "seeds")
    arguments = ["--quiet", "--seeds", folder / "seeds", "--docs", folder / "docs", "--site", folder / "site"]
    result = CliRunner().invoke(main, ["site", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="session")
def clean_environment():
    """The environment without what a person may have set for Python."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
