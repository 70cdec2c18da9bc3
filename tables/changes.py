"""What changed from one year's end to the next, and where."""

from typing import Any

import pandas as pd

from tables import derive


def fall(displacement: pd.DataFrame, year: int) -> dict[str, Any]:
    """Return which group in which country explains that fewer people are displaced than at the end of the year before.

    With year, before_year, less (people in all), group, asylum, before, after, rest (how many more all others are).
    Empty where there are not fewer, where one of both years has no row, and where no single one explains it all.
    """
    both = derive.across_a_border(displacement[displacement["year"].isin([year - 1, year])])
    ends = [both[both["year"] == end] for end in (year - 1, year)]
    first, last = (sum(int(end[group].sum()) for group in derive.GROUPS) for end in ends)
    total = last - first
    if any(end.empty for end in ends) or total >= 0:  # as a rule: what follows takes ten times as long
        return {}
    signed = pd.concat([-ends[0][derive.GROUPS], ends[1][derive.GROUPS]])
    more = signed.groupby(pd.concat([end["asylum"] for end in ends])).sum()
    row, column = divmod(int(more.to_numpy().argmin()), len(derive.GROUPS))
    asylum, group = more.index[row], derive.GROUPS[column]
    before, after = (int(end.loc[end["asylum"] == asylum, group].sum()) for end in ends)
    rest = total - (after - before)
    if rest <= 0:
        return {}
    facts = {"year": str(year), "before_year": str(year - 1), "less": -total, "rest": rest}
    return facts | {"asylum": asylum, "group": group, "before": before, "after": after}


def first_counted(displacement: pd.DataFrame, group: str) -> int | None:
    """Return the first year in which anybody is counted in a group; None where nobody ever is."""
    years = displacement.loc[displacement[group].fillna(0) > 0, "year"]
    return int(years.min()) if len(years) else None
