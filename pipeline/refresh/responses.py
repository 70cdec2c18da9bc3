"""Reads the publishers' responses: lists in JSON pages, files of comma-separated values, lists of links."""

import csv
import gzip
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urljoin

from pipeline.refresh.download import CSV, HTML, JSON, Downloader, RefreshError

LIMIT = 10_000  # rows of a page that UNHCR gives at most
PER_PAGE = 20_000  # rows of a page of the World Bank, which gives at most 32,500
MISSING = "-"  # how UNHCR's interface writes a value that is not there
UTF8_MARK = b"\xef\xbb\xbf"
Row = dict[str, Any]


def unhcr_list(
    downloader: Downloader, address: str, years: tuple[int, int], columns: tuple[str, ...], target: Path
) -> None:
    """Write all pages of one of UNHCR's lists, by origin and asylum, as the recipes read them."""
    first, last = years  # UNHCR ignores one without the other
    asked = {"yearFrom": first, "yearTo": last, "coo_all": "true", "coa_all": "true", "limit": LIMIT}
    _write(target, columns, _unhcr_rows(downloader, address, asked, columns, target))


def _unhcr_rows(
    downloader: Downloader, address: str, asked: Row, columns: tuple[str, ...], target: Path
) -> Iterator[Row]:
    number, count = 0, 1
    while number < count:
        number += 1
        page = f"{address}?{urlencode(asked | {'page': number})}"
        answer = _json(downloader, page, target)
        try:
            count, echo, items = int(answer["maxPages"]), int(answer["page"]), answer["items"]
        except (KeyError, TypeError, ValueError) as error:
            raise RefreshError(f"{page} has another form than before") from error
        _check_page(downloader, page, (number, echo), count, items)
        for item in items:
            row = _pick(item, columns, page)
            yield {name: "" if value in (MISSING, None) else _whole(name, value, page) for name, value in row.items()}


def world_bank_list(downloader: Downloader, address: str, target: Path) -> None:
    """Write all pages of one indicator of the World Bank, without the years that have no value."""
    _write(target, ("iso3", "year", "value"), _world_bank_rows(downloader, address, target))


def _world_bank_rows(downloader: Downloader, address: str, target: Path) -> Iterator[Row]:
    number, count, read, total = 0, 1, 0, 0
    while number < count:
        number += 1
        page = f"{address}?{urlencode({'format': 'json', 'per_page': PER_PAGE, 'page': number})}"
        answer = _json(downloader, page, target)
        try:
            head, items = answer
            count, echo, total = int(head["pages"]), int(head["page"]), int(head["total"])
        except (KeyError, TypeError, ValueError) as error:
            raise RefreshError(f"{page} has another form than before") from error
        _check_page(downloader, page, (number, echo), count, items)
        read += len(items)
        for item in items:
            code, year, value = _pick(item, ("countryiso3code", "date", "value"), page).values()
            if value is not None:
                yield {"iso3": code, "year": year, "value": _number(value, page)}
    if read != total:
        raise RefreshError(f"{address} gives {read:,} of {total:,} rows")


def csv_file(downloader: Downloader, address: str, columns: tuple[str, ...], target: Path) -> None:
    """Write a file of comma-separated values whose lines are whole and which has the columns that are read."""
    raw = downloader.fetch(address, CSV, target).read_bytes().removeprefix(UTF8_MARK)
    try:
        lines = csv.reader(io.StringIO(raw.decode("utf-8"), newline=""), strict=True)
        header = next(lines, [])
        if absent := [name for name in columns if name not in header]:
            raise RefreshError(f"{address} has no column {', '.join(absent)}: its form has changed")
        for number, line in enumerate(lines, start=2):
            if line and len(line) != len(header):
                raise RefreshError(f"{address} has {len(line)} instead of {len(header)} cells in row {number}")
    except (UnicodeDecodeError, csv.Error) as error:
        raise RefreshError(f"{address} is not a whole file of comma-separated values: {error}") from error
    target.write_bytes(raw)


def links(downloader: Downloader, address: str, target: Path) -> list[str]:
    """Return the addresses of the same publisher that a page links to."""
    finder = _Links()
    finder.feed(downloader.fetch(address, HTML, target).read_text("utf-8", errors="replace"))
    target.unlink()
    found = [urljoin(address, link) for link in finder.found]
    return [link for link in found if link.startswith(urljoin(address, "/"))]


class _Links(HTMLParser):
    """Gathers the targets of links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the target of a link."""
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


def _json(downloader: Downloader, page: str, target: Path) -> Any:
    path = downloader.fetch(page, JSON, target.with_suffix(".page"))
    try:
        return json.loads(path.read_bytes())
    except ValueError as error:
        raise RefreshError(f"{page} is not whole JSON: {error}") from error
    finally:
        path.unlink()


def _check_page(downloader: Downloader, page: str, numbers: tuple[int, int], count: int, items: Any) -> None:
    asked, echo = numbers
    if count > downloader.limits.pages:
        raise RefreshError(f"{page} has {count:,} pages, more than {downloader.limits.pages}")
    if asked != echo:
        raise RefreshError(f"{page} answers with page {echo}")
    if not isinstance(items, list) or not items:
        raise RefreshError(f"{page} has no rows")


def _pick(item: Any, columns: tuple[str, ...], page: str) -> Row:
    try:
        return {name: item[name] for name in columns}
    except (KeyError, TypeError) as error:
        raise RefreshError(f"{page} has a row without {error}: its form has changed") from error


def _whole(name: str, value: Any, page: str) -> Any:
    texts = ("coo_iso", "coa_iso", "procedure_type", "app_type", "dec_level", "app_pc")
    return value if name in texts else _count(value, page)


def _count(value: Any, page: str) -> int:
    try:
        if float(value) != int(value):
            raise ValueError(value)
    except (TypeError, ValueError) as error:
        raise RefreshError(f"{page} has {str(value)[:40]!r} where a number belongs") from error
    return int(value)


def _number(value: Any, page: str) -> float:
    if not isinstance(value, int | float):
        raise RefreshError(f"{page} has {str(value)[:40]!r} where a number belongs")
    return value


def _write(target: Path, columns: tuple[str, ...], rows: Iterator[Row]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(target, "wt", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
