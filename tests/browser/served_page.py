"""What is seen of a page as the server sends it, before there is an application: on a phone, narrow, and on paper."""

from dataclasses import dataclass

from playwright.sync_api import Page

from content.catalogue import PAGES
from content.links import address
from content.menu import pages
from tests import everywhere
from tests.browser import axe
from tests.browser.page_checks import CONTROLS
from tests.browser.visit import Visit

NARROW = {"width": 320, "height": 640}
# What a reader may set who reads with difficulty (WCAG 1.4.12).
SPACED = "* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"
TOO_WIDE = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
FIRST_STOP = """() => {
    const { className, offsetWidth, offsetHeight } = document.activeElement;
    return [className, Math.min(offsetWidth, offsetHeight)];
}"""
HEIGHT = "document.documentElement.scrollHeight"
ANSWERS = "table, .answers, .named, .entries, .figures, .lead"
# Of what can be seen.
TOPS = """elements => elements.filter(element => element.checkVisibility())
    .map(element => element.getBoundingClientRect().top)"""
UNFOLD = "document.querySelectorAll('details').forEach(folded => { folded.open = true; })"
GAPS = """views => views.filter(view => view.querySelector('img')).map(view =>
    view.querySelector('img').getBoundingClientRect().top - view.querySelector('h3').getBoundingClientRect().bottom)"""


@dataclass(frozen=True)
class Screen:
    """A page, or a tab of it, on a phone, in pixels: to its first picture and answer, its height, title to picture."""

    picture: float
    answer: float
    height: float
    gaps: list[float]


@dataclass(frozen=True)
class Served:
    """What was seen of a page: by its addresses; broken rules; pixels too wide, also spaced; controls on paper.

    `first_stop` is what Tab stops at first, by its class, and its height or width in pixels, whichever is less.
    """

    screens: dict[str, Screen]
    first_stop: tuple[str, float]
    broken: list[str]
    too_wide: list[int]
    to_press: list[str]


def ruled() -> list[str]:
    """Return the pages that are held against the rules of accessibility: these are dear, and the templates few."""
    return everywhere.some(3, pages(), first=1)


def look(visit: Visit, name: str) -> Served:
    """Open a page on the phone of a visitor, and its last tab where it has any, without pictures, which keep room."""
    page, last = visit.page, PAGES[name].sections[-1].tab
    tab = [address(name, **{PAGES[name].tabs.name: last})] if last else []
    with visit.phone():
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.setBlockedURLs", {"urls": ["*/view/*"]})
        screens = {link: _screen(visit, link) for link in [*tab, address(name)]}
        page.keyboard.press("Tab")
        first_stop = page.evaluate(FIRST_STOP)
        page.evaluate(UNFOLD)
        # Of the same colours as the application.
        broken = axe.found(page, contrast=False) if name in ruled() else []
        page.emulate_media(media="print")
        to_press = page.evaluate(CONTROLS)
        page.emulate_media(media="null")
        page.set_viewport_size(NARROW)
        plain = page.evaluate(TOO_WIDE)
        page.add_style_tag(content=SPACED)
        seen = Served(screens, tuple(first_stop), broken, [plain, page.evaluate(TOO_WIDE)], to_press)
        network.detach()
    return seen


def _screen(visit: Visit, link: str) -> Screen:
    page: Page = visit.page
    page.goto(visit.address + link, wait_until="load")
    main = page.locator("#prerendered main")
    picture, answer = (min(main.locator(kind).evaluate_all(TOPS), default=0) for kind in ("img", f"img, {ANSWERS}"))
    return Screen(picture, answer, page.evaluate(HEIGHT), main.locator(".view").evaluate_all(GAPS))
