"""Which controls of a page nobody reaches with Tab or can tell apart by name, and which lie on each other."""

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


# What Tab stops at, one of each group; with the name that is heard there. A radio has its group beside its name.
STOPS = """
    const groups = '[role="radiogroup"], [role="tablist"], [role="toolbar"]';
    const kinds = 'a[href], button, input, textarea, [tabindex="0"]:not([role="tabpanel"])';
    const room = document.querySelector('[data-testid="stMain"]');
    const all = [...room.querySelectorAll(kinds)].filter(e => e.tabIndex >= 0 && !e.disabled
        && e.checkVisibility({visibilityProperty: true}));
    const stops = [...new Set(all.map(e => e.closest(groups) ?? e))];
    const labels = e => [...e.labels ?? []].map(label => label.textContent).join(' ');
    const told = e => e.ariaLabel || labels(e) || e.textContent.trim() || e.title;
    const by = e => (e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id));
    const name = e => by(e).filter(Boolean).map(told).join(' ') || told(e);
"""
CONFUSED = (
    "() => {"
    + STOPS
    + """
    const meant = new Map(), heard = e => `${e.role} ${name(e)}`;
    // What opens a list is no stop, but a screen reader finds it.
    const named = [...stops, ...room.querySelectorAll('[data-testid="stSelectbox"] button')];
    for (const e of named) meant.set(heard(e), (meant.get(heard(e)) ?? new Set()).add(e.href ?? e));
    const what = e => `${e.closest('[data-testid]').dataset.testid} “${name(e).slice(0, 60)}”`;
    const parts = e => by(e).filter(Boolean).map(told);
    return [
        ...named.filter(e => !name(e)).map(e => `without a name: ${what(e)}`),
        ...(parts(room)[0] ? [] : ['without a name: the page, a stop as well']),
        ...named.filter(e => new Set(parts(e)).size < parts(e).length).map(e => `says a word twice: ${what(e)}`),
        ...named.filter(e => name(e) && meant.get(heard(e)).size > 1).map(e => `not the only one: ${what(e)}`),
    ];
}"""
)
# The first choice comes after the title, and is no link in a text.
FIRST_CHOICE = (
    "() => {"
    + STOPS
    + """
    const title = room.querySelector('h1');
    const behind = e => title.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
    return 1 + stops.filter(behind).findIndex(e => !e.matches('a:not([data-testid="stPageLink-NavLink"])'));
}"""
)


def unfit(page: Page) -> list[str]:
    """Return the controls of the page that the keyboard does not reach, that have no name of their own, or overlap."""
    return page.evaluate(UNFIT) + page.evaluate(CONFUSED)


def first_choice(page: Page) -> int:
    """Return how many presses of Tab lead from where the skip link leads to the first choice of the page."""
    return page.evaluate(FIRST_CHOICE)
