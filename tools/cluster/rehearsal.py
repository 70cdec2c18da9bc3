"""What readers notice when a process ends, and of an update. `python -m tools.cluster.rehearsal --readers 30`."""

import argparse
import itertools
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from tables import package
from tables.load import load
from tools.cluster.cluster import POLL_SECONDS, Cluster
from tools.cluster.copies import Copy
from tools.cluster.proxy import MAX_COPIES
from tools.cluster.simulated_reader import SimulatedReader
from tools.local import Log, log_with_time

THINK_SECONDS = 3.0
CHECK_TIMEOUT_SECONDS = 180


class ReaderPool:
    """Simulated readers in threads, each with a link of its own."""

    def __init__(self, readers: int, port: int, think: float, log: Log) -> None:
        """Prepare the readers; they start on entering, and `log` receives what each of them sees."""
        self.readers = [
            SimulatedReader(number, path, query, log)
            for number, (path, query) in enumerate(itertools.islice(links(), readers), start=1)
        ]
        self._arguments = (port, think)
        self._stopping = threading.Event()
        self._threads = ThreadPoolExecutor(readers)
        self._visits: list[Future[None]] = []

    def __enter__(self) -> Self:
        """Start the readers and return when each has seen its page."""
        self._visits = [self._threads.submit(reader.read, *self._arguments, self._stopping) for reader in self.readers]
        try:
            self.wait_for_next_check()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the readers."""
        self._stop()

    def wait_for_next_check(self) -> None:
        """Wait until each has seen the expected content once more; raises `RuntimeError` naming the others."""
        before = [reader.checks for reader in self.readers]
        until = time.monotonic() + CHECK_TIMEOUT_SECONDS
        while waiting := [r for r, checks in zip(self.readers, before, strict=True) if r.checks == checks]:
            if time.monotonic() > until or any(visit.done() for visit in self._visits):
                self._stop()
                raise RuntimeError(f"Lost readers: {', '.join(f'{r.number} {r.errors[-1:]}' for r in waiting)}")
            time.sleep(0.1)

    def _stop(self) -> None:
        self._stopping.set()
        for visit in self._visits:
            visit.result()


def links() -> Sequence[tuple[str, str]]:
    """Return paths and queries of pages with different content, of three pages in turn."""
    countries = list(load("countries")["iso3"])
    years = range(2022, 2022 - len(countries), -1)
    return [
        link
        for iso3, year, table in zip(countries, years, package.names(), strict=False)
        for link in (("country", f"country={iso3}"), ("map", f"year={year}&country={iso3}"), ("data", f"table={table}"))
    ]


def kill_busiest_copy(cluster: Cluster, pool: ReaderPool, log: Log) -> Copy:
    """Kill the copy with the most readers, wait until it and they are back, and return it."""
    ((busiest, _),) = Counter(reader.copy for reader in pool.readers).most_common(1)
    victim = next(copy for copy in cluster.copies if str(copy.number) == busiest)
    log(f"copy {victim.number} is killed")
    report_interruptions(pool, victim.kill, log)
    while victim.exit_status():
        time.sleep(POLL_SECONDS)
    cluster.wait_until_ready()
    return victim


def report_interruptions(pool: ReaderPool, action: Callable[[], object], log: Log) -> None:
    """Run `action`, wait until every reader has checked again, and log the interruptions."""
    before = [len(reader.recoveries) for reader in pool.readers]
    action()
    pool.wait_for_next_check()
    since = [reader.recoveries[count:] for reader, count in zip(pool.readers, before, strict=True)]
    times = sorted(itertools.chain(*since))
    if times:
        log(
            f"{sum(map(bool, since))} of {len(since)} readers lost the connection, {len(times)} times in all, and had "
            f"the same view again after {times[0]:.1f} to {times[-1]:.1f} s, half of them within "
            f"{statistics.median(times):.1f} s; the others noticed nothing"
        )


def find_errors(pool: ReaderPool) -> list[str]:
    """Return a sentence for each unexpected content and error."""
    found = [
        f"reader {reader.number}, {reader.path}?{reader.query}: {what}"
        for reader in pool.readers
        for what in reader.errors
    ]
    return found + (["two links show the same"] if _distinct_views(pool) < len(pool.readers) else [])


def _distinct_views(pool: ReaderPool) -> int:
    return len({reader.content for reader in pool.readers})


def _readers_by_copy(pool: ReaderPool) -> str:
    counts = Counter(reader.copy for reader in pool.readers)
    return ", ".join(f"{counts[copy]} on copy {copy}" for copy in sorted(counts))


def main() -> None:
    """Run the rehearsal; exits with the errors if a reader got anything unexpected."""
    options = argparse.ArgumentParser(prog="python -m tools.cluster.rehearsal", description=__doc__)
    options.add_argument("--readers", type=int, default=30, help="how many (default: %(default)s)")
    options.add_argument(
        "--copies", type=int, choices=range(1, MAX_COPIES + 1), default=MAX_COPIES, help="how many processes"
    )
    options.add_argument(
        "--think", type=float, default=THINK_SECONDS, help="seconds between looks (default: %(default)s)"
    )
    chosen = options.parse_args()
    with (
        Cluster(chosen.copies) as cluster,
        ReaderPool(chosen.readers, cluster.proxy.port, chosen.think, log_with_time) as pool,
    ):
        log_with_time(
            f"{chosen.readers} readers read {_distinct_views(pool)} different views; {_readers_by_copy(pool)}"
        )
        kill_busiest_copy(cluster, pool, log_with_time)
        log_with_time(f"an update, one copy after the other; {_readers_by_copy(pool)}")
        report_interruptions(pool, lambda: cluster.rolling_restart(cluster.copies), log_with_time)
        log_with_time(
            f"in the end {_readers_by_copy(pool)}; {sum(reader.checks for reader in pool.readers)} looks in all"
        )
    if found := find_errors(pool):
        sys.exit("\n".join(found))
    log_with_time("nobody was lost, and nobody saw anything but what the link says")


if __name__ == "__main__":
    main()
