"""`python -m tables.make DOWNLOADS [TABLE ...]` runs every recipe, or those named by table or recipe."""

import importlib
import pkgutil
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import tables.make
from tables.make.write import save

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
SHAPES = ROOT / "static" / "americas.geojson"


def recipes() -> dict[str, ModuleType]:
    """Return the modules of this package that have a public `make`, by name."""
    found = (m.name for m in pkgutil.iter_modules(tables.make.__path__) if not m.name.startswith("_"))
    modules = {name: importlib.import_module(f"tables.make.{name}") for name in sorted(found)}
    return {name: module for name, module in modules.items() if hasattr(module, "make")}


def run(recipe: ModuleType, downloads: Path, wanted: set[str], data: Path, shapes: Path) -> None:
    """Write the tables of a recipe, all when none is wanted by name, and say how many rows each has."""
    for name, frame in recipe.make(downloads).items():
        if not wanted or name in wanted:
            save(frame, data / f"{name}.csv")
            print(f"{name}: {len(frame)} rows")
    if hasattr(recipe, "write_shapes"):
        recipe.write_shapes(downloads, shapes)


def main(arguments: Sequence[str], data: Path = DATA, shapes: Path = SHAPES) -> None:
    """Read the command line and run the recipes; leaves with a message when a name is not known."""
    known = recipes()
    offered = {name: {name, *getattr(module, "TABLES", ())} for name, module in known.items()}
    parser = ArgumentParser(prog="python -m tables.make", description=__doc__)
    parser.add_argument("downloads", type=Path, help="the folder of downloaded files")
    parser.add_argument("tables", nargs="*", help="tables or recipes to make; all when none is named")
    options = parser.parse_args(arguments)
    asked = set(options.tables)
    if unknown := asked - set().union(*offered.values()):
        parser.error(f"no recipe for {', '.join(sorted(unknown))}")
    for name, module in known.items():
        if not asked or asked & offered[name]:
            run(module, options.downloads, set() if name in asked else asked, data, shapes)


if __name__ == "__main__":
    main(sys.argv[1:])
