"""What the verdicts mean, and how an answer of a reader stands beside ours."""

from typing import Any

import pandas as pd

from content.entries.claim import judgement
from content.entries.entry import SMALL, Entry, Paragraph
from content.reader import Reader
from views.charts.verdicts import ORDER, marked
from views.say import Say


def meanings(reader: Reader) -> list[Entry]:
    """Return every verdict with what it means."""
    return [
        Entry(
            "verdict", code, marked(code, reader.say), (Paragraph(reader.say(f"verdict_meaning.{code}"), short=True),)
        )
        for code in ORDER
    ]


def compared(row: Any, answer: str, reader: Reader) -> Entry:
    """Return an answer to a statement beside our verdict and the reason, unless the record came later.

    `row` is one of `claims`, as it was published for this reader.
    """
    say, parameters = reader.say, {"claim": row.claim}
    if pd.isna(row.verdict):
        title, texts = say("lesson.kept", answer=marked(answer, say)), [say("claims.later")]
        return Entry("answer", row.claim, title, tuple(Paragraph(text, short=True) for text in texts))
    title = beside(row, answer, say)
    texts = [f"**{say('bound.label', label=judgement(row, say))}** {say(f'verdict_meaning.{row.verdict}')}"]
    texts += [say("claims.why", reasoning=row.reasoning)]
    paragraphs = tuple(Paragraph(text, short=True) for text in texts)
    return Entry("answer", row.claim, title, paragraphs, "claims", parameters, sources=row.source)


def in_result(row: Any, answer: str, reader: Reader) -> Entry:
    """Return a statement in a few words with an answer beside our verdict. `row` as for `compared`."""
    say = reader.say
    told = say("lesson.waits", answer=marked(answer, say)) if pd.isna(row.verdict) else beside(row, answer, say)
    line = Paragraph(told, SMALL, short=True)
    return Entry("claim", row.claim, row.short, (line,), page="claims", parameters={"claim": row.claim})


def beside(row: Any, answer: str, say: Say) -> str:
    """Return an answer beside our verdict. `row` as for `compared`, with a verdict."""
    return say(
        f"lesson.{'same' if answer == row.verdict else 'other'}",
        answer=marked(answer, say),
        verdict=marked(row.verdict, say),
    )
