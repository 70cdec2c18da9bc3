"""Browsers, phones and messengers find the icon at the addresses where they look for it unasked."""

import io

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient

from web import icons, static_files

client = TestClient(Starlette(routes=icons.routes()))
KINDS = {"ico": ("image/vnd.microsoft.icon", "ICO", (48, 48)), "png": ("image/png", "PNG", (180, 180))}


@pytest.mark.parametrize("address", ["/favicon.ico", "/apple-touch-icon.png", "/apple-touch-icon-precomposed.png"])
def test_an_icon_has_its_media_type_and_is_cached(address):
    answer, (kind, form, size) = client.get(address), KINDS[address.rpartition(".")[2]]
    assert answer.status_code == 200
    assert answer.headers["content-type"] in (kind, "image/x-icon")
    assert answer.headers["cache-control"] == static_files.ONE_HOUR
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    with Image.open(io.BytesIO(answer.content)) as picture:
        assert (picture.format, picture.size) == (form, size)
    again = client.get(address, headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(address).headers["content-length"] == str(len(answer.content))


def test_the_favicon_has_the_sizes_of_tabs_and_desktops():
    with Image.open(static_files.STATIC / "favicon.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
