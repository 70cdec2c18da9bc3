"""The fonts of pictures: how wide a text is in them, and what a picture carries so that it looks the same anywhere.

`python -m tools.fonts` makes the files from those that Streamlit carries.
"""

import base64
import io
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

FOLDER = Path(__file__).resolve().parent
SANS, SERIF = "Dashboard Sans", "Dashboard Serif"
REGULAR, BOLD = 400, 600
EM = 1000  # units of these fonts for the size of their letters
ASCII = "".join(map(chr, range(0x20, 0x7F)))

Face = tuple[str, int]  # family and weight

FILES: dict[Face, str] = {(SANS, REGULAR): "sans-400.ttf", (SANS, BOLD): "sans-600.ttf", (SERIF, BOLD): "serif-600.ttf"}


def font(size: float, weight: int = REGULAR, family: str = SANS) -> "FontProperties":
    """Return a font; `size` is in pixels of a picture."""
    from matplotlib.font_manager import FontProperties  # dear to import: who only measures does without

    return FontProperties(family=family, weight=weight, size=size)


@lru_cache(maxsize=4000)
def width(text: str, size: float, weight: int = REGULAR, family: str = SANS) -> float:
    """Return how many pixels wide one line of text is."""
    wide = _widths(family, weight)
    return size * sum(wide.get(letter, wide[""]) for letter in text)


@cache
def _widths(family: str, weight: int) -> dict[str, float]:
    """Return how wide each letter of a font is, as part of its size; under "" what stands for those that it lacks."""
    with TTFont(FOLDER / FILES[family, weight], lazy=True) as found:
        wide, names = found["hmtx"], found.getBestCmap() or {}
        return {"": wide[".notdef"][0] / EM} | {chr(code): wide[name][0] / EM for code, name in names.items()}


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


def rules(face: Face, letters: set[str]) -> str:
    """Return the CSS that brings a font along, with these letters of it and those of ASCII.

    To make it costs 60 ms for some letters and 100 for those of ASCII, so these are made once for all pictures.
    """
    others = "".join(sorted(letters.difference(ASCII)))
    return _rule(face, ASCII) + (_rule(face, others) if others else "")


@lru_cache(maxsize=256)
def _rule(face: Face, letters: str) -> str:
    from fontTools import subset

    made, kept = io.BytesIO(), subset.Subsetter(subset.Options(layout_features=[], hinting=False, name_IDs=[]))
    kept.populate(text=letters)
    # With the time of its making in it, each copy of the server would send other bytes for the same picture.
    with TTFont(FOLDER / FILES[face], lazy=True, recalcTimestamp=False) as found:
        kept.subset(found)
        found.flavor = "woff2"
        found.save(made, reorderTables=False)
    data, (family, weight) = base64.b64encode(made.getvalue()).decode(), face
    return f"@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/woff2;base64,{data})}}"
