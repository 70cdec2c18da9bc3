"""What the tests of the refresh share: a copy of the data with a small edition of the official tables."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import urllib3.util.retry

from pipeline.refresh.__main__ import main
from pipeline.refresh.web import Limits
from tables import package
from tests.pipeline import publishers
from tests.pipeline.publishers import Site, first_edition, prints

LIMITS = Limits(connect=5, read=20, tries=3, size=100_000, pages=20)


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the data whose official tables are the small first edition."""
    copy = Path(shutil.copytree(package.DATA, tmp_path_factory.mktemp("edition") / "data"))
    with pytest.MonkeyPatch.context() as patch, publishers.published(first_edition()) as site:
        patch.setenv("NO_PROXY", "127.0.0.1")
        patch.setattr(package, "DATA", copy)
        assert main([*site.bases(), "--accept-loss"], LIMITS) == 0
    return copy


@pytest.fixture
def data(edition: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the edition that stands in the place of the data; it is copied anew only when it has changed."""
    copy = edition.with_name("copy")
    if not copy.exists() or prints(copy) != prints(edition):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(edition, copy)
    monkeypatch.setattr(package, "DATA", copy)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return copy


@pytest.fixture
def site() -> Iterator[Site]:
    with publishers.published(first_edition()) as site:
        yield site


@pytest.fixture
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the pauses between tries, which are not waited for."""
    taken: list[float] = []
    monkeypatch.setattr(urllib3.util.retry, "time", SimpleNamespace(sleep=taken.append))
    return taken


@pytest.fixture
def refresh(
    data: Path, site: Site, naps: list[float], capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, list[str]]]:
    """Return the function that refreshes from the server: the exit code, and the lines that were said."""

    def run(*arguments: str, limits: Limits = LIMITS) -> tuple[int, list[str]]:
        capsys.readouterr()
        code = main([*site.bases(), *arguments], limits)
        return code, capsys.readouterr().out.splitlines()

    return run
