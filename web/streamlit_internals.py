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
from content.page import CHART, MAP

INDEX = Path(st.__file__).parent / "static" / "index.html"
STATIC = INDEX.parent / "static"  # what the server sends below /static/
# Files by pattern, below `STATIC`. The fonts have the family names that Streamlit's theme loads them under.
SANS_FONT = "media/SourceSansVF-Upright.*.woff2"
SERIF_FONT = "media/SourceSerifVariable-Roman.*.woff2"
# Script chunks, js/NAME.*.js, with what they draw.
CHUNKS = {
    "ButtonGroup": "the buttons above the title",
    "Selectbox": "the choice of language",
    "Metric": "key figures",
    "DeckGlJsonChart": "maps",
    "PlotlyChart": "charts",
    "DataFrame": "tables",
}
CHUNKS_ABOVE_TITLE = ("ButtonGroup", "Selectbox")
CHUNKS_OF_VIEWS = {MAP: "DeckGlJsonChart", CHART: "PlotlyChart"}
CHUNKS_BESIDE_VIEWS = {"overview": ["Metric"], "brief": ["Metric"], "data": ["DataFrame"]}
IMPORTS_LENGTH = 20_000  # bytes at the beginning of a chunk in which its imports stand
_IMPORT = re.compile(rb'(?:from|import)"\./([\w.-]+\.js)"')
# What static/take_over.js finds the application by.
TAKE_OVER_MARKS = ("stApp", "stMain", "stMainBlockContainer", "data-test-script-state")
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


@cache
def preloads(page: str) -> dict[str, list[str]]:
    """Return the scripts that a page needs first: those for what is "above_title", and those for its "views".

    Streamlit by itself loads them only when the first element arrives that needs them.
    """
    kinds = {spec.kind for spec in PAGES[page].views}
    chunks = CHUNKS_BESIDE_VIEWS.get(page, []) + [chunk for kind, chunk in CHUNKS_OF_VIEWS.items() if kind in kinds]
    above, views = script_urls(CHUNKS_ABOVE_TITLE), script_urls(tuple(chunks))
    return {"above_title": above, "views": [address for address in views if address not in above]}


def script_urls(chunks: tuple[str, ...]) -> list[str]:
    """Return the addresses of these chunks and of all that they import, without those that the index page loads.

    A chunk that Streamlit no longer has is left out.
    """
    found: dict[str, None] = {}
    wanted = [address for chunk in chunks if (address := asset_url(f"js/{chunk}.*.js"))]
    loaded = "".join(index_tags().scripts)
    while wanted:
        address = wanted.pop(0)
        if address not in found and address not in loaded:
            found[address] = None
            with (STATIC / address.removeprefix("/static/")).open("rb") as chunk:
                wanted += [f"/static/js/{name.decode()}" for name in _IMPORT.findall(chunk.read(IMPORTS_LENGTH))]
    return list(found)


def has_mark(scripts: str, mark: str) -> bool:
    """Return whether the text of scripts has a mark, and not only a longer one that begins or ends like it."""
    # The look behind comes last: a pattern that begins with the mark is found a hundred times faster.
    return re.search(rf"{mark}(?<![\w-]{mark})(?![\w-])", scripts) is not None
