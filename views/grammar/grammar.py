"""What the grammar of a language does with the names and numbers that fill a sentence."""

import re
from collections.abc import Mapping
from typing import ClassVar

DAY_ONE = re.compile(r"(?<!\d)1(?!\d)")  # in a date: its year has more digits
PLACED = ("of", "from", "in", "to", "by")  # forms of a name that begin with a preposition


class Grammar:
    """A language that joins words without changing them. The others say what they change, in a module of their own.

    `PREPOSITIONS` has the word for each of `PLACED`, `CONTRACTIONS` what becomes of it before an article. `PARTICLE`
    stands between a number that ends in a word, such as 10 millones, and the noun after it. `FIRST` is the first day
    of a month, `SPACE` what stands between a number and the word in which it ends.
    """

    PREPOSITIONS: ClassVar[Mapping[str, str]] = {}
    CONTRACTIONS: ClassVar[Mapping[str, str]] = {}
    PARTICLE: ClassVar[str] = ""
    SPACE: ClassVar[str] = " "
    FIRST: ClassVar[str] = "1"

    def placed(self, form: str, name: str) -> str:
        """Return the name of a place, which is given with its article, in a form of `PLACED`.

        Raises `KeyError` for a form that the language has no preposition for.
        """
        return self.contracted(f"{self.PREPOSITIONS[form]} {name}")

    def contracted(self, phrase: str) -> str:
        """Return a phrase whose preposition has become one word with the article after it, where it does."""
        preposition, article, *rest = phrase.split(" ", 2)
        joined = self.CONTRACTIONS.get(f"{preposition} {article}")
        return " ".join([joined, *rest]) if joined else phrase

    def dated(self, text: str) -> str:
        """Return a written date, or a span of days, with the first of a month as the language writes it."""
        return DAY_ONE.sub(self.FIRST, text)

    def unbroken(self, number: str) -> str:
        """Return a written number whose last word stays in its line: 2,8 millions."""
        return number.replace(" ", self.SPACE)

    def before_noun(self, number: str) -> str:
        """Return a written number as it stands before the noun that it counts."""
        return f"{number} {self.PARTICLE}" if self.PARTICLE and number[-1:].isalpha() else number

    def finished(self, text: str) -> str:
        """Return a text that has been filled in, with what neighbouring words do to each other."""
        return text
