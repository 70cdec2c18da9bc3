"""A country: its part in the story, at the summit, in the Declaration, and what it promised."""

from dataclasses import replace
from typing import Any

import pandas as pd

from content.entries.cells import known
from content.entries.entry import CAPTION, ITEM, LINE, TEXT, Entry, Paragraph
from content.entries.pledge import one_line
from content.reader import Reader
from tables import country_rows, derive
from tables.table_error import TableError
from views.maps.endorsements import form_of, inferred
from views.say import Say

ROLE, SUMMIT, PLEDGES = "role", "summit", "pledges"  # the parts of the entry
VISITED = ("transit", "host", "destination")  # roles of countries that others pass through or come to


def country(code: str, reader: Reader) -> Entry:
    """Return a country in short: its part in the story, who gives it that part and, with hindsight, why."""
    say, countries = reader.say, reader.table("countries")
    entry = Entry("country", code, say.country(code), page="country", parameters={"country": code})
    row = _row(countries, code)
    if row is None:
        outside = say("country.outside", country=code, n=len(countries))
        return replace(entry, paragraphs=(Paragraph(outside, short=True, part=ROLE),))
    role = say("country.role", mark=say(f"role_mark.{row.role}"), role=say(f"role.{row.role}"))
    basis = say("country.basis", basis=say(f"role_basis.{row.role_basis}"))
    paragraphs = [Paragraph(role, short=True, part=ROLE), Paragraph(basis, LINE, short=True, part=ROLE)]
    if not reader.at_publication:  # the reasons also rest on what came later
        paragraphs.append(Paragraph(row.why, short=True, part=ROLE))
    return replace(entry, paragraphs=tuple(paragraphs), sources=row.source)


def country_in_full(code: str, reader: Reader) -> Entry:
    """Return a country with the summit, the Declaration and its pledges. At publication all of these lay ahead."""
    say, short = reader.say, country(code, reader)
    row = _row(reader.table("countries"), code)
    inside = _inside(code, reader) if row and row.role in VISITED else pd.DataFrame()
    paragraphs = (*short.paragraphs, *(_within_too(one, row.role, say) for one in inside.itertuples()))
    sources = [*filter(None, [short.sources]), *inside.get("source", [])]
    if reader.at_publication:
        ahead = Paragraph(say("country.ahead"), part=SUMMIT)
        return replace(short, paragraphs=(*paragraphs, ahead), sources=derive.joined(sources))
    endorsements = reader.table("endorsements")
    pledges, unconfirmed = country_rows.pledges(reader.table("commitments"), code)
    endorsed = endorsements[endorsements["iso3"] == code]
    more = [
        *_summit(code, row, say),
        *_declaration(endorsed, len(endorsements) - len(inferred(endorsements)), say),
        *_pledges(code, pledges, unconfirmed, say),
    ]
    sources = derive.joined([*sources, *endorsed["source"], *pledges["source"]])
    return replace(short, paragraphs=(*paragraphs, *more), sources=sources)


def part_in_story(code: str, reader: Reader) -> Entry:
    """Return all of that but the name and the role, with which the page of the country begins."""
    full = country_in_full(code, reader)
    rest = (replace(each, style=TEXT if each.style == LINE else each.style, short=True) for each in full.paragraphs[1:])
    return replace(full, title="", paragraphs=tuple(rest))


def _inside(code: str, reader: Reader) -> pd.DataFrame:
    """Return the last count of people displaced within a country; none without its table."""
    try:
        rows = reader.table("internal_displacement")
    except TableError:
        return pd.DataFrame()
    return derive.latest(rows[rows["iso3"] == code], "year")


def _within_too(row: Any, role: str, say: Say) -> Paragraph:
    text = say("country.within_too", people=row.people, year=str(row.year), role=say(f"role.{role}"))
    return Paragraph(text, part=ROLE)


def _row(countries: pd.DataFrame, code: str) -> Any:
    return next(countries[countries["iso3"] == code].itertuples(), None)


def _summit(code: str, row: Any, say: Say) -> list[Paragraph]:
    if row is None or pd.isna(row.attendance):
        return [Paragraph(say("country.summit_unknown", country=code), part=SUMMIT)]
    found = [Paragraph(say("country.summit", attendance=say(f"attendance.{row.attendance}")), part=SUMMIT)]
    if name := representative(row):
        found.append(Paragraph(say("country.representative", name=name), LINE, part=SUMMIT))
    return found + _caption(row.note)


def representative(row: Any) -> str:
    """Return who came to the summit for a country, if that is confirmed, else "". `row`: representative, status."""
    return row.representative if row.status == "verified" and pd.notna(row.representative) else ""


def _declaration(endorsed: pd.DataFrame, of_all: int, say: Say) -> list[Paragraph]:
    row = next(endorsed.itertuples(), None)
    if row is None:
        return [Paragraph(say("country.endorsed_not", n=of_all), part=SUMMIT)]
    status = say(f"status.{row.status}")
    text = say(f"country.endorsed_{form_of(row)}", day=row.endorsed_on, status=status)
    return [Paragraph(text, part=SUMMIT), *_caption(row.note)]


def _caption(note: Any) -> list[Paragraph]:
    return [Paragraph(text, CAPTION, part=SUMMIT) for text in known(note)]


def _pledges(code: str, pledges: pd.DataFrame, unconfirmed: int, say: Say) -> list[Paragraph]:
    if pledges.empty:
        found = [Paragraph(say("country.pledges_none", country=code), part=PLEDGES)]
    else:
        found = [Paragraph(say("country.pledges", n=len(pledges)), part=PLEDGES)]
        found += [Paragraph(one_line(row, say), ITEM, part=PLEDGES) for row in pledges.itertuples()]
    if unconfirmed:
        found.append(Paragraph(say("country.pledges_open", n=unconfirmed), CAPTION, part=PLEDGES))
    return found
