"""The tests with nginx are skipped where there is none, except in CI, where there must be one."""

import os

import pytest

from tools.cluster.proxy import MISSING, nginx


def need() -> None:
    """Return if there is nginx."""
    if nginx() is None and os.environ.get("CI", "").lower() in ("true", "1"):
        pytest.fail(MISSING, pytrace=False)
    if nginx() is None:
        pytest.skip(MISSING)
