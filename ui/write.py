"""Words as one element: each element costs the server and the browser more than what it says."""

import streamlit as st


def write(*paragraphs: str) -> None:
    """Draw paragraphs of Markdown one below the other; an empty one is left out."""
    st.markdown("\n\n".join(filter(None, paragraphs)))


def small(text: str) -> str:
    """Return words of one line as Markdown that is smaller and paler, like a caption."""
    return f":gray[:small[{text}]]"
