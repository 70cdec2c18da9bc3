"""Every page as the server sends it, without the application, in 320 pixels; some by the rules of accessibility."""

import pytest

from content.menu import pages
from tests.browser.served_page import ruled

TARGET = 24  # pixels
of_each_page = pytest.mark.parametrize("name", pages())


@pytest.mark.parametrize("name", ruled())
def test_a_page_without_the_application_breaks_no_rule(name, served):
    assert served(name).broken == []


@of_each_page
def test_a_page_without_the_application_fits_320_pixels_also_with_space_between_letters_and_lines(name, served):
    assert served(name).too_wide == [0, 0]


@of_each_page
def test_a_page_as_it_is_served_leaves_no_control_on_paper(name, served):
    assert served(name).to_press == []


@of_each_page
def test_the_first_stop_of_the_keyboard_is_the_skip_link_and_is_seen(name, served):
    link, extent = served(name).first_stop
    assert link == "skip"
    assert extent >= TARGET
