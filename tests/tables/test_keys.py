"""Keys stay for ever and say nothing of the order: what comes later gets the next key and stands where it belongs."""

import html
import io
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content import brief
from tables import export, package, series
from tables.load import load
from tests import damage_ways, screen
from web import open_data, prerender

client = TestClient(Starlette(routes=[*open_data.routes(), *prerender.routes()]))
ORDERED = [name for name in package.names() if "order" in package.resource(name)]
NEW = {"events": "EV250", "claims": "C120", "commitments": "K250"}
TEXTS = {  # the column that pages show of each table, and what stands there in the new row
    "events": ("title", "A new event"),
    "claims": ("short", "A new statement of the article"),
    "commitments": ("text", "A new pledge."),
}
EVENTS = [  # where they stand
    ("explore/timeline", {"span": "story"}, "events"),
    ("explore/country", {"country": "USA", "tab": "events"}, "events"),
    ("check/declaration", {"tab": "after"}, "events"),
    ("about/brief", {}, "events"),
]


def appended(folder: Path, name: str, like: str, **cells: str) -> None:
    """Write one more row at the end of a table: like another one, with other cells."""
    path = folder / package.resource(name)["path"]
    rows = pd.read_csv(path, dtype="str", keep_default_na=False)
    row = rows[rows.iloc[:, 0] == like].assign(**cells)
    pd.concat([rows, row]).to_csv(path, index=False, lineterminator="\n")


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the data with an event, a statement and a pledge between two others, with keys far beyond.

    They are written at the end of the files, as somebody would who looked them up later.
    """
    folder = Path(shutil.copytree(package.DATA, tmp_path_factory.mktemp("grown") / "data"))
    events, pledge = load("events"), load("commitments").iloc[1]
    day = events.loc[events["start"] > series.span(events, "summit")["start"].max(), "start"].iloc[1]
    words = {"title": TEXTS["events"][1], "description": "It was found later.", "countries": "COL;USA"}
    said = {"short": TEXTS["claims"][1], "paraphrase": f"{TEXTS['claims'][1]}."}
    appended(folder, "events", "EV41", event=NEW["events"], start=f"{day:%Y-%m-%d}", end="", **words)
    appended(folder, "claims", "C17", claim=NEW["claims"], position="175", **said)
    appended(folder, "commitments", pledge["commitment"], commitment=NEW["commitments"], text=TEXTS["commitments"][1])
    damage_ways.start_afresh()
    return folder


@pytest.fixture
def later(grown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put that copy in the place of the data; nobody may change it."""
    monkeypatch.setattr(package, "DATA", grown)
    monkeypatch.setattr(brief, "DECISIVE", [*brief.DECISIVE, NEW["events"]])


def stands_between(name: str, text: str) -> bool:
    """Return whether what a text says of a table stands in its order, and the new row neither first nor last."""
    column, new = TEXTS[name]
    said = [cell for cell in dict.fromkeys(load(name)[column]) if cell in text]
    places = [text.index(cell) for cell in said]
    return places == sorted(places) and 0 < said.index(new) < len(said) - 1


@pytest.mark.parametrize("name", NEW)
def test_a_table_stands_in_its_order_whatever_the_keys(name, later):
    (column,) = package.resource(name)["order"]
    rows = load(name)
    assert rows[column].is_monotonic_increasing
    assert 0 < rows.iloc[:, 0].tolist().index(NEW[name]) < len(rows) - 1


@pytest.mark.parametrize("name", ORDERED)
def test_a_key_with_a_number_has_room_for_more_and_is_not_what_the_rows_are_ordered_by(name):
    key = next(iter(package.fields(name).values()))
    assert key["constraints"]["pattern"].endswith(r"\d{2,}")
    assert "says nothing of the order" in key["description"]
    assert key["name"] not in package.resource(name)["order"]


@pytest.mark.parametrize(
    ("page", "query", "name"),
    [
        *EVENTS,
        ("check/declaration", {}, "commitments"),
        ("check/claims", {}, "claims"),
    ],
)
def test_what_was_found_later_stands_at_its_place_on_the_page(page, query, name, later):
    at = screen.open_page(page, **query)
    assert not at.exception
    cells = [cell for table in at.table for cell in table.value.to_numpy().ravel()]
    lines = [line for listed in at.radio for line in listed.options]
    links = [link.proto.label for link in at.get("page_link")]
    assert stands_between(name, "\n".join([*(text.value for text in at.markdown), *lines, *links, *cells]))


@pytest.mark.parametrize(("path", "name"), [("/timeline?span=story", "events"), ("/claims", "claims")])
def test_what_was_found_later_stands_at_its_place_before_the_application_is_there(path, name, later):
    text = html.unescape(client.get(path).text)
    assert stands_between(name, text[text.index("<main") :])


@pytest.mark.parametrize(
    ("page", "parameter", "name"), [("explore/timeline", "event", "events"), ("check/claims", "claim", "claims")]
)
def test_the_link_to_what_was_found_later_opens_it(page, parameter, name, later):
    new, text = NEW[name], TEXTS[name][1]
    at = screen.open_page(page, **{parameter: new})
    assert at.session_state[parameter] == new
    assert text in "\n".join(node.value for node in [*at.subheader, *at.markdown])
    answer = client.get(f"/{page.rpartition('/')[2]}?{parameter}={new}").text
    assert text in answer[: answer.index("</head>")]


def test_rows_that_are_picked_are_the_same_in_every_form_whatever_their_order(later):
    for name, key in NEW.items():
        column = next(iter(package.fields(name)))
        only = {column: [key, load(name).iloc[0, 0]]}
        written = pd.read_csv(io.BytesIO(export.extract(name, "csv", only)), dtype="str")
        assert sorted(written[column]) == sorted(only[column])
        assert [row[column] for row in json.loads(export.extract(name, "json", only))] == only[column][::-1]
