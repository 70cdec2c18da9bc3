"""On the way: entries through the Darién, deaths and disappearances, Venezuelans abroad, asylum claims."""

import pandas as pd

from views import country_colours
from views.charts import from_rows
from views.charts.description import Columns, article_day
from views.say import Say
from views.view import View, nothing


def darien_months(rows: pd.DataFrame, article: pd.Timestamp, say: Say, day: pd.Timestamp | None) -> View:
    """Show entries into Panama through the Darién by month. `rows`: month, entries, status, source."""
    if rows.empty:
        return nothing(say, rows)
    series = from_rows.columns(rows, "month", "entries", "transit")
    peak, last = rows.loc[rows["entries"].idxmax()], rows.iloc[-1]
    facts = {"peak": peak["entries"], "peak_month": peak["month"]}
    facts |= {"first_month": rows["month"].iloc[0], "last_month": last["month"], "last": last["entries"]}
    told = rows.loc[rows["month"] == article, "entries"]
    facts |= {"month": article, "entries": told.iloc[0] if len(told) else pd.NA}
    return View(
        title=say("darien.months.title", **facts),
        line=say("darien.months.line", **facts),
        alt=say("darien.months.alt", **facts),
        rows=rows,
        drawing=Columns(series=series, step="month", day=article_day(day, say)),
        note=say("darien.months.note", n=int((rows["status"] == "derived").sum())),
    )


def darien_years(rows: pd.DataFrame, say: Say) -> View:
    """Show entries into Panama through the Darién by year. `rows`: year, entries, alternative, source, status."""
    if rows.empty:
        return nothing(say, rows)
    last, before = rows.iloc[-1], rows.iloc[-2:].iloc[0]
    facts = {"year": str(last["year"]), "entries": last["entries"], "first": str(rows["year"].iloc[0])}
    facts |= {"before_year": str(before["year"]), "before": before["entries"]}
    return View(
        title=say("darien.years.title", **facts),
        line=say("darien.years.line", **facts),
        alt=say("darien.years.alt", **facts),
        rows=rows,
        drawing=Columns(series=from_rows.columns(rows, "year", "entries", "transit"), step="year"),
        note=say("darien.years.note"),
    )


def darien_nationalities(rows: pd.DataFrame, codes: list[str], say: Say, day: float | None) -> View:
    """Show Darién entries by year and nationality: the `codes` one by one, the rest together as OTHER.

    `rows`: year, nationality, entries, source.
    """
    if rows.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in [*codes, "OTHER"]}
    series = from_rows.stacks(rows, "year", "entries", "nationality", names, country_colours.colours(list(names)))
    totals = rows.groupby("year")["entries"].sum()
    last = int(totals.index.max())
    most = rows[(rows["year"] == last) & (rows["nationality"] != "OTHER")].nlargest(1, "entries")
    facts = {"year": str(last), "entries": totals[last], "first": str(totals.index.min()), "last": str(last)}
    facts |= {"peak_year": str(totals.idxmax()), "peak": totals.max()}
    apart = "" if len(most) else "_others"  # that none is counted apart does not say that nobody came
    facts |= {"codes": codes, "country": most["nationality"].iloc[0] if len(most) else ""}
    facts |= {"share": most["entries"].sum() / max(totals[last], 1)}
    return View(
        title=say(f"darien.nationalities.title{apart}", **facts),
        line=say("darien.nationalities.line", **facts),
        alt=say(f"darien.nationalities.alt{apart}", **facts),
        rows=rows,
        drawing=Columns(series=series, step="year", day=article_day(day, say)),
        note=say("darien.nationalities.note"),
    )


def venezuelans(rows: pd.DataFrame, say: Say) -> View:
    """Show Venezuelans abroad by host country on one date. `rows`: day (one), host, people, source.

    The hosts WORLD and REGION are totals: they go into the title, not among the bars.
    """
    world = rows.loc[rows["host"] == "WORLD", "people"]
    hosts = rows[~rows["host"].isin(["WORLD", "REGION"])].sort_values("people", ascending=False)
    if hosts.empty:
        return nothing(say, rows)
    labels = [say.country(code) for code in hosts["host"]]
    texts = [say("view.number", value=people) for people in hosts["people"]]
    facts = {"day": hosts["day"].iloc[0], "country": hosts["host"].iloc[0], "people": hosts["people"].iloc[0]}
    facts |= {"world": world.iloc[0] if len(world) else pd.NA, "n": len(hosts)}
    return View(
        title=say("venezuelans.title" if len(world) else "venezuelans.title_hosts", **facts),
        line=say("venezuelans.line", **facts),
        alt=say("venezuelans.alt", **facts, names=say.listed(labels[:4])),
        rows=rows,
        drawing=from_rows.bars(labels, hosts["people"], texts, ["host"] * len(hosts)),
        note=say("venezuelans.note"),
    )


def missing(rows: pd.DataFrame, say: Say, day: float | None) -> View:
    """Show deaths and disappearances by year and area. `rows`: year, area, people, source."""
    if rows.empty:
        return nothing(say, rows)
    totals = rows.groupby("year")["people"].sum()
    order = rows.groupby("area")["people"].sum().sort_values(ascending=False).index
    names = {area: say(f"area.{area}") for area in order}
    series = from_rows.stacks(rows, "year", "people", "area", names, from_rows.group_colours(list(names)))
    facts = {"people": totals.sum(), "first": str(totals.index.min()), "last": str(totals.index.max())}
    facts |= {"peak_year": str(totals.idxmax()), "peak": totals.max(), "area": names[order[0]]}
    return View(
        title=say("dead.title", **facts),
        line=say("dead.line", **facts),
        alt=say("dead.alt", **facts),
        rows=rows,
        drawing=Columns(series=series, step="year", day=article_day(day, say)),
        note=say("dead.note"),
    )


def claims(rows: pd.DataFrame, asylum: str, codes: list[str], say: Say, day: float | None) -> View:
    """Show new asylum applications in one country by year and origin: the `codes` one by one, the rest as OTHER.

    `rows`: year, origin, applications, source.
    """
    if rows.empty:
        return nothing(say, rows)
    names = {code: say.country(code) for code in [*codes, "OTHER"]}
    series = from_rows.stacks(rows, "year", "applications", "origin", names, country_colours.colours(list(names)))
    totals = rows.groupby("year")["applications"].sum()
    last = int(totals.index.max())
    facts = {"asylum": asylum, "year": str(last), "applications": totals[last]}
    facts |= {"peak_year": str(totals.idxmax()), "peak": totals.max()}
    facts |= {"first": str(totals.index.min()), "last": str(last)}
    return View(
        title=say("asylum.title", **facts),
        line=say("asylum.line", **facts),
        alt=say("asylum.alt", **facts, codes=codes),
        rows=rows,
        drawing=Columns(series=series, step="year", day=article_day(day, say)),
        note=say("asylum.note"),
    )
