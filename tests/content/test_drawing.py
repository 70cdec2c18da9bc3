"""Pictures are drawn in a process of their own, whose end is a sentence and never a server that hangs."""

import gc
import io
import os
import pickle
import signal
import subprocess

import pytest

from content import drawing_ahead, drawing_worker
from content.drawing import DrawingError, DrawingProcess
from tables import package
from tables.table_error import TableError

LEAST_URGENT = 19  # of a process: it cannot yield more


@pytest.fixture(scope="module")
def drawing():
    process = DrawingProcess()
    yield process
    process.stop()


def test_a_process_that_was_started_ahead_is_the_one_that_draws(monkeypatch):
    started, start = [], subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **named: started.append(given) or start(*given, **named))
    process = DrawingProcess()
    process.start()
    process.start()
    assert len(started) == 1
    assert process.run(abs, -1) == 1
    process.stop()
    assert len(started) == 1


def test_what_is_drawn_holds_up_no_other_process_and_yields_to_it(drawing):
    assert drawing.run(os.getpid) != os.getpid()
    assert not hasattr(os, "nice") or drawing.run(os.nice, 0) > os.nice(0) or os.nice(0) == LEAST_URGENT


def test_no_picture_waits_while_garbage_is_collected(drawing):
    assert not drawing.run(gc.isenabled)


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


def order(work, *arguments):
    return io.BytesIO(pickle.dumps((package.DATA, work, arguments)))


def ahead(made):
    made.append("words")
    yield "words"
    raise TableError("border_encounters", [])


def test_what_pictures_share_is_made_ahead_while_nobody_waits_for_one():
    made = []
    drawing_worker.work(order(abs, -1), io.BytesIO(), ahead(made), wanted=lambda: False)
    assert made == ["words"]


def test_what_cannot_be_made_ahead_prevents_no_picture():
    answers = io.BytesIO()
    drawing_worker.work(order(abs, -1), answers, ahead([]), wanted=lambda: False)
    assert pickle.loads(answers.getvalue()) == 1


def test_a_picture_does_not_wait_for_what_is_made_ahead():
    made = []
    drawing_worker.work(order(abs, -1), io.BytesIO(), ahead(made), wanted=lambda: True)
    assert not made


def test_all_that_is_made_ahead_can_be_made():
    drawing_ahead.first()
    assert {*package.names()} <= {*drawing_ahead.later()}
