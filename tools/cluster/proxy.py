"""nginx on loopback with the configuration that hosts get, `deploy/nginx.conf`."""

import contextlib
import http.client
import itertools
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from string import Template

from tools.local import HOST, ROOT

MAX_COPIES = 3  # in the configuration
START_SECONDS = 10
NGINX_MISSING = (
    "nginx was not found. On Debian and Ubuntu: apt-get install nginx-light; with Homebrew: brew install nginx."
)


def find_nginx() -> str | None:
    """Return where nginx is on this machine, if it is."""
    return shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin") or shutil.which("nginx")


class Proxy:
    """nginx as a reverse proxy before all copies."""

    def __init__(self, port: int, copies: Sequence[str], work: Path) -> None:
        """Write the configuration for these copies, by address, into `work`; fewer than three are repeated."""
        program = find_nginx()
        if program is None:
            raise RuntimeError(NGINX_MISSING)
        self.port = port
        self._log = work / "nginx.log"
        filled = work / "nginx.conf"
        filled.write_text(configuration(f"{HOST}:{port}", copies, work), "utf-8")
        # The log until the configuration has named another one; else Debian's nginx wants to write to /var/log.
        self._command = [program, "-c", str(filled), "-e", "stderr"]
        self._process: subprocess.Popen[bytes] | None = None

    def check(self) -> str:
        """Return the output of `nginx -t`, warnings too."""
        done = subprocess.run([*self._command, "-t"], capture_output=True, text=True)
        return done.stderr

    def start(self) -> None:
        """Start it and wait until it listens; raises `RuntimeError` with its log if it does not."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, process_group=0
            )
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            if _listens(self.port):
                return
            time.sleep(0.05)
        self.stop()
        raise RuntimeError(f"nginx did not start:\n{self._log.read_text('utf-8')[-2000:]}")

    def stop(self) -> None:
        """Stop it."""
        if self._process:
            self._process.terminate()
            self._process.wait()


def configuration(listen: str, copies: Sequence[str], work: Path) -> str:
    """Return `nginx.conf` with its names in capitals filled in, as `envsubst` does it in the container of nginx."""
    names = {
        f"COPY_{place}": copy for place, copy in zip(range(1, MAX_COPIES + 1), itertools.cycle(copies), strict=False)
    }
    template = Template((ROOT / "deploy" / "nginx.conf").read_text("utf-8"))
    return template.safe_substitute(names, LISTEN=listen, WORK=str(work))


def _listens(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    with contextlib.closing(connection), contextlib.suppress(OSError):
        connection.connect()
        return True
    return False
