"""The names of a still map, measured in the font of the picture, so that none covers another or is cut."""

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from views.maps import label_places, labels, mark_sizes
from views.maps.curves import passed
from views.maps.description import Map, Point
from views.maps.label_places import Label
from views.maps.label_spots import Name
from views.maps.viewport import Viewport
from views.pictures import fonts
from views.pictures.canvas import Box, Canvas
from views.say import Say


def draw(canvas: Canvas, axes: Axes, box: Box, found: list[Label]) -> None:
    """Write the labels, each on a ground that lets little through, with the lines that lead to them."""
    for label in found:
        if label.line:
            axes.plot(*zip(*label.line, strict=True), color=canvas.palette.text, lw=0.8)
        left, top, right, bottom = label.room
        lines = label.text.split("\n")
        middle = box.left + (left + right) / 2, box.top + (top + bottom) / 2 - labels.LEADING * (len(lines) - 1) / 2
        for i, line in enumerate(lines):
            at = middle[0], middle[1] + labels.LEADING * i
            canvas.text(*at, line, fonts.font(labels.SIZE), ha="center", va="center")
    if found:
        corners = [label.room for label in found]
        paths = [Path([(a, b), (c, b), (c, d), (a, d), (a, b)], closed=True) for a, b, c, d in corners]
        look = {"fc": (canvas.palette.background, 0.75), "ec": "none", "zorder": 5, "gid": "names"}
        axes.add_artist(PathPatch(Path.make_compound_path(*paths), **look))


def placed(map_: Map, viewport: Viewport, scale: float, say: Say) -> list[Label]:
    """Return the labels of a map: texts of counts, names of countries, those of ends of flows where there is room."""
    most = (map_.most or {}).get("counts", 1)

    def name(text: str, point: Point, radius: float, importance: int) -> Name:
        return Name(text, viewport.pixel(*point), scale * radius, labels.size(text), importance)

    names = [
        name(labels.wrapped(one.text, viewport), one.point, mark_sizes.count_radius(one.people, most), labels.COUNT)
        for one in map_.counts
    ]
    names += [name(one.name, one.point, one.radius, one.importance) for one in map_.places if one.importance]
    written = {one.iso3 for one in map_.places if one.importance}
    ends = {code: end for flow in map_.flows for code, end in ((flow.origin, flow.start), (flow.asylum, flow.end))}
    names += [name(say.country(code), end, mark_sizes.QUIET, 0) for code, end in ends.items() if code not in written]
    return label_places.placed(names, viewport.width, viewport.height, busy=passed(map_.flows, viewport))
