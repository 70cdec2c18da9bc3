"""Each recipe turns a tiny download, written here, into the rows it promises, and always the same bytes."""

import gzip
from pathlib import Path

import pandas as pd
import pytest

from pipeline import make as command
from pipeline import read
from pipeline.recipes import darien, mexico, missing_migrants, unhcr, venezuelans
from pipeline.write import csv_text, save_csv, tidy

COUNTRIES = "iso_code,unsd_region\nVEN,Americas\nCOL,Americas\nESP,Europe\n,\n"
STOCKS = """year,coo_iso,coa_iso,refugees,asylum_seekers,oip
1951,UNK,ESP,100,0,
1999,UNK,UNK,0,70,
1999,VEN,COL,5,0,
2000,VEN,COL,5,10,
2018,VEN,COL,5,10,1000
2018,VEN,ESP,0,20,
2018,COL,VEN,0,0,
2018,ESP,VEN,9,0,
"""
LODGED = """year,coo_iso,coa_iso,app_type,dec_level,app_pc,applied
2020,VEN,ESP,N,NA,P,30
2020,VEN,ESP,N,FI,P,12
2020,VEN,ESP,N,IN,C,20
2020,VEN,ESP,A,NA,P,500
2020,VEN,ESP,NR,FI,P,500
2020,ESP,VEN,N,FI,P,7
"""
TOTALS = "year,coo_iso,coa_iso,total\n2018,UNK,UNK,{}\n2024,COL,COL,7\n2025,COL,COL,6\n2025,SYR,SYR,5\n"


