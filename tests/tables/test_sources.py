"""Promises of the table of sources: an address that can be opened, and one licence for each publisher."""

import pandas as pd
import pytest

from tables import package


@pytest.fixture(scope="module")
def sources() -> pd.DataFrame:
    """Return the table as text, by its key, with empty cells as empty text."""
    return pd.read_csv(package.DATA / "sources.csv", dtype=str, keep_default_na=False).set_index("source")


def test_every_source_has_publisher_title_licence_and_the_day_it_was_read(sources: pd.DataFrame) -> None:
    assert (sources[["publisher", "title", "licence"]] != "").all(axis=None)
    assert sources["read_on"].str.fullmatch(r"\d{4}-\d\d-\d\d").all()


def test_every_address_is_a_web_address_and_names_one_source_only(sources: pd.DataFrame) -> None:
    addresses = sources["url"]
    given = addresses[addresses != ""]
    assert given.str.match(r"https?://[^\s]+$").all()
    assert set(given[given.duplicated()]) <= {"https://missingmigrants.iom.int/downloads"}


def test_no_source_rests_on_an_address_that_is_dead_or_of_no_page(sources: pd.DataFrame) -> None:
    dead = (
        r"^https?://(?:www\.)?(?:whitehouse|state|usaid)\.gov/|preview|staging|digital-stage|marfeel|cloudfront|/tag/"
    )
    addresses = sources["url"]
    assert addresses[addresses.str.contains(dead)].tolist() == []


def test_an_address_in_an_archive_that_was_not_opened_says_so(sources: pd.DataFrame) -> None:
    archived = sources["url"].str.contains("bidenwhitehouse|2021-2025.state.gov|web.archive.org/web")
    assert archived.sum() > 15
    unsaid = sources.index[archived & ~sources["note"].str.contains("has not been opened")]
    assert unsaid.tolist() == ["white_house_2024_09_26"]  # its page was read


def test_the_pages_of_one_publisher_are_under_one_licence(sources: pd.DataFrame) -> None:
    pages = sources.query("not licence.str.startswith('CC BY 4.0')")  # of data sets
    assert (pages.groupby("publisher")["licence"].nunique() == 1).all()
