"""A link opens what it names, even as the very first visit to a server that has just started."""

import pytest
from playwright.sync_api import expect

from tables import package
from tables.load import rows
from tables.words import words
from tests.browser.site import serve
from tests.browser.visit import Visit
from ui.menu import MENU

FIRST = "claims?claim=C18"
LINKS = {  # the page and its choice, and how the thing is headed that the link names
    FIRST: lambda: rows("claims")["C18"].paraphrase,
    "timeline?event=EV26": lambda: rows("events")["EV26"].title,
    "country?country=HTI": lambda: "Haiti",
    "data?table=border_encounters": lambda: package.resource("border_encounters")["title"],
}


def test_the_first_visitor_of_a_fresh_server_finds_what_the_link_names(come):
    with serve() as fresh:
        finds(come(fresh), FIRST)


@pytest.mark.parametrize("link", [link for link in LINKS if link != FIRST])
def test_a_link_opens_what_it_names(link, visit):
    finds(visit, link)


def finds(visit: Visit, link: str) -> None:
    """Open a link and find the page, the thing that it names, the whole menu, and nothing in the way."""
    page = visit.open(f"/{link}")
    expect(page.locator("h1")).to_have_text(words("en")[link.split("?")[0]]["title"])
    expect(page.get_by_role("heading", name=LINKS[link](), exact=True).first).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator('[data-testid="stSidebarNavLink"]')).to_have_count(sum(map(len, MENU.values())))
    assert page.url == f"{visit.address}/{link}"
    assert visit.complaints == []
