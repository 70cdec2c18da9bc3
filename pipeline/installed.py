"""Says which command installs what the tables are made with, where it is missing."""

import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def or_said() -> Generator[None]:
    """Leave with a sentence in place of a traceback when a package is missing that the dashboard runs without."""
    try:
        yield
    except ModuleNotFoundError as error:
        command = f"{sys.executable} -m pip install -r requirements-dev.txt"
        sys.exit(
            f"Making and refreshing the tables needs {error.name}, which is not installed. Install it with: {command}"
        )
