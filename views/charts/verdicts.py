"""How many statements of the article got each verdict."""

import pandas as pd

from views.charts import from_rows
from views.say import Say
from views.view import View, nothing

ORDER = ["supported", "forecast-came-true", "imprecise", "garbled", "not-checkable"]


def counts(rows: pd.DataFrame, say: Say) -> View:
    """Show how many statements got which verdict. `rows`: claim, paraphrase, verdict (where there is one), source."""
    rows = rows.dropna(subset=["verdict"])
    if rows.empty:
        return nothing(say, rows)
    counted = rows["verdict"].value_counts().reindex(ORDER).dropna().astype(int)
    labels = [f"{say(f'verdict_mark.{verdict}')} {say(f'verdict.{verdict}')}" for verdict in counted.index]
    texts = [say("view.number", value=number) for number in counted]
    sound = {"supported", "forecast-came-true"}
    colours = ["host" if verdict in sound else "quiet" for verdict in counted.index]
    parts = [f"{say(f'verdict.{verdict}')} {number}" for verdict, number in counted.items()]
    facts = {"n": len(rows), "held": int(counted[counted.index.isin(sound)].sum())}
    return View(
        title=say("verdicts.title", **facts),
        line=say("verdicts.line"),
        alt=say("verdicts.alt", parts=say.list_of(parts)),
        rows=rows[["claim", "paraphrase", "verdict", "source"]],
        drawing=from_rows.bars(labels, counted, texts, colours),
    )
