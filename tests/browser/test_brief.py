"""The brief as a file opens in a browser without a network and prints on two sides."""

from tests.browser import paper
from tests.pages.test_brief import composed
from views.text.brief_html import html


def test_the_brief_to_take_home_asks_for_nothing_and_prints_on_two_sides(browser, tmp_path):
    brief, say = composed()
    file = tmp_path / "brief.html"
    file.write_text(html(brief, say("brief.foot", made=""), say), "utf-8")
    page, asked = browser.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    sides = paper.sides(page.pdf(prefer_css_page_size=True))
    page.close()
    assert asked == [file.as_uri()]
    assert len(sides) == 2
    assert all(sides)
