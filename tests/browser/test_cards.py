"""What a card shows can be taken away, and the timeline opens what is clicked and shows what is asked for."""

import io
import re

import pandas as pd
import pytest
from playwright.sync_api import Locator, ViewportSize, expect

from content.links import address
from tables.translations import languages, words
from tests.browser import axe
from tests.browser.forms import DESK
from tests.browser.inside import go
from tests.browser.site import ROOT
from tests.browser.visit import Visit

EN = words("en")
NARROW: ViewportSize = {"width": 320, "height": 844}
ROWS = """cards => cards.map(card => {
    const tops = [...card.querySelectorAll('button')].map(button => Math.round(button.getBoundingClientRect().top));
    return [...new Set(tops)].map(top => tops.filter(one => one === top).length);
})"""
FITS = "field => field.scrollHeight <= field.clientHeight && field.scrollWidth <= field.clientWidth"
# How far apart, in pixels, the lowest edges of what stands side by side lie, for each row of cards.
APART = """(rows, [cells, cards]) => rows.map(row => {
    const ends = [...row.querySelectorAll(cells)].map(cell => {
        const parts = [cell, ...cell.querySelectorAll(cards)];
        const framed = parts.filter(card => parseFloat(getComputedStyle(card).borderBottomWidth) > 0);
        return Math.max(...framed.map(card => card.getBoundingClientRect().bottom));
    });
    return Math.max(...ends) - Math.min(...ends);
})"""
LIVE = ('[class*="st-key-high-"]', ['[data-testid="stGridCell"]', '[data-testid="stVerticalBlock"]'])
SERVED = (".views.narrow", [":scope > :is(:first-child, :last-child)", "div"])


@pytest.fixture(scope="module")
def events() -> pd.DataFrame:
    """Return the table of the events by their keys."""
    return pd.read_csv(ROOT / "data" / "events.csv").set_index("event")


def cells(table: Locator) -> list[list[str]]:
    """Return the cells of a table on screen; it holds only the rows in sight."""
    return table.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))"
    )


def copied(visit: Visit, code: Locator) -> str:
    """Press the button that copies a text, by the keyboard, and return what the clipboard holds then."""
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=visit.address)
    code.get_by_role("button").press("Enter")
    return visit.page.evaluate("navigator.clipboard.readText()")


def open_dialog(visit: Visit, row: Locator, part: str) -> Locator:
    """Open what a button under a card offers, by the keyboard, and return the dialog."""
    button = row.get_by_role("button", name=re.compile(f"^{EN['along'][part]}"))
    button.focus()
    visit.page.keyboard.press("Enter")
    dialog = visit.page.get_by_role("dialog", name=EN["along"][part], exact=True)
    dialog.wait_for()
    visit.rest()
    return dialog


def close_dialog(visit: Visit, part: str) -> None:
    """Close the dialog by the keyboard: the focus is back on the button."""
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)
    expect(visit.page.locator("button:focus")).to_contain_text(EN["along"][part])


def test_on_a_narrow_phone_what_is_chosen_in_a_list_is_written_whole_in_large_letters(inside: Visit):
    page = go(inside, "/compare?tab=around&lang=es")
    page.set_viewport_size(NARROW)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    field = page.locator('main [data-testid="stSelectbox"] [data-whole]').first
    expect(field).to_be_visible()
    expect(field).to_have_attribute("data-whole", field.get_by_role("combobox").input_value())
    assert field.evaluate(FITS)
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size(DESK)


def test_the_rows_taken_away_are_those_shown(inside: Visit):
    page = go(inside, "/compare?compare_as=table")
    card = page.locator('[data-testid="stVerticalBlock"]', has=page.locator("h3#compare")).last
    card.scroll_into_view_if_needed()
    table = card.locator('[data-testid="stDataFrame"] table')
    expect(table.locator("tbody tr").first).to_be_attached()
    file = open_dialog(inside, card, "data").get_by_role("link", name=EN["along"]["csv"], exact=True)
    answer = page.request.get(file.get_attribute("href"))
    assert re.fullmatch(r'attachment; filename="compare-[\w.-]+\.csv"', answer.headers["content-disposition"])
    taken = pd.read_csv(io.BytesIO(answer.body()))
    assert len(taken) == int(table.get_attribute("aria-rowcount")) - 1
    labels = table.locator("th").all_inner_texts()  # in the order of reading, which is not that of the file
    columns = taken.columns.drop("source")
    assert sorted(labels) == sorted(EN["column"][column] for column in columns if column in EN["column"])
    assert set(taken["link"]) == {f"{inside.address}/compare#compare"}
    shown = pd.DataFrame(cells(table), columns=labels)
    assert len(shown) >= 5
    numbers = ["year", "people", "share"]
    read = shown[[EN["column"][column] for column in numbers]].astype(float).round(9)
    assert {*read.itertuples(index=False, name=None)} <= {*taken[numbers].round(9).itertuples(index=False, name=None)}
    close_dialog(inside, "data")


