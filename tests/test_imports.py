"""The house keeps its floors: imports point one way, rooms stay small, and nothing is registered by halves."""

import ast
import re
from collections.abc import Callable
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from content.menu import pages
from tables import translations
from tests.screen import PAGES, ROOT

ROOMS = ["tables", "views", "content", "ui", "pages", "web", "pipeline", "tools"]
MAY_USE = {
    "dashboard": {"web"},
    "pages": {"ui", "content", "views", "tables"},
    "ui": {"ui", "content", "views", "tables"},
    "web": {"web", "content", "views", "tables"},
    "content": {"content", "views", "tables"},
    "pipeline": {"pipeline", "tables"},
    "tools": set(ROOMS),
    "views": {"views"},
    "tables": {"tables"},
}
PAGE, FILE, FUNCTION = 65, 200, 30  # lines; of a page only those that arrange something count
COMMANDS = ["pipeline", "tools"]  # rooms of what is run by hand, never for a visitor
APP = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")) + [ROOT / "dashboard.py"]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
HEADINGS = ["menu", "title", "lead"]


def label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(tree(path)))


def room(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


@cache
def imported(path: Path) -> set[str]:
    """Return the modules that a file imports, by dotted name."""
    found = set()
    for node in nodes(path):
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
    return [node for node in nodes(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def public(path: Path) -> list[ast.FunctionDef | ast.ClassDef]:
    """Return what other files may use: functions and classes of the module and methods of these classes."""
    classes = [node for node in tree(path).body if isinstance(node, ast.ClassDef)]
    bodies = [*tree(path).body, *(node for one in classes for node in one.body)]
    found = [*classes, *(node for node in bodies if isinstance(node, ast.FunctionDef))]
    return [node for node in found if not node.name.startswith("_")]


def wrong(paths: list[Path], found: Callable[[Path], object]) -> dict[str, object]:
    """Return what is found in each file, by its place; a file in which nothing is found is left out."""
    return {label(path): what for path in paths if (what := found(path))}


def those(*rooms: str) -> list[Path]:
    return [path for path in APP if room(path) in rooms]


def test_imports_point_down():
    assert wrong(APP, lambda path: ({m.split(".")[0] for m in imported(path)} & set(ROOMS)) - MAY_USE[room(path)]) == {}


def test_no_module_imports_itself_by_way_of_others():
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in APP}

    def those_of(name: str) -> set[str]:
        parts = name.split(".")
        return {".".join(parts[:count]) for count in range(1, len(parts) + 1)} & modules.keys()

    graph = {name: {used for one in imported(path) for used in those_of(one)} for name, path in modules.items()}
    assert list(TopologicalSorter(graph).static_order())  # raises CycleError with the way around


def test_tables_views_and_content_do_not_know_streamlit():
    paths = those("tables", "views", "content")
    assert wrong(paths, lambda path: {name for name in imported(path) if name.split(".")[0] == "streamlit"}) == {}


def test_views_open_no_files_but_the_theme():
    def opened(path: Path) -> set[str]:
        names = {node.attr for node in nodes(path) if isinstance(node, ast.Attribute)}
        return names & {"read_text", "read_bytes", "read_csv", "open"}

    assert set(wrong(those("views"), opened)) <= {"views/palette.py"}


def test_files_stay_small():
    assert wrong([*APP, *TESTS], lambda path: max(0, path.read_text("utf-8").count("\n") - FILE)) == {}


def test_pages_stay_small():
    def arranging(path: Path) -> int:
        aside = [range(n.lineno, n.end_lineno + 1) for n in nodes(path) if not_arranging(n)]
        lines = enumerate(path.read_text("utf-8").splitlines(), start=1)
        return len([line for number, line in lines if line.strip() and not any(number in part for part in aside)])

    assert wrong(those("pages"), lambda path: max(0, arranging(path) - PAGE)) == {}


def test_functions_stay_small():
    def long(path: Path) -> dict[str, int]:
        lines = {function.name: function.end_lineno - function.lineno + 1 for function in functions(path)}
        return {name: count for name, count in lines.items() if count > FUNCTION}

    assert wrong([*APP, *TESTS], long) == {}


def test_no_raw_html_and_no_print():
    def used(path: Path) -> set[str]:
        names = {node.id for node in nodes(path) if isinstance(node, ast.Name)}
        given = {node.arg for node in nodes(path) if isinstance(node, ast.keyword)}
        spoken = names & {"print", "breakpoint"} if room(path) not in COMMANDS else set()
        components = {name for name in imported(path) if name.startswith("streamlit.components")}
        return spoken | components | (given & {"unsafe_allow_html"})

    assert wrong(APP, used) == {}


def test_everything_public_says_what_it_is():
    def silent(path: Path) -> list[str]:
        named = [("the module", tree(path)), *((node.name, node) for node in public(path))]
        return [name for name, node in named if not ast.get_docstring(node)]

    assert wrong(APP, silent) == {}


def test_everything_public_names_its_types():
    def untyped(path: Path) -> list[str]:
        return [node.name for node in public(path) if isinstance(node, ast.FunctionDef) and not typed(node)]

    assert wrong(APP, untyped) == {}


def typed(function: ast.FunctionDef) -> bool:
    """Return whether a function names the types of all that it takes and of what it returns."""
    given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    given += [arg for arg in (function.args.vararg, function.args.kwarg) if arg]
    named = all(arg.annotation is not None or arg.arg in ("self", "cls") for arg in given)
    return named and function.returns is not None


def test_every_file_in_pages_is_in_the_menu_and_the_other_way_round():
    files = {path.relative_to(ROOT / "pages").with_suffix("").as_posix() for path in (ROOT / "pages").rglob("*.py")}
    assert files == set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_its_words(page):
    name, known = page.split("/")[1], translations.words(translations.ENGLISH)
    wanted = HEADINGS if page == PAGES[0] else [*HEADINGS, "summary"]
    assert set(wanted) - set(known.get(name, {})) == set()


def test_page_names_are_unique_because_they_are_addresses():
    names = pages()
    assert len(names) == len(set(names))


def test_no_chart_uses_a_map_of_plotly():
    # Plotly fetches shapes or tiles from another host for these, and draws nothing without it.
    def maps(path: Path) -> set[str]:
        names = {node.value for node in nodes(path) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
        names |= {node.attr.lower() for node in nodes(path) if isinstance(node, ast.Attribute)}
        return {name for name in names if re.match(r"(choropleth|densitymap|scatter(geo|map))\w*$", name)}

    assert wrong(those("views"), maps) == {}
