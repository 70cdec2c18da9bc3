"""`python -m pipeline.make DOWNLOADS [TABLE ...]` runs every recipe, or those named by table or recipe."""

import importlib
import pkgutil
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from pipeline import recipes, requirements
from pipeline.read import UnusableFile
from pipeline.write import save_csv

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
FAILED = 1
SHAPES = ROOT / "static" / "americas.geojson"


def load_recipes() -> dict[str, ModuleType]:
    """Return the modules of `pipeline.recipes` that have a `make`, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(recipes.__path__))
    modules = {name: importlib.import_module(f"{recipes.__name__}.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "make")}


def missing_files(recipe: ModuleType, downloads: Path) -> list[str]:
    """Return a sentence for each file that a recipe reads and the folder lacks: its name and the address it is from."""
    files = {name: (name, getattr(recipe, "ALTERNATIVES", {}).get(name, name)) for name in recipe.FILES}
    absent = [name for name, places in files.items() if not any((downloads / place).is_file() for place in places)]
    return [f"{downloads / name} is missing; it comes from {recipe.FILES[name]}" for name in absent]


def run(recipe: ModuleType, downloads: Path, wanted: set[str], data: Path, shapes: Path) -> None:
    """Write the tables of a recipe, all when none is wanted by name, and say how many rows each has."""
    for name, frame in recipe.make(downloads).items():
        if not wanted or name in wanted:
            save_csv(frame, data / f"{name}.csv")
            print(f"{name}: {len(frame)} rows")
    if hasattr(recipe, "write_shapes"):
        recipe.write_shapes(downloads, shapes)


def main(arguments: Sequence[str], data: Path = DATA, shapes: Path = SHAPES) -> int:
    """Read the command line and run the recipes, and say why one cannot be run; returns 0 when all of them were.

    Leaves with a message when a name is not known.
    """
    with requirements.explain_missing():
        known = load_recipes()
    offered = {name: {name, *getattr(module, "TABLES", ())} for name, module in known.items()}
    parser = ArgumentParser(prog="python -m pipeline.make", description=__doc__)
    parser.add_argument("downloads", type=Path, help="the folder of downloaded files")
    parser.add_argument("tables", nargs="*", help="tables or recipes to make; all when none is named")
    options = parser.parse_args(arguments)
    requested = set(options.tables)
    if unknown := requested - set().union(*offered.values()):
        parser.error(f"no recipe for {', '.join(sorted(unknown))}")
    selected = {name: module for name, module in known.items() if not requested or requested & offered[name]}
    failed = False
    for name, module in selected.items():
        problems = missing_files(module, options.downloads)
        try:
            if not problems:
                run(module, options.downloads, set() if name in requested else requested, data, shapes)
        except UnusableFile as error:
            problems = [str(error)]
        for sentence in problems:
            print(f"{', '.join(module.TABLES)}: not made. {sentence}.", file=sys.stderr)
        failed |= bool(problems)
    return FAILED if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
