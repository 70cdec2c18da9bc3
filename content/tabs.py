"""The tabs of a page: which of them a link opens, and what can be chosen beside them.

A link names the tab, unless the page opens with it; one from before there were tabs may name only a choice on a card.
"""

from collections.abc import Collection

from content.choices import Arguments, Choice
from content.page import Page, Section

ROW = 3  # choices that have room in one row


def opening(page: Page, anchor: str) -> dict[str, str]:
    """Return the parameter that opens the tab with a section or a view of this anchor; empty where none has to."""
    tab = next((section.tab for section in page.sections if anchor in section.anchors()), "")
    return {page.tabs.name: tab} if page.tabs and tab not in ("", page.first_tab) else {}


def opened_by(page: Page, names: Collection[str]) -> dict[str, str]:
    """Return the same for a link that makes choices on cards, by their `names`: the tab of the first such card."""
    return next(iter(_asked(page, names)), {})


def named(page: Page, tab: str, names: Collection[str]) -> bool:
    """Return whether a link that makes the choices with these `names` has to name the tab that it opens.

    It has to where one of them is on a card of another tab, which would be opened without the others.
    """
    return tab != page.first_tab or any(_asked(page, names))


def _asked(page: Page, names: Collection[str]) -> list[dict[str, str]]:
    """Return, for every card on which one of these choices is made, the parameter that opens its tab.

    Then for every other choice, but for the thing that the page is about, that of the first card that rests on it.
    """
    found = []
    for spec in page.views:
        own = {spec.form.name} | {choice.name for choice in spec.choices if choice in page.on_cards}
        found += [opening(page, spec.anchor)] if own.intersection(names) else []
    for choice in (choice for choice in page.choices if choice.name in names and choice not in (page.thing, page.tabs)):
        resting = (spec for spec in page.views if choice in spec.choices and choice not in page.on_cards)
        found += [opening(page, spec.anchor) for spec in list(resting)[:1]]
    return found


def beside_cards(page: Page, chosen: Arguments) -> list[Choice]:
    """Return what can be chosen for the whole page, besides the tab: not what only other tabs rest on.

    The thing that the page is about is never left out.
    """
    here = {choice for section in page.in_open_tab(chosen) for choice in _rests_on(section)}
    elsewhere = {choice for section in page.sections for choice in _rests_on(section)} - here - {page.thing}
    listed = [page.thing for section in page.sections if section.compact]  # a list on the page is the choice
    return [choice for choice in page.choices if choice not in (*page.on_cards, page.tabs, *listed, *elsewhere)]


def choices_lead(page: Page, chosen: Arguments) -> bool:
    """Return whether what can be chosen for the whole page stands above the cards, not below them.

    Below stands what the first card of the open tab does not rest on, and more than a row of choices.
    """
    views = [spec for section in page.in_open_tab(chosen) for spec in section.views]
    offered = beside_cards(page, chosen)
    leads = len(offered) <= ROW and any(choice in views[0].choices for choice in offered) if views else True
    return leads or not page.tabs


def _rests_on(section: Section) -> list[Choice]:
    return [*section.choices, *(choice for spec in section.views for choice in spec.choices)]
