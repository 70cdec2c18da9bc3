"""How to cite the whole edition of the data."""

from typing import Any

import streamlit as st

from content.citation import edition, edition_text
from content.reference import FORMATS
from tables import archive
from ui.cite import home
from ui.markdown import to_copy
from views.say import Say

FILE = "americas-migration"


def citing(say: Say) -> None:
    """Draw the citation of the whole edition as text and in every format, each to copy and to download."""
    link = home()
    texts = {"text": (edition_text(link, say), "txt", "text/plain")}
    texts |= {form: (write(edition(link, say)), ending, mime) for form, (write, ending, mime) in FORMATS.items()}
    for form, (text, ending, mime) in texts.items():
        st.subheader(say(f"cite.{form}"), anchor=f"cite-{form}")
        to_copy(text)
        look: dict[str, Any] = {"key": f"take_{form}", "icon": ":material/download:", "on_click": "ignore"}
        st.download_button(f".{ending}", text, file_name=archive.file_name(FILE, ending), mime=mime, **look)
