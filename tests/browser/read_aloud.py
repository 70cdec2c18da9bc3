"""What a screen reader is given of a page: the names and texts of all that is on it, as the browser works them out."""

import re

from playwright.sync_api import Page

PARTED = re.compile(r"\w[*”»)]? [:;!](?=\s|$)")  # a line may end before the mark, and a voice stops there
SAID = "document.getElementById('announced')?.replaceChildren()"  # until it has been spoken, of the page before
SPACED = re.compile(r"\w\s:(?=\s|$)")  # with a space of whatever kind, as the French write it


def misplaced_marks(page: Page, language: str) -> list[str]:
    """Return the names and texts in which a colon or the like is parted from its word otherwise than in a language."""
    page.evaluate(SAID)
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    texts = {str(node.get(part, {}).get("value", "")) for node in nodes for part in ("name", "description")}
    wrong = [PARTED] if language == "fr" else [PARTED, SPACED]
    return sorted(text for text in texts if any(one.search(text) for one in wrong))
