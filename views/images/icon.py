"""The icon of the dashboard in the tab of a browser and on the screen of a phone."""

from views.palette import Palette

MARK = "M15 44C20 22 36 13 50 18"  # the way from an origin to a host


def svg(palette: Palette) -> str:
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
