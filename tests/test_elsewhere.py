"""Programs and the pages of other sites read the open data as the rules of the web say."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import package
from web import data

client = TestClient(Starlette(routes=data.routes()), base_url="https://example.org")
ADDRESSES = ["/data/groups.csv", "/data/americas-migration.zip", f"/{package.DESCRIPTOR}", "/openapi.json"]
REFUSED = {"/data/junk.csv": 404, "/data/population.csv?people=1": 400}


@pytest.mark.parametrize("address", [*ADDRESSES, *REFUSED])
def test_a_page_of_another_site_may_read_every_answer_also_a_refusal(address):
    answer = client.get(address, headers={"origin": "https://other.example"})
    assert answer.status_code == REFUSED.get(address, 200)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "access-control-allow-credentials" not in answer.headers
