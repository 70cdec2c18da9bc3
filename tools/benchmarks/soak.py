"""Whether memory levels off: sessions come and go for ten minutes, and the resident MB of the server are noted."""

import random
import threading
import time
from contextlib import ExitStack

from websockets.exceptions import WebSocketException

from tools.benchmarks.report import table
from tools.benchmarks.server import Server
from tools.benchmarks.session import PageError, Session
from tools.benchmarks.targets import BARE, parser

MINUTES, READERS = 10.0, 10
STAY_SECONDS = 15.0  # on average, before the next reader takes the place
THINK_SECONDS = 2.0
SAMPLES = 10  # how often memory is read
# Streamlit keeps a session two minutes for its visitor to come back; here many of them shall end within the time.
SESSION_TTL_SECONDS = 10


def simulate_readers(port: int, number: int, until: float, errors: list[str]) -> None:
    """Run one session after the other until `until` (monotonic)."""
    rng = random.Random(number)
    while time.monotonic() < until:
        try:
            with Session(port) as session:
                session.open()
                leave = min(until, time.monotonic() + rng.uniform(0.5, 1.5) * STAY_SECONDS)
                while time.monotonic() < leave:
                    time.sleep(rng.uniform(0.5, 1.5) * THINK_SECONDS)
                    session.go(rng.choice(list(session.pages))) if len(session.pages) > 1 else session.rerun()
        except (PageError, OSError, WebSocketException) as error:
            errors.append(f"{type(error).__name__}: {error}")
            time.sleep(THINK_SECONDS)


def sample_memory(servers: list[Server], minutes: float) -> list[list[str]]:
    """Return a row for each sample: the minute and the MB of each server."""
    rows = []
    for sample in range(SAMPLES + 1):
        rows.append([f"{sample * minutes / SAMPLES:.1f}", *(f"{server.rss_mb():.1f}" for server in servers)])
        if sample < SAMPLES:
            time.sleep(minutes * 60 / SAMPLES)
    return rows


def main() -> None:
    """Let readers come to the bare page and to the dashboard at the same time and print the table."""
    arguments = parser(__doc__)
    arguments.add_argument("--minutes", type=float, default=MINUTES, help="for how long (default: %(default)s)")
    arguments.add_argument("--readers", type=int, default=READERS, help="at once on each (default: %(default)s)")
    options = arguments.parse_args()
    errors: list[str] = []
    with ExitStack() as stack:
        scripts = (BARE, options.app)
        servers = [
            stack.enter_context(Server(script, disconnectedSessionTTL=SESSION_TTL_SECONDS)) for script in scripts
        ]
        until = time.monotonic() + options.minutes * 60
        readers = [
            threading.Thread(target=simulate_readers, args=(server.port, number, until, errors))
            for server in servers
            for number in range(options.readers)
        ]
        for reader in readers:
            reader.start()
        rows = sample_memory(servers, options.minutes)
        for reader in readers:
            reader.join()
    print(table(["minute", "bare page, MB", "dashboard, MB"], rows))
    print("\n".join(errors) or "No error.")


if __name__ == "__main__":
    main()
