"""The forms in which a page is looked at: wide or narrow, light or dark, in a language; and which page in which."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import cycle

from playwright.sync_api import ViewportSize

from tables.translations import ENGLISH, languages
from tests import everywhere

DESK: ViewportSize = {"width": 1440, "height": 900}
SMALL: ViewportSize = {"width": 1100, "height": 600}  # fewer pixels of a map to draw; wide enough for the bar in a row
PHONE: ViewportSize = {"width": 390, "height": 844}
DARK = "matchMedia('(prefers-color-scheme: dark)').matches"
PHONE_SAYS = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


@dataclass(frozen=True)
class Form:
    """A size of the screen, a mode of its colours and a language."""

    name: str
    size: ViewportSize = field(hash=False)  # a dict
    scheme: str
    language: str = ENGLISH

    def said(self, language: str) -> "Form":
        """Return the same form in a language."""
        return self if language == self.language else replace(self, name=f"{self.name}-{language}", language=language)


# Each differs from the one before in the size or in the colours alone: less is to be changed on the way.
FORMS = [
    Form("phone-dark", PHONE, "dark"),
    Form("desk-dark", DESK, "dark"),
    Form("desk-light", DESK, "light"),
    Form("phone-light", PHONE, "light"),
]


def somewhere(pages: Sequence[str]) -> list[tuple[str, Form]]:
    """Return in which form each page is looked at: each page in one, and each form in each language on one page.

    They are paired by their order (`tests/everywhere.py`), and listed form by form: to change the form of a page costs
    more than its language. With `--everywhere` each page in each form and language.
    """
    found = everywhere.somewhere(pages, languages(), FORMS)
    walked = sorted(found, key=lambda pair: (FORMS.index(pair[2]), languages().index(pair[1])))
    return [(page, form.said(code)) for page, code, form in walked]


def closely(views: list[tuple[str, Form]]) -> list[tuple[str, Form]]:
    """Return those of them that are looked at closely, which is dear: of each form one, each in another language."""
    chosen = {form.said(code) for form, code in zip(FORMS, cycle(languages()), strict=False)}
    return views if everywhere.ASKED else [(page, form) for page, form in views if form in chosen]
