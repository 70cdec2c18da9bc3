"""A screen reader is told in one polite region what a choice has changed: nothing before there is one, and once."""

import re

import pytest
from playwright.sync_api import Page, expect

from content.reader import Reader
from tables.translations import words
from tests.browser.forms import SMALL
from tests.browser.inside import go
from tests.browser.site import Site
from tests.browser.visit import Visit
from tests.browser.years_that_play import play

EN = words("en")
REGION = "#announced"
# Keeps all that the region has said, each time as a list of texts.
LISTEN = """() => {
    const region = document.querySelector('#announced');
    window.heard = [];
    new MutationObserver(() => heard.push([...region.children].map(text => text.textContent)))
        .observe(region, {childList: true});
}"""
# Adds a word to two titles of the page.
CHANGE_TWO = """() => {
    window.changes = ['first', 'second'].map(word => Object.assign(document.createElement('b'), {textContent: word}));
    const titles = document.querySelectorAll('main [id]:is(h2, h3)');
    changes.forEach((change, number) => titles[number].append(change));
}"""

# Presses a choice of the map as soon as its card is there: by hand or by `press` it would be too late now and then.
PRESS_AS_IT_COMES = """name => new MutationObserver((_, watch) => {
    const choices = [...document.querySelectorAll("main [role='radio']")];
    const choice = choices.find(one => one.innerText.trim() === name);
    if (!choice || !document.querySelector('h3#flows')) return;
    watch.disconnect();
    setTimeout(() => {
        choice.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
        choice.click();
    });
}).observe(document.getElementById('root'), {subtree: true, childList: true})"""


@pytest.fixture(scope="module")
def listener(desk: Visit, site: Site) -> Visit:
    """Return a visitor who listens to the page of the map, which as a table costs little, and to what comes then."""
    desk.come_to(site).page.set_viewport_size(SMALL)
    page = go(desk, "/map?flows_as=table&year=2021")
    expect(page.locator(REGION)).to_have_text("")
    page.evaluate(LISTEN)
    return desk


def heard(page: Page) -> list[list[str]]:
    """Return what was said since the last time."""
    return page.evaluate("heard.splice(0)")


def test_what_plays_is_said_as_fast_as_a_voice_and_ends_with_the_last_year(listener):
    page = listener.page
    page.get_by_role("button", name=EN["map"]["play"]).press("Enter")
    page.get_by_role("button", name=EN["map"]["stop"]).wait_for()
    page.get_by_role("button", name=EN["map"]["play"]).wait_for()  # it has arrived
    last = page.locator("h3#flows").inner_text()
    expect(page.locator(REGION)).to_have_text(last)
    said = [texts for texts in heard(page) if texts]
    assert said[-1] == [last]
    assert len(said) < 4, "each year, faster than it can be said"


def test_a_choice_says_its_takeaway_once_and_a_page_its_title(listener):
    page = listener.page
    slider = page.get_by_role("slider", name=EN["map"]["year"])
    before = int(slider.input_value()) - 1
    slider.focus()
    heard(page)
    page.keyboard.press("ArrowLeft")
    expect(page.locator(REGION)).to_contain_text(str(before))
    listener.rest()
    assert heard(page) == [[page.locator("h3#flows").inner_text()]]
    listener.turn_to(EN["sources"]["menu"], EN["sources"]["title"])
    expect(page.locator(REGION)).to_have_text(EN["sources"]["title"])
    assert heard(page) == [[EN["sources"]["title"]]]


def test_another_form_of_a_card_is_said_with_the_title_of_the_card(listener):
    page = listener.turn_to(EN["map"]["menu"], EN["map"]["title"])
    expect(page.locator(REGION)).to_have_text(EN["map"]["title"])  # the page has come to its end
    page.get_by_role("radio", name=EN["card"]["source"]).press("Space")
    expect(page.locator(REGION)).to_have_text(f"{EN['card']['source']}. {page.locator('h3#flows').inner_text()}")


def test_a_choice_that_is_made_as_a_page_comes_is_said_after_its_title(listener):
    page = listener.turn_to(EN["sources"]["menu"], EN["sources"]["title"])
    expect(page.locator(REGION)).to_have_text(EN["sources"]["title"])
    page.evaluate(PRESS_AS_IT_COMES, EN["card"]["source"])
    listener.turn_to(EN["map"]["menu"], EN["map"]["title"])
    expect(page.locator(REGION)).to_have_text(f"{EN['card']['source']}. {page.locator('h3#flows').inner_text()}")


