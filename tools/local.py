"""The root of the project, the loopback address, free ports and a log on the console."""

import socket
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"

Log = Callable[[str], None]


def log_with_time(line: str) -> None:
    """Print a line with the time of day."""
    # In one piece, because readers speak at the same time.
    print(f"{time.strftime('%H:%M:%S')} {line}\n", end="", flush=True)


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
