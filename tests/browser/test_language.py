"""The browser is told in which language a page is, also when it is changed in the application."""

import re

from playwright.sync_api import expect

from tables.translations import words
from tests import pseudo
from tests.browser.site import serve


def test_the_page_says_its_language_whenever_it_is_changed_and_on_the_way_back(desk, _spoken):
    script = "tests/browser/translated.py"
    with serve(script, SPOKEN=str(_spoken)) as site:
        page = desk.come_to(site).open("/brief")
        html = page.locator("html")
        assert html.get_attribute("lang") == "en"
        choice = page.get_by_role("combobox", name=words("en")["app"]["language"])
        choice.press("ArrowDown")
        page.get_by_role("option", name=re.compile("Marked")).click()
        page.wait_for_url(re.compile(f"lang={pseudo.CODE}$"))
        expect(html).to_have_attribute("lang", pseudo.CODE)
        desk.rest()
        page.go_back()
        expect(html).to_have_attribute("lang", "en")
        desk.open(f"/brief?lang={pseudo.CODE}")
        assert html.get_attribute("lang") == pseudo.CODE
        assert desk.complaints == []
