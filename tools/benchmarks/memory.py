"""What visitors cost in memory: resident MB of the server before, with and after many sessions at once."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path

from tables.translations import ENGLISH
from tools.benchmarks.report import row, table
from tools.benchmarks.server import Server
from tools.benchmarks.session import Session
from tools.benchmarks.targets import BARE, add_languages, parser

SESSIONS = 20
# Streamlit keeps a session two minutes for its visitor to come back; here its release shall show sooner.
SESSION_TTL_SECONDS = 2
HEADERS = [
    "server",
    "fresh, MB",
    "one visitor a language, MB",
    "{} sessions, MB",
    "after they left, MB",
    "a session, kB",
]


def visit(session: Session) -> None:
    """Open the start and then every page of the menu."""
    session.open()
    for path in list(session.pages):
        session.go(path)


def measure(script: Path, sessions: int, languages: Sequence[str]) -> list[float]:
    """Return the figures of one server in the order of the headers; its visitors take the languages in turn."""
    with Server(script, disconnectedSessionTTL=SESSION_TTL_SECONDS) as server:
        fresh = server.rss_mb()
        # The first visitor of a language fills what all share: imports, tables, caches. No session costs that.
        for language in languages:
            with Session(server.port, language=language) as first:
                visit(first)
        one = server.rss_mb()
        with ExitStack() as stack, ThreadPoolExecutor(sessions) as pool:
            turns = islice(cycle(languages), sessions)
            visitors = [stack.enter_context(Session(server.port, language=language)) for language in turns]
            list(pool.map(visit, visitors))
            many = server.rss_mb()
        time.sleep(SESSION_TTL_SECONDS + 1)
        # Expired sessions are let go when the next visitor comes and leaves.
        with Session(server.port) as last:
            last.open()
        return [fresh, one, many, server.rss_mb(), (many - one) / sessions * 1e3]


def main() -> None:
    """Measure the bare page and the dashboard one after the other and print the table."""
    arguments = parser(__doc__)
    arguments.add_argument("--sessions", type=int, default=SESSIONS, help="how many at once (default: %(default)s)")
    add_languages(arguments)
    options = arguments.parse_args()
    bare = measure(BARE, options.sessions, [ENGLISH])
    ours = measure(options.app, options.sessions, options.languages)
    headers = [header.format(options.sessions) for header in HEADERS]
    print(table(headers, [row("bare page", bare, bare), row("dashboard", ours, bare)]))


if __name__ == "__main__":
    main()
