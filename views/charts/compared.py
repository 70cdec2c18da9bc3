"""Groups of people beside each other, by where they are from and where they live: through the years, or ranked."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from views import country_colours, group_colours, statements, stock
from views.charts import from_rows
from views.charts.comparison import Asked
from views.charts.description import TALL, Bars, Lines, article_day
from views.say import Say
from views.stock import EVERYBODY, About
from views.view import View, nothing

LINES, BARS, HOSTS = 7, 12, 10  # groups, and hosts where none is chosen, drawn one by one; the table has all
FORMS = {"people": "compact", "per_1000": "decimal", "share": "percent"}
WRITTEN = FORMS | {"people": ""}  # at the end of a bar, and in an alternative text


def groups(rows: pd.DataFrame, asked: Asked, say: Say, day: Any, people: About = EVERYBODY) -> View:
    """Show groups of people by the measure that is `asked`: a line each, or as bars those of the last time.

    `rows`: year or day, origin and asylum where these are told apart, people, per_1000 (of hosts), share, source, and
    of days status. `day` is that of the article as in `article_day`; `people` what is known of UNHCR's stock.
    """
    complete = _coded(rows, asked).dropna(subset=[asked.measure])
    if complete.empty:
        return nothing(say, rows)
    last, ranking = _last(complete, asked), asked.form == "ranking"
    most = HOSTS if asked.every else BARS if ranking else LINES
    names = {code: _name(code, asked, say) for code in last["group"].head(most)}
    texts = [_text(row, asked, say) for _, row in last.head(len(names)).iterrows()]
    step = "year" if asked.step == "year" else "month"
    facts = _facts(last, asked, say) | {"span": statements.span(complete[asked.step], step)}
    title = say(f"compared.title.{facts['form']}", **facts)
    named = [f"{name} {text}".strip() for name, text in zip(names.values(), texts, strict=True)]
    return View(
        title=title,
        line=stock.cautioned(say(f"compared.line.{asked.source}_{asked.form}", **facts), people, say),
        alt=say(f"compared.alt.{asked.form}", **facts, n=len(names), title=title, values=say.list_of(named)),
        rows=(last if ranking else complete).drop(columns=["group", "of"], errors="ignore"),
        drawing=_bars(last, names, texts, asked, say) if ranking else _lines(complete, names, asked, day, people, say),
        note=" ".join(_notes(last if ranking else complete, len(names), asked, people, say)),
    )


def _coded(rows: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Add `group`: the codes of a group's origin and host, with a space between them; empty for all together."""
    told = [rows[column].astype("str") for column, apart in _apart(asked).items() if apart]
    joined = told[0].str.cat(told[1:], sep=" ") if told else ""
    return rows.assign(group=joined).sort_values([asked.step], kind="stable")


def _apart(asked: Asked) -> dict[str, bool]:
    return {"origin": bool(asked.origins) and asked.source == "unhcr", "asylum": bool(asked.hosts) or asked.every}


