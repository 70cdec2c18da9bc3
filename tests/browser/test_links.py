"""A view is a link: choices go into it, the way back takes them out, and it goes along to other pages."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tables.translations import words
from tests.browser.inside import follow, go
from tests.browser.visit import NEAR, Visit

EN = words("en")


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name=EN["map"]["year"])


def takeaway(page: Page) -> Locator:
    return page.locator("h3#flows")


def turn(visit: Visit, name: str) -> None:
    visit.turn_to(EN[name]["menu"], EN[name]["title"])


def goes_back_and_forth_through_years(page: Page) -> None:
    before = takeaway(page).inner_text()
    slider(page).focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(re.compile(r"/map\?year=2021&country=COL&flows_as=table$"))
    expect(takeaway(page)).to_contain_text("2021")
    page.go_back()
    page.wait_for_url(re.compile(r"/map\?year=2022&country=COL&flows_as=table$"))
    expect(takeaway(page)).to_have_text(before)
    expect(slider(page)).to_have_value("2022")
    page.go_forward()
    expect(slider(page)).to_have_value("2021")


def goes_back_through_pages(visit: Visit) -> None:
    page, chosen = visit.page, visit.page.get_by_role("combobox", name=EN["country"]["choose"])
    page.get_by_role("link", name="Everything about Colombia").click()
    page.wait_for_url(re.compile(r"/country\?country=COL$"))
    expect(page.locator("h2").first).to_have_text("Colombia")
    expect(chosen).to_have_value("Colombia")
    turn(visit, "timeline")
    page.wait_for_url(re.compile(r"/timeline$"))
    turn(visit, "country")
    expect(chosen).to_have_value("Venezuela")
    page.go_back()
    visit.come_upon(EN["timeline"]["title"])
    visit.rest()  # Streamlit makes a wrong entry of a page that is left while it comes
    page.go_back()
    expect(page.locator("h2").first).to_have_text("Colombia")
    visit.rest()
    page.go_back()
    page.wait_for_url(re.compile(r"/map\?year=2021&country=COL&flows_as=table$"))
    expect(slider(page)).to_have_value("2021")


def takes_the_switch_along_to_another_page_and_back(visit: Visit) -> None:
    page = visit.page
    count = page.locator("h2#events")
    every = count.inner_text()
    page.get_by_text(EN["app"]["when"]["publication"], exact=True).click()
    page.wait_for_url(re.compile(r"/timeline\?when=publication$"))
    expect(count).not_to_have_text(every)
    turn(visit, "declaration")
    page.wait_for_url(re.compile(r"/declaration\?when=publication$"))
    page.get_by_text(EN["declaration"]["not_yet"].split(".")[0]).wait_for()
    page.go_back()
    visit.come_upon(EN["timeline"]["title"])
    page.wait_for_url(re.compile(r"/timeline\?when=publication$"))
    page.go_back()
    page.wait_for_url(re.compile(r"/timeline$"))
    expect(page.get_by_role("radio", name=EN["app"]["when"]["hindsight"])).to_be_checked()
    expect(count).to_have_text(every)


def test_the_browser_goes_back_through_years_and_pages_choices_stay_with_their_page_and_the_switch_goes_along(inside):
    goes_back_and_forth_through_years(go(inside, "/map?year=2022&country=COL&flows_as=table"))
    goes_back_through_pages(inside)
    turn(inside, "timeline")
    takes_the_switch_along_to_another_page_and_back(inside)


def test_a_link_to_the_page_as_plain_text_brings_the_choice_just_made_on_a_card(inside):
    page = go(inside, "/figures")
    card = page.get_by_role("radio", name=EN["card"]["table"]).first
    card.click()
    page.wait_for_url(re.compile(r"_as=table"))
    inside.rest()
    plain = page.locator("[data-testid='stMain'] a[href*='plain=true']").last
    plain.focus()
    asked, shown = (parse_qs(urlsplit(address).query) for address in (plain.get_attribute("href"), page.url))
    assert asked == shown | {"plain": ["true"]}


def test_what_is_not_known_of_a_link_stands_above_the_page_as_it_is_until_something_is_chosen_on_a_card(visit):
    page = visit.open("/timeline?span=%5Bx%5D(http://a.org)%20www.b.org%20%60c%60")
    said = page.get_by_test_id("stAlert")
    expect(said).to_contain_text("“span=[x](http://a.org) www.b.org `c`”, which is not known here")
    expect(said.get_by_role("link")).to_have_count(0)
    page.get_by_role("radio", name=EN["card"]["table"]).first.click()
    expect(said).to_have_count(0)
    page.wait_for_url(re.compile(r"/timeline\?lanes_as=table$"))
    assert visit.jumps[-1][1] < NEAR


def test_a_set_of_the_lesson_that_is_opened_further_down_begins_with_its_heading_in_sight(inside):
    page = go(inside, "/lesson")
    page.set_viewport_size({"width": 1280, "height": 600})
    page.locator("[data-testid='stMain'] a[href$='lesson?set=5']").click()
    heading = page.locator("[class*='st-key-opened-'] h2")
    heading.wait_for()
    inside.rest()
    head = page.get_by_test_id("stHeader").bounding_box()
    assert heading.bounding_box()["y"] >= head["y"] + head["height"]


def test_a_link_that_is_asked_for_in_a_tab_of_its_own_opens_there_and_this_page_stays(inside):
    page = go(inside, "/lesson")
    in_menu = page.get_by_test_id("stSidebarNavLink").filter(has_text=EN["compare"]["menu"])
    on_page = page.locator("[data-testid='stMain'] a[href$='lesson?set=5']")
    for link, address in ((in_menu, "/compare"), (on_page, "/lesson?set=5")):
        with page.context.expect_page() as opened:
            link.click(modifiers=["ControlOrMeta"])
        opened.value.wait_for_url(re.compile(re.escape(address) + "$"), wait_until="commit")
        opened.value.close()
    inside.rest()
    assert page.url.endswith("/lesson")


def test_the_way_from_a_search_without_a_hit_to_all_is_a_step_of_the_history_and_keeps_the_language(inside):
    page = go(inside, "/claims?q=zzz")
    with inside.rerun():
        page.get_by_role("link", name=EN["view"]["all"]).click()
    page.wait_for_url(re.compile(r"/claims$"))
    inside.rest()
    with inside.rerun():
        page.go_back()
    page.wait_for_url(re.compile(r"/claims\?q=zzz$"))
    follow(inside, "/claims?q=zzz&lang=es&when=publication")
    with inside.rerun():
        page.get_by_role("link", name=words("es")["view"]["all"]).click()
    page.wait_for_url(re.compile(r"/claims\?lang=es&when=publication$"))
    inside.come_upon(words("es")["claims"]["title"])
    inside.rest()
    page.go_back()
    page.wait_for_url(re.compile(r"/claims\?q=zzz&lang=es&when=publication$"))
