"""Which statements a lesson asks: the same for everybody with the same link."""

import hashlib
from collections import Counter

import pandas as pd

SIZES = ("5", "10")  # of the short sets
ALL = "all"


def members(claims: pd.DataFrame, code: str, seed: int) -> list[str]:
    """Return the keys of the statements of a set, in the order of the article.

    `claims`: claim, verdict, topic. `code` is a number of `SIZES`, `ALL` or a topic; another `seed` draws others.
    """
    if code in SIZES:
        claims = claims[claims["claim"].isin(_drawn(claims, int(code), seed))]
    elif code != ALL:
        claims = claims[claims["topic"] == code]
    return claims["claim"].tolist()


def _drawn(claims: pd.DataFrame, size: int, seed: int) -> set[str]:
    """Return so many statements, every verdict as likely as the others at each turn, up to a limit for each.

    Who takes every statement for supported must not do well. What is drawn rests on the keys alone, not on how many
    there are: a statement that is added later changes few sets.
    """
    left = {verdict: sorted(rows["claim"], key=_lot(seed)) for verdict, rows in claims.groupby("verdict")}
    most, taken, drawn = -(-size // len(left)) + 1, Counter[str](), set[str]()
    for turn in range(size):
        open_to = [verdict for verdict in left if left[verdict] and taken[verdict] < most]
        if not open_to:
            break
        verdict = min(open_to, key=lambda one, turn=turn: _lot(seed)(f"{turn} {one}"))
        drawn.add(left[verdict].pop(0))
        taken[verdict] += 1
    return drawn


def _lot(seed: int):
    """Return the function that gives a text its lot: the same in every version of Python."""
    return lambda text: hashlib.sha256(f"{seed} {text}".encode()).hexdigest()
