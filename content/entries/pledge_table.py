"""The pledges as a table: who, what, how much, when promised, and what is known of what was done."""

from typing import Any

import pandas as pd

from content.choices import Arguments
from content.entries.cells import known
from content.entry_table import EntryTable, Row
from content.markdown import plain, stacked
from content.reader import Reader
from tables import derive
from views.maps.endorsements import inferred
from views.say import Say

COLUMNS = ("who", "what", "amount", "promised", "outcome")
ORDERS = {  # by which columns the table is sorted, and which of them downwards
    "promised": (["announced"], [True]),
    "who": (["who", "announced"], [True, True]),
    "amount": (["unit", "amount"], [False, False]),
    "outcome": (["place", "announced"], [True, True]),
}


def confirmed(reader: Reader) -> pd.DataFrame:
    """Return the pledges that are confirmed; of the others only the open questions tell."""
    rows = reader.table("commitments")
    return rows[rows["status"] != "unverified"]


def outcome(reader: Reader) -> str:
    """Return how many endorsed and pledged, what else the table holds, and of how much a source says what was done."""
    rows = confirmed(reader)
    counted, own = rows["outcome"].value_counts(), rows[rows["whose"] == "public"]
    pledges = own[own["part_of"].isna()]
    facts = {"governments": pledges["iso3"].nunique(), "pledges": len(pledges), "parts": len(own) - len(pledges)}
    facts |= {whose: int((rows["whose"] == whose).sum()) for whose in ("private", "earlier")}
    facts |= {"known": int(counted.drop("unknown", errors="ignore").sum()), "unknown": int(counted.get("unknown", 0))}
    return reader.say("declaration.outcome", n=len(rows), endorsed=_endorsed(reader), **facts)


def _endorsed(reader: Reader) -> str:
    """Return how many governments endorsed, and of how many that is only inferred."""
    rows = reader.table("endorsements")
    unstated = inferred(rows)
    facts = {"known": len(rows) - len(unstated), "all": len(rows), "inferred": list(unstated["iso3"])}
    return reader.say(f"declaration.endorsed.{'inferred' if len(unstated) else 'known'}", **facts)


def table(reader: Reader, chosen: Arguments) -> EntryTable:
    """Return the pledges that have the typed words, sorted as chosen."""
    say, rows = reader.say, confirmed(reader)
    cells = pd.DataFrame([_cells(row, say) for row in rows.itertuples()], columns=COLUMNS, index=rows.index)
    places = {code: place for place, code in enumerate(say.look_up("outcome"))}
    every = pd.concat([rows, cells[[*COLUMNS]].add_prefix("cell_")], axis=1)
    every = every.assign(who=cells["who"].map(plain), place=rows["outcome"].map(places))
    by, ascending = ORDERS[chosen["sort"]]
    found = derive.matching(every, chosen["typed"], [f"cell_{name}" for name in COLUMNS])
    found = found.sort_values(by, ascending=ascending, kind="stable")
    return EntryTable(
        tuple(say(f"declaration.column.{name}") for name in COLUMNS),
        [Row(tuple(row[f"cell_{name}"] for name in COLUMNS), row["source"]) for _, row in found.iterrows()],
        say("declaration.none"),
    )


def _cells(row: Any, say: Say) -> tuple[str, ...]:
    """Return the cells of a pledge; what explains one stands below it in small letters."""
    whose = "" if row.whose == "public" else say(f"declaration.promise.{row.whose}")
    who = [f"**{say.country(row.iso3)}**", " · ".join(filter(None, [row.commitment, whose]))]
    part = [say("declaration.promise.part_of", key=key) for key in known(row.part_of)]
    what = [row.text, " · ".join([*part, *known(row.note)])]
    amount = say("declaration.amount", amount=row.amount, unit=say(f"unit.{row.unit}")) if pd.notna(row.amount) else ""
    span = [f"{say('bound.label', label=say('column.period'))} {text}" for text in known(row.period)]
    promised = [say("declaration.promise.day", day=row.announced), *span]
    done = [say(f"outcome.{row.outcome}"), *known(row.outcome_note)]
    return (stacked(*who), stacked(*what), amount, stacked(*promised), stacked(*done))
