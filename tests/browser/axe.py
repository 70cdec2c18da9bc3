"""What axe-core finds on a page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Style sheets are not fetched anew, and no selector is made for each element, of which most are sound.
RUN = """async contrast => {
    const options = {resultTypes: ['violations'], preload: false, iframes: false, selectors: false};
    const rules = {'target-size': {enabled: true}, 'color-contrast': {enabled: contrast}};
    const found = await axe.run(document, {...options, rules});
    return found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id} at ${node.html.slice(0, 200)}: ${node.any[0]?.message ?? rule.help}`));
}"""


def found(page: Page, contrast: bool = True) -> list[str]:
    """Return what breaks the rules of axe-core on the page as it is; without that on contrast it costs half."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, contrast)
