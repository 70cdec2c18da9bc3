"""What a page looks like in a browser: in a form, by the rules of accessibility, and on paper."""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.browser import axe, large_text
from tests.browser.forms import DARK, Form
from tests.browser.paper import dense
from tests.browser.read_aloud import misplaced_marks
from tests.browser.site import PATIENCE_MS, PICTURES
from tests.browser.tab_stops import first_choice, unfit
from tests.browser.visit import Visit

GROUND = "app => getComputedStyle(app).backgroundColor"
# Ends when the ground has another colour than before.
RECOLOURED = """(app, [before, patience]) => new Promise((done, fail) => {
    const begun = performance.now();
    const look = () => {
        if (getComputedStyle(app).backgroundColor !== before) return done();
        if (performance.now() - begun > patience) return fail(new Error('the ground keeps its colour'));
        requestAnimationFrame(look);
    };
    look();
})"""
TROUBLES = [f'[data-testid="{kind}"]' for kind in ("stException", "stAlert")]
# What is wider than the screen or goes on below the page, words that end in dots, words of a chart outside of it or
# tilted.
CUT = """() => {
    const wide = [document.scrollingElement, document.querySelector('[data-testid="stMain"]')]
        .filter(e => e.scrollWidth > e.clientWidth)
        .map(e => `${e.tagName} is ${e.scrollWidth - e.clientWidth} pixels too wide`);
    const main = document.querySelector('[data-testid="stMain"]');
    const end = document.querySelector('[data-testid="stMainBlockContainer"]').getBoundingClientRect().bottom;
    const used = end - main.getBoundingClientRect().top + main.scrollTop;
    const empty = main.scrollHeight - Math.max(main.clientHeight, used);
    const below = empty > 2 ? [`${Math.round(empty)} empty pixels below the page`] : [];
    const dotted = [...document.querySelectorAll('[data-testid="stMain"] *')]
        .filter(e => e.scrollWidth > e.clientWidth && getComputedStyle(e).textOverflow === 'ellipsis' && e.innerText)
        .map(e => `cut short: ${e.innerText}`);
    const outside = [...document.querySelectorAll('.js-plotly-plot')].flatMap(chart => {
        const room = chart.getBoundingClientRect();
        return [...chart.querySelectorAll('text')].filter(text => {
            const box = text.getBoundingClientRect();
            return box.width && (box.left < room.left - 1 || box.right > room.right + 1);
        }).map(text => `outside of its chart: ${text.textContent}`);
    });
    const tilted = [...document.querySelectorAll('.js-plotly-plot .xtick text')]
        .filter(text => /rotate\\((?!0[,)])/.test(text.getAttribute('transform')))
        .map(text => `tilted: ${text.textContent}`);
    return [...wide, ...below, ...dotted, ...outside, ...tilted];
}"""

# What can be pressed, filled in or moved, as far as it is seen; what unfolds below a heading is a heading on paper.
CONTROLS = """() => [...document.querySelectorAll(
        'button, input, select, textarea, summary:not(:has(h3)), '
        + '[role=tab], [role=slider], [role=combobox], [role=radio]'
    )]
    .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter(e => e.getBoundingClientRect().width > 1)
    .map(e => e.outerHTML.slice(0, 120))"""

# The controls that the style sheets leave on paper. These are changed for a moment: a page that is told that it is
# printed draws all its charts anew.
LEFT_ON_PAPER = f"""() => {{
    const sheets = [...document.styleSheets], parts = [...sheets, ...sheets.flatMap(sheet => [...sheet.cssRules])];
    const [print, screen] = ['print', 'screen'].map(kind => parts.filter(part => part.media?.mediaText === kind));
    print.forEach(part => {{ part.media.mediaText = 'all'; }});
    screen.forEach(part => {{ part.media.mediaText = 'not all'; }});
    const left = ({CONTROLS})();
    print.forEach(part => {{ part.media.mediaText = 'print'; }});
    screen.forEach(part => {{ part.media.mediaText = 'screen'; }});
    return left;
}}"""

HIGHEST = 3500  # pixels of a page at a desk
HEIGHT = "document.querySelector('[data-testid=\"stMain\"]').scrollHeight"
# How high the page is, and where its first chart or map stands, in pixels from its top; 0 where it has none.
MEASURED = """main => {
    const drawn = [...main.querySelectorAll('[data-testid="stPlotlyChart"], [data-testid="stDeckGlJsonChart"]')];
    const tops = drawn.map(e => e.getBoundingClientRect().top + main.scrollTop);
    return [main.scrollHeight, tops.length ? Math.min(...tops) : 0];
}"""


@dataclass
class Seen:
    """What was seen of a page: cut words, unfit controls, broken rules; what else is wrong; its paper and headings.

    `misplaced` are names and texts that are heard with a mark in the wrong place. `height` and `first` are pixels: of
    the page, and from its top to its first chart or map; `stops` are presses of Tab to its first choice.
    """

    cut: list[str]
    unfit: list[str]
    broken: list[str]
    troubles: int
    complaints: list[str]
    strangers: list[str]
    height: float
    first: float
    stops: int
    to_press: list[str]
    misplaced: list[str]
    headings: list[str] = field(default_factory=list)
    paper: bytes = b""


def look(visit: Visit, name: str, form: Form, close: bool) -> Seen:
    """Look at the page that the visitor has open in this form, closely at its colours as well, and print it."""
    page = visit.page
    troubles = page.locator(", ".join(TROUBLES)).count()
    height, first = page.get_by_test_id("stMain").evaluate(MEASURED)
    seen = Seen(
        cut=page.evaluate(CUT) + large_text.cut(page),
        unfit=unfit(page),
        broken=axe.found(page, contrast=close),
        troubles=troubles,
        complaints=[*visit.complaints],
        strangers=[*visit.strangers],
        height=height,
        first=first,
        stops=first_choice(page),
        to_press=page.evaluate(LEFT_ON_PAPER),
        misplaced=misplaced_marks(page, form.language),
    )
    if close:
        page.screenshot(path=PICTURES / f"{name}-{form.name}.png")
    seen.paper, seen.headings = _print_out(page, name)
    return seen


def _print_out(page: Page, name: str) -> tuple[bytes, list[str]]:
    """Print the page as a reader does, on A4 with a margin of a centimetre; return the PDF and what it must name."""
    headings = [dense(text) for text in page.locator("h1, h2, h3").all_inner_texts() if text.strip()]
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "1cm")
    return page.pdf(path=PICTURES / f"{name}.pdf", format="A4", margin=margin), headings


def put_on(visit: Visit, form: Form) -> None:
    """Give the tab the size and the colours of a form.

    The server draws with them from the next page on, or after a second of rest.
    """
    page = visit.page
    if page.viewport_size != form.size:
        page.set_viewport_size(form.size)
    if page.evaluate(DARK) != (form.scheme == "dark"):
        app = page.locator('[data-testid="stApp"]')
        before = app.evaluate(GROUND)
        page.emulate_media(color_scheme=form.scheme)
        app.evaluate(RECOLOURED, [before, PATIENCE_MS])