def put(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return folder


@pytest.fixture(autouse=True)
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the recipes read our own compilations where the tests write them."""
    monkeypatch.setattr(read, "COMPILED", tmp_path)


@pytest.fixture
def refugees(tmp_path: Path) -> dict[str, pd.DataFrame]:
    files = {unhcr.COUNTRIES: COUNTRIES, unhcr.POPULATION: STOCKS, unhcr.APPLICATIONS: LODGED}
    totals = {unhcr.DISPLACED_INSIDE: TOTALS.format(300), unhcr.PALESTINE: TOTALS.format(40)}
    return unhcr.make(put(tmp_path, files | totals))


def test_a_group_not_counted_yet_differs_from_zero_and_from_not_applicable(refugees):
    lines = csv_text(refugees["displacement"]).splitlines()
    groups = {tuple(line.split(",")[:3:2]): line.split(",")[4:8] for line in lines[1:]}
    assert groups == {
        ("1999", "COL"): ["", "not_counted_yet", "", "not_counted_yet"],
        ("2000", "COL"): ["10", "", "", "not_counted_yet"],
        ("2018", "COL"): ["10", "", "1000", ""],
        ("2018", "ESP"): ["20", "", "", "not_applicable"],
    }


def test_displacement_has_origins_in_the_americas_and_no_row_without_people(refugees):
    assert set(refugees["displacement"]["origin"]) == {"VEN"}


def test_the_world_is_the_sum_of_all_origins_and_a_year_without_a_group_has_no_row(refugees):
    world = refugees["displacement_world"].set_index(["year", "group"])["people"].to_dict()
    expected = {"refugees": 14, "asylum_seekers": 30, "other_in_need": 1000, "idps": 300}
    assert world.items() >= {(2018, group): people for group, people in expected.items()}.items()
    assert world[(2018, "palestine_refugees")] == 40
    assert world[(1999, "asylum_seekers")] == 70
    assert (1951, "asylum_seekers") not in world


def test_only_new_applications_count_and_persons_are_never_added_to_cases(refugees):
    rows = refugees["asylum_applications"][["origin", "counted_in", "applications"]]
    assert rows.values.tolist() == [["VEN", "cases", 20], ["VEN", "persons", 42]]


def test_a_year_in_which_people_displaced_inside_are_counted_in_another_way_is_marked(refugees):
    rows = refugees["internal_displacement"]
    assert rows[["year", "iso3", "people", "method_change"]].values.tolist() == [
        [2024, "COL", 7, True],
        [2025, "COL", 6, False],
    ]
    assert rows["note"].map(bool).tolist() == [True, False]


def test_a_disputed_year_keeps_both_figures_and_a_derived_month_says_so():
    years = pd.DataFrame({"year": [2020, 2021], "entries": [6465, 133726], "alt_value": [8594, None], "source": "x"})
    frame = darien.darien_years(years.assign(note=""))
    told = csv_text(frame[["alternative", "alternative_missing_reason", "status"]]).splitlines()
    assert told[1:] == ["8594,,disputed", ",not_applicable,verified"]
    months = pd.DataFrame(
        {"year": [2030], "month": [7], "entries": [5], "source": ["x"], "how": ["derived"], "note": [""]}
    )
    row = darien.darien_months(months).iloc[0]
    assert (row["month"], row["status"]) == ("2030-07", "derived")


def nationalities(second: int) -> pd.DataFrame:
    names = ["Cuba", "Cuba", "Haiti (plus Brazil and Chile)", "Haiti", "Other countries"]
    rows = {"nationality": names, "entries": [7, second, 9, 8, 1], "source": list("abaca"), "note": None}
    return pd.DataFrame(rows).assign(year=2031, period="full year")


def test_a_figure_printed_twice_names_both_sources_and_haitians_are_not_counted_twice():
    frame = darien.darien_nationalities(nationalities(second=7))
    rows = frame[["nationality", "entries", "source"]].values.tolist()
    assert rows == [["CUB", 7, "a;b"], ["HTI_PLUS", 9, "a"], ["OTHER", 1, "a"]]
    with pytest.raises(ValueError, match="two figures"):
        darien.darien_nationalities(nationalities(second=6))


def test_a_count_dated_by_month_stands_on_its_first_day_and_a_rounded_one_is_partly_sure(tmp_path):
    text = "date,host,value,rounding,source_id,note\n2030-07,Curacao,5,rounded,x,\n2030-08-05,World,9,exact,x,\n"
    frame = venezuelans.make(put(tmp_path, {venezuelans.REPORTED: text}))["venezuelans_abroad"]
    assert frame.values.tolist() == [
        ["2030-07-01", "month", "CUW", 5, "x", "partly", ""],
        ["2030-08-05", "day", "WORLD", 9, "x", "verified", ""],
    ]


def test_mexican_claims_name_period_and_nationality(tmp_path):
    text = "year,nationality,applicants,period,source_id,note\n2022,All,9,Jan-Jun,x,\n2022,Haiti,4,Jan-Jun,x,\n"
    frame = mexico.make(put(tmp_path, {mexico.APPLICANTS: text}))["mexico_claims"]
    expected = [
        [2022, "jan_jun", "ALL", 9, "x", "partly", ""],
        [2022, "jan_jun", "HTI", 4, "x", "partly", ""],
    ]
    assert frame.values.tolist() == expected


def test_incidents_of_one_cell_are_added_at_its_centre(tmp_path):
    head, tail = "year,lat,lng,dead_and_missing,cause,zone,source_id\n", ",Drowning,Caribbean,x\n"
    text = head + "".join(f"2020,{place}{tail}" for place in ("26.1,-80.0,1", "26.4,-79.6,2", "-0.1,-80.1,4"))
    frame = missing_migrants.make(put(tmp_path, {missing_migrants.INCIDENTS: text}))["missing_migrants"]
    assert frame[["lat", "lon", "incidents", "people"]].values.tolist() == [
        [-0.25, -80.25, 1, 4],
        [26.25, -79.75, 2, 3],
    ]


def test_names_of_publishers_become_codes_and_an_unknown_one_is_an_error():
    assert [read.iso3(name) for name in ("EL SALVADOR", "Curacao", "Trinidad and Tobago", "China")] == [
        *("SLV", "CUW", "TTO", "CHN")
    ]
    with pytest.raises(KeyError):
        read.iso3("Atlantis")


def test_a_table_is_written_in_one_form_and_a_repeated_key_is_an_error(tmp_path):
    frame = pd.DataFrame({"b": [1, None], "a": ["x", "é,"], "c": [True, False]})
    save_csv(tidy(frame, ["a", "b", "c"], ["a"]), tmp_path / "new" / "t.csv")
    assert (tmp_path / "new" / "t.csv").read_bytes() == 'a,b,c\nx,1,true\n"é,",,false\n'.encode()
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["t.csv"]
    with pytest.raises(ValueError, match="repeated key"):
        tidy(pd.concat([frame, frame]), ["a"], ["a"])


def test_the_same_download_gives_the_same_bytes_and_only_the_table_that_was_asked_for(tmp_path, capsys):
    text = "year,nationality,applicants,period,source_id,note\n2022,All,9,Jan-Jun,x,\n"
    put(tmp_path, {mexico.APPLICANTS: text})
    for folder in ("one", "two"):
        command.main([str(tmp_path), "mexico_claims"], tmp_path / folder)
    one, two = ([(p.name, p.read_bytes()) for p in (tmp_path / f).iterdir()] for f in ("one", "two"))
    assert one == two
    assert [name for name, _ in one] == ["mexico_claims.csv"]
    assert csv_text(mexico.make(tmp_path)["mexico_claims"]).encode() == one[0][1]
    assert capsys.readouterr().out.splitlines() == ["mexico_claims: 1 rows"] * 2


def test_a_table_without_a_recipe_is_refused_by_name(tmp_path, capsys):
    with pytest.raises(SystemExit):
        command.main([str(tmp_path), "atlantis"])
    assert "atlantis" in capsys.readouterr().err


def test_every_recipe_names_its_files_with_the_address_of_their_publisher():
    for name, recipe in command.load_recipes().items():
        assert all(address.startswith("https://") for address in recipe.FILES.values()), name
