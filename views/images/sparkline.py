"""The series behind a key figure as a small SVG, with the alternative text that the line of a metric lacks."""

from itertools import groupby
from typing import Any

import pandas as pd

from views.charts import gaps
from views.palette import Palette
from views.say import Say

WIDTH, TALL, EDGE = 320, 64, 5  # pixels
LETTERS = 7  # of a date that name its month; a year is shorter
Point = tuple[float, float]
FORMS = {"percent": "percent", "people": "compact"}


def svg(series: pd.Series, row: pd.Series, say: Say, palette: Palette) -> tuple[str, str] | None:
    """Return an SVG of the series over time, from zero up, and what it shows; None where there is no line to draw.

    `series` is indexed by year, month or day, oldest first; `row`, of `figures`, has unit and period: the value of
    that period gets a dot. So does a value alone between two gaps.
    """
    values = series.dropna()
    if len(values) < 2:
        return None
    points = _points(values)
    dots = [point for time, point in points if point and str(time)[:LETTERS] == row["period"]]
    by_text = values.set_axis([str(time)[:LETTERS] for time in values.index])
    return _draw([point for _, point in points], dots, palette), _alt(by_text, row["unit"], say)


def _points(values: pd.Series) -> list[tuple[Any, Point | None]]:
    """Return every time of the line with its place in pixels: None where the time is missing."""
    months = values.index.dtype.kind == "M" and (values.index.day == 1).all()
    step = "month" if months else "year" if values.index.dtype.kind in "iu" else "day"
    times, filled = gaps.filled(values.index.tolist(), values.tolist(), step)
    first, last = values.index.min(), values.index.max()
    down = (TALL - 2 * EDGE) / max(float(values.max()), 1.0)

    def place(time: Any, value: float) -> Point:
        return EDGE + (WIDTH - 2 * EDGE) * float((time - first) / (last - first)), TALL - EDGE - down * value

    return [(t, None if value is None else place(t, value)) for t, value in zip(times, filled, strict=True)]


def _draw(points: list[Point | None], dots: list[Point], palette: Palette) -> str:
    pieces = [[point for point in piece if point] for _, piece in groupby(points, bool)]
    paths = [("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in piece), piece) for piece in pieces if len(piece) > 1]
    area = "".join(f"{path}L{piece[-1][0]:.1f} {TALL - EDGE}H{piece[0][0]:.1f}Z" for path, piece in paths)
    marks = [_dot(piece[0], 1.5, palette.quiet) for piece in pieces if len(piece) == 1]
    marks += [_dot(point, 4, palette.accent) for point in dots]
    line = "".join(path for path, _ in paths)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {TALL}" width="{WIDTH}" height="{TALL}">'
        f'<path d="{area}" fill="{palette.quiet}" fill-opacity=".2"/>'
        f'<path d="{line}" fill="none" stroke="{palette.quiet}" stroke-width="1.5"/>{"".join(marks)}</svg>'
    )


def _dot(point: Point, radius: float, colour: str) -> str:
    return f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="{radius}" fill="{colour}"/>'


def _alt(values: pd.Series, unit: str, say: Say) -> str:
    peak = values.idxmax()
    ends = {"first": values.index[0], "last": values.index[-1], "peak": peak}
    texts = {f"{name}_value": _written(values.loc[[when]].iloc[-1], unit, say) for name, when in ends.items()}
    return say("tile.alt", **ends, **texts)


def _written(value: float, unit: str, say: Say) -> str:
    return say.format_field(value / 100 if unit == "percent" else round(value), FORMS.get(unit, ""))
