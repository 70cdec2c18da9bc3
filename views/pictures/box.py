"""A part of a picture."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A part of a picture: its left and upper edge, width and height in pixels."""

    left: float
    top: float
    width: float
    height: float
