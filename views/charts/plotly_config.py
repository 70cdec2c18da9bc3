"""How Plotly's script in the browser behaves: nothing to press, and the months in the reader's language."""

from typing import Any

from views.say import Say

QUIET = {"displayModeBar": False, "responsive": True, "doubleClick": False, "scrollZoom": False}
OWN = "en"  # the language of Plotly itself


def config(say: Say) -> dict[str, Any]:
    """Return the configuration of every chart. Plotly names the months on an axis itself, from the names given here."""
    language = say.locale.language
    if language == OWN:
        return QUIET
    names = say.locale.months["stand-alone"]
    months = {key: [*names[width].values()] for key, width in (("months", "wide"), ("shortMonths", "abbreviated"))}
    return QUIET | {"locale": language, "locales": {language: {"format": months}}}
