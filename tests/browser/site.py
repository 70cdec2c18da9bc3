"""A server of our own."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.local import HOST, ROOT, free_port

PICTURES = ROOT / "test-results"
START_SECONDS = 60
PATIENCE_MS = 60_000  # far more than a machine three times slower than ours needs for anything


@dataclass(frozen=True)
class Site:
    """A running server: its address, and the file into which it speaks."""

    address: str
    console: Path

    def said(self) -> str:
        """Return everything that the server has written on its console."""
        return self.console.read_text("utf-8")


@contextmanager
def serve(script: str = "dashboard.py", **chosen: str) -> Iterator[Site]:
    """Run `streamlit run dashboard.py` on a free port of this machine, as the README does, until the end.

    `chosen` are variables of the environment, by name.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script]
    command += [f"--server.port={port}", f"--server.address={HOST}"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")} | chosen
    with tempfile.TemporaryDirectory() as folder:
        site = Site(f"http://{HOST}:{port}", Path(folder) / "console.txt")
        with site.console.open("wb") as console:
            server = subprocess.Popen(command, cwd=ROOT, env=clean, stdout=console, stderr=subprocess.STDOUT)
            try:
                _wait_for(site, server)
                yield site
            finally:
                server.terminate()
                server.wait(20)


def _wait_for(site: Site, server: subprocess.Popen) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.address}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise RuntimeError(f"The server did not start:\n{site.said()}")
