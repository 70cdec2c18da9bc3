"""The forms in which a page is looked at: wide or narrow, light or dark."""

from dataclasses import dataclass, field

from playwright.sync_api import ViewportSize

DESK: ViewportSize = {"width": 1440, "height": 900}
SMALL: ViewportSize = {"width": 1100, "height": 600}  # fewer pixels of a map to draw; wide enough for the whole bar
PHONE: ViewportSize = {"width": 390, "height": 844}
PHONE_SAYS = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


@dataclass(frozen=True)
class Form:
    """A size of the screen and a mode of its colours."""

    name: str
    size: ViewportSize = field(hash=False)  # a dict
    scheme: str


# Each differs from the one before in the size or in the colours alone: less is to be changed on the way.
FORMS = [
    Form("phone-dark", PHONE, "dark"),
    Form("desk-dark", DESK, "dark"),
    Form("desk-light", DESK, "light"),
    Form("phone-light", PHONE, "light"),
]