def test_a_layer_that_is_switched_on_is_said_and_its_list_tells_that_it_is_open(listener):
    page = listener.page
    opens = page.get_by_role("button", name=EN["map"]["layers"], exact=True)
    expect(opens).to_have_attribute("aria-expanded", "false")
    opens.press("Enter")
    expect(opens).to_have_attribute("aria-expanded", "true")
    layer = page.locator(".st-key-layers_box [aria-pressed='false']").first
    name = layer.inner_text()
    layer.press("Enter")
    expect(page.locator(REGION)).to_have_text(f"{name}. {page.locator('h3#flows').inner_text()}")
    opens.press("Enter")


def test_a_layer_that_is_switched_off_is_said(listener):
    page = listener.page
    page.get_by_role("button", name=EN["map"]["layers"], exact=True).press("Enter")
    layer = page.locator(".st-key-layers_box [aria-pressed='true']").last
    told = EN["map"]["without"].format(name=layer.inner_text())
    layer.press("Enter")
    expect(page.locator(REGION)).to_have_text(f"{told}. {page.locator('h3#flows').inner_text()}")
    page.keyboard.press("Escape")


def test_the_years_that_play_stop_by_escape(listener):
    page = listener.page
    page.get_by_role("radio", name=EN["card"]["chart"], exact=True).first.press("Space")  # the sources stop the years
    listener.rest()
    button, slider = play(page)
    page.keyboard.press("Escape")
    button.wait_for()
    listener.rest()
    assert slider.input_value() < slider.get_attribute("max"), "it has not arrived"


def test_what_was_copied_is_said(listener):
    page = listener.page
    page.context.grant_permissions(["clipboard-write"])
    page.get_by_role("button", name=EN["along"]["cite"]).press("Enter")
    page.get_by_role("dialog").get_by_test_id("stCode").get_by_role("button").first.press("Enter")
    expect(page.locator(REGION)).to_have_text(EN["along"]["copied"])
    page.keyboard.press("Escape")


def test_a_statement_that_is_opened_is_said_with_its_verdict_and_a_filter_with_its_count(listener):
    page = listener.turn_to(EN["claims"]["menu"], EN["claims"]["title"])
    expect(page.locator(REGION)).to_have_text(EN["claims"]["title"])  # after the title before has been spoken
    heard(page)
    page.get_by_role("radio", name="Over 221,000 apprehended at the border in March").press("Space")
    expect(page.locator(REGION)).to_contain_text(EN["verdict"]["imprecise"])
    listener.rest()
    assert len(heard(page)) == 1
    page.get_by_role("textbox", name=EN["claims"]["search"]).fill("Mouynes")
    page.keyboard.press("Enter")
    expect(page.locator(REGION)).to_contain_text(re.compile(r"^\d statements"))
    assert heard(page) == [[page.locator("h2#ledger").inner_text()]]


@pytest.mark.parametrize(
    "name, typed, said",
    [
        ("data", "Panama", "data.matching"),
        ("sources", "UNHCR", "sources.found"),
        ("declaration", "Canada", "declaration.section.promises"),
    ],
)
def test_a_search_among_rows_sources_or_pledges_says_how_many_it_found(listener, name, typed, said):
    page = listener.turn_to(EN[name]["menu"], EN[name]["title"])
    expect(page.locator(REGION)).to_have_text(EN[name]["title"])
    heard(page)
    page.get_by_test_id("stMain").get_by_role("textbox", name=Reader().say(f"{name}.search"), exact=True).fill(typed)
    page.keyboard.press("Enter")
    count = re.escape(Reader().say(said, n=0, all=0)).replace("0", r"\d+")
    expect(page.locator(REGION)).to_have_text(re.compile(f"^{count}$"))
    listener.rest()
    assert len(heard(page)) == 1


def test_a_search_among_events_says_how_many_it_found(listener):
    page = listener.turn_to(EN["timeline"]["menu"], EN["timeline"]["title"])
    expect(page.locator(REGION)).to_have_text(EN["timeline"]["title"])
    page.get_by_role("textbox", name=EN["timeline"]["search"]).fill("Darién")
    page.keyboard.press("Enter")
    expect(page.locator(REGION)).to_contain_text(re.compile(r"\b\d events$"))


def test_of_several_titles_that_change_at_once_each_has_ended_before_the_next(listener):
    page = listener.page
    page.keyboard.press("Shift")  # the reader is there
    page.evaluate(CHANGE_TWO)
    expect(page.locator(REGION)).to_contain_text(re.compile(r"first\. .+second$"))
    page.evaluate("changes.forEach(change => change.remove())")
