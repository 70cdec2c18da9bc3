"""Reduces an image to 256 colours, by its runs of pixels of one colour: a tenth as many as it has pixels."""

import numpy as np
from PIL import Image

MOST = 256


def reduced(pixels: np.ndarray) -> Image.Image:
    """Return an image of at most `MOST` colours. `pixels`: red, green, blue and alpha by row and column, all opaque.

    A colour of the image is the mean of all pixels that it stands for, so that an even ground keeps its own.
    """
    height, width, _ = pixels.shape
    flat = pixels.view(np.uint32).ravel()
    begins = np.append(0, np.flatnonzero(flat[1:] != flat[:-1]) + 1)
    lengths, colours = np.diff(begins, append=flat.size), flat[begins]
    runs = Image.frombuffer("RGBA", (colours.size, 1), colours).convert("RGB")
    grouped = runs.quantize(MOST, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    groups = np.frombuffer(grouped.tobytes(), np.uint8)
    found = Image.frombytes("P", (width, height), np.repeat(groups, lengths).tobytes())
    found.putpalette(_means(groups, lengths, colours.view(np.uint8).reshape(-1, 4)[:, :3]).tobytes())
    return found


def _means(groups: np.ndarray, lengths: np.ndarray, colours: np.ndarray) -> np.ndarray:
    """Return the mean colour of each group of runs, by their lengths."""
    groups, lengths = groups.astype(np.intp), lengths.astype(float)  # once, not in each of the sums
    pixels = np.bincount(groups, weights=lengths)
    sums = np.column_stack([np.bincount(groups, weights=lengths * channel) for channel in colours.T])
    return np.rint(sums / np.maximum(pixels, 1)[:, None]).astype(np.uint8)
