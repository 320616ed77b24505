"""A Dask cluster is one more map: the same bytes as here, whatever dies meanwhile; workers that know other things are refused."""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

import generator as g
from generator.errors import KnowledgeError
from generator.executors import cluster
from generator.telling import tell

pytest.importorskip("distributed")
ROOT = Path(__file__).resolve().parents[1]
ARTICLES = [
    item
    for path in sorted((ROOT / "tests/gold/develop/articles").glob("*.txt"))
    for item in g.read_file(path)
    if isinstance(item, g.Article)
]


@contextmanager
def started(*arguments, code=ROOT):
    """A process of the cluster, whose program lies in the folder `code`."""
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments, "--no-dashboard"], cwd=code, env=os.environ | {"PYTHONPATH": str(code)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """The address of a scheduler in a process of its own."""
    file = tmp_path_factory.mktemp("dask") / "scheduler.json"
    with started("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file)):
        while not file.exists():
            time.sleep(0.05)
        address = None
        while address is None:
            with suppress(ValueError):  # not yet written to its end
                address = json.loads(file.read_text())["address"]
        yield address


def worker(address, folder, code=ROOT):
    """A worker with one thread and nobody to start it again."""
    return started(
        "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--local-directory", str(folder), code=code
    )  # fmt: skip


def test_two_workers_one_killed_half_way_tell_what_is_told_here(scheduler, tmp_path):
    with (
        worker(scheduler, tmp_path / "a") as doomed,
        worker(scheduler, tmp_path / "b"),
        cluster(scheduler, chunk=2) as mapped,
    ):
        results = mapped(tell, iter(ARTICLES))
        first = [next(results) for _ in range(10)]
        doomed.kill()
        assert [*first, *results] == [tell(article) for article in ARTICLES]


def test_a_build_on_a_cluster_writes_the_same_bytes(scheduler, tmp_path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")

    def built(docs, **how):
        g.build(ROOT, seeds=tmp_path / "seeds", docs=docs, fresh=True, **how)
        return {path.relative_to(docs): path.read_bytes() for path in docs.rglob("*") if path.is_file()}

    here = built(tmp_path / "here")
    with worker(scheduler, tmp_path / "a"), cluster(scheduler, chunk=1) as mapped:
        assert built(tmp_path / "there", map=mapped) == here


def test_an_error_comes_back_as_it_was_raised(scheduler, tmp_path):
    with (
        worker(scheduler, tmp_path / "a"),
        cluster(scheduler) as mapped,
        pytest.raises(KnowledgeError, match="no such language"),
    ):
        list(mapped(g.languages.load, ["xx"]))


def test_a_worker_that_knows_other_things_is_refused(scheduler, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(ROOT / "generator", other / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    with (other / "generator/knowledge/people.yaml").open("a", encoding="utf-8") as file:
        file.write("# One line more.\n")
    with (
        worker(scheduler, tmp_path / "a", code=other),
        pytest.raises(KnowledgeError, match="other code, languages or knowledge"),
        cluster(scheduler),
    ):
        pass
