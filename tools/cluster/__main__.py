"""A cluster on this machine: nginx before several copies of the dashboard. `python -m tools.cluster`."""

import argparse
import contextlib
import os
import signal
import sys
import threading

from tools.cluster.cluster import POLL_SECONDS, Cluster
from tools.cluster.proxy import MAX_COPIES
from tools.local import log_with_time

PORT = 8500


def main() -> None:
    """Run until Ctrl-C or SIGTERM; SIGHUP restarts one copy after the other."""
    options = argparse.ArgumentParser(prog="python -m tools.cluster", description=__doc__)
    options.add_argument("--port", type=int, default=PORT, help=f"where readers come, by default {PORT}")
    options.add_argument(
        "--copies", type=int, choices=range(1, MAX_COPIES + 1), default=MAX_COPIES, help="how many processes"
    )
    chosen = options.parse_args()
    restart = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    signal.signal(signal.SIGHUP, lambda *_: restart.set())
    with contextlib.suppress(KeyboardInterrupt), Cluster(chosen.copies, chosen.port) as cluster:
        log_with_time(f"readers come to {cluster.address}")
        log_with_time(
            f"Ctrl-C ends it; kill -HUP {os.getpid()} restarts one copy after the other; logs are in {cluster.work}"
        )
        while True:
            if restart.wait(POLL_SECONDS):
                restart.clear()
                cluster.rolling_restart(cluster.copies)


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as error:
        sys.exit(str(error))
