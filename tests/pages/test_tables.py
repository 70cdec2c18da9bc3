"""Every table opens by its link with what is known of it, and its rows can be searched."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from content.entries.table import table
from content.reader import Reader
from tables import metadata, package
from tables.load import load, written
from tests import pseudo, screen
from tests.everywhere import some
from views.text import table_columns

NAMES = package.names()
DATA = "about/data"


def rows(at: AppTest) -> int:
    """Return how many rows of its table the page on the data shows."""
    return len(at.dataframe[0].value) if at.dataframe else 0


@pytest.mark.parametrize("name", NAMES)
def test_all_that_is_known_of_a_table_and_its_columns_is_in_the_language_of_the_reader(name, spoken):
    say, about = Reader(spoken).say, package.resource(name)
    entry = table(name, Reader(spoken))
    assert (entry.title, entry.paragraphs[0].text) == (f"⟦{about['title']}⟧", f"⟦{about['description']}⟧")
    columns = table_columns.columns(metadata.entry(name, say.words), metadata.titles(say.words), False, say)
    assert [cell.split()[0] for cell in columns.iloc[:, 0]] == [f"`{key}`" for key in package.fields(name)]
    left = re.sub(r"`[^`]*`", " ", pseudo.outside(" ".join(columns.to_numpy().ravel())))
    assert set(pseudo.letters(left)) - pseudo.cldr() == set()


@pytest.mark.parametrize("name", some(6, NAMES))
def test_a_table_opens_by_its_link_with_its_columns_in_the_language_of_the_reader(name, spoken):
    at, about = screen.open_page(DATA, table=name, tab="columns", lang=spoken), package.resource(name)
    assert not at.exception
    assert not screen.warned(at)
    assert at.header[0].value == f"⟦{about['title']}⟧"
    assert f"⟦{about['description']}⟧" in [text.value for text in at.markdown]
    assert [cell.split()[0] for cell in at.table[0].value.iloc[:, 0]] == [f"`{key}`" for key in package.fields(name)]


@pytest.mark.parametrize("name", some(6, NAMES, 3))
def test_a_table_opens_by_its_link_with_all_its_rows(name):
    at = screen.open_page(DATA, table=name)
    assert not at.exception
    assert not screen.warned(at)
    assert rows(at) == len(load(name))
    assert [line.value for line in at.code] == [f"data/{name}.csv"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("HND", {"HND"}), ("honduras", {"HND"}), ("HÓNDURAS costa", {"HND", "CRI"}), ("no such", set())],
)
def test_a_search_finds_rows_by_code_and_by_name_whatever_case_and_accents(typed, found):
    at = screen.open_page(DATA, table="displacement", q=typed, cells="codes")
    every = load("displacement")
    expected = every[every[["origin", "asylum"]].isin(found).sum(axis=1) == len(found)] if found else every.head(0)
    assert rows(at) == len(expected)
    assert f"{len(expected):,} of {len(every):,} rows" in " ".join(text.value for text in at.caption)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("displacement", "2022"), ("border_nationwide", "2022-05"), ("venezuelans_abroad", "2022-08 PER")],
)
def test_a_search_finds_rows_by_numbers_and_dates_as_the_file_writes_them(name, typed):
    at = screen.open_page(DATA, table=name, q=typed, cells="codes")
    lines = [" ".join(cells) for cells in written(name).to_numpy()]
    assert 0 < rows(at) == sum(all(word in line for word in typed.split()) for line in lines) < len(lines)
