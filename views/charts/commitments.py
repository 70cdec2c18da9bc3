"""What was promised along with the declaration."""

from typing import Any

import pandas as pd

from views import statements
from views.charts import from_rows
from views.say import Say
from views.view import View, nothing


def promises(rows: pd.DataFrame, unit: str, say: Say) -> View:
    """Show the promises of one `unit`, largest first; the sum is of governments alone.

    It leaves out what is part of another, of companies, or of before the summit.
    `rows`: commitment, announced, iso3, whose, pillar, text, amount, unit, part_of, status, source.
    """
    same = rows[(rows["unit"] == unit) & rows["amount"].notna()].sort_values("amount", ascending=False)
    if same.empty:
        return nothing(say, same)
    counted = same["part_of"].isna() & (same["whose"] == "public")
    names = same[["whose", "commitment", "iso3"]].itertuples(index=False)
    labels = [say(f"declaration.promises.label.{whose}", key=key, iso3=iso3) for whose, key, iso3 in names]
    texts = [say("declaration.promises.bar", amount=amount) for amount in same["amount"]]
    colours = ["host" if added else "quiet" for added in counted]
    facts = _facts(same, same[counted]) | {"unit": say(f"unit.{unit}"), "label": labels[0]}
    return View(
        title=say(f"declaration.promises.title.{facts['form']}", **facts),
        line=say("declaration.promises.line", **facts),
        alt=say("declaration.promises.alt", **facts),
        rows=same,
        drawing=from_rows.bars(labels, same["amount"], texts, colours, facts["unit"]),
        note=say("declaration.promises.note"),
    )


def _facts(same: pd.DataFrame, alone: pd.DataFrame) -> dict[str, Any]:
    """Return the facts for the words: how much the promises that stand `alone` add up to, and which are the largest."""
    facts = {"total": alone["amount"].sum(), "n": len(same), "counted": len(alone), "left": len(same) - len(alone)}
    facts |= {"text": same["text"].iloc[0], "longest": same["amount"].iloc[0], "form": "none"}
    if alone.empty:
        return facts
    most = statements.largest(alone, "commitment", "amount")
    by = list(alone.loc[alone["commitment"].isin(most.codes), "iso3"].unique())
    return facts | {
        "form": most.form,
        "most": most.value,
        "by": by,
        "span": statements.span(alone["announced"], "month"),
    }
