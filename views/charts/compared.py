"""Groups of people beside each other, by where they are from and where they live: through the years, or ranked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from views import country_colours, statements, stock
from views.charts import from_rows
from views.charts.description import TALL, Bars, Lines, article_day
from views.say import Say
from views.stock import EVERYBODY, About
from views.view import View, nothing

LINES, BARS = 7, 12  # groups drawn one by one; the table has all
FORMS = {"people": "compact", "per_1000": "decimal", "share": "percent"}
WRITTEN = FORMS | {"people": ""}  # at the end of a bar, and in an alternative text


@dataclass(frozen=True)
class Asked:
    """What is compared: people from `origins` in `hosts`, none for all of them together.

    `measure` is people, per_1000 or share, `form` lines or ranking, `source` unhcr or r4v.
    """

    source: str
    origins: Sequence[str]
    hosts: Sequence[str]
    measure: str
    form: str

    @property
    def by(self) -> str:
        """What tells the groups apart: hosts, origins or pairs of both."""
        if len(self.origins) < 2:
            return "hosts"
        return "origins" if len(self.hosts) < 2 else "pairs"

    @property
    def step(self) -> str:
        """What the times are."""
        return "year" if self.source == "unhcr" else "day"

    @property
    def what(self) -> str:
        """What the values are: the measure and whose count it is, of a share also of whom."""
        if self.source == "r4v":
            return f"{self.measure}_r4v"
        return f"share_{'of' if self.origins else 'all'}" if self.measure == "share" else self.measure

    def groups(self) -> list[str]:
        """Return a code for every group that is compared, as its rows have it."""
        origins = self.origins if self.source == "unhcr" else [""]
        return [f"{origin} {host}".strip() for origin in origins or [""] for host in self.hosts or [""]]


def groups(rows: pd.DataFrame, asked: Asked, say: Say, day: Any, people: About = EVERYBODY) -> View:
    """Show groups of people by the measure that is `asked`: a line each, or as bars those of the last time.

    `rows`: year or day, origin and asylum where these are told apart, people, per_1000 (of hosts), share, source, and
    of days status. `day` is that of the article as in `article_day`; `people` what is known of UNHCR's stock.
    """
    complete = _coded(rows, asked).dropna(subset=[asked.measure])
    if complete.empty:
        return nothing(say, rows)
    last, ranking = _last(complete, asked), asked.form == "ranking"
    names = {code: _name(code, asked, say) for code in last["group"].head(BARS if ranking else LINES)}
    texts = [say.format_field(value, WRITTEN[asked.measure]) for value in last[asked.measure].head(len(names))]
    step = "year" if asked.step == "year" else "month"
    facts = _facts(last, asked, say) | {"span": statements.span(complete[asked.step], step)}
    title = say(f"compared.title.{facts['form']}", **facts)
    named = [f"{name} {text}".strip() for name, text in zip(names.values(), texts, strict=True)]
    return View(
        title=title,
        line=say(f"compared.line.{asked.source}_{asked.form}", **facts),
        alt=say(f"compared.alt.{asked.form}", **facts, n=len(names), title=title, values=say.list_of(named)),
        rows=(last if ranking else complete).drop(columns="group"),
        drawing=_bars(last, names, texts, asked, say) if ranking else _lines(complete, names, asked, day, people, say),
        note=" ".join(_notes(last if ranking else complete, len(names), asked, people, say)),
    )


def _coded(rows: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Add `group`: the codes of a group's origin and host, with a space between them; empty for all together."""
    told = [rows[column].astype("str") for column, codes in _apart(asked).items() if codes]
    joined = told[0].str.cat(told[1:], sep=" ") if told else ""
    return rows.assign(group=joined).sort_values([asked.step], kind="stable")


def _apart(asked: Asked) -> dict[str, Sequence[str]]:
    return {"origin": asked.origins if asked.source == "unhcr" else [], "asylum": asked.hosts}


