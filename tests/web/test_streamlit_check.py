"""When the installed Streamlit lacks what the server uses of it, the start says so in a sentence, or ends with one."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.test_imports import imported, those, wrong
from tools.local import ROOT
from web import streamlit_check
from web import streamlit_internals as internals
from web.streamlit_check import check, fatal_faults, index_scripts, lost_gains

SCRIPTS = ["take_over.js", "scroll_anchor.js", "print.js", "touch.js", "map_tooltip.js", "screen.css", "print.css"]
SCRIPTS += [
    "announce.js",
    "names.js",
    "popover_keys.js",
    "menu.js",
    "skip_link.js",
    "chart_keys.js",
    "grid_keys.js",
    "chart_tap.js",
    "connection.js",
    "whole_choice.js",
    "color_mode.js",
    "kept_place.js",
    "own_words.js",
]
# Marks of Streamlit's elements, attributes of its widgets, and classes of what it draws with.
CLASSES = r"(?<=\.)(?:draglayer|hoverlayer|deck-tooltip|maplibregl-[\w-]+)"
MARKS = re.compile(rf"\bst[A-Z][\w-]*|(?<=\[)data-(?!testid|tapped|whole)[\w-]+|{CLASSES}")


@pytest.fixture
def streamlit_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder that stands for Streamlit's browser files, of links that a test may take away."""
    for path in internals.STATIC.rglob("*.*"):
        link = tmp_path / "static" / path.relative_to(internals.STATIC)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(path)
    (tmp_path / "index.html").write_text(internals.INDEX.read_text("utf-8"), "utf-8")
    monkeypatch.setattr(internals, "INDEX", tmp_path / "index.html")
    monkeypatch.setattr(internals, "STATIC", tmp_path / "static")
    cached = (internals.index_tags, internals.asset_url, check)
    for function in cached:
        function.cache_clear()
    yield tmp_path / "static"
    for function in cached:
        function.cache_clear()


def replace_in_scripts(folder: Path, old: str, new: str) -> None:
    """Write another file in the place of the link to each script that has the text `old`."""
    for path in folder.glob("js/*.js"):
        text = path.read_text("utf-8")
        if old in text:
            path.unlink()
            path.write_text(text.replace(old, new), "utf-8")


def test_the_installed_streamlit_fits():
    assert [*fatal_faults(index_scripts()), *lost_gains(index_scripts())] == []


def test_files_that_are_gone_are_named_and_the_start_goes_on(streamlit_files, caplog):
    patterns = [f"js/{chunk}.*.js" for chunk in internals.CHUNKS]
    for pattern in patterns:
        next(streamlit_files.glob(pattern)).unlink()
    check()
    told = [record.message.removeprefix(f"Streamlit {st.__version__} ") for record in caplog.records]
    assert "no longer has a file static/js/DeckGlJsonChart.*.js: maps are not preloaded." in told
    assert [pattern for pattern in patterns if f"static/{pattern}: " not in " ".join(told)] == []
    assert internals.preloads("map") == []


def test_without_the_marks_that_the_take_over_needs_the_start_ends(streamlit_files):
    for mark in internals.TAKE_OVER_MARKS:
        replace_in_scripts(streamlit_files, mark, "other")
    with pytest.raises(SystemExit) as end:
        check()
    lines, begin = str(end.value).split("\n"), f"Streamlit {st.__version__} no longer marks its page by "
    assert [line.removeprefix(begin).split(":")[0] for line in lines] == [*internals.TAKE_OVER_MARKS]


def test_without_scripts_on_the_index_page_the_start_ends(streamlit_files):
    (streamlit_files.parent / "index.html").write_text("<p>Nothing", "utf-8")
    with pytest.raises(SystemExit, match=r"no longer names its scripts in static/index\.html"):
        check()


def test_an_address_of_the_server_that_is_no_longer_read_is_named(streamlit_files):
    replace_in_scripts(streamlit_files, internals.BACKEND_ADDRESS, "OTHER")
    assert [loss[:32] for loss in lost_gains(index_scripts())] == ["no longer reads BACKEND_BASE_URL"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("WIDGET_ID_PREFIX", "no longer says how ids of widgets begin"),
        ("get_script_run_ctx", "no longer has get_script_run_ctx"),
    ],
)
def test_a_name_that_is_gone_from_streamlit_is_told(name, sentence, monkeypatch):
    monkeypatch.setattr(internals, name, None)
    assert [loss[: len(sentence)] for loss in lost_gains(index_scripts())] == [sentence]
    assert internals.is_script_run() is False


def test_an_option_that_is_gone_is_told(monkeypatch):
    monkeypatch.setattr(internals, "NO_COLLECTION", "runner.unknown")
    assert lost_gains(index_scripts()) == [
        "no longer has the option runner.unknown: it may collect garbage after every rerun."
    ]


def test_a_message_that_streamlit_has_added_is_told(monkeypatch):
    monkeypatch.setattr(internals, "REFUSED_MESSAGES", internals.REFUSED_MESSAGES - {"clear_cache"})
    assert [loss[:26] for loss in lost_gains(index_scripts())] == ["has a message clear_cache "]


@pytest.mark.parametrize("message", [None, "other"])
def test_without_the_message_that_runs_a_page_the_start_ends(message, monkeypatch):
    monkeypatch.setattr(streamlit_check, "_message_types", lambda: {message})
    assert fatal_faults(index_scripts()) == ["no longer has the message rerun_script: readers would be disconnected."]


def test_every_message_is_allowed_or_refused_and_none_is_both():
    types = {field.name for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields}
    assert types == internals.ALLOWED_MESSAGES | internals.REFUSED_MESSAGES
    assert not internals.ALLOWED_MESSAGES & internals.REFUSED_MESSAGES


@cache
def bundle() -> str:
    """Return the text of all that Streamlit's page can load."""
    return "".join(path.read_text("utf-8") for path in internals.STATIC.rglob("*.*s") if path.suffix in (".js", ".css"))


@cache
def is_known(mark: str) -> bool:
    """Return whether a mark, which several scripts may use, is in that text."""
    return internals.has_mark(bundle(), mark)


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_mark_of_streamlit_that_our_scripts_and_styles_use_is_in_its_files(name):
    marks = set(MARKS.findall((ROOT / "static" / name).read_text("utf-8")))
    assert marks
    assert {mark for mark in marks if not is_known(mark)} == set()


def test_the_take_over_uses_what_the_start_checks():
    script = (ROOT / "static" / "take_over.js").read_text("utf-8")
    assert [mark for mark in (*internals.TAKE_OVER_MARKS, internals.BACKEND_ADDRESS) if mark not in script] == []


def test_streamlit_s_inside_is_imported_in_one_module():
    def inside(path: Path) -> set[str]:
        return {name for name in imported(path) if re.match(r"streamlit\.\w+\.", name)}

    # That of the server looks its names up when it starts.
    assert set(wrong(those("dashboard", "pages", "ui", "web"), inside)) == {"ui/streamlit_internals.py"}
