"""A proxy may show the dashboard below a path of its own: nothing that a page names leads past that path."""

import re
from urllib.parse import urljoin

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from content.links import address
from content.menu import pages
from tests.everywhere import some
from web import prerender
from web.not_found import NotFoundMiddleware

UNKNOWN_PATHS = ["/odd", "/map/odd", "/a/b/c/"]
# What names a place for others, who need the whole address.
TOLD = re.compile(r'<(?:link rel="(?:canonical|alternate)"|meta)[^>]*>|<script type="application/ld\+json">.*')
NAMED = re.compile(r"""(?:href|src)="([^"]*)"|url\(([^)]*)\)""")
THERE = re.compile(r"https://host/path/(app/static/\w|static/\w|data/\w|view/\w|[a-z-]*(\.html)?(\?|#|$))")


@pytest.fixture(scope="module")
def client() -> TestClient:
    ours, others = prerender.routes(), [Route(path, lambda request: HTMLResponse("")) for path in UNKNOWN_PATHS]
    return TestClient(Starlette(routes=[*ours, *others], middleware=[Middleware(NotFoundMiddleware, routes=ours)]))


@pytest.mark.parametrize(
    "link", [*map(address, some(2, pages())), *UNKNOWN_PATHS, "/map?country=COL&when=publication", "/?embed=true"]
)
def test_every_address_on_a_page_is_below_the_path_prefix_of_a_proxy(link, client):
    html = TOLD.sub("", client.get(link).text)
    found = {urljoin(f"https://host/path{link}", one or other) for one, other in NAMED.findall(html) if one[:1] != "#"}
    ours = {place for place in found if place.startswith("https://host/")}
    assert ours
    assert {place for place in ours if not THERE.match(place)} == set()
