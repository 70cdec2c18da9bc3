"""Every colour can be read in the light and in the dark, and told from its neighbours by colour-blind eyes."""

import tomllib
from itertools import combinations, pairwise

import pandas as pd
import pytest
from coloraide import Color

from content.compare_choices import FIRST_HOSTS
from tables import series
from tables.load import load
from tests.views.all_views import SAY
from views import country_colours
from views.charts import plotly
from views.charts.description import Lanes
from views.group_colours import in_turn
from views.palette import SCALE, SERIES, THEME, Palette, palette

TEXT, MARK = 4.5, 3.0  # WCAG 2.2 AA: contrast of words, and of what is drawn
ROLES, NEIGHBOURS, STEPS = 15, 10, 3  # CIEDE2000 distances at the least; about 2 is just noticeable
# Any two of 15 countries may be beside each other. No 15 colours that words can be written in are farther apart for
# eyes of all kinds; those that the pages open with are.
COUNTRIES = {"full": 12, "protan": 8, "deutan": 8, "tritan": 8}
HUES = 0.2  # distance in Oklab of colours that go by different names
FADED = 0.6  # Streamlit writes captions and hints in the colour of the text at this opacity
TINT = 0.1  # and lays the accent at this one under what is chosen in a row of buttons

both_modes = pytest.mark.parametrize("mode", ["light", "dark"])
all_eyes = pytest.mark.parametrize("eyes", ["full", "protan", "deutan", "tritan"])


def theme(mode: str) -> dict:
    """Return the settings of one mode as Streamlit reads them."""
    return tomllib.loads(THEME.read_text("utf-8"))["theme"][mode]


def grounds(mode: str) -> list[str]:
    """Return every colour on which words stand."""
    page, side = theme(mode), theme(mode)["sidebar"]
    return [part[name] for part in (page, side) for name in ("backgroundColor", "secondaryBackgroundColor")]


def over(top: str, share: float, ground: str) -> Color:
    """Return the colour of a thin layer of `top` on the ground."""
    return Color(ground).mix(top, share, space="srgb")


def seen(colour: str, eyes: str) -> Color:
    """Return a colour as eyes see it that lack one kind of cone altogether (simulated after Brettel)."""
    return Color(colour) if eyes == "full" else Color(colour).filter(eyes, 1).convert("srgb").clip()


def distance(one: str, other: str, eyes: str) -> float:
    return seen(one, eyes).delta_e(seen(other, eyes), method="2000")


@both_modes
def test_a_description_can_count_on_so_many_colours(mode):
    colours = palette(mode)
    known = {"series": SERIES, "scale": SCALE, "countries": len(country_colours.SHARED)}
    assert {field: len(getattr(colours, field)) for field in known} == known
    assert (colours.colour("host"), colours.colour("scale.9")) == (colours.host, colours.scale[9])


@both_modes
def test_text_links_captions_and_hints_can_be_read_wherever_they_stand(mode):
    colours = palette(mode)
    for ground in grounds(mode):
        for words in (colours.text, theme(mode)["linkColor"], over(colours.text, FADED, ground)):
            assert Color(words).contrast(ground) >= TEXT, (str(words), ground)


@both_modes
def test_the_words_of_the_roles_have_the_colours_of_the_roles_and_can_be_read(mode):
    colours = palette(mode)
    words = [theme(mode)[f"{name}TextColor"] for name in ("orange", "violet", "blue")]
    assert words == [colours.origin, colours.transit, colours.host]
    for word in words:
        assert min(Color(word).contrast(ground) for ground in (colours.background, colours.surface)) >= TEXT


@both_modes
def test_what_is_chosen_can_be_read_in_the_accent_on_its_own_tint(mode):
    colours = palette(mode)
    for ground in (colours.background, colours.surface):
        assert Color(colours.accent).contrast(over(colours.accent, TINT, ground)) >= TEXT


@both_modes
def test_every_colour_of_a_chart_stands_out_and_can_carry_the_name_of_its_line(mode):
    colours = palette(mode)
    for colour in (*colours.series, *colours.countries, colours.accent):
        assert Color(colour).contrast(colours.surface) >= MARK
        assert Color(colour).contrast(colours.background) >= TEXT


@both_modes
def test_the_small_texts_of_a_chart_and_all_code_are_written_in_colours_that_can_be_read(mode):
    colours, day = palette(mode), pd.Timestamp("2022-04-20")
    drawn = plotly.draw(Lanes(lanes=(), first=day, last=day, ticks=()), SAY, colours).layout
    assert {drawn.font.color, drawn.xaxis.tickfont.color, drawn.yaxis.tickfont.color} == {colours.quiet}
    assert theme(mode)["codeTextColor"] == colours.text


@all_eyes
@both_modes
def test_the_three_roles_are_told_apart(mode, eyes):
    colours = palette(mode)
    for one, other in combinations([colours.origin, colours.transit, colours.host], 2):
        assert distance(one, other, eyes) >= ROLES, (one, other)


def stack(many: int, colours: Palette) -> list[str]:
    """Return the colours of a stack of so many groups, from the ground up."""
    return [colours.colour(name) for name in in_turn([*map(str, range(many))]).values()]


@all_eyes
@both_modes
def test_neighbours_in_a_stack_are_told_apart_however_many_there_are(mode, eyes):
    colours = palette(mode)
    for many in range(1, len(colours.series)):
        for one, other in pairwise(stack(many, colours)):
            assert distance(one, other, eyes) >= NEIGHBOURS, (one, other)


@all_eyes
@both_modes
def test_any_two_countries_are_told_apart_and_each_from_the_grey_of_the_others(mode, eyes):
    colours = palette(mode)
    for one, other in combinations(colours.countries, 2):
        assert distance(one, other, eyes) >= COUNTRIES[eyes], (one, other)
    assert min(distance(one, colours.quiet, eyes) for one in colours.countries) >= NEIGHBOURS


@all_eyes
@both_modes
def test_the_countries_that_charts_open_with_are_told_apart_as_neighbours_in_a_stack(mode, eyes):
    codes = series.article_origins(load("countries"))
    named = country_colours.colours([*codes, country_colours.REST]).values()
    paint = [palette(mode).colour(name) for name in named]
    for one, other in combinations(paint, 2):
        assert distance(one, other, eyes) >= NEIGHBOURS, (one, other)


@both_modes
def test_the_hosts_that_are_compared_first_have_colours_that_nobody_calls_the_same(mode):
    paint = [palette(mode).colour(name) for name in country_colours.colours(FIRST_HOSTS).values()]
    for one, other in combinations(paint, 2):
        assert seen(one, "full").delta_e(seen(other, "full"), method="ok") >= HUES, (one, other)


@both_modes
def test_no_country_is_mistaken_for_a_role(mode):
    colours = palette(mode)
    for country in colours.countries:
        for role in (colours.origin, colours.transit, colours.host):
            assert distance(country, role, "full") >= COUNTRIES["protan"], (country, role)


@all_eyes
@both_modes
def test_every_step_of_the_scale_can_be_seen_and_more_stands_out_more(mode, eyes):
    colours = palette(mode)
    steps = [colours.background, *colours.scale]  # plain land comes first
    assert all(distance(one, other, eyes) >= STEPS for one, other in pairwise(steps))
    contrasts = [seen(step, eyes).contrast(seen(colours.background, eyes)) for step in steps]
    assert contrasts == sorted(contrasts)
    assert contrasts[-1] >= MARK
