"""`python -m pipeline.links [SOURCE ...]` opens the address of every source, or of those named, and reports.

Nothing is changed. What a site refuses to a program may still open in a browser.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from csv import writer
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from urllib.parse import urlsplit

from pipeline import requirements
from tables import package
from tables.load import load

with requirements.explain_missing():
    import requests

    from pipeline.refresh.download import AGENT, explain

WORKS, MOVED, REFUSED, GONE, SILENT = "works", "moved", "refused", "gone", "no answer"
OUTCOMES = {GONE: "give another address", SILENT: "try again", REFUSED: "open in a browser", MOVED: "look where to"}
DENIED = (401, 402, 403, 405, 406, 429, 451, 503)  # often because a program asks
AT_ONCE = 8  # addresses
PATIENCE = 30  # seconds
FAILED, INTERRUPTED = 1, 130


@dataclass(frozen=True)
class Answer:
    """What came of opening the address of one source; `detail` says where it leads now, or why it does not open."""

    source: str
    address: str
    outcome: str
    detail: str = ""


def open_address(source: str, address: str) -> Answer:
    """Open one address as far as its head, follow it where it leads, and return what came of it."""
    headers = {"User-Agent": f"{AGENT}/{package.version()}"}
    try:
        with requests.get(
            address, headers=headers, stream=True, timeout=PATIENCE, auth=lambda request: request
        ) as answer:
            status, reached = answer.status_code, answer.url
    except requests.RequestException as error:
        return Answer(source, address, SILENT, explain(error, address))
    if status >= 400:
        return Answer(source, address, REFUSED if status in DENIED else GONE, str(status))
    moved = _place(reached) != _place(address)
    return Answer(source, address, MOVED, reached) if moved else Answer(source, address, WORKS)


def _place(address: str) -> tuple[str, str, str]:
    """Return what makes a page another one: not the scheme, nor `www.`, nor a slash at the end."""
    parts = urlsplit(address)
    return parts.netloc.removeprefix("www."), parts.path.rstrip("/"), parts.query


def check(addresses: Sequence[tuple[str, str]], say: Callable[[str], None]) -> list[Answer]:
    """Open the address of each source, some at once, and say how far it is; returns the answers in order."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        opened = pool.map(lambda pair: open_address(*pair), addresses)
        return list(_told(opened, len(addresses), say))


def _told(answers: Iterable[Answer], of_all: int, say: Callable[[str], None]) -> Iterator[Answer]:
    for number, answer in enumerate(answers, start=1):
        say(f"{number}/{of_all} {answer.source}: {answer.outcome} {answer.detail}".rstrip())
        yield answer


def report(answers: Sequence[Answer]) -> str:
    """Return how many addresses work, and the others by what is to be done about them."""
    lines = [f"{sum(answer.outcome == WORKS for answer in answers)} of {len(answers)} addresses work."]
    for outcome, what in OUTCOMES.items():
        mine = [answer for answer in answers if answer.outcome == outcome]
        if mine:
            lines += ["", f"{outcome} ({len(mine)}): {what}"]
            lines += [f"  {answer.source}: {answer.address} {answer.detail}".rstrip() for answer in mine]
    return "\n".join(lines)


def save(answers: Sequence[Answer], path: Path) -> None:
    """Write all answers to a file of comma-separated values."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = writer(file, lineterminator="\n")
        rows.writerow(field.name for field in fields(Answer))
        rows.writerows(astuple(answer) for answer in answers)


def main(arguments: Sequence[str]) -> int:
    """Read the command line and open the addresses; returns 0 when none is gone or silent."""
    parser = ArgumentParser(prog="python -m pipeline.links", description=__doc__)
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="keys of sources; all when none is named")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write all answers to a CSV file as well")
    options = parser.parse_args(arguments)
    known = load("sources").dropna(subset=["url"]).set_index("source")["url"]
    if unknown := set(options.sources) - set(known.index):
        parser.error(f"no source with an address has the key {', '.join(sorted(unknown))}")
    try:
        answers = check(list(known[options.sources or known.index].items()), lambda text: print(text, flush=True))
    except KeyboardInterrupt:
        return INTERRUPTED
    print(f"\n{report(answers)}")
    if options.save:
        save(answers, options.save)
    return FAILED if {answer.outcome for answer in answers} & {GONE, SILENT} else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
