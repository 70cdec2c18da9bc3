"""`python -m tools.reading_age` measures at which age leads and takeaways are read at once, and lists the worst ten.

By the grade of Flesch and Kincaid (1975), to which five is added for the age. The name of a country counts as one short
word: a title is not hard to read because it is about the Dominican Republic.
"""

import re
import statistics
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from content.catalogue import PAGES
from content.choices import Several
from content.markdown import plain
from content.page import Page, ViewSpec
from content.reader import Reader
from tables import translations
from tables.load import load
from views.say import Say

WORST = 10
OPTIONS = 12  # of one choice that are tried
LEAD = re.compile(r"lead(_\w+)?")  # the words that lead into a page or a part of it
WORD, END = re.compile(r"[^\W\d_][\w'’-]*|\d[\d.,]*"), re.compile(r"[.!?:;](?=\s|$)")
VOWELS = re.compile(r"[aeiouyáéíóúãõâêô]+")
SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouycgsxz])es$")


def syllables(word: str) -> int:
    """Return about how many syllables an English word has; a number counts as one."""
    return max(1, len(VOWELS.findall(SILENT.sub("", word.lower()))))


def reading_age(text: str) -> float:
    """Return the age in years at which a text is read at once; the text must have a word."""
    words = WORD.findall(text)
    sentences = max(1, len(END.findall(text.rstrip(".!?:;"))) + 1)
    return 5 + 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def _age(text: str, say: Say) -> float:
    return reading_age(_without_names(text, say))


def _without_names(text: str, say: Say) -> str:
    """Return a text with the name of Peru in place of each country's."""
    codes = load("territories")["iso3"]
    names = sorted({name for code in codes for name in (say.the(code), say.country(code))}, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, names)), "Peru", text)


def leads() -> dict[str, str]:
    """Return what leads into each page and part, by the key of the words."""
    return {key: plain(text) for key, text in _words(translations.words(translations.ENGLISH))}


def _words(section: dict, path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in section.items():
        if isinstance(value, dict):
            yield from _words(value, f"{path}{key}.")
        elif LEAD.fullmatch(key):
            yield f"{path}{key}", value


def takeaways(reader: Reader) -> dict[str, str]:
    """Return of each view, by its name, the title that is hardest to read."""
    found = {spec.name: list(_titles(page, spec, reader)) for page in PAGES.values() for spec in page.views}
    return {name: max(titles, key=lambda title: _age(title, reader.say)) for name, titles in found.items()}


def _titles(page: Page, spec: ViewSpec, reader: Reader) -> Iterator[str]:
    """Return the titles of a view for the defaults of its choices, and for options of each choice alone."""
    defaults = page.chosen(reader, {})
    given: list[dict[str, Any]] = [{}]
    for choice in spec.choices:
        options = list(choice.options(reader, defaults))
        several = isinstance(choice, Several)
        given += [{choice.argument: [one] if several else one} for one in options[:: -(-len(options) // OPTIONS) or 1]]
    for values in given:
        chosen = page.chosen(reader, values)
        with suppress(KeyError):  # the series beside a statement, where none is chosen
            yield spec.make(reader, **spec.arguments(chosen)).title


def main() -> None:
    """Print the middle and the worst of leads and of takeaways, each view by its hardest title."""
    reader = Reader()
    for what, texts in {"leads": leads(), "takeaways": takeaways(reader)}.items():
        ages = {name: _age(text, reader.say) for name, text in texts.items()}
        print(f"{what}: {len(ages)}, reading age in the middle {statistics.median(ages.values()):.1f}, the worst:")
        for name in sorted(ages, key=ages.__getitem__, reverse=True)[:WORST]:
            print(f"  {ages[name]:4.1f}  {name}: {texts[name]}")


if __name__ == "__main__":
    main()
