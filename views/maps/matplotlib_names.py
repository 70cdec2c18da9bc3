"""The names of a still map, measured in the font of the picture, so that none covers another or is cut."""

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from views.maps import labels, mark_sizes
from views.maps.description import Map
from views.maps.viewport import Viewport
from views.pictures import fonts
from views.pictures.canvas import Box, Canvas

LINE = 16  # pixels from line to line of a text
ROOM = 0.4  # of the width of the map is the widest text of a count
TRIALS, FIRST = 2, 1000  # how often all names are placed, and the importance of one that found no room
PADDING = 3  # pixels at both ends of a text
ANCHORS = {"start": "left", "middle": "center", "end": "right"}


def draw(canvas: Canvas, axes: Axes, box: Box, map_: Map, viewport: Viewport, scale: float) -> None:
    """Write the names of the countries and the texts of the counts, with a line to those that stand away."""
    found, away = placed(map_, viewport, scale)
    _lines(axes, away, viewport, canvas.palette.text)
    _grounds(axes, found + away, viewport, canvas.palette.background)
    for label in found + away:
        (x, y), (right, down) = viewport.pixel(*label["p"]), label["o"]
        inside = {"start": PADDING, "middle": 0, "end": -PADDING}[label["t"]]
        lines = label["label"].split("\n")
        for i, line in enumerate(lines):
            at = box.left + x + right + inside, box.top + y + down + LINE * (i - (len(lines) - 1) / 2)
            canvas.text(*at, line, fonts.font(labels.SIZE), ha=ANCHORS[label["t"]], va="center")


def measured(label: str) -> tuple[float, float]:
    """Return how wide and high a label is, in pixels; it may have several lines."""
    lines = label.split("\n")
    width = max(fonts.width(line, labels.SIZE) for line in lines)
    return width + 2 * PADDING, labels.TALL + LINE * (len(lines) - 1)


def placed(map_: Map, viewport: Viewport, scale: float) -> tuple[list[dict], list[dict]]:
    """Return the labels beside their dots, and those at the end of a line.

    One that finds no room is placed before the others in another trial.
    """
    rows = _rows(map_, viewport, scale)
    for _ in range(TRIALS):
        found = labels.placed(rows, viewport, measured)
        away = labels.with_lines(rows, found, viewport, measured)
        names = {label["label"] for label in found + away}
        if len(names) == len(rows):
            break
        rows = [row if row["label"] in names else row | {"k": row["k"] + FIRST} for row in rows]
    return found, away


def _rows(map_: Map, viewport: Viewport, scale: float) -> list[dict]:
    room, most = ROOM * viewport.width, (map_.most or {}).get("counts", 1)
    counts = [
        {
            "p": count.point,
            "s": scale * mark_sizes.count_radius(count.people, most),
            "label": "\n".join(fonts.wrapped(count.text, room, labels.SIZE)),
            "k": labels.COUNT,
        }
        for count in map_.counts
    ]
    places = [{"p": one.point, "s": scale * one.radius, "label": one.name, "k": one.importance} for one in map_.places]
    return counts + [place for place in places if place["k"]]


def _lines(axes: Axes, away: list[dict], viewport: Viewport, colour: str) -> None:
    for label in away:
        (x, y), (right, down) = viewport.pixel(*label["p"]), label["o"]
        axes.plot([x, x + right], [y, y + down], color=colour, lw=0.6)


def _grounds(axes: Axes, found: list[dict], viewport: Viewport, colour: str) -> None:
    """Draw a ground below each label that lets little through, as that of the live map does."""
    boxes = [labels.box(label, viewport, measured) for label in found]
    if boxes:
        paths = [Path([(a, b), (c, b), (c, d), (a, d), (a, b)], closed=True) for a, b, c, d in boxes]
        axes.add_artist(PathPatch(Path.make_compound_path(*paths), fc=(colour, 0.75), ec="none", zorder=5, gid="names"))
