"""The process that draws pictures: makes what it reads from its input, one after the other, and answers with it."""

import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

from content.drawing import DrawingError
from tables import package
from tables.package import TableError

LESS = 5  # by which it yields to the server: a third of its share where both want the same core


def work(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer each job, a folder of tables with a function and its arguments, with what it returns or its error."""
    while True:
        try:
            package.DATA, make, arguments = pickle.load(jobs)
        except EOFError:
            return
        pickle.dump(_made(make, arguments), answers)
        answers.flush()


def _made(make: Callable[..., Any], arguments: tuple) -> Any:
    try:
        with package.one_state():
            return make(*arguments)
    except TableError as broken:
        return broken
    except Exception as error:
        traceback.print_exc()
        return DrawingError(str(error))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which then closes the input
    if hasattr(os, "nice"):  # not on Windows
        os.nice(LESS)
    answers, sys.stdout = sys.stdout, sys.stderr  # what a library prints is no answer
    work(sys.stdin.buffer, answers.buffer)
