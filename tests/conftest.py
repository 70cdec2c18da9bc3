"""What the tests share: pages opened by a link, and copies of the data to damage or to translate.

The process that hands out the tests reads this file before the workers start: what is dear to import is imported by
the fixtures that need it.
"""

import gc
import os
import shutil
import tomllib
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from content import cache
from tables import package, translations
from tests import everywhere

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

    from tests.browser.site import Site

# A server keeps what its readers ask for most; the tests make each view once, however many states they look at.
cache._run = lru_cache(maxsize=None)(cache._run.__wrapped__)
# Words are kept by the place of their file: each copy of the data would read those of the original anew.
translations.tomllib = SimpleNamespace(loads=lru_cache(tomllib.loads))
# What the tests keep of the pages lives to the end: looking through it often finds no garbage.
gc.set_threshold(200_000, 20, 100)

settings.register_profile("house", max_examples=6, deadline=None, database=None, derandomize=True)
settings.register_profile("search", settings.get_profile("house"), max_examples=500, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


HERE = Path(__file__).parent
# They forget what is kept of views between two tests, as a server that has just started. Strict, as in tests/browser.
AFRESH = ["pages/test_damage_pages.py", "pages/test_damage_other_files.py", "tables/test_keys.py"]
AFRESH = [(HERE / name).resolve(strict=True) for name in AFRESH]


# They look once for the tests of a file at the files of the data, as a page of a server does.
ONE_LOOK = [HERE / "content", HERE / "views"]


class InPieces(LoadScopeScheduling):
    """Hands out tests file by file, since those of a file share what they open, and those with a browser by folder.

    The marks of pytest-xdist (`--dist=loadgroup`) do nothing with pytest 9.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return file.rpartition("/")[0] if file.startswith("tests/browser/") else file


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to test everything everywhere, as before a release: each page in each form, for one."""
    parser.addoption("--everywhere", action="store_true", help="test everything everywhere, not each thing somewhere")


def pytest_configure(config: pytest.Config) -> None:
    """Tell the tests, which are listed after this."""
    everywhere.ASKED = config.getoption("everywhere")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> InPieces:
    """Return what hands out the tests to the workers."""
    return InPieces(config, log)


@pytest.hookimpl(tryfirst=True)  # those with a browser come before all
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with tests that forget what is kept of views: later it would have to be made a second time."""
    items.sort(key=lambda item: item.path not in AFRESH)


def pytest_sessionfinish() -> None:
    """Look once for garbage that complains of not being closed: pytest looks five times through all that tests keep."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _cheap_clients() -> Iterator[None]:
    """Let all test clients share one event loop, and ask for nothing compressed unless a test does.

    A new loop for each request takes as long as many an answer, and so does what is packed only to be unpacked.
    """
    import httpx2
    from anyio.from_thread import start_blocking_portal
    from starlette.testclient import TestClient

    httpx2._client.ACCEPT_ENCODING = "identity"
    with start_blocking_portal() as TestClient.portal:
        yield


@pytest.fixture(scope="module", autouse=True)
def _one_look(request: pytest.FixtureRequest) -> Iterator[None]:
    """Look once where that is enough: a look at every file for each word is a fifth of what these tests take."""
    with package.one_state() if request.path.parent in ONE_LOOK else nullcontext():
        yield


@pytest.fixture(scope="session")
def shared_site() -> "Iterator[Site]":
    """Return the server that all tests without a browser share."""
    from tests.open_files import serve_with_few

    with serve_with_few() as running:
        yield running


@pytest.fixture
def show() -> "Callable[..., AppTest]":
    """Return the function that opens a page ("section/name") by a link."""
    from tests.screen import open_page

    return open_page


@pytest.fixture
def package_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the data that stands in its place, to be damaged freely."""
    copy = Path(shutil.copytree(package.DATA, tmp_path / "data"))
    _read_from(copy, monkeypatch)
    return copy


def _read_from(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a folder stand in the place of the data, at which everybody looks anew: a test is about to change it."""
    monkeypatch.setattr(package, "DATA", data)
    monkeypatch.setattr(package, "_LOOK", ContextVar("look", default=None))


@pytest.fixture
def unconfirmed(package_copy: Path) -> str:
    """Return the words of a pledge by Colombia that stands in the table as not confirmed."""
    path = package_copy / "commitments.csv"
    rows = pd.read_csv(path, dtype="str", keep_default_na=False)
    rows.loc[rows["commitment"] == "K17", "status"] = "unverified"
    rows.to_csv(path, index=False, lineterminator="\n")
    return str(rows.loc[rows["commitment"] == "K17", "text"].iloc[0])


@pytest.fixture(scope="module")
def worn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the data that the tests of a file damage one after the other."""
    return Path(shutil.copytree(package.DATA, tmp_path_factory.mktemp("worn") / "data"))


@pytest.fixture
def damage(worn: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, bytes | None], None]]:
    """Return a function that writes other bytes into a file of the data, or deletes it, until the test ends.

    Files are put back with their old time, so that what was read of the others stays read.
    """
    _read_from(worn, monkeypatch)
    kept: dict[Path, tuple[bytes, int]] = {}

    def write(name: str, content: bytes | None) -> None:
        path = worn / name
        kept.setdefault(path, (path.read_bytes(), path.stat().st_mtime_ns))
        path.unlink() if content is None else path.write_bytes(content)

    yield write
    for path, (content, changed) in kept.items():
        path.write_bytes(content)
        os.utime(path, ns=(changed, changed))


@pytest.fixture(scope="session")
def _spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests import pseudo

    copy = Path(shutil.copytree(package.DATA / "text", tmp_path_factory.mktemp("spoken") / "text"))
    (copy / f"{pseudo.CODE}.toml").write_text(pseudo.language(), "utf-8")
    return copy


@pytest.fixture
def spoken(_spoken: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the code of one more language, in which every word and every translatable cell is marked."""
    from tests import pseudo

    monkeypatch.setattr(translations, "folder", lambda: _spoken)
    return pseudo.CODE
