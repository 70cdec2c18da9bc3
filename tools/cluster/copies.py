"""One copy of the dashboard: a server process on loopback, which can be asked, stopped, killed and started again."""

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
    """`streamlit run dashboard.py` on a port that stays the same through all its lives."""

    def __init__(self, number: int, work: Path) -> None:
        """Choose a free port; what the process says goes to a file in `work`. Nothing runs yet."""
        self.number = number
        self.address = f"{HOST}:{free_port()}"
        self.console = work / f"copy-{number}.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process and return at once."""
        port = self.address.rpartition(":")[2]
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
        command += [f"--server.address={HOST}", f"--server.port={port}", "--server.fileWatcherType=none"]
        with self.console.open("ab") as console:
            # In a process group of its own: Ctrl-C in the terminal is for us, who then stop one thing after the other.
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=console, stderr=console, process_group=0
            )

    def ended(self) -> str | None:
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

    def last_words(self) -> str:
        """Return the end of what it has said."""
        return self.console.read_text("utf-8", "replace")[-2000:]

    def stop(self) -> float:
        """End it as a host does, gently first, and return the seconds it took."""
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
        """End it as a failing machine does: it can neither finish nor say good-bye."""
        if process := self._process:
            process.kill()
            process.wait()
