"""A Streamlit server in its own process, and what it costs: CPU time in ms, resident memory in MB (Linux)."""

import http.client
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.local import HOST, free_port

START_SECONDS = 60
STOP_SECONDS = 10


def _started_by(thread: Path) -> list[str]:
    """Return the processes that a thread has started; none if it has ended meanwhile."""
    try:
        return (thread / "children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return []


class Server:
    """`streamlit run SCRIPT` on a free loopback port, with the configuration of a folder."""

    def __init__(self, script: Path, folder: Path | None = None, **options: str | float) -> None:
        """Start it and wait until it answers.

        The configuration lies in `folder`, else beside the script; `options` are of Streamlit's `server` section.
        """
        self.port = free_port()
        chosen = {"port": self.port, "address": HOST, "headless": "true", **options}
        flags = [f"--server.{name}={value}" for name, value in chosen.items()]
        # The second is for us: an app in production hides what went wrong.
        flags += ["--browser.gatherUsageStats=false", "--client.showErrorDetails=full"]
        self._log = tempfile.TemporaryFile("w+")  # noqa: SIM115 - lives as long as the server
        self._process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script.resolve()), *flags],
            cwd=folder or script.resolve().parent,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        try:
            self._wait_until_healthy()
        except BaseException:
            self.stop()
            raise

    def __enter__(self) -> Self:
        """Return the running server."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the server."""
        self.stop()

    def stop(self) -> None:
        """End the process, gently first."""
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()

    def cpu_ms(self) -> float:
        """Return the CPU time in ms that the server and its processes have used so far, in steps of a clock tick."""
        # The second field, the name in parentheses, may hold spaces: count from behind it.
        times = [(process / "stat").read_text().rpartition(")")[2].split()[11:13] for process in self._processes()]
        return sum(int(time) for both in times for time in both) * 1000 / os.sysconf("SC_CLK_TCK")

    def rss_mb(self) -> float:
        """Return the resident memory of the server and its processes in MB (10^6 bytes)."""
        pages = [int((process / "statm").read_text().split()[1]) for process in self._processes()]
        return sum(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def _processes(self) -> list[Path]:
        """Return where Linux tells of the server, and of the process that draws pictures, if there is one."""
        process = Path(f"/proc/{self._process.pid}")
        children = [pid for thread in (process / "task").iterdir() for pid in _started_by(thread)]
        return [process, *(Path(f"/proc/{pid}") for pid in children)]

    def _wait_until_healthy(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if self._is_healthy():
                return
            time.sleep(0.05)
        self._log.seek(0)
        raise RuntimeError(f"The server did not start:\n{self._log.read()[-2000:]}")

    def _is_healthy(self) -> bool:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=5)
        try:
            connection.request("GET", "/_stcore/health")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()
