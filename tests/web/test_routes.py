"""The data is open: every table in every form, picked by key, described for machines, and never anything else."""

import io
import json
import zipfile
from functools import cache, reduce
from operator import getitem

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import validate
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import archive, export, package
from tables.load import load
from tests.everywhere import some
from web import open_data

HOME = "https://example.org"
NAMES = package.names()
ELSEWHERE = [
    "../requirements",
    "..%2frequirements",
    "%2e%2e/README",
    "text/en",
    "....//x",
    "/etc/passwd",
    "datapackage",
    "",
]
client = TestClient(Starlette(routes=open_data.routes()), base_url=HOME)


def get(path: str, **query: str | list[str]) -> bytes:
    """Return what an address gives, with these parameters."""
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return answer.content


@pytest.mark.parametrize("name", some(3, NAMES))
def test_every_table_is_served_in_every_format(name):
    assert get(f"/data/{name}.csv") == archive.csv(name)
    assert get(f"/data/{name}.parquet") == archive.parquet(name)
    records = json.loads(get(f"/data/{name}.json"))
    assert len(records) == len(load(name))
    assert list(records[0]) == list(package.fields(name))


def test_in_json_numbers_are_numbers_dates_as_in_the_file_and_missing_is_null():
    row = json.loads(get("/data/figures.json", figure="border_patrol_march_2000"))[0]
    assert row["record_value"] == 220063
    assert row["article_value"] is None
    assert json.loads(get("/data/events.json", event="EV02"))[0]["start"] == "1994-12-09"
    assert (
        json.loads(get("/data/darien_months.json"))[0]["month"]
        == get("/data/darien_months.csv").decode()[6:].split("\n")[1][:7]
    )


def test_rows_are_picked_by_key_and_a_key_given_again_means_any_of_them():
    picked = pd.read_csv(io.BytesIO(get("/data/displacement.csv", origin=["VEN", "HTI"], year="2021")))
    frame = load("displacement")
    wanted = frame[frame["origin"].isin(["VEN", "HTI"]) & (frame["year"] == 2021)]
    assert len(picked) == len(wanted) > 2
    assert picked["asylum"].tolist() == wanted["asylum"].tolist()
    for form, read in (("json", pd.read_json), ("parquet", pd.read_parquet)):
        body = get(f"/data/displacement.{form}", origin=["VEN", "HTI"], year="2021")
        assert len(read(io.BytesIO(body))) == len(wanted)


def test_a_value_that_is_known_but_in_no_row_gives_no_rows():
    assert json.loads(get("/data/population.json", iso3="FRA")) == []
    assert get("/data/population.csv", iso3="FRA").decode().strip() == "iso3,year,people,source"
    assert len(pd.read_parquet(io.BytesIO(get("/data/population.parquet", iso3="FRA")))) == 0


@pytest.mark.parametrize("column", ["people", "asylum", "iso", "years", "Country", "amp;people"])
def test_a_column_by_which_rows_cannot_be_picked_is_refused_and_the_others_named(column):
    answer = client.get(f"/data/population.csv?{column}=1")
    assert answer.status_code == 400
    assert answer.json()["error"].endswith("These are: iso3, year and source.")


def test_more_values_than_anyone_needs_are_refused():
    assert client.get("/data/population.csv?" + "&".join(["iso3=VEN"] * (open_data.MAX_VALUES + 1))).status_code == 400


@pytest.mark.parametrize("name", ELSEWHERE)
@pytest.mark.parametrize("form", [*export.KINDS, "zip", "toml", "md"])
def test_no_address_leads_out_of_the_package(name, form):
    assert client.get(f"/data/{name}.{form}").status_code == 404


@given(st.text("./\\%:~\0aé🙂", max_size=30))
def test_an_unknown_file_is_a_404_with_a_sentence(name):
    answer = client.get("/data/" + "".join(f"%{byte:02x}" for byte in name.encode("utf-8", "ignore")))
    assert answer.status_code == 404


