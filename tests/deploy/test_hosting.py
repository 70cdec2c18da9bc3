"""The page for hosts names the real settings, commands and places."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from tests.test_readme import PLACE
from web import probes
from web.settings import PREFIX, Settings, read

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "hosting.md").read_text("utf-8")
UNIT = (ROOT / "deploy" / "dashboard.service").read_text("utf-8")
SETTINGS = dict(re.findall(rf"^\| `({PREFIX}\w+)` \| (.+?) \|", PAGE, re.MULTILINE))


def commands() -> list[str]:
    """Return the commands of the page, one a line, in order."""
    blocks = re.findall(r"^```sh\n(.+?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]


def test_every_setting_is_in_the_table_and_no_other():
    assert list(SETTINGS) == [PREFIX + name.upper() for name in Settings.__dataclass_fields__]


@pytest.mark.parametrize("name", SETTINGS)
def test_every_example_of_a_setting_is_understood(name):
    examples = re.findall(r"`([^`\s]+)`", SETTINGS[name])
    assert read({name: examples[0]}) != Settings()


def test_every_setting_in_a_command_is_understood():
    used = re.findall(rf"({PREFIX}\w+)=([^\s'\\]+)", "\n".join(commands()) + UNIT)
    known = {name: value for name, value in used if name in SETTINGS}
    assert {name for name, _ in used} <= set(SETTINGS)
    assert read(known) != Settings()


def test_every_probe_is_explained():
    assert all(f"`{route.path}`" in PAGE for route in probes.routes())


@pytest.mark.parametrize("place", sorted({code or link for code, link in PLACE.findall(PAGE)}))
def test_every_place_that_the_page_names_is_there(place):
    assert any((base / place).exists() for base in (ROOT, ROOT / "docs")) or place == "ingress.yaml"


def test_the_commands_copy_what_the_container_holds():
    copied = next(shlex.split(line) for line in commands() if line.startswith("cp --recursive"))[2:-1]
    allowed = [line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]
    assert {name.split("/")[0] for name in allowed if not name.startswith(("LICENSE", "CHANGELOG"))} <= set(copied)


def test_the_unit_starts_what_the_commands_install():
    folder = re.search(r"^WorkingDirectory=(.+)$", UNIT, re.MULTILINE)[1]
    assert f"ExecStart={folder}/.venv/bin/streamlit run dashboard.py\n" in UNIT
    assert f"python3 -m venv {folder}/.venv" in commands()


def test_the_update_goes_through_every_copy_of_the_compose_file():
    services = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text("utf-8"))["services"]
    assert f"for copy in {' '.join(sorted(set(services) - {'nginx'}))}; do" in commands()
