"""`python -m tools.lock [--upgrade]` writes requirements*.txt: every version and hash, for each system and Python.

It starts from requirements*.in and from the versions locked so far, which `--upgrade` ignores. uv resolves for Linux,
macOS, Windows and Python 3.11 or later at once; pip-tools and `pip freeze` know only the machine that they run on.
"""

import sys
from collections.abc import Sequence

from tools.isolated import isolated
from tools.local import ROOT

UV = "uv==0.13.9"
OPTIONS = ["--universal", "--python-version=3.11", "--generate-hashes", "--quiet"]
OPTIONS += ["--custom-compile-command=python -m tools.lock"]


def chosen(name: str) -> list[str]:
    """Return the lines of `requirements.in` or `requirements-dev.in` that name a package."""
    lines = (ROOT / f"{name}.in").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-"))]


def main(arguments: Sequence[str]) -> None:
    """Write both files; `arguments` are further options of `uv pip compile`."""
    with isolated(UV) as run:
        for name in ("requirements", "requirements-dev"):
            run("uv", "pip", "compile", f"{name}.in", f"--output-file={name}.txt", *OPTIONS, *arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
