"""A link opens what it names, even as the very first visit to a fresh server; a class goes on from there."""

import re

from playwright.sync_api import expect

from content.menu import pages
from tables.load import rows
from tables.translations import words

EN = words("en")


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
    page.get_by_role("radio", name=EN["claims"]["view"]["lesson"]).click()
    page.wait_for_url(re.compile(r"view=lesson"))
    expect(record).to_have_count(0)
    verdict = EN["verdict"][claim.verdict]
    page.locator(".st-key-guess_C05").get_by_role("radio", name=verdict, exact=True).click()
    expect(record).to_have_count(1)
    expect(record).to_be_visible()
    page.get_by_text(EN["claims"]["same"]).wait_for()
    page.get_by_text(EN["claims"]["score"]["one"].format(n=1, same=1, all=len(rows("claims")))).wait_for()
    page.go_back()
    reader.rest()  # Streamlit makes a wrong entry of a page that is left while it comes
    page.go_back()
    page.wait_for_url(re.compile(r"/claims\?claim=C18$"))
    expect(heads.first).to_have_text(asked.paraphrase)
    assert reader.complaints == []
