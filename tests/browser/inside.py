"""A visitor who goes from link to link inside the application, as Back does: a quarter of the cost of opening each."""

from typing import Literal

from playwright.sync_api import Page

from tables.translations import ENGLISH
from tests.browser.forms import DARK, DESK
from tests.browser.visit import Visit

MOVE = "link => { history.pushState(null, '', link); dispatchEvent(new PopStateEvent('popstate')); }"
# Tab begins above the page again, as on one that has just been opened.
FROM_THE_TOP = "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')"


def is_inside(visit: Visit) -> bool:
    """Return whether the tab has the application open since `go` has opened it."""
    return visit.page.evaluate("window.inside === true")


def can_stay(visit: Visit) -> bool:
    """Return whether a new visitor can go on there: the last one may have left it dark, or in another language."""
    page = visit.page
    return is_inside(visit) and page.evaluate("document.documentElement.lang") == ENGLISH and not page.evaluate(DARK)


def stay(visit: Visit) -> Visit:
    """Return the tab with what is open as that of a new visitor at a desk, in the light, who has noticed nothing.

    What the tab has received stays: what comes again is not sent again.
    """
    visit.page.set_viewport_size(DESK)
    visit.page.emulate_media(media="null", reduced_motion="no-preference")
    visit.page.evaluate(FROM_THE_TOP)
    for noticed in (visit.strangers, visit.complaints):
        noticed.clear()
    return visit


def turn(visit: Visit, scheme: Literal["light", "dark"]) -> None:
    """Let the system turn dark or light, and wait until what is open has been drawn anew (static/color_mode.js)."""
    with visit.rerun():
        visit.page.emulate_media(color_scheme=scheme)
    visit.rest()


def go(visit: Visit, link: str) -> Page:
    """Go to a link, inside the application if it is open, and return the page at rest.

    A page keeps the choices that a link to it does not name: the visitor before may have made them.
    """
    if not is_inside(visit):
        page = visit.open(link)
        page.evaluate("window.inside = true")
        return page
    return follow(visit, link)


def follow(visit: Visit, link: str) -> Page:
    """Go to a link inside the application, which is open, and return the page at rest."""
    with visit.rerun():
        visit.page.evaluate(MOVE, link)
    return visit.rest()
