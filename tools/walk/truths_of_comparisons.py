"""Truths on what the page that compares says, worked out from its rows once more."""

from collections.abc import Iterator

import pandas as pd

from tables import changes
from tools.walk.rows import holders
from tools.walk.told import Told
from tools.walk.truths import SMALL, SUPERLATIVE

ENDS = ("origin", "asylum")


def _groups(told: Told) -> pd.DataFrame | None:
    """Return the rows of groups that are compared as time, code and value; None of any other view."""
    rows = told.view.rows
    if told.spec.name != "compare" or told.view.drawing is None:
        return None
    codes = rows[[end for end in ENDS if end in rows]].astype("str").agg(" ".join, axis=1)
    if not told.chosen["hosts"] and told.chosen["source"] == "r4v":
        codes = codes.where(codes != "WORLD", "")
    times = rows["year" if told.chosen["source"] == "unhcr" else "day"]
    return pd.DataFrame({"time": times, "code": codes, "value": rows[told.chosen["measure"]].astype(float)})


def _compared(groups: pd.DataFrame) -> pd.DataFrame:
    """Return those of the last time with as many groups as any later or earlier one; of years simply the last."""
    if groups["time"].dtype.kind == "i":
        return groups[groups["time"] == groups["time"].max()]
    each = groups.groupby("time")["code"].nunique()
    return groups[groups["time"] == max(each.index[each == each.max()])]


def the_most_of_the_compared_are_that(told: Told) -> Iterator[str]:
    """Hold that a title names all groups that have the most, among as many as it says."""
    groups = _groups(told)
    if groups is None:
        return
    last, facts = _compared(groups), told.title.facts
    if SUPERLATIVE.search(told.view.title) and len(last) < 2:
        yield "a superlative over one row"
    elif set(facts["countries"]) != holders(last) or facts["compared"] != len(last):
        yield f"of {len(last)} the most are {sorted(holders(last))}"
    else:
        yield ""


def a_compared_group_without_a_figure_is_named(told: Told) -> Iterator[str]:
    """Hold that of the groups that were asked for each has rows, or is named as missing."""
    groups = _groups(told)
    if groups is None:
        return
    say, chosen = told.reader.say, told.chosen
    unhcr = chosen["source"] == "unhcr"
    for origin in (chosen["origins"] if unhcr else []) or [""]:
        for host in chosen["hosts"] or [""]:
            names = [say.country(code) for code in (origin, host) if code]
            here = f"{origin} {host}".strip() in set(groups["code"])
            named = any(name in told.view.note for name in names)
            yield "" if here or named else f"does not say that {' '.join(names)} is missing"


def a_compared_stock_tells_how_it_is_counted(told: Told) -> Iterator[str]:
    """Hold that a change of counting between the years is marked and told, and that small numbers are rounded."""
    groups, rows = _groups(told), told.view.rows
    if groups is None or told.chosen["source"] != "unhcr":
        return
    table = told.reader.table("displacement")
    mine = table[table["year"].between(told.chosen["first"], told.chosen["last"])]
    for column, codes in (("origin", told.chosen["origins"]), ("asylum", told.chosen["hosts"])):
        mine = mine[mine[column].isin(codes)] if codes else mine
    since = changes.first_counted(table, "other_in_need")
    counted = since is not None and since == changes.first_counted(mine, "other_in_need")
    if counted and rows["year"].min() < since <= rows["year"].max():
        marked = getattr(told.view.drawing, "change", None) is not None and str(since) in told.view.note
        yield "" if marked else f"does not tell the change of counting in {since}"
    if rows.loc[rows["year"] == rows["year"].max(), "people"].max() < SMALL:
        yield "" if "0 or 5" in told.view.note else "does not say that small numbers are rounded"


def averages_before_and_after_are_those_of_the_months(told: Told) -> Iterator[str]:
    """Hold that both averages are of the months on their side alone, and say of how many where some are missing."""
    if told.spec.name != "compare_around" or told.view.drawing is None:
        return
    rows, facts, months = told.view.rows, told.title.facts, int(told.chosen["months"])
    value, day = "entries" if "entries" in rows else "encounters", facts["day"].replace(day=1)
    for phase, mine in (("before", rows[rows["month"] < day]), ("after", rows[rows["month"] > day])):
        if len(mine) and facts[phase] != round(mine[value].mean()):
            yield f"the average {phase} is {mine[value].mean()}"
        missing = 0 < len(mine) < months
        yield (
            "" if not missing or f"{len(mine)} of the {months}" in told.view.title else f"hides missing months {phase}"
        )
    yield "" if "not an effect" in told.view.note else "does not say that this is no effect"
