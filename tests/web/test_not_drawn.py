"""A picture that cannot be drawn is a sentence, never a server that hangs."""

import sys

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content import brief, cache
from content.drawing import DrawingProcess
from content.links import BRIEF, entry_address
from web import brief_page, entry_pictures, view_routes
from web.byte_cache import ByteCache

DIES = (sys.executable, "-c", "")
HANGS = (sys.executable, "-c", "import time; time.sleep(600)")
client = TestClient(Starlette(routes=[*view_routes.routes(), *entry_pictures.routes(), *brief_page.routes()]))


@pytest.mark.parametrize("command", [DIES, HANGS], ids=["dies", "hangs"])
@pytest.mark.parametrize("path", ["/view/met.png", "/view/met.svg", entry_address("claim", "C01"), BRIEF])
def test_a_picture_that_cannot_be_drawn_is_a_sentence(command, path, monkeypatch):
    broken = DrawingProcess(command, seconds=0.2)
    for module in (view_routes, entry_pictures, brief):
        monkeypatch.setattr(module, "DRAWING", broken)
    for module in (view_routes, entry_pictures):
        monkeypatch.setattr(module, "KEPT", ByteCache(1_000))
    monkeypatch.setattr(cache, "_run", cache._run.__wrapped__)
    answer = client.get(path)
    broken.stop()
    assert answer.status_code == 503
    assert answer.json() == {"error": "This picture could not be drawn. Please ask for it again."}
