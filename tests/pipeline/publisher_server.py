"""A local server that answers as the publishers do, with faults on request."""

import csv
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from urllib.parse import parse_qs, urlsplit

from pipeline.recipes import world_bank

JSON, CSV, HTML = "application/json; charset=utf-8", "text/csv", "text/html; charset=UTF-8"
NAMES = ("unhcr", "world_bank", "iom", "cbp")
IOM_HEAD = (
    "Main ID,Incident ID,Region of Incident,Incident Year,Total Number of Dead and Missing,Coordinates,Cause of Death\n"
)
SBO_HEAD = (
    "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,"
    "Encounter Type,Encounter Count\n"
)
STATE_HEAD = (
    "Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,"
    "Encounter Count\n"
)
SBO, STATE = "sbo-encounters-fy23-fy26-jul.csv", "nationwide-encounters-fy23-fy26-jul-state.csv"
AOR = "nationwide-encounters-fy23-fy26-jul-aor.csv"
WORLD_BANK = "/world_bank/country/all/indicator/"
INHABITANTS = f"{WORLD_BANK}SP.POP.TOTL"
FILES = "/cbp/sites/default/files/2026-08/"
OLDER = ["sbo-encounters-fy22-fy25.csv", "sbo-encounters-fy23-fy26-nov.csv"]
OLDER += ["nationwide-encounters-fy22-fy25-state.csv"]


def unhcr_row(year: int, origin: str, asylum: str, **counts: object) -> dict:
    names = {"coo_id": 1, "coo_name": "", "coo": origin, "coa_id": 2, "coa_name": "", "coa": asylum}
    return {"year": year, **names, "coo_iso": origin, "coa_iso": asylum} | counts


def stocks(year: int, refugees: int, seekers: int, other: object, asylum: str = "COL") -> dict:
    return unhcr_row(year, "VEN", asylum, refugees=refugees, asylum_seekers=seekers, oip=other, idps=0, stateless="0")


def lodged(year: int, applied: int) -> dict:
    return unhcr_row(year, "VEN", "ESP", procedure_type="G", app_type="N", dec_level="FI", app_pc="P", applied=applied)


def inhabitants(year: int, value: int | None, code: str = "COL") -> dict:
    return {"country": {"id": code[:2], "value": code}, "countryiso3code": code, "date": str(year), "value": value}


