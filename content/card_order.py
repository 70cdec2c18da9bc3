"""In which order a card shows its parts, before the application has come and in it: what is read keeps its place."""

from content.reader import DESKTOP, PHONE

TITLE, LINE, ROW, PICTURE = PARTS = ("title", "line", "row", "picture")  # the row holds the choices; a note follows

# On a phone the picture is on the first screen: what says more of it, and its choices, stand below.
ORDER = {DESKTOP: PARTS, PHONE: (TITLE, PICTURE, ROW, LINE)}
