"""The brief as a file opens in a browser without a network and prints on two sides."""

from datetime import date

from content.pages.brief import file
from content.reader import Reader
from tests.browser import paper


def test_the_brief_to_take_home_asks_for_nothing_and_prints_on_two_sides(browser, tmp_path):
    brief = tmp_path / "brief.html"
    brief.write_bytes(file(Reader(), date(2026, 1, 2)))
    page, asked = browser.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(brief.as_uri())
    sides = paper.sides(page.pdf(prefer_css_page_size=True))
    page.close()
    assert asked == [brief.as_uri()]
    assert len(sides) == 2
    assert all(sides)
