"""A broken table says in a sentence what is broken and takes down only what needs it."""

import re
from collections.abc import Callable
from unittest.mock import ANY

import pytest

from tables import load as loading
from tables import package, translations
from tables.load import load
from tables.table_error import Problem, TableError

Harm = Callable[[bytes], bytes | None]


def swap(old: str, new: bytes | str) -> Harm:
    """Return the damage that puts `new` in the place of the first `old`."""
    return lambda good: good.replace(old.encode(), new if isinstance(new, bytes) else new.encode(), 1)


# what happens -> table, damage, and the problem that is found: rule, row, column, found, expected
WAYS: dict[str, tuple[str, Harm, tuple]] = {
    "missing file": ("darien_years", lambda _: None, ("missing_file", None, None, "", "")),
    "empty file": ("darien_years", lambda _: b"", ("empty_file", None, None, "", "")),
    "header only": ("groups", lambda good: good.splitlines(keepends=True)[0], ("no_rows", None, None, "", "")),
    "wrong header": ("sources", swap("publisher", "author"), ("header", 1, None, ANY, ANY)),
    "text for a number": ("darien_years", swap("2011,283", "2011,many"), ("type", 3, "entries", "many", "integer")),
    "31 February": ("venezuelans_abroad", swap("2018-11-01", "2018-02-31"), ("type", 2, "day", "2018-02-31", "date")),
    "negative count": ("darien_years", swap("2011,283", "2011,-283"), ("minimum", 3, "entries", "-283", "0")),
    "unknown status": ("darien_years", swap("partly", "surely"), ("enum", 2, "status", "surely", ANY)),
    "missing value": ("darien_years", swap("2011,283", "2011,"), ("required", 3, "entries", "", "")),
    "duplicate key": ("population", swap("ABW,1961", "ABW,1960"), ("duplicate", 3, "iso3, year", "ABW, 1960", "")),
    "unknown country": ("population", swap("ABW,1961", "XQX,1961"), ("unknown", 3, "iso3", "XQX", "territories")),
    "unknown source": ("darien_years", swap("isacson_darien_aug2023", "x"), ("unknown", 2, "source", "x", "sources")),
    "line cut off": ("population", lambda good: good[: good.rindex(b",")], ("cut_off", ANY, None, "3", "4")),
    "not UTF-8": ("people", swap("é", "é".encode("latin-1")), ("not_utf8", ANY, None, "", "")),
    "half a number": ("missing_migrants", lambda good: good[:-1], ("unfinished", ANY, None, "", "")),
    "byte-order mark": ("groups", lambda good: b"\xef\xbb\xbf" + good, ("byte_order_mark", 1, None, "", "")),
    "zero byte": ("groups", swap("idps,1990", "idps,19\0"), ("zero_byte", 3, None, "", "")),
    "open quotation": ("groups", swap("idps,1990", 'idps,"1990'), ("not_csv", 3, None, "", "")),
    "far too large": ("darien_years", swap("2011,283", f"2011,{2**63}"), ("too_large", 3, "entries", str(2**63), "")),
    "endless": ("darien_years", swap("2011,283", "2011," + "9" * 5000), ("too_large", 3, "entries", "9" * 60, "")),
    "infinite": ("corridor", swap("-47.93", "1e400"), ("too_large", 2, "from_lon", "1e400", "")),
    "not a number": ("corridor", swap("-47.93", "nan"), ("type", 2, "from_lon", "nan", "number")),
    "digits of another script": (
        "darien_years",
        swap("2011,283", "2011,٢٨٣"),
        ("type", 3, "entries", "٢٨٣", "integer"),
    ),
    "year 0": ("events", swap(",2022-04-20,", ",0000-04-20,"), ("type", 28, "end", "0000-04-20", "date")),
    "month of the year 0": ("darien_months", swap("2020-01", "0000-01"), ("type", 2, "month", "0000-01", "yearmonth")),
    "value with a reason": (
        "darien_years",
        swap("2011,283,281,,", "2011,283,281,not_applicable,"),
        ("reason", 3, "alternative_missing_reason", "not_applicable", ""),
    ),
    "no reason": (
        "displacement",
        swap(",,not_counted_yet,,not_counted_yet,", ",,,,not_counted_yet,"),
        ("reason", ANY, "asylum_seekers_missing_reason", "", ""),
    ),
    "no article": ("events", swap(",article,", ",policy,"), ("needed", None, "category", "article", "")),
}


