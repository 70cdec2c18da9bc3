"""Load test: how long simultaneous readers wait, what each act costs the server, how much memory a session takes."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from websockets.exceptions import WebSocketException

from tools.benchmarks import pictures
from tools.benchmarks.report import percentile, row, table
from tools.benchmarks.server import Server
from tools.benchmarks.session import PageError, Run, Session, Widget
from tools.benchmarks.targets import BARE, parser

SESSIONS, SECONDS, THINK_SECONDS = 30, 60, 2.0
RAMP_SECONDS = 3.0  # over which the readers arrive
PAGES_A_READER = 0.2  # of the acts go to another page, the others change a choice on the one that is open
PICTURES_A_READER = 0.1  # of the acts fetch a picture, which the bare page has none of
PICTURES = 300  # to choose from: more than a minute of readers fetches, so that most have to be drawn
HEADERS = ["server", "arrivals p95, ms", "reruns a second", "p50, ms", "p95, ms", "p99, ms", "pictures p95, ms"]
HEADERS += ["CPU an act, ms", "MB a session", "errors"]


@dataclass
class LoadResult:
    """The result of a load test: ms of arrivals, of reruns and of pictures, and errors.

    Arrivals are counted apart: thirty in three seconds are a queue on any server.
    """

    arrivals: list[float] = field(default_factory=list)
    reruns: list[float] = field(default_factory=list)
    pictures: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def acts(self) -> int:
        """How often the server was asked for something."""
        return len(self.arrivals) + len(self.reruns) + len(self.pictures)

    def waits(self, took: float) -> list[float]:
        """Return the figures on waiting in the order of the headers; the test `took` so many seconds."""
        reruns = [percentile(self.reruns, share) for share in (50, 95, 99)]
        fetched = percentile(self.pictures, 95) if self.pictures else 0
        return [percentile(self.arrivals, 95), len(self.reruns) / took, *reruns, fetched]


def simulate_reader(port: int, number: int, think: float, until: float, offered: list[str], result: LoadResult) -> None:
    """Run one session: open the start page, then wait and act in turns until `until` (monotonic).

    `offered` are the addresses of the pictures to fetch, none where the server has none.
    """
    rng = random.Random(number)
    time.sleep(rng.uniform(0, RAMP_SECONDS))
    try:
        with Session(port) as session:
            result.arrivals.append(session.open().ms)
            while time.monotonic() < until:
                time.sleep(rng.uniform(think / 2, think * 1.5))
                if offered and rng.random() < PICTURES_A_READER:
                    result.pictures.append(pictures.fetch(port, rng.choice(offered)))
                else:
                    result.reruns.append(act(session, rng).ms)
    except (PageError, OSError, WebSocketException) as error:
        result.errors.append(f"{type(error).__name__}: {error}")


def movable(session: Session) -> list[Widget]:
    """Return the widgets of the page that make the server run."""
    return [widget for widget in session.widgets if not widget.proto.ignore_rerun]


def act(session: Session, rng: random.Random) -> Run:
    """Go to another page or move a random widget of this one."""
    widgets = movable(session)
    if len(session.pages) > 1 and (not widgets or rng.random() < PAGES_A_READER):
        return session.go(rng.choice(list(session.pages)))
    return session.move(rng.choice(widgets), 1)


def warm_up(session: Session) -> None:
    """Open every page and move each of its widgets once: fills what all share, which is not the cost of a reader."""
    session.open()
    for path in list(session.pages):
        session.go(path)
        for key in [widget.proto.id for widget in movable(session)]:
            for widget in [widget for widget in session.widgets if widget.proto.id == key]:  # as it was last drawn
                session.move(widget, 1)


def measure(script: Path, sessions: int, seconds: float, think: float, offered: list[str]) -> list[float]:
    """Return the figures of one server in the order of the headers; `offered` as for `simulate_reader`."""
    result = LoadResult()
    with Server(script) as server:
        with Session(server.port) as first:
            warm_up(first)
        for address in offered[:1]:  # the first picture starts the process that draws
            pictures.fetch(server.port, address)
        cpu, memory, begun = server.cpu_ms(), server.rss_mb(), time.monotonic()
        with ThreadPoolExecutor(sessions) as pool:
            readers = [
                pool.submit(simulate_reader, server.port, number, think, begun + seconds, offered, result)
                for number in range(sessions)
            ]
            time.sleep(seconds * 0.9)
            memory = server.rss_mb() - memory  # while all are there
        for reader in readers:
            reader.result()
        took, cpu = time.monotonic() - begun, server.cpu_ms() - cpu
    for error in result.errors:
        print(error)
    return [*result.waits(took), cpu / result.acts, memory / sessions, len(result.errors)]


def main() -> None:
    """Measure the bare page and the dashboard one after the other and print the table."""
    arguments = parser(__doc__)
    arguments.add_argument("--sessions", type=int, default=SESSIONS, help="how many readers (default: %(default)s)")
    arguments.add_argument("--seconds", type=float, default=SECONDS, help="for how long (default: %(default)s)")
    arguments.add_argument("--think", type=float, default=THINK_SECONDS, help="s between acts (default: %(default)s)")
    options = arguments.parse_args()
    given = options.sessions, options.seconds, options.think
    bare, ours = measure(BARE, *given, []), measure(options.app, *given, pictures.addresses(PICTURES))
    print(table(HEADERS, [row("bare page", bare, bare), row("dashboard", ours, bare)]))


if __name__ == "__main__":
    main()
