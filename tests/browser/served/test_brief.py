"""The brief as a file opens in a browser without a network and prints on two sides."""

from tables.translations import words
from tests.browser import paper
from tests.browser.inside import go

TAKE_HOME = words("en")["brief"]["take"]


def test_the_brief_to_take_home_asks_for_nothing_and_prints_on_two_sides(inside, tmp_path):
    brief = tmp_path / "brief.html"
    with go(inside, "/brief").expect_download() as waiting:
        inside.page.get_by_role("button", name=TAKE_HOME).click()
    waiting.value.save_as(brief)
    page, asked = inside.page.context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(brief.as_uri())
    sides = paper.sides(page.pdf(prefer_css_page_size=True))
    page.close()
    assert asked == [brief.as_uri()]
    assert len(sides) == 2
    assert all(sides)
