"""The dashboard as many readers get it, on this machine: nginx before several copies. `python -m tools.cluster`."""

import argparse
import contextlib
import os
import signal
import sys
import threading

from tools.cluster.cluster import LOOK_SECONDS, Cluster
from tools.cluster.proxy import PLACES
from tools.local import say_with_time

PORT = 8500


def main() -> None:
    """Run until Ctrl-C or SIGTERM; SIGHUP restarts one copy after the other."""
    options = argparse.ArgumentParser(prog="python -m tools.cluster", description=__doc__)
    options.add_argument("--port", type=int, default=PORT, help=f"where readers come, by default {PORT}")
    options.add_argument("--copies", type=int, choices=range(1, PLACES + 1), default=PLACES, help="how many processes")
    chosen = options.parse_args()
    asked = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    signal.signal(signal.SIGHUP, lambda *_: asked.set())
    with contextlib.suppress(KeyboardInterrupt), Cluster(chosen.copies, chosen.port) as cluster:
        say_with_time(f"readers come to {cluster.address}")
        say_with_time(
            f"Ctrl-C ends it; kill -HUP {os.getpid()} restarts one copy after the other; logs are in {cluster.work}"
        )
        while True:
            if asked.wait(LOOK_SECONDS):
                asked.clear()
                cluster.roll(cluster.copies)


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as error:
        sys.exit(str(error))
