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
from tools.cluster.cluster import LOOK_SECONDS, Cluster
from tools.cluster.copies import Copy
from tools.cluster.proxy import PLACES
from tools.cluster.reader import Reader
from tools.local import Say, say_with_time

THINK_SECONDS = 3.0
PATIENCE_SECONDS = 180


class Audience:
    """Readers who read at the same time, each with a link that nobody else has."""

    def __init__(self, readers: int, port: int, think: float, say: Say) -> None:
        """Seat them; they come on entering, and `say` hears what each of them sees."""
        self.readers = [
            Reader(number, path, query, say)
            for number, (path, query) in enumerate(itertools.islice(links(), readers), start=1)
        ]
        self._read = (port, think)
        self._over = threading.Event()
        self._room = ThreadPoolExecutor(readers)
        self._visits: list[Future[None]] = []

    def __enter__(self) -> Self:
        """Let them come, and return when each has seen the view of the link."""
        self._visits = [self._room.submit(reader.read, *self._read, self._over) for reader in self.readers]
        try:
            self.look_again()
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let them go."""
        self._leave()

    def look_again(self) -> None:
        """Wait until each has seen the right view once more; raises `RuntimeError` naming those who have not."""
        before = [reader.looks for reader in self.readers]
        until = time.monotonic() + PATIENCE_SECONDS
        while waiting := [r for r, looks in zip(self.readers, before, strict=True) if r.looks == looks]:
            if time.monotonic() > until or any(visit.done() for visit in self._visits):
                self._leave()
                raise RuntimeError(f"Lost readers: {', '.join(f'{r.number} {r.wrong[-1:]}' for r in waiting)}")
            time.sleep(0.1)

    def _leave(self) -> None:
        self._over.set()
        for visit in self._visits:
            visit.result()


def links() -> Sequence[tuple[str, str]]:
    """Return the path and query of many views, no two of which show the same, of three pages in turn."""
    countries = list(load("countries")["iso3"])
    years = range(2022, 2022 - len(countries), -1)
    return [
        link
        for iso3, year, table in zip(countries, years, package.names(), strict=False)
        for link in (("country", f"country={iso3}"), ("map", f"year={year}&country={iso3}"), ("data", f"table={table}"))
    ]


def fail(cluster: Cluster, audience: Audience, say: Say) -> Copy:
    """Kill the copy with the most readers under them, wait until they are back and it is too, and return it."""
    ((fullest, _),) = Counter(reader.copy for reader in audience.readers).most_common(1)
    victim = next(copy for copy in cluster.copies if str(copy.number) == fullest)
    say(f"copy {victim.number} is killed")
    watch(audience, victim.kill, say)
    while victim.ended():
        time.sleep(LOOK_SECONDS)
    cluster.settle()
    return victim


def watch(audience: Audience, happening: Callable[[], object], say: Say) -> None:
    """Let something happen, wait until everybody has looked again, and tell what they noticed."""
    before = [len(reader.returns) for reader in audience.readers]
    happening()
    audience.look_again()
    since = [reader.returns[count:] for reader, count in zip(audience.readers, before, strict=True)]
    times = sorted(itertools.chain(*since))
    if times:
        say(
            f"{sum(map(bool, since))} of {len(since)} readers lost the connection, {len(times)} times in all, and had "
            f"the same view again after {times[0]:.1f} to {times[-1]:.1f} s, half of them within "
            f"{statistics.median(times):.1f} s; the others noticed nothing"
        )


def wrong(audience: Audience) -> list[str]:
    """Return in words what readers got that their links do not say, hopefully nothing."""
    found = [
        f"reader {reader.number}, {reader.path}?{reader.query}: {what}"
        for reader in audience.readers
        for what in reader.wrong
    ]
    return found + (["two links show the same"] if _different(audience) < len(audience.readers) else [])


def _different(audience: Audience) -> int:
    return len({reader.view for reader in audience.readers})


def _seats(audience: Audience) -> str:
    seats = Counter(reader.copy for reader in audience.readers)
    return ", ".join(f"{seats[copy]} on copy {copy}" for copy in sorted(seats))


def main() -> None:
    """Rehearse with as many readers as asked for; end with an error if any of them got something wrong."""
    options = argparse.ArgumentParser(prog="python -m tools.cluster.rehearsal", description=__doc__)
    options.add_argument("--readers", type=int, default=30, help="how many (default: %(default)s)")
    options.add_argument("--copies", type=int, choices=range(1, PLACES + 1), default=PLACES, help="how many processes")
    options.add_argument(
        "--think", type=float, default=THINK_SECONDS, help="seconds between looks (default: %(default)s)"
    )
    chosen = options.parse_args()
    with (
        Cluster(chosen.copies) as cluster,
        Audience(chosen.readers, cluster.proxy.port, chosen.think, say_with_time) as audience,
    ):
        say_with_time(f"{chosen.readers} readers read {_different(audience)} different views; {_seats(audience)}")
        fail(cluster, audience, say_with_time)
        say_with_time(f"an update, one copy after the other; {_seats(audience)}")
        watch(audience, lambda: cluster.roll(cluster.copies), say_with_time)
        say_with_time(f"in the end {_seats(audience)}; {sum(reader.looks for reader in audience.readers)} looks in all")
    if found := wrong(audience):
        sys.exit("\n".join(found))
    say_with_time("nobody was lost, and nobody saw anything but what the link says")


if __name__ == "__main__":
    main()
