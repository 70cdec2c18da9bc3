"""The page that most readers meet on a phone is the one that is served: its answer comes first, and it is short."""

import pytest
from playwright.sync_api import expect
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from tests.browser.forms import DESK, PHONE_SAYS
from tests.browser.served_page import PAIRS
from web import prerender

NEAR = 8  # pixels between the tops of two words in one line
SCREEN = 600  # pixels in which the first answer begins
HIGHEST = 9_000
CORRECTIONS = "/sources?part=corrections"


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages with a phone."""
    served = Starlette(routes=prerender.routes())
    return TestClient(served, base_url="https://example.org", headers={"user-agent": PHONE_SAYS})


@pytest.mark.parametrize(("page", "code"), PAIRS)
def test_a_page_begins_with_its_answer_on_the_first_screen_of_a_phone_and_is_no_scroll_without_end(page, code, served):
    pictured = PAGES[page].folder == "explore" and page != "country"
    for link, screen in served(page, code).screens.items():
        assert 0 < (screen.picture if pictured else screen.answer) < SCREEN, link
        assert screen.height < HIGHEST, link
        assert all(0 <= gap < 20 for gap in screen.gaps), link


@pytest.mark.parametrize(("page", "code"), PAIRS)
def test_the_menu_follows_the_foot_of_a_page(page, code, served):
    assert all(0 <= screen.foot < 60 for screen in served(page, code).screens.values())


@pytest.mark.parametrize("link", ["/", "/?when=publication"])
def test_the_words_of_a_key_figure_have_the_row_to_themselves_and_its_number(client, tab, link):
    tab.set_content(client.get(link).text, wait_until="domcontentloaded")
    for row in tab.locator(".figures > div").all():
        label, value, told = (row.locator(part).bounding_box() for part in ("dt", ".value", ".article span"))
        assert label["width"] + value["width"] > row.bounding_box()["width"] * 0.9
        assert told["y"] >= label["y"] + label["height"]


def test_a_key_figure_is_a_row_with_its_number_at_the_end_of_the_line_and_says_more_when_asked(client, tab):
    tab.set_content(client.get("/").text, wait_until="domcontentloaded")
    rows = tab.locator(".figures > div").all()
    assert rows
    for row in rows:
        label, value = (row.locator(part).bounding_box() for part in ("dt", ".value"))
        assert abs(label["y"] - value["y"]) < NEAR
        assert value["x"] >= label["x"] + label["width"]
    note = rows[0].locator("p").first
    expect(note).to_be_hidden()
    rows[0].locator("summary").click()
    expect(note).to_contain_text("Period: ")
    tab.set_viewport_size(DESK)
    expect(rows[1].locator("p").first).to_be_visible()


def test_a_link_to_what_is_folded_shows_it_and_paper_has_all_of_it(visit, tab):
    tab.goto(f"{visit.address}{CORRECTIONS}&plain=true")
    folded = tab.locator(".rest [id]").last
    expect(folded).to_be_hidden()
    name = folded.get_attribute("id")
    tab.goto(f"{visit.address}{CORRECTIONS}&plain=true&again=1#{name}")
    expect(folded).to_be_in_viewport()
    tab.goto(f"{visit.address}{CORRECTIONS}&plain=true")
    tab.emulate_media(media="print")
    expect(folded.locator("p").first).to_be_visible()
