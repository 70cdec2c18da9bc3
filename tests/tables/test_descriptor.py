"""A slip in the description of the tables is said in a sentence, and what it allows a table to say is kept exactly."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import export, metadata, package, translations
from tables.load import broken, load
from tables.table_error import TableError
from views.say import Say
from views.text import table_columns
from web import open_data, openapi

WHOLE = json.loads((package.DATA / package.DESCRIPTOR).read_text("utf-8"))
ENGLISH = translations.words(translations.ENGLISH)
JUNK = [None, "", "x", "../dashboard.py", "/etc/passwd", 0, -1, True, [], {}, [[]], [None], ["("], {"name": "x"}]


def described(tables: dict[str, tuple[list[dict], dict]], folder: Path) -> None:
    """Write a description of small tables in the place of ours: the columns of each and what else is in its schema."""
    example = WHOLE["resources"][0]
    entries = [
        example | {"name": name, "path": f"{name}.csv", "schema": {"primaryKey": ["a"], "fields": fields} | schema}
        for name, (fields, schema) in tables.items()
    ]
    (folder / package.DESCRIPTOR).write_text(json.dumps(WHOLE | {"resources": entries}), "utf-8")


def column(name: str, kind: str = "string", **rules: Any) -> dict:
    return {"name": name, "type": kind, "title": name, "description": f"{name}.", "constraints": rules}


def link(column: list[str], other: str, target: list[str]) -> dict:
    return {"foreignKeys": [{"fields": column, "reference": {"resource": other, "fields": target}}]}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder in the place of the data."""
    (tmp_path / "text").mkdir()
    monkeypatch.setattr(package, "DATA", tmp_path)
    return tmp_path


SLIPS: dict[str, tuple[Callable[[dict], Any], str]] = {
    "no schema": (lambda events: events.pop("schema"), "datapackage.json does not say resources › events › schema."),
    "no path": (lambda events: events.pop("path"), "datapackage.json does not say resources › events › path."),
    "no key": (
        lambda events: events["schema"].pop("primaryKey"),
        "does not say resources › events › schema › primaryKey.",
    ),
    "no title": (lambda events: events.pop("title"), "datapackage.json does not say resources › events › title."),
    "unknown type": (lambda events: events["schema"]["fields"][0].update(type="geopoint"), "“geopoint”"),
    "no expression": (lambda events: events["schema"]["fields"][0]["constraints"].update(pattern="E("), "“E(”"),
    "another folder": (lambda events: events.update(path="../dashboard.py"), "“../dashboard.py”"),
    "another disk": (lambda events: events.update(path="/etc/passwd.csv"), "“/etc/passwd.csv”"),
    "the name of another": (lambda events: events.update(name="claims"), "“claims” stands there more than once"),
    "the file of another": (
        lambda events: events.update(path="claims.csv"),
        "“claims.csv” stands there more than once",
    ),
    "a key that is no column": (lambda events: events["schema"].update(primaryKey=["id"]), "there is no “id”"),
    "a link to no table": (lambda events: events["schema"].update(link(["event"], "x", ["event"])), "there is no “x”"),
    "a link to no column": (
        lambda events: events["schema"].update(link(["event"], "claims", ["x"])),
        "there is no “x”",
    ),
    "a smallest text": (lambda events: events["schema"]["fields"][0]["constraints"].update(minimum=1), "expected "),
    "a rule in another spelling": (
        lambda events: events["schema"]["fields"][0]["constraints"].update(requird=True),
        "events › event: the rule “requird” is not known here. These are: required, unique, pattern, enum, ",
    ),
    "a number as title": (
        lambda events: events.update(title=3),
        "resources › events › title: it is 3, expected string.",
    ),
    "a text as bound": (
        lambda events: events["schema"]["fields"][0]["constraints"].update(maximum="9"),
        "constraints › maximum: it is “9”, expected number.",
    ),
    "a text as switch": (
        lambda events: events["schema"]["fields"][0]["constraints"].update(unique="no"),
        "constraints › unique: it is “no”, expected boolean.",
    ),
    "no column": (
        lambda events: events["schema"].update(fields=[]),
        "schema › fields: it is [], expected array that is not empty.",
    ),
    "half a character": (lambda events: events.update(title="\ud800"), "is not a readable description of the tables"),
}


