"""How the rows of an open table, which are too many to write out, have days and months."""

from tables import translations
from views.say import Say

ISO = {"MMMM YYYY": "YYYY-MM", "D MMMM YYYY": "YYYY-MM-DD"}


def date_format(words: str, say: Say) -> str:
    """Return a format of dates with `words`; outside English that of ISO 8601, since Streamlit's months are English."""
    return words if say.locale.language == translations.ENGLISH else ISO.get(words, words)
