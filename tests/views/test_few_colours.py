"""The colours of a picture in PNG: few enough for a light file, and near enough that nobody sees it."""

import numpy as np

from views.pictures.few_colours import MOST, reduced

GROUND = (249, 248, 243)


def pixels(rgb: np.ndarray) -> np.ndarray:
    return np.dstack([rgb, np.full(rgb.shape[:2], 255)]).astype(np.uint8)


def shades() -> np.ndarray:
    """Return a ground that meets 2,000 other colours, as at the edges of letters."""
    found = np.full((60, 90, 3), GROUND)
    found[:40, :50] = np.random.default_rng(0).integers(0, 256, (40, 50, 3))
    return found


def test_a_picture_has_no_more_colours_than_a_palette_holds():
    assert len(reduced(pixels(shades())).getcolors(maxcolors=60 * 90)) <= MOST


def test_a_picture_of_few_colours_keeps_each_of_them():
    flat = np.full((40, 60, 3), GROUND)
    flat[10:20], flat[25:, 30:] = (31, 119, 180), (200, 60, 20)
    assert np.array_equal(np.asarray(reduced(pixels(flat)).convert("RGB")), flat)


def test_an_even_ground_keeps_its_colour_beside_thousands_of_others():
    found = np.asarray(reduced(pixels(shades())).convert("RGB")).astype(int)
    assert abs(found[50, 80] - GROUND).max() <= 1
