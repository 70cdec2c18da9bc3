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
from tools.cluster.proxy import MAX_COPIES, Proxy
from tools.local import HOST, Log, free_port, log_with_time

POLL_SECONDS = 0.5
START_SECONDS = 120
FAIL_TIMEOUT_SECONDS = 2.5  # after which nginx asks a copy again that has failed (`fail_timeout`), and a little more


class Cluster:
    """Copies of the dashboard that are started again when they end, and nginx before them."""

    def __init__(self, copies: int = MAX_COPIES, port: int | None = None, log: Log = log_with_time) -> None:
        """Prepare `copies` of them behind `port`, by default a free one; `log` receives what happens."""
        self._folder = tempfile.TemporaryDirectory(prefix="dashboard-cluster-")
        self.work = Path(self._folder.name)
        # nginx started by root works as another user, who must get at its folders in here.
        self.work.chmod(0o755)
        self.copies = [Copy(number, self.work) for number in range(1, copies + 1)]
        self.proxy = Proxy(port or free_port(), [copy.address for copy in self.copies], self.work)
        self.address = f"http://{HOST}:{self.proxy.port}"
        self._log = log
        self._lock = threading.Lock()
        self._stopping = threading.Event()
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
        self._stopping.set()
        self._watcher.join()
        self._end()

    def wait_until_ready(self) -> None:
        """Wait until every copy is ready; raises `RuntimeError` if one does not get there."""
        for copy in self.copies:
            with self._lock:
                self._await(copy)

    def rolling_restart(self, copies: Sequence[Copy]) -> None:
        """Stop and start one copy after the other, as for an update.

        The next one only when the one before is ready and nginx sends readers to it again: else nobody would be left.
        """
        for copy in copies:
            with self._lock:
                self._log(f"copy {copy.number} is asked to end")
                self._log(f"copy {copy.number} ended after {copy.stop():.1f} s")
                copy.start()
                self._await(copy)
            self._stopping.wait(FAIL_TIMEOUT_SECONDS)

    def _watch(self) -> None:
        while not self._stopping.wait(POLL_SECONDS):
            with self._lock:
                ended = [copy for copy in self.copies if copy.exit_status()]
                for copy in ended:
                    self._log(f"copy {copy.number} {copy.exit_status()}; it is started again")
                    copy.start()
                for copy in ended:
                    # The others serve its readers meanwhile; where it fails again, the next look tries again.
                    with contextlib.suppress(RuntimeError):
                        self._await(copy)

    def _await(self, copy: Copy) -> None:
        begun = time.monotonic()
        while not copy.ready():
            if copy.exit_status() or time.monotonic() > begun + START_SECONDS:
                raise RuntimeError(f"Copy {copy.number} does not get ready:\n{copy.log_tail()}")
            if self._stopping.wait(0.1):
                return
        self._log(f"copy {copy.number} is ready at {copy.address}")

    def _end(self) -> None:
        self.proxy.stop()
        for copy in self.copies:
            copy.stop()
        self._folder.cleanup()
