"""The ledger in a browser: all on the first screen, one stop of the keyboard for the list, what is chosen in sight."""

import re

from playwright.sync_api import Page, expect

from tables.load import rows
from tables.translations import words
from tests.browser.forms import DESK
from tests.browser.inside import follow, go
from tests.browser.page_checks import HEIGHT, HIGHEST
from tests.browser.test_keyboard import skip_the_menu, tab_to
from tests.browser.visit import Visit

EN = words("en")
C18, C19, C20 = (rows("claims")[key] for key in ("C18", "C19", "C20"))
FIRST, FIRST_ON_PHONE = 500, 600  # pixels down to which the answer begins


def begins(page: Page, text: str) -> float:
    """Return where a text begins, in pixels from the top of the window."""
    box = page.get_by_text(text, exact=True).first.bounding_box()
    assert box
    return box["y"]


def test_at_a_desk_the_list_and_the_answer_are_on_the_first_screen_and_arrows_go_through_the_list(inside: Visit):
    page = go(inside, "/claims")
    assert page.evaluate(HEIGHT) <= HIGHEST
    assert begins(page, rows("claims")["C01"].short) < FIRST
    assert begins(page, EN["claims"]["verdicts"]) < FIRST
    page.goto(f"{inside.address}/_stcore/health")  # from where an address is opened anew
    page.goto(f"{inside.address}/claims#C18", wait_until="commit")
    page.wait_for_url(re.compile(r"/claims\?claim=C18"), wait_until="commit")
    page.get_by_role("heading", level=3, name=C18.paraphrase).and_(page.locator("#root h3")).wait_for()
    inside.rest()
    assert page.evaluate(HEIGHT) <= HIGHEST
    assert begins(page, C18.paraphrase) < FIRST
    line = page.get_by_role("radio", name=C18.short)
    expect(line).to_be_checked()
    expect(page.get_by_text(C18.short, exact=True)).to_be_in_viewport()
    skip_the_menu(page)
    tab_to(page, line)
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile(r"claim=C19"))
    expect(page.get_by_role("heading", level=3, name=C19.paraphrase)).to_be_in_viewport()
    assert C19.write in page.locator(".st-key-to-copy code").inner_text()
    copy = page.locator(".st-key-to-copy").get_by_role("button")
    expect(copy).to_have_accessible_name(re.compile(re.escape(EN["claims"]["write"].strip("*"))))
    assert copy.evaluate("button => button.checkVisibility({opacityProperty: true})")


def test_on_a_phone_the_list_comes_first_and_what_is_pressed_comes_into_sight(visit: Visit):
    with visit.phone():
        page = visit.open("/claims?plain=false")
        assert begins(page, rows("claims")["C01"].short) < FIRST_ON_PHONE
        page.get_by_text(C20.short, exact=True).click()
        expect(page.get_by_role("heading", level=3, name=C20.paraphrase)).to_be_in_viewport()
        follow(visit, "/claims?claim=C18&plain=false")
        assert begins(page, C18.paraphrase) < FIRST_ON_PHONE
    page.set_viewport_size(DESK)
