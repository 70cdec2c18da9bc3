"""Two editions of the data package are compared row by row, and the log of an edition is short enough to be read."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from pipeline.changes.__main__ import main
from pipeline.changes.log import LISTED

COUNTRIES = ["iso3,year,people,why", "COL,2020,10,before", "VEN,2020,20,n/a", "VEN,2021,30,before"]
TYPES = {"year": "year", "people": "integer"}


def edition(folder: Path, tables: dict[str, list[str]], version: str = "1.0.0", **told: object) -> Path:
    """Write a package: each table as lines of CSV, its first two columns its key."""
    folder.mkdir()
    resources = []
    for name, lines in tables.items():
        columns = lines[0].split(",")
        fields = [{"name": column, "type": TYPES.get(column, "string")} for column in columns]
        missing = ["", {"value": "n/a", "label": "not applicable"}]
        schema = {"primaryKey": columns[:2], "fields": fields, "missingValues": missing}
        resources.append({"name": name, "path": f"{name}.csv", "schema": schema | told})
        (folder / f"{name}.csv").write_text("\n".join([*lines, ""]), "utf-8")
    package = {"version": version, "created": "2026-01-02T00:00:00Z", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return folder


def zipped(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as packed:
        for file in folder.iterdir():
            packed.write(file, file.name)
    return path


def compared(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main([str(old), str(new)]) == 0
    return capsys.readouterr().out.splitlines()[1:]


def test_rows_are_compared_by_their_key_wherever_they_stand(tmp_path, capsys):
    old = edition(tmp_path / "old", {"countries": COUNTRIES})
    lines = [COUNTRIES[0], "VEN,2021,31,after", "VEN,2020,20,", "HTI,2021,5,new"]
    new = edition(tmp_path / "new", {"countries": lines}, "1.1.0")
    found = [
        "countries,row_removed,COL;2020,,,",
        "countries,row_added,HTI;2021,,,",
        "countries,value_changed,VEN;2021,people,30,31",
        "countries,value_changed,VEN;2021,why,before,after",
    ]
    assert compared(old, new, capsys) == found
    assert compared(zipped(old), zipped(new), capsys) == found


def test_an_edition_beside_itself_and_another_way_to_write_a_missing_value_are_no_change(tmp_path, capsys):
    old = edition(tmp_path / "old", {"countries": COUNTRIES})
    new = edition(tmp_path / "new", {"countries": [line.replace("n/a", "") for line in COUNTRIES]})
    assert compared(old, new, capsys) == []


def test_tables_columns_and_keys_that_come_and_go_are_named(tmp_path, capsys):
    old = edition(tmp_path / "old", {"gone": COUNTRIES, "kept": COUNTRIES, "keyed": COUNTRIES})
    tables = {"kept": ["iso3,year,note", "COL,2020,x", "VEN,2020,x", "VEN,2021,x"], "keyed": ["iso3,why,year"]}
    new = edition(tmp_path / "new", tables | {"come": COUNTRIES})
    assert compared(old, new, capsys) == [
        "gone,table_removed,,,,",
        "kept,column_removed,,people,,",
        "kept,column_removed,,why,,",
        "kept,column_added,,note,,",
        "keyed,column_removed,,people,,",
        "keyed,key_changed,,,iso3;year,iso3;why",
        "come,table_added,,,,",
    ]


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        ("datapackage.json", None, "has no datapackage.json."),
        ("datapackage.json", b"{", "datapackage.json does not describe tables with keys"),
        ("datapackage.json", b"[]", "datapackage.json does not describe tables with keys"),
        ("datapackage.json", b'{"resources": [{"name": "a"}]}', "datapackage.json does not describe tables with keys"),
        ("countries.csv", None, "has no countries.csv."),
        ("countries.csv", b"", "countries.csv has no column iso3."),
        ("countries.csv", b"iso3,year,people,why\n\xff", "countries.csv is not UTF-8 text."),
        ("countries.csv", b"iso3,year,people,why\nA,1,2,3\nA,1,2,3\n", "has several rows with the same key."),
    ],
)
def test_an_edition_that_cannot_be_compared_is_told_in_a_sentence(tmp_path, capsys, file, content, sentence):
    whole, broken = (edition(tmp_path / name, {"countries": COUNTRIES}) for name in ("whole", "broken"))
    (broken / file).unlink()
    if content is not None:
        (broken / file).write_bytes(content)
    for path in (broken, zipped(broken)):
        with pytest.raises(SystemExit) as end:
            main([str(whole), str(path)])
        assert end.value.code == 2
        assert sentence in capsys.readouterr().err


def test_a_path_with_neither_folder_nor_zip_is_told_in_a_sentence(tmp_path, capsys):
    for path in (tmp_path / "nowhere", Path(__file__)):
        with pytest.raises(SystemExit):
            main([str(path), str(path)])
        assert "is neither a folder nor a zip that can be read." in capsys.readouterr().err


def test_the_log_lists_numbers_counts_words_and_keeps_earlier_editions(tmp_path):
    many = [f"HTI,{year},1,x" for year in range(1900, 1901 + LISTED)]
    old = edition(tmp_path / "old", {"countries": COUNTRIES, "words": COUNTRIES})
    few = [line.replace("30,before", "31,after") for line in COUNTRIES]
    new = edition(tmp_path / "new", {"countries": [*few, *many], "words": few}, "1.1.0")
    log = new / "changes.csv"
    head = "version,number,since,day,table,change,key,field,old,new,rows,source"
    again, earlier = "1.0.1,1,1.0.0,,,,,,,,1,", "1.0.0,1,0.9.0,,,,,,,,1,"
    log.write_text(f"{head}\n{again}\n{earlier}\n")
    for _ in range(2):  # made again it is the same
        assert main([str(old), str(new), "--log"]) == 0
        rows = list(csv.DictReader(io.StringIO(log.read_text("utf-8"))))
        told = [(row["table"], row["change"], row["key"], row["field"], row["new"], row["rows"]) for row in rows]
        assert told == [
            ("countries", "row_added", "", "", "", str(LISTED + 1)),
            ("countries", "value_changed", "VEN;2021", "people", "31", "1"),
            ("countries", "value_changed", "", "why", "", "1"),
            ("words", "value_changed", "VEN;2021", "people", "31", "1"),
            ("words", "value_changed", "", "why", "", "1"),
            ("", "", "", "", "", "1"),
        ]
        assert [row["number"] for row in rows] == ["1", "2", "3", "4", "5", "1"]
        assert {row["day"] for row in rows[:-1]} == {"2026-01-02"}


def test_the_log_is_only_written_into_a_folder(tmp_path, capsys):
    packed = zipped(edition(tmp_path / "old", {"countries": COUNTRIES}))
    with pytest.raises(SystemExit):
        main([str(packed), str(packed), "--log"])
    assert "is no folder" in capsys.readouterr().err
