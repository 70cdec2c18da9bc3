"""The address of a view says what differs from the view as it opens, and nothing else."""

import pytest

from content import choices
from content.catalogue import VIEWS
from content.reader import Reader
from content.view_link import view_link
from tables import translations
from tests.content.test_catalogue import chosen_by, states


@pytest.mark.parametrize("spec", VIEWS.values(), ids=VIEWS.keys())
def test_the_address_of_a_view_leads_back_to_its_state(spec):
    for chosen in states(spec):
        query = view_link(spec, Reader(), chosen).partition("?")[2]
        pairs = [tuple(pair.split("=")) for pair in query.split("&") if pair]
        given, faults = choices.read(spec.choices, pairs, Reader())
        assert faults == []
        assert chosen_by(spec, **given) == chosen


def test_the_address_of_a_view_is_the_same_in_every_language_whatever_the_countries_are_called():
    codes, found = ["CHL", "USA", "DEU", "COL"], set()
    for language in translations.languages():
        reader = Reader(language)
        named = sorted(codes, key=reader.say.sort_key)
        given = chosen_by(VIEWS["compare"], hosts=named)
        found.add(view_link(VIEWS["compare"], reader, given).replace(f"lang={language}", "").rstrip("?&"))
    assert found == {"/view/compare?host=CHL,COL,DEU,USA"}


def test_the_address_of_a_view_as_it_opens_has_no_parameters():
    assert view_link(VIEWS["flows"], Reader(), chosen_by(VIEWS["flows"])) == "/view/flows"


def test_language_moment_and_mode_stand_behind_the_choices(spoken):
    reader, chosen = Reader(spoken, at_publication=True, mode="dark"), chosen_by(VIEWS["flows"], country="COL")
    link = view_link(VIEWS["flows"], reader, chosen, "svg", size="share")
    assert link.endswith(f"lang={spoken}&when=publication&mode=dark&size=share")
    assert link.startswith("/view/flows.svg?") and "country=COL" in link
