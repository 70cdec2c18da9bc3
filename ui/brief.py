"""The brief: its rows in the reader's language and moment, as pieces of the page and as a file to take home."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from content.cache import cached
from content.choices import AT_PUBLICATION, NOW
from content.reader import Reader
from tables import archive, derive, outlines, package, series
from tables import brief_selection as chosen
from tables.load import rows
from ui import reader
from views.charts import verdicts
from views.maps import endorsements, flows, static_map
from views.maps.layers import Layers
from views.palette import Palette
from views.say import Say
from views.text import brief, brief_html
from views.text.brief import Brief, Line
from views.text.key_figures import SHOWN

TABLES = ["figures", "events", "claims", "endorsements", "action_packages", "displacement"]
TABLES += ["countries", "territories", "corridor"]

Frames = Mapping[str, pd.DataFrame]


def frames() -> Frames:
    """Return the tables of the brief as this reader sees them; figures as first published when reading as of then."""
    return {name: reader.as_known(name) for name in TABLES}


def told() -> Brief:
    """Return the brief for this reader, drawn in the light of the screen."""
    return cached(_told, reader.current())


def _told(who: Reader) -> Brief:
    return composed(frames(), reader.published(), who.say, who.palette)


def composed(frames: Frames, day: pd.Timestamp, say: Say, palette: Palette) -> Brief:
    """Return the brief from its tables; `day` is the day of the article. Raises `TableError` without sources."""
    notes, figures = brief.Notes(rows("sources")), frames["figures"]
    parts: dict[str, Any] = {
        "figures": brief.figures(series.in_order(figures[figures["figure"].isin(SHOWN)], "figure", SHOWN), notes, say),
        **_map(frames, derive.year_before(day), notes, say, palette),
        "events": brief.events(chosen.before(frames["events"]), notes, say),
        "held": verdicts.counts(frames["claims"], say).title,
        "counts": brief.counts(frames["claims"], say),
        "claims": brief.claims(chosen.doubtful(frames["claims"]), notes, say),
        "after": _after(frames, notes, say),
    }
    return Brief(**parts, sources=notes.sources(say), cited=notes.cited(say))


def _map(frames: Frames, year: int, notes: brief.Notes, say: Say, palette: Palette) -> dict[str, Any]:
    """Return the map of the year before the article, and what it says."""
    stock, found = chosen.story(frames.__getitem__, year)
    layers = Layers(**found)
    choice = {"measure": "role", "side": "origin", "focus": "story", "country": None, "year": year}
    view = flows.flows(stock, layers, choice, say, outlines=outlines.outlines())
    shown: Any = view.drawing
    part = static_map.share(shown, stock["people"].sum())
    aside = say("brief.map_line", shown=static_map.ARCS, part=part)
    picture = static_map.svg(shown, say, palette, view.title, view.alt)
    return {
        "picture": picture,
        "alt": view.alt,
        "map": Line("", say("brief.takeaway", title=view.title), notes(derive.joined(stock["source"])), aside),
    }


def _after(frames: Frames, notes: brief.Notes, say: Say) -> list[Line]:
    """Return what came of the declaration: nothing while nobody has endorsed one."""
    endorsed, packages = frames["endorsements"], frames["action_packages"]
    if endorsed.empty:
        return []
    view = endorsements.endorsers(series.endorsers(endorsed, frames["territories"]), say)
    pillars = say("brief.packages", n=len(packages), pillars=len(say.look_up("pillars")))
    lines = [brief.paragraph(say("brief.takeaway", title=view.title), endorsed["source"].iloc[0], notes)]
    lines += [brief.paragraph(pillars, packages["source"].iloc[0], notes)]
    return lines + brief.events(chosen.after(frames["events"]), notes, say)


def made(day: date, say: Say) -> str:
    """Return that the brief was made on `day`, as of which moment and of which data."""
    moment = say(f"frame.when.{AT_PUBLICATION if reader.then() else NOW}")
    return say("brief.made", day=day, moment=moment, version=package.version())


def _file(who: Reader, today: date) -> bytes:
    """Return the brief as a file that says on which day it was made."""
    say = who.say
    told = composed(frames(), reader.published(), say, brief_html.css_variables())
    return brief_html.html(told, say("brief.foot", made=made(today, say)), say).encode()


def take(say: Say) -> None:
    """Draw the button that takes the brief home as one file."""
    st.download_button(
        say("brief.take"),
        cached(_file, reader.current(), date.today()),
        file_name=archive.file_name(f"americas-migration-brief-{say.locale.language}", "html"),
        mime="text/html",
        key="take_brief",
        icon=":material/download:",
        on_click="ignore",
    )


def figures(told: Brief, say: Say) -> None:
    """Draw the key figures, with the article's word, the period and the numbers of their sources."""
    with st.grid(columns=3, min_column_width=200):
        for figure in told.figures:
            tile = figure.tile
            with st.container(gap="xxsmall"):
                st.markdown(f":small[**{tile.label}**]")
                st.metric(tile.label, tile.value, label_visibility="collapsed")
                st.caption(f"{figure.about} {_notes(figure.notes, say)}")


def lines(told: list[Line], say: Say) -> None:
    """Draw lines one below the other, without the signs of a list, which would make them wrap on brief_html."""
    st.markdown("  \n".join(line(one, say) for one in told))


def counted(told: Brief, say: Say) -> None:
    """Draw how many statements got which verdict, by sign and word."""
    counts = say.listed([f"{sign} {word} {number}" for sign, word, number in told.counts])
    told_of = say("brief.counted", held=told.held, counts=counts, unsound=say("brief.unsound"))
    st.markdown(f":small[{told_of}]")


def line(told: Line, say: Say) -> str:
    """Return one line as Markdown."""
    before = f"**{told.before}** " if told.before else ""
    aside = f" *{told.aside}*" if told.aside else ""
    text = f"**{told.text}**" if told.own else told.text
    return f":small[{before}{text}{aside}] {_notes(told.notes, say)}"


def _notes(numbers: tuple[int, ...], say: Say) -> str:
    return f":small[{say('brief.notes', numbers=', '.join(map(str, numbers)))}]" if numbers else ""


def sources(told: Brief, say: Say) -> None:
    """Draw the numbered sources with their links, run in as at the foot of a page, and when all this was made."""
    entries = [f"**{source.number}** {_source(source)}." for source in told.sources]
    # Small and grey rather than a caption, which would fade the links beyond reading.
    st.markdown(f":gray[:small[{' '.join([told.cited, *entries, made(date.today(), say)])}]]")


def _source(source: brief.Source) -> str:
    title = f"[{source.title}]({source.url})" if source.url else source.title
    return f"{source.publisher}: {title}"
