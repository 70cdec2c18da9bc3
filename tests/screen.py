"""What a reader sees: a page opened as a visitor opens it, and every text that is on it."""

import base64
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from google.protobuf.message import Message
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest, app_test, local_script_runner

from content.catalogue import PAGES as DECLARED
from content.reader import Reader
from content.tabs import opening
from ui import visit

# AppTest looks through all installed packages for components at each start, a sixth of a second: once is enough.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
# It also compiles every page anew, where a server keeps what it has compiled.
app_test.ScriptCache = local_script_runner.ScriptCache = cache(ScriptCache)


class Runtime(SimpleNamespace):
    """A server without a browser: that of AppTest is a mock, which makes a class for whatever it is asked for."""

    def get_client(self, session_id: str) -> None:
        """Return no browser: it has sent neither headers nor cookies."""


def wait(runner: local_script_runner.LocalScriptRunner, patience: float) -> None:
    """Wait for the end of a run. AppTest asks for it every millisecond, and takes the processor from the page."""
    runner._script_thread.join(patience)
    assert runner.script_stopped(), f"the page took longer than {patience} s"


app_test.MagicMock = lambda spec: Runtime()
local_script_runner.require_widgets_deltas = wait

ROOT = Path(__file__).resolve().parent.parent
FRAME = ROOT / "ui" / "app.py"
PAGES = [f"{page.folder}/{name}" for name, page in DECLARED.items()]
START = PAGES[0]
# How many views each page has in each tab that opens with hindsight, by its parameters: none for the first.
VIEWS, TABLES = Counter({(path, ()): 0 for path in PAGES}), set()  # the latter: where a section has its own table
for path, page in zip(PAGES, DECLARED.values(), strict=True):
    opens = ("", *(page.tabs.options(Reader(), {}) if page.tabs else ()))
    for section in (section for section in page.sections if section.tab in opens):
        place = path, tuple(opening(page, section.anchor).items())
        VIEWS[place] += 0 if section.question else len(section.views)  # asked one at a time, when a set is chosen
        TABLES |= {place} if section.table else set()
TABS = [(path, dict(tab)) for (path, tab), views in VIEWS.items() if views or not tab or (path, tab) in TABLES]
CARDS = [(path, dict(tab)) for (path, tab), views in VIEWS.items() if views]

# Strings that steer the browser and that nobody reads. Whatever is not listed counts as text on screen.
UNREAD = {"id", "tag", "anchor", "type", "icon", "theme", "config", "language", "deferred_file_id", "format"}
UNREAD |= {"page", "page_script_hash", "query_string", "url", "columns", "spec", "json", "tooltip", "form_id"}
UNREAD |= {"autocomplete"}
PICTURE = re.compile(r"!\[(.*)\]\((\S+)\)", re.DOTALL)  # in Markdown
UNREAD_IN_CHARTS = {"template", "type", "mode", "color", "symbol", "dash", "bdata", "dtype", "customdata"}
UNREAD_IN_CHARTS |= {"barmode", "hovermode", "dragmode", "orientation", "rangemode", "xanchor", "yanchor", "x0"}
UNREAD_IN_CHARTS |= {"xref", "yref", "textposition", "categoryorder", "autorange", "traceorder", "bgcolor", "x1"}
UNREAD_IN_CHARTS |= {"hoverinfo", "arrowcolor", "axref", "ayref", "align", "separators", "range", "tickvals"}
UNREAD_IN_CHARTS |= {"iso3", "t", "hoverformat", "spikedash", "hoversubplots", "shadow", "layer"}


def tabs(page: str) -> list[dict[str, str]]:
    """Return the parameters that open each tab of a page."""
    return [tab for path, tab in TABS if path == page]


def open_page(page: str, **query: Any) -> AppTest:
    """Open a page ("section/name") by a link with these parameters, as the first thing a visitor does."""
    at = AppTest.from_file(FRAME, default_timeout=60)
    if page != START:
        at.switch_page(f"../pages/{page}.py")
    at.query_params.update(query)
    return at.run()


@cache
def seen(page: str, **query: Any) -> AppTest:
    """Return the same page opened once for all tests that only look at it."""
    return open_page(page, **query)


