"""What the map of displaced people of one year says: title, lines below it, alternative text, note."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from views import statements, stock
from views.maps.map_choice import MapChoice
from views.say import Say
from views.statements import Largest
from views.stock import EVERYBODY, About

FORMS = {"people": "", "per_1000": "decimal", "share": "percent", "within": ""}
FEW_GROUPS = 20  # of origins and hosts: fewer are no picture of the Americas
OTHER = {"host": "origin", "origin": "host"}


@dataclass(frozen=True)
class Aside:
    """What is known beside the people on the map, of the same country.

    `beside` is how many people its other side holds, `years` are those in which either side holds any, where neither
    does in this one, `people` is what is known of those on the map.
    """

    beside: int = 0
    years: Sequence[int] = ()
    people: About = EVERYBODY


class Sentences:
    """The sentences on `rows`, all people, of whom `drawn` are arcs, on the `land` coloured by a measure.

    `rows`: year (one), origin, asylum, people, other_in_need; `drawn`: origin, asylum, people, the largest first, of
    `arcs` that could be drawn; `land`: iso3, value, where it rests on inhabitants also counted (the year of their
    count).
    """

    def __init__(
        self,
        rows: pd.DataFrame,
        drawn: pd.DataFrame,
        arcs: pd.DataFrame,
        land: pd.DataFrame,
        choice: MapChoice,
        aside: Aside,
        say: Say,
    ) -> None:
        self.rows, self.drawn, self.arcs, self.choice, self.aside, self.say = rows, drawn, arcs, choice, aside, say
        self.painted = land[land["value"] > 0]
        self.whole = choice.focus == "all"
        self.facts = {"year": str(choice.year), "people": rows["people"].sum(), "n": len(rows)}
        self.facts |= {"country": choice.country or "", "beside": aside.beside}
        self.facts |= {"other": say(f"side.{OTHER[choice.side]}")}

    @cached_property
    def title(self) -> str:
        """The takeaway: how many people, between which countries most and, where it colours them, within."""
        title = self._abroad()
        if self.choice.measure != "within" or self.painted.empty:
            return title
        most, country = statements.largest(self.painted, "iso3", "value"), self.choice.country
        counts, facts = self.painted.set_index("iso3")["value"], self.facts | {"title": title, "codes": most.codes}
        form = most.form if not country else "country" if country in counts else "uncounted"
        return self.say(f"flows.title_within.{form}", **facts, within=counts.get(country, most.value))

    def _abroad(self) -> str:
        if len(self.rows) and self.choice.focus == "both":
            came, left = ((self.rows[side] == self.choice.country) for side in ("asylum", "origin"))
            people = {"came": self.rows.loc[came, "people"].sum(), "left": self.rows.loc[left, "people"].sum()}
            return self.say("flows.title_both", **self.facts | people)
        if len(self.rows):
            return self.say(f"flows.title_{self.choice.focus}.{_pairs(self.rows).form}", **self.facts | self.ends())
        side = self.choice.focus if self.aside.beside or not self.choice.country else "both"
        return self.say(f"flows.title_empty_{side}", **self.facts)

    def named(self) -> set[str]:
        """Return the countries that the takeaway names besides the chosen one: the map is to name them too."""
        found: set[str] = set()
        if len(self.rows) and self.choice.focus != "both" and (most := _pairs(self.rows)).form != "unnamed":
            found.update(code for pair in most.codes for code in pair)
        if self.choice.measure == "within" and len(self.painted) and not self.choice.country:
            most = statements.largest(self.painted, "iso3", "value")
            found.update(most.codes if most.form != "unnamed" else ())
        return found

    def ends(self) -> dict[str, Any]:
        """Return who the largest groups are, from where and where they live."""
        return _ends(_pairs(self.rows), self.say)

    def line(self) -> str:
        """Return the sentences below the title: what is counted, the arcs, the colours, the other side of a country."""
        say, found = self.say, [self.say("flows.line", **self.facts)]
        if len(self.drawn):
            part = {"part": self.drawn["people"].sum() / self.rows["people"].sum(), "n": len(self.drawn)}
            found.append(say("flows.line_widest" if part["n"] < len(self.arcs) else "flows.line_arcs", **part))
        found += self._left_out()
        coloured = [_measured(self.painted, self.choice, say)] if len(self.painted) else []
        line = " ".join([*found, *(self._changes() if len(self.rows) else []), *self._other_side(), *coloured])
        return line if self.whole or self.rows.empty else stock.cautioned(line, self.aside.people, self.say)

    def _left_out(self) -> list[str]:
        """Return how many groups are no arcs, since they are of fewer people than the reader wants to see."""
        least = self.choice.least
        small = self.arcs[self.arcs["people"] < least] if len(self.arcs) else self.arcs
        facts = {"least": least, "n": len(small)}
        return [self.say("flows.left_out", **facts, people=small["people"].sum())] if len(small) else []

    def _changes(self) -> list[str]:
        """Return what makes the year unlike others: few groups, some who are counted only of late, or fewer people."""
        since, counted = self.aside.people.change, self.rows["other_in_need"].sum()
        found = [self.say("flows.groups", **self.facts)] if len(self.rows) < FEW_GROUPS and self.whole else []
        if since and counted:
            found.append(self.say("flows.change", people=counted, since=str(since)))
        elif since and self.choice.year < since and "VEN" in set(self.rows["origin"]):
            found.append(self.say("flows.before_change", since=str(since)))
        return [*found, *stock.fallen(self.aside.people, self.say)]

    def _other_side(self) -> list[str]:
        """Return what the other side of the country holds or, where neither holds anybody, in which years they do."""
        if self.choice.focus == "both" and len(self.rows):
            return []
        if not self.choice.country:
            return [] if len(self.rows) else [self.say("flows.line_empty")]
        if self.rows.empty and not self.aside.beside:
            years = self.aside.years
            known = {"span": statements.span(years, "year")} if len(years) else {}
            return [self.say("flows.line_years" if known else "flows.line_never", **self.facts | known)]
        if self.rows.empty:  # the title says how many people the other side holds
            return [self.say("flows.line_other", **self.facts)]
        return [
            self.say(f"flows.line_{'beside' if self.aside.beside else 'unknown'}_{self.choice.focus}", **self.facts)
        ]

    def alt(self) -> str:
        """Return the map in words: of the arcs only those that are drawn."""
        title = self.title
        if self.drawn.empty:
            return self.say("flows.alt_plain", **self.facts, title=title)
        most = _pairs(self.drawn)
        facts = _ends(most, self.say) | {"year": self.facts["year"], "most": most.value, "n": len(self.drawn)}
        return self.say(f"flows.alt.{most.form}", **facts, title=title)

    def note(self) -> str:
        """Return how not to misread the map."""
        small = [self.say("view.rounded")] if len(self.rows) and statements.small(self.rows["people"]) else []
        return " ".join([*stock.left_out(self.aside.people, self.say), *small, self.say("flows.note")])


def _pairs(rows: pd.DataFrame) -> Largest:
    """Return the largest groups: pairs of the country that they left and the one where they live."""
    pairs = list(zip(rows["origin"], rows["asylum"], strict=True))
    return statements.largest(rows.assign(pair=pairs), "pair", "people")


def _ends(most: Largest, say: Say) -> dict[str, Any]:
    origin, asylum = most.codes[0]
    pairs = [say("flows.pair", origin=left, asylum=lives) for left, lives in most.codes]
    facts = {"origin": origin, "asylum": asylum, "pairs": say.list_of(pairs), "most": most.value}
    return facts | {"origins": [pair[0] for pair in most.codes], "hosts": [pair[1] for pair in most.codes]}


def _measured(painted: pd.DataFrame, choice: MapChoice, say: Say) -> str:
    """Return what the countries are coloured by, and which stand highest."""
    if choice.measure == "within":
        return say("flows.within", year=str(choice.year), n=len(painted))
    most = statements.largest(painted, "iso3", "value")
    facts = {"measure": say(f"measure.{choice.measure}"), "side": say(f"side.{choice.side}")}
    value = say.format_field(most.value, FORMS[choice.measure])
    said = say(f"flows.measured.{most.form}", **facts, codes=most.codes, value=value)
    return " ".join([said, *_older(painted, choice.year, say)])


def _older(painted: pd.DataFrame, year: int, say: Say) -> list[str]:
    """Return whose inhabitants were counted last before the year, where rates rest on such counts."""
    if "counted" not in painted:
        return []
    older = painted[painted["counted"] < year].sort_values("counted")
    if older.empty:
        return []
    span = (str(int(older["counted"].iloc[0])), str(int(older["counted"].iloc[-1])))
    every = "all" if len(older) == len(painted) else "some"
    return [say(f"flows.inhabitants_{every}", codes=list(older["iso3"]), span=span, year=str(year))]
