"""Truths on what a view draws, on what is left out of it, and on the moment of publication."""

import re
from collections.abc import Iterator

import pandas as pd

from tables import as_of, changes, derive
from tools.walk.rows import STOCKS
from tools.walk.told import Told
from tools.walk.truths import HIDDEN, LATER, SMALL
from views.maps.description import Map

TIMES = ("year", "month", "day", "start", "endorsed_on", "announced")


def alt_speaks_of_what_is_drawn(told: Told) -> Iterator[str]:
    """Hold that an alternative text names no arc that is not on the map, and that there is one for every drawing."""
    drawing, alt = told.view.drawing, told.view.alt
    if drawing is None:
        return
    if not alt:
        yield "has no alternative text"
    elif isinstance(drawing, Map) and told.spec.name in ("flows", "story_map"):
        spoken = next((one.facts for one in told.said if one.text == alt), {})
        drawn = {(flow.origin, flow.asylum) for flow in drawing.flows}
        ends = _ends(spoken) if drawn or not re.search("without arcs", alt) else set()
        yield "" if ends <= drawn else f"speaks of arcs that are not drawn: {sorted(ends - drawn)}"
    else:
        yield ""


def _ends(facts: dict) -> set[tuple[str, str]]:
    if "from" in facts:
        return {(facts["from"], facts["to"])}
    return set(zip(facts.get("origins", []), facts.get("hosts", []), strict=True))


def nothing_later_at_publication(told: Told) -> Iterator[str]:
    """Hold that at publication neither rows nor words know of a later day, or say that what is hidden was not found."""
    if not told.reader.at_publication:
        return
    day, rows = as_of.publication_day(), told.view.rows
    for column in TIMES:
        if column in rows and len(rows):
            latest = rows[column].max()
            late = latest > day if isinstance(latest, pd.Timestamp) else latest > day.year
            yield f"shows {column} {latest}" if late else ""
    for text in told.texts() if told.view.drawing is not None else []:
        wrong = LATER.search(text) or HIDDEN.search(text)
        yield f"tells at publication: “{wrong.group()}”" if wrong else ""


def stocks_are_no_flows(told: Told) -> Iterator[str]:
    """Hold that a stock is never called a flow."""
    if told.spec.name in STOCKS:
        for text in [*told.texts(), told.view.legend]:
            yield "calls a stock a flow" if re.search(r"\bflows?\b", text, re.I) else ""


def a_change_of_counting_is_told(told: Told) -> Iterator[str]:
    """Hold that years before and after a group was counted for the first time are not shown without a word on it."""
    shown = told.view.rows
    if told.spec.name not in ("origins", "left", "living", "country_hosts", "came") or told.view.drawing is None:
        return
    if shown["year"].nunique() < 2:
        return
    since = changes.first_counted(told.reader.table("displacement"), "other_in_need")
    concerned = since is not None and since == changes.first_counted(_people(told), "other_in_need")
    if concerned and shown["year"].min() < since <= shown["year"].max():
        marked = getattr(told.view.drawing, "change", None) is not None
        yield "" if marked and str(since) in told.view.note else f"does not tell the change of counting in {since}"


def _people(told: Told) -> pd.DataFrame:
    """Return the rows of the table from which a view of a stock is made."""
    table, chosen = told.reader.table("displacement"), told.chosen
    if told.spec.name == "origins":
        return table[table["origin"].isin(chosen["countries"])]
    codes = [chosen["country"]]
    return table[table["origin" if told.spec.name in ("left", "country_hosts") else "asylum"].isin(codes)]


def small_numbers_are_said_to_be_rounded(told: Told) -> Iterator[str]:
    """Hold that where all that is shown of a stock is small, its rounding is told."""
    rows = told.view.rows
    if told.spec.name not in ("country_hosts", "came") or told.view.drawing is None:
        return
    if "per_1000" in told.chosen.values():
        return
    if derive.latest(rows, "year")["people"].max() < SMALL:
        yield "" if "0 or 5" in told.view.note else "does not say that small numbers are rounded"


def a_comparison_leaves_the_title_alone(told: Told) -> Iterator[str]:
    """Hold that what stands beside a country does not take over its title."""
    if told.spec.page != "country" or not told.chosen.get("others") or told.view.drawing is None:
        return
    alone = told.spec.make(told.reader, **told.chosen | {"others": []}).title
    yield "" if told.view.title == alone else f"is about another country: “{told.view.title}”"


def who_says_so_is_true(told: Told) -> Iterator[str]:
    """Hold that a value is a government's own only where it is confirmed."""
    rows = told.view.rows
    if "as its government reports" in told.view.title:
        last = rows[rows["host"] == told.chosen["country"]].iloc[-1]
        yield "" if last["status"] != "estimate" else "calls an estimate a report of the government"


def an_empty_view_gives_no_vain_advice(told: Told) -> Iterator[str]:
    """Hold that a view without a drawing sends nobody where nothing is."""
    if told.view.drawing is None or told.spec.name == "flows":
        vain = re.search(r"Choose other countries|Choose another year or country", told.view.line)
        yield "gives advice that may not help" if vain else ""
