"""At publication a reader is given what had come out by the day of the article, in every table and every view."""

import pandas as pd
import pytest

from content.catalogue import PAGES, VIEWS, view_for
from content.reader import Reader
from tables import metadata, package
from tables.load import load
from tests.everywhere import some
from tools.walk import states
from views.view import View

PUBLISHED = pd.Timestamp("2022-04-20")  # the day the article reports from, inferred
THEN, NOW = Reader(at_publication=True), Reader()
FIGURES = [r["name"] for r in package.describe()["resources"] if "time" in r and not r.get("immediate")]
END_OF_2021 = {"displacement", "displacement_world", "asylum_applications"}  # UNHCR, released on 16 June 2022
NOTHING = ("not known to have been published", "all of it lay ahead")
CLAIM = "C18"  # has a series that bears on it


def last_out(name: str) -> dict[str, str]:
    """Return the last period that had been released of each part of a table, as the table of releases writes it."""
    days = load("releases")
    return dict(days[(days["table"] == name) & (days["released"] <= PUBLISHED)].groupby("part")["period"].max())


def last_shown(rows: pd.DataFrame, name: str) -> dict[str, str]:
    """Return the last period in rows of each part of a table, or of all where they have no parts, written likewise."""
    resource = package.resource(name)
    length = {"year": 4, "yearmonth": 7, "date": 10}[package.fields(name)[resource["time"]]["type"]]
    parts = rows[resource["part"]] if "part" in resource else pd.Series("all", rows.index)
    return dict(rows[resource["time"]].astype("str").str[:length].groupby(parts).max())


def made(name: str, reader: Reader) -> View:
    return view_for(VIEWS[name], reader, PAGES[VIEWS[name].page].chosen(reader, {"claim": CLAIM}))


@pytest.mark.parametrize("name", FIGURES)
def test_at_publication_a_table_ends_with_the_last_period_that_had_come_out(name: str) -> None:
    assert last_shown(THEN.table(name), name) == last_out(name)
    assert max(last_shown(NOW.table(name), name).values()) > max(last_out(name).values(), default="")


@pytest.mark.parametrize("name", sorted(END_OF_2021))
def test_what_came_out_two_months_after_the_article_is_not_known_at_publication(name: str) -> None:
    assert THEN.table(name)["year"].max() == 2020


def test_a_series_that_was_first_published_years_later_is_not_known_at_publication() -> None:
    assert set(THEN.table("border_citizenship")["series"]) == {"combined"}
    assert set(NOW.table("border_citizenship")["series"]) == {"combined", "border_patrol"}


@pytest.mark.parametrize("name", VIEWS)
def test_at_publication_no_view_has_a_row_that_came_out_later(name: str) -> None:
    spec, rows = VIEWS[name], made(name, THEN).rows
    for time in {"year", "month", "day"} & set(rows if len(rows) else []):
        behind = [table for table in spec.tables if table in FIGURES and package.resource(table)["time"] == time]
        known = max(last for table in behind for last in last_out(table).values())
        assert rows[time].astype("str").str[: len(known)].max() <= known, time


@pytest.mark.parametrize("page", ["map", "overview"])
def test_the_map_at_publication_is_of_the_last_year_that_had_come_out(page: str) -> None:
    (spec,) = [spec for spec in PAGES[page].views if spec.kind == "map"]
    for reader, year in ((THEN, "2020"), (NOW, "2021" if page == "overview" else "2025")):
        view = view_for(spec, reader, PAGES[page].chosen(reader, {}))
        assert year in view.title


@pytest.mark.parametrize("page", ["figures", "country"])
def test_a_series_that_had_not_come_out_cannot_be_chosen_at_publication(page: str) -> None:
    by_citizenship = PAGES[page].parameters()["citizens" if page == "figures" else "series"]
    assert list(by_citizenship.options(THEN, PAGES[page].chosen(THEN, {}))) == ["combined"]
    assert list(by_citizenship.options(NOW, PAGES[page].chosen(NOW, {}))) == ["combined", "border_patrol"]


@pytest.mark.parametrize("name", some(3, [*VIEWS]))
def test_where_only_the_value_of_today_is_held_a_view_at_publication_says_so(name: str) -> None:
    revised = [table for table in VIEWS[name].tables if package.resource(table).get("revised")]
    of_today = set().union(*(load(table)["source"] for table in revised))
    view = made(name, THEN)
    assert ("as they stand today" in view.line) == (not of_today.isdisjoint(view.rows.get("source", [])))
    assert "as they stand today" not in made(name, NOW).line


@pytest.mark.parametrize(
    ("name", "months"), [("months", "March 2022"), ("darien_months", "February 2022 and March 2022")]
)
def test_where_the_first_value_is_held_too_a_view_at_publication_names_its_months(name: str, months: str) -> None:
    assert f"{months}: as first published." in made(name, THEN).line


@pytest.mark.parametrize("name", some(3, [*VIEWS]))
def test_a_view_that_is_empty_at_publication_alone_says_that_it_is_not_known_yet(name: str) -> None:
    then, spec = made(name, THEN), VIEWS[name]
    now = view_for(spec, NOW, PAGES[spec.page].chosen(THEN, {"claim": CLAIM}))
    later = THEN.say("view.later_line")
    assert (then.drawing is None and now.drawing is not None) == (later in then.line)
    assert later not in now.line


def test_what_lay_ahead_is_told_apart_from_what_was_not_published() -> None:
    assert "lay ahead on 20 April 2022" in made("endorsers", THEN).title
    assert "not known to have been published by 20 April 2022" in made("arrivals", THEN).title


def test_a_verdict_that_is_given_at_publication_rests_on_a_figure_that_was_out() -> None:
    given = THEN.as_published("claims").dropna(subset="verdict")["claim"]
    known = set(THEN.as_published("figures")["claim"])
    assert set(given) & set(load("figures")["claim"]) <= known


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("compare_around", {"monthly": "nationwide"}),
        ("left", {"country": "ABW"}),
        ("claims", {"asylum": "PAN", "claims_in": "cases"}),
        ("counted", {"verdict": ["intention-fulfilled"]}),
        ("lanes", {"event": None, "country": "HND", "category": ["summit"]}),
    ],
)
def test_no_table_that_was_out_is_said_not_to_have_been_published(name: str, given: dict[str, str]) -> None:
    assert not wrongly_unpublished(name, given)


@pytest.mark.parametrize("name", some(3, [*VIEWS]))
def test_whatever_is_chosen_no_table_that_was_out_is_said_not_to_have_been_published(name: str) -> None:
    for state in states.some([name], 12, seed=len(VIEWS)):
        assert not wrongly_unpublished(name, state.given), state


def wrongly_unpublished(name: str, given: dict[str, str]) -> list[str]:
    """Return the tables of which a view says at publication that nothing was out, though some of it was."""
    spec = VIEWS[name]
    title = spec.make(THEN, **spec.arguments(PAGES[spec.page].chosen(THEN, given))).title
    titles = metadata.titles(THEN.say.words)
    said = [table for table in spec.tables if title.startswith(tuple(f"{titles[table]}: {none}" for none in NOTHING))]
    return [table for table in said if len(THEN.table(table))]
