"""Every page that is served says where its rows are, for readers to whom the application does not come."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import tables_of
from content.links import address
from content.menu import pages
from tables import package
from tests.everywhere import some
from web import open_data, prerender

client = TestClient(Starlette(routes=[*open_data.routes(), *prerender.routes()]), base_url="https://example.org")


def late_links(link: str) -> list[str]:
    """Return the addresses in what a page says when the application has not come."""
    late = client.get(link).text.partition('class="late"')[2].partition("</div>")[0]
    return re.findall(r'href="([^"]+)"', late.replace("&amp;", "&"))


@pytest.mark.parametrize("page", some(2, pages()))
def test_a_page_leads_to_every_table_it_shows_and_to_its_plain_text(page):
    *files, plain = late_links(address(page))
    whole = [f"data/{package.describe()['name']}.zip"]
    assert [link.lstrip("./") for link in files] == [f"data/{name}.csv" for name in tables_of(page)] or whole
    assert all(client.get(f"/{link.lstrip('./')}").status_code == 200 for link in files)
    assert "plain=true" in plain
    assert late_links(f"{address(page)}?plain=true") == []


def test_a_page_of_one_entry_links_the_rows_of_that_entry_alone():
    found = [link for link in late_links("/claims?claim=C18") if "/claims.csv" in link]
    assert [link.lstrip("./") for link in found] == ["data/claims.csv?claim=C18"]
    assert len(client.get("/data/claims.csv?claim=C18").text.splitlines()) == 2
    assert [link.lstrip("./") for link in late_links("/data?table=events")[:-1]] == ["data/events.csv"]
