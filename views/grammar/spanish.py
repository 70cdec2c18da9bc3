"""Spanish: del, al, 10 millones de personas, España e Italia, siete u ocho."""

import re

from views.grammar.grammar import Grammar

AND = re.compile(r" y (?=[IiÍí]|[Hh][ií](?![ae]))")  # becomes e; not before hielo, which begins with another sound
OR = re.compile(r" o (?=[OoÓó8]|[Hh][oó]|11\b)")  # becomes u


class Spanish(Grammar):
    """An article that is part of a name is written large and stays: de El Salvador, but del Perú."""

    PREPOSITIONS = {"of": "de", "from": "de", "in": "en", "to": "a", "by": "por"}
    CONTRACTIONS = {"de el": "del", "a el": "al"}
    PARTICLE = "de"
    SPACE = "\N{NO-BREAK SPACE}"

    def finished(self, text: str) -> str:
        """Return a text with e and u for y and o before their own sound."""
        return OR.sub(" u ", AND.sub(" e ", text))
