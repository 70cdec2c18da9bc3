"""Which values on the axis of a chart are named, and how, in the reader's language."""

from math import ceil, floor, log10

from views.charts import positions
from views.say import Say

ROUND = (1, 2, 5, 10)

LINE = 20  # pixels of a name, with some room to the next

Ticks = list[tuple[float, str]]  # places on an axis with their names


def of_values(upper: float, say: Say, parts: int = positions.VALUES) -> Ticks:
    """Return round values from zero to `upper`, which divide it into so many `parts` at most."""
    rough = upper / parts
    power = 10.0 ** floor(log10(rough))
    step = power * next(number for number in ROUND if number >= rough / power)
    form = "brief" if upper >= 10_000 else "" if step >= 1 else "decimal" if step >= 0.1 else "index"
    values = [step * i for i in range(int(upper / step) + 1)]
    return [(value, say.format_field(value, form if value else "")) for value in values]


def with_room(ticks: Ticks, pixels: float) -> Ticks:
    """Return those of evenly spaced values that have room below each other, so many `pixels` from one to the next.

    The largest always stays.
    """
    every = max(1, ceil(LINE / pixels))
    return ticks[::-1][::every][::-1]
