"""Fixtures of the tests of the refresh: a copy of the data with a small edition of the official tables."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import urllib3.util.retry

from pipeline.refresh.__main__ import main
from pipeline.refresh.download import Limits
from tables import package
from tests.pipeline import publisher_server
from tests.pipeline.publisher_server import PublisherServer, checksums, first_edition

LIMITS = Limits(connect=5, read=20, tries=3, size=100_000, pages=20)


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the data whose official tables are the small first edition."""
    copy = Path(shutil.copytree(package.DATA, tmp_path_factory.mktemp("edition") / "data"))
    with pytest.MonkeyPatch.context() as patch, publisher_server.serve(first_edition()) as site:
        patch.setenv("NO_PROXY", "127.0.0.1")
        patch.setattr(package, "DATA", copy)
        assert main([*site.bases(), "--accept-loss"], LIMITS) == 0
    return copy


@pytest.fixture
def data(edition: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the edition that replaces `data/`; it is made again only when a test has changed it."""
    copy = edition.with_name("copy")
    if not copy.exists() or checksums(copy) != checksums(edition):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(edition, copy)
    monkeypatch.setattr(package, "DATA", copy)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return copy


@pytest.fixture
def site() -> Iterator[PublisherServer]:
    with publisher_server.serve(first_edition()) as site:
        yield site


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the pauses between tries, which are skipped."""
    seconds: list[float] = []
    monkeypatch.setattr(urllib3.util.retry, "time", SimpleNamespace(sleep=seconds.append))
    return seconds


@pytest.fixture
def refresh(
    data: Path, site: PublisherServer, pauses: list[float], capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, list[str]]]:
    """Return the function that refreshes from the server: the exit code and the printed lines."""

    def run(*arguments: str, limits: Limits = LIMITS) -> tuple[int, list[str]]:
        capsys.readouterr()
        code = main([*site.bases(), *arguments], limits)
        return code, capsys.readouterr().out.splitlines()

    return run
