"""The house keeps its floors: imports point one way, rooms stay small, and nothing is registered by halves."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tables import words
from tests.screen import PAGES, ROOT
from ui.menu import MENU

ROOMS = ["tables", "views", "ui", "pages", "web"]
MAY_USE = {
    "dashboard": {"web"},
    "pages": {"ui", "views", "tables"},
    "ui": {"ui", "views", "tables"},
    "web": {"web", "tables"},
    "views": {"views"},
    "tables": {"tables"},
}
PAGE, FILE, FUNCTION = 65, 200, 30  # lines; of a page only those that arrange something count
MAKERS = {"make", "refresh"}  # run by hand, never for a visitor
APP = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")) + [ROOT / "dashboard.py"]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
HEADINGS = ["menu", "title", "lead"]


def label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def room(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imported(path: Path) -> set[str]:
    """Return the modules that a file imports, by dotted name."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def not_arranging(node: ast.AST) -> bool:
    """Return whether a node is an import or a docstring."""
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    return text or isinstance(node, ast.Import | ast.ImportFrom)


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def public(path: Path) -> list[ast.FunctionDef | ast.ClassDef]:
    """Return what other files may use: functions and classes of the module and methods of these classes."""
    found = []
    for node in tree(path).body:
        found += [node] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
        found += (
            [m for m in getattr(node, "body", []) if isinstance(m, ast.FunctionDef)]
            if isinstance(node, ast.ClassDef)
            else []
        )
    return [node for node in found if not node.name.startswith("_")]


@pytest.mark.parametrize("path", APP, ids=label)
def test_imports_point_down(path):
    own = {name.split(".")[0] for name in imported(path)} & set(ROOMS)
    assert own - MAY_USE[room(path)] == set()


@pytest.mark.parametrize("path", [p for p in APP if room(p) in ("tables", "views")], ids=label)
def test_tables_and_views_do_not_know_streamlit(path):
    assert not {name for name in imported(path) if name.split(".")[0] == "streamlit"}


@pytest.mark.parametrize(
    "path", [p for p in APP if label(p).startswith("tables/") and not MAKERS & set(p.parts)], ids=label
)
def test_what_runs_for_a_visitor_does_not_know_the_recipes(path):
    assert not {name for name in imported(path) if name.startswith("tables.make")}


@pytest.mark.parametrize("path", [p for p in APP if room(p) == "views"], ids=label)
def test_views_open_no_files_but_the_theme(path):
    opened = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert path.name == "palette.py" or not opened & {"read_text", "read_bytes", "read_csv", "open"}


@pytest.mark.parametrize("path", [*APP, *TESTS], ids=label)
def test_files_stay_small(path):
    assert len(path.read_text("utf-8").splitlines()) <= FILE


@pytest.mark.parametrize("path", [p for p in APP if room(p) == "pages"], ids=label)
def test_pages_stay_small(path):
    aside = {n for node in ast.walk(tree(path)) if not_arranging(node) for n in range(node.lineno, node.end_lineno + 1)}
    lines = enumerate(path.read_text("utf-8").splitlines(), start=1)
    assert len([line for number, line in lines if line.strip() and number not in aside]) <= PAGE


@pytest.mark.parametrize("path", [*APP, *TESTS], ids=label)
def test_functions_stay_small(path):
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions(path)}
    assert {name: lines for name, lines in long.items() if lines > FUNCTION} == {}


@pytest.mark.parametrize("path", APP, ids=label)
def test_no_raw_html_and_no_print(path):
    names = {node.id for node in ast.walk(tree(path)) if isinstance(node, ast.Name)}
    words_given = {node.arg for node in ast.walk(tree(path)) if isinstance(node, ast.keyword)}
    assert not names & {"print", "breakpoint"} or MAKERS & set(path.parts)
    assert "unsafe_allow_html" not in words_given
    assert not {name for name in imported(path) if name.startswith("streamlit.components")}


@pytest.mark.parametrize("path", APP, ids=label)
def test_everything_public_says_what_it_is(path):
    assert ast.get_docstring(tree(path))
    assert [node.name for node in public(path) if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("path", APP, ids=label)
def test_everything_public_names_its_types(path):
    for function in [node for node in public(path) if isinstance(node, ast.FunctionDef)]:
        given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        given += [arg for arg in (function.args.vararg, function.args.kwarg) if arg]
        untyped = [arg.arg for arg in given if arg.annotation is None and arg.arg not in ("self", "cls")]
        assert untyped == [], function.name
        assert function.returns is not None, function.name


def test_every_file_in_pages_is_in_the_menu_and_the_other_way_round():
    files = {path.relative_to(ROOT / "pages").with_suffix("").as_posix() for path in (ROOT / "pages").rglob("*.py")}
    assert files == set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_its_words(page):
    section, name = page.split("/")
    known = words.words(words.ENGLISH)
    assert section in known["menu"]
    wanted = HEADINGS if page == PAGES[0] else [*HEADINGS, "door"]
    assert set(wanted) - set(known.get(name, {})) == set()


def test_page_names_are_unique_because_they_are_addresses():
    names = [name for names in MENU.values() for name in names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", sorted((ROOT / "views").glob("*.py")), ids=label)
def test_no_chart_uses_a_map_of_plotly(path):
    # Plotly fetches shapes or tiles from another host for these, and draws nothing without it.
    strings = {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)}
    assert not strings & {
        "choropleth",
        "scattergeo",
        "scattermap",
        "choroplethmap",
        "densitymap",
        "scattermapbox",
    }
    attributes = {node.attr.lower() for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert not {
        name for name in attributes if name.startswith(("choropleth", "scattergeo", "scattermap", "densitymap"))
    }
