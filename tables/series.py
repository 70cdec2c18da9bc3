"""The rows that each view of the key figures shows, taken from the tables by plain filters and sums."""

from collections.abc import Callable

import pandas as pd

from tables import derive, displaced_world

ALL_YEARS = "all"
NO_LINE = pd.DataFrame({"value": pd.Series(dtype="float64"), "status": pd.Series(dtype="str")})


def from_year(rows: pd.DataFrame, first: str) -> pd.DataFrame:
    """Return the rows from the year `first` on, or all of them where it is `ALL_YEARS`. `rows`: year."""
    return rows if first == ALL_YEARS else rows[rows["year"] >= int(first)]


def article_month(figures: pd.DataFrame) -> pd.Timestamp:
    """Return the month of the border figure in the article."""
    return pd.Timestamp(figures.loc[figures["figure"] == "border_march_2022", "period"].iloc[0])


def month_beside(figures: pd.DataFrame, chosen: str) -> pd.Timestamp | None:
    """Return the earlier month that the record sets beside the article's, on the one series where both are alike."""
    earlier = figures.loc[figures["figure"] == f"{chosen}_march_2000", "period"]
    return pd.Timestamp(earlier.iloc[0]) if len(earlier) else None


def article_origins(countries: pd.DataFrame) -> list[str]:
    """Return the countries that the article itself calls origins."""
    told = (countries["role"] == "origin") & (countries["role_basis"] == "article")
    return list(countries.loc[told, "iso3"])


def story(countries: pd.DataFrame) -> list[str]:
    """Return all countries of the story that people leave or pass through: those worth comparing as origins."""
    return list(countries.loc[countries["role"].isin(["origin", "host", "transit"]), "iso3"])


def by_origin(displacement: pd.DataFrame, codes: list[str], population: pd.DataFrame) -> pd.DataFrame:
    """Return people displaced abroad at each year's end from `codes`: origin, year, people, source, per_1000.

    `per_1000` sets them against the inhabitants of their own country.
    """
    mine = derive.abroad(displacement[displacement["origin"].isin(codes)])
    sums = derive.total(mine, ["origin", "year"], "people")
    return in_order(derive.per_1000(sums, "origin", population), "origin", codes)


def in_order(rows: pd.DataFrame, column: str, codes: list[str]) -> pd.DataFrame:
    """Return the rows sorted by the place of their code in `codes`; what was in order within a code stays so."""
    return rows.sort_values(column, key=lambda column: column.map(codes.index), kind="stable")


def hosts(displacement: pd.DataFrame, codes: list[str], population: pd.DataFrame) -> pd.DataFrame:
    """Return where people from `codes` live at each year's end: year, asylum, people, source, per_1000.

    `per_1000` sets them against the inhabitants of the country where they live.
    """
    mine = derive.abroad(displacement[displacement["origin"].isin(codes)])
    return derive.per_1000(derive.total(mine[mine["people"] > 0], ["year", "asylum"], "people"), "asylum", population)


def border(encounters: pd.DataFrame, series: str, as_published: bool) -> pd.DataFrame:
    """Return one series by month: month, series, encounters, first_published (where known), status, source.

    `as_published` takes the value that was first published instead of today's, where both are known.
    """
    mine = encounters[encounters["series"] == series]
    first = encounters[encounters["series"] == f"{series}_first_published"].assign(series=series)
    if as_published:
        mine = pd.concat([mine[~mine["month"].isin(first["month"])], first])
    first = first[["month", "encounters"]].rename(columns={"encounters": "first_published"})
    both = mine.merge(first.astype({"first_published": "Int64"}), on="month", how="left").sort_values("month")
    return both[["month", "series", "encounters", "first_published", "status", "source"]]


def citizens(citizenship: pd.DataFrame, series: str, codes: list[str]) -> pd.DataFrame:
    """Return encounters by month of the citizens of `codes` in one series."""
    mine = citizenship[(citizenship["series"] == series) & citizenship["citizenship"].isin(codes)]
    return in_order(mine.sort_values("month"), "citizenship", codes)


def encounters_by_citizenship(citizenship: pd.DataFrame, month: pd.Timestamp) -> pd.DataFrame:
    """Return who was met in one month, all components: month, citizenship, encounters, source, share."""
    mine = citizenship[(citizenship["series"] == "combined") & (citizenship["month"] == month)]
    return derive.share(mine[["month", "citizenship", "encounters", "source"]], "encounters")


