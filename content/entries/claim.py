"""A statement of the article beside the record."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from content.article import passage
from content.entries.cells import known
from content.entries.entry import COPY, ITEM, SMALL, Entry, Paragraph, status
from content.reader import Reader
from tables.load import load
from views.charts.verdicts import marked
from views.say import Say

ON_CAUSES = ("C17", "C22")  # statements on what drives people from home: the page on causes shows more
STATEMENT, VERDICT, WRITE, RECORD = "statement", "verdict", "write", "record"  # the parts of the entry


def claim(row: Any, reader: Reader, figures: Iterable[Any] = ()) -> Entry:
    """Return a statement: who says it, then verdict, what can be written, record and reason, unless these came later.

    `row` is one of `claims`, and may have the `office` of the speaker; `figures` are rows of `figures`, of which those
    of this statement are added.
    """
    say, entry = reader.say, statement(row, reader)
    paragraphs = [replace(said, short=False) for said in entry.paragraphs]
    if pd.isna(row.verdict):
        paragraphs.append(Paragraph(say("claims.later"), short=True, part=RECORD))
        return replace(entry, paragraphs=tuple(paragraphs))
    verdict = judgement(row, say)
    paragraphs += [
        Paragraph(f"**{verdict}**", short=True, part=VERDICT),
        Paragraph(say("claims.write"), part=WRITE),
        Paragraph(row.write, COPY, part=WRITE),
        Paragraph(row.finding, short=True, part=RECORD),
        Paragraph(_record(row, say), part=RECORD),
        *(Paragraph(_figure(figure, say), ITEM, part=RECORD) for figure in figures if figure.claim == row.claim),
        Paragraph(say("claims.why", reasoning=row.reasoning), short=True, part=RECORD),
    ]
    if row.status != "verified":
        paragraphs.append(status(row, say, RECORD))
    # A statement that does not hold must not go round without its verdict.
    headline = say("web.judged", verdict=verdict, statement=row.paraphrase)
    return replace(entry, paragraphs=tuple(paragraphs), sources=row.source, headline=headline)


def statement(row: Any, reader: Reader) -> Entry:
    """Return a statement without the record: who says it. `row` as for `claim`."""
    who = Paragraph(_who(row, reader.say), SMALL, short=True, part=STATEMENT)
    more = ("causes",) if row.claim in ON_CAUSES else ()
    parameters = {"claim": row.claim}
    return Entry("claim", row.claim, row.paraphrase, (who,), page="claims", parameters=parameters, more=more)


def asked(row: Any, reader: Reader) -> Entry:
    """Return a statement as a question: who says it, and a link to its place in the article. `row` as for `claim`."""
    say, words = reader.say, _words(reader.table("figures"), row.claim)
    place = say("lesson.words", words=words) if words else say("lesson.article")
    who = say("lesson.who", speaker=speaker(row, say), topic=say(f"topic.{row.topic}"))
    return Entry(
        "claim", row.claim, row.paraphrase, (Paragraph(who, SMALL, short=True),), links=((place, _place(row.claim)),)
    )


def _words(figures: pd.DataFrame, claim: str) -> str:
    """Return how the article puts the number of a statement; empty where it gives none."""
    return next(iter(figures.loc[figures["claim"] == claim, "article_words"].dropna()), "")


def _place(claim: str) -> str:
    """Return the address of the article at the words of a statement, which are English in every language."""
    return passage(_words(load("figures"), claim))


def in_list(row: Any, reader: Reader) -> Entry:
    """Return a statement in a few words with verdict and record, unless these came later. `row` as for `claim`."""
    line = Paragraph(" · ".join([judgement(row, reader.say), *known(row.record)]), SMALL, short=True)
    return Entry("claim", row.claim, row.short, (line,), page="claims", parameters={"claim": row.claim})


def _who(row: Any, say: Say) -> str:
    topic, kind = say(f"topic.{row.topic}"), say(f"kind.{row.kind}")
    return say("claims.who", claim=row.claim, speaker=speaker(row, say), topic=topic, kind=kind)


def speaker(row: Any, say: Say) -> str:
    """Return who says a statement, with the office where it is known. `row` as for `claim`."""
    return speaking(say(f"speaker.{row.speaker}"), getattr(row, "office", None), say)


def speaking(name: str, office: Any, say: Say) -> str:
    """Return a speaker by name, with the office where it is known: a missing value is none."""
    return say("claims.speaking", name=name, office=office) if pd.notna(office) else name


def judgement(row: Any, say: Say) -> str:
    """Return the verdict on what a statement says and, apart from it, what is wrong with its wording or attribution.

    Where the record came later it is that. `row` as for `claim`.
    """
    if pd.isna(row.verdict):
        return say("claims.later_short")
    flaws = [code for code in (row.wording, row.attribution) if say.knows(f"flaw.{code}")]
    found = [("verdict", row.verdict), *(("flaw", code) for code in flaws)]
    return " · ".join(marked(code, say, kind) for kind, code in found)


def _record(row: Any, say: Say) -> str:
    """Return the record as a short value, with its day where it has one."""
    valued, dated = pd.notna(row.record), pd.notna(row.record_on)
    kind = ("dated" if dated else "undated") if valued else ("day" if dated else "none")
    return say(f"claims.record.{kind}", record=row.record, day=row.record_on)


def _figure(figure: Any, say: Say) -> str:
    """Return one figure of the record, with the value first published where it differs."""
    unit = say(f"unit.{figure.unit}")
    facts = {"statistic": figure.statistic, "value": figure.record_value, "unit": unit, "period": figure.period}
    if pd.notna(figure.first_published) and figure.first_published != figure.record_value:
        return say("claims.figure_revised", **facts, first=figure.first_published)
    return say("claims.figure", **facts)