@pytest.fixture
def broken(request: pytest.FixtureRequest, damage: Callable) -> tuple[str, Problem]:
    """Return a table that was broken in one of the ways, with the first problem that is found."""
    name, harm, _ = WAYS[request.param]
    good = (package.DATA / f"{name}.csv").read_bytes()
    damage(f"{name}.csv", bad := harm(good))
    assert bad != good
    with pytest.raises(TableError) as raised:
        load(name)
    assert raised.value.name == name
    return name, raised.value.problems[0]


@pytest.mark.parametrize(("broken", "way"), [(way, way) for way in WAYS], ids=WAYS, indirect=["broken"])
def test_a_broken_table_names_rule_file_row_and_column(broken, way):
    name, problem = broken
    rule, *rest = WAYS[way][2]
    assert problem == Problem(rule, f"{name}.csv", *rest)
    assert problem.row or rule in ("missing_file", "empty_file", "no_rows", "needed")


@pytest.mark.parametrize("broken", WAYS, indirect=True)
def test_a_broken_table_is_told_in_a_clear_sentence(broken):
    name, problem = broken
    (sentence,) = translations.sentences(TableError(name, [problem]), translations.words(translations.ENGLISH))
    assert sentence.startswith(f"{name}.csv")
    assert sentence.endswith(".")
    assert not re.search(r"[{}]|None|not found", sentence)
    for part in (problem.row, problem.column, problem.found):
        assert not part or str(part) in sentence


def test_a_table_with_thousands_of_errors_names_the_first_ten(damage):
    lines = (package.DATA / "population.csv").read_bytes().splitlines(keepends=True)
    damage("population.csv", lines[0] + b"".join(line.replace(b",", b",x", 1) for line in lines[1:]))
    with pytest.raises(TableError) as raised:
        load("population")
    assert [problem.row for problem in raised.value.problems] == list(range(2, 12))


def test_a_repaired_table_is_read_again(damage):
    good = (package.DATA / "groups.csv").read_bytes()
    damage("groups.csv", b"")
    with pytest.raises(TableError):
        load("groups")
    (package.DATA / "groups.csv").write_bytes(good)
    assert len(load("groups")) == 5


def test_a_table_that_is_not_described_is_named():
    with pytest.raises(TableError, match="gossip"):
        load("gossip")


def test_rows_are_counted_as_a_spreadsheet_counts_them_whatever_breaks_a_line(damage):
    good = (package.DATA / "groups.csv").read_bytes()
    two_lines = good.replace(b"People who have asked", b'"People\nwho have asked', 1).replace(
        b"decision.,", b'decision.",', 1
    )
    for harm in (swap("idps,1990", "idps,soon"), swap("by conflict", b"by \xff"), swap("by conflict", "by \0")):
        for content in (two_lines, two_lines.replace(b"\n", b"\r\n")):
            damage("groups.csv", harm(content))
            with pytest.raises(TableError) as raised:
                load("groups")
            assert raised.value.problems[0].row == 3


def test_a_file_with_the_line_breaks_of_windows_is_the_same_table(damage):
    good = load("groups")
    damage("groups.csv", (package.DATA / "groups.csv").read_bytes().replace(b"\n", b"\r\n"))
    assert load("groups").equals(good)


@pytest.mark.parametrize("file", ["groups.csv", package.DESCRIPTOR])
def test_a_file_that_the_system_does_not_give_is_said_to_be_unreadable(file, package_copy):
    (package_copy / file).unlink()
    (package_copy / file).mkdir()
    with pytest.raises(TableError) as raised:
        load("groups")
    problem = raised.value.problems[0]
    assert (problem.rule, problem.file) == ("unreadable", file)
    assert problem.found
    assert str(package_copy) not in problem.found


def test_a_broken_table_is_not_read_again_until_its_file_changes(damage, monkeypatch):
    read: list[str] = []
    cells = loading.cells
    monkeypatch.setattr(loading, "cells", lambda path, name, header: read.append(name) or cells(path, name, header))
    damage("groups.csv", (package.DATA / "groups.csv").read_bytes().replace(b"idps,1990", b"idps,soon"))
    for _ in range(3):
        with pytest.raises(TableError, match="soon"):
            load("groups")
    assert read == ["groups"]


def test_a_table_is_judged_again_when_the_one_it_refers_to_changes(damage):
    good = (package.DATA / "sources.csv").read_bytes()
    rows = good.splitlines(keepends=True)
    load("groups")
    damage("sources.csv", b"".join(row for row in rows if not row.startswith(b"unhcr_idmc,")))
    with pytest.raises(TableError, match="unhcr_idmc"):
        load("groups")
    (package.DATA / "sources.csv").write_bytes(good)
    assert len(load("groups")) == 5
