"""Every executor is a map: the same results in the same order, with few items in memory."""

from __future__ import annotations

import time

import pytest

from generator.executors import executor, processes, serial


def square(number):
    return number * number


def fail_at_seventy(number):
    if number == 70:
        raise ValueError("seventy")
    return number


@pytest.mark.parametrize(
    "open_", [serial, lambda: processes(2, pays=0), lambda: processes(2), lambda: executor(jobs=1)]
)
@pytest.mark.parametrize("many", [0, 1, 5, 500])
def test_results_come_in_the_order_of_the_items(open_, many):
    with open_() as mapped:
        assert list(mapped(square, iter(range(many)))) == [number * number for number in range(many)]


def test_one_pool_serves_several_maps():
    with processes(2, pays=0) as mapped:
        assert list(mapped(square, range(100))) == list(mapped(square, range(100)))


def test_an_error_is_raised_at_its_place():
    with processes(2, pays=0, chunk=8) as mapped:
        results = mapped(fail_at_seventy, range(500))
        assert [next(results) for _ in range(64)] == list(range(64))
        with pytest.raises(ValueError, match="seventy"):
            list(results)


def test_an_endless_source_is_read_only_as_far_as_needed():
    read = []

    def endless():
        number = 0
        while True:
            read.append(number)
            yield number
            number += 1

    with processes(2, pays=0, chunk=4) as mapped:
        results = mapped(square, endless())
        assert [next(results) for _ in range(20)] == [number * number for number in range(20)]
    assert len(read) < 200


def test_few_items_start_no_process():
    start = time.perf_counter()
    with processes(2) as mapped:
        assert list(mapped(lambda number: number + 1, range(100))) == list(range(1, 101))
    assert time.perf_counter() - start < 0.5