def _last(complete: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Return the last year or, of days, the last on which most groups were counted: the largest first."""
    counted = complete.groupby(asked.step)["group"].nunique()
    time = counted.index.max() if asked.step == "year" else counted.index[counted == counted.max()].max()
    return complete[complete[asked.step] == time].sort_values(asked.measure, ascending=False, kind="stable")


def _facts(last: pd.DataFrame, asked: Asked, say: Say) -> dict[str, Any]:
    """Return the facts of the last time for the words: who are the most, compared with whom."""
    most = statements.largest(last, "group", asked.measure)
    when = str(last["year"].iloc[0]) if asked.step == "year" else last["day"].iloc[0]
    sole = "sole_every" if asked.every else f"sole_{asked.by}"
    facts: dict[str, Any] = {"form": sole if most.form == "sole" else most.form, "countries": most.codes}
    facts |= {"others": [code.split()[-1] for code in last["group"] if code not in most.codes]}
    facts |= {"compared": most.compared, "when": say(f"compared.when.{asked.step}", **{asked.step: when})}
    tied = most.codes[: statements.FEW]
    facts |= {"who": _who(tied[0], asked, say), "names": say.list_of([_pair(code, say) for code in tied])}
    value, what = say.format_field(most.value, FORMS[asked.measure]), asked.what
    return facts | {"amount": say(f"compared.amount.{what}", value=value), "what": say(f"compared.what.{what}")}


def _ends(code: str, asked: Asked) -> dict[str, str]:
    """Return the codes of a group's origin and host, by the columns; one that is all together has none."""
    told = [column for column, apart in _apart(asked).items() if apart]
    return dict(zip(told, code.split(), strict=True))


def _who(code: str, asked: Asked, say: Say) -> str:
    """Return a group as it stands in a sentence: refugees and others from Haiti, in Chile."""
    ends = _ends(code, asked)
    return say(f"compared.who.{'_'.join([asked.source, *ends])}", **ends)


def _name(code: str, asked: Asked, say: Say) -> str:
    """Return a group as it stands at its line or bar: by what tells it from the others."""
    if len(asked.groups()) == 1 and not asked.ranked:
        return ""
    return _pair(code, say) if asked.by == "pairs" else say.country(_own(code, asked))


def _text(row: pd.Series, asked: Asked, say: Say) -> str:
    """Return what stands at the end of a bar: the value and, of hosts, which place that is among all of them."""
    value = say.format_field(row[asked.measure], WRITTEN[asked.measure])
    return say("compared.ranked", value=value, rank=row["rank"]) if asked.ranked else value


def _pair(code: str, say: Say) -> str:
    """Return a group by all that it is named by: Haiti → Chile."""
    return say("compared.arrow").join(say.country(end) for end in code.split())


def _own(code: str, asked: Asked) -> str:
    """Return the code of the country that tells a group from the others, where one does."""
    return _ends(code, asked).get("origin" if asked.by == "origins" else "asylum", code)


def _colours(codes: Sequence[str], asked: Asked) -> dict[str, str]:
    """Return the colours of countries, or of pairs of them, which have none of their own."""
    if asked.by == "pairs":
        return group_colours.in_turn(codes)
    own = {code: _own(code, asked) for code in codes}
    colours = country_colours.colours([*own.values()])
    return {code: colours[country] for code, country in own.items()}


def _lines(complete: pd.DataFrame, names: Mapping[str, str], asked: Asked, day: Any, people: About, say: Say) -> Lines:
    drawn = complete[complete["group"].isin(list(names))]
    drawn = drawn.sort_values("group", key=lambda cells: cells.map([*names].index), kind="stable")
    unit = "percent" if asked.measure == "share" else asked.measure
    drawn = drawn.assign(share=100 * drawn["share"])
    series = from_rows.lines(drawn, asked.step, asked.measure, "group", names, _colours([*names], asked))
    change = stock.change(drawn["year"], people, say) if asked.step == "year" else None
    return Lines(
        series=series,
        step=asked.step,
        unit=say(f"unit.{unit}"),
        height=TALL,
        dots=asked.step == "day",
        day=article_day(day, say),
        change=change,
    )


def _bars(last: pd.DataFrame, names: Mapping[str, str], texts: Sequence[str], asked: Asked, say: Say) -> Bars:
    top = last.head(len(names))
    colours = ["origin" if asked.by == "origins" else "host"] * len(top)
    return from_rows.bars([*names.values()], top[asked.measure], texts, colours, say(f"unit.{asked.measure}"))


def _absent(shown: pd.DataFrame, asked: Asked, say: Say) -> list[str]:
    """Return which of the groups asked for have no figure, and which can have none: those in their own country."""
    gone = [] if asked.every else [code for code in asked.groups() if code not in set(shown["group"])]
    own = [code for code in gone if _at_home(code, asked)]
    kinds = {asked.measure: [code for code in gone if code not in own], "own": own}
    names = {kind: [_name(code, asked, say) for code in codes] for kind, codes in kinds.items() if codes}
    return [say(f"compared.absent.{kind}", names=say.list_of(found)) for kind, found in names.items()]


def _at_home(code: str, asked: Asked) -> bool:
    ends = _ends(code, asked)
    return "origin" in ends and ends["origin"] == ends.get("asylum")


def _notes(shown: pd.DataFrame, drawn: int, asked: Asked, people: About, say: Say) -> list[str]:
    """Return how not to misread the groups that are shown, and which of those asked for are not."""
    every = shown["group"].nunique()
    found = [say("compared.drawn", n=drawn, all=every)] if drawn < every else []
    found += _absent(shown, asked, say)
    ranked = int(shown["of"].max()) if asked.ranked else 0
    found += [say(f"compared.ranks.{asked.measure}", n=ranked)] if ranked > 1 else []  # one has no place among others
    if asked.source == "unhcr":
        fallen = stock.fallen(people, say) if asked.measure == "people" and asked.form == "lines" else []
        return [*found, *fallen, *stock.notes(shown, "group", people, say), say("compared.note.unhcr")]
    estimates = [say("venezuelans.estimates")] if (shown["status"] == from_rows.ESTIMATE).any() else []
    return [*found, *estimates, say("venezuelans.note"), say("compared.note.r4v")]
