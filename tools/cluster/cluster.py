"""nginx before several copies of the dashboard, which are started again when they end."""

import contextlib
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.cluster.copies import Copy
from tools.cluster.proxy import PLACES, Proxy
from tools.local import HOST, Say, free_port, say_with_time

LOOK_SECONDS = 0.5
START_SECONDS = 120
FORGIVEN_SECONDS = 2.5  # after which nginx asks a copy again that has failed (`fail_timeout`), and a little more


class Cluster:
    """Copies of the dashboard that are started again when they end, and nginx before them."""

    def __init__(self, copies: int = PLACES, port: int | None = None, say: Say = say_with_time) -> None:
        """Prepare `copies` of them behind `port`, by default a free one; `say` hears what happens."""
        self._folder = tempfile.TemporaryDirectory(prefix="dashboard-cluster-")
        self.work = Path(self._folder.name)
        # nginx started by root works as another user, who must get at its folders in here.
        self.work.chmod(0o755)
        self.copies = [Copy(number, self.work) for number in range(1, copies + 1)]
        self.proxy = Proxy(port or free_port(), [copy.address for copy in self.copies], self.work)
        self.address = f"http://{HOST}:{self.proxy.port}"
        self._say = say
        self._one_at_a_time = threading.Lock()
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="watcher")

    def __enter__(self) -> Self:
        """Start everything and return when readers can come."""
        try:
            for copy in self.copies:
                copy.start()
            for copy in self.copies:
                self._await(copy)
            self.proxy.start()
        except BaseException:
            self._end()
            raise
        self._watcher.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop everything."""
        self._over.set()
        self._watcher.join()
        self._end()

    def settle(self) -> None:
        """Wait until every copy is ready; raises `RuntimeError` if one does not get there."""
        for copy in self.copies:
            with self._one_at_a_time:
                self._await(copy)

    def roll(self, copies: Sequence[Copy]) -> None:
        """Stop and start one copy after the other, as for an update.

        The next one only when the one before is ready and nginx sends readers to it again: else nobody would be left.
        """
        for copy in copies:
            with self._one_at_a_time:
                self._say(f"copy {copy.number} is asked to end")
                self._say(f"copy {copy.number} ended after {copy.stop():.1f} s")
                copy.start()
                self._await(copy)
            self._over.wait(FORGIVEN_SECONDS)

    def _watch(self) -> None:
        while not self._over.wait(LOOK_SECONDS):
            with self._one_at_a_time:
                ended = [copy for copy in self.copies if copy.ended()]
                for copy in ended:
                    self._say(f"copy {copy.number} {copy.ended()}; it is started again")
                    copy.start()
                for copy in ended:
                    # The others serve its readers meanwhile; where it fails again, the next look tries again.
                    with contextlib.suppress(RuntimeError):
                        self._await(copy)

    def _await(self, copy: Copy) -> None:
        begun = time.monotonic()
        while not copy.ready():
            if copy.ended() or time.monotonic() > begun + START_SECONDS:
                raise RuntimeError(f"Copy {copy.number} does not get ready:\n{copy.last_words()}")
            if self._over.wait(0.1):
                return
        self._say(f"copy {copy.number} is ready at {copy.address}")

    def _end(self) -> None:
        self.proxy.stop()
        for copy in self.copies:
            copy.stop()
        self._folder.cleanup()
