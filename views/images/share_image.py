"""The image that networks show where a link to the dashboard is shared, and the icon of its browser tab."""

import textwrap
from xml.sax.saxutils import escape

from views.maps import static_map
from views.palette import Palette
from views.say import Say

WIDTH, HEIGHT = 1200, 630  # what networks show without cutting
LEFT = 64  # pixels of margin
TITLE, WIDE = 62, 17  # pixels of the letters of the title, letters of a line
LINE, LONG = 27, 40
SERIF = "'Source Serif', Georgia, serif"
MARK = "M15 44C20 22 36 13 50 18"  # the way from an origin to a host


def svg(map_: str, say: Say, palette: Palette) -> str:
    """Return the image for a shared link as SVG, from the map `map_` as `static_map` draws it."""
    scale = HEIGHT / static_map.VIEWPORT.height
    left = WIDTH - scale * static_map.VIEWPORT.width
    title, line = textwrap.wrap(say("picture.title"), WIDE), textwrap.wrap(say("picture.line"), LONG)
    top = (HEIGHT - 1.1 * TITLE * len(title) - 1.45 * LINE * len(line)) / 2
    below = top + 1.1 * TITLE * len(title) + 0.5 * TITLE
    words = [
        _text([say("picture.name")], 76, f'font-family="{static_map.FONT}" font-size="25" fill="{palette.accent}"', 25),
        _text(title, top + 0.5 * TITLE, f'font-family="{SERIF}" font-size="{TITLE}" font-weight="600"', 1.1 * TITLE),
        _text(line, below, f'font-family="{static_map.FONT}" font-size="{LINE}"', 1.45 * LINE),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{palette.background}"/>'
        f'<g transform="translate({left:.1f} 0) scale({scale:.4f})">{map_}</g>'
        f'<path d="M{LEFT} 98h56" stroke="{palette.accent}" stroke-width="4"/>'
        f'<g fill="{palette.text}">{"".join(words)}</g></svg>'
    )


def _text(lines: list[str], top: float, look: str, step: float) -> str:
    spans = "".join(
        f'<tspan x="{LEFT}" y="{top + step * i:.1f}">{escape(line)}</tspan>' for i, line in enumerate(lines)
    )
    return f"<text {look}>{spans}</text>"


def icon(palette: Palette) -> str:
    """Return the mark as SVG: an arc of the map, from the triangle of an origin to the circle of a host."""
    stops = f'<stop stop-color="{palette.origin}"/><stop offset="1" stop-color="{palette.host}"/>'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        '<linearGradient id="way" gradientUnits="userSpaceOnUse" x1="15" y1="44" x2="50" y2="18">'
        f'{stops}</linearGradient><rect width="64" height="64" rx="12" fill="{palette.background}"/>'
        f'<path d="{MARK}" fill="none" stroke="url(#way)" stroke-width="6" stroke-linecap="round"/>'
        f'<path d="M17 35l11 19H6z" fill="{palette.origin}"/>'
        f'<circle cx="48" cy="19" r="9" fill="{palette.host}"/></svg>\n'
    )
