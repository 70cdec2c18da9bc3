"""One copy of the dashboard: a server process on loopback that can be started, stopped and killed."""

import http.client
import signal
import subprocess
import sys
import time
from pathlib import Path

from tools.local import HOST, ROOT, free_port

STOP_SECONDS = 15
ANSWER_SECONDS = 5


class Copy:
    """`streamlit run dashboard.py` on a port that stays the same after a restart."""

    def __init__(self, number: int, work: Path) -> None:
        """Choose a free port; the output of the process goes to a file in `work`. Nothing runs yet."""
        self.number = number
        self.address = f"{HOST}:{free_port()}"
        self.log_file = work / f"copy-{number}.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process and return at once."""
        port = self.address.rpartition(":")[2]
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
        command += [f"--server.address={HOST}", f"--server.port={port}", "--server.fileWatcherType=none"]
        with self.log_file.open("ab") as log:
            # In a process group of its own: Ctrl-C in the terminal is for us, who then stop one thing after the other.
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log, process_group=0
            )

    def exit_status(self) -> str | None:
        """Return how the process ended in words, or None while it runs or before its first start."""
        code = self._process.poll() if self._process else None
        if code is None:
            return None
        return f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"

    def ready(self) -> bool:
        """Return whether it can serve readers."""
        connection = http.client.HTTPConnection(self.address, timeout=ANSWER_SECONDS)
        try:
            connection.request("GET", "/ready")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def log_tail(self) -> str:
        """Return the end of its log."""
        return self.log_file.read_text("utf-8", "replace")[-2000:]

    def stop(self) -> float:
        """Send SIGTERM, SIGKILL if that does not end it, and return the seconds it took."""
        begun = time.monotonic()
        if process := self._process:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        return time.monotonic() - begun

    def kill(self) -> None:
        """Send SIGKILL, as when the machine fails, and wait until it has ended."""
        if process := self._process:
            process.kill()
            process.wait()
