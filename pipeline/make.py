"""`python -m pipeline.make DOWNLOADS [TABLE ...]` runs every recipe, or those named by table or recipe."""

import importlib
import pkgutil
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from pipeline import installed, recipes
from pipeline.read import Unusable
from pipeline.write import save

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
FAILED = 1
SHAPES = ROOT / "static" / "americas.geojson"


def load_recipes() -> dict[str, ModuleType]:
    """Return the modules of `pipeline.recipes` that have a `make`, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(recipes.__path__))
    modules = {name: importlib.import_module(f"{recipes.__name__}.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "make")}


def missing(recipe: ModuleType, downloads: Path) -> list[str]:
    """Return a sentence for each file that a recipe reads and the folder lacks: its name and the address it is from."""
    files = {name: (name, getattr(recipe, "INSTEAD", {}).get(name, name)) for name in recipe.FILES}
    lacking = [name for name, places in files.items() if not any((downloads / place).is_file() for place in places)]
    return [f"{downloads / name} is missing; it comes from {recipe.FILES[name]}" for name in lacking]


def run(recipe: ModuleType, downloads: Path, wanted: set[str], data: Path, shapes: Path) -> None:
    """Write the tables of a recipe, all when none is wanted by name, and say how many rows each has."""
    for name, frame in recipe.make(downloads).items():
        if not wanted or name in wanted:
            save(frame, data / f"{name}.csv")
            print(f"{name}: {len(frame)} rows")
    if hasattr(recipe, "write_shapes"):
        recipe.write_shapes(downloads, shapes)


def main(arguments: Sequence[str], data: Path = DATA, shapes: Path = SHAPES) -> int:
    """Read the command line and run the recipes, and say why one cannot be run; returns 0 when all of them were.

    Leaves with a message when a name is not known.
    """
    with installed.or_said():
        known = load_recipes()
    offered = {name: {name, *getattr(module, "TABLES", ())} for name, module in known.items()}
    parser = ArgumentParser(prog="python -m pipeline.make", description=__doc__)
    parser.add_argument("downloads", type=Path, help="the folder of downloaded files")
    parser.add_argument("tables", nargs="*", help="tables or recipes to make; all when none is named")
    options = parser.parse_args(arguments)
    asked = set(options.tables)
    if unknown := asked - set().union(*offered.values()):
        parser.error(f"no recipe for {', '.join(sorted(unknown))}")
    wanted = {name: module for name, module in known.items() if not asked or asked & offered[name]}
    failed = False
    for name, module in wanted.items():
        why = missing(module, options.downloads)
        try:
            if not why:
                run(module, options.downloads, set() if name in asked else asked, data, shapes)
        except Unusable as error:
            why = [str(error)]
        for sentence in why:
            print(f"{', '.join(module.TABLES)}: not made. {sentence}.", file=sys.stderr)
        failed |= bool(why)
    return FAILED if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
