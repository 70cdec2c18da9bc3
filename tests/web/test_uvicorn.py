"""The dashboard under uvicorn, as the documents start it: the same pages, data and sessions, and nothing of readers."""

import http.client
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from http import HTTPStatus
from pathlib import Path

import polars as pl
import pytest

from tables import archive
from tables.load import load
from tools.benchmarks.session import Session
from tools.local import HOST, ROOT, free_port

START_SECONDS = 60
READER = f"{HOST}:"  # how uvicorn begins a line about a reader


def command() -> list[str]:
    """Return the one command with uvicorn that the documents give."""
    texts = [(ROOT / name).read_text("utf-8") for name in ("README.md", "docs/hosting.md")]
    (only,) = {found for text in texts for found in re.findall(r"\buvicorn dashboard:app[\w -]*", text)}
    return shlex.split(only)


def get(port: int, path: str) -> tuple[int, dict[str, str], bytes]:
    with closing(http.client.HTTPConnection(HOST, port, timeout=30)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def wait_for(port: int, process: subprocess.Popen) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            get(port, "/live")
            return
        except ConnectionRefusedError:
            time.sleep(0.1)


@pytest.fixture(scope="module")
def console(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("uvicorn") / "console.txt"


@pytest.fixture(scope="module")
def port(console: Path) -> Iterator[int]:
    """Return where it listens."""
    chosen = free_port()
    program = [sys.executable, "-m", *command(), "--port", str(chosen)]
    with console.open("wb") as written:
        process = subprocess.Popen(program, cwd=ROOT, stdout=written, stderr=subprocess.STDOUT)
    try:
        wait_for(chosen, process)
        yield chosen
    finally:
        process.terminate()
        process.wait(20)


def test_a_page_comes_with_security_headers_and_without_the_name_of_the_server(port):
    status, headers, body = get(port, "/addresses")
    assert (status, b"<h1" in body) == (HTTPStatus.OK, True)
    assert "content-security-policy" in headers
    assert "server" not in headers


def test_a_table_is_served_byte_for_byte(port):
    assert get(port, "/data/terms.csv")[::2] == (HTTPStatus.OK, archive.csv("terms"))


def test_a_program_reads_a_part_of_a_table_through_all_middleware(port):
    frame = pl.scan_parquet(f"http://{HOST}:{port}/data/groups.parquet").select("group").collect()
    assert frame["group"].to_list() == load("groups")["group"].tolist()


def test_a_deep_link_opens_and_is_not_logged(port, console):
    with Session(port) as session:
        session.open("data", "table=terms")
        assert {"map", "data"} <= set(session.pages)
    said = console.read_text("utf-8")
    assert "error" not in said.lower()
    assert READER not in said
    assert "terms" not in said
