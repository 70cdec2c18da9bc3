"""What a view names as its selection, where search and filters leave only a part of the rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from content.reader import Reader
from views.view import View


def named(view: View, reader: Reader, typed: str, filters: Mapping[str, Sequence[str]]) -> View:
    """Return a view whose title, line and alternative text name the selection; the same view where all is shown.

    `typed` is the text of the search; `filters` have the chosen words of each by the key of its label.
    """
    say = reader.say
    parts = [
        say("view.chosen", label=say(label), values=say.list_of(words)) for label, words in filters.items() if words
    ]
    parts += [say("view.typed", typed=typed.strip())] if typed.strip() else []
    if not parts or view.drawing is None:
        return view
    facts = {"chosen": say.listed(parts)}
    return replace(
        view,
        title=say("view.selection", title=view.title, **facts),
        line=say("view.selection_line", line=view.line, **facts),
        alt=say("view.selection_line", line=view.alt, **facts),
    )
