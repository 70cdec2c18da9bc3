"""Back undoes a choice of whatever kind, one at a time, and Forward makes it again."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tables.translations import words
from tests import everywhere
from tests.browser.inside import follow, go
from tests.browser.visit import Visit

EN = words("en")
# What the page shows: its words, what is typed, what is chosen.
SHOWN = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const chosen = [...main.querySelectorAll('[aria-checked="true"], [aria-pressed="true"], [aria-selected="true"]')];
    const typed = [...main.querySelectorAll('input')].map(input => input.value);
    return [...main.querySelectorAll('h1, h2, h3, p'), ...chosen].map(e => e.innerText).concat(typed);
}"""
SCROLL = """heading => new Promise(done => {
    addEventListener('scroll', () => setTimeout(done, 300), {capture: true, once: true});
    heading.scrollIntoView({block: 'center'});
})"""

Act = Callable[[Page], object]


def press(name: str) -> Act:
    def act(page: Page) -> None:
        button = page.get_by_test_id("stButtonGroup").get_by_text(name, exact=True).first
        button.click()

    return act


def press_folded(label: str, name: str) -> Act:
    """Return an act that presses one of the buttons behind another one, which it leaves closed."""

    def act(page: Page) -> None:
        page.get_by_role("button", name=label).click()
        page.get_by_test_id("stPopoverBody").get_by_text(name, exact=True).click()
        page.keyboard.press("Escape")

    return act


def pick(label: str, option: str) -> Act:
    def act(page: Page) -> None:
        box = page.get_by_role("combobox", name=label, exact=True)
        box.scroll_into_view_if_needed()  # a list closes when the page moves
        box.fill(option)
        page.get_by_role("option", name=option, exact=True).click()

    return act


def search(label: str, text: str) -> Act:
    def act(page: Page) -> None:
        box: Locator = page.get_by_role("textbox", name=label)
        box.fill(text)
        box.press("Enter")

    return act


def turn(leaf: str) -> Act:
    return lambda page: page.get_by_test_id("stPagination").get_by_text(leaf, exact=True).click()


def tab(name: str) -> Act:
    return lambda page: page.get_by_role("tab", name=name).click()


def slide(name: str) -> Act:
    return lambda page: page.get_by_role("slider", name=name).press("ArrowLeft")


# For each page what is done there, one after the other, and what stands in the link then. The first and the third have
# a choice of each kind but the slider, with which test_links goes back and forth.
WALKS: dict[str, list[tuple[Act, str]]] = {
    "/timeline?span=summit": [
        (
            press_folded(EN["timeline"]["categories"], EN["category"]["diplomacy"]),
            "?span=summit&category=diplomacy",
        ),
        (pick(EN["timeline"]["country"], "Cuba"), "?span=summit&category=diplomacy&country=CUB"),
        (press(EN["card"]["table"]), "?span=summit&category=diplomacy&country=CUB&lanes_as=table"),
    ],
    "/map?flows_as=table": [(slide(EN["map"]["year"]), "?flows_as=table&year=2024")],
    "/sources": [
        (turn("2"), "?leaf=2"),
        (search(EN["sources"]["search"], "cbp"), "?q=cbp"),
        (tab(EN["sources"]["part"]["terms"]), "?q=cbp&part=terms"),
    ],
    "/country?country=PAN&tab=leaving": [
        (pick(EN["country"]["with"], "Belize"), "?country=PAN&tab=leaving&with=BLZ"),
        (pick(EN["country"]["choose"], "Belize"), "?country=BLZ&tab=leaving"),
    ],
}


def settled(visit: Visit, query: str) -> list[str]:
    """Wait until the link says this and the page is at rest; return what it shows."""
    visit.page.wait_for_url(re.compile(f"[^?]{re.escape(query)}$"))
    return visit.rest().evaluate(SHOWN)


@pytest.mark.parametrize("link", everywhere.some(2, [*WALKS]))
def test_back_undoes_each_choice_and_forward_makes_it_again(link, inside):
    page = go(inside, link)
    queries = [link[link.index("?") :] if "?" in link else "", *[query for _, query in WALKS[link]]]
    shown = [page.evaluate(SHOWN)]
    for act, query in WALKS[link]:
        with inside.rerun():
            act(page)
        shown.append(settled(inside, query))
    assert len(set(map(tuple, shown))) == len(shown), "a choice that changes nothing"
    steps = range(len(WALKS[link]))
    for step in reversed(steps):
        with inside.rerun():  # the address is there before the server has heard of it
            page.go_back()
        assert settled(inside, queries[step]) == shown[step], queries[step]
    for step in steps if everywhere.ASKED else steps[:1]:
        with inside.rerun():
            page.go_forward()
        assert settled(inside, queries[step + 1]) == shown[step + 1], queries[step + 1]


def test_back_leads_out_of_a_link_that_could_not_be_shown_and_of_a_moment_that_changed_the_year(inside):
    page = go(inside, "/sources")
    inside.turn_to(EN["brief"]["menu"], EN["brief"]["title"])
    follow(inside, "/map?flows_as=table&country=XYZ&year=2024")
    page.wait_for_url(re.compile(r"/map\?flows_as=table&year=2024$"))
    press(EN["app"]["when"]["publication"])(page)
    page.wait_for_url(re.compile(r"/map\?flows_as=table&when=publication$"))
    inside.rest()
    for _ in range(2):  # one entry holds the year that the moment does not know; it is mended in its place
        with inside.rerun():
            page.go_back()
        inside.rest()
    page.wait_for_url(re.compile(r"/map\?flows_as=table&year=2024$"))
    page.go_back()
    page.wait_for_url(re.compile(r"/brief$"))
    inside.come_upon(EN["brief"]["title"])


def test_two_steps_back_at_once_lead_to_the_page_with_hindsight_in_which_it_was_left(inside):
    page = go(inside, "/brief")
    inside.turn_to(EN["addresses"]["menu"], EN["addresses"]["title"])
    press(EN["app"]["when"]["publication"])(page)
    page.wait_for_url(re.compile(r"/addresses\?when=publication$"))
    inside.rest()
    page.evaluate("history.go(-2)")
    inside.come_upon(EN["brief"]["title"])
    inside.rest()
    page.wait_for_url(re.compile(r"/brief$"), wait_until="commit")
    expect(page.get_by_role("radio", name=EN["app"]["when"]["hindsight"])).to_be_checked()


def place(page: Page) -> float:
    """Return where a view far down the page of causes stands in the window."""
    box = page.locator("#root #repression").bounding_box()
    assert box
    return box["y"]


def scroll_down(page: Page) -> float:
    """Scroll to that view, wait for longer than the page does before it notes a place, and return where it stands."""
    page.locator("#root #repression").evaluate(SCROLL)
    return place(page)


def test_back_from_another_page_leads_to_the_place_that_was_left(inside):
    page = go(inside, "/causes?country=HTI")
    left = scroll_down(page)
    inside.turn_to(EN["addresses"]["menu"], EN["addresses"]["title"])
    page.go_back()
    inside.come_upon(EN["causes"]["title"])
    inside.rest()
    assert abs(place(page) - left) < 2


def test_a_reload_keeps_the_place_that_a_reader_has_scrolled_to(visit):
    page = visit.open("/causes?country=HTI")
    left = scroll_down(page)
    page.reload(wait_until="commit")
    page.locator('[data-testid="stApp"] h1').wait_for()
    visit.rest()
    assert abs(place(page) - left) < 2
