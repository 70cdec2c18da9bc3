"""Every sentence that one text makes of the countries it can hold, to be read by somebody who speaks the language."""

import re

from tables import translations
from tables.load import load
from tools.translate.check import PLACEHOLDER
from views.grammar.grammar import PLACED
from views.say import Say

OF_PLACES = {"country", "the", "countries", "names", "either", *PLACED}  # forms of what is a country, or several


def sentences(language: str, key: str) -> list[str]:
    """Return what a text makes of each country in the place of each that it is filled with; other gaps stay open."""
    say = Say(translations.words(language))
    word = say.look_up(key)
    gaps = PLACEHOLDER.findall(word)
    spoken = [re.search(rf"\{{{gap}(:[^}}]*)\}}", word) for gap in gaps]
    places = {gap for gap, form in zip(gaps, spoken, strict=True) if form and _of_places(form[1][1:])}
    plain = PLACEHOLDER.sub(lambda gap: gap[0] if gap[1] in places else f"‹{gap[1]}›", word)
    codes = load("territories")["iso3"]
    filled = [say.vformat(plain, (), {gap: _value(plain, gap, code) for gap in places}) for code in codes]
    return [say.grammar.finished(text) for text in filled]


def _of_places(form: str) -> bool:
    return form.lower().partition(" ")[0] in OF_PLACES


def _value(word: str, gap: str, code: str) -> str | list[str]:
    """Return a country, or a list with it where the text asks for one."""
    several = re.search(rf"\{{{gap}:(countries|names|\w*\s?either)\}}", word) or gap.endswith(("s", "codes"))
    return ["HTI", code] if several else code
