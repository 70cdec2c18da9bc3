"""A view without a word on what it shows: for who is to judge by it."""

from dataclasses import replace

from views.charts.description import Lines
from views.say import Say
from views.view import View


def unjudged(view: View, name: str, say: Say) -> View:
    """Return the view of the series with this name, by what it counts alone: no takeaway, no marks, no note.

    What cannot be seen has the same: the alternative text leads to the table.
    """
    if view.drawing is None:
        return view
    title, drawing = say(f"lesson.series.{name}"), view.drawing
    drawing = replace(drawing, marks=()) if isinstance(drawing, Lines) else drawing
    alt = say("lesson.series_alt", title=title, n=len(view.rows))
    return replace(view, title=title, line=say("lesson.series_line"), alt=alt, note="", drawing=drawing)
