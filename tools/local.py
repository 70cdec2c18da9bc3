"""Where things are on this machine, and who hears what happens."""

import socket
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"

Say = Callable[[str], None]


def say_with_time(line: str) -> None:
    """Print a line with the time of day."""
    # In one piece, because readers speak at the same time.
    print(f"{time.strftime('%H:%M:%S')} {line}\n", end="", flush=True)


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
