"""A refresh counts nobody twice and puts nobody where nobody can be: it says which rows it doubts."""

import pytest

from tests.pipeline.publishers import IOM, SBO, prints, rows, unhcr_row

pytest_plugins = ["tests.pipeline.editions"]
REFUSED = [
    (
        *("displacement", "/unhcr/population/", '"year": 2000|"year": 1999'),
        "unhcr_population.csv.gz repeats 1 of its 8 rows, such as 1999, VEN, COL",
    ),
    ("missing_migrants", IOM, ".MMP0041|.MMP0042", "repeats 1 of its 63 rows, such as 2020.MMP0042"),
    (
        *("missing_migrants", IOM, "31.5, -110.5|POINT (-110.5 31.5)"),
        "has places in another form than latitude, longitude, such as “POINT (-110.5 31.5)”",
    ),
    (
        *("missing_migrants", IOM, "31.5, -110.5|-110.5, 31.5"),
        "has no incident at a place in the Americas; are latitude and longitude in order?",
    ),
    (
        *("border_encounters", SBO, "FMUA|Single Adults"),
        "repeats 1 of its 3 rows, such as 2026 (FYTD), FYTD, OCT, U.S. Border Patrol",
    ),
]


@pytest.mark.parametrize(("table", "part", "swap", "sentence"), REFUSED)
def test_rows_that_would_be_counted_twice_or_nowhere_are_refused_by_name(
    table, part, swap, sentence, data, site, refresh
):
    before = prints(data)
    site.faults[part] = [f"replace:{swap}"]
    code, said = refresh(table)
    assert code == 1
    assert sentence in said[-1]
    assert prints(data) == before


def test_who_refreshes_is_told_of_people_counted_in_their_own_country_and_of_implausibly_many(data, site, refresh):
    people = site.lists["/unhcr/population/"]
    people += [unhcr_row(2023, "VEN", "VEN", refugees=5, asylum_seekers=0, oip="-")]
    assert "  2023, VEN, VEN: 5 people are counted in their own country, more than the 0" in "\n".join(refresh()[1])
    people += [unhcr_row(2022, "VEN", "VEN", refugees=4, asylum_seekers=0, oip="-")]
    people += [unhcr_row(2021, "VEN", "VEN", refugees=4000, asylum_seekers=0, oip="-")]
    said = sorted(line for line in refresh("displacement")[1] if "in their own country" in line)
    assert said == [
        "  2021, VEN, VEN: 4,000 people are counted in their own country, more than the 5 of any such row until now: "
        "this is implausible, ask the publisher first",
        "  2022, VEN, VEN: 4 people are counted in their own country",
    ]
    notes = {row["year"]: row["note"] for row in rows(data, "displacement") if row["asylum"] == "VEN"}
    assert list(notes) == ["2023", "2022", "2021"]
    assert all(note.startswith("Origin and asylum are one country") for note in notes.values())
