"""One country in full: any of the Americas opens by its link, its numbers are the tables', and gaps say why."""

import csv
import re
from functools import cache

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tables import package
from tables.load import load
from tests import screen
from ui import profile

PAGE = "explore/country"
STORY = sorted(load("countries")["iso3"])
OTHERS = ["BRB", "JAM", "ABW", "MSR", "ESP"]
BY_COUNTRY = {  # a table and its columns of countries: what a country may lack
    "encounters": ("border_citizenship", "citizenship"),
    "darien": ("darien_nationalities", "nationality"),
    "venezuelans": ("venezuelans_abroad", "host"),
    "left": ("displacement", "origin"),
    "living": ("displacement", "asylum"),
    "applied": ("asylum_applications", "origin"),
}
OWN = {("USA", "encounters"), ("PAN", "darien"), ("VEN", "venezuelans")}  # where people were counted, or left
SAID = [("BRB", "endorsed on 10 June 2022"), ("GUY", "endorsed by 10 August 2022 at the latest")]
SAID += [("SUR", "endorsed by 6 May 2024 at the latest"), ("VEN", "not among the 22 governments")]
SAID += [
    ("JAM", "none of the 19 countries of the story"),
    ("COL", "President Iván Duque"),
    ("GTM", "the article itself"),
]
SAID += [("CUB", "our reading"), ("HTI", "▲"), ("PAN", "◆"), ("USA", "●"), ("CAN", "in a source we read")]
EMPTY = ["do not count", "counts no", "No count", "have no", "Not in our tables"]


