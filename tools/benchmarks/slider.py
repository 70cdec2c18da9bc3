"""What one step of a page's slider costs: bytes sent and ms until its fragment, or the page, has finished."""

import statistics
import time
from contextlib import ExitStack

from tools.benchmarks.report import percentile, row, table
from tools.benchmarks.rerun import PAUSE_SECONDS
from tools.benchmarks.server import Server
from tools.benchmarks.session import Run, Session
from tools.benchmarks.slider_widget import SliderWidget
from tools.benchmarks.targets import BARE, MAP_PATH, YEAR_KEY, parser

WARM_UPS = 3
MOVES = 20
HEADERS = ["slider", "median, kB", "median, ms", "p95, ms"]


def find_slider(session: Session, key: str) -> SliderWidget:
    """Return the slider with that key, or else the first one on the page that makes the server run at all."""
    widgets = [widget for widget in session.widgets if not widget.proto.ignore_rerun]
    sliders = [widget for widget in widgets if isinstance(widget, SliderWidget)]
    if not sliders:
        raise SystemExit("This page has no slider that reruns anything.")
    return next((slider for slider in sliders if slider.matches(key)), sliders[0])


def walk(session: Session, slider: SliderWidget) -> list[Run]:
    """Step backwards one value at a time, so that no value has been seen by this session before."""
    runs = []
    for _ in range(WARM_UPS + MOVES):
        runs.append(session.move(slider, -1))
        time.sleep(PAUSE_SECONDS)
    return runs[WARM_UPS:]


def values(runs: list[Run]) -> list[float]:
    """Return the figures in the order of the headers."""
    times = [run.ms for run in runs]
    return [statistics.median(run.received for run in runs) / 1e3, statistics.median(times), percentile(times, 95)]


def main() -> None:
    """Walk along the slider of the bare page, then of the page asked for, and print the table."""
    arguments = parser(__doc__)
    arguments.add_argument("--page", default=MAP_PATH, help="path of the page (default: %(default)s)")
    arguments.add_argument("--key", default=YEAR_KEY, help="key of the slider (default: %(default)s)")
    options = arguments.parse_args()
    results = []
    for script, path in ((BARE, ""), (options.app, options.page.strip("/"))):
        with ExitStack() as stack:
            server = stack.enter_context(Server(script))
            session = stack.enter_context(Session(server.port))
            session.open(path)
            slider = find_slider(session, options.key)
            name = f"{slider.proto.label} ({'fragment' if slider.fragment else 'whole page'})"
            results.append((f"{'bare page' if script == BARE else f'/{path}'}: {name}", values(walk(session, slider))))
    floor = results[0][1]
    print(table(HEADERS, [row(name, figures, floor) for name, figures in results]))


if __name__ == "__main__":
    main()
