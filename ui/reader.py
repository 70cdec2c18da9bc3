"""Who reads: in which language, as of when, in which light; and the tables as this reader sees them."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from tables import derive, words
from tables import then as of_then
from tables.choices import NOW, THEN
from tables.load import load, rows
from tables.package import TableError
from ui import choose
from views.frame import Frame
from views.palette import Palette, palette
from views.say import Say


def say() -> Say:
    """Return the words of the reader's language."""
    return Say(words.words(st.session_state.get("lang", words.ENGLISH)))


def word(section: str) -> Callable[[str], str]:
    """Return the function that turns a code into its word in `section`; a country's code into its name."""
    speak = say()
    return speak.country if section == "country" else lambda code: speak(f"{section}.{code}")


def arrive() -> None:
    """Take language and moment from the link, before anything is drawn."""
    choose.arrive("lang", words.languages(), _own_language())
    choose.arrive("when", [NOW, THEN], NOW)


def language() -> None:
    """Draw the choice of language."""
    names = {code: words.words(code)["language"]["name"] for code in words.languages()}
    label = say()("frame.language")
    choose.one("lang", list(names), _own_language(), names.__getitem__, label, sticky=True)


def moment() -> None:
    """Draw the switch between what was known at publication and what is known now.

    Raises `TableError` when the events cannot be read: without the day of the article there is nothing to switch.
    """
    speak = say()
    day = published()
    choose.one(
        "when",
        [NOW, THEN],
        NOW,
        lambda code: speak(f"frame.when.{code}"),
        speak("frame.when.label"),
        buttons=True,
        sticky=True,
        help=speak("frame.when.help", day=day),
    )


def _own_language() -> str:
    """Return the language that the browser asks for, by the header that the page was served by, else English."""
    return words.nearest(st.context.headers.get("Accept-Language") or "")


def then() -> bool:
    """Return whether the reader wants only what lay before the article, and its day is known."""
    return st.session_state.get("when") == THEN and known()


def published() -> pd.Timestamp:
    """Return the day of the article. Raises `TableError` when the events cannot be read."""
    return next(event.start for event in rows("events").values() if event.category == "article")


def known() -> bool:
    """Return whether the day of the article can be read."""
    try:
        return published() is not None
    except TableError:
        return False


def mark() -> pd.Timestamp | None:
    """Return the day of the article for charts to mark: none when everything shown lies before it anyway."""
    return published() if known() and not then() else None


def mark_year() -> float | None:
    """Return where the day of the article lies on an axis of whole years: after the last complete one."""
    day = mark()
    return None if day is None else derive.year_before(day) + 0.5


def table(name: str) -> pd.DataFrame:
    """Return a table in the reader's language, cut at the day of the article when the reader asked for that."""
    frame = words.translate(load(name), name, say().words)
    return derive.until(frame, name, published()) if then() else frame


def as_known(name: str) -> pd.DataFrame:
    """Return the same, and at publication with what was first published, and without later judgement."""
    return of_then.known(table(name), name, published()) if then() else table(name)


def light() -> Palette:
    """Return the colours of the mode, light or dark, in which the reader's browser shows the page."""
    return palette(st.context.theme.type or "light")


def key() -> tuple[str, ...]:
    """Return what a view depends on besides its choices: language, moment, colours, size of the screen."""
    return (st.session_state["lang"], st.session_state["when"], light().mode, str(phone()))


def phone() -> bool:
    """Return whether the browser says that it runs on a phone."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def still() -> bool:
    """Return whether the browser has said, by the cookie that static/device.js sets, that little should move."""
    return st.context.cookies.get("motion") == "reduce"


def draws_maps() -> bool:
    """Return whether the browser can draw maps: one without WebGL has said so, by a cookie of static/device.js."""
    return st.context.cookies.get("maps") != "none"


def frame(nearer: float = 0) -> Frame:
    """Return where maps open on this reader's screen: on the land route and both its ends, or so much `nearer`."""
    if phone():
        return Frame(zoom=1.5 + nearer, width=326, height=420, lon=-78, lat=9, touched=True)
    return Frame(zoom=2.3 + nearer, width=760, height=660)
