"""With the repository alone the tables from our compilations can be made; for the others it is said what is missing."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import make as command
from pipeline import read, recipes
from tables import package
from tables.load import rows

ROOT = Path(__file__).resolve().parents[2]
COMPILED = sorted(read.COMPILED.glob("*.csv"))
OURS = [name for name, recipe in command.load_recipes().items() if not recipe.FILES]
LARGEST = 100_000  # bytes of all compilations together
NEEDED = {"pipeline.make": "shapely", "pipeline.refresh": "requests"}  # what only the development requirements have


@pytest.mark.parametrize("name", OURS)
def test_a_table_from_our_compilations_is_made_again_byte_by_byte_without_any_download(name, tmp_path):
    assert command.main([str(tmp_path / "nothing"), name], tmp_path, tmp_path / "shapes.geojson") == 0
    made = {path.name: path.read_bytes() for path in tmp_path.glob("*.csv")}
    assert set(made) == {f"{table}.csv" for table in command.load_recipes()[name].TABLES}
    assert {file: content == (package.DATA / file).read_bytes() for file, content in made.items()} == dict.fromkeys(
        made, True
    )


def test_our_compilations_are_small_are_read_and_say_where_each_figure_was_read():
    code = "".join(path.read_text("utf-8") for path in Path(recipes.__path__[0]).glob("*.py"))
    readme = (read.COMPILED / "README.md").read_text("utf-8")
    assert sum(path.stat().st_size for path in COMPILED) < LARGEST
    for path in COMPILED:
        assert f'"{path.name}"' in code
        assert f"`{path.name}`" in readme
        with path.open(encoding="utf-8", newline="") as file:
            sources = {key for row in csv.DictReader(file) for key in row["source_id"].split(";")}
        assert sources <= set(rows("sources")), path.name


def test_without_downloads_each_missing_file_is_named_with_its_address(tmp_path, capsys):
    assert command.main([str(tmp_path / "nothing")], tmp_path, tmp_path / "shapes.geojson") == command.FAILED
    made, said = capsys.readouterr()
    assert len(made.splitlines()) == sum(len(command.load_recipes()[name].TABLES) for name in OURS)
    for recipe in command.load_recipes().values():
        for file, address in recipe.FILES.items():
            assert any(
                line.startswith(recipe.TABLES[0]) and file in line and line.endswith(f"it comes from {address}.")
                for line in said.splitlines()
            ), file


def test_a_file_that_repeats_rows_stops_its_own_recipe_alone(tmp_path, capsys):
    file = tmp_path / "raw" / "iom_Missing_Migrants_Global_Figures_allData.csv"
    file.parent.mkdir()
    head = "Incident ID,Region of Incident,Incident Year,Total Number of Dead and Missing,Coordinates\n"
    file.write_text(head + '2020.MMP1,North America,2020,2,"31.5, -110.5"\n' * 2)
    assert command.main([str(tmp_path), "missing_migrants", OURS[0]], tmp_path) == command.FAILED
    made, said = capsys.readouterr()
    assert "repeats 1 of its 2 rows, such as 2020.MMP1" in said
    assert made
    assert not (tmp_path / "missing_migrants.csv").exists()


@pytest.mark.parametrize("module", NEEDED)
def test_without_the_development_requirements_help_says_which_command_installs_them(module):
    gone = f"import sys; sys.modules[{NEEDED[module]!r}] = None; sys.argv = ['x', '--help']; import runpy; "
    ran = subprocess.run(
        [sys.executable, "-c", f"{gone}runpy.run_module({module!r}, run_name='__main__')"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1
    assert f"needs {NEEDED[module]}, which is not installed" in ran.stderr
    assert ran.stderr.rstrip().endswith("-m pip install -r requirements-dev.txt")
    assert "Traceback" not in ran.stderr
