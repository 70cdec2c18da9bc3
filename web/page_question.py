"""A question as the server sends it: as a form without scripts, or with the answer and our verdict."""

from dataclasses import dataclass

from content.links import Link
from content.question import Option, Question
from web.entry_text import EntryText, entry_text
from web.page_request import PageRequest


@dataclass(frozen=True)
class QuestionText:
    """A statement to judge as text: its form sends one of the `options` by the parameter `name`, and what is `kept`.

    Where it was answered there is a `verdict` instead, and `onward`, a link to what comes next; `start` leads to the
    sets.
    """

    progress: str
    start: Link
    statement: EntryText
    action: str
    name: str
    options: tuple[Option, ...]
    kept: dict[str, str]
    verdict: EntryText | None
    onward: Link


def question_text(asked: Question, request: PageRequest) -> QuestionText:
    """Return a question as text. Raises `TableError`."""
    return QuestionText(
        progress=asked.progress,
        start=(request.reader.say("lesson.way.sets"), request.link(request.page)),
        statement=entry_text(asked.statement, request),
        action=request.page,
        name=asked.name,
        options=asked.options,
        kept={**asked.kept, **request.kept()},
        verdict=entry_text(asked.verdict, request) if asked.verdict else None,
        onward=(asked.after, request.link(request.page, **asked.onward)),
    )
