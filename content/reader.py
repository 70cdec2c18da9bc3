"""The reader: language, moment, colours and screen, and the tables as this reader sees them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd

from content.cache import cached
from tables import as_of, derive, translations
from tables.load import load
from views.maps import frame
from views.maps.viewport import Viewport
from views.palette import Palette, palette
from views.say import Say

DESKTOP, PHONE = "desktop", "phone"
PLANES = {DESKTOP: 340, PHONE: 195}  # pixels, in a window 1280 and 360 wide
MAPS = {DESKTOP: 560, PHONE: 326}  # pixels, the width of a live map in a window 1366 and 390 wide
ROOMS = (256, 296, 326, 380, 440, 500, 560)  # widths for which live maps are drawn: few, for each is cached


def screen_of(agent: str) -> str:
    """Return the screen of a browser, by its header `User-Agent`: those of phones name themselves mobile."""
    return PHONE if "Mobi" in agent else DESKTOP


@dataclass(frozen=True)
class Reader:
    """One reader. Equal readers see the same, so a reader is also the key under which a view can be cached.

    `language` is the code of a file in data/text; `at_publication` says that only what was known on the day of the
    article is wanted, and that this day can be read; `mode` is light or dark; `screen` is desktop or phone.
    """

    language: str = translations.ENGLISH
    at_publication: bool = False
    mode: str = "light"
    screen: str = DESKTOP

    @property
    def say(self) -> Say:
        """The words of the language."""
        return cached(_say, self.language)

    @property
    def palette(self) -> Palette:
        """The colours of the mode."""
        return palette(self.mode)

    def word(self, section: str) -> Callable[[str], str]:
        """Return the function that turns a code into its word in `section`; a country's code into its name."""
        say = self.say
        return say.country if section == "country" else lambda code: say(f"{section}.{code}")

    def table(self, name: str) -> pd.DataFrame:
        """Return a table in the language, at publication only what had been released by then. Raises `TableError`."""
        return cached(_released if self.at_publication else _translated, self.language, name).copy(deep=False)

    def as_published(self, name: str) -> pd.DataFrame:
        """Return the same, and at publication with the values first published and without later judgement.

        Raises `TableError`.
        """
        rows = self.table(name)
        return as_of.first_published(rows, name, as_of.publication_day()) if self.at_publication else rows

    def article_day(self) -> pd.Timestamp | None:
        """Return the day of the article for charts to mark; None when all that is shown lies before it anyway."""
        return as_of.publication_day() if as_of.day_is_known() and not self.at_publication else None

    def article_year(self) -> float | None:
        """Return where that day lies on an axis of whole years: after the last complete one."""
        day = self.article_day()
        return None if day is None else derive.year_before(day) + 0.5

    def story_year(self) -> int:
        """Return the year of the article's map: the last full one before it, as far as it was out for this reader."""
        known = self.table("displacement")["year"].max()
        return min(derive.year_before(as_of.publication_day()), int(known))

    def viewport(self, room: int | None = None) -> Viewport:
        """Return where maps open on the screen: on the whole of the Americas.

        In a window in which a map has not the usual width, `room` is what it has, in pixels.
        """
        usual = MAPS[self.screen]
        width = max((one for one in ROOMS if one <= min(room or usual, usual)), default=ROOMS[0])
        return frame.framed(width, frame.live_height(width), frame.LIVE, touched=self.screen == PHONE)

    @property
    def plane(self) -> int:
        """How many pixels wide the plane of a chart beside a list is: where less, static/screen.css hides its names."""
        return PLANES[self.screen]

    def on_any_screen(self) -> "Reader":
        """Return the reader of whom only language and moment are kept: all that the rows and words depend on."""
        return replace(self, mode="light", screen=DESKTOP)


def _translated(language: str, name: str) -> pd.DataFrame:
    return translations.translate(load(name), name, translations.words(language))


def _released(language: str, name: str) -> pd.DataFrame:
    return as_of.released(cached(_translated, language, name), name, as_of.publication_day())


def _say(language: str) -> Say:
    return Say(translations.words(language))
