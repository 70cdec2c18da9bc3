"""Writes what a lesson weighs on the network of a class, and how hard it is to read: content/class_numbers.csv.

One pupil opens a set of five on a phone with an empty cache and answers it: on the page as it opens there, and in the
application. Counted is what comes over the network, with what the browser keeps from one page to the next.
"""

import csv
import statistics
import time
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from content.class_numbers import MEASURED
from content.links import address
from content.reader import Reader
from tables.load import load
from tools.benchmarks.low_data import AGENT
from tools.benchmarks.server import HOST, Server
from tools.benchmarks.targets import ROOT, parser
from tools.benchmarks.weight import Meter, chromium
from tools.reading_age import reading_age

SIZE = 5
LONG = 90_000  # milliseconds


def kilobytes(browser: Browser, home: str, form: str) -> tuple[int, int]:
    """Return the kB for the first statement of a set of five and for the whole set, in one form: plain or not."""
    say, plain = Reader().say, form == "plain"
    context = browser.new_context(viewport={"width": 390, "height": 844}, user_agent=AGENT, is_mobile=True)
    try:
        page = context.new_page()
        meter = Meter(context.new_cdp_session(page))
        page.goto(home + address("lesson", set=str(SIZE), **({} if plain else {"plain": "false"})))
        shown = page.locator("#prerendered" if plain else "#root")
        _ready(page, plain)
        first = meter.received
        for _ in range(SIZE):
            shown.locator("label", has=page.locator("[type=radio]")).first.click()
            shown.get_by_role("button", name=say("lesson.check")).click(timeout=LONG)
            onward = shown.locator(".onward, .st-key-lesson-onward button")
            onward.click(timeout=LONG)
            onward.wait_for(state="detached", timeout=LONG)
        shown.get_by_role("heading", name=say("lesson.result")).wait_for(timeout=LONG)
        _ready(page, plain)
        return round(first / 1e3), round(meter.received / 1e3)
    finally:
        context.close()


def _ready(page: Page, plain: bool) -> None:
    if not plain:
        page.locator("#prerendered").wait_for(state="detached", timeout=LONG)
    page.wait_for_load_state("networkidle", timeout=LONG)


def ages() -> Iterator[tuple[str, int]]:
    """Yield the age at which the statements and the reasons are read at once, in the middle."""
    claims = load("claims")
    for what, column in {"statements": "paraphrase", "reasons": "reasoning"}.items():
        yield f"{what}_age", round(statistics.median(map(reading_age, claims[column])))


def main() -> None:
    """Measure and write the table."""
    options, today = parser(__doc__).parse_args(), time.strftime("%Y-%m-%d")
    found = dict(ages())
    with chromium() as browser, Server(options.app, folder=ROOT) as server:
        for form in ("plain", "application"):
            first, whole = kilobytes(browser, f"http://{HOST}:{server.port}", form)
            found |= {f"{form}_first_kb": first, f"{form}_set_kb": whole}
    with MEASURED.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("what", "value", "measured_on"), *((what, value, today) for what, value in found.items())])


if __name__ == "__main__":
    main()
