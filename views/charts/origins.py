"""Where people come from: displaced abroad beside met at the US border, for the origins that the article names."""

import pandas as pd

from views.charts import from_rows
from views.say import Say
from views.view import View, nothing

SIDES = {"displaced_abroad": "origin", "combined": "host"}  # the series, and the colour of each
REST = "OTHER"


def shares(rows: pd.DataFrame, codes: list[str], say: Say) -> View:
    """Show which part of each side came from `codes`, the origins that the article names, and from all others.

    `rows`: series, period, origin, people, encounters, share (of the series, 0-1), source.
    """
    parts = rows.pivot_table("share", "origin", "series", fill_value=0.0, observed=True)
    sides = [side for side in SIDES if side in parts]
    if not sides:
        return nothing(say, rows)
    named = parts.loc[parts.index.isin(codes), sides].sort_values(sides[0], ascending=False)
    shown = pd.concat([named, (1 - named.sum()).to_frame(REST).T])
    bars = [(code, side, shown.loc[code, side]) for code in shown.index for side in sides]
    labels = [say(f"origins.bar_{side}", origin=code) for code, side, _ in bars]
    percents = pd.Series([100 * share for *_, share in bars])
    texts = [say("origins.share", share=share) for *_, share in bars]
    colours = ["quiet" if code == REST else SIDES[side] for code, side, _ in bars]
    told = say.listed([_told(rows[rows["series"] == side], side, named[side].sum(), say) for side in sides])
    return View(
        title=say("origins.title", parts=told),
        line=say("origins.line"),
        alt=say("origins.alt", codes=list(named.index), parts=told),
        rows=rows,
        drawing=from_rows.bars(labels, percents, texts, colours, say("unit.percent")),
        note=_note(rows, named, say),
        mixed=True,
    )


def _told(rows: pd.DataFrame, side: str, share: float, say: Say) -> str:
    return say(f"origins.part_{side}", share=share, period=say.when(rows["period"].iloc[0]))


def _note(rows: pd.DataFrame, named: pd.DataFrame, say: Say) -> str:
    """Return what the largest of the named origins is without the others, and who is largest of those left out."""
    notes = []
    if len(named) > 1:
        first, total = named.iloc[0, 0], named.iloc[:, 0].sum()
        rest = (total - first) / (1 - first)
        notes.append(say(f"origins.note_{named.columns[0]}", most=named.index[0], first=first, rest=rest))
    left = rows[~rows["origin"].isin([*named.index, REST])]
    largest = left.loc[left.groupby("series", observed=True)["share"].idxmax()].set_index("series")["origin"]
    notes += [say(f"origins.left_{side}", country=largest[side]) for side in SIDES if side in largest]
    return " ".join([*notes, say("origins.note")])
