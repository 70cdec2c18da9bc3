"""A link opens what it names, even as the very first visit to a fresh server; a class goes on from there."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from content.menu import pages
from tables.load import rows
from tables.translations import words

EN = words("en")


def answers_in_the_lesson(page: Page, asked: Any) -> None:
    """Go to the lesson, answer a statement there and reload; leave it by the way back."""
    page.get_by_test_id("stSidebarNavLink").filter(has_text=EN["lesson"]["menu"]).click()
    topic = EN["lesson"]["set"]["topic"].format(topic=EN["topic"]["border"], n=2)
    page.get_by_role("link", name=topic, exact=True).click()
    expect(page.get_by_role("heading", level=3).first).to_have_text(asked.paraphrase)
    page.get_by_role("radio", name=EN["verdict"]["supported"]).focus()
    for key in ("ArrowDown", "Enter", "Space"):
        page.keyboard.press(key)
    expect(page.get_by_text(asked.reasoning)).to_have_count(0)
    page.get_by_role("radio", name=EN["verdict"][asked.verdict]).check(force=True)
    page.get_by_role("button", name=EN["lesson"]["check"]).click()
    expect(page.locator("main").get_by_text(asked.reasoning)).to_be_visible()
    page.wait_for_url(re.compile(r"answers=C18i"))
    page.reload()
    page.locator("#prerendered").wait_for(state="detached")
    expect(page.locator("#root").get_by_text(asked.reasoning)).to_be_visible()
    page.go_back()
    expect(page.locator("#root h1")).to_have_text(EN["lesson"]["title"])
    expect(page.get_by_text(asked.reasoning)).to_have_count(0)


def test_the_first_visitor_finds_what_the_link_names_opens_another_statement_and_guesses_in_the_lesson(reader):
    page, asked, claim = reader.open("/claims?claim=C18"), rows("claims")["C18"], rows("claims")["C05"]
    assert reader.number == 1, "another visitor was here before"
    heads, record = page.get_by_role("heading", level=3), page.get_by_text(claim.reasoning)
    expect(page.locator("h1")).to_have_text(EN["claims"]["title"])
    expect(heads.first).to_have_text(asked.paraphrase)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_test_id("stSidebarNavLink")).to_have_count(len(pages()))
    assert page.url == f"{reader.address}/claims?claim=C18"
    page.get_by_text(claim.short, exact=True).click()
    page.wait_for_url(re.compile(r"/claims\?claim=C05$"))
    expect(heads.first).to_have_text(claim.paraphrase)
    expect(record).to_have_count(1)
    expect(record).to_be_visible()
    answers_in_the_lesson(page, asked)
    page.go_back()
    reader.rest()  # Streamlit makes a wrong entry of a page that is left while it comes
    page.go_back()
    page.wait_for_url(re.compile(r"/claims\?claim=C18$"))
    expect(heads.first).to_have_text(asked.paraphrase)
    assert reader.complaints == []
