"""Which words of a page are cut off when a reader has made the letters large, or has set them further apart."""

from playwright.sync_api import Page

from tests.browser.broken_words import BROKEN
from tests.browser.field_room import LACKS

# Two ways in which browsers make them large: none smaller than 24 pixels, and all of twice their size; and the space
# between letters, words, lines and paragraphs that every page has to bear (WCAG 1.4.12). Of each line of
# words, the nearest frame that hides what reaches out of it; what is chosen in a list, for which there is room in all
# but a narrow window with letters twice as large; whether the number of a slider lies on its track; and words of
# headings, answers and columns that are broken inside.
# All at once, so that the page is again as it was before it is drawn.
CUT = (
    f"() => {{ {LACKS} {BROKEN}"
    + """
    const every = [...document.querySelectorAll('#root *')];
    const seen = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const heard = '[class*="st-key-unseen-"]';
    const spoken = `canvas, svg, table, [aria-hidden="true"], [data-testid="stIconMaterial"], ${heard}`;
    const words = every.filter(e => [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
        && seen(e) && !e.closest(spoken));
    const hidden = word => {
        const range = document.createRange();
        range.selectNodeContents(word);
        const text = range.getBoundingClientRect();
        for (let frame = word; frame !== document.body && text.width > 1; frame = frame.parentElement) {
            const style = getComputedStyle(frame), room = frame.getBoundingClientRect();
            if (style.overflow.match(/auto|scroll/)) return false;
            const out = text.right > room.right + 2 || text.bottom > room.bottom + 3 || text.left < room.left - 2;
            if (style.overflow !== 'visible' && frame.clientWidth > 1 && out) return true;
        }
        return false;
    };
    const low = value => value.getBoundingClientRect().bottom > value.parentElement.getBoundingClientRect().top + 1;
    const values = [...document.querySelectorAll('[data-testid="stSliderThumbValue"]')];
    const lists = [...document.querySelectorAll('[data-testid="stSelectbox"] input')].filter(seen);
    const cutLists = way => lists.filter(list => lacks(list, [list.value])).map(e => `chosen, ${way}: ${e.value}`);
    const look = way => [...words.filter(hidden), ...values.filter(low)].map(e => `${way}: ${e.textContent}`);
    const small = every.filter(e => parseFloat(getComputedStyle(e).fontSize) < 24);
    small.forEach(e => e.style.setProperty('font-size', '24px', 'important'));
    const found = look('at least 24 pixels');
    small.forEach(e => e.style.removeProperty('font-size'));
    document.documentElement.style.fontSize = '200%';
    const column = '[data-testid="stColumn"]:not([data-testid="stGrid"] *)';  // grids count theirs a moment later
    const whole = `[data-testid="stHeading"], [class*="st-key-answers-"], ${column}`;
    found.push(...broken([...document.querySelectorAll(whole)]).map(word => `broken: ${word}`));
    found.push(...look('twice as large'), ...(innerWidth > 640 ? cutLists('twice as large') : []));
    document.documentElement.style.fontSize = '';
    found.push(...cutLists('as they are'));
    const spaced = document.head.appendChild(document.createElement('style'));
    spaced.textContent = `p {margin-bottom: 2em !important}
        * {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}`;
    found.push(...look('further apart'));
    spaced.remove();
    return found;
}"""
)


def cut(page: Page) -> list[str]:
    """Return the words that are cut off with large letters, and the way in which they are large."""
    return page.evaluate(CUT)
