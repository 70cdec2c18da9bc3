"""What the documents say is so: commands, places, dependencies and versions."""

import re
from pathlib import Path

import pytest

from tables import package
from tools.lock import chosen

ROOT = Path(__file__).resolve().parent.parent
RUN = "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/streamlit run dashboard.py"
TEST = "python3 -m venv .venv && .venv/bin/pip install -r requirements-dev.txt && .venv/bin/pytest"
# What begins with a slash is an address of the running dashboard, no file.
PLACE = re.compile(r"`([\w.][\w./-]*(?:/|\.(?:py|md|toml|json|csv|txt|cff|geojson|png)))`|\]\(((?!https?:)[^)#]+)\)")
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE-DATA.md", "CHANGELOG.md"]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def windows(command: str) -> str:
    return command.replace("python3", "py").replace(".venv/bin/", ".venv\\Scripts\\")


def pins() -> dict[str, str]:
    asked = chosen("requirements") + chosen("requirements-dev")
    assert all("==" in line for line in asked), "every dependency is pinned exactly"
    return dict(line.split("==") for line in asked)


def places(document: str) -> list[str]:
    named = {code or link for code, link in PLACE.findall(read(document))}
    return sorted(name for name in named if not re.search(r"[A-Z]{4,}[./]|/[A-Z]{4,}", name) or (ROOT / name).exists())


@pytest.mark.parametrize("command", [RUN, TEST])
def test_the_readme_has_each_command_on_one_line_for_every_machine(command):
    lines = read("README.md").splitlines()
    assert command in lines
    assert windows(command) in lines


def test_ci_runs_the_test_command_of_the_readme_and_nothing_else():
    lines = read(".ci/run").splitlines()
    assert lines[-1] == TEST
    assert not [line for line in lines[:-1] if re.search(r"pytest|ruff|pip install|\bty\b", line)]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_place_that_a_document_names_is_there(document):
    assert [place for place in places(document) if not (ROOT / place).exists()] == []


def test_every_folder_of_code_is_in_the_readme():
    folders = {f"{path.parent.relative_to(ROOT).parts[0]}/" for path in ROOT.glob("[a-z]*/**/*.py")}
    assert folders <= set(places("README.md"))


@pytest.mark.parametrize("name", pins())
def test_every_dependency_has_a_reason(name):
    assert re.search(rf"^\| {name} \| \S.{{8,}} \|$", read("CONTRIBUTING.md"), re.MULTILINE)
    required = read("requirements.in") + read("requirements-dev.in")
    assert re.search(rf"^# .+\n{name}==", required, re.MULTILINE), "and a comment above it"


def test_the_versions_agree():
    data = package.version()
    assert f"\nversion: {data}\n" in read("CITATION.cff")
    assert f"\n### {data} (" in read("CHANGELOG.md").partition("## Dashboard")[0]
    assert f"data version {data}" in read("LICENSE-DATA.md")
    dashboard = re.search(r'^version = "(.+)"$', read("pyproject.toml"), re.MULTILINE)
    assert dashboard and f"\n### {dashboard[1]} (" in read("CHANGELOG.md").partition("## Dashboard")[2]
