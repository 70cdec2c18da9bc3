"""A broken table says in a sentence what is broken and takes down only what needs it."""

import re
from collections.abc import Callable
from unittest.mock import ANY

import pytest
from streamlit.testing.v1 import AppTest

from tables import package, words
from tables.load import load
from tables.package import Problem, TableError
from tests import screen
from tests.screen import PAGES
from views.say import Say

Harm = Callable[[bytes], bytes | None]


def swap(old: str, new: bytes | str) -> Harm:
    """Return the damage that puts `new` in the place of the first `old`."""
    return lambda good: good.replace(old.encode(), new if isinstance(new, bytes) else new.encode(), 1)


# what happens -> table, damage, and the problem that is found: rule, row, column, found, expected
WAYS: dict[str, tuple[str, Harm, tuple]] = {
    "missing file": ("darien_years", lambda _: None, ("missing_file", None, None, "", "")),
    "empty file": ("darien_years", lambda _: b"", ("empty_file", None, None, "", "")),
    "header only": ("groups", lambda good: good.splitlines(keepends=True)[0], ("no_rows", None, None, "", "")),
    "wrong header": ("sources", swap("publisher", "author"), ("header", 1, None, ANY, ANY)),
    "text for a number": ("darien_years", swap("2011,283", "2011,many"), ("type", 3, "entries", "many", "integer")),
    "31 February": ("venezuelans_abroad", swap("2018-11-01", "2018-02-31"), ("type", 2, "day", "2018-02-31", "date")),
    "negative count": ("darien_years", swap("2011,283", "2011,-283"), ("minimum", 3, "entries", "-283", "0")),
    "unknown status": ("darien_years", swap("partly", "surely"), ("enum", 2, "status", "surely", ANY)),
    "missing value": ("darien_years", swap("2011,283", "2011,"), ("required", 3, "entries", "", "")),
    "duplicate key": ("population", swap("ABW,1961", "ABW,1960"), ("duplicate", 3, "iso3, year", "ABW, 1960", "")),
    "unknown country": ("population", swap("ABW,1961", "XQX,1961"), ("unknown", 3, "iso3", "XQX", "territories")),
    "unknown source": ("darien_years", swap("isacson_darien_aug2023", "x"), ("unknown", 2, "source", "x", "sources")),
    "line cut off": ("population", lambda good: good[: good.rindex(b",")], ("cut_off", ANY, None, "3", "4")),
    "not UTF-8": ("people", swap("é", "é".encode("latin-1")), ("not_utf8", ANY, None, "", "")),
}
BROKEN_DESCRIPTORS = {
    "zero bytes": b"",
    "not JSON": b"{",
    "not a package": b'{"name": "x"}',
    "a list": b"[1]",
}
ALONE = {  # a table and the card that needs it; all other cards of the page stay
    "missing_migrants": ("explore/figures", "deaths"),
    "venezuelans_abroad": ("explore/figures", "venezuelans"),
    "darien_months": ("explore/figures", "darien-months"),
    "claims": ("explore/overview", "verdict"),
    "corridor": ("explore/overview", "story-map"),
}


@pytest.fixture
def broken(request: pytest.FixtureRequest, damage: Callable) -> tuple[str, Problem]:
    """Return a table that was broken in one of the ways, with the first problem that is found."""
    name, harm, _ = WAYS[request.param]
    good = (package.DATA / f"{name}.csv").read_bytes()
    damage(f"{name}.csv", bad := harm(good))
    assert bad != good
    with pytest.raises(TableError) as raised:
        load(name)
    assert raised.value.name == name
    return name, raised.value.problems[0]


@pytest.mark.parametrize(("broken", "way"), [(way, way) for way in WAYS], ids=WAYS, indirect=["broken"])
def test_a_broken_table_names_rule_file_row_and_column(broken, way):
    name, problem = broken
    rule, *rest = WAYS[way][2]
    assert problem == Problem(rule, f"{name}.csv", *rest)
    assert problem.row or rule in ("missing_file", "empty_file", "no_rows")


@pytest.mark.parametrize("broken", WAYS, indirect=True)
def test_a_broken_table_is_told_in_a_clear_sentence(broken):
    name, problem = broken
    sentence = Say(words.words(words.ENGLISH))(f"problems.{problem.rule}", **vars(problem))
    assert sentence.startswith(f"{name}.csv")
    assert sentence.endswith(".")
    assert not re.search(r"[{}]|None|not found", sentence)
    for part in (problem.row and f"{problem.row:,}", problem.column, problem.found):
        assert not part or part in sentence


def test_a_table_with_thousands_of_errors_names_the_first_ten(damage):
    lines = (package.DATA / "population.csv").read_bytes().splitlines(keepends=True)
    damage("population.csv", lines[0] + b"".join(line.replace(b",", b",x", 1) for line in lines[1:]))
    with pytest.raises(TableError) as raised:
        load("population")
    assert [problem.row for problem in raised.value.problems] == list(range(2, 12))


def test_a_repaired_table_is_read_again(damage):
    good = (package.DATA / "groups.csv").read_bytes()
    damage("groups.csv", b"")
    with pytest.raises(TableError):
        load("groups")
    (package.DATA / "groups.csv").write_bytes(good)
    assert len(load("groups")) == 5


def test_a_table_that_is_not_described_is_named():
    with pytest.raises(TableError, match="gossip"):
        load("gossip")


@pytest.mark.parametrize("content", BROKEN_DESCRIPTORS.values(), ids=BROKEN_DESCRIPTORS)
@pytest.mark.parametrize("page", PAGES)
def test_without_a_description_every_page_says_so_and_none_breaks(page, content, damage):
    damage(package.DESCRIPTOR, content)
    at = screen.open_page(page)
    assert not at.exception
    assert at.title
    assert any(package.DESCRIPTOR in sentence for sentence in screen.warned(at))


@pytest.mark.parametrize("name", ALONE)
def test_a_broken_table_takes_down_only_its_own_card(name, damage):
    page, card = ALONE[name]
    whole = anchors(screen.seen(page))
    damage(f"{name}.csv", b"")
    at = screen.open_page(page)
    assert not at.exception
    assert screen.warned(at) == [f"{name}.csv is empty."]
    assert card in whole
    assert anchors(at) == [anchor for anchor in whole if anchor != card]


def anchors(at: AppTest) -> list[str]:
    """Return the cards on the page by their anchors."""
    return [title.proto.anchor for title in at.subheader]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_stands_when_every_table_is_broken_but_the_words(page, damage):
    for name in package.names():
        damage(f"{name}.csv", b"")
    at = screen.open_page(page)
    assert not at.exception
    assert at.title
    assert screen.warned(at)


@pytest.mark.parametrize("name", [name for name in package.names() if name not in ALONE])
def test_no_broken_table_can_break_the_page_that_shows_it(name, damage):
    damage(f"{name}.csv", b"")
    at = screen.open_page(first_page(name))
    assert not at.exception
    assert at.title
    assert set(screen.warned(at)) <= {f"{name}.csv is empty."}  # a tile goes without its sparkline


def first_page(name: str) -> str:
    """Return the first page that shows a table, or the one that shows all."""
    shown = next(iter(package.resource(name).get("pages", [])), "data")
    return next(page for page in PAGES if page.endswith(f"/{shown}"))


def test_without_events_the_figures_stand_and_the_timeline_says_why(damage):
    damage("events.csv", None)
    assert len(screen.open_page("explore/figures").get("plotly_chart")) >= 10
    assert set(screen.warned(screen.open_page("explore/timeline"))) == {"events.csv is missing."}
