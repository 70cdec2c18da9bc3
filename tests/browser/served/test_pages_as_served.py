"""Every page as the server sends it, without the application, in 320 pixels; some by the rules of accessibility."""

import pytest

from content.menu import pages
from tables.translations import languages
from tests import everywhere
from tests.browser.served_page import PAIRS, ruled

TARGET = 24  # pixels
LETTERS = 4  # as wide as they are high, of which a search shows more: an easy word
FITS = {"plain": 0, "large": 0, "spaced": 0}
# Each page in another language than in those.
OTHER_PAIRS = everywhere.somewhere(languages()[::-1], pages())
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
def test_a_colon_is_heard_where_the_language_has_it(name, code, served):
    assert served(name, code).misplaced == []


@of_each_page
def test_a_page_as_it_is_served_leaves_no_control_on_paper(name, code, served):
    assert served(name, code).to_press == []


@of_each_page
def test_the_first_stop_of_the_keyboard_is_the_skip_link_and_is_seen(name, code, served):
    link, extent = served(name, code).first_stop
    assert link == "skip"
    assert extent >= TARGET


@of_each_page
def test_what_is_chosen_and_every_tab_is_read_in_full_also_with_large_letters(name, code, served):
    for link, screen in served(name, code).screens.items():
        for size, cut in screen.cut.items():
            assert cut["lists"] == cut["tabs"] == [], (link, size)


@of_each_page
def test_the_hint_of_a_field_is_read_in_full_also_with_large_letters(name, code, served):
    for link, screen in served(name, code).screens.items():
        assert {size: cut["hints"] for size, cut in screen.cut.items() if cut["hints"]} == {}, link


@of_each_page
def test_the_bar_with_large_letters_has_all_in_sight_and_room_for_a_word_in_windows_narrow_and_wide(name, code, served):
    for link, screen in served(name, code).screens.items():
        for size, cut in screen.cut.items():
            assert cut["bar"] == [], (link, size)
            assert min(cut["search"]) > LETTERS, (link, size)


@of_each_page
def test_no_word_of_a_heading_or_an_answer_is_broken_also_with_large_letters(name, code, served):
    for link, screen in served(name, code).screens.items():
        assert {size: cut["broken"] for size, cut in screen.cut.items() if cut["broken"]} == {}, link


@pytest.mark.parametrize("code, name", everywhere.some(7, OTHER_PAIRS, first=5))
def test_no_word_is_broken_in_the_narrowest_window_with_space_between_letters(name, code, served):
    assert {link: screen.apart for link, screen in served(name, code).screens.items() if screen.apart} == {}


@of_each_page
def test_a_page_with_large_letters_fits_wider_windows_as_well(name, code, served):
    for link, screen in served(name, code).screens.items():
        assert {size: cut["wide"] for size, cut in screen.cut.items() if cut["wide"]} == {}, link
