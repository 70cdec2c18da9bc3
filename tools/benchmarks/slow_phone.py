"""What a reader with a slow phone waits for: Lighthouse with its throttling applied, beside a bare page with a map."""

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright

from tools.benchmarks.report import row, table
from tools.benchmarks.server import HOST, Server
from tools.benchmarks.session import Session
from tools.benchmarks.targets import BARE_MAP, ROOT, parser
from tools.browser import browser_path

LIGHTHOUSE = "lighthouse@12.8.2"  # fetched by npx, which comes with Node.js
RUNS = 3  # of each page; the median counts
# Lighthouse's own phone. Its simulated mode would count scripts that block nothing.
FLAGS = ["--output=json", "--quiet", "--only-categories=performance", "--throttling-method=devtools"]
# Without a graphics card a map takes longer than the 45 seconds that Lighthouse waits by itself.
FLAGS += ["--max-wait-for-load=150000", "--chrome-flags=--headless=new --no-sandbox"]
PATIENCE_SECONDS = 300
# The audits of a report, by what they are called here, and how many of their units make one of ours.
AUDITS = {
    "first paint, s": ("first-contentful-paint", 1e3),
    "largest paint, s": ("largest-contentful-paint", 1e3),
    "blocking, s": ("total-blocking-time", 1e3),
    "interactive, s": ("interactive", 1e3),
    "MB": ("total-byte-weight", 1e6),
    "layout shift": ("cumulative-layout-shift", 1),
}
BARE_PAGE = "bare page with a map"


def values(report: Mapping[str, Any]) -> list[float]:
    """Return the figures of a report in the order of `AUDITS`; what the page never came to has no end.

    Raises `RuntimeError` where the page was not measured.
    """
    if error := report.get("runtimeError"):
        raise RuntimeError(f"{report['requestedUrl']}: {error['message']}")
    audits = report["audits"]
    return [audits[audit].get("numericValue", math.inf) / units for audit, units in AUDITS.values()]


def medians(runs: list[list[float]]) -> list[float]:
    """Return the median of each figure over the runs."""
    return [statistics.median(figures) for figures in zip(*runs, strict=True)]


def run(address: str, browser: str) -> list[float]:
    """Return the figures of one opening of a page with an empty cache."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"  # on its way through a pipe it may be cut off
        subprocess.run(
            ["npx", "--yes", LIGHTHOUSE, address, f"--output-path={report}", *FLAGS],
            env={**os.environ, "CHROME_PATH": browser},
            timeout=PATIENCE_SECONDS,
            check=False,  # a report that failed says why
        )
        return values(json.loads(report.read_bytes()))


def _browser() -> str:
    with sync_playwright() as playwright:
        browser = browser_path(playwright.chromium)
    if not (browser and shutil.which("npx")):
        raise SystemExit("This needs Node.js, whose npx fetches Lighthouse, and Chromium or Google Chrome.")
    return browser


def _options() -> argparse.Namespace:
    arguments = parser(__doc__)
    paths = ["/", "map", "figures"]
    arguments.add_argument("--page", nargs="+", default=paths, help="paths of pages (default: %(default)s)")
    arguments.add_argument("--runs", type=int, default=RUNS, help="of each page (default: %(default)s)")
    return arguments.parse_args()


def main() -> None:
    """Measure in turns, so that a slower minute of the machine weighs on all pages alike, and print the table."""
    options, browser = _options(), _browser()
    with ExitStack() as stack:
        bare, ours = stack.enter_context(Server(BARE_MAP)), stack.enter_context(Server(options.app, folder=ROOT))
        pages = {BARE_PAGE: (bare, "")} | {f"/{path.strip('/')}": (ours, path.strip("/")) for path in options.page}
        for server, path in pages.values():
            with Session(server.port) as visitor:  # the first one pays for all
                visitor.open(path)
        found, loads = {name: [] for name in pages}, []
        for _ in range(options.runs):
            for name, (server, path) in pages.items():
                loads.append(os.getloadavg()[0])
                found[name].append(run(f"http://{HOST}:{server.port}/{path}", browser))
    floor = medians(found[BARE_PAGE])
    rows = [row(name, floor if name == BARE_PAGE else medians(runs), floor, digits=2) for name, runs in found.items()]
    print(table(["page", *AUDITS], rows))
    print(f"\nProcesses that wanted one of {os.cpu_count()} cores meanwhile: {min(loads):.1f} to {max(loads):.1f}.")


if __name__ == "__main__":
    main()
