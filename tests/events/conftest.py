"""What the tests of events start from, as fixtures."""

import pytest
from events import reporting


@pytest.fixture
def told():
    return reporting.told


@pytest.fixture
def read():
    return reporting.read
