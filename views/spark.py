"""The series behind a key figure as a small line with its text; the line that a metric draws itself has none."""

import pandas as pd

from views.palette import Palette
from views.say import Say

WIDTH, TALL, EDGE = 320, 64, 5  # pixels
LETTERS = 7  # of a date that name its month; a year is shorter
FORMS = {"percent": "percent", "people": "compact"}


def spark(series: pd.Series, row: pd.Series, say: Say, palette: Palette) -> tuple[str, str] | None:
    """Return an SVG of the series over time, from zero up, and what it shows; None where there is no line to draw.

    `series` is indexed by year, month or day, oldest first; `row`, of `figures`, has unit and period: the value of
    that period gets a dot.
    """
    known = series.dropna()
    if len(known) < 2:
        return None
    times = known.index.astype("int64")
    across = (WIDTH - 2 * EDGE) / (times.max() - times.min())
    down = (TALL - 2 * EDGE) / max(float(known.max()), 1.0)
    points = [
        (EDGE + across * (time - times.min()), TALL - EDGE - down * value)
        for time, value in zip(times, known, strict=True)
    ]
    named = [str(time)[:LETTERS] for time in known.index]
    dots = [point for point, name in zip(points, named, strict=True) if name == row["period"]]
    return _drawn(points, dots, palette), _told(known.set_axis(named), row["unit"], say)


def _drawn(points: list[tuple[float, float]], dots: list[tuple[float, float]], palette: Palette) -> str:
    line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    area = f"{line}L{points[-1][0]:.1f} {TALL - EDGE}H{EDGE}Z"
    marks = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{palette.accent}"/>' for x, y in dots]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {TALL}" width="{WIDTH}" height="{TALL}">'
        f'<path d="{area}" fill="{palette.quiet}" fill-opacity=".2"/>'
        f'<path d="{line}" fill="none" stroke="{palette.quiet}" stroke-width="1.5"/>{"".join(marks)}</svg>'
    )


def _told(known: pd.Series, unit: str, say: Say) -> str:
    peak = known.idxmax()
    ends = {"first": known.index[0], "last": known.index[-1], "peak": peak}
    values = {f"{name}_value": _written(known.loc[[when]].iloc[-1], unit, say) for name, when in ends.items()}
    return say("tile.alt", **ends, **values)


def _written(value: float, unit: str, say: Say) -> str:
    return say.format_field(value / 100 if unit == "percent" else round(value), FORMS.get(unit, ""))
