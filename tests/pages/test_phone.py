"""What a page of the application has for a finger: a year that can be stepped, key figures as rows."""

import pytest

from content.key_figures import key_figures
from content.pages.map import YEAR
from content.reader import PHONE, Reader
from tests import screen
from ui import reader

WHO = Reader()


@pytest.fixture(autouse=True)
def phone(monkeypatch):
    """Make every reader one with a phone."""
    monkeypatch.setattr(reader, "_screen", lambda: PHONE)


def test_the_year_of_the_map_is_a_field_with_steps_that_keeps_to_the_years_there_are_and_to_the_link():
    years = YEAR.options(WHO, {})
    at = screen.open_page("explore/map", year="2019")
    assert not at.slider
    field = at.number_input(key="year")
    assert (field.value, field.min, field.max) == (2019, years[0], years[-1])
    field.set_value(2018).run()
    assert at.query_params["year"] == "2018"
    assert any("2018" in title.value for title in at.subheader)
    at.button(key="play").click().run().run()
    assert at.number_input(key="year").value > 2018


def test_a_key_figure_is_a_row_with_its_number_and_says_more_when_asked():
    at = screen.open_page("explore/overview")
    assert not at.metric
    texts = [text.value for text in at.markdown]
    for figure in key_figures(WHO):
        assert f"**{figure.tile.label}**" in texts
        assert any(text.startswith(f"**{figure.tile.value}**") for text in texts)
        assert any(text.startswith(figure.tile.note) for text in texts)
