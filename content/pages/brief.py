"""The story on two sides of paper."""

from content.page import Page

TABLES = ("action_packages", "claims", "corridor", "countries", "displacement", "endorsements", "events", "figures")
PAGE = Page(
    "brief",
    folder="about",
    icon=":material/print:",
    tables=(*TABLES, "territories"),
    key_figures=True,
    wide=True,
)
