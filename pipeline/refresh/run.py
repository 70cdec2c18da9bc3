"""One refresh: updates a copy of the data publisher by publisher and writes what passes at the end."""

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.read import UnusableFile
from pipeline.refresh import files, loss
from pipeline.refresh.download import Downloader, Limits, RefreshError
from pipeline.refresh.loss import TableChange
from pipeline.refresh.publishers import PUBLISHERS
from pipeline.write import save_csv
from tables import package
from tables.load import load
from tables.table_error import TableError

SOURCES = "sources"


@dataclass(frozen=True)
class Plan:
    """What to refresh: tables by publisher, other base addresses, whether a loss is accepted, and limits."""

    tables: dict[str, set[str]]
    bases: dict[str, str] = field(default_factory=dict)
    accept_loss: bool = False
    limits: Limits = field(default_factory=Limits)


def refresh(plan: Plan, say: Callable[[str], None]) -> bool:
    """Refresh the tables of a plan and say what happens; returns False when something was not refreshed."""
    try:
        with TemporaryDirectory(prefix="refresh-", ignore_cleanup_errors=True) as scratch:
            results = _refresh(plan, Path(scratch), say)
    except (OSError, RefreshError) as error:
        say(f"Nothing was written: {_describe(error)}. Every file is as it was.")
        return False
    except KeyboardInterrupt:
        say("Interrupted: every file is as it was.")
        raise
    changed = {name: done for name, done in results.items() if done}
    if changed:
        _report(changed, say)
    return None not in results.values()


def _refresh(plan: Plan, scratch: Path, say: Callable[[str], None]) -> dict[str, list[TableChange] | None]:
    data = package.DATA
    staged = Path(shutil.copytree(data, scratch / "data"))
    with _data_folder(staged):
        results = {name: _try(name, plan, data, scratch / name, say) for name in plan.tables}
    names = [f"{change.table}.csv" for done in results.values() for change in done or []]
    if names:
        descriptor = data / package.DESCRIPTOR
        text = files.next_version(descriptor.read_text("utf-8"), datetime.now(UTC))
        renewed = {data / name: (staged / name).read_bytes() for name in (f"{SOURCES}.csv", *names)}
        files.write_all(renewed | {descriptor: text.encode()})  # sources first: rows must not name unknown ones
    return results


@contextmanager
def _data_folder(folder: Path) -> Generator[None]:
    data, package.DATA = package.DATA, folder
    try:
        yield
    finally:
        package.DATA = data


def _try(name: str, plan: Plan, data: Path, downloads: Path, say: Callable[[str], None]) -> list[TableChange] | None:
    """Return what one publisher's files change in the copy; None, and a copy as it was, when they fail."""
    title = PUBLISHERS[name].title
    say(title)
    paths = [package.DATA / f"{table}.csv" for table in (*plan.tables[name], SOURCES)]
    before = {path: path.read_bytes() for path in paths}
    try:
        return _renew(name, plan, data, downloads, say)
    except (
        RefreshError,
        TableError,
        OSError,
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
    ) as error:
        for path, content in before.items():
            path.write_bytes(content)
        say(f"{title} is not refreshed: {_describe(error)}. Its tables are as they were.")
        return None
    finally:
        shutil.rmtree(downloads, ignore_errors=True)


def _renew(name: str, plan: Plan, data: Path, downloads: Path, say: Callable[[str], None]) -> list[TableChange]:
    publisher = PUBLISHERS[name]
    for folder in ("raw", "committed"):
        (downloads / folder).mkdir(parents=True)
    for table in ("territories", *publisher.tables):
        shutil.copy(data / f"{table}.csv", downloads / "committed")
    downloader = Downloader(plan.limits, say)
    with downloader.session:
        cited = publisher.download(downloader, plan.bases.get(name, publisher.base), downloads)
    made = publisher.make(downloads)
    done, tables = [], sorted(plan.tables[name])
    for table in tables:
        save_csv(made[table], package.DATA / f"{table}.csv")
    source_table = (package.DATA / f"{SOURCES}.csv").read_text("utf-8")
    _cite(tables, cited, source_table)
    for table in (SOURCES, *tables):
        load(table)
    for table in tables:
        before, after = loss.read_rows(table, data), loss.read_rows(table, package.DATA)
        change = loss.compare(table, before, after)
        if not plan.accept_loss:
            loss.check_loss(change, before, after, cited)
        done += [change] if change else []
        say(f"  {change}")
        for row in loss.own_country_warnings(table, before, after):
            say(f"  {row}")
    _cite([change.table for change in done], cited, source_table)  # another source for the same figures is no news
    return done


def _cite(tables: list[str], cited: dict[str, dict[str, str]], source_table: str) -> None:
    """Write the table of sources again: those that the tables cite get today's date."""
    rows = [row for table in tables for row in loss.read_rows(table, package.DATA).values()]
    used = {key for row in rows for key in row["source"].split(";")}
    used_rows = {key: row for key, row in cited.items() if key in used}
    text = files.renew_sources(source_table, used_rows, f"{datetime.now(UTC):%Y-%m-%d}")
    (package.DATA / f"{SOURCES}.csv").write_bytes(text.encode())


def _report(changed: dict[str, list[TableChange]], say: Callable[[str], None]) -> None:
    version, day = package.version(), f"{datetime.now(UTC):%Y-%m-%d}"
    say(f"Data version {version}. Write it into CITATION.cff and LICENSE-DATA.md, write the log of changes with")
    say("python -m pipeline.changes OLD data --log, where OLD is the edition before, and into CHANGELOG.md, part Data:")
    say(f"\n### {version} ({day})\n")
    for name, done in changed.items():
        summary = "; ".join(str(change) for change in done)
        say(f"- Refreshed from {PUBLISHERS[name].title}: {summary}.")


def _describe(error: Exception) -> str:
    """Return an error as a part of a sentence."""
    if isinstance(error, RefreshError | UnusableFile):
        return str(error)
    if isinstance(error, TableError):
        first = TableError(error.name, error.problems[:1])
        return f"{error.name} would break a promise of the descriptor: {first}"
    if isinstance(error, shutil.Error):
        return "the data cannot be copied into a temporary folder (is the disk full?)"
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return f"its files cannot be made into tables ({type(error).__name__}: {error})"