def test_a_card_is_sent_by_the_share_sheet_where_there_is_one(inside: Visit):
    page = go(inside, "/timeline")
    dialog = open_dialog(inside, page.locator(".st-key-along-lanes"), "share")
    link = dialog.get_by_role("link", name=EN["along"]["device"])
    expect(link).to_have_count(0)  # this browser has none
    assert axe.found(page) == []
    page.evaluate("""() => {
        document.documentElement.classList.add('has-share-sheet');
        navigator.share = async sent => { window.sent = sent; };
    }""")
    link.click()
    assert page.evaluate("window.sent.url") == f"{page.url}#lanes"
    close_dialog(inside, "share")


def test_the_timeline_opens_what_is_clicked_and_its_citation_is_copied(visit: Visit, events: pd.DataFrame):
    page = go(visit, "/timeline")
    mark = page.locator(".js-plotly-plot .scatterlayer path.point").first
    box = mark.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, delay=80)
    page.wait_for_url(re.compile(r"/timeline\?event=EV\d+$"))
    visit.rest()  # what unfolds while the page comes is folded again
    title = events.loc[page.url.rpartition("=")[2], "title"]
    expect(page.locator("h3").first).to_have_text(title)
    citation = open_dialog(visit, page.locator(".st-key-along-lanes"), "cite").get_by_test_id("stCode").first
    expect(citation).to_contain_text(f"{page.url}#lanes")
    assert copied(visit, citation) == citation.locator("code").inner_text()
    close_dialog(visit, "cite")
    visit.rest()
    page.go_back()
    page.wait_for_url(re.compile(r"/timeline$"))
    expect(page.locator("h3").first).not_to_have_text(title)
    visit.rest()


def test_the_timeline_keeps_to_a_country(inside: Visit, events: pd.DataFrame):
    page = go(inside, "/timeline")
    listed = page.locator("[class*='st-key-list-'] [data-testid=stRadioGroup] label")
    every = listed.count()
    country = page.get_by_role("combobox", name=EN["timeline"]["country"], exact=True)
    country.scroll_into_view_if_needed()  # a list closes when the page moves
    inside.rest()
    country.fill("Haiti")
    page.get_by_role("option", name="Haiti", exact=True).click()
    page.wait_for_url(re.compile(r"/timeline\?country=HTI$"))
    inside.rest()
    titles = [line.splitlines()[0] for line in listed.all_inner_texts()]
    left = events[events["title"].isin(titles)]
    assert 0 < len(left) == len(titles) < every
    assert left["countries"].str.contains("HTI").all()


@pytest.mark.parametrize(("link", "where"), [("/?plain=false", LIVE), ("/?plain=true", SERVED)])
def test_on_a_wide_screen_no_gap_is_left_below_a_card_beside_a_higher_one(link, where, visit):
    visit.page.goto(visit.address + link)
    rows, parts = where
    visit.page.locator(rows).last.wait_for()
    if where is LIVE:
        visit.rest()
    apart = visit.page.locator(rows).evaluate_all(APART, parts)
    assert len(apart) == 2
    assert max(apart) < 2


@pytest.mark.parametrize("code", languages())
def test_what_a_card_offers_stands_in_even_rows_however_narrow_it_is(reader, code):
    page = reader.open(address("causes", lang=code))
    for width in (1440, 900, 480, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        reader.rest()
        rows = page.locator('[class*="st-key-along-"]').evaluate_all(ROWS)
        assert rows
        assert all(row in ([4], [2, 2]) for row in rows), width