@cache
def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table as they are written."""
    with (package.DATA / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def opened(code: str, **query: str) -> AppTest:
    return screen.seen(PAGE, country=code, **query)


def card(at: AppTest, anchor: str) -> str:
    return next(title.value for title in at.subheader if title.proto.anchor == anchor)


def told(at: AppTest) -> str:
    """Return everything that the page says in text, without tables and charts."""
    return "\n".join([*(text.value for text in at.markdown), *(text.value for text in at.caption)])


def stock(side: str, code: str, year: int) -> int:
    """Return the people displaced abroad from or to a country at the end of a year, by the CSV."""
    groups = ("refugees", "asylum_seekers", "other_in_need")
    rows = [row for row in table("displacement") if row[side] == code and int(row["year"]) == year]
    return sum(int(row[g]) for row in rows if row["origin"] != row["asylum"] for g in groups if row[g].isdigit())


def shown(code: str, name: str, **query: str) -> pd.DataFrame:
    """Return the table form of one card."""
    at = screen.open_page(PAGE, country=code, **query, **{f"{name}_as": "table"})
    assert len(at.dataframe) == 1
    return at.dataframe[0].value


@pytest.mark.parametrize("when", ["hindsight", "publication"])
@pytest.mark.parametrize("code", [*STORY, *OTHERS])
def test_a_country_opens_by_its_link_in_both_moments(code, when):
    at = opened(code, when=when)
    assert not at.exception
    assert not screen.warned(at)
    assert at.selectbox(key="country").value == code
    assert at.header[0].value == at.selectbox(key="country").format_func(code)
    assert not [text for _, text in screen.texts(at) if re.search(r"\{\w*\}|\bnan\b|<NA>|\bNaT\b", text)]


@pytest.mark.parametrize("code", sorted({*profile.openable()} - {*STORY, *OTHERS}))
def test_every_other_country_that_can_be_chosen_opens(code):
    assert not screen.open_page(PAGE, country=code).exception


@pytest.mark.parametrize("code", ["VEN", "HTI", "BRB", "COL"])
@pytest.mark.parametrize("year", [2021, 2025])
def test_people_who_left_and_came_are_the_sums_of_the_table(code, year):
    when = {"when": "publication"} if year == 2021 else {}
    for name, side in (("left", "origin"), ("living", "asylum")):
        rows = shown(code, name, **when)
        last = rows[rows["year"] == rows["year"].max()]
        assert last["people"].tolist() == [stock(side, code, int(last["year"].iloc[0]))], name
        assert last["year"].iloc[0] <= year


def test_the_hosts_of_a_country_add_up_to_the_people_who_left_it():
    assert shown("VEN", "hosts", when="publication")["people"].sum() == stock("origin", "VEN", 2021)
    assert "5.6 million" in card(opened("VEN", when="publication"), "left")


def test_asylum_applications_keep_persons_and_cases_apart():
    rows, last = shown("VEN", "applied"), max(int(row["year"]) for row in table("asylum_applications"))
    written = [row for row in table("asylum_applications") if row["origin"] == "VEN" and int(row["year"]) == last]
    units = ("persons", "cases")
    sums = {unit: sum(int(row["applications"]) for row in written if row["counted_in"] == unit) for unit in units}
    assert rows.groupby("counted_in")["applications"].sum().to_dict() == sums
    bars = screen.plots(opened("VEN"))[2]["data"][0]
    assert max(screen.numbers(bars["x"])) == max(
        int(r["applications"]) for r in written if r["counted_in"] == "persons"
    )
    assert "persons" in card(opened("VEN"), "applied")


@pytest.mark.parametrize("code", [*STORY, *OTHERS])
@pytest.mark.parametrize("name", BY_COUNTRY)
def test_a_part_without_rows_says_why_and_one_with_rows_has_a_chart(name, code):
    source, column = BY_COUNTRY[name]
    counted = {row[column] for row in table(source)}
    title = card(opened(code), name)
    if code in counted or (code, name) in OWN:
        assert not [words for words in EMPTY if words in title]
        assert f"{name}_as" in screen.forms(opened(code))
    else:
        assert [words for words in EMPTY if words in title], title
        assert f"{name}_as" not in screen.forms(opened(code))


def test_without_a_count_of_inhabitants_the_rate_says_so():
    at = opened("AIA", by="per_1000")
    assert "inhabitants of Anguilla are not known" in card(at, "left")
    assert "Anguilla" in card(opened("AIA"), "left")


@pytest.mark.parametrize("code", ["ZZZ", "<script>", "FRA", "ven", ""])
def test_a_country_that_is_not_offered_gives_the_default(code):
    at = screen.open_page(PAGE, country=code)
    assert at.header[0].value == "Venezuela"
    assert at.query_params == {}


def test_three_others_at_the_most_are_compared_and_stay_in_the_link():
    at = screen.open_page(PAGE, **{"country": "VEN", "with": "VEN,COL,ZZZ,HTI,CUB,NIC"})
    assert at.query_params == {"with": "COL,CUB,HTI"}
    names = [trace["name"] for trace in screen.plots(at)[0]["data"]]
    assert names == ["Venezuela", "Colombia", "Cuba", "Haiti"]
    assert "Venezuela" in card(at, "left")


def test_a_country_is_not_compared_with_itself():
    at = screen.open_page(PAGE, **{"country": "VEN", "with": "COL,CUB"})
    at.selectbox(key="country").set_value("COL").run()
    assert not at.exception
    assert at.query_params == {"country": "COL", "with": "CUB"}


def test_a_commitment_that_is_not_confirmed_is_not_shown_as_fact():
    open_ones = [row for row in table("commitments") if row["status"] == "unverified"]
    assert [row["commitment"] for row in open_ones] == ["K09"]
    text = told(opened("USA"))
    assert open_ones[0]["text"] not in text
    assert "1 more is reported but was not confirmed" in text
    for row in table("commitments"):
        assert (row["text"] in text) == (row["iso3"] == "USA" and row["status"] != "unverified")


@pytest.mark.parametrize(("code", "said"), SAID)
def test_the_part_in_the_story_is_told(code, said):
    assert said in told(opened(code))


@pytest.mark.parametrize("code", ["CRI", "PAN", "SLV"])
def test_a_representative_who_is_not_confirmed_is_not_named(code):
    assert "Represented by" not in told(opened(code))


@pytest.mark.parametrize("code", [*STORY, "BRB"])
def test_at_publication_summit_declaration_and_commitments_still_lie_ahead(code):
    text = told(opened(code, when="publication"))
    assert not re.search(r"endorsed (on|by)|Represented by|\*\*\d+ commitment", text)
    assert "lay ahead" in text


@pytest.mark.parametrize("code", ["VEN", "BRB", "USA", "UKR"])
def test_its_events_are_those_of_the_table(code):
    titles = {row["title"] for row in table("events") if code in row["countries"].split(";")}
    assert {text.value[5:] for text in opened(code).markdown if text.value.startswith("#### ")} == titles


def test_map_and_timeline_lead_to_the_profile():
    at = screen.open_page("explore/map", country="COL")
    links = {link.proto.label: link.proto for link in at.get("page_link")}
    assert links["Everything about Colombia"].query_string == "country=COL"
    event = next(row for row in table("events") if row["countries"] == "USA;PAN")
    at = screen.open_page("explore/timeline", span="story", event=event["event"])
    assert {"United States", "Panama"} <= {link.proto.label for link in at.get("page_link")}
