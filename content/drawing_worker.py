"""The process that draws pictures: makes what it reads from its input, one after the other, and answers with it."""

import gc
import os
import pickle
import select
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, BinaryIO

from content import drawing_ahead
from content.drawing import DrawingError
from tables import package
from tables.table_error import TableError

SELDOM, OLDEST = 50, 2  # after so many pictures all garbage is collected, that of the oldest generation too
LESS = 5  # by which it yields to the server: a third of its share where both want the same core


def work(jobs: BinaryIO, answers: BinaryIO, ahead: Iterator[Any], wanted: Callable[[], bool]) -> None:
    """Answer each job, a folder of tables with a function and its arguments, with what it returns or its error.

    While no answer is `wanted`, go on with what is made `ahead`: an error in it, as in tables, ends it alone.
    """
    for number in count(1):
        while not wanted() and _made(next, (ahead, None)):
            continue
        try:
            package.DATA, make, arguments = pickle.load(jobs)
        except EOFError:
            return
        pickle.dump(_made(make, arguments), answers)
        answers.flush()
        gc.collect(OLDEST if number % SELDOM == 0 else 0)  # between two pictures, mostly what the last one left


def _settled(ahead: Iterator[Any]) -> Iterator[Any]:
    """Make what is made `ahead`, and keep it from collections, which would look again at what stays for good."""
    yield from ahead
    gc.collect()
    gc.freeze()


def _made(make: Callable[..., Any], arguments: tuple) -> Any:
    try:
        with package.one_state():
            return make(*arguments)
    except TableError as broken:
        return broken
    except Exception as error:
        traceback.print_exc()
        return DrawingError(str(error))


def _wanted() -> bool:
    """Return whether a job waits. Where pipes cannot be asked, on Windows, one always does."""
    return os.name == "nt" or bool(select.select([sys.stdin], [], [], 0)[0])


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which then closes the input
    if hasattr(os, "nice"):  # not on Windows
        os.nice(LESS)
    answers, sys.stdout = sys.stdout, sys.stderr  # what a library prints is no answer
    gc.disable()  # a collection in the midst of a picture can take a third of its time
    _made(drawing_ahead.first, ())
    work(sys.stdin.buffer, answers.buffer, _settled(drawing_ahead.later()), _wanted)
