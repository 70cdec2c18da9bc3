"""Checks when the server starts that the installed Streamlit still has what web/streamlit_internals.py names."""

import logging
import re
from functools import cache

import streamlit as st

from web import streamlit_internals as internals

RUN = "rerun_script"  # the message that asks for a page
_SCRIPT = re.compile(r"/static/(js/[\w.-]+\.js)")


@cache
def check() -> None:
    """Log a sentence for each gain that is lost with the installed Streamlit, once in a process.

    Raises `SystemExit` with a sentence for each thing missing without which pages would not work.
    """
    scripts = index_scripts()
    if faults := [f"Streamlit {st.__version__} {fault}" for fault in fatal_faults(scripts)]:
        raise SystemExit("\n".join(faults))
    for loss in lost_gains(scripts):
        logging.getLogger(__name__).warning("Streamlit %s %s", st.__version__, loss)


def fatal_faults(scripts: str) -> list[str]:
    """Return the end of a sentence, which begins with Streamlit, for each thing missing without which no page works.

    `scripts` is the text of those of the index page.
    """
    messages = _message_types()
    lost_marks = [mark for mark in internals.TAKE_OVER_MARKS if not internals.has_mark(scripts, mark)]
    return [
        *([] if scripts else ["no longer names its scripts in static/index.html: the application would never start."]),
        *(f"no longer marks its page by {mark}: the prerendered page would never give way." for mark in lost_marks),
        *([] if RUN in messages else [f"no longer has the message {RUN}: readers would be disconnected."]),
    ]


def lost_gains(scripts: str) -> list[str]:
    """Return the same for each thing missing without which pages work, but less well."""
    return [*_lost_files(), *_unknown_messages(), *_lost_names(scripts)]


def _lost_files() -> list[str]:
    chunks = {f"js/{chunk}.*.js": f"{what} are not preloaded" for chunk, what in internals.CHUNKS.items()}
    return [
        f"no longer has a file static/{pattern}: {loss}."
        for pattern, loss in chunks.items()
        if not internals.asset_url(pattern)
    ]


def _unknown_messages() -> list[str]:
    unknown = _message_types() - internals.ALLOWED_MESSAGES - internals.REFUSED_MESSAGES
    return [
        f"has a message {kind} that web/streamlit_internals.py does not name: a browser that sends it is disconnected."
        for kind in sorted(unknown)
    ]


def _lost_names(scripts: str) -> list[str]:
    address, option = internals.BACKEND_ADDRESS, internals.NO_COLLECTION
    fits = {
        f"no longer reads {address}: each visit asks for two addresses in vain.": address in scripts,
        "no longer says how ids of widgets begin: a forged one is not refused.": internals.WIDGET_ID_PREFIX,
        "no longer has get_script_run_ctx: as a plain script dashboard.py is empty.": internals.get_script_run_ctx,
        f"no longer has the option {option}: it may collect garbage after every rerun.": _has_option(option),
    }
    return [sentence for sentence, fit in fits.items() if not fit]


def index_scripts() -> str:
    """Return the text of all scripts that the index page loads."""
    names = _SCRIPT.findall("".join(internals.index_tags().scripts))
    return "".join((internals.STATIC / name).read_text("utf-8") for name in names)


def _message_types() -> set[str]:
    if internals.BackMsg is None:
        return set()
    return {field.name for field in internals.BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields}


def _has_option(name: str) -> bool:
    try:
        st.get_option(name)
    except RuntimeError:
        return False
    return True
