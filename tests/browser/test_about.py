"""What the pages on the data offer can be taken home by a real browser, and their links lead where they say."""

import re

import pandas as pd
from playwright.sync_api import expect

from tables import bundle, package
from tables.words import words

EN = words("en")
VERSION = re.escape(package.version())


def test_the_package_comes_down_as_the_whole_zip_and_one_table_as_parquet_made_when_asked_for(visit):
    page = visit.open("/data?table=darien_years")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=EN["data"]["whole"]).click()
    assert re.fullmatch(rf"americas-migration-{VERSION}\.zip", waiting.value.suggested_filename)
    assert waiting.value.path().read_bytes() == bundle.archive()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=EN["data"]["parquet"], exact=True).click()
    assert re.fullmatch(rf"darien_years-{VERSION}\.parquet", waiting.value.suggested_filename)
    assert list(pd.read_parquet(waiting.value.path()).columns) == list(package.fields("darien_years"))


def test_a_table_of_many_rows_is_searched_by_name_and_the_link_says_so(visit):
    page = visit.open("/data?table=displacement")
    box = page.get_by_role("textbox", name=EN["data"]["search"])
    box.fill("honduras costa rica")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"table=displacement&q=honduras\+costa\+rica$"))
    expect(page.get_by_text(re.compile(r"^\d+ of [\d,]+ rows"))).to_be_visible()
    assert visit.complaints == visit.strangers == []


def test_the_tabs_turn_the_leaves_turn_and_the_link_follows(visit):
    page = visit.open("/sources")
    first = page.locator("h3").first.inner_text()
    page.get_by_test_id("stPagination").get_by_text("2", exact=True).click()
    expect(page).to_have_url(re.compile(r"/sources\?leaf=2$"))
    expect(page.locator("h3").first).not_to_have_text(first)
    page.get_by_role("tab", name=EN["sources"]["part"]["terms"]).click()
    expect(page.locator("h3#term-encounter")).to_be_visible()
    expect(page).to_have_url(re.compile(r"part=terms"))
    assert visit.complaints == visit.strangers == []


def test_a_link_to_a_definition_brings_it_into_sight(visit):
    page = visit.open("/sources?part=terms#term-flow")
    expect(page.locator("h3#term-flow")).to_be_in_viewport()
