"""What axe-core finds on a page, by rule and kind of element, so that it can be set beside a bare Streamlit page."""

import json
from collections import Counter

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

Found = dict[tuple[str, str], list[str]]  # for a rule and a kind of element, the places where it is broken

# The kind of an element is the name that Streamlit gives the nearest one around it. Style sheets are not fetched anew.
RUN = """async rules => {
    const options = {resultTypes: ['violations'], preload: false, iframes: false};
    if (!rules.length) options.rules = {'target-size': {enabled: true}};
    if (rules.length) options.runOnly = rules;
    const kind = target => document.querySelector(target)?.closest('[data-testid]')?.dataset.testid ?? 'page';
    const found = await axe.run(document, options);
    return found.violations.flatMap(rule => rule.nodes.map(node =>
        [rule.id, kind(node.target[0]), node.target.join(' ') + ': ' + (node.any[0]?.message ?? rule.help)]));
}"""


def found(page: Page, rules: tuple[str, ...] = ()) -> Found:
    """Return what breaks the rules of axe-core, or only those given, on the page as it is."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    places: Found = {}
    for rule, kind, place in page.evaluate(RUN, list(rules)):
        places.setdefault((rule, kind), []).append(place)
    return places


def ours_alone(ours: dict[str, Found], bare: dict[str, Found]) -> str:
    """Return what the page breaks, form by form, and the bare page with the same kind of element does not."""
    alone = {
        form: {f"{rule} in {kind}": places for (rule, kind), places in found.items() if (rule, kind) not in bare[form]}
        for form, found in ours.items()
    }
    return json.dumps({form: places for form, places in alone.items() if places}, indent=1, ensure_ascii=False)


def line(name: str, looks: dict[str, Found]) -> str:
    """Return what a page breaks as a paragraph of the report: rule, kind, and how often in which form."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for form, found in looks.items():
        for broken, places in found.items():
            counts.setdefault(broken, Counter())[form] += len(places)
    lines = [f"  {rule:24}{kind:28}{dict(times)}" for (rule, kind), times in sorted(counts.items())]
    return "\n".join([name, *(lines or ["  nothing"])]) + "\n"