def nationalities(darien: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return Darién entries by year: the nationalities `codes`, the rest as OTHER.

    Columns: year, period, nationality, entries, source, status.

    Of each year the period closest to the whole year is taken, and named. HTI_PLUS counts for HTI: until 2022 Panama's
    count of Haitians is published together with their children born in Chile and Brazil.
    """
    order = ["year", "jan_dec20s", "jan_nov", "first_release", "jan_aug"]
    best = darien["period"].map(order.index).groupby(darien["year"]).transform("min")
    mine = darien[darien["period"].map(order.index) == best]
    return _others(
        mine.replace({"nationality": {"HTI_PLUS": "HTI"}}), ["year", "period"], "nationality", "entries", codes
    )


def claims(applications: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return asylum applications in one country, counted in one way, by year: origins `codes`, the rest as OTHER."""
    return _others(applications, ["year"], "origin", "applications", codes)


def deaths(missing: pd.DataFrame) -> pd.DataFrame:
    """Return deaths and disappearances by year and area: year, area, people, source."""
    return derive.total(missing, ["year", "area"], "people")


def _others(rows: pd.DataFrame, time: list[str], by: str, value: str, codes: list[str]) -> pd.DataFrame:
    """Return sums by the columns of `time` and code, with every code outside `codes` added up as OTHER."""
    named = rows.assign(**{by: rows[by].where(rows[by].isin(codes), "OTHER")})
    return derive.total(named, [*time, by], value)


def behind(figure: str, table: Callable[[str], pd.DataFrame], as_published: bool) -> pd.DataFrame:
    """Return the series of which a key figure is one value, by time, oldest first: value, status (where it has one).

    `table` gives a table by name; `as_published` takes the values first published where they are known.
    Shares are in percent, everything else in people or encounters. Empty where there is no series.
    """
    match figure:
        case "displaced_world":
            return _line(displaced_world.year_ends(table("world_totals")), "year", "people")
        case "border_march_2022":
            return _line(border(table("border_encounters"), "combined", as_published), "month", "encounters")
        case "five_origins_share_displaced_2021":
            return _line(_share_abroad(table("displacement"), article_origins(table("countries"))), "year", "share")
        case "five_origins_share_march_2022":
            mine = table("border_citizenship").query("series == 'combined'")
            named = mine["citizenship"].isin(article_origins(table("countries")))
            months = mine.groupby("month")["encounters"].sum()
            shares = (100 * mine[named].groupby("month")["encounters"].sum() / months).dropna()
            return _line(shares.reset_index(name="share"), "month", "share")
        case "darien_2021":
            return _line(table("darien_years"), "year", "entries")
        case "venezuelans_2021":
            return _line(table("venezuelans_abroad").query("host == 'WORLD'"), "day", "people")
    return NO_LINE


def _share_abroad(displacement: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return the share of `codes` among people displaced abroad, in percent, since all groups are counted."""
    stock = derive.abroad(displacement)
    stock = stock[stock["year"] >= stock.loc[stock["other_in_need"].notna(), "year"].min()]
    named = stock[stock["origin"].isin(codes)].groupby("year")["people"].sum()
    return (100 * named / stock.groupby("year")["people"].sum()).reset_index(name="share")


def _line(rows: pd.DataFrame, time: str, value: str) -> pd.DataFrame:
    return rows.set_index(time).rename(columns={value: "value"}).reindex(columns=NO_LINE.columns)


def endorsers(endorsements: pd.DataFrame, territories: pd.DataFrame) -> pd.DataFrame:
    """Return the endorsements with the point of each country: + label_lon, label_lat."""
    points = territories[["iso3", "label_lon", "label_lat"]]
    return endorsements.merge(points, on="iso3").sort_values(["endorsed_on", "iso3"])


def not_endorsing(territories: pd.DataFrame, endorsements: pd.DataFrame, *, states: bool) -> list[str]:
    """Return the states of the Americas that are not on the list, or the territories, which cannot be."""
    near = territories.loc[(territories["region"] == "americas") & (territories["un_member"] == states), "iso3"]
    return list(near[~near.isin(list(endorsements["iso3"]))])


def not_invited(countries: pd.DataFrame) -> list[str]:
    """Return the countries of the story whose governments were not invited to the summit."""
    return list(countries.loc[countries["attendance"] == "not invited", "iso3"])


def after_summit(events: pd.DataFrame) -> pd.DataFrame:
    """Return summits, diplomacy and policy from the last day of the summit week on, oldest first."""
    week = span(events, "summit")
    kind = events["category"].isin(["summit", "diplomacy", "policy"])
    return events[kind & (events["start"] >= week["start"].max())]


def span(events: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the events of a span: `story` all of them, `run_up` the year up to the summit, `summit` its week.

    The summit is the first one with several days after the article; the week includes its last day. Where it is still
    to come, the year up to it ends with the article, and its week is empty.
    """
    if name == "story":
        return events
    day = derive.publication_day(events)
    summits = events[events["category"] == "summit"]
    later = summits[(summits["start"] > day) & summits["end"].notna()]
    opening, closing = (later["start"].iloc[0], later["end"].iloc[0]) if len(later) else (day, day)
    if name == "run_up":
        return events[events["start"].between(opening - pd.DateOffset(years=1), closing)]
    return events[events["start"].between(opening, closing)] if len(later) else events.head(0)
