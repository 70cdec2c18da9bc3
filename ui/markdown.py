"""Words as one element: each element costs the server and the browser more than what it says."""

import re
import string

import streamlit as st

from content.markdown import smaller

_SIGNS = re.compile(f"[{re.escape(string.punctuation)}]")


def write(*paragraphs: str) -> None:
    """Draw paragraphs of Markdown one below the other; an empty one is left out."""
    st.markdown("\n\n".join(filter(None, paragraphs)))


def to_copy(text: str) -> None:
    """Draw text with a button that copies it. Without a language: Streamlit's colours of code are too pale to read."""
    st.code(text, language=None, wrap_lines=True)


def small(text: str) -> str:
    """Return words of one line as Markdown that is smaller and paler, like a caption."""
    return f":gray[{smaller(text)}]"


def plain(text: str) -> str:
    """Return text that has signs of its own as Markdown that shows them."""
    return _SIGNS.sub(r"\\\g<0>", text)


def code(text: str) -> str:
    """Return a line that may hold anything as Markdown that shows it as it is: in code, no address becomes a link."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"
