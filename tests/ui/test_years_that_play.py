"""While the years play, the address that the browser comes to still counts, and a choice is still the reader's."""

import pytest
from streamlit.runtime.state.query_params_proxy import QueryParamsProxy
from streamlit.testing.v1 import AppTest

from tables.translations import words
from tests.page_changes import begin, turn_to

PLAY, STOP = (words("en")["map"][word] for word in ("play", "stop"))


@pytest.fixture
def playing() -> AppTest:
    """Return the map of 2005 on which Cuba was chosen and the years have begun to play."""
    at = begin("explore/map", flows_as="table", year="2005")
    at.selectbox(key="country").set_value("CUB").run()
    at.button(key="play").click().run()
    at.run()
    assert at.slider(key="year").value > 2005
    assert at.button(key="play").label == STOP
    return at


def test_back_takes_back_the_last_choice_though_the_years_play_and_they_stop_at_the_year_of_the_address(playing):
    before = {"flows_as": "table", "year": "2005"}
    playing.query_params.clear()
    playing.query_params.update(before)
    playing.run()
    assert playing.selectbox(key="country").value is None
    assert playing.slider(key="year").value == 2005
    assert playing.button(key="play").label == PLAY
    assert playing.query_params == before


def test_a_choice_while_the_years_play_stands_in_the_link_and_they_go_on(playing):
    reached = playing.slider(key="year").value
    playing.selectbox(key="country").set_value("HTI").run()
    assert playing.query_params == {"flows_as": "table", "year": "2005", "country": "HTI"}
    assert playing.slider(key="year").value > reached
    assert playing.button(key="play").label == STOP


def test_years_that_are_stopped_leave_their_year_in_the_link(playing):
    playing.button(key="play").click().run()
    stopped = playing.slider(key="year").value
    assert playing.query_params == {"flows_as": "table", "year": str(stopped), "country": "CUB"}
    assert stopped > 2005
    assert playing.button(key="play").label == PLAY


def test_a_form_that_is_opened_while_the_years_play_is_one_entry_of_the_history_with_the_year(playing, monkeypatch):
    written, write = [], QueryParamsProxy.from_dict
    monkeypatch.setattr(QueryParamsProxy, "from_dict", lambda url, new: written.append(new) or write(url, new))
    playing.segmented_control(key="flows_as").set_value("source").run()
    stopped = playing.slider(key="year").value
    assert playing.query_params == {"flows_as": "source", "year": str(stopped), "country": "CUB"}
    assert len(written) == 1


def test_years_that_play_stand_still_on_the_way_back_from_another_page(playing):
    turn_to(playing, "about/brief")
    at = turn_to(playing, "explore/map", flows_as="table", year="2005", country="CUB")
    assert at.slider(key="year").value == 2005
    assert at.button(key="play").label == PLAY
