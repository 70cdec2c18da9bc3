"""The measured apps; everything that the benchmarks know about the dashboard is here."""

import argparse
from pathlib import Path

from tables.translations import ENGLISH
from tools.local import ROOT

BARE = Path(__file__).with_name("bare.py")
BARE_MAP = Path(__file__).with_name("bare_map.py")
WITHOUT_WEB = Path(__file__).with_name("without_web.py")
DASHBOARD = ROOT / "dashboard.py"
MAIN_SCRIPT = ROOT / "ui" / "app.py"

MAP_PATH = "map"
YEAR_KEY = "year"

BARE_IMPORTS = "import pandas, plotly.graph_objects, streamlit"
LOAD_TABLES = "[load.load(name) for name in package.names()]"
PACKAGES = ("tables", "views", "content", "ui", "web")


def dashboard_imports() -> str:
    """Return the import statements that bring in every module a running server of the dashboard uses.

    But for the main script: importing it would draw a page.
    """
    files = (file for name in PACKAGES for file in sorted((ROOT / name).rglob("*.py")) if file != MAIN_SCRIPT)
    parts = (file.relative_to(ROOT).with_suffix("").parts for file in files)
    names = (".".join(part for part in path if part != "__init__") for path in parts)
    return f"{BARE_IMPORTS}, {', '.join(names)}; from tables import package, load"


def parser(purpose: str | None) -> argparse.ArgumentParser:
    """Return the command line that the measurements of a server share."""
    arguments = argparse.ArgumentParser(description=purpose)
    arguments.add_argument("--app", type=Path, default=DASHBOARD, help="the script to measure (default: %(default)s)")
    return arguments


def add_languages(arguments: argparse.ArgumentParser) -> None:
    """Let a command take the languages of its readers' browsers."""
    arguments.add_argument("--languages", nargs="+", default=[ENGLISH], help="of the readers, as es (default: en)")
