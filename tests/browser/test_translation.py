"""A browser that translates, as Chrome, Edge and Safari do, leaves the application alone and no old figure on it."""

import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

import pytest

from content.catalogue import PAGES
from tables.translations import words
from tests import everywhere, screen
from tests.browser.forms import SMALL
from tests.browser.prerendered_page import held
from tests.browser.visit import Visit

EN = words("en")
# Moves every text that may be translated into two elements of its own, now and whenever one comes or changes.
TRANSLATE = """() => {
    const kept = element => {
        if (element.closest('.notranslate, script, style')) return true;
        const said = element.closest('[translate]')?.getAttribute('translate');
        return said === 'no' || element.tagName === 'FONT';
    };
    const wrap = text => {
        if (!text.data.trim() || !text.parentElement || kept(text.parentElement)) return;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        text.before(outer);
        outer.append(inner);
        inner.append(text);
    };
    const all = node => {
        if (node.nodeType === Node.TEXT_NODE) return wrap(node);
        const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), texts = [];
        while (walk.nextNode()) texts.push(walk.currentNode);
        texts.forEach(wrap);
    };
    all(document.body);
    new MutationObserver(records => records.forEach(({target, addedNodes}) => [target, ...addedNodes].forEach(all)))
        .observe(document.body, {subtree: true, childList: true, characterData: true});
}"""
HEADINGS = """() => [...document.querySelectorAll('[data-testid="stMain"] :is(h1, h2, h3)')]
    .map(heading => heading.textContent.trim()).filter(Boolean)"""
LISTED = {"map": (EN["map"]["country"], "Peru"), "country": (EN["country"]["choose"], "Mexico")}
WALKED = [name for name in PAGES if name in {*everywhere.some(5, [*PAGES]), *LISTED}]
LINKED = re.compile(r"\[(.*)\]\(\S+\)$")


def untranslated(name: str, query: dict[str, str]) -> Counter[str]:
    """Return the headings of a page as the server gives them to who opens it by its link."""
    section = PAGES[name].folder
    at = screen.seen(f"{section}/{name}", **query)
    titles = [title.value for title in [*at.title, *at.header, *at.subheader]]
    titles += [line.removeprefix("### ") for line in screen.paragraphs(at) if line.startswith("### ")]
    return Counter(LINKED.sub(r"\1", title) for title in titles)


@pytest.fixture
def translated(reader: Visit) -> Visit:
    """Return a visitor whose browser began to translate before the application was there."""
    reader.page.set_viewport_size(SMALL)
    with held(reader, "/") as page:
        page.evaluate(TRANSLATE)
        assert page.locator("#prerendered h1 > font > font").inner_text() == EN["overview"]["title"]
    return reader


def chosen_from_a_list(visit: Visit, label: str, country: str) -> None:
    box = visit.page.get_by_role("combobox", name=label, exact=True)
    box.scroll_into_view_if_needed()  # a list closes when the page moves
    visit.rest()
    with visit.rerun():
        box.fill(country)
        visit.page.get_by_role("option", name=country, exact=True).click()


def wrong(visit: Visit, name: str) -> list[str]:
    """Return the headings on the page that its link does not give to who opens it, and those that are missing."""
    right = untranslated(name, dict(parse_qsl(urlsplit(visit.page.url).query)))
    shown = Counter(visit.page.evaluate(HEADINGS))
    if right != shown:  # most pages need no rest, which waits for every picture
        shown = Counter(visit.rest().evaluate(HEADINGS))
    return [*(shown - right), *(right - shown)]


def turn_to(visit: Visit, name: str) -> None:
    with visit.rerun():
        visit.page.get_by_test_id("stSidebar").get_by_role("link", name=EN[name]["menu"], exact=True).click()
    visit.come_upon(EN[name]["title"])


def test_no_choice_on_a_page_leaves_an_old_figure_or_breaks_the_page(translated):
    page, moments, found = translated.page, ["publication", "hindsight"], {}
    for number, name in enumerate(WALKED):
        if number:
            turn_to(translated, name)
        with translated.rerun():
            page.get_by_role("radio", name=EN["app"]["when"][moments[number % 2]]).click()
        found[name] = wrong(translated, name)
        if name in LISTED:
            chosen_from_a_list(translated, *LISTED[name])
            found[name] += wrong(translated, name)
    assert {name: headings for name, headings in found.items() if headings} == {}
    assert translated.complaints == []
