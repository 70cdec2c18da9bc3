"""Title 42 and Title 8 by month follow from the parts of the border, and Venezuelans abroad from UNHCR's table."""

import pandas as pd
import pytest

from pipeline.recipes import cbp
from tests.pipeline.test_reference import REFERENCE, beside, table

PARTS = {"expulsions": "Title 42", "apprehensions": "Title 8", "inadmissibles": "Title 8"}


def by_title() -> pd.DataFrame:
    """Return the encounters of each month by title of authority."""
    rows = table("border_encounters").query("series in @PARTS")
    titles = rows.assign(title=rows["series"].map(PARTS))
    return titles.pivot_table(index="month", columns="title", values="encounters", aggfunc="sum", fill_value=0)


def test_title_42_was_used_from_march_2020_to_may_2023_and_half_of_march_2022_fell_under_it():
    titles = by_title()
    used = titles.index[titles["Title 42"] > 0]
    assert (used.min(), used.max(), len(used)) == ("2020-03", "2023-05", 39)
    assert titles.loc["2022-03"].to_dict() == {"Title 42": 112081, "Title 8": 110493}  # CBP


@pytest.mark.parametrize(
    ("asylum", "people"), [("COL", 2808968), ("PER", 1662889), ("USA", 648202), ("BRA", 626858), ("ECU", 444778)]
)
def test_venezuelans_by_host_at_the_end_of_2024_are_as_many_as_unhcr_counts(asylum, people):
    rows = table("displacement").query("year == 2024 and origin == 'VEN' and asylum == @asylum")
    assert rows[["refugees", "asylum_seekers", "other_in_need"]].sum(axis=1).tolist() == [people]


@beside
def test_every_month_by_title_is_the_one_of_cbp_s_files():
    early, late = (cbp.add_month(pd.read_csv(REFERENCE / file)) for file in (cbp.SOUTHWEST, cbp.SOUTHWEST_LATER))
    counts = pd.concat([early[~early["month"].isin(set(late["month"]))], late])
    theirs = counts.pivot_table(index="month", columns=cbp.TITLE, values=cbp.COUNT, aggfunc="sum", fill_value=0)
    assert by_title().to_dict() == theirs.to_dict()