@dataclass
class PublisherServer:
    """The published files, the faults by a part of the address, and the requests received."""

    lists: dict[str, list[dict]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    faults: dict[str, list[str]] = field(default_factory=dict)  # a fault a request; the last one stays
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""

    def bases(self) -> list[str]:
        return [f"--base={name}={self.address}/{name}" for name in NAMES]

    def answer(self, path: str, query: dict[str, list[str]]) -> tuple[str, str]:
        if path.startswith("/cbp/document"):
            return HTML, "".join(
                f'<p><a href="{FILES}{name}">CSV</a></p>' for name in [*OLDER, SBO, STATE, AOR, "x.pdf"]
            )
        if path in self.files:
            return CSV, self.files[path]
        rows, number = self.lists[path], int(query["page"][0])
        size = int(query.get("limit", query.get("per_page", ["0"]))[0]) and 3  # pages of three, whatever was asked
        count, items = -(-len(rows) // size), rows[(number - 1) * size : number * size]
        if path.startswith("/world_bank"):
            head = {"page": number, "pages": count, "per_page": size, "total": len(rows), "lastupdated": "2026-10-01"}
            return JSON, json.dumps([head, items])
        return JSON, json.dumps({"page": number, "short-url": "x", "maxPages": count, "total": [], "items": items})


def first_edition() -> PublisherServer:
    """Return a small edition of all publishers."""
    unhcr = "/unhcr/{}/".format
    years = [stocks(1999, 5, 0, "-"), stocks(2000, 5, 10, "-"), stocks(2018, 5, 10, "1000")]
    lists = {
        unhcr("population"): [*years, *(stocks(year, 100, 200, 3000) for year in range(2019, 2024))],
        unhcr("asylum-applications"): [lodged(year, 42) for year in range(2019, 2024)],
        unhcr("idmc"): [unhcr_row(2023, code, code, total=300) for code in ("UNK", "COL")],
        unhcr("unrwa"): [unhcr_row(2023, "PSE", "LBN", total=40)],
        **{WORLD_BANK + code: [inhabitants(2023, 5)] for code, _ in world_bank.INDICATORS.values()},
        INHABITANTS: [inhabitants(year, 50_000) for year in range(2015, 2025)]
        + [inhabitants(2025, None), inhabitants(2024, 8_000_000, "WLD")],
    }
    sbo = "2026 (FYTD),FYTD,OCT,U.S. Border Patrol,{},Other,Title 8,Apprehensions,{}\n".format
    patrol = sbo("Single Adults", 7000) + sbo("FMUA", 989)
    port = "2026 (FYTD),FYTD,OCT,Office of Field Operations,UAC / Single Minors,Mexico,Title 8,Inadmissibles,2000\n"
    state = "2026 (FYTD),FYTD,OCT,{},TX,Single Adults,{},Title 8,{}\n".format
    land = "Southwest Land Border"
    files = {
        "/iom" + IOM: IOM_HEAD + "".join(incident(number) for number in range(60)) + elsewhere(),
        FILES + SBO: SBO_HEAD + patrol + port,
        FILES + AOR: SBO_HEAD + (patrol + port).replace("OCT", "JUL"),
        FILES + STATE: STATE_HEAD + state(land, "CUBA", 9000) + state(land, "ROMANIA", 989) + state("Other", "PERU", 7),
    }
    return PublisherServer(lists, files)


IOM = "/sites/g/files/tmzbdl601/files/report-migrant-incident/Missing_Migrants_Global_Figures_allData.csv"


def incident(number: int, region: str = "North America", dead: int = 2, place: str = "31.5, -110.5") -> str:
    return f'2020.MMP0007,2020.MMP{number:04},{region},{2014 + number % 10},{dead},"{place}","Drowning,Violence"\n'


def elsewhere() -> str:
    """Return incidents that no table of the Americas has: another region, nobody dead, no place."""
    return incident(61, "Mediterranean", 9, "35.6, -5.3") + incident(62, dead=0) + incident(63, place="")


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site: PublisherServer = self.server.site  # ty: ignore[unresolved-attribute]
        site.requests.append((self.path, dict(self.headers)))
        parts = urlsplit(self.path)
        found = [queue for part, queue in site.faults.items() if part in self.path]
        fault = (found[0].pop(0) if len(found[0]) > 1 else found[0][0]) if found else ""
        kind, text = site.answer(parts.path, parse_qs(parts.query))
        self._send(kind, text, fault)

    def _send(self, kind: str, text: str, fault: str) -> None:
        what, _, value = fault.partition(":")
        status = int(value.split(",")[0]) if what == "status" else 302 if what == "circle" else 200
        if what == "slow":
            time.sleep(float(value))
        if what == "replace":
            text = text.replace(*value.split("|"))
        if what == "body":
            text = text[: int(value)] if value else ""
        if what == "html":
            kind, text = HTML, "<!doctype html><title>Sorry</title>"
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if what != "unmeasured":
            self.send_header("Content-Length", str(len(body) + (what == "short") * 10))
        if what == "status" and "," in value:
            self.send_header("Retry-After", value.split(",")[1])
        if what == "circle":
            self.send_header("Location", self.path)
        self.end_headers()
        self.wfile.write(body[:-1] if what == "unmeasured" else body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing: what was asked is kept."""


class _Server(ThreadingHTTPServer):
    def server_bind(self) -> None:
        """Take a port without looking up the name of the machine, which can take seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, *arguments: object) -> None:
        """Say nothing: a client that hangs up is a part of the tests."""


@contextmanager
def serve(site: PublisherServer) -> Iterator[PublisherServer]:
    """Serve a site until the block ends."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.site = site  # ty: ignore[unresolved-attribute]
        site.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def checksums(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def news(site: PublisherServer) -> None:
    """Publish another year of refugees, and another number for an earlier year."""
    stock = site.lists["/unhcr/population/"]
    stock[-1:] = [stocks(2023, 101, 200, 3000), stocks(2024, 7, 8, "-")]
