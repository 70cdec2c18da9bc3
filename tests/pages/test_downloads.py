"""What a reader takes home from a page: there when asked for, opens in a spreadsheet, says what it rests on."""

import io
from typing import Any

import pandas as pd
import pytest
import streamlit as st
from streamlit import config

from content import view_files
from content.catalogue import PAGES, view_for
from content.reader import Reader
from content.rows import linked
from tables import export, package
from tables.check import REASON
from tables.load import rows
from tests import screen
from tests.everywhere import some
from ui import table_details

WHO = Reader()
MARK = "\ufeff".encode()
ADDED = ["source_title", "source_url", "source_licence", "source_read_on", "link"]
LINK = "https://example.org/map?country=VEN,COL"


@pytest.fixture
def taken(monkeypatch) -> dict[str, bytes]:
    """Return the files of text that the buttons of a page hold, by the name of the file, once it is open."""
    files: dict[str, bytes] = {}
    draw = st.download_button

    def watched(label: str, data: Any, **look: Any) -> bool:
        if look["mime"] == "text/csv":
            files[look["file_name"]] = data
        return draw(label, data, **look)

    monkeypatch.setattr(st, "download_button", watched)
    return files


def read(file: bytes) -> pd.DataFrame:
    """Return the cells of a file as text, as a program reads it that knows nothing of the mark."""
    return pd.read_csv(io.BytesIO(file.removeprefix(MARK)), dtype="str", keep_default_na=False)


def names(file: pd.DataFrame) -> list[str]:
    return [column for column in file if column.removesuffix("_name") in file and column.endswith("_name")]


@pytest.mark.parametrize("page", some(2, [*PAGES]))
def test_a_file_of_rows_opens_in_a_spreadsheet_and_says_what_it_rests_on(page):
    known, chosen = rows("sources"), PAGES[page].chosen(WHO, {"claim": "C01"})
    for spec in PAGES[page].views:
        if view_for(spec, WHO, chosen).rows.empty:
            continue
        file = view_files.sheet(spec, WHO, spec.arguments(chosen), "https://example.org")
        assert file.startswith(MARK), spec.name
        cells = read(file)
        assert list(cells)[-len(ADDED) :] == ADDED
        for row in cells.drop_duplicates(["source", *ADDED]).to_dict("records"):
            resting = [known[key] for key in row["source"].split(";")]
            assert all(f"{one.publisher}: {one.title}" in row["source_title"] for one in resting), spec.name
            assert all(one.licence in row["source_licence"] for one in resting)
            assert all(f"{one.read_on:%Y-%m-%d}" in row["source_read_on"] for one in resting)
            assert all(one.url in row["source_url"] for one in resting if pd.notna(one.url))


@pytest.mark.parametrize("name", some(3, package.names()))
def test_the_file_of_a_table_holds_the_table_with_names_beside_its_codes(name):
    sheet = read(table_details.whole_sheet(name, WHO.language))
    added = [*names(sheet), *ADDED]
    pd.testing.assert_frame_equal(sheet.drop(columns=added), export.written(name))
    for column in [column for column, field in package.fields(name).items() if field.get("categories")]:
        assert column.endswith(REASON) or f"{column}_name" in sheet


def test_the_page_of_a_table_gives_the_file_of_that_table_with_its_link(taken):
    screen.open_page("about/data", table="corridor")
    sheet = read(taken[f"corridor-{package.version()}.csv"])
    assert len(sheet) == len(export.written("corridor"))
    assert sheet["link"].str.endswith("?table=corridor").all()


def test_a_table_can_be_taken_while_that_of_the_sources_is_broken(taken, damage):
    damage("sources.csv", b"")
    screen.open_page("about/data", table="groups")
    assert (
        read(taken[f"groups-{package.version()}.csv"])["source"].tolist() == export.written("groups")["source"].tolist()
    )


def test_the_rows_that_a_search_finds_can_be_taken_alone(taken):
    screen.open_page("about/data", table="events", q="darien")
    sheet = read(taken[f"events-found-{package.version()}.csv"])
    events = export.written("events")
    assert 0 < len(sheet) < len(events)
    assert set(sheet["event"]) <= set(events["event"])
    assert set(sheet["link"]) == set(sheet["link"][:1])


def test_no_other_button_gives_rows_without_what_they_rest_on():
    assert config.get_option("client.disableDataExport") is True


def test_a_country_stands_beside_its_code_with_its_accents_and_a_code_stays_for_programs(taken):
    screen.open_page("about/data", table="people")
    sheet = read(taken[f"people-{package.version()}.csv"])
    assert dict(zip(sheet["iso3"], sheet["iso3_name"], strict=True))["MEX"] == "Mexico"
    assert b"Erika Mouynes" in taken[f"people-{package.version()}.csv"]


def test_the_link_of_a_file_is_one_cell_whatever_is_in_it():
    for link in (LINK, 'https://example.org/"x'):
        line = pd.read_csv(io.BytesIO(linked(b"a,link\n1,{link}\n", link))).iloc[0]
        assert (line["a"], line["link"]) == (1, link.replace('"', "%22"))


def test_a_link_that_is_quoted_or_taken_home_has_the_choices_and_nothing_that_others_added(taken):
    at = screen.open_page(
        "explore/map", **{"amp;country": "COL", "when": "publication", "fbclid": "x", "utm_source": "y"}
    )
    quoted = [text for _, text in screen.texts(at) if "country=COL" in text]
    assert quoted
    for text in [*quoted, *(file.decode() for file in taken.values())]:
        assert "country=COL" in text
        assert "when=publication" in text
        assert "fbclid" not in text
        assert "utm_source" not in text


def test_what_a_program_takes_by_address_has_no_mark():
    assert not any(export.extract(name, "csv", {}).startswith(MARK) for name in package.names())


@pytest.mark.parametrize("page", screen.PAGES)
def test_a_file_does_not_wait_for_the_server_that_drew_its_button(page):
    # A file made on demand is asked for by the name of a session: after a restart nobody knows that name.
    buttons = [button.proto for button in screen.seen(page).get("download_button")]
    assert [button.id for button in buttons if button.deferred_file_id or not button.url] == []
