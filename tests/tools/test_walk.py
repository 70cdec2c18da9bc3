"""Every sentence of every view is true of its rows for every choice: a sample of them, drawn anew when views change."""

import pandas as pd
import pytest

from content.catalogue import PAGES, VIEWS
from tables import package
from tests import everywhere
from tools.walk import pictures
from tools.walk.picture_words import faults_of
from tools.walk.states import State, some, states
from tools.walk.told import Listener, Sentence, Told
from tools.walk.walk import TRUTHS, walked
from views.pictures import fonts
from views.pictures.canvas import Canvas
from views.view import View

SAMPLE, PICTURES = (60, 10) if everywhere.ASKED else (20, 4)


def test_a_sample_of_all_views_says_only_what_their_rows_hold():
    result = walked(some([], SAMPLE, seed=len(VIEWS)))
    assert result.views > SAMPLE / 2
    assert result.held > 5 * SAMPLE
    assert result.faults == []


def test_the_walk_knows_every_view_as_it_opens_and_with_each_value_of_each_choice():
    with package.one_state():
        every = list(states(["applied"]))
    assert {state.at_publication for state in every} == {False, True}
    codes = {state.given["country"] for state in every if "country" in state.given}
    page = PAGES["country"]
    assert codes == set(page.parameters()["country"].options(Listener(), page.chosen(Listener(), {})))
    assert len([state for state in every if len(state.given) == 2]) > len(codes)
    assert State(VIEWS["applied"], False, {"country": "nowhere"}).arguments() is None


HOSTS = pd.DataFrame({"year": [2024, 2025, 2025], "asylum": ["USA", "USA", "CAN"], "people": [5, 9, 9], "source": "a"})
FALSE = {  # a truth -> a title that breaks it, on these rows, and what it was filled in with
    "largest_is_the_largest": ("More people from Haiti lived in Canada in 2025 than elsewhere", {"country": "CAN"}),
    "since_is_every_year": ("People from Haiti lived in the United States since 2024", {}),
    "one_is_one": ("People from Haiti, 2025 to 2025", {}),
    "all_is_exact": ("In 2025, 100% of the people from Haiti", {"share": 0.9996}),
    "a_title_stands_alone": ("The largest number of them: 9 people in 2025", {}),
    "stocks_are_no_flows": ("The largest flow of people from Haiti in 2025", {}),
    "small_numbers_are_said_to_be_rounded": ("People from Haiti in 2025", {}),
    "nothing_later_at_publication": ("People from Haiti in 2025", {}),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_title_that_is_not_true_is_found(name):
    title, facts = FALSE[name]
    at_publication = name == "nothing_later_at_publication"
    drawing = VIEWS["country_hosts"].make(Listener(), hosts_over="years", by="people", country="HTI").drawing
    chosen = {"hosts_over": "years", "by": "people", "country": "HTI"}
    view = View(title, "", "", HOSTS, drawing)
    said = (Sentence("x", facts, title),)
    found = TRUTHS[name](Told(VIEWS["country_hosts"], Listener(at_publication=at_publication), chosen, view, said))
    assert any(found)


def test_pictures_of_a_sample_of_all_states_have_room_for_their_words():
    made = list(pictures.drawn(some([], PICTURES, seed=len(VIEWS))))
    assert len(made) > PICTURES / 2
    assert [(one.view, one.state, one.faults) for one in made if one.faults] == []


def test_words_that_overlap_or_leave_a_picture_are_found():
    canvas = Canvas(100, 40, Listener().palette)
    for x, y, word in ((5, 2, "alone"), (30, 20, "above"), (50, 22, "below"), (-4, 20, "cut")):
        canvas.text(x, y, word, fonts.font(12))
    assert faults_of(canvas.svg("", "").decode()) == ["cut off: cut", "overlap: above / below"]


def test_a_ranking_of_origins_in_one_host_is_of_all_though_it_is_for_every_1000_inhabitants():
    state = State(VIEWS["came"], False, {"by": "per_1000", "country": "MEX"})
    assert walked([state]).faults == []
