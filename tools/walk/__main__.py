"""Makes every view for every choice and prints which of its sentences are not true of its rows.

`python -m tools.walk` walks through all, `python -m tools.walk VIEW ...` through some, and `--sample N` through so many
states, drawn with a `--seed`; `--part 2/8` goes through an eighth, for several processes or pauses.
`--pictures` draws them as pictures instead, in all sizes and languages by turns or in those asked for by `--size` and
`--language`, and prints each as it is drawn, with which of its words overlap or are cut off; `--svg` leaves out the
PNG, which has the same words.
"""

import argparse
from collections import Counter

from content.catalogue import VIEWS
from tables import translations
from tools.walk import pictures
from tools.walk.states import some
from tools.walk.walk import Result, walked
from views.pictures.sizes import SIZES


def main() -> None:
    """Walk as the command line asks, and print views made, sentences held and faults."""
    parser = argparse.ArgumentParser(prog="python -m tools.walk", description=__doc__)
    parser.add_argument("views", nargs="*", metavar="VIEW", help=f"of {', '.join(VIEWS)}")
    parser.add_argument("--sample", type=int, help="so many states instead of all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--part", default="1/1", metavar="K/N")
    parser.add_argument("--pictures", action="store_true")
    parser.add_argument("--size", action="append", choices=SIZES)
    parser.add_argument("--language", action="append", choices=translations.languages())
    parser.add_argument("--svg", action="store_true")
    asked = parser.parse_args()
    part, parts = map(int, asked.part.split("/"))
    found = some(asked.views, asked.sample, asked.seed, part - 1, parts)
    if asked.pictures:
        forms = ("svg",) if asked.svg else pictures.FORMS
        pictures.report(pictures.drawn(found, asked.size or (), asked.language or (), forms))
    else:
        report(walked(found))


def report(result: Result) -> None:
    """Print each kind of fault with an example and how often it was found, then the sums."""
    kinds = Counter((fault.truth, fault.view) for fault in result.faults)
    for (truth, view), number in kinds.most_common():
        example = next(fault for fault in result.faults if (fault.truth, fault.view) == (truth, view))
        print(f"{number} times: {view}, {truth}: {example.what} {example.state}")
    print(f"{result.views} views made, {result.held} sentences held, {len(result.faults)} faults")


if __name__ == "__main__":
    main()
