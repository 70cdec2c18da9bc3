"""What is installed is exactly what is locked: every package that our choices bring along, by version and hash."""

import re
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.screen import ROOT
from tools.lock import chosen

CHOSEN = {
    "requirements": chosen("requirements"),
    "requirements-dev": chosen("requirements") + chosen("requirements-dev"),
}


def locked(name: str) -> dict[str, str]:
    """Return the versions that a lock holds for this system and Python, by package."""
    entries = map(Requirement, re.findall(r"^([a-z].+?) \\$", (ROOT / f"{name}.txt").read_text("utf-8"), re.MULTILINE))
    return {canonicalize_name(e.name): str(e.specifier)[2:] for e in entries if not e.marker or e.marker.evaluate()}


def needed(lines: list[str], extra: str = "") -> Iterator[tuple[str, str]]:
    """Yield name and extra of what requirements ask for on this system."""
    for asked in map(Requirement, lines):
        if not asked.marker or asked.marker.evaluate({"extra": extra}):
            yield from ((canonicalize_name(asked.name), each) for each in ("", *asked.extras))


def installed(lines: list[str]) -> dict[str, str]:
    """Return the installed versions of the required packages and of all that these bring along."""
    waiting, seen = list(needed(lines)), set()
    while waiting:
        name, extra = package = waiting.pop()
        if package not in seen:
            seen.add(package)
            waiting += needed(metadata.requires(name) or [], extra)
    return {name: metadata.version(name) for name, _ in seen}


@pytest.mark.parametrize("name", CHOSEN)
def test_every_package_that_is_installed_with_ours_has_the_locked_version_and_no_other_is_locked(name):
    assert installed(CHOSEN[name]) == locked(name)


@pytest.mark.parametrize("name", CHOSEN)
def test_what_is_chosen_is_locked(name):
    pins = {canonicalize_name(asked.name): str(asked.specifier)[2:] for asked in map(Requirement, CHOSEN[name])}
    assert pins.items() <= locked(name).items(), "python -m tools.lock brings it up to date"


@pytest.mark.parametrize("name", CHOSEN)
def test_every_locked_package_has_a_hash(name):
    entries = re.split(r"^(?=[a-z])", (ROOT / f"{name}.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
