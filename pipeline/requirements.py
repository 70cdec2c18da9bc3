"""Says which command installs a missing development requirement."""

import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def explain_missing() -> Generator[None]:
    """Exit with a sentence in place of a traceback when a development requirement is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        command = f"{sys.executable} -m pip install -r requirements-dev.txt"
        sys.exit(
            f"Making and refreshing the tables needs {error.name}, which is not installed. Install it with: {command}"
        )
