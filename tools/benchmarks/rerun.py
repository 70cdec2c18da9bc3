"""What a page costs each time it runs: bytes sent, ms until it has finished, CPU ms of the server."""

import statistics
import time
from contextlib import ExitStack
from dataclasses import dataclass, field

from tables.translations import ENGLISH
from tools.benchmarks.report import percentile, row, table
from tools.benchmarks.server import Server
from tools.benchmarks.session import Run, Session
from tools.benchmarks.targets import BARE, add_languages, parser

WARM_UPS = 5
ROUNDS = 6
RERUNS_A_ROUND = 5
# Lets the work after a run (garbage collection, file watching) end before the CPU clock is read, and keeps
# clear of the 40 ms by which a client delays its acknowledgement.
PAUSE_SECONDS = 0.1
HEADERS = ["page", "first run, kB", "rerun median, ms", "p95, ms", "rerun, kB", "CPU a rerun, ms"]


@dataclass
class MeasuredPage:
    """A page open in its own session, and what its runs have cost so far."""

    name: str
    server: Server
    session: Session
    first: Run
    runs: list[Run] = field(default_factory=list)
    cpu_ms: float = 0

    def rerun(self, times: int) -> list[Run]:
        """Rerun the page, with a pause behind each run."""
        runs = []
        for _ in range(times):
            runs.append(self.session.rerun())
            time.sleep(PAUSE_SECONDS)
        return runs

    def measure_round(self) -> None:
        """Add one round of reruns and the CPU time they took."""
        before = self.server.cpu_ms()
        self.runs += self.rerun(RERUNS_A_ROUND)
        self.cpu_ms += self.server.cpu_ms() - before

    def values(self) -> list[float]:
        """Return the figures in the order of the headers."""
        times = [run.ms for run in self.runs]
        received = statistics.median(run.received for run in self.runs)
        cpu = self.cpu_ms / len(self.runs)
        return [self.first.received / 1e3, statistics.median(times), percentile(times, 95), received / 1e3, cpu]


def menu_paths(server: Server) -> list[str]:
    """Return the paths of the pages in the app's menu, or only the start where there is no menu."""
    with Session(server.port) as session:
        session.open()
        return list(session.pages) or [""]


def measure(pages: list[MeasuredPage]) -> None:
    """Take rounds in turns, so that a slower minute of the machine weighs on every page alike."""
    for page in pages:
        page.rerun(WARM_UPS)
    for _ in range(ROUNDS):
        for page in pages:
            page.measure_round()


def main() -> None:
    """Open every page in a session of its own, measure, and print the table."""
    arguments = parser(__doc__)
    arguments.add_argument("--page", nargs="+", help="paths of pages, / for the start (default: all in the menu)")
    add_languages(arguments)
    options = arguments.parse_args()
    with ExitStack() as stack:
        bare = stack.enter_context(Server(BARE))
        ours = stack.enter_context(Server(options.app))
        paths = [path.strip("/") for path in options.page] if options.page else menu_paths(ours)
        pages = []
        for server, name, path, language in [
            (bare, "bare page", "", ENGLISH),
            *((ours, f"/{path} {language}", path, language) for path in paths for language in options.languages),
        ]:
            session = stack.enter_context(Session(server.port, language=language))
            pages.append(MeasuredPage(name, server, session, session.open(path)))
        measure(pages)
    floor = pages[0].values()
    rows = [row(pages[0].name, floor, floor), *(row(s.name, s.values(), floor) for s in pages[1:])]
    print(table(HEADERS, rows))


if __name__ == "__main__":
    main()
