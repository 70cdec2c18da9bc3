"""A refresh writes new and revised rows, reports what changed, and limits its requests."""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from pipeline.make import load_recipes
from pipeline.refresh.publishers import BY_HAND, PUBLISHERS
from tables import package
from tables.load import load
from tests.pipeline.publisher_server import (
    AOR,
    FILES,
    INHABITANTS,
    IOM,
    SBO,
    STATE,
    checksums,
    incident,
    inhabitants,
    news,
    rows,
)

pytest_plugins = ["tests.pipeline.refresh_fixtures"]
TODAY = f"{datetime.now(UTC):%Y-%m-%d}"


def test_a_refresh_adds_a_year_revises_a_value_and_says_so(data, site, refresh):
    news(site)
    code, said = refresh()
    assert code == 0
    assert "  displacement: rows added 1, revised 1, removed 0" in said
    assert "  population: nothing changed" in said
    assert rows(data, "displacement")[0] | {"source": ""} == {
        **{"year": "2024", "origin": "VEN", "asylum": "COL", "refugees": "7", "asylum_seekers": "8"},
        **{"other_in_need": "", "other_in_need_missing_reason": "not_applicable"},
        **{"asylum_seekers_missing_reason": "", "source": "", "note": ""},
    }


def test_what_changed_gets_a_new_version_a_date_and_a_line_for_the_changelog(data, site, refresh):
    version, others = package.version(), checksums(data)
    news(site)
    _, said = refresh("displacement")
    assert package.version() == f"{version[:-1]}{int(version[-1]) + 1}"
    assert package.describe()["created"].startswith(TODAY)
    read_on = {row["source"]: row["read_on"] for row in rows(data, "sources")}
    assert read_on["unhcr_population"] == TODAY
    assert f"### {package.version()} ({TODAY})" in said
    assert said[-1] == "- Refreshed from UNHCR: displacement: rows added 1, revised 1, removed 0."
    changed = {name for name, content in checksums(data).items() if others[name] != content}
    assert changed - {"sources.csv"} == {"displacement.csv", "datapackage.json"}


def test_a_second_refresh_finds_nothing_new_and_touches_no_file(data, site, refresh):
    news(site)
    refresh()
    before = checksums(data)
    code, said = refresh()
    assert code == 0
    assert [line for line in said if line.endswith("nothing changed")] == [
        f"  {table}: nothing changed" for entry in PUBLISHERS.values() for table in sorted(entry.tables)
    ]
    assert checksums(data) == before


def test_each_downloaded_file_is_reported_with_its_bytes_and_seconds(site, refresh):
    _, said = refresh("population")
    address = f"{site.address}{INHABITANTS}?format=json&per_page=20000&page=1"
    assert [line for line in said if line.startswith(f"  {address}: ") and line.endswith(" s")]


def test_only_the_tables_that_were_named_change_and_another_name_is_refused(data, site, refresh, capsys):
    news(site)
    site.lists["/unhcr/asylum-applications/"][0]["applied"] = 43
    _, said = refresh("asylum_applications")
    assert "  asylum_applications: rows added 0, revised 1, removed 0" in said
    assert rows(data, "displacement")[0]["year"] == "2023"
    with pytest.raises(SystemExit):
        refresh("claims")
    assert "nothing to download for claims" in capsys.readouterr().err


@pytest.mark.parametrize("table", BY_HAND)
def test_a_table_that_no_program_can_download_says_where_a_person_gets_its_file(table, refresh, capsys):
    with pytest.raises(SystemExit):
        refresh(table)
    assert f"{table} needs its file from https://" in capsys.readouterr().err


def test_every_table_from_a_publisher_s_file_is_refreshed_or_says_that_a_person_must_get_it():
    from_files = {table for recipe in load_recipes().values() if recipe.FILES for table in recipe.TABLES}
    refreshed = {table for entry in PUBLISHERS.values() for table in entry.tables}
    assert from_files - refreshed - {"territories"} == set(BY_HAND)  # shapes do not change


def test_a_loss_is_written_when_it_is_accepted(data, site, refresh):
    site.lists["/unhcr/population/"][:1] = []
    assert refresh("displacement")[0] == 1
    code, said = refresh("displacement", "--accept-loss")
    assert (code, "  displacement: rows added 0, revised 0, removed 1" in said) == (0, True)
    assert len(rows(data, "displacement")) == 7