@pytest.mark.parametrize("slip, sentence", SLIPS.values(), ids=SLIPS)
def test_a_slip_in_the_description_is_named_with_its_place(slip, sentence, damage):
    described = copy.deepcopy(WHOLE)
    slip(next(entry for entry in described["resources"] if entry["name"] == "events"))
    damage(package.DESCRIPTOR, json.dumps(described).encode())
    with pytest.raises(TableError) as raised:
        load("events")
    said = translations.sentences(raised.value, ENGLISH)
    assert said[0].startswith("datapackage.json")
    assert sentence in said[0].replace('"', "“", 1).replace('"', "”", 1)


def places(value: Any, above: tuple = ()) -> list[tuple]:
    """Return the way to everything in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way for key, part in inner for way in [(*above, key), *places(part, (*above, key))]]


@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.sampled_from(places(WHOLE)), junk=st.sampled_from([*JUNK, "gone"]))
def test_nothing_in_the_description_can_be_mistaken_without_a_sentence(place, junk, package_copy):
    described = copy.deepcopy(WHOLE)
    where = described
    for key in place[:-1]:
        where = where[key]
    if junk == "gone":
        del where[place[-1]]
    else:
        where[place[-1]] = junk
    (package_copy / package.DESCRIPTOR).write_text(json.dumps(described), "utf-8")
    try:
        names = package.names()
    except TableError as error:
        assert all(sentence.endswith(".") for sentence in translations.sentences(error, ENGLISH))
        return
    name = names[place[1]] if place[0] == "resources" and len(place) > 1 and place[1] < len(names) else "groups"
    assert metadata.entry(name, ENGLISH)
    assert openapi.describe("", Say(ENGLISH))
    answer = TestClient(Starlette(routes=open_data.routes())).get(f"/data/{name}.csv?{export.keys(name)[0]}=x")
    assert answer.status_code in (200, 400, 503)
    assert "Traceback" not in answer.text


def test_two_tables_may_refer_to_each_other_and_a_table_to_itself(small):
    described(
        {
            "one": ([column("a"), column("b")], link(["b"], "two", ["a"])),
            "two": ([column("a"), column("b")], link(["b"], "one", ["a"])),
            "self": ([column("a"), column("b")], link(["b"], "", ["a"])),
            "same": ([column("a"), column("b")], link(["b"], "same", ["a"])),
        },
        small,
    )
    for name in package.names():
        (small / f"{name}.csv").write_text("a,b\nx,x\ny,\n")
    assert broken() == {}
    told = metadata.entry("self", ENGLISH)
    columns = table_columns.columns(told, metadata.titles(ENGLISH), narrow=False, say=Say(ENGLISH))
    assert told["title"] in columns.iloc[1, 2]
    (small / "two.csv").write_text("a,b\ny,z\n")
    (small / "self.csv").write_text("a,b\nx,z\n")
    assert {name: [one.found for one in error.problems] for name, error in broken().items()} == {
        "one": ["x"],
        "two": ["z"],
        "self": ["z"],
    }


def test_a_link_of_several_columns_is_compared_as_a_whole_and_may_be_of_numbers(small):
    pair = [column("a", "year"), column("b")]
    described(
        {"known": (pair, {"primaryKey": ["a", "b"]}), "rows": (pair, link(["a", "b"], "known", ["a", "b"]))}, small
    )
    (small / "known.csv").write_text("a,b\n2021,x\n2022,y\n")
    (small / "rows.csv").write_text("a,b\n2021,x\n2022,\n")
    assert len(load("rows")) == 2
    (small / "rows.csv").write_text("a,b\n2021,x\n2022,x\n")
    with pytest.raises(TableError) as raised:
        load("rows")
    assert [(one.rule, one.row, one.column, one.found) for one in raised.value.problems] == [
        ("unknown", 3, "a, b", "2022, x")
    ]


def test_what_is_not_given_stays_missing_and_large_numbers_stay_exact(small):
    columns = [column("a", required=True), column("b", "boolean"), column("n", "integer"), column("d", "date")]
    described({"rows": (columns, {})}, small)
    (small / "rows.csv").write_text(f"a,b,n,d\nx,true,{2**53 + 1},0001-01-01\ny,,,\nz,false,-{2**63 - 1},9999-12-31\n")
    frame = load("rows")
    assert frame["b"].tolist() == [True, pd.NA, False]
    assert frame["n"].tolist() == [2**53 + 1, pd.NA, -(2**63) + 1]
    assert frame["d"].dt.strftime("%Y-%m-%d").tolist()[::2] == ["0001-01-01", "9999-12-31"]
    written = json.loads(export.extract("rows", "json", {}))
    assert [row["b"] for row in written] == [True, None, False]
    assert written[0]["n"] == 2**53 + 1
