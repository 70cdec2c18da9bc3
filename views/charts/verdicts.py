"""How many statements of the article got each verdict, and how many are badly worded or name no speaker."""

import pandas as pd

from views.charts import from_rows
from views.say import Say
from views.view import View, nothing

UNCHECKED = "not-checkable"
SOUND = ["supported", "forecast-came-true", "intention-fulfilled"]
ORDER = [*SOUND, "imprecise", UNCHECKED]
COLUMNS = ["claim", "paraphrase", "kind", "verdict", "wording", "attribution", "source"]
FEW_HELD = {0: "none_held", 1: "single_held"}  # a sentence with a number of its own words


def marked(code: str, say: Say, kind: str = "verdict") -> str:
    """Return the word for a verdict, or for another `kind` of judgement, with its sign before it."""
    return f"{say(f'{kind}_mark.{code}')} {say(f'{kind}.{code}')}"


def counts(rows: pd.DataFrame, say: Say) -> View:
    """Show how many statements got which verdict. `rows`: `COLUMNS`, without a verdict where it came later."""
    rows = rows.dropna(subset=["verdict"])
    if rows.empty:
        return nothing(say, rows)
    counted = rows["verdict"].value_counts().reindex(ORDER).dropna().astype(int)
    labels = [marked(verdict, say) for verdict in counted.index]
    texts = [say("view.number", value=number) for number in counted]
    colours = ["host" if verdict in SOUND else "quiet" for verdict in counted.index]
    parts = [f"{say(f'verdict.{verdict}')} {number}" for verdict, number in counted.items()]
    flaws = {"mangled": int((rows["wording"] == "mangled").sum())}
    flaws["unnamed"] = int(rows["attribution"].isin(["pronoun", "missing"]).sum())
    return View(
        title=takeaway(rows["verdict"], say),
        line=say("verdicts.line"),
        alt=say("verdicts.alt", parts=say.list_of(parts), **flaws),
        rows=rows[COLUMNS],
        drawing=from_rows.bars(labels, counted, texts, colours, say("unit.statements")),
        note=say("verdicts.note", **flaws),
    )


def takeaway(verdicts: pd.Series, say: Say) -> str:
    """Return how many of the statements that can be checked hold; what cannot be checked counts as neither."""
    checked = verdicts[verdicts != UNCHECKED]
    held = int(checked.isin(SOUND).sum())
    if len(checked) > 1:
        return say(f"verdicts.{FEW_HELD.get(held, 'title')}", n=len(checked), held=held)
    return say(f"verdicts.one_{'held' if held else 'not'}" if len(checked) else "verdicts.none")
