"""A view is a link: choices go into it, the way back takes them out, and it goes along to other pages."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tables.words import words

EN = words("en")


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name=EN["map"]["year"])


def takeaway(page: Page) -> Locator:
    return page.locator("h3#flows")


def go(page: Page, name: str) -> None:
    page.locator('[data-testid="stSidebarNavLink"]', has_text=EN[name]["menu"]).click()
    expect(page.locator("h1")).to_have_text(EN[name]["title"])


def test_the_year_moves_by_keyboard_and_the_browser_goes_back_and_forth(visit):
    page = visit.open("/map?year=2022&flows_as=table")
    before = takeaway(page).inner_text()
    assert "2022" in before
    slider(page).focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"/map\?year=2021&flows_as=table$"))
    expect(takeaway(page)).to_contain_text("2021")
    page.go_back()
    expect(page).to_have_url(re.compile(r"/map\?year=2022&flows_as=table$"))
    expect(takeaway(page)).to_have_text(before)
    expect(slider(page)).to_have_value("2022")
    page.go_forward()
    expect(slider(page)).to_have_value("2021")


def test_the_switch_goes_along_to_another_page_and_back(visit):
    page = visit.open("/timeline")
    page.get_by_text(EN["frame"]["when"]["publication"], exact=True).click()
    expect(page).to_have_url(re.compile(r"/timeline\?when=publication$"))
    go(page, "map")
    expect(page).to_have_url(re.compile(r"/map\?when=publication$"))
    expect(takeaway(page)).to_contain_text("2021")
    page.go_back()
    expect(page.locator("h1")).to_have_text(EN["timeline"]["title"])
    expect(page).to_have_url(re.compile(r"/timeline\?when=publication$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/timeline$"))
    expect(page.get_by_role("radio", name=EN["frame"]["when"]["hindsight"])).to_be_checked()


def test_choices_of_a_page_stay_behind_when_the_reader_goes_on(visit):
    page = visit.open("/map?year=2010&country=COL&flows_as=table")
    go(page, "timeline")
    expect(page).to_have_url(re.compile(r"/timeline$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/map\?year=2010&country=COL&flows_as=table$"))
    expect(slider(page)).to_have_value("2010")


def test_a_country_chosen_on_the_map_leads_to_its_profile_and_is_no_choice_of_another_page(visit):
    page = visit.open("/map?country=COL&flows_as=table")
    page.get_by_role("link", name="Everything about Colombia").click()
    expect(page).to_have_url(re.compile(r"/country\?country=COL$"))
    expect(page.locator("h2").first).to_have_text("Colombia")
    expect(page.get_by_label(EN["country"]["choose"], exact=True)).to_have_value("Colombia")
    go(page, "map")
    expect(page).to_have_url(re.compile(r"/map$"))
    go(page, "country")
    expect(page.get_by_label(EN["country"]["choose"], exact=True)).to_have_value("Venezuela")
    page.go_back()
    page.go_back()
    expect(page.locator("h2").first).to_have_text("Colombia")


@pytest.mark.parametrize("link", ["/timeline?event=EV26&span=story", "/map?year=2019&flows_as=table"])
def test_a_citation_holds_the_link_to_this_very_view(visit, link):
    page = visit.open(link)
    page.get_by_role("button", name=EN["card"]["cite"], exact=True).first.click()
    expect(page.locator('[data-testid="stCode"]').first).to_contain_text(visit.address + link)
