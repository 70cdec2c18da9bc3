"""Which controls of a page nobody reaches with Tab, and which lie on each other."""

from playwright.sync_api import Page

# Of a group one member is reached with Tab, the others with the arrows; of a list to choose from its text. Not looked
# at for overlaps: links inside a line, whose boxes are those of all their lines; the input behind a slider, which is
# wider than the knob that is seen; and what Streamlit lays over a map or a table on purpose.
UNFIT = """() => {
    const room = document.querySelector('[data-testid="stMain"]');
    const seen = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true})
        && e.getBoundingClientRect().width > 1 && !e.closest('[aria-hidden="true"]');
    const kind = 'a[href], button, input, textarea, [role="slider"], [role="radio"], [role="tab"]';
    const controls = [...room.querySelectorAll(kind)].filter(e => seen(e) && !e.disabled);
    const name = e => `${e.closest('[data-testid]').dataset.testid} “${(e.ariaLabel || e.innerText).slice(0, 40)}”`;
    const group = e => e.closest('[role="radiogroup"], [role="tablist"], [data-testid="stSelectbox"]');
    const within = e => [...group(e)?.querySelectorAll('[role="radio"], [role="tab"], input') ?? []];
    const missed = controls.filter(e => e.tabIndex < 0 && !within(e).some(other => other.tabIndex >= 0));
    const apart = controls.filter(e => getComputedStyle(e).display !== 'inline'
        && !e.matches('[data-testid="stSlider"] input')
        && !e.closest('[data-testid="stElementToolbar"], [data-testid="stDeckGlJsonChart"], [role="tablist"]'));
    const boxes = apart.map(e => [e, e.getBoundingClientRect()]);
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const lying = boxes.flatMap(([e, box], i) => boxes.slice(i + 1)
        .filter(([f, other]) => meet(box, other) && !e.contains(f) && !f.contains(e))
        .map(([f]) => `${name(e)} lies on ${name(f)}`));
    return [...missed.map(e => `not reached with Tab: ${name(e)}`), ...lying];
}"""


def unfit(page: Page) -> list[str]:
    """Return the controls of the page that the keyboard does not reach, and those that lie on each other."""
    return page.evaluate(UNFIT)
