"""Draws pictures in a process of its own. In a thread they would make all readers wait: little of it lets go of Python.

The pools of the standard library and of AnyIO would run the main script there as well, which Streamlit makes a page.
"""

import atexit
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from tables import package

ROOT = Path(__file__).resolve().parent.parent
COMMAND = (sys.executable, "-m", "content.drawing_worker")
SECONDS = 60  # that the start of the process and a picture may take: what takes longer never ends


class DrawingError(Exception):
    """A picture that the process could not draw."""


class DrawingProcess:
    """One process, started ahead or by the first picture, and anew when it has ended. Safe for threads.

    It ends with this one.
    """

    def __init__(self, command: Sequence[str] = COMMAND, seconds: float = SECONDS) -> None:
        """Run `command`, and end it when an answer takes more than so many seconds."""
        self._command, self._seconds = command, seconds
        self._lock, self._process = Lock(), None
        atexit.register(self.stop)

    def start(self) -> None:
        """Start the process where there is none, and wait for nothing: until a picture is wanted it makes ahead."""
        if self._process is None and self._lock.acquire(blocking=False):  # who holds the lock starts it
            try:
                with suppress(OSError):  # a picture will meet it again, and say so
                    self._running()
            finally:
                self._lock.release()

    def run(self, make: Callable[..., Any], *arguments: Any) -> Any:
        """Return `make(*arguments)`, a function of a module, made in the process with the tables of this one.

        Raises the `TableError` that it raises, and `DrawingError` for anything else that goes wrong.
        """
        job = pickle.dumps((package.DATA, make, arguments))
        with self._lock:
            answer = self._answer(self._running(), job)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def stop(self) -> None:
        """End the process, if there is one."""
        if self._process:
            self._process.kill()
            self._process.communicate()  # also closes the pipes
            self._process = None

    def _running(self) -> subprocess.Popen:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(self._command, cwd=ROOT, stdin=pipe, stdout=pipe)
        return self._process

    def _answer(self, process: Any, job: bytes) -> Any:
        watch = Timer(self._seconds, process.kill)
        watch.start()
        try:
            process.stdin.write(job)
            process.stdin.flush()
            return pickle.load(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.stop()
            return DrawingError(f"the process that draws ended: {type(error).__name__}")
        finally:
            watch.cancel()


DRAWING = DrawingProcess()
