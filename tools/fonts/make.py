"""Makes static fonts from variable ones: what draws on the server reads no others.

Their licence, the SIL Open Font License, keeps the name "Source" for Adobe's own files: ours have another.
"""

import hashlib
from pathlib import Path

import streamlit
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from views.pictures.fonts import BOLD, FILES, FOLDER, REGULAR, SANS, SERIF

MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"
LETTERS = [*range(0x20, 0x180), *range(0x2010, 0x2030), 0x202F, 0x20AC, 0x2190, 0x2192, 0x2212, 0x2248, 0x2264, 0x2265]
LETTERS += map(ord, "▲◆●○■△□✓✗")  # the signs of legends and verdicts
VARIABLE = {SANS: "SourceSansVF-Upright*.woff2", SERIF: "SourceSerifVariable-Roman*.woff2"}
SIZE = {SANS: {}, SERIF: {"opsz": 20}}  # the axes besides the weight
STYLES = {REGULAR: "Regular", BOLD: "SemiBold"}
FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC = 1, 2, 3, 4, 6, 16  # numbers of the names in a font


def write(folder: Path = FOLDER) -> list[Path]:
    """Write every font into a folder and return the paths."""
    return [_write(folder / file, *face) for face, file in FILES.items()]


def origin(family: str) -> str:
    """Return what names the bytes of the variable font of a family: the fonts made from it carry this."""
    return hashlib.sha256(_variable(family).read_bytes()).hexdigest()


def _variable(family: str) -> Path:
    return next(MEDIA.glob(VARIABLE[family]))


def _write(path: Path, family: str, weight: int) -> Path:
    font, style = TTFont(_variable(family), recalcTimestamp=False), STYLES[weight]
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[0, 13, 14])
    letters = subset.Subsetter(options)
    letters.populate(unicodes=LETTERS)
    letters.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": weight} | SIZE[family])
    font.flavor = None
    names = {FAMILY: family, STYLE: style, UNIQUE: origin(family), FULL: f"{family} {style}", TYPOGRAPHIC: family}
    names[POSTSCRIPT] = f"{family} {style}".replace(" ", "-")
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font.save(path)
    return path
