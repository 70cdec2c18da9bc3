"""What Streamlit says by itself, names that are heard, tips and hints, is said in the reader's language."""

import re

import pytest
from playwright.sync_api import expect

from content.catalogue import PAGES
from content.links import address
from tables.translations import ENGLISH, languages, words
from tests import everywhere
from tests.browser.inside import go
from tests.browser.visit import Visit

OTHERS = [code for code in languages() if code != ENGLISH]
HOLE = re.compile(r"\\\{\w+\\\}")
# What is said in place of Streamlit, as it says it: whole, or before the name of what it belongs to.
SAID = [word for key, word in words(ENGLISH)["web"]["own"].items() if key != "named"]
FIRST_MENU = {"x": 56, "y": 16}  # pixels, in a grid: at the end of the heading of its first column
# A name, tip or hint of a control or of a part of the page, and the words of links, buttons and menus.
NAMES = """() => [...document.querySelectorAll('[aria-label], [title], [placeholder], a, button, [role^="menu"] *')]
    .filter(e => !e.closest('#prerendered, head, [data-testid="stIconMaterial"]'))
    .flatMap(e => [e.ariaLabel, e.title, e.placeholder, ...[...e.childNodes].map(n => n.nodeType === 3 && n.data)])
    .filter(Boolean)"""


def english(code: str) -> re.Pattern[str]:
    """Return what matches a name that is said as Streamlit says it, though the language says it otherwise."""
    own = words(code)["web"]["own"].values()
    said = "|".join(HOLE.sub(".*", re.escape(word)) for word in SAID if word not in own)
    return re.compile(rf"({said})(: .*)?", re.S)


@pytest.mark.parametrize("name, code", everywhere.somewhere(PAGES, OTHERS))
def test_no_name_on_a_page_is_streamlits_english(inside: Visit, name: str, code: str):
    page = go(inside, address(name, lang=code))
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_role("menu").wait_for()
    page.wait_for_timeout(200)
    names = page.evaluate(NAMES)
    page.keyboard.press("Escape")
    assert len(names) > 30
    assert [heard for heard in names if english(code).fullmatch(heard)] == []


@pytest.mark.parametrize("code", everywhere.some(3, OTHERS))
def test_a_list_in_which_nothing_fits_says_so_in_the_language(inside: Visit, code: str):
    page = go(inside, address("data", lang=code))
    page.locator('[data-testid="stSelectbox"] input').first.fill("zzzz")
    expect(page.get_by_role("listbox")).to_have_text(words(code)["web"]["own"]["no_results"])
    page.keyboard.press("Escape")


@pytest.mark.parametrize("code", everywhere.some(3, OTHERS, first=1))
def test_the_menu_of_a_column_is_in_the_language(inside: Visit, code: str):
    page = go(inside, address("data", lang=code))
    page.get_by_test_id("stDataFrameResizable").click(position=FIRST_MENU)
    page.get_by_test_id("stDataFrameColumnMenu").wait_for()
    page.wait_for_timeout(200)
    names = page.evaluate(NAMES)
    page.keyboard.press("Escape")
    assert words(code)["web"]["own"]["ascending"] in names
    assert [heard for heard in names if english(code).fullmatch(heard)] == []
