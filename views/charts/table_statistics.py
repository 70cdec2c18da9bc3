"""The tables of the catalogue: how large they are, and on how many sources they rest."""

import textwrap
from dataclasses import replace

import pandas as pd

from views.charts import from_rows
from views.charts.description import Bars
from views.say import Say
from views.view import View, nothing

SHOWN = 12
WIDEST, TALL = 34, 40  # letters of a line of a title, pixels of a bar with such a title beside it


def table_sizes(rows: pd.DataFrame, titles: dict[str, str], say: Say) -> View:
    """Show how many rows the largest tables have. `rows`: table, rows, columns, source."""
    if rows.empty:
        return nothing(say, rows)
    order = rows.sort_values("rows", ascending=False)
    top = order.iloc[0]
    facts = {
        "n": len(rows),
        "rows": rows["rows"].sum(),
        "top": titles[top["table"]],
        "most": top["rows"],
        "shown": min(SHOWN, len(rows)),
    }
    return View(
        title=say("data.sizes.title", **facts),
        line=say("data.sizes.line", **facts),
        alt=say("data.sizes.alt", **facts),
        rows=_titled(order, titles),
        drawing=_bars(order.head(SHOWN), "rows", titles, say),
    )


def sources_of_tables(rows: pd.DataFrame, titles: dict[str, str], say: Say) -> View:
    """Show on how many sources the tables rest. `rows`: table, source, rows; a row for each pair of the two."""
    if rows.empty:
        return nothing(say, rows)
    grouped = rows.groupby("table")
    counted = grouped.agg(sources=("source", "nunique"), source=("source", ";".join)).reset_index()
    order = counted.sort_values("sources", ascending=False)
    top = order.iloc[0]
    facts = {"n": rows["source"].nunique(), "top": titles[top["table"]], "most": top["sources"]}
    facts |= {"shown": min(SHOWN, len(order))}
    return View(
        title=say("sources.resting.title", **facts),
        line=say("sources.resting.line", **facts),
        alt=say("sources.resting.alt", **facts),
        rows=_titled(order, titles),
        drawing=_bars(order.head(SHOWN), "sources", titles, say),
        note=say("sources.resting.note"),
    )


def _titled(rows: pd.DataFrame, titles: dict[str, str]) -> pd.DataFrame:
    return rows.assign(title=rows["table"].map(titles)).set_index("title").reset_index()


def _bars(rows: pd.DataFrame, value: str, titles: dict[str, str], say: Say) -> Bars:
    labels = ["\n".join(textwrap.wrap(titles[name], WIDEST)) for name in rows["table"]]
    texts = [say("view.number", value=number) for number in rows[value]]
    bars = from_rows.bars(labels, rows[value], texts, ["host"] * len(rows), say(f"unit.{value}"))
    return replace(bars, height=24 + TALL * len(rows))