def nodes(node: Any) -> Iterator[Any]:
    """Walk through everything on the page."""
    yield node
    for child in getattr(node, "children", {}).values():
        yield from nodes(child)


def texts(at: AppTest) -> Iterator[tuple[str, str]]:
    """Yield every text on the page with the place where it stands."""
    for node in nodes(at._tree):
        proto = getattr(node, "proto", None)
        if isinstance(proto, Message):
            yield from _strings(proto, node.type)
    for chart in plots(at):
        yield from _written(chart["data"], "chart")
        yield from _written(chart["layout"], "layout")
    for deck in decks(at):
        for layer in deck["layers"]:
            yield from _written(layer["data"] if isinstance(layer["data"], list) else [], layer["id"])
    for frame in at.dataframe:
        yield from _cells(frame)


def pictures(at: AppTest) -> dict[str, str]:
    """Return the addresses of the pictures of views on the page, with their alternative texts."""
    found = [PICTURE.fullmatch(text.value) for text in at.markdown]
    return {picture[2]: re.sub(r"\\(.)", r"\1", picture[1]) for picture in found if picture}


def _strings(message: Message, place: str) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        if field.name in UNREAD or field.type not in (field.TYPE_STRING, field.TYPE_MESSAGE):
            continue
        for item in value if field.is_repeated else [value]:
            if isinstance(item, str):
                markup, kept = (r"<[^>]*>", " ") if place == "html" else (PICTURE, r"\1")  # no tag or address
                yield f"{place}.{field.name}", re.sub(markup, kept, item)
            else:
                yield from _strings(item, f"{place}.{field.name}")


def _written(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in UNREAD_IN_CHARTS:
                yield from _written(item, f"{place}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from _written(item, place)
    elif isinstance(value, str) and not re.fullmatch(r"[xy]\d*", value):  # the name of an axis
        facts = r"%?\{[^}]*\}" if "meta" in place else r"%\{[^}]*\}"  # which the browser fills in
        yield place, re.sub(facts + r"|</?\w+>|\d{4}-\d\d-\d\dT[\d:.]+", " ", value)


def _cells(frame: Any) -> Iterator[tuple[str, str]]:
    labels = json.loads(frame.proto.columns)
    for column in frame.value.columns:
        label = labels.get(column, {}).get("label", column)
        yield "column", label
        for cell in frame.value[column]:
            if isinstance(cell, str):
                yield f"cell.{column}", cell


def paragraphs(at: AppTest) -> list[str]:
    """Return the paragraphs of Markdown on the page."""
    return [paragraph for text in at.markdown for paragraph in text.value.split("\n\n")]


def plots(at: AppTest) -> list[dict]:
    """Return the Plotly charts on the page, as the browser gets them."""
    return [json.loads(chart.proto.spec) for chart in at.get("plotly_chart")]


def decks(at: AppTest) -> list[dict]:
    """Return the maps on the page, as the browser gets them."""
    return [json.loads(chart.proto.json) for chart in at.get("deck_gl_json_chart")]


def numbers(values: Any) -> list:
    """Return the values of one axis of a chart: Plotly packs columns of numbers into bytes."""
    packed = isinstance(values, dict)
    return np.frombuffer(base64.b64decode(values["bdata"]), values["dtype"]).tolist() if packed else list(values)


def choices(at: AppTest) -> dict[str, Any]:
    """Return the choices of the page that have a parameter in the link, with their values now.

    What a reader may type freely, a search, is none of them: nothing typed there is junk.
    """
    state, typed = at.session_state.to_dict(), {field.key for field in at.text_input}
    names = [name for name, note in state[visit.KEY].notes.items() if note.written and name not in typed]
    return {name: state[name] for name in names if name in state}


def forms(at: AppTest) -> list[str]:
    """Return the parameters that choose between chart, table and source of each card on the page."""
    return [button.key for button in at.segmented_control if str(button.key).endswith("_as")]


def warned(at: AppTest) -> list[str]:
    """Return the sentences about broken tables on the page."""
    return [warning.value for warning in at.warning]


def card(at: AppTest, anchor: str) -> str:
    """Return the takeaway of one card."""
    return next(title.value for title in at.subheader if title.proto.anchor == anchor)
