"""Months before and after a day."""

import numpy as np
import pandas as pd

PHASES = ("before", "during", "after")


def around(rows: pd.DataFrame, day: pd.Timestamp, months: int) -> pd.DataFrame:
    """Return the rows of so many `months` before and after that of a day, and of that one, oldest first.

    `rows` have a column month; `phase` is added: before, during (the month of the day) or after.
    """
    middle = day.to_period("M").to_timestamp()
    reach = pd.DateOffset(months=months)
    mine = rows[rows["month"].between(middle - reach, middle + reach)].sort_values("month")
    sign = np.sign((mine["month"] - middle).dt.days.astype("int64"))
    return mine.assign(phase=[PHASES[number + 1] for number in sign])
