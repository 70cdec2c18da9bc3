"""Ways in which a file of the data breaks, and what all pages and addresses say then on a server that has just started.

`python -m tests.damage_ways` tries every page and address with every file broken in every way, and prints what broke.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import _lru_cache_wrapper
from pathlib import Path
from tempfile import mkdtemp

from starlette.applications import Starlette
from starlette.testclient import TestClient

from tables import export, package
from tests import screen
from tests.screen import PAGES, START
from web import server

Harm = Callable[[bytes], bytes | None]

THINGS = ["/country?country=VEN", "/claims?claim=C18", "/timeline?event=EV26", "/sources?source=article_copy"]
OURS = ("tables.", "views.", "content.", "ui.", "web.")


def cut(good: bytes) -> bytes:
    """Return the first half, which ends within a row."""
    half = good[: len(good) // 2]
    return half.removesuffix(b"\n")


# what happens to a file -> its bytes afterwards, None when it is gone
WAYS: dict[str, Harm] = {
    "missing": lambda good: None,
    "empty": lambda good: b"",
    "cut off": cut,
    "cut after a row": lambda good: good[: good.index(b"\n", len(good) // 2) + 1],
    "not UTF-8": lambda good: good[:-2] + b"\xff\n",
    "another header": lambda good: b"x" + good,
}


# what rests on every table
WHOLE = ["/data/americas-migration.zip", f"/{package.DESCRIPTOR}", "/openapi.json", "/changes.atom", "/sitemap.xml"]
WHOLE += ["/ready"]


def addresses(name: str, pages: list[str], whole: list[str] = WHOLE) -> list[str]:
    """Return the addresses of some pages, of the page and files of a table, and some that rest on all."""
    paths = ["/" if page == START else f"/{page.rpartition('/')[2]}" for page in pages]
    own = [f"/data/{name}.{form}" for form in export.KINDS]
    return [*paths, *own, f"/data?table={name}", *whole]


def start_afresh() -> None:
    """Forget all that a server keeps between two readers.

    What was read of a table stays: it is kept by the time and size of its file, and not found again when that changes.
    """

    for module in [module for name, module in sys.modules.items() if name.startswith(OURS)]:
        for kept in vars(module).values():
            if isinstance(kept, _lru_cache_wrapper):
                kept.cache_clear()


def faults(name: str) -> Iterator[tuple[str, str]]:
    """Return each page and address that breaks while table `name` is broken, with how."""
    for page in PAGES:
        start_afresh()
        at = screen.open_page(page)
        if at.exception or not at.title:
            yield page, str([one.message for one in at.exception])
    start_afresh()
    found = addresses(name, PAGES)
    yield from broken_addresses([*found, *(f"{path}?when=publication" for path in found[: len(PAGES)]), *THINGS])


def broken_addresses(found: list[str]) -> Iterator[tuple[str, str]]:
    """Return each of some addresses at which the server breaks, with what it answers."""
    client = TestClient(
        Starlette(routes=server.routes()), base_url="https://example.org", raise_server_exceptions=False
    )
    for address in found:
        answer = client.get(address)
        if answer.status_code == 500:
            yield address, answer.text[:80]


@contextmanager
def broken(file: Path, content: bytes | None) -> Iterator[None]:
    """Give a file other bytes, or none, until the block ends; then it is as before, with its old time."""
    good, changed = file.read_bytes(), file.stat().st_mtime_ns
    file.unlink() if content is None else file.write_bytes(content)
    yield
    file.write_bytes(good)
    os.utime(file, ns=(changed, changed))


def main(ways: list[str]) -> None:
    """Break every file in the ways that were named, or in all of them, and print what breaks with it."""
    package.DATA = Path(shutil.copytree(package.DATA, Path(mkdtemp()) / "data"))
    names, tried = package.names(), 0
    for way in ways or WAYS:
        for name in names:
            file = package.DATA / f"{name}.csv"
            with broken(file, WAYS[way](file.read_bytes())):
                found = list(faults(name))
                tried += len(PAGES)
                print(f"{way}, {name}: {len(PAGES)} pages, {len(found)} broken {found or ''}", flush=True)
    print(f"{tried} pages tried")


if __name__ == "__main__":
    main(sys.argv[1:])
