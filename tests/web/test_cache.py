"""What is asked for again is not worked out again, and what has changed is not kept."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import load
from web import compression, open_data, responses
from web.byte_cache import ByteCache

client = TestClient(Starlette(routes=open_data.routes()), base_url="https://example.org")


def counting(whole: Callable[..., Any], calls: list) -> Callable[..., Any]:
    """Return a function that does the same and notes each call."""
    return lambda *given, **named: calls.append(given) or whole(*given, **named)


def test_a_table_is_read_once_for_all_requests_of_some_of_its_rows(package_copy, monkeypatch):
    (package_copy / "population.csv").touch()  # as it was, it may have been read already
    monkeypatch.setattr(load, "cells", counting(load.cells, calls := []))
    picked = [client.get(f"/data/population.csv?iso3={code}").text for code in ("VEN", "HTI", "VEN")]
    assert picked[0] == picked[2] != picked[1]
    assert [name for _, name, _ in calls].count("population") == 1


def test_rows_are_picked_from_the_changed_table(package_copy):
    address, path = "/data/groups.csv?group=idps", package_copy / "groups.csv"
    before = client.get(address).text
    path.write_text(path.read_text("utf-8").replace("idps,1990", "idps,1991"), "utf-8")
    assert client.get(address).text == before.replace("idps,1990", "idps,1991") != before


@pytest.mark.parametrize("query, times", [("", 1), ("?iso3=VEN", 3)])
def test_a_whole_table_is_cached_compressed_and_picked_rows_are_not(query, times, monkeypatch):
    monkeypatch.setattr(responses, "COMPRESSED", ByteCache(1_000_000))
    monkeypatch.setitem(compression.COMPRESSORS, "br", counting(compression.COMPRESSORS["br"], calls := []))
    asked = [client.get(f"/data/population.csv{query}", headers={"accept-encoding": "br"}) for _ in range(3)]
    assert {one.headers["content-encoding"] for one in asked} == {"br"}
    assert len({one.text for one in asked}) == 1
    assert len(calls) == times
