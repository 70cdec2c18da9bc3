"""The colour scale of the map: its classes, and the small picture that explains them."""

from xml.sax.saxutils import escape

import pandas as pd

from views.maps.description import ColourScale
from views.palette import Palette

WIDTH, BAR, TALL = 300, 14, 40  # pixels


def svg(scale: ColourScale, palette: Palette) -> str:
    """Return the scale as SVG: its colours with the values at its ends and in its middle.

    What is not known is plain land on the map.
    """
    step = WIDTH / len(palette.scale)
    blocks = "".join(
        f'<rect x="{i * step:.0f}" y="0" width="{step:.0f}" height="{BAR}" fill="{colour}"/>'
        for i, colour in enumerate(palette.scale)
    )
    text = f'font-family="sans-serif" font-size="13" fill="{palette.text}" y="{TALL - 8}"'
    edge = f'<rect width="{WIDTH}" height="{BAR}" fill="none" stroke="{palette.border}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{TALL}" viewBox="0 0 {WIDTH} {TALL}">'
        f"{blocks}{edge}<text {text}>{escape(scale.low)}</text>"
        f'<text {text} x="{WIDTH / 2:.0f}" text-anchor="middle">{escape(scale.middle)}</text>'
        f'<text {text} x="{WIDTH}" text-anchor="end">{escape(scale.high)}</text></svg>'
    )


def bins(values: pd.Series, steps: int) -> tuple[float, ...]:
    """Return the upper bounds of the `steps` classes of a measure, on a square-root scale."""
    top = float(values.max()) if values.notna().any() else 0.0
    return tuple(top * ((i + 1) / steps) ** 2 for i in range(steps))


def class_of(value: float, bounds: tuple[float, ...]) -> int:
    """Return the number of the class in which a value lies."""
    return next((i for i, bound in enumerate(bounds) if value <= bound * (1 + 1e-9)), len(bounds) - 1)
