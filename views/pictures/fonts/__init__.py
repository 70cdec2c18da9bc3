"""The fonts of pictures: how wide a text is in them, and what a picture carries so that it looks the same anywhere.

`python -m tools.fonts` makes the files from those that Streamlit carries.
"""

import base64
import io
from functools import cache, lru_cache
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font, LoadFlags

FOLDER = Path(__file__).resolve().parent
SANS, SERIF = "Dashboard Sans", "Dashboard Serif"
REGULAR, BOLD = 400, 600

Face = tuple[str, int]  # family and weight

FILES: dict[Face, str] = {(SANS, REGULAR): "sans-400.ttf", (SANS, BOLD): "sans-600.ttf", (SERIF, BOLD): "serif-600.ttf"}

for file in FILES.values():
    fontManager.addfont(FOLDER / file)


def font(size: float, weight: int = REGULAR, family: str = SANS) -> FontProperties:
    """Return a font; `size` is in pixels of a picture."""
    return FontProperties(family=family, weight=weight, size=size)


@lru_cache(maxsize=4000)
def width(text: str, size: float, weight: int = REGULAR, family: str = SANS) -> float:
    """Return how many pixels wide one line of text is."""
    face = _face(family, weight)
    face.set_size(size, 72)
    face.set_text(text, 0, LoadFlags.NO_HINTING)
    return face.get_width_height()[0] / 64


def wrapped(text: str, room: float, size: float, weight: int = REGULAR, family: str = SANS) -> list[str]:
    """Return a text as lines that are at most `room` pixels wide; a word that is wider alone is broken."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if width(longer, size, weight, family) <= room:
                line = longer
                continue
            lines += [line] if line else []
            *whole, line = _broken(word, room, size, weight, family)
            lines += whole
        lines.append(line)
    return lines


def _broken(word: str, room: float, *look: float | str) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and width(parts[-1] + letter, *look) > room:
            parts.append("")
        parts[-1] += letter
    return parts


@cache
def _face(family: str, weight: int) -> FT2Font:
    return FT2Font(FOLDER / FILES[family, weight])


@lru_cache(maxsize=256)
def rule(face: Face, letters: str) -> str:
    """Return the CSS that brings a font along, with these letters of it and no others."""
    made, kept = io.BytesIO(), subset.Subsetter(subset.Options(layout_features=[], hinting=False, name_IDs=[]))
    kept.populate(text=letters)
    with TTFont(FOLDER / FILES[face], lazy=True) as found:
        kept.subset(found)
        found.flavor = "woff2"
        found.save(made, reorderTables=False)
    data, (family, weight) = base64.b64encode(made.getvalue()).decode(), face
    return f"@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/woff2;base64,{data})}}"
