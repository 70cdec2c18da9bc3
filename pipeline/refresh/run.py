"""One refresh: a copy of the data is renewed publisher by publisher, and what passes is written at the end."""

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.read import Unusable
from pipeline.refresh import changes, store
from pipeline.refresh.changes import Change
from pipeline.refresh.publishers import PUBLISHERS
from pipeline.refresh.web import Limits, Refused, Web
from pipeline.write import save
from tables import package
from tables.load import load
from tables.package import TableError

SOURCES = "sources"


@dataclass(frozen=True)
class Plan:
    """What is asked: tables by publisher, addresses that stand in for the publishers', and what to put up with."""

    tables: dict[str, set[str]]
    bases: dict[str, str] = field(default_factory=dict)
    accept_loss: bool = False
    limits: Limits = field(default_factory=Limits)


def refresh(plan: Plan, say: Callable[[str], None]) -> bool:
    """Refresh the tables of a plan and say what happens; returns False when something was not refreshed."""
    try:
        with TemporaryDirectory(prefix="refresh-", ignore_cleanup_errors=True) as scratch:
            tried = _refresh(plan, Path(scratch), say)
    except (OSError, Refused) as error:
        say(f"Nothing was written: {_plain(error)}. Every file is as it was.")
        return False
    except KeyboardInterrupt:
        say("Interrupted: every file is as it was.")
        raise
    changed = {name: done for name, done in tried.items() if done}
    if changed:
        _tell(changed, say)
    return None not in tried.values()


def _refresh(plan: Plan, scratch: Path, say: Callable[[str], None]) -> dict[str, list[Change] | None]:
    data = package.DATA
    staged = Path(shutil.copytree(data, scratch / "data"))
    with _in_place_of_data(staged):
        tried = {name: _try(name, plan, data, scratch / name, say) for name in plan.tables}
    names = [f"{change.table}.csv" for done in tried.values() for change in done or []]
    if names:
        descriptor = data / package.DESCRIPTOR
        text = store.next_version(descriptor.read_text("utf-8"), datetime.now(UTC))
        renewed = {data / name: (staged / name).read_bytes() for name in (f"{SOURCES}.csv", *names)}
        store.write_all(renewed | {descriptor: text.encode()})  # sources first: rows must not name unknown ones
    return tried


@contextmanager
def _in_place_of_data(folder: Path) -> Generator[None]:
    data, package.DATA = package.DATA, folder
    try:
        yield
    finally:
        package.DATA = data


def _try(name: str, plan: Plan, data: Path, downloads: Path, say: Callable[[str], None]) -> list[Change] | None:
    """Return what one publisher's files change in the copy; None, and a copy as it was, when they fail."""
    title = PUBLISHERS[name].title
    say(title)
    paths = [package.DATA / f"{table}.csv" for table in (*plan.tables[name], SOURCES)]
    before = {path: path.read_bytes() for path in paths}
    try:
        return _renew(name, plan, data, downloads, say)
    except (Refused, TableError, OSError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        for path, content in before.items():
            path.write_bytes(content)
        say(f"{title} is not refreshed: {_plain(error)}. Its tables are as they were.")
        return None
    finally:
        shutil.rmtree(downloads, ignore_errors=True)


def _renew(name: str, plan: Plan, data: Path, downloads: Path, say: Callable[[str], None]) -> list[Change]:
    publisher = PUBLISHERS[name]
    for folder in ("raw", "committed"):
        (downloads / folder).mkdir(parents=True)
    for table in ("territories", *publisher.tables):
        shutil.copy(data / f"{table}.csv", downloads / "committed")
    web = Web(plan.limits, say)
    with web.session:
        cited = publisher.gather(web, plan.bases.get(name, publisher.base), downloads)
    made = publisher.make(downloads)
    done, tables = [], sorted(plan.tables[name])
    for table in tables:
        save(made[table], package.DATA / f"{table}.csv")
    listed = (package.DATA / f"{SOURCES}.csv").read_text("utf-8")
    _cite(tables, cited, listed)
    for table in (SOURCES, *tables):
        load(table)
    for table in tables:
        before, after = changes.read_rows(table, data), changes.read_rows(table, package.DATA)
        change = changes.compare(table, before, after)
        if not plan.accept_loss:
            changes.refuse_loss(change, before, after, cited)
        done += [change] if change else []
        say(f"  {change}")
        for row in changes.at_home(table, before, after):
            say(f"  {row}")
    _cite([change.table for change in done], cited, listed)  # another source for the same figures is no news
    return done


def _cite(tables: list[str], cited: dict[str, dict[str, str]], listed: str) -> None:
    """Write the listed sources with those that the tables cite dated today."""
    rows = [row for table in tables for row in changes.read_rows(table, package.DATA).values()]
    used = {key for row in rows for key in row["source"].split(";")}
    said = {key: row for key, row in cited.items() if key in used}
    text = store.renew_sources(listed, said, f"{datetime.now(UTC):%Y-%m-%d}")
    (package.DATA / f"{SOURCES}.csv").write_bytes(text.encode())


def _tell(changed: dict[str, list[Change]], say: Callable[[str], None]) -> None:
    version, day = package.version(), f"{datetime.now(UTC):%Y-%m-%d}"
    say(f"Data version {version}. Write it into CITATION.cff and LICENSE-DATA.md, and into CHANGELOG.md, part Data:")
    say(f"\n### {version} ({day})\n")
    for name, done in changed.items():
        said = "; ".join(str(change) for change in done)
        say(f"- Refreshed from {PUBLISHERS[name].title}: {said}.")


def _plain(error: Exception) -> str:
    """Return an error as a part of a sentence."""
    if isinstance(error, Refused | Unusable):
        return str(error)
    if isinstance(error, TableError):
        first = TableError(error.name, error.problems[:1])
        return f"{error.name} would break a promise of the descriptor: {first}"
    if isinstance(error, shutil.Error):
        return "the data cannot be copied into a temporary folder (is the disk full?)"
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return f"its files cannot be made into tables ({type(error).__name__}: {error})"
