"""Runs a pinned Python tool in a temporary environment, so that it is no dependency of ours."""

import subprocess
import sys
import venv
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.local import ROOT


@contextmanager
def isolated(package: str) -> Generator[Callable[..., None]]:
    """Install a package, such as `uv==1.0`, and yield the function that runs commands of it from the root folder.

    Both raise `CalledProcessError` on failure.
    """
    with TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        scripts = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")

        def run(command: str, *arguments: str | Path) -> None:
            subprocess.run([scripts / command, *arguments], cwd=ROOT, check=True)

        run("python", "-m", "pip", "install", "--quiet", package)
        yield run
