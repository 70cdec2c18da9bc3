"""What is seen on screen, pixel by pixel, as WCAG measures it."""

from io import BytesIO

import numpy as np
from PIL import Image
from playwright.sync_api import Locator, Page

CONTRAST = 3  # what WCAG asks of a mark


def luminance(page: Page, box: list[float], room: int = 0) -> np.ndarray:
    """Return the relative luminance of each pixel of a place on screen, and of `room` pixels around it."""
    x, y, width, height = box
    size = page.viewport_size
    left, top = max(0, x - room), max(0, y - room)
    right, bottom = min(size["width"], x + width + room), min(size["height"], y + height + room)
    clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    shot = Image.open(BytesIO(page.screenshot(clip=clip, animations="disabled", caret="hide"))).convert("RGB")
    channels = np.asarray(shot) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def ground(place: Locator) -> float:
    """Return how light the ground of a place is: most of its pixels."""
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    return float(np.median(luminance(place.page, [box[side] for side in ("x", "y", "width", "height")])))


def contrast(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the contrast between two luminances, pixel by pixel."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
