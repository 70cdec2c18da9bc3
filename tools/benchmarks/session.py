"""A visitor's session without a browser: Streamlit's websocket protocol, with bytes and ms counted."""

import time
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tables.translations import ENGLISH
from tools.benchmarks.buttons_widget import ButtonsWidget
from tools.benchmarks.connection import ANSWER_SECONDS, open_connection
from tools.benchmarks.message_cache import MessageCache
from tools.benchmarks.slider_widget import SliderWidget
from tools.local import HOST

Widget = SliderWidget | ButtonsWidget


@dataclass(frozen=True)
class Run:
    """One run of the script as its visitor sees it."""

    ms: float
    """From sending the request to hearing `script_finished`."""
    received: int
    """Bytes of the websocket messages, before any compression."""


class PageError(RuntimeError):
    """The page did not run as it should, so its figures would mean nothing."""


class Session:
    """One tab: it opens a page, reruns it, goes to another one, moves a slider or presses a button of a row."""

    def __init__(self, port: int, cookies: SimpleCookie | None = None, language: str = ENGLISH) -> None:
        """Connect as the frontend does, with the cookies and the language of its browser; nothing runs yet."""
        self.pages: dict[str, str] = {}
        """The pages of the menu: path ("" is the start) and the hash that the server knows the page by."""
        self.widgets: list[Widget] = []
        self._home, self._page_hash = f"http://{HOST}:{port}/", ""
        self._path = ""
        self._query: list[tuple[str, str]] = []
        self._widgets_by_id: dict[str, Widget] = {}
        self._moved: dict[str, Widget] = {}
        self._cache = MessageCache()
        self._errors: list[str] = []
        self._socket = open_connection(port, SimpleCookie() if cookies is None else cookies, language)

    def __enter__(self) -> Self:
        """Return the connected session."""
        return self

    def __exit__(self, *error: object) -> None:
        """Leave: close the connection, as closing the tab does."""
        self._socket.close()

    def open(self, path: str = "", query: str = "") -> Run:
        """Open the app at an address, as a link does: the first run of this session."""
        self._path, self._query = path, parse_qsl(query, keep_blank_values=True)
        return self._run(page_name=path)

    def rerun(self) -> Run:
        """Run the page again with nothing changed."""
        return self._run(page_script_hash=self._page_hash)

    def go(self, path: str) -> Run:
        """Go to another page by the menu, within the session."""
        self._path, self._query, self._widgets_by_id, self._moved = path, [], {}, {}
        return self._run(page_script_hash=self.pages[path])

    def move(self, widget: Widget, step: int) -> Run:
        """Move a widget by so many steps: its fragment runs, or the page if it lies in none."""
        widget.move(step)
        self._moved[widget.proto.id] = widget
        if widget.proto.HasField("query_param_key"):
            key = widget.proto.query_param_key
            kept = [pair for pair in self._query if pair[0] != key]
            self._query = kept + [(key, value) for value in widget.query()]
        return self._run(page_script_hash=self._page_hash, fragment_id=widget.fragment)

    def _run(self, **target: str) -> Run:
        request = self._request(target).SerializeToString()
        self._errors = []
        received, ms, start = 0, 0.0, time.perf_counter()
        self._socket.send(request)
        while True:
            data = self._socket.recv(ANSWER_SECONDS, decode=False)
            received += len(data)
            message = ForwardMsg.FromString(data)
            if _ends_run(message):
                ms = (time.perf_counter() - start) * 1000
            self._handle(message)
            # The server says so right after the last `script_finished`: these bytes belong to this run.
            if ms and _says_idle(message):
                break
        if self._errors:
            raise PageError(f"{target}: {'; '.join(self._errors)}")
        return Run(ms, received)

    def _request(self, target: dict[str, str]) -> BackMsg:
        message = BackMsg()
        state = message.rerun_script
        for name, value in target.items():
            setattr(state, name, value)
        state.query_string = urlencode(self._query)
        state.widget_states.widgets.extend(widget.state() for widget in self._moved.values())
        state.cached_message_hashes.extend(self._cache.hashes())
        context = state.context_info
        context.url = self._home + self._path  # by which the dashboard knows one page from another
        context.timezone, context.locale, context.color_scheme = "UTC", "en-US", "light"
        return message

    def _handle(self, message: ForwardMsg) -> None:
        self._cache.record(message)
        fragments = list(message.metadata.run.fragment_ids)
        match message.WhichOneof("type"):
            case "new_session":
                self._begin_run(message.new_session.page_script_hash, fragments)
            case "navigation":
                self._page_hash = message.navigation.page_script_hash
                self.pages = _menu(message.navigation.app_pages)
            case "page_info_changed":
                self._query = parse_qsl(message.page_info_changed.query_string, keep_blank_values=True)
            case "delta":
                self._handle_delta(message.delta)
            case "page_not_found":
                self._errors.append("page not found")
            case "script_finished" if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                self._errors.append("the script does not compile")
            case "script_finished" if _ends_run(message):
                self._cache.finish_run(fragments)

    def _begin_run(self, page_hash: str, fragments: list[str]) -> None:
        if not fragments:
            self._page_hash = page_hash
        self.widgets = [w for w in self.widgets if fragments and w.fragment not in fragments]

    def _handle_delta(self, delta: Delta) -> None:
        element = delta.new_element
        if element.HasField("exception") and not element.exception.is_warning:
            self._errors.append(f"{element.exception.type}: {element.exception.message}")
        if element.HasField("slider"):
            self._add_widget(SliderWidget(element.slider, delta.fragment_id))
        if element.HasField("button_group") and element.button_group.click_mode == ButtonGroup.SINGLE_SELECT:
            self._add_widget(ButtonsWidget(element.button_group, delta.fragment_id))

    def _add_widget(self, widget: Any) -> None:
        known: Any = self._widgets_by_id.setdefault(widget.proto.id, widget)
        if known is not widget:
            known.update(widget.proto, widget.fragment)
        self.widgets.append(known)


def _ends_run(message: ForwardMsg) -> bool:
    """Tell the end of a run from the pause before `st.rerun` starts it again."""
    is_finish = message.WhichOneof("type") == "script_finished"
    return is_finish and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


def _says_idle(message: ForwardMsg) -> bool:
    is_status = message.WhichOneof("type") == "session_status_changed"
    return is_status and not message.session_status_changed.script_is_running


def _menu(pages: Any) -> dict[str, str]:
    inside = [page for page in pages if not page.external_url]
    return {"" if page.is_default else page.url_pathname: page.page_script_hash for page in inside}
