"""Any fault in a refresh is reported in a sentence and leaves every byte of the data as it was."""

import errno
import shutil
import socket
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from pipeline.refresh import files
from pipeline.refresh.__main__ import FAILED, INTERRUPTED, main
from pipeline.refresh.download import Downloader, Limits
from pipeline.refresh.publishers import PUBLISHERS
from tests.everywhere import somewhere
from tests.pipeline.publisher_server import IOM, SBO, checksums, news

pytest_plugins = ["tests.pipeline.refresh_fixtures"]
LEFT = "Its tables are as they were."
FULL = OSError(errno.ENOSPC, "No space left on device")
DENIED = PermissionError(errno.EACCES, "Permission denied")

FAULTS = {
    "status:404": "answers 404 Not Found",
    "status:500": "answers 500 Internal Server Error",
    "status:429": "answers 429: too many requests, try again later",
    "status:503,3600": "the server asks to wait 3600 seconds, longer than 120: try again later",
    "short": "was cut off",
    "html": "answers with text/html instead of",
    "body:": "answers with nothing",
    "circle": "leads from one address to the next without end",
}
JSON_FAULTS = {
    "body:200": "is not whole JSON",
    'replace:"page": 1|"page": 2': "answers with page 2",
    'replace:"items"|"data"': "has another form than before",
    'replace:"maxPages": 3|"maxPages": 9000000': "has 9,000,000 pages, more than 20",
    'replace:"maxPages": 3|"maxPages": 4': "has no rows",
    'replace:"refugees"|"Refugees"': "has a row without 'refugees': its form has changed",
    'replace:"refugees": 100|"refugees": "many"': "has 'many' where a number belongs",
    'replace:"maxPages": 3|"maxPages": 1': "displacement would lose 5 of 8 rows",
    'replace:"refugees": 100|"refugees": 10': "displacement would fall from 515 to",
    'replace:"COL"|"ZZZ"': "displacement would break a promise of the descriptor",
}
CSV_FAULTS = {
    "body:-9": "is not a whole file of comma-separated values",
    "body:-24": "cells in row",
    "unmeasured": "was cut off",
    "replace:Coordinates|Place": "has no column Coordinates: its form has changed",
    "replace:,2,|,two,": "its files cannot be made into tables",
}
BANK_FAULTS = {
    'replace:"total": 12|"total": 13': "gives 12 of 13 rows",
    "replace:[{|[]": "is not whole JSON",
    'replace:"date": "2024"|"date": "next"': "population would break a promise of the descriptor",
}
BORDER_FAULTS = {
    "replace:sbo-encounters|encounters": "links to no file named sbo-encounters",
    "replace:/cbp/|http://127.0.0.1:9/": "links to no file named sbo-encounters",
}
SBO_FAULTS = {
    "replace:U.S. Border Patrol|Border Patrol": "its files cannot be made into tables",
    "replace:2026 (FYTD)|2024": "the file ends with 2023-10, the table with 2025-10",
    "replace:,OCT,|,Oktober,": "its files cannot be made into tables",
    "replace:989|0": "border_encounters would fall from 29,967 to 27,000 encounters",
}
UNHCR, BANK, DEATHS = ("displacement", "/unhcr/population/"), ("population", "/world_bank/"), ("missing_migrants", IOM)
PAGE, SHEET = ("border_encounters", "/cbp/document/"), ("border_encounters", SBO)
OWN = {UNHCR: JSON_FAULTS, BANK: BANK_FAULTS, DEATHS: CSV_FAULTS, PAGE: BORDER_FAULTS, SHEET: SBO_FAULTS}
ANYWHERE = somewhere(FAULTS.items(), [UNHCR, BANK, DEATHS, SHEET])
CASES = [(*asked, *fault) for fault, asked in ANYWHERE]
CASES += [(*asked, *fault) for asked, faults in OWN.items() for fault in faults.items()]


@pytest.mark.parametrize(("table", "part", "fault", "sentence"), CASES)
def test_a_fault_is_reported_in_a_sentence_and_changes_no_byte(table, part, fault, sentence, data, site, refresh):
    before = checksums(data)
    site.faults[part] = [fault]
    code, said = refresh(table)
    title = next(entry.title for entry in PUBLISHERS.values() if table in entry.tables)
    assert code == 1
    assert said[-1].startswith(f"{title} is not refreshed: ")
    assert sentence in said[-1]
    assert said[-1].endswith(LEFT)
    assert checksums(data) == before


@pytest.mark.parametrize("table", ["population", "missing_migrants"])
def test_a_server_that_does_not_answer_times_out(table, data, site, refresh):
    before = checksums(data)
    site.faults["/"] = ["slow:0.4"]
    code, said = refresh(table, limits=Limits(read=0.05, tries=2))
    assert code == FAILED
    assert said[-1].endswith(f"does not answer in time. {LEFT}")
    assert checksums(data) == before


