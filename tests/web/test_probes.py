"""A host learns whether a copy lives and whether it can serve; and its log knows nothing of the readers."""

import json

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from tables import package
from web import probes
from web.access_log import AccessLogMiddleware


@pytest.fixture(autouse=True)
def starts(monkeypatch) -> list[str]:
    """Return how often the process that draws was to start: none does in these tests."""
    found: list[str] = []
    monkeypatch.setattr(probes.DRAWING, "start", lambda: found.append("started"))
    return found


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=probes.routes()))


def test_a_copy_with_valid_tables_is_ready(client):
    answer = client.get("/ready")
    assert (answer.status_code, answer.json()) == (200, {"ready": True, "broken": []})
    assert answer.headers["cache-control"] == "no-store"


def test_a_copy_that_is_ready_makes_itself_ready_for_pictures(client, starts):
    client.get("/live")
    assert not starts
    client.get("/ready")
    assert starts


def test_a_copy_with_broken_tables_lives_but_is_not_ready_and_says_where(client, damage):
    damage("claims.csv", None)
    damage("terms.csv", package.DATA.joinpath("terms.csv").read_bytes()[:-40])
    answer = client.get("/ready")
    assert (answer.status_code, answer.json()["ready"]) == (503, False)
    assert any(sentence == "claims.csv is missing." for sentence in answer.json()["broken"])
    assert any(sentence.startswith("terms.csv, row ") for sentence in answer.json()["broken"])
    assert str(package.DATA.parent) not in answer.text
    assert client.get("/live").status_code == 200


@pytest.mark.parametrize("content", [b"", b"{", b"{}", None])
def test_a_copy_with_a_broken_descriptor_is_not_ready(client, damage, content):
    damage(package.DESCRIPTOR, content)
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert 1 <= len(answer.json()["broken"]) <= 10


@pytest.mark.parametrize("probe", ["/live", "/ready"])
def test_a_probe_answers_get_only(client, probe):
    assert client.post(probe).status_code == 405


def test_the_access_log_has_no_query_and_nothing_of_the_reader(capsys):
    logged = TestClient(Starlette(routes=probes.routes(), middleware=[Middleware(AccessLogMiddleware)]))
    logged.get(
        "/live?origin=VEN", headers={"user-agent": "Somebody", "cookie": "secret=1", "x-forwarded-for": "10.9.8.7"}
    )
    logged.get("/%0A%22{}" + "x" * 500)
    first, second = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert first | {"time": "", "ms": 0} == {
        "time": "",
        "method": "GET",
        "path": "/live",
        "status": 200,
        "bytes": 13,
        "ms": 0,
    }
    assert set(second) == set(first)
    assert len(second["path"]) == 200
