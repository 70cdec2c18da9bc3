"""The colours, read from the theme that also colours the rest of the screen."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

THEME = Path(__file__).resolve().parent.parent / ".streamlit" / "config.toml"

RGB = list[int]
SERIES = 8  # colours that are of no country
SCALE = 10  # colours of the scale


@dataclass(frozen=True)
class Palette:
    """The colours of one mode, as #RRGGBB.

    `series` are the first of `chartCategoricalColors`: the roles, the groups of a stacked chart, and a grey. The others
    are those of `countries`.
    """

    mode: str
    background: str
    surface: str
    side: str
    text: str
    border: str
    accent: str
    link: str
    origin: str
    transit: str
    host: str
    series: tuple[str, ...]
    countries: tuple[str, ...]
    scale: tuple[str, ...]

    def colour(self, name: str) -> str:
        """Return a colour by its name in a description: a field, or a place in one, as "host" or "series.4"."""
        field, _, place = name.partition(".")
        return getattr(self, field)[int(place)] if place else getattr(self, field)

    @property
    def quiet(self) -> str:
        """Return the grey for what is context only: the last of the series."""
        return self.series[-1]


@cache
def palette(mode: str) -> Palette:
    """Return the palette of `light` or `dark`; anything else counts as light."""
    mode = mode if mode == "dark" else "light"
    theme = tomllib.loads(THEME.read_text("utf-8"))["theme"][mode]
    colours = tuple(theme["chartCategoricalColors"])
    series, countries = colours[:SERIES], colours[SERIES:]
    return Palette(
        mode=mode,
        background=theme["backgroundColor"],
        surface=theme["secondaryBackgroundColor"],
        side=theme["sidebar"]["backgroundColor"],
        text=theme["textColor"],
        border=theme["borderColor"],
        accent=theme["primaryColor"],
        link=theme["linkColor"],
        origin=series[0],
        transit=series[1],
        host=series[2],
        series=series,
        countries=countries,
        scale=tuple(theme["chartSequentialColors"]),
    )


def rgb(colour: str, alpha: int = 255) -> RGB:
    """Return #RRGGBB as the [red, green, blue, alpha] that deck.gl wants, each 0-255."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)] + [alpha]
