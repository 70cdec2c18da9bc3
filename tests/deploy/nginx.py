"""The tests with nginx are skipped where there is none, except in CI, where there must be one."""

import os

import pytest

from tools.cluster.proxy import NGINX_MISSING, find_nginx


def require() -> None:
    """Return if there is nginx."""
    if find_nginx() is None and os.environ.get("CI", "").lower() in ("true", "1"):
        pytest.fail(NGINX_MISSING, pytrace=False)
    if find_nginx() is None:
        pytest.skip(NGINX_MISSING)
