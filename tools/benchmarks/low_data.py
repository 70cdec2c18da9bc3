"""Writes what each page weighs on a phone's first visit, with the application and without: content/low_data.csv."""

import csv
import time

from playwright.sync_api import Browser, ViewportSize

from content.catalogue import PAGES
from content.links import address
from content.low_data import MEASURED
from tools.benchmarks.server import HOST, Server
from tools.benchmarks.targets import ROOT, parser
from tools.benchmarks.weight import READY, chromium, load

# So high that the pictures are loaded which wait until the reader comes to them.
PHONE: ViewportSize = {"width": 390, "height": 20_000}
AGENT = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
LOADED = "() => document.readyState === 'complete' && performance.now()"


def kilobytes(browser: Browser, address: str, ready: str) -> int:
    """Return the kB that a browser with an empty cache receives until a page is ready."""
    context = browser.new_context(viewport=PHONE, user_agent=AGENT, is_mobile=True)
    try:
        return round(load(context, address, ready).received / 1e3)
    finally:
        context.close()


def main() -> None:
    """Measure every page of the menu and write the table."""
    options = parser(__doc__).parse_args()
    rows: list[list[str | int]] = [["page", "application_kb", "plain_kb", "measured_on"]]
    with chromium() as browser, Server(options.app, folder=ROOT) as server:
        for page in PAGES:
            home, today = f"http://{HOST}:{server.port}", time.strftime("%Y-%m-%d")
            with_it = kilobytes(browser, home + address(page, plain="false"), READY)
            without = kilobytes(browser, home + address(page, plain="true"), LOADED)
            rows.append([page, with_it, without, today])
    with MEASURED.open("w", newline="") as file:  # not before: the pages tell what stands there
        csv.writer(file, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    main()
