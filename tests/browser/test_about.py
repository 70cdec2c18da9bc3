"""What the pages on the data offer can be taken home by a real browser, and their links lead where they say."""

import re

import pandas as pd
from playwright.sync_api import expect

from tables import archive, package
from tables.translations import words
from tests.browser import axe
from tests.browser.inside import go

EN = words("en")
VERSION = re.escape(package.version())


def test_a_link_to_a_definition_brings_it_into_sight(visit):
    page = go(visit, "/sources?part=terms#term-flow")
    expect(page.locator("h3#term-flow")).to_be_in_viewport()
    assert visit.complaints == visit.strangers == []


def test_a_table_is_searched_and_comes_down_as_parquet_and_all_as_a_zip_and_the_sources_turn_leaves_and_tabs(inside):
    page = go(inside, "/data?table=displacement")
    box = page.get_by_role("textbox", name=EN["data"]["search"])
    box.fill("honduras costa rica")
    box.press("Enter")
    page.get_by_text(re.compile(r"^\d+ of [\d,]+ rows")).wait_for()
    page.wait_for_url(re.compile(r"table=displacement&q=honduras\+costa\+rica$"))
    with page.expect_download() as waiting:
        page.get_by_role("button", name=EN["data"]["parquet"], exact=True).click()
    assert re.fullmatch(rf"displacement-{VERSION}\.parquet", waiting.value.suggested_filename)
    assert list(pd.read_parquet(waiting.value.path()).columns) == list(package.fields("displacement"))
    with page.expect_download() as waiting:
        page.get_by_role("button", name=EN["data"]["whole"]).click()
    assert re.fullmatch(rf"americas-migration-{VERSION}\.zip", waiting.value.suggested_filename)
    assert waiting.value.path().read_bytes() == archive.archive().content
    inside.turn_to(EN["sources"]["menu"], EN["sources"]["title"])
    first = page.locator("h3").first.inner_text()
    page.get_by_test_id("stPagination").get_by_text("2", exact=True).click()
    page.wait_for_url(re.compile(r"/sources\?leaf=2$"))
    expect(page.locator("h3").first).not_to_have_text(first)
    page.get_by_role("tab", name=EN["sources"]["part"]["terms"]).click()
    page.locator("h3#term-encounter").wait_for()
    page.wait_for_url(re.compile(r"part=terms"))
    page.get_by_role("tab", name=EN["sources"]["part"]["sources"]).click()
    page.get_by_test_id("stPagination").get_by_text("2", exact=True).wait_for()
    expect(page).not_to_have_url(re.compile(r"part=terms"))
    assert inside.complaints == inside.strangers == []


def test_the_publishers_at_the_foot_of_a_page_are_scrolled_with_the_keyboard_as_well(inside):
    page = go(inside, "/addresses")
    page.get_by_role("button", name=EN["app"]["sources"]).click()
    page.get_by_test_id("stPopoverBody").get_by_role("link", name=EN["sources"]["menu"]).wait_for()
    inside.rest()
    assert axe.found(page, contrast=False) == []


def test_the_link_to_a_source_stands_beside_it_however_long_its_title_is(inside):
    rows = go(inside, "/sources").locator('[class*="st-key-in-list-"]')
    left = "links => links.map(link => Math.round(link.getBoundingClientRect().left))"
    assert len({*rows.get_by_test_id("stPageLink-NavLink").evaluate_all(left)}) == 1
