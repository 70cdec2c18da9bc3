"""What a lesson shows: ready sets, a statement to judge, and how the answers compare with our verdicts."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd

from content.answers import Answer, AnswerTable
from content.choices import Arguments
from content.entries.claim import asked, judgement, speaker
from content.entries.entry import Entry
from content.entries.verdict import compared, in_result, meanings
from content.lesson_choices import ANSWERS, ASKED, LETTERS, SET, Lesson, codes, lesson, title
from content.lesson_set import SIZES
from content.links import SHEETS, of_reader, sheet_address
from content.question import Option, Question
from content.reader import Reader
from tables import derive
from views.charts.verdicts import marked

PAGE = "lesson"


def ready_sets(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the sets to choose from, each with what a teacher hands out."""
    return [_ready(code, reader) for code in codes(reader, chosen)]


def _ready(code: str, reader: Reader) -> Entry:
    of_set = {SET.name: code}
    sheets = [(sheet, sheet_address(sheet, **of_set, **of_reader(reader))) for sheet in SHEETS]
    links = tuple((reader.say(f"lesson.sheet.link_{sheet}"), link) for sheet, link in sheets)
    return Entry("set", code, title(code, reader), page=PAGE, parameters=of_set, links=links, terse=True)


@dataclass(frozen=True)
class Keyed:
    """A statement on paper: as it is asked, who says it, and our verdict with the reason."""

    key: str
    title: str
    speaker: str
    verdict: str
    reason: str


def keyed(keys: list[str], reader: Reader, roomy: bool) -> list[Keyed]:
    """Return statements for paper: in a few words, unless there is room.

    At publication those whose record came later say so in place of the verdict.
    """
    return [_keyed(_row(key, reader), reader, roomy) for key in keys]


def _keyed(row: Any, reader: Reader, roomy: bool) -> Keyed:
    say, reason = reader.say, row.reasoning if pd.notna(row.verdict) else ""
    return Keyed(row.claim, row.paraphrase if roomy else row.short, speaker(row, say), judgement(row, say), reason)


def question(reader: Reader, chosen: Arguments) -> Question:
    """Return the statement that is open, or how the answer to it compares."""
    now, say = lesson(reader, chosen), reader.say
    assert now.asked
    row, answer = _row(now.asked, reader), now.answers.get(now.asked)
    after = [key for key in now.keys[now.keys.index(now.asked) :] if key in now.open] or now.open
    given = {ANSWERS.name: ANSWERS.code(chosen["answers"])} if chosen["answers"] else {}
    options = [Option(f"{now.asked}{LETTERS[one.key]}", one.title, one.paragraphs[0].text) for one in meanings(reader)]
    return Question(
        key=now.asked,
        progress=_progress(now, reader),
        statement=asked(row, reader),
        name=ANSWERS.name,
        options=tuple(options),
        kept=now.address(**{ASKED.name: now.asked}, **given),
        verdict=compared(row, answer, reader) if answer else None,
        after=say("lesson.next" if after else "lesson.end"),
        onward=now.address(**given, **({ASKED.name: after[0]} if after else {})),
    )


def _row(claim: str, reader: Reader) -> Any:
    rows = derive.with_office(reader.as_published("claims"), reader.table("people"))
    return next(rows[rows["claim"] == claim].itertuples())


def _answered(now: Lesson, reader: Reader) -> pd.DataFrame:
    """Return the statements of the set that have an answer, with it, as they were published for this reader."""
    rows = reader.as_published("claims").set_index("claim", drop=False).loc[now.keys]
    return rows.assign(answer=rows["claim"].map(now.answers)).dropna(subset=["answer"])


def _progress(now: Lesson, reader: Reader) -> str:
    """Return which statement it is, and how many of the answers are ours; some may wait for the record."""
    rows = _answered(now, reader)
    facts = {"at": now.keys.index(now.asked) + 1 if now.asked else 0, "of": len(now.keys), "answered": len(rows)}
    facts |= {"same": int((rows["answer"] == rows["verdict"]).sum()), "later": int(rows["verdict"].isna().sum())}
    return reader.say("lesson.progress_later" if facts["later"] else "lesson.progress", **facts)


def result(reader: Reader, chosen: Arguments) -> list[AnswerTable]:
    """Return how many answers are ours, and which verdict was taken for which, the most frequent first."""
    rows, say = _answered(lesson(reader, chosen), reader), reader.say
    judged = rows.dropna(subset=["verdict"])
    mixed = Counter(zip(judged["answer"], judged["verdict"], strict=True))
    pairs = [(pair, n) for pair, n in mixed.most_common() if pair[0] != pair[1]]
    found = [
        Answer(
            say("lesson.mixed", answer=marked(answer, say), verdict=marked(verdict, say)), say("view.number", value=n)
        )
        for (answer, verdict), n in pairs
    ]
    found += [] if found else [Answer(say("lesson.none_mixed"), say("view.number", value=len(judged)))]
    if later := len(rows) - len(judged):
        found.append(Answer(say("lesson.later"), say("view.number", value=later)))
    same = int((judged["answer"] == judged["verdict"]).sum())
    return [AnswerTable(say("lesson.score", n=len(judged), same=same), tuple(found))]


def statements(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the statements of the set, each with the answer beside our verdict."""
    rows = _answered(lesson(reader, chosen), reader)
    return [in_result(row, row.answer, reader) for row in rows.itertuples()]


def again(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the ways on from the end: the same set, another of its size, all sets."""
    now, say = lesson(reader, chosen), reader.say
    ways = {"again": now.address(), "sets": {}}
    if now.code in SIZES:
        ways = {"again": now.address(), "another": now.another().address(), "sets": {}}
    return [Entry("way", way, say(f"lesson.way.{way}"), page=PAGE, parameters=to) for way, to in ways.items()]
