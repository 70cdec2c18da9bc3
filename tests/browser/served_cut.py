"""What of the controls of a page is cut off or covered as the server sends it, also with letters twice as large."""

from playwright.sync_api import Page

from tests.browser.broken_words import BROKEN
from tests.browser.field_room import LACKS
from tests.browser.forms import PHONE

WIDTHS = [320, 768, 1440]
# What is chosen in lists, which wrap it where the browser lets them, and what fields hint at, where it has no room;
# tabs out of sight; parts of the bar over each other; how many letters there is room for in its search; by how much the
# page is too wide; and words that are broken inside.
CUT = (
    f"scale => {{ {LACKS} {BROKEN}"
    + """
    const all = selector => [...document.querySelectorAll('#prerendered ' + selector)].filter(e => e.checkVisibility());
    const wraps = CSS.supports('appearance: base-select'), page = document.scrollingElement;
    page.style.fontSize = scale;
    const chosen = field => field.selectedOptions[0].text;
    const boxes = all('.bar > :not([popover])').map(e => e.getBoundingClientRect());
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const found = {
        lists: all('select').filter(e => lacks(e, wraps ? chosen(e).split(' ') : [chosen(e)])).map(chosen),
        hints: all('[placeholder]').filter(e => lacks(e, [e.placeholder])).map(e => e.placeholder),
        tabs: all('.tabs').filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent.trim()),
        bar: boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => over(a, b)).map(b => [a.x, b.x])),
        search: all('.bar [type="search"]').map(e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize)),
        broken: broken(all('main')),
        wide: page.scrollWidth - page.clientWidth,
    };
    page.style.fontSize = '';
    return found;
}"""
)

# The words that are broken with the space that a reader may set who reads with difficulty (WCAG 1.4.12).
APART = f"""() => {{ {BROKEN}
    const spaced = new CSSStyleSheet();
    spaced.replaceSync('* {{line-height: 1.5 !important; letter-spacing: .12em !important; '
        + 'word-spacing: .16em !important}}');
    document.adoptedStyleSheets.push(spaced);
    const found = broken([document.querySelector('#prerendered main')]);
    document.adoptedStyleSheets.pop();
    return found;
}}"""


def broken_apart(page: Page) -> list[str]:
    """Return the words that are broken in the window as it is when its letters are set further apart."""
    return page.evaluate(APART)


def cut(page: Page) -> dict[str, dict]:
    """Return what is cut off on a phone, and with large letters in windows of these widths."""
    found = {"phone": page.evaluate(CUT, "")}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        found[f"large {width}"] = page.evaluate(CUT, "200%")
    page.set_viewport_size(PHONE)
    return found
