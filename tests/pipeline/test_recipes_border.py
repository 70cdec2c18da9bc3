"""The recipe of the border: calendar months, no double counting, and revisions beside first values."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline import read
from pipeline.recipes import cbp

ENCOUNTERS = "Fiscal Year,Month (abbv),Component,Title of Authority,Encounter Count\n"
LONG = "month|southwest_border|cy\n9|50|2018\n10|70|2018\n"
EARLY = ENCOUNTERS + "2019,OCT,U.S. Border Patrol,Title 8,70\n2022,OCT,U.S. Border Patrol,Title 8,1\n"
LATE = (
    ENCOUNTERS
    + """2022,OCT,U.S. Border Patrol,Title 8,60
2022,OCT,U.S. Border Patrol,Title 42,30
2022,OCT,Office of Field Operations,Title 42,4
2025 (FYTD),MAR,Office of Field Operations,Title 8,6
2025 (FYTD),MAR,Office of Field Operations,Title 42,0
"""
)
QUOTED = """year,month,measure,value,source_id
2022,3,first_published_total,221303,cbp_release_mar2022
2026,1,derived_ofo,3656,press
2025,9,sbo_usbp,1,cbp_sbo_fy22_fy25aug
"""
STATES = """Fiscal Year,Month (abbv),Land Border Region,Citizenship,Encounter Count
2020,OCT,Southwest Land Border,EL SALVADOR,3
2020,OCT,Southwest Land Border,"CHINA, PEOPLES REPUBLIC OF",5
2020,OCT,Northern Land Border,MEXICO,9
2020,NOV,Southwest Land Border,OTHER,2
"""


def put(folder: Path, files: dict[str, str]) -> Path:
    (folder / "raw").mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def border(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(read, "COMPILED", tmp_path)
    files = {cbp.BORDER_PATROL: LONG, cbp.SOUTHWEST: EARLY, cbp.SOUTHWEST_LATER: LATE, cbp.QUOTED: QUOTED}
    return put(tmp_path, files | {cbp.STATES: STATES})


def series(frame: pd.DataFrame, month: str) -> dict[str, int]:
    here = frame[frame["month"] == month]
    return dict(zip(here["series"], here["encounters"], strict=True))


@pytest.mark.parametrize(
    ("fiscal_year", "month", "calendar"),
    [
        (2022, "MAR", "2022-03"),
        (2022, "OCT", "2021-10"),
        ("2025 (FYTD)", "DEC", "2024-12"),
        (2000, "September", "2000-09"),
    ],
)
def test_a_fiscal_year_month_becomes_the_calendar_month_it_is(fiscal_year, month, calendar):
    assert cbp.calendar_month(fiscal_year, month) == calendar


def test_the_newer_border_file_wins_and_expulsions_are_identified_by_their_title(border):
    frame = cbp.border_encounters(border)
    parts = {"apprehensions": 60, "expulsions": 34, "border_patrol": 90, "ports_of_entry": 4, "combined": 94}
    assert series(frame, "2021-10") == parts
    assert series(frame, "2025-03") == {"inadmissibles": 6, "ports_of_entry": 6, "combined": 6}
    assert series(frame, "2018-09") == {"border_patrol": 50}


def test_first_published_and_derived_months_say_what_they_are(border):
    frame = cbp.border_encounters(border)
    assert series(frame, "2022-03") == {
        "combined_first_published": 221303,
        "border_patrol_first_published": 209906,
    }
    derived = frame[frame["month"] == "2026-01"].iloc[0]
    assert (derived["series"], derived["encounters"], derived["status"]) == ("ports_of_entry", 3656, "derived")


def test_two_border_patrol_files_that_disagree_stop_the_recipe(border):
    put(border, {cbp.BORDER_PATROL: LONG.replace("|70|", "|71|")})
    with pytest.raises(ValueError, match="differ"):
        cbp.border_encounters(border)


def test_citizenships_that_are_not_named_become_other_on_the_southwest_border_alone(border):
    rows = cbp.read_states(border / cbp.STATES).values.tolist()
    october, november = (
        [["2019-10", "OTHER", 5], ["2019-10", "SLV", 3]],
        [["2019-11", "OTHER", 2], ["2019-11", "SLV", 0]],
    )
    assert rows == october + november


def test_rounded_citizenships_leave_the_rest_of_the_month_to_other(tmp_path):
    total = {"Fiscal\nYear": [2000], "Month": ["01 October"], "Region": cbp.REGION, "Quantity": [100]}
    split = {key: value * 2 if isinstance(value, list) else value for key, value in total.items()}
    split |= {"Citizenship": ["Mexico", "Albania"], "Quantity": [80, 10]}
    path = tmp_path / "ohss.xlsx"
    with pd.ExcelWriter(path) as book:
        pd.DataFrame(total).to_excel(book, sheet_name="Monthly Region", index=False)
        pd.DataFrame(split).to_excel(book, sheet_name="Monthly Rgn and Citp", index=False)
    rows = cbp.read_ohss(path)[["month", "citizenship", "encounters"]].values.tolist()
    assert rows == [["1999-10", "MEX", 80], ["1999-10", "OTHER", 20]]
