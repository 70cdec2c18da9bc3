"""`python -m pipeline.refresh [TABLE ...]` refreshes the official tables, or those named by table or publisher."""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

import pipeline.refresh
from pipeline import requirements

with requirements.explain_missing():
    from pipeline.refresh.download import Limits
    from pipeline.refresh.publishers import BY_HAND, PUBLISHERS
    from pipeline.refresh.run import Plan, refresh

FAILED, INTERRUPTED = 1, 130


def main(arguments: Sequence[str], limits: Limits | None = None) -> int:
    """Read the command line and refresh; returns 0 when all that was asked is refreshed or needs no change."""
    parser = ArgumentParser(
        prog="python -m pipeline.refresh",
        description=pipeline.refresh.__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("tables", nargs="*", metavar="TABLE", help="tables or publishers; all when none is named")
    parser.add_argument("--accept-loss", action="store_true", help="take a table that loses rows or counts")
    parser.add_argument(
        "--base", action="append", default=[], metavar="PUBLISHER=ADDRESS", help="ask this address instead"
    )
    options = parser.parse_args(arguments)
    asked = set(options.tables)
    plan = {name: _wanted(name, asked) for name in PUBLISHERS if not asked or _wanted(name, asked)}
    if unknown := asked - set(PUBLISHERS) - set().union(*plan.values()):
        parser.error("; ".join(map(_why_not, sorted(unknown))))
    bases = dict(entry.split("=", 1) for entry in options.base if "=" in entry)
    if len(bases) != len(options.base) or bases.keys() - PUBLISHERS.keys():
        parser.error(f"--base takes one of {', '.join(PUBLISHERS)}, = and an address")
    try:
        done = refresh(Plan(plan, bases, options.accept_loss, limits or Limits()), lambda text: print(text, flush=True))
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0 if done else FAILED


def _wanted(name: str, asked: set[str]) -> set[str]:
    own = set(PUBLISHERS[name].tables)
    return own if not asked or name in asked else own & asked


def _why_not(table: str) -> str:
    if table in BY_HAND:
        return f"{table} needs its file from {BY_HAND[table]}: get it by hand, then run python -m pipeline.make"
    return f"nothing to download for {table}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
