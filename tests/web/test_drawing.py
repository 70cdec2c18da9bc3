"""Pictures are drawn in a process of their own, whose end is a sentence and never a server that hangs."""

import os
import signal
import sys

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import entry_address
from tables import package
from tables.package import TableError
from web import entry_pictures, view_routes
from web.byte_cache import ByteCache
from web.drawing import DrawingError, DrawingProcess

DIES = (sys.executable, "-c", "")
HANGS = (sys.executable, "-c", "import time; time.sleep(600)")
client = TestClient(Starlette(routes=[*view_routes.routes(), *entry_pictures.routes()]))


@pytest.fixture(scope="module")
def drawing():
    process = DrawingProcess()
    yield process
    process.stop()


def test_what_is_drawn_holds_up_no_other_process_and_yields_to_it(drawing):
    assert drawing.run(os.getpid) != os.getpid()
    assert not hasattr(os, "nice") or drawing.run(os.nice, 0) > os.nice(0)


def test_a_process_that_has_ended_is_started_again(drawing):
    first = drawing.run(os.getpid)
    with pytest.raises(DrawingError):
        drawing.run(os.kill, first, getattr(signal, "SIGKILL", signal.SIGTERM))
    assert drawing.run(os.getpid) != first


def test_a_fault_in_a_picture_is_its_own_and_the_process_goes_on(drawing):
    process = drawing.run(os.getpid)
    with pytest.raises(DrawingError):
        drawing.run(os.listdir, "there is no such folder")
    assert drawing.run(os.getpid) == process


def test_the_process_reads_the_tables_that_the_server_reads(drawing, damage):
    assert drawing.run(package.version) == package.version()
    damage(package.DESCRIPTOR, b"")
    with pytest.raises(TableError):
        drawing.run(package.version)


def test_no_answer_prints_into_another(drawing):
    assert drawing.run(print, "words of a library") is None
    assert drawing.run(abs, -1) == 1


@pytest.mark.parametrize("command", [DIES, HANGS], ids=["dies", "hangs"])
@pytest.mark.parametrize("path", ["/view/met.png", "/view/met.svg", entry_address("claim", "C01")])
def test_a_picture_that_cannot_be_drawn_is_a_sentence(command, path, monkeypatch):
    broken = DrawingProcess(command, seconds=0.2)
    for module in (view_routes, entry_pictures):
        monkeypatch.setattr(module, "DRAWING", broken)
        monkeypatch.setattr(module, "KEPT", ByteCache(1_000))
    answer = client.get(path)
    broken.stop()
    assert answer.status_code == 503
    assert answer.json() == {"error": "This picture could not be drawn. Please ask for it again."}
