"""The command that opens every address of a source says of each what came of it, and changes nothing."""

import csv
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pandas as pd
import pytest

from pipeline import links
from tests.pipeline.publisher_server import checksums

PATHS = {"works": 200, "slash/": 200, "gone": 404, "refused": 403, "moved": 301, "slash": 301}
LEADS = {"/moved": "/works", "/slash": "/slash/"}


class Site(BaseHTTPRequestHandler):
    """A site whose paths answer with what `PATHS` says."""

    def do_GET(self) -> None:
        self.send_response(PATHS[self.path[1:]])
        if self.path in LEADS:
            self.send_header("Location", LEADS[self.path])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def sources(package_copy: Path) -> Iterator[str]:
    """Put a source for each path into the table, one at a site that is not there, one without address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}"
        urls = {path: f"{address}/{path}" for path in ("works", "slash", "gone", "refused", "moved")}
        urls |= {"nowhere": "http://127.0.0.1:9/x", "unprinted": ""}
        rows = pd.read_csv(package_copy / "sources.csv", dtype="str", keep_default_na=False).head(len(urls))
        rows.assign(source=list(urls), url=list(urls.values())).to_csv(package_copy / "sources.csv", index=False)
        yield address
        server.shutdown()
        thread.join()


def test_every_address_is_opened_and_the_report_says_what_to_do_about_each(sources, package_copy, tmp_path, capsys):
    before, saved = checksums(package_copy), tmp_path / "links.csv"
    assert links.main(["--save", str(saved)]) == links.FAILED
    told = capsys.readouterr().out
    assert "6/6 " in told
    assert "2 of 6 addresses work." in told
    assert f"gone (1): give another address\n  gone: {sources}/gone 404" in told
    assert f"refused (1): open in a browser\n  refused: {sources}/refused 403" in told
    assert f"moved (1): look where to\n  moved: {sources}/moved {sources}/works" in told
    assert "no answer (1): try again\n  nowhere: http://127.0.0.1:9/x no connection to 127.0.0.1:9" in told
    with saved.open(encoding="utf-8", newline="") as file:
        outcomes = {row["source"]: row["outcome"] for row in csv.DictReader(file)}
    assert outcomes["works"] == outcomes["slash"] == "works"
    assert checksums(package_copy) == before


def test_sources_that_are_named_are_opened_alone_and_an_unknown_one_is_said(sources, capsys):
    assert links.main(["works", "moved"]) == 0
    assert "1 of 2 addresses work." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        links.main(["unprinted"])
    assert "no source with an address has the key unprinted" in capsys.readouterr().err
