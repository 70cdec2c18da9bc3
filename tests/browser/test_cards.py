"""What a card shows can be taken away, and the timeline opens what is clicked and shows what is asked for."""

import re

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from tables.translations import words
from tests.browser.prerendered_page import undrawn
from tests.browser.site import ROOT
from tests.browser.visit import Visit

EN = words("en")


def cells(table: Locator) -> list[list[str]]:
    """Return the cells of a table on screen; it holds only the rows in sight."""
    return table.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))"
    )


def copied(visit: Visit, code: Locator) -> str:
    """Press the button that copies a text and return what the clipboard holds then."""
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=visit.address)
    code.hover()  # the button shows itself then
    code.get_by_role("button").click()
    return visit.page.evaluate("navigator.clipboard.readText()")


def takes_away_the_rows_shown(page: Page) -> None:
    card = page.locator('[data-testid="stVerticalBlock"]', has=page.locator("h3#hosts")).last
    card.scroll_into_view_if_needed()
    table = card.locator('[data-testid="stDataFrame"] table')
    expect(table.locator("tbody tr").first).to_be_attached()
    with page.expect_download() as waiting:
        card.get_by_role("button", name=EN["card"]["download"]).click()
    taken = pd.read_csv(waiting.value.path())
    assert re.fullmatch(r"hosts-\d+\.\d+\.\d+\.csv", waiting.value.suggested_filename)
    assert len(taken) == int(table.get_attribute("aria-rowcount")) - 1
    labels = table.locator("th").all_inner_texts()
    assert labels == [EN["column"][column] for column in taken.columns if column in EN["column"]]
    assert set(taken["link"]) == {page.url}
    shown = pd.DataFrame(cells(table), columns=labels)
    assert len(shown) >= 5
    for column in ("year", "people", "share"):
        read = shown[EN["column"][column]].astype(float).tolist()
        assert read == pytest.approx(taken[column].head(len(shown)).tolist())


def opens_the_clicked_event_and_copies_its_citation(visit: Visit, events: pd.DataFrame) -> None:
    page = visit.page
    mark = page.locator(".js-plotly-plot .scatterlayer path.point").first
    box = mark.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, delay=80)
    page.wait_for_url(re.compile(r"/timeline\?event=EV\d+$"))
    visit.rest()  # what unfolds while the page comes is folded again
    title = events.loc[page.url.rpartition("=")[2], "title"]
    expect(page.locator("h3").first).to_have_text(title)
    page.get_by_role("button", name=EN["card"]["cite"], exact=True).first.click()
    citation = page.get_by_test_id("stCode").first
    expect(citation).to_contain_text(f"{page.url}#lanes")
    assert copied(visit, citation) == citation.locator("code").inner_text()
    page.keyboard.press("Escape")
    page.go_back()
    page.wait_for_url(re.compile(r"/timeline$"))
    expect(page.locator("h3").first).not_to_have_text(title)
    visit.rest()


def keeps_to_a_country(visit: Visit, events: pd.DataFrame) -> None:
    page = visit.page
    links = page.locator('a[href*="timeline?event="]')
    every = links.count()
    country = page.get_by_role("combobox", name=EN["timeline"]["country"], exact=True)
    country.scroll_into_view_if_needed()  # a list closes when the page moves
    visit.rest()
    country.fill("Haiti")
    page.get_by_role("option", name="Haiti", exact=True).click()
    page.wait_for_url(re.compile(r"/timeline\?country=HTI$"))
    visit.rest()
    left = links.evaluate_all("all => all.map(link => link.href.split('=').pop())")
    assert 0 < len(left) < every
    assert events.loc[left, "countries"].str.contains("HTI").all()


def test_the_rows_taken_away_are_those_shown_and_the_timeline_opens_what_is_clicked_and_keeps_to_a_country(visit):
    with undrawn(visit.page):
        takes_away_the_rows_shown(visit.open("/figures?hosts_as=table"))
    visit.open("/timeline")
    events = pd.read_csv(ROOT / "data" / "events.csv").set_index("event")
    opens_the_clicked_event_and_copies_its_citation(visit, events)
    keeps_to_a_country(visit, events)
