"""The house style is a promise like any other: the tools that hold it run as tests."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLS = {
    "mistakes": ["ruff", "check", "--quiet", "--no-cache"],
    "format": ["ruff", "format", "--check", "--quiet", "--no-cache", "--diff"],
    "types": ["ty", "check", "--python", sys.prefix, "--output-format", "concise", "--no-progress"],
}


@pytest.mark.parametrize("promise", TOOLS)
def test_the_code_keeps_the_house_style(promise):
    tool, *rest = TOOLS[promise]
    ran = subprocess.run([sys.executable, "-m", tool, *rest], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, f"{tool} {rest[0]} found:\n{ran.stdout}{ran.stderr}"