def test_without_a_network_every_publisher_says_so(data, pauses, capsys):
    before = checksums(data)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nowhere = f"127.0.0.1:{taken.getsockname()[1]}"
    assert main([f"--base={name}=http://{nowhere}" for name in PUBLISHERS]) == FAILED
    said = capsys.readouterr().out.splitlines()
    assert said[1::2] == [
        f"{entry.title} is not refreshed: no connection to {nowhere} (is there a network?). {LEFT}"
        for entry in PUBLISHERS.values()
    ]
    assert checksums(data) == before


def test_a_pause_that_the_server_asks_for_is_respected(site, refresh, pauses):
    site.faults["/world_bank/"] = ["status:429,7", "status:503,11", ""]
    code, said = refresh("population")
    assert (code, said[-1]) == (0, "  population: nothing changed")
    assert pauses == [7, 11]


def test_other_pauses_grow_and_the_number_of_tries_is_limited(site, refresh, pauses):
    site.faults["/world_bank/"] = ["status:500"]
    assert refresh("population", limits=Limits(tries=5))[0] == FAILED
    assert len(site.requests) == 5
    assert pauses == sorted(pauses)
    assert [int(pause) in (power, power + 1) for pause, power in zip(pauses, (2, 4, 8), strict=True)]


@pytest.mark.parametrize(
    ("limit", "sentence"), [({"size": 1500}, "sends more than 1,500 bytes"), ({"total": 0}, "longer")]
)
def test_an_endless_response_is_cancelled(limit, sentence, data, site, refresh):
    before = checksums(data)
    code, said = refresh("displacement", limits=replace(Limits(), **limit))
    assert (code, sentence in said[-1]) == (FAILED, True)
    assert checksums(data) == before


def raising(error: BaseException, after: int, real):
    """Return a function that does as the real one, and raises after so many calls."""
    calls = []

    def call(*arguments, **named):
        calls.append(arguments)
        if len(calls) > after:
            raise error
        return real(*arguments, **named)

    return call


@pytest.mark.parametrize("after", [0, 3])
def test_a_full_disk_during_the_download_is_reported(after, data, site, refresh, monkeypatch):
    news(site)
    before = checksums(data)
    monkeypatch.setattr(Downloader, "_keep", raising(FULL, after, Downloader._keep))
    code, said = refresh("displacement")
    assert (code, said[-1]) == (FAILED, f"UNHCR is not refreshed: no space left on device. {LEFT}")
    assert checksums(data) == before


def test_a_temporary_folder_without_room_is_reported(data, refresh, monkeypatch):
    before = checksums(data)
    monkeypatch.setattr(shutil, "copytree", raising(shutil.Error([("a", "b", str(FULL))]), 0, shutil.copytree))
    code, said = refresh("displacement")
    copied = "the data cannot be copied into a temporary folder (is the disk full?)"
    assert (code, said) == (FAILED, [f"Nothing was written: {copied}. Every file is as it was."])
    assert checksums(data) == before


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_full_disk_while_writing_leaves_every_file(after, data, site, refresh, monkeypatch):
    news(site)
    before = checksums(data)
    monkeypatch.setattr(files.os, "fsync", raising(FULL, after, files.os.fsync))
    code, said = refresh("displacement")
    assert (code, said[-1]) == (FAILED, "Nothing was written: no space left on device. Every file is as it was.")
    assert checksums(data) == before


@pytest.mark.parametrize(("after", "error"), [*product([0, 1, 2], [KeyboardInterrupt(), DENIED])])
def test_an_interruption_between_two_files_puts_back_the_first(after, error, data, site, refresh, monkeypatch):
    news(site)
    before, real = checksums(data), Path.replace
    failing = raising(error, after, real)
    ours = lambda path, to: failing(path, to) if path.parent == data and path.suffix == ".new" else real(path, to)  # noqa: E731
    monkeypatch.setattr(Path, "replace", ours)
    code, said = refresh("displacement")
    assert said[-1].lower().endswith("every file is as it was.")
    assert code == (INTERRUPTED if isinstance(error, KeyboardInterrupt) else FAILED)
    assert checksums(data) == before


@pytest.mark.parametrize("after", [0, 2, 5])
def test_an_interruption_during_the_download_leaves_every_file(after, data, site, refresh, monkeypatch):
    news(site)
    before = checksums(data)
    monkeypatch.setattr(Downloader, "fetch", raising(KeyboardInterrupt(), after, Downloader.fetch))
    code, said = refresh("population", "displacement")
    assert (code, said[-1]) == (INTERRUPTED, "Interrupted: every file is as it was.")
    assert checksums(data) == before