def test_one_publisher_that_fails_does_not_keep_the_others(data, site, refresh):
    before = checksums(data)
    site.faults["/unhcr/"] = ["status:500"]
    site.lists[INHABITANTS][-2:] = [inhabitants(2025, 60_000)]
    code, said = refresh()
    assert code == 1
    assert [line for line in said if "is not refreshed" in line][0].startswith("UNHCR is not refreshed")
    assert rows(data, "population")[-1]["people"] == "60000"
    changed = {name for name, content in checksums(data).items() if before[name] != content}
    assert changed - {"sources.csv"} == {"population.csv", "datapackage.json"}


def test_the_newest_file_of_the_border_is_found_and_takes_the_place_of_quoted_months(data, site, refresh):
    asked = {urlsplit(path).path for path, _ in site.requests}
    refresh("cbp")
    asked = {urlsplit(path).path for path, _ in site.requests} - asked
    assert {path for path in asked if path.endswith(".csv")} == {FILES + SBO, FILES + STATE, FILES + AOR}
    october = {row["series"]: row for row in rows(data, "border_encounters") if row["month"] == "2025-10"}
    assert {name: int(row["encounters"]) for name, row in october.items()} == {
        **{"border_patrol": 7989, "ports_of_entry": 2000, "combined": 9989},
        **{"apprehensions": 7989, "inadmissibles": 2000},
    }
    assert {(row["source"], row["status"], row["note"]) for row in october.values()} == {
        ("cbp_sbo_fy23_fy26jul", "verified", "")
    }
    assert rows(data, "border_nationwide")[-1] == {
        **{"month": "2026-07", "encounters": "7989", "source": "cbp_aor_fy23_fy26jul"}
    }
    assert load("sources").set_index("source").loc["cbp_sbo_fy23_fy26jul", "url"].endswith(FILES + SBO)


def test_months_that_the_newest_file_does_not_cover_stay_as_they_are(data):
    kept = {(row["month"], row["series"]): row for row in rows(data, "border_encounters")}
    first = kept[("2022-03", "combined_first_published")]
    assert (first["encounters"], first["source"]) == ("221303", "cbp_release_mar2022")
    assert kept[("2022-03", "combined")]["encounters"] == "222574"
    assert kept[("2025-09", "border_patrol")]["status"] == "partly"
    citizens = {row["citizenship"]: row for row in rows(data, "border_citizenship") if row["month"] == "2025-10"}
    assert {name: row["encounters"] for name, row in citizens.items()} == {"CUB": "9000", "OTHER": "989"}
    assert {row["series"] for row in rows(data, "border_citizenship")} == {"combined", "border_patrol"}


def test_the_list_of_the_whole_world_becomes_deaths_in_areas_of_the_americas(data, site, refresh):
    text = incident(70, place="8.5, -77.5") + incident(71, "Caribbean", 5, "26.1, -80.1")
    site.files["/iom" + IOM] += text + incident(72, "South America", 1, "-33.4, -70.6") + incident(73, place="?")
    refresh("iom")
    table = rows(data, "missing_migrants")
    assert sum(int(row["people"]) for row in table) == 60 * 2 + 2 + 5 + 1
    assert {row["area"] for row in table} == {"us_mexico_border", "darien", "caribbean", "south_america"}
    assert {row["source"] for row in table} == {"iom_mmp"}


def test_requests_name_their_client_and_never_carry_a_password(site, refresh, tmp_path, monkeypatch):
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    refresh("displacement")
    assert {sent["User-Agent"] for _, sent in site.requests} == {f"americas-migration-dashboard/{package.version()}"}
    assert not [sent for _, sent in site.requests if {"Authorization", "Cookie"} & set(sent)]


def test_every_table_that_is_refreshed_names_the_address_of_its_download():
    for entry in PUBLISHERS.values():
        assert entry.base.startswith("https://")
        for table in entry.tables:
            downloads = [source["download"] for source in package.resource(table)["sources"] if "download" in source]
            assert downloads, table
            assert all(address.startswith(entry.base) for address in downloads), table


def test_a_documented_address_is_the_one_that_is_asked(site, refresh):
    refresh()
    asked = {re.sub("^/[a-z_]+", "", urlsplit(path).path) for path, _ in site.requests}
    for entry in PUBLISHERS.values():
        sources = [source for table in entry.tables for source in package.resource(table)["sources"]]
        paths = {
            urlsplit(source["download"].removeprefix(entry.base)).path for source in sources if "download" in source
        }
        assert paths <= asked
