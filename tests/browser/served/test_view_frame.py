"""Any site shows one view alone in a frame: its picture and words, without scripts, cookies or another host."""

from content.catalogue import view
from content.reader import Reader
from tests.browser import axe
from tests.browser.served.test_embed import news
from tests.browser.site import Site
from tests.browser.visit import Visit

VIEW = "/view/met?mode=light"  # the other site adds a parameter of its own
SEEN = "async image => { await image.decode(); return image.naturalWidth; }"


def test_any_site_may_frame_a_view_alone_which_runs_no_script_and_asks_no_other_host(visit: Visit, site: Site):
    page, asked = visit.page, []

    def note(request) -> None:
        asked.append((request.resource_type, request.url))

    page.context.clear_cookies()
    page.on("request", note)
    with news(0, site.address + VIEW) as address:
        page.goto(address)
        frame = page.frame_locator("iframe")
        assert frame.locator("h1").inner_text() == view("met", Reader()).title
        assert frame.locator("img").evaluate(SEEN) > 0
        page.remove_listener("request", note)
        assert {url.split("?")[0] for _, url in asked} == {
            f"{address}/",
            f"{site.address}/view/met",
            f"{site.address}/view/met.svg",
        }
        assert "script" not in {kind for kind, _ in asked}
        assert page.context.cookies() == []
        with page.context.expect_page() as opened:
            frame.get_by_role("link").first.click()
        assert opened.value.url.startswith(f"{site.address}/figures")
        assert opened.value.evaluate("window.opener") is None
        opened.value.close()


def test_a_view_alone_breaks_no_rule_of_access(visit: Visit, site: Site):
    visit.page.goto(site.address + VIEW)
    for part in visit.page.locator("summary").all():
        part.click()
    assert axe.found(visit.page) == []
