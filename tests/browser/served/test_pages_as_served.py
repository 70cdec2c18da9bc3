"""Every page as the server sends it, without the application, in 320 pixels; some by the rules of accessibility."""

import pytest

from tests.browser.served_page import PAIRS, ruled

TARGET = 24  # pixels
FITS = {"plain": 0, "large": 0, "spaced": 0}
of_each_page = pytest.mark.parametrize(("name", "code"), PAIRS)


@pytest.mark.parametrize(("name", "code"), [(name, code) for name, code in PAIRS if name in ruled()])
def test_a_page_without_the_application_breaks_no_rule(name, code, served):
    assert served(name, code).broken == []


@of_each_page
def test_a_page_without_the_application_fits_320_pixels_also_with_large_letters_or_space_between_them(
    name, code, served
):
    assert {
        link: screen.too_wide for link, screen in served(name, code).screens.items() if screen.too_wide != FITS
    } == {}


@of_each_page
def test_a_page_as_it_is_served_leaves_no_control_on_paper(name, code, served):
    assert served(name, code).to_press == []


@of_each_page
def test_the_first_stop_of_the_keyboard_is_the_skip_link_and_is_seen(name, code, served):
    link, extent = served(name, code).first_stop
    assert link == "skip"
    assert extent >= TARGET
