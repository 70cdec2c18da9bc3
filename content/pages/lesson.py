"""A lesson: the statements of the article to judge, one at a time, and ready sets of them for a class."""

from content.choices import Arguments
from content.class_numbers import class_numbers
from content.lesson import again, question, ready_sets, result, statements
from content.lesson_choices import ANSWERS, ASKED, SEED, SET, lesson
from content.page import Page, Section
from content.pages.claims import EVIDENCE, bears, series_beside
from content.reader import Reader
from views.charts.unjudged import unjudged
from views.view import View


def _to_choose(reader: Reader, chosen: Arguments) -> bool:
    return not chosen["set"]


def _to_judge(reader: Reader, chosen: Arguments) -> bool:
    return bool(chosen["set"]) and lesson(reader, chosen).asked is not None


def _done(reader: Reader, chosen: Arguments) -> bool:
    return bool(chosen["set"]) and lesson(reader, chosen).asked is None


def _bears(reader: Reader, chosen: Arguments) -> bool:
    """Return whether a series bears on the statement that is open."""
    return bears(reader, lesson(reader, chosen).asked)


PAGE = Page(
    "lesson",
    folder="check",
    icon=":material/school:",
    tables=("claims", "figures", "people"),
    choices=(SET, SEED, ANSWERS, ASKED),
    sections=(
        Section("sets", "lesson.sets", entries=ready_sets, shown=_to_choose),
        Section(
            "class",
            "lesson.class.title",
            lead=lambda reader: reader.say("lesson.class.lead"),
            answers=class_numbers,
            shown=_to_choose,
        ),
        Section("question", "lesson.question", question=question, shown=_to_judge),
        Section("result", "lesson.result", answers=result, shown=_done),
        Section("statements", "lesson.statements", entries=statements, shown=_done),
        Section("again", "lesson.again", entries=again, shown=_done),
    ),
)


@PAGE.view("question", ASKED, name="lesson_series", tables=(*EVIDENCE, "figures", "venezuelans_abroad"), shown=_bears)
def series(reader: Reader, asked: str | None) -> View:
    """Return the series that bears on a statement, without a word on what it shows: that is for the reader to judge."""
    view, name = series_beside(reader, asked)
    return unjudged(view, name, reader.say)
