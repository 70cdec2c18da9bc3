"""No word of a page is broken or cut off in a narrow or a wide window, with letters twice as large or far apart."""

import pytest

from content.links import address
from content.menu import pages
from tables.translations import languages
from tests import everywhere
from tests.browser.broken_words import BROKEN
from tests.browser.inside import go
from tests.browser.served_page import NARROW
from tests.browser.visit import Visit

PAIRS = everywhere.somewhere(pages(), languages())
# As they are, twice as large, and with the space of WCAG 1.4.12: the words that are broken, not codes; and links and
# buttons whose words end in dots.
WORDS = f"""() => {{ {BROKEN}
    const all = selector => [...document.querySelectorAll(`main ${{selector}}`)];
    const root = document.documentElement, spaced = new CSSStyleSheet();
    spaced.replaceSync(`* {{line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important}}`);
    const look = () => [
        ...broken(all(':is([data-testid="stMarkdownContainer"], [data-testid="stHeading"])')),
        ...all(':is(a, button) *').filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1)
            .filter(e => getComputedStyle(e).textOverflow === 'ellipsis').map(e => e.textContent),
    ];
    const found = look();
    root.style.fontSize = '200%';
    found.push(...look());
    root.style.fontSize = '';
    document.adoptedStyleSheets.push(spaced);
    found.push(...look());
    document.adoptedStyleSheets.pop();
    return [...new Set(found)];
}}"""


@pytest.mark.parametrize("name, language", everywhere.some(7, PAIRS))
def test_no_word_is_broken_or_cut_off_in_the_narrowest_window(inside: Visit, name: str, language: str):
    page = go(inside, address(name, lang=language))
    page.set_viewport_size(NARROW)
    inside.rest()
    assert page.evaluate(WORDS) == []


@pytest.mark.parametrize("name, language", everywhere.some(8, PAIRS))
def test_columns_stand_below_each_other_where_large_letters_would_break_their_words(
    inside: Visit, name: str, language: str
):
    assert go(inside, address(name, lang=language)).evaluate(WORDS) == []
