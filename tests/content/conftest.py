"""The tests of this folder look once at the files of the data, as a page of a server does."""

from collections.abc import Iterator

import pytest

from tables import package


@pytest.fixture(scope="module", autouse=True)
def _one_look() -> Iterator[None]:
    """Look once for the tests of a file: a look at every file for each word is a fifth of what they take."""
    with package.one_state():
        yield
