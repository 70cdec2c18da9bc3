"""A broken table takes down only what needs it: on every page, at every address, on a server that has just started.

What is tried here is a part: `python -m tests.damage_ways` tries all pages and addresses with every table and way.
"""

import io
import zipfile
from collections.abc import Callable
from itertools import cycle

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from content.catalogue import PAGES as DECLARED
from content.catalogue import pages_of
from content.links import address
from content.tabs import opening
from tables import archive, package
from tests import damage_ways, screen
from tests.everywhere import some, somewhere
from tests.screen import PAGES
from web import open_data

NAMES = package.names()
BROKEN = list(zip(NAMES, cycle(damage_ways.WAYS), strict=False))  # a page or address is tried with one of three
BROKEN_DESCRIPTORS = {
    "zero bytes": b"",
    "not JSON": b"{",
    "not a package": b'{"name": "x"}',
    "a list": b"[1]",
}
ALONE = {  # a table, a page and the cards on it that need the table; all other cards of the page stay
    "missing_migrants": ("explore/figures", "deaths"),
    "venezuelans_abroad": ("explore/figures", "venezuelans", "venezuelans-counts"),
    "displacement_world": ("explore/figures", "world"),
    "claims": ("explore/overview", "verdict"),
    "corridor": ("explore/overview", "story-map"),
}
BESIDE = {"claims": 1}  # sentences of the page besides its cards that need the table, and say so in their place
ZIP = f"/data/{package.describe()['name']}.zip"


@pytest.fixture(autouse=True)
def fresh(damage: Callable) -> None:
    """Let every test begin on a server that has just started: what was kept of whole tables hides a broken one."""
    damage_ways.start_afresh()


@pytest.mark.parametrize(("page", "how"), some(2, list(zip(PAGES, cycle(BROKEN_DESCRIPTORS), strict=False))))
def test_without_a_description_every_page_says_so_and_none_breaks(page, how, damage):
    damage(package.DESCRIPTOR, BROKEN_DESCRIPTORS[how])
    at = screen.open_page(page)
    assert not at.exception
    assert at.title
    assert any(package.DESCRIPTOR in sentence for sentence in screen.warned(at))


@pytest.mark.parametrize("name", ALONE)
def test_a_broken_table_takes_down_only_its_own_cards(name, damage):
    page, *cards = ALONE[name]
    tab = opening(DECLARED[page.split("/")[1]], cards[0])
    whole = anchors(screen.seen(page, **tab))
    damage(f"{name}.csv", b"")
    at = screen.open_page(page, **tab)
    assert not at.exception
    assert screen.warned(at) == [f"{name}.csv is empty."] * (len(cards) + BESIDE.get(name, 0))
    assert set(cards) <= set(whole)
    assert anchors(at) == [anchor for anchor in whole if anchor not in cards]


def anchors(at: AppTest) -> list[str]:
    """Return the cards on the page by their anchors."""
    return [title.proto.anchor for title in at.subheader]


@pytest.mark.parametrize(("page", "way"), some(2, list(zip(PAGES, cycle(["missing", "cut off"]), strict=False)), 1))
def test_a_page_stands_when_every_table_is_broken_but_the_words(page, way, damage):
    for name in NAMES:
        file = f"{name}.csv"
        damage(file, damage_ways.WAYS[way]((package.DATA / file).read_bytes()))
    at = screen.open_page(page)
    assert not at.exception
    assert at.title
    assert screen.warned(at)


@pytest.fixture
def break_table(damage: Callable) -> Callable[[str, str], None]:
    """Return a function that breaks a table in a way."""
    return lambda name, way: damage(f"{name}.csv", damage_ways.WAYS[way]((package.DATA / f"{name}.csv").read_bytes()))


def page_that_shows(name: str) -> str:
    """Return the name of a page that shows a table, another one of several for each table."""
    shown = pages_of([name]) or ["data"]
    return shown[NAMES.index(name) % len(shown)]


@pytest.mark.parametrize(("name", "way"), some(6, BROKEN))
def test_no_broken_table_can_break_a_page_that_shows_it(name, way, break_table):
    break_table(name, way)
    page = page_that_shows(name)
    at = screen.open_page(f"{DECLARED[page].folder}/{page}")
    assert not at.exception
    assert at.title


@pytest.mark.parametrize(("name", "way"), some(6, BROKEN, 2))
def test_no_broken_table_can_break_what_the_server_sends_of_a_page_that_shows_it(name, way, break_table):
    break_table(name, way)
    assert list(damage_ways.broken_addresses([address(page_that_shows(name))])) == []


@pytest.mark.parametrize(("name", "way"), some(6, BROKEN, 4))
def test_no_broken_table_can_break_an_address_of_its_own(name, way, break_table):
    break_table(name, way)
    assert list(damage_ways.broken_addresses(damage_ways.addresses(name, [], []))) == []


@pytest.mark.parametrize(("whole", "broken"), somewhere(damage_ways.WHOLE, some(len(damage_ways.WAYS) + 1, BROKEN)))
def test_no_broken_table_can_break_what_rests_on_all(whole, broken, break_table):
    break_table(*broken)
    assert list(damage_ways.broken_addresses([whole])) == []


def test_the_zip_has_what_is_whole_and_page_file_and_answer_say_what_it_lacks(damage):
    whole = set(zipfile.ZipFile(io.BytesIO(archive.archive().content)).namelist())
    damage("events.csv", None)
    damage("people.csv", damage_ways.cut((package.DATA / "people.csv").read_bytes()))
    lacks = {"events.csv", "people.csv"}
    at = screen.open_page("about/data", table="claims")
    assert not at.exception
    assert lacks == {file for file in lacks if any(file in sentence for sentence in screen.warned(at))}
    answer = TestClient(Starlette(routes=open_data.routes())).get(ZIP)
    assert answer.status_code == 200
    assert answer.headers["x-missing-files"] == "events.csv, people.csv"
    assert answer.headers["cache-control"] == "no-store"
    assert "incomplete" in answer.headers["content-disposition"]
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    assert set(packed.namelist()) == whole - lacks
    assert "- events.csv is missing.\n" in packed.read("README.md").decode()
    assert archive.archive().content == answer.content


@pytest.mark.parametrize("file", archive.BESIDE)
def test_the_zip_does_without_a_file_beside_the_tables_and_says_so(file, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "ROOT", tmp_path)
    for other in archive.BESIDE:
        (tmp_path / other).write_text("x")
    (tmp_path / file).unlink()
    packed = zipfile.ZipFile(io.BytesIO(archive.archive().content))
    assert file not in packed.namelist()
    assert f"- {file} is missing.\n" in packed.read("README.md").decode()


def test_the_zip_lists_its_tables_without_the_words_about_them(damage):
    damage("README.md", None)
    text = zipfile.ZipFile(io.BytesIO(archive.archive().content)).read("README.md").decode()
    assert all(f"| `{name}.csv` |" in text for name in NAMES)
    assert f"Data version {package.version()}" in text


def test_without_events_the_figures_stand_and_the_timeline_says_why(damage):
    damage("events.csv", None)
    assert len(screen.open_page("explore/figures").get("plotly_chart")) >= 6
    assert set(screen.warned(screen.open_page("explore/timeline"))) == {"events.csv is missing."}
