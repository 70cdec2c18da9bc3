"""The flow explorer: origins beside hosts, by number, rate or share, through the years or ranked."""

from dataclasses import replace

from content.compare_choices import COMPARED, TAB
from content.page import Page, Section
from content.reader import Reader
from content.stock import about
from tables import pairs
from views.charts import compared
from views.charts.compared import Asked
from views.view import View

PAGE = Page(
    "compare",
    folder="explore",
    icon=":material/compare_arrows:",
    choices=(TAB, *COMPARED),
    tabs=TAB,
    sections=(Section("people", "compare.tab.people", tab="people", unseen=True),),
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
