"""The origins that the article names hold for the region and not for the US border: both sides stand together."""

import pytest

from content import key_figures
from content.entries.lists import find
from content.pages.claims import evidence
from content.pages.figures import origins_shares
from content.reader import Reader

BOTH = "90.1% of the people from the Americas displaced abroad at the end of 2021; 23.5% of the encounters"


@pytest.mark.parametrize("make", [lambda who: evidence.make(who, claim="C21"), origins_shares.make])
def test_the_share_of_those_displaced_abroad_stands_beside_that_at_the_border(make):
    view = make(Reader())
    assert BOTH in view.title
    assert "Venezuela alone is 79.1%" in view.note
    assert "the other named origins are 52.8%" in view.note
    assert {bar.name for bar in view.drawing.bars} >= {"Haiti, abroad", "Haiti, US border", "Others, US border"}


def test_the_tile_has_both_shares_and_the_sources_of_both():
    tiles = {figure.key: figure for figure in key_figures.key_figures(Reader())}
    both = tiles["five_origins_share_displaced_2021"]
    assert (both.tile.value, both.tile.beside.value) == ("90.1%", "23.5%")
    assert {"unhcr_population", "cbp_state_fy20_fy23"} <= set(both.sources.split(";"))


def test_at_publication_the_tile_has_the_share_at_the_border_which_was_known():
    tiles = {figure.key: figure.tile for figure in key_figures.key_figures(Reader(at_publication=True))}
    assert tiles["five_origins_share_march_2022"].value == "23.5%"
    assert "five_origins_share_displaced_2021" not in tiles


def test_the_statement_is_supported_and_says_what_the_border_saw():
    entry = find("claim", "C21", Reader())
    assert entry.headline.startswith("✓ Supported")
    said = " ".join(paragraph.text for paragraph in entry.paragraphs)
    assert all(share in said for share in ("90.1 percent", "52.8 percent", "23.5 percent"))
