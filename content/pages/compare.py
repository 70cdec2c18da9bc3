"""The flow explorer: origins beside hosts, by number, rate or share, through the years or ranked."""

from dataclasses import replace

from content.compare_choices import COMPARED, COUNTED, TAB
from content.page import Page, Section
from content.reader import Reader
from content.stock import about
from tables import pairs
from tables.venezuelans import both_counts, in_the_same_year
from views.charts import compared, venezuelans_abroad
from views.charts.compared import Asked
from views.view import View


def quote(reader: Reader) -> str:
    """Return which source to quote for what, and why they differ, with how often they are the same."""
    say, stock = reader.say, reader.table("displacement")
    both = in_the_same_year(reader.table("venezuelans_abroad"), stock)
    told = [say(f"compare.quote.{name}") for name in ("how_many", "beside", "groups", "differ", "never")]
    if both["same"].any():
        told.append(say("compare.quote.same", n=int(both["same"].sum()), all=len(both)))
    apart = both[2 * both["displaced"] < both["people"]].tail(1)
    told += [say("compare.quote.least", **row | {"year": str(row["year"])}) for row in apart.to_dict("records")]
    return "\n\n".join(told)


PAGE = Page(
    "compare",
    folder="explore",
    icon=":material/compare_arrows:",
    choices=(TAB, *COMPARED, COUNTED),
    tabs=TAB,
    sections=(
        Section("people", "compare.tab.people", tab="people", unseen=True),
        Section("both", "compare.tab.counts", tab="counts", unseen=True),
        Section("quote", "compare.section.quote", tab="counts", lead=quote),
    ),
)


VENEZUELA = "VEN"  # the only origin that R4V counts


@PAGE.view("people", *COMPARED, tables=("displacement", "population", "venezuelans_abroad"))
def compare(
    reader: Reader,
    source: str,
    origins: list[str],
    hosts: list[str],
    measure: str,
    first: int,
    last: int,
    form: str,
) -> View:
    """Return people from the chosen origins in the chosen hosts, by one source."""
    people, inhabitants, say = reader.table("displacement"), reader.table("population"), reader.say
    asked = Asked(source, origins, hosts, measure, form)
    if source == "unhcr":
        rows = pairs.stock(people, origins, hosts, inhabitants, first, last)
        known = about(people[people["year"].between(first, last)], origins or None, hosts or None)
        return compared.groups(rows, asked, say, reader.article_year(), known)
    rows = pairs.reported(reader.table("venezuelans_abroad"), hosts, inhabitants, first, last)
    others = [code for code in origins if code != VENEZUELA]
    if origins and VENEZUELA not in origins:
        return compared.groups(rows.head(0), asked, say, None).because(
            say("compared.only_venezuelans"), say("compared.only_venezuelans_line")
        )
    asked = replace(asked, origins=[])
    view = compared.groups(rows, asked, say, reader.article_day())
    return view.noted(say("compared.left_out", codes=others)) if others else view


@PAGE.view("both", COUNTED, tables=("venezuelans_abroad", "displacement"), name="compare_counts")
def counts(reader: Reader, country: str) -> View:
    """Return Venezuelans in one host, or in all, by host governments and by UNHCR."""
    rows = both_counts(reader.table("venezuelans_abroad"), reader.table("displacement"), country)
    return venezuelans_abroad.both_counts(rows, reader.say, reader.article_day(), country)