def test_the_whole_package_is_one_file_under_a_lasting_and_a_dated_name():
    whole = get("/data/americas-migration.zip")
    assert whole == get(f"/data/americas-migration-{package.version()}.zip") == archive.archive().content
    assert zipfile.ZipFile(io.BytesIO(whole)).testzip() is None
    assert client.get("/data/americas-migration-0.0.9.zip").status_code == 404


def test_a_file_has_headers_for_name_type_caching_and_other_sites():
    said = client.get("/data/population.json").headers
    assert said["content-disposition"] == f'attachment; filename="population-{package.version()}.json"'
    assert said["content-type"] == "application/json"
    assert said["access-control-allow-origin"] == "*"
    assert "max-age=3600" in said["cache-control"]
    assert '<../datapackage.json>; rel="describedby"' in said["link"]
    assert '<datapackage.json>; rel="describedby"' in client.get("/openapi.json").headers["link"]
    assert client.head("/data/population.json").headers["etag"] == said["etag"]
    assert client.post("/data/population.json").status_code == 405


def test_a_file_is_not_sent_again_and_other_rows_have_another_etag():
    first = client.get("/data/population.json?iso3=VEN").headers["etag"]
    assert client.get("/data/population.json?iso3=VEN", headers={"if-none-match": first}).status_code == 304
    assert client.get("/data/population.json?iso3=HTI", headers={"if-none-match": first}).status_code == 200


def test_a_broken_table_is_a_503_with_a_sentence_and_the_others_are_served(damage):
    damage("groups.csv", b"")
    for form in export.KINDS:
        answer = client.get(f"/data/groups.{form}")
        assert (answer.status_code, answer.json()["error"]) == (503, "groups.csv is empty.")
    assert client.get("/data/claims.csv").status_code == 200


def test_a_changed_table_is_served_at_once(package_copy):
    before = get("/data/groups.csv")
    path = package_copy / "groups.csv"
    path.write_bytes(before.replace(b"care of UNRWA", b"charge of UNRWA"))
    assert get("/data/groups.csv") != before


@pytest.mark.parametrize(
    "address", ["/datapackage.json", "/openapi.json", "/data/groups.csv", "/data/americas-migration.zip"]
)
def test_without_a_descriptor_every_address_is_a_503_with_a_sentence(address, damage):
    damage(package.DESCRIPTOR, b"{")
    answer = client.get(address)
    assert answer.status_code == 503
    assert package.DESCRIPTOR in answer.json()["error"]


def test_the_paths_of_the_descriptor_lead_to_the_files():
    told = json.loads(get("/datapackage.json"))
    assert [resource["name"] for resource in told["resources"]] == NAMES
    for resource in told["resources"]:
        assert get(f"/{resource['path']}") == archive.csv(resource["name"])


def test_the_openapi_description_is_valid_and_complete():
    told = description()
    validate(told)
    assert {f"/data/{name}.{{form}}" for name in NAMES} <= set(told["paths"])
    assert told["components"]["parameters"]["form"]["schema"]["enum"] == list(export.KINDS)


@cache
def description() -> dict:
    """Return the description of the addresses."""
    return json.loads(get("/openapi.json"))


@pytest.mark.parametrize("name", some(4, NAMES, 1))
def test_responses_are_as_openapi_describes_them(name):
    described = description()

    def found(part: dict) -> dict:
        _, *path = part["$ref"].split("/")
        return reduce(getitem, path, described)

    told = described["paths"][f"/data/{name}.{{form}}"]["get"]
    assert [found(parameter)["name"] for parameter in told["parameters"]] == ["form", *export.keys(name)]
    row = found(told["responses"]["200"]["content"]["application/json"]["schema"]["items"])["properties"]
    kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
    for record in json.loads(get(f"/data/{name}.json"))[:50]:
        for column, cell in record.items():
            allowed = row[column]["type"] if isinstance(row[column]["type"], list) else [row[column]["type"]]
            assert any(isinstance(cell, kinds[kind]) for kind in allowed), (column, cell)
