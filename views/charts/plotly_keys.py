"""The words that a chart carries for who steps through its values with the keyboard: static/chart_keys.js says them."""

from views.charts.description import Chart, Columns, Lanes, Lines
from views.say import Say

WORDS = ("highest", "lowest", "rank", "highest_shared", "lowest_shared", "rank_shared", "only", "all_same")
WORDS += ("more", "less", "same", "first", "is_first", "is_last", "gap", "no_gap", "broken")
WORDS += ("value_apart", "value_after_break")
# Filled in by the script.
FACTS = {name: f"{{{name}}}" for name in ("value", "rank", "n", "same", "trend", "when", "before", "after")}


def words(chart: Chart, say: Say) -> dict[str, str]:
    """Return the words by name: `keys` explains the keys; in the others the script fills in what it reads."""
    return {
        "keys": _help(chart, say),
        "value": say("chart_keys.value" if isinstance(chart, (Lines, Columns)) else "chart_keys.bar", **FACTS),
        **{name: say(f"chart_keys.{name}", **FACTS) for name in WORDS},
    }


def _help(chart: Chart, say: Say) -> str:
    """Return which keys do something on this kind of chart."""
    if isinstance(chart, Lanes):
        return say("chart_keys.lanes")
    if isinstance(chart, (Lines, Columns)):
        return say("chart_keys.several" if len(chart.series) > 1 else "chart_keys.line")
    return say("chart_keys.bars")
