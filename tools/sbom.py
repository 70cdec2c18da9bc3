"""`python -m tools.sbom FILE` writes a software bill of materials of what the dashboard runs on, as CycloneDX 1.6 JSON.

It installs requirements.txt into a temporary environment, because only installed packages state their licences and
what they depend on. The tool checks the file against the schema of CycloneDX before it writes it.
"""

import json
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.isolated import isolated
from tools.local import ROOT
from tools.lock import chosen

CYCLONEDX = "cyclonedx-bom==7.5.0"


def main(target: Path) -> None:
    """Write the bill of materials to a file."""
    with isolated(CYCLONEDX) as run, TemporaryDirectory() as folder:
        environment, project = Path(folder) / "environment", Path(folder) / "pyproject.toml"
        venv.create(environment)  # without pip, which is no part of the dashboard
        run("python", "-m", "pip", "--python", environment, "install", "--quiet", "-r", "requirements.txt")
        project.write_text(_project(), "utf-8")
        options = ["--output-reproducible", "--validate", "--spec-version=1.6", "--pyproject", project]
        run("cyclonedx-py", "environment", *options, "--output-file", target.absolute(), environment)


def _project() -> str:
    """Return pyproject.toml with its dependencies, which the tool reads from there only."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return text.replace('dynamic = ["dependencies"]', f"dependencies = {json.dumps(chosen('requirements'))}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python -m tools.sbom FILE")
    main(Path(sys.argv[1]))
