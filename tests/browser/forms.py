"""The four forms in which a page is looked at, each one step from the next: wide or narrow, light or dark."""

from dataclasses import dataclass

from playwright.sync_api import ViewportSize

DESK: ViewportSize = {"width": 1440, "height": 900}
SMALL: ViewportSize = {"width": 900, "height": 700}  # fewer pixels of a map to draw without a graphics card
PHONE: ViewportSize = {"width": 390, "height": 844}
PHONE_SAYS = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


@dataclass(frozen=True)
class Form:
    """A size of the screen and a mode of its colours; `rules` of axe-core to hold it against, all when empty."""

    name: str
    size: ViewportSize
    scheme: str
    rules: tuple[str, ...] = ()


# In an order that changes the colours once: that costs more than a change of the size.
# All rules once at either size and once in either mode. Of the other two forms only the colours are new beside the
# form of the same size, and only the places beside the form of the same mode: the rule on contrast sees both.
FORMS = [
    Form("desk-light", DESK, "light"),
    Form("phone-light", PHONE, "light", ("color-contrast",)),
    Form("phone-dark", PHONE, "dark"),
    Form("desk-dark", DESK, "dark", ("color-contrast",)),
]
