"""Makes fonts from those that Streamlit carries: static ones for pictures, and small ones for pages.

Their licence, the SIL Open Font License, keeps the name "Source" for Adobe's own files: ours have another.
"""

import hashlib
from pathlib import Path

import streamlit
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from views.pictures.fonts import BOLD, FILES, FOLDER, REGULAR, SANS, SERIF
from web.prerender_style import FONTS, Font
from web.static_files import STATIC

MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"
LETTERS = [*range(0x20, 0x180), *range(0x2010, 0x2030), 0x202F, 0x20AC, 0x2190, 0x2192, 0x2212, 0x2248, 0x2264, 0x2265]
LETTERS += map(ord, "▲◆●○■△□✓✗")  # the signs of legends and verdicts
VARIABLE = {
    (SANS, "normal"): "SourceSansVF-Upright*.woff2",
    (SANS, "italic"): "SourceSansVF-Italic*.woff2",
    (SERIF, "normal"): "SourceSerifVariable-Roman*.woff2",
}
SIZE = {SANS: {}, SERIF: {"opsz": 20}}  # the axes besides the weight
STYLES = {REGULAR: "Regular", BOLD: "SemiBold"}
SHAPING = [
    "ccmp",
    "kern",
    "liga",
    "locl",
    "mark",
    "mkmk",
    "tnum",
]  # what a browser does with letters; pictures add up widths
FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC = 1, 2, 3, 4, 6, 16  # numbers of the names in a font


def write() -> list[Path]:
    """Write every font and return the paths."""
    pictures = [_write_for_pictures(FOLDER / file, *face) for face, file in FILES.items()]
    return pictures + [_write_for_pages(STATIC / font.file, font) for font in FONTS]


def origin(family: str, style: str = "normal") -> str:
    """Return what names the bytes of a variable font: the fonts made from it carry this."""
    return hashlib.sha256(_variable(family, style).read_bytes()).hexdigest()


def _variable(family: str, style: str) -> Path:
    return next(MEDIA.glob(VARIABLE[family, style]))


def _write_for_pictures(path: Path, family: str, weight: int) -> Path:
    """What draws on the server reads only static fonts, and no rules for how letters stand beside each other."""
    font = _cut(family, "normal", {"wght": weight}, [])
    return _save(font, path, STYLES[weight])


def _write_for_pages(path: Path, face: Font) -> Path:
    font = _cut(face.family, face.style, {"wght": face.weights}, SHAPING)
    font.flavor = "woff2"
    if "fvar" in font:
        font["fvar"].instances = []  # weights by name, which would be Adobe's
        font["name"].removeUnusedNames(font)
    return _save(font, path, "Italic" if face.style == "italic" else STYLES[face.weights[0]])


def _cut(family: str, style: str, weights: dict[str, int | tuple[int, int]], features: list[str]) -> TTFont:
    """Return a font of a family with our letters alone, at a weight or between two."""
    font = TTFont(_variable(family, style), recalcTimestamp=False)
    letters = subset.Subsetter(subset.Options(layout_features=features, hinting=False, name_IDs=[0, 13, 14]))
    letters.populate(unicodes=LETTERS)
    letters.subset(font)
    font = instancer.instantiateVariableFont(font, weights | SIZE[family])
    font.flavor = None
    for number, name in {FAMILY: family, TYPOGRAPHIC: family, UNIQUE: origin(family, style)}.items():
        _name(font, number, name)
    return font


def _save(font: TTFont, path: Path, style: str) -> Path:
    family = font["name"].getDebugName(FAMILY)
    _name(font, STYLE, style)
    _name(font, FULL, f"{family} {style}")
    _name(font, POSTSCRIPT, f"{family} {style}".replace(" ", "-"))
    font.save(path)
    return path


def _name(font: TTFont, number: int, name: str) -> None:
    font["name"].setName(name, number, 3, 1, 0x409)
