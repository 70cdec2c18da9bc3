"""What the server uses of Streamlit that is no public API; web/streamlit_check.py checks it when the server starts."""

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st

from content.catalogue import PAGES
from content.page import CHART, MAP, METRICS, ROWS

INDEX = Path(st.__file__).parent / "static" / "index.html"
STATIC = INDEX.parent / "static"  # what the server sends below /static/
# Script chunks, js/NAME.*.js, with what they draw.
CHUNKS = {
    "Metric": "key figures",
    "DeckGlJsonChart": "maps",
    "PlotlyChart": "charts",
    "DataFrame": "tables",
}
DRAWN_BY = {METRICS: "Metric", ROWS: "DataFrame", MAP: "DeckGlJsonChart", CHART: "PlotlyChart"}
# What static/take_over.js finds the application by.
TAKE_OVER_MARKS = ("stApp", "stMain", "stMainBlockContainer", "stVerticalBlock", "data-test-script-state")
BACKEND_ADDRESS = "BACKEND_BASE_URL"  # of `window.__streamlit`, set by static/take_over.js
# Types of messages of a browser. What is refused acts on all readers at once, such as emptying the caches.
ALLOWED_MESSAGES = {"rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"}
REFUSED_MESSAGES = {"clear_cache", "set_run_on_save", "load_git_info", "file_urls_request"}
REFUSED_MESSAGES |= {"debug_disconnect_websocket", "debug_shutdown_runtime"}
ENDPOINTS = "/_stcore/"
# What a page requests below it; the rest takes uploads, tells how much memory is used, or serves programs.
PAGE_ENDPOINTS = ("/_stcore/stream", "/_stcore/health", "/_stcore/host-config")
NO_COLLECTION = "runner.postScriptGC"  # an option that is hidden in Streamlit's documentation


def _optional(module: str, name: str) -> Any:
    """Return what a module of Streamlit has under a name; None where there is no such module or name."""
    with suppress(ImportError, AttributeError):
        return getattr(import_module(module), name)
    return None


BackMsg = _optional("streamlit.proto.BackMsg_pb2", "BackMsg")
WIDGET_ID_PREFIX = _optional("streamlit.runtime.state.common", "GENERATED_ELEMENT_ID_PREFIX")
get_script_run_ctx = _optional("streamlit.runtime.scriptrunner", "get_script_run_ctx")


def is_script_run() -> bool:
    """Return whether Streamlit is running the code that calls this as a script, for one reader."""
    return get_script_run_ctx is not None and get_script_run_ctx(suppress_warning=True) is not None


@dataclass(frozen=True)
class IndexTags:
    """The tags of Streamlit's index page that load its scripts, and those that load its style sheets."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...]


class _IndexParser(HTMLParser):
    """Collects the tags that load a script or a style sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts, self.styles = [], []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the text of a tag that loads something."""
        attributes, text = dict(attrs), self.get_starttag_text() or ""
        if tag == "script" and "src" in attributes:
            self.scripts.append(f"{text}</script>")
        elif tag == "link" and attributes.get("rel") == "modulepreload":
            self.scripts.append(text)
        elif tag == "link" and attributes.get("rel") == "stylesheet":
            self.styles.append(text)


@cache
def index_tags() -> IndexTags:
    """Return the tags of the index page of the installed Streamlit."""
    parser = _IndexParser()
    parser.feed(INDEX.read_text("utf-8"))
    return IndexTags(tuple(parser.scripts), tuple(parser.styles))


@cache
def asset_url(pattern: str) -> str | None:
    """Return the address of one of Streamlit's files, such as js/PlotlyChart.*.js; None where there is none."""
    found = next(iter(sorted(STATIC.glob(pattern))), None)
    return f"/static/{found.relative_to(STATIC).as_posix()}" if found else None


def preloads(page: str) -> list[str]:
    """Return the addresses of the chunks that draw a page's first views.

    Streamlit loads them only when the first element arrives that needs them. A chunk that is gone is left out.
    """
    drawn = PAGES[page].drawn()
    chunks = [chunk for kind, chunk in DRAWN_BY.items() if kind in drawn]
    return [address for chunk in chunks if (address := asset_url(f"js/{chunk}.*.js"))]


def has_mark(scripts: str, mark: str) -> bool:
    """Return whether the text of scripts has a mark, and not only a longer one that begins or ends like it."""
    # The look behind comes last: a pattern that begins with the mark is found a hundred times faster.
    return re.search(rf"{mark}(?<![\w-]{mark})(?![\w-])", scripts) is not None
