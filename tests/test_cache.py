"""Results are found again, whatever happened to the file, and never mixed up."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import time

import msgspec
import pytest

from generator.cache import Cache, remember
from generator.dates.edtf import Edtf


class Result(msgspec.Struct, frozen=True):
    number: int
    when: Edtf | None = None


def test_what_was_kept_is_found_by_the_next_run(tmp_path):
    path = tmp_path / ".cache" / "r.sqlite"
    with Cache(path) as cache:
        assert cache.get("k", Result) is None
        cache.put("k", Result(1, Edtf(2020, 6)))
    with Cache(path) as cache:
        assert cache.get("k", Result) == Result(1, Edtf(2020, 6))
        assert (cache.hits, cache.misses) == (1, 0)


def test_only_what_is_not_there_is_worked_out_and_the_order_stays(tmp_path):
    path, worked = tmp_path / "r.sqlite", []

    def square(number):
        worked.append(number)
        return Result(number * number)

    for items, expected in (([3, 1, 2], [3, 1, 2]), ([1, 4, 3, 2], [4]), ([4, 3], [])):
        worked.clear()
        with Cache(path) as cache:
            kept = remember(square, key=str, type=Result, cache=cache)
            assert list(kept(map, items)) == [Result(item * item) for item in items]
        assert worked == expected


def test_a_changed_type_or_a_damaged_entry_is_a_miss(tmp_path):
    path = tmp_path / "r.sqlite"
    with Cache(path) as cache:
        cache.put("k", ["not", "a", "result"])
        cache.put("e", {"number": 1, "when": "not a date"})
    with sqlite3.connect(path) as database:
        database.execute("INSERT INTO results VALUES ('d', x'ff00ff', 99999)")
    database.close()
    with Cache(path) as cache:
        assert [cache.get(key, Result) for key in "ked"] == [None, None, None]
        cache.put("k", Result(2))
    with Cache(path) as cache:
        assert cache.get("k", Result) == Result(2)


@pytest.mark.parametrize(
    "rubbish",
    [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\0" * 5000],
    ids=("empty", "text", "header"),
)
def test_a_damaged_file_is_made_again(tmp_path, rubbish):
    path = tmp_path / "r.sqlite"
    path.write_bytes(rubbish)
    for found in (None, Result(1)):
        with Cache(path) as cache:
            assert cache.get("k", Result) == found
            cache.put("k", Result(1))


def test_a_file_cut_off_in_the_middle_costs_results_and_not_the_build(tmp_path):
    path = tmp_path / "r.sqlite"
    with Cache(path) as cache:
        for number in range(2000):
            cache.put(f"k{number}", Result(number))
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    for _ in range(2):
        with Cache(path) as cache:
            assert all(cache.get(f"k{number}", Result) in (None, Result(number)) for number in range(2000))
            cache.put("new", Result(7))
    with Cache(path) as cache:
        assert cache.get("new", Result) == Result(7)


def test_a_file_as_an_older_program_laid_it_out_is_made_again(tmp_path):
    path = tmp_path / "r.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE results (key TEXT PRIMARY KEY, old BLOB)")
        database.execute("PRAGMA user_version = 1")
    database.close()
    for found in (None, Result(1)):
        with Cache(path) as cache:
            assert cache.get("k", Result) == found
            cache.put("k", Result(1))


def test_of_many_keys_at_once_those_that_have_a_value_are_found(tmp_path):
    with Cache(tmp_path / "r.sqlite") as cache:
        for number in range(1000):
            cache.put(f"k{number}", Result(number))
    with Cache(tmp_path / "r.sqlite") as cache:
        found = cache.find([f"k{number}" for number in range(500, 2500)], Result)
        assert found == {f"k{number}": Result(number) for number in range(500, 1000)}
        assert (cache.hits, cache.misses) == (500, 1500)


def test_where_nothing_can_be_written_there_is_no_cache(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with Cache(tmp_path / "file" / "r.sqlite") as cache:
        cache.put("k", Result(1))
        assert cache.get("k", Result) is None


def test_what_was_not_used_for_long_is_dropped_and_what_was_used_stays(tmp_path):
    path = tmp_path / "r.sqlite"
    with Cache(path) as cache:
        cache.put("old", Result(1))
        cache.put("used", Result(2))
    with sqlite3.connect(path) as database:
        database.execute("UPDATE results SET used = used - 400")
    database.close()
    with Cache(path) as cache:
        assert cache.get("used", Result) == Result(2)
    with Cache(path) as cache:
        assert (cache.get("old", Result), cache.get("used", Result)) == (None, Result(2))


def write_many(path, start):
    with Cache(path) as cache:
        for number in range(start, start + 600):
            cache.put(f"k{number}", Result(number))


def test_two_processes_may_write_at_once(tmp_path):
    path = tmp_path / "r.sqlite"
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=write_many, args=(path, start)) for start in (0, 300)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
        assert worker.exitcode == 0
    with Cache(path) as cache:
        assert all(cache.get(f"k{number}", Result) == Result(number) for number in range(900))


def write_and_die(path):
    cache = Cache(path)
    for number in range(1000):
        cache.put(f"k{number}", Result(number))
    os._exit(9)


def test_a_killed_process_leaves_whole_results_only(tmp_path):
    path = tmp_path / "r.sqlite"
    worker = multiprocessing.get_context("spawn").Process(target=write_and_die, args=(path,))
    worker.start()
    worker.join(30)
    with Cache(path) as cache:
        found = [cache.get(f"k{number}", Result) for number in range(1000)]
    assert found[0] == Result(0)
    assert all(result in (None, Result(number)) for number, result in enumerate(found))


def test_ten_thousand_results_are_cheap(tmp_path):
    start = time.process_time()
    for _ in range(2):
        with Cache(tmp_path / "r.sqlite") as cache:
            kept = remember(Result, key=str, type=Result, cache=cache)
            assert sum(1 for _ in kept(map, range(10_000))) == 10_000
    assert time.process_time() - start < 3
