"""The pictures of a view on a page: where they lie for each screen, and how much room they take, without drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from content.catalogue import page_called
from content.choices import Arguments
from content.page import ViewSpec
from content.reader import Reader
from content.view_link import view_link
from views.pictures.sizes import PAGE, PHONE, SHEET, dimensions
from views.view import View

# Where a card is narrower than 560 pixels: on phones, on small screens beside the menu, and two side by side.
NARROW = ("(max-width: 640px)", "(min-width: 769px) and (max-width: 1056px)")
SIDE_BY_SIDE = "(min-width: 1316px)"
DARK = "(prefers-color-scheme: dark)"


@dataclass(frozen=True)
class Source:
    """A file of the picture: its address, its width and height in pixels, and for which screens it is (a media query).

    The last one, for all others, has no query.
    """

    address: str
    width: int
    height: int
    media: str


@dataclass(frozen=True)
class Picture:
    """A picture in words, and its files, of which the browser takes the first that is for its screen."""

    alt: str
    sources: tuple[Source, ...]


def page_picture(spec: ViewSpec, view: View, reader: Reader, chosen: Arguments) -> Picture | None:
    """Return the picture of a view in a state; None where there is nothing to draw. Raises `TableError`."""
    narrow = (*NARROW, SIDE_BY_SIDE) if page_called(spec.page).side_by_side(spec) else NARROW
    return Picture(view.alt, tuple(files(spec, view, reader, chosen, narrow))) if view.drawing is not None else None


def sheet_picture(spec: ViewSpec, view: View, reader: Reader, chosen: Arguments) -> Picture | None:
    """Return the same for paper, in one file."""
    if view.drawing is None:
        return None
    file = Source(view_link(spec, reader, chosen, "svg", size=SHEET), *dimensions(SHEET, view), media="")
    return Picture(view.alt, (file,))


def files(
    spec: ViewSpec, view: View, reader: Reader, chosen: Arguments, narrow: Sequence[str], mode: str = ""
) -> Iterator[Source]:
    """Yield the files of a picture: small ones where a screen is `narrow`, in one `mode` or in that of the device.

    `narrow` are media queries. Raises `TableError`.
    """
    modes = ((mode, ()),) if mode else (("dark", (DARK,)), ("light", ()))
    for size, screens in ((PHONE, narrow), (PAGE, ())):
        width, height = dimensions(size, view)
        for colours, wanted in modes:
            media = ", ".join(" and ".join((screen, *wanted)) for screen in screens) or "".join(wanted)
            address = view_link(spec, replace(reader, mode=colours), chosen, "svg", size=size)
            yield Source(address, width, height, media)
