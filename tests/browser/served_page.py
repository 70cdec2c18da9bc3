"""What is seen of a page as the server sends it, before there is an application: on a phone, narrow, and on paper."""

from dataclasses import dataclass

from playwright.sync_api import Page

from content.catalogue import PAGES
from content.links import address
from content.menu import pages
from tables.translations import languages
from tests import everywhere
from tests.browser import axe
from tests.browser.forms import PHONE
from tests.browser.page_checks import CONTROLS
from tests.browser.read_aloud import misplaced_marks
from tests.browser.served_cut import broken_apart, cut
from tests.browser.visit import Visit

NARROW = {"width": 320, "height": 640}
# Each page in one language, each language on some; with `--everywhere` each page in each.
PAIRS = [(name, code) for code, name in everywhere.somewhere(languages(), pages())]
# By how many pixels a page is too wide: as it is, with letters twice as large, and with the space that a reader may set
# who reads with difficulty (WCAG 1.4.12).
TOO_WIDE = """() => {
    const page = document.scrollingElement, spaced = document.createElement('style');
    spaced.textContent = '* {line-height: 1.5 !important; letter-spacing: .12em !important; '
        + 'word-spacing: .16em !important}';
    const found = {plain: page.scrollWidth - page.clientWidth};
    page.style.fontSize = '200%';
    found.large = page.scrollWidth - page.clientWidth;
    page.style.fontSize = '';
    document.head.append(spaced);
    found.spaced = page.scrollWidth - page.clientWidth;
    spaced.remove();
    return found;
}"""
FIRST_STOP = """() => {
    const { className, offsetWidth, offsetHeight } = document.activeElement;
    return [className, Math.min(offsetWidth, offsetHeight)];
}"""
HEIGHT = "document.documentElement.scrollHeight"
ANSWERS = "table, .answers, .named, .entries, .figures, .lead"
# Of what can be seen.
TOPS = """elements => elements.filter(element => element.checkVisibility())
    .map(element => element.getBoundingClientRect().top)"""
FOOT = """() => document.querySelector('nav.menu').getBoundingClientRect().top
    - document.querySelector('footer').getBoundingClientRect().bottom"""
UNFOLD = "document.querySelectorAll('details').forEach(folded => { folded.open = true; })"
GAPS = """views => views.filter(view => view.querySelector('img')).map(view =>
    view.querySelector('img').getBoundingClientRect().top - view.querySelector('h3').getBoundingClientRect().bottom)"""


@dataclass(frozen=True)
class Screen:
    """A page, or a tab of it, on a phone, in pixels: to its first picture and answer, its height, title to picture.

    `foot` is how much is empty between the foot of the page and its menu.
    `too_wide` is by how much it does not fit a narrower one with all unfolded, by the way in which its letters are set;
    `cut` what is cut off there and in wider windows, `apart` the words that are broken there when letters are spaced.
    """

    picture: float
    answer: float
    height: float
    gaps: list[float]
    foot: float
    too_wide: dict[str, float]
    cut: dict[str, dict]
    apart: list[str]


@dataclass(frozen=True)
class Served:
    """What was seen of a page: by its addresses; its first stop; broken rules; marks heard wrong; controls on paper.

    `first_stop` is what Tab stops at first, by its class, and its height or width in pixels, whichever is less.
    """

    screens: dict[str, Screen]
    first_stop: tuple[str, float]
    broken: list[str]
    misplaced: list[str]
    to_press: list[str]


def ruled() -> list[str]:
    """Return the pages that are held against the rules of accessibility: these are dear, and the templates few."""
    return everywhere.some(3, pages(), first=1)


def look(visit: Visit, name: str, code: str) -> Served:
    """Open a page on the phone of a visitor who reads a language, and its last tab where it has any.

    Without pictures, which keep their room. With `--everywhere`, all its tabs.
    """
    page, screens = visit.page, {}
    with visit.phone():
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.setBlockedURLs", {"urls": ["*/view/*"]})
        for link in [*_tabs(name, code), address(name, lang=code)]:
            screens[link] = _screen(visit, link)
        page.keyboard.press("Tab")
        first_stop = page.evaluate(FIRST_STOP)
        # Of the same colours as the application.
        broken = axe.found(page, contrast=False) if name in ruled() else []
        misplaced = misplaced_marks(page, code)
        page.emulate_media(media="print")
        to_press = page.evaluate(CONTROLS)
        page.emulate_media(media="null")
        network.detach()
    return Served(screens, tuple(first_stop), broken, misplaced, to_press)


def _tabs(name: str, code: str) -> list[str]:
    named = [tab for tab in dict.fromkeys(section.tab for section in PAGES[name].sections) if tab]
    return [
        address(name, lang=code, **{PAGES[name].tabs.name: tab})
        for tab in everywhere.some(len(named) or 1, named[::-1])
    ]


def _screen(visit: Visit, link: str) -> Screen:
    page: Page = visit.page
    page.goto(visit.address + link, wait_until="load")
    main = page.locator("#prerendered main")
    picture, answer = (min(main.locator(kind).evaluate_all(TOPS), default=0) for kind in ("img", f"img, {ANSWERS}"))
    height, gaps, foot = page.evaluate(HEIGHT), main.locator(".view").evaluate_all(GAPS), page.evaluate(FOOT)
    page.evaluate(UNFOLD)
    lost = cut(page)
    page.set_viewport_size(NARROW)
    too_wide, apart = page.evaluate(TOO_WIDE), broken_apart(page)
    page.set_viewport_size(PHONE)
    return Screen(picture, answer, height, gaps, foot, too_wide, lost, apart)
