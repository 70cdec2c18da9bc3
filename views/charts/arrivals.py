"""People who arrived during the year, by group."""

import pandas as pd

from views import statements
from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.group_colours import GROUPS
from views.say import Say
from views.view import View, nothing

ORDER = ("other_in_need", "refugee_like", "refugees")


def by_group(rows: pd.DataFrame, side: str, country: str, say: Say, published: float | None) -> View:
    """Show arrivals by year, stacked by group with the sum above. `rows`: year, group, people, source.

    `side` says whose: all (of the Americas), origin (people from `country`) or asylum (people who came to it).
    """
    if rows.empty:
        return nothing(say, rows)
    present = [group for group in ORDER if group in set(rows["group"])]
    names = {group: say(f"group.{group}") for group in present}
    series = from_rows.stacks(rows, "year", "people", "group", names, {group: GROUPS[group] for group in present})
    totals = rows.groupby("year", as_index=False)["people"].sum()
    most, last = statements.largest(totals, "year", "people"), totals.iloc[-1]
    span = statements.span(totals["year"], "year")
    facts = {"country": country, "people": last["people"], "year": span[1], "n": len(totals), "span": span}
    facts |= {"peak": most.value, "peak_years": say.list_of([str(year) for year in most.codes])}
    form = "only" if len(totals) == 1 else "peak" if most.codes == [last["year"]] else "another"
    who, day = say(f"arrivals.who.{side}", **facts), article_day(published, say)
    texts = tuple(say.format_field(people, "brief") for people in totals["people"])
    title = say(f"arrivals.title_{form}", who=who, **facts)
    return View(
        title=title,
        line=say("arrivals.line", who=who, **facts),
        alt=say("arrivals.alt", **facts, groups=say.list_of([*names.values()]), title=title),
        rows=rows,
        drawing=Columns(series=series, step="year", unit=say("unit.people"), totals=texts, day=day),
        note=say("arrivals.note"),
    )
