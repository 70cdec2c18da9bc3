"""A column of countries is known as one wherever its rows are shown, by what the descriptor says of it alone."""

from content.rows import readable_table
from tables import package, translations
from tables.load import load
from views.say import ALPHA2, Say


def holds_countries(name: str, column: str) -> bool:
    """Return whether a column of a table holds codes of countries, one or several a cell.

    Keys of rows of any table may be countries too: more than half of them are not.
    """
    codes = {code for cell in load(name)[column].dropna().unique() for code in cell.split(";")}
    return len(codes & set(ALPHA2)) > len(codes) / 2


def test_the_columns_that_hold_countries_are_those_that_the_descriptor_describes_so():
    texts = [
        (name, column)
        for name in package.names()
        for column, field in package.fields(name).items()
        if field["type"] == "string"
    ]
    known = package.country_columns()
    assert [place for place in texts if holds_countries(*place) != (place[1] in known)] == []


def test_a_table_of_encounters_by_citizenship_names_the_countries():
    names = readable_table(load("border_citizenship"), "border_citizenship", Say(translations.words("en")))[
        "citizenship"
    ]
    assert {"Brazil", "Haiti", "Others"} <= set(names)