def _last(complete: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Return the last year or, of days, the last on which most groups were counted: the largest first."""
    counted = complete.groupby(asked.step)["group"].nunique()
    time = counted.index.max() if asked.step == "year" else counted.index[counted == counted.max()].max()
    return complete[complete[asked.step] == time].sort_values(asked.measure, ascending=False, kind="stable")


def _facts(last: pd.DataFrame, asked: Asked, say: Say) -> dict[str, Any]:
    """Return the facts of the last time for the words: who are the most, compared with whom."""
    most = statements.largest(last, "group", asked.measure)
    when = str(last["year"].iloc[0]) if asked.step == "year" else last["day"].iloc[0]
    facts: dict[str, Any] = {"form": f"sole_{asked.by}" if most.form == "sole" else most.form, "countries": most.codes}
    facts |= {"others": [code.split()[-1] for code in last["group"] if code not in most.codes]}
    facts |= {"compared": most.compared, "when": say(f"compared.when.{asked.step}", **{asked.step: when})}
    tied = most.codes[: statements.FEW]
    facts |= {"who": _who(tied[0], asked, say), "names": say.list_of([_pair(code, say) for code in tied])}
    value, what = say.format_field(most.value, FORMS[asked.measure]), asked.what
    return facts | {"amount": say(f"compared.amount.{what}", value=value), "what": say(f"compared.what.{what}")}


def _ends(code: str, asked: Asked) -> dict[str, str]:
    """Return the codes of a group's origin and host, by the columns; one that is all together has none."""
    told = [column for column, codes in _apart(asked).items() if codes]
    return dict(zip(told, code.split(), strict=True))


def _who(code: str, asked: Asked, say: Say) -> str:
    """Return a group as it stands in a sentence: Displaced people from Haiti in Chile."""
    ends = _ends(code, asked)
    return say(f"compared.who.{'_'.join([asked.source, *ends])}", **ends)


def _name(code: str, asked: Asked, say: Say) -> str:
    """Return a group as it stands at its line or bar: by what tells it from the others."""
    if len(asked.groups()) == 1:
        return ""
    return _pair(code, say) if asked.by == "pairs" else say.country(_own(code, asked))


def _pair(code: str, say: Say) -> str:
    """Return a group by all that it is named by: Haiti → Chile."""
    return say("compared.arrow").join(say.country(end) for end in code.split())


def _own(code: str, asked: Asked) -> str:
    """Return the code of the country that tells a group from the others, where one does."""
    return _ends(code, asked).get("origin" if asked.by == "origins" else "asylum", code)


def _colours(codes: Sequence[str], asked: Asked) -> dict[str, str]:
    """Return the colours of countries, or of pairs of them, which have none of their own."""
    if asked.by == "pairs":
        return from_rows.group_colours(codes)
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
    labels = [name or say(f"compared.all.{asked.source}") for name in names.values()]
    colours = ["origin" if asked.by == "origins" else "host"] * len(top)
    return from_rows.bars(labels, top[asked.measure], texts, colours, say(f"unit.{asked.measure}"))


def _notes(shown: pd.DataFrame, drawn: int, asked: Asked, people: About, say: Say) -> list[str]:
    """Return how not to misread the groups that are shown, and which of those asked for are not."""
    every = shown["group"].nunique()
    found = [say("compared.drawn", n=drawn, all=every)] if drawn < every else []
    gone = [_name(code, asked, say) for code in asked.groups() if code not in set(shown["group"])]
    found += [say(f"compared.absent.{asked.measure}", names=say.list_of(gone))] if gone else []
    if asked.source == "unhcr":
        fallen = stock.fallen(people, say) if asked.measure == "people" and asked.form == "lines" else []
        return [*found, *fallen, *stock.notes(shown, "group", people, say), say("compared.note.unhcr")]
    estimates = [say("venezuelans.estimates")] if (shown["status"] == from_rows.ESTIMATE).any() else []
    return [*found, *estimates, say("venezuelans.note"), say("compared.note.r4v")]
