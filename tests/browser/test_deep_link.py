"""A link opens what it names, even as the very first visit to a server that has just started."""

from playwright.sync_api import expect

from tables.load import rows
from tables.words import words
from ui.menu import MENU


def test_the_first_visitor_of_a_fresh_server_finds_what_the_link_names(visit):
    page = visit.open("/claims?claim=C18")
    assert visit.number == 1, "another visitor was here before"
    expect(page.locator("h1")).to_have_text(words("en")["claims"]["title"])
    expect(page.get_by_role("heading", level=3).first).to_have_text(rows("claims")["C18"].paraphrase)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_test_id("stSidebarNavLink")).to_have_count(sum(map(len, MENU.values())))
    assert page.url == f"{visit.address}/claims?claim=C18"
    assert visit.complaints == []
