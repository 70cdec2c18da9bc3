"""A refresh refuses repeated rows and impossible places, and warns of implausible rows."""

import pytest

from tests.pipeline.publisher_server import IOM, SBO, checksums, rows, unhcr_row

pytest_plugins = ["tests.pipeline.refresh_fixtures"]
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
def test_repeated_rows_and_impossible_places_are_refused_with_an_example(
    table, part, swap, sentence, data, site, refresh
):
    before = checksums(data)
    site.faults[part] = [f"replace:{swap}"]
    code, said = refresh(table)
    assert code == 1
    assert sentence in said[-1]
    assert checksums(data) == before


def test_a_refresh_warns_of_people_counted_in_their_own_country_and_of_implausibly_many(data, site, refresh):
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
