"""Programs and the pages of other sites read the open data as the rules of the web say."""

import json

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import export, package
from web import open_data

client = TestClient(Starlette(routes=open_data.routes()), base_url="https://example.org")
ADDRESSES = ["/data/groups.csv", "/data/americas-migration.zip", f"/{package.DESCRIPTOR}", "/openapi.json"]
KEPT = ["cache-control", "vary", "access-control-allow-origin", "cross-origin-resource-policy"]
REFUSED = {"/data/junk.csv": 404, "/data/population.csv?people=1": 400}


@pytest.mark.parametrize("address", [*ADDRESSES, *REFUSED])
def test_a_page_of_another_site_may_read_every_response_also_an_error(address):
    answer = client.get(address, headers={"origin": "https://other.example"})
    assert answer.status_code == REFUSED.get(address, 200)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_cors_preflight_is_answered(address):
    asks = {"origin": "https://other.example", "access-control-request-method": "GET"}
    answer = client.options(address, headers=asks | {"access-control-request-headers": "if-none-match"})
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD"
    assert answer.headers["access-control-allow-headers"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    refused = client.put(address)
    assert (refused.status_code, set(refused.headers["allow"].split(", "))) == (405, {"GET", "HEAD", "OPTIONS"})


@pytest.mark.parametrize("coding", ["br", "identity"])
@pytest.mark.parametrize(
    "named, status",
    [
        ("{tag}", 304),
        ("W/{tag}", 304),
        ('"other", W/"a,b" ,{tag}', 304),
        (" * ", 304),
        ('"*"', 200),
        ('"other"', 200),
        ('"x{bare}"', 200),
        ("{bare}", 200),
        ("", 200),
    ],
)
def test_if_none_match_is_read_in_every_valid_form(coding, named, status):
    accepted = {"accept-encoding": coding}
    first = client.get("/data/groups.json", headers=accepted)
    tag = first.headers["etag"]
    again = {"if-none-match": named.format(tag=tag, bare=tag.strip('"'))}
    for answer in (
        client.get("/data/groups.json", headers=accepted | again),
        client.head("/data/groups.json", headers=accepted | again),
    ):
        assert (answer.status_code, answer.headers["etag"]) == (status, tag)
        assert [answer.headers[name] for name in KEPT] == [first.headers[name] for name in KEPT]


def test_etags_in_several_headers_count_as_one_list():
    tag = client.get("/data/groups.json").headers["etag"]
    lines = [("if-none-match", '"other"'), ("if-none-match", tag)]
    assert client.get("/data/groups.json", headers=lines).status_code == 304


def test_an_error_is_never_not_modified():
    assert client.get("/data/junk.csv", headers={"if-none-match": "*"}).status_code == 404


@pytest.mark.parametrize("form", export.KINDS)
def test_openapi_describes_every_response_also_for_a_missing_table(form, damage):
    described = client.get("/openapi.json").json()
    told = described["paths"]["/data/groups.{form}"]["get"]["responses"]
    told |= {code: described["components"]["responses"][code] for code in told if code != "200"}
    seen = [client.get(f"/data/groups.{form}", params=query) for query in ({}, {"people": "1"})]
    asks = [{"if-none-match": "*"}, {"range": "bytes=0-9"}, {"range": "bytes=99999999-"}]
    seen += [client.get(f"/data/groups.{form}", headers=headers) for headers in asks]
    damage("groups.csv", b"")
    seen.append(client.get(f"/data/groups.{form}"))
    descriptor = json.loads((package.DATA / package.DESCRIPTOR).read_text("utf-8"))
    descriptor["resources"] = [one for one in descriptor["resources"] if one["name"] != "groups"]
    for one in descriptor["resources"]:  # nothing else may refer to it
        links = one["schema"].get("foreignKeys", [])
        one["schema"]["foreignKeys"] = [link for link in links if link["reference"]["resource"] != "groups"]
    damage(package.DESCRIPTOR, json.dumps(descriptor).encode())
    seen.append(client.get(f"/data/groups.{form}"))
    assert [str(answer.status_code) for answer in seen] == ["200", "400", "304", "206", "416", "503", "404"]
    assert {str(answer.status_code) for answer in seen} == set(told)
    for answer in seen:
        kind = answer.headers.get("content-type", "").split(";")[0]
        assert kind in told[str(answer.status_code)].get("content", {"": {}})
        assert not answer.is_error or list(answer.json()) == ["error"]
