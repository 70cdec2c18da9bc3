"""French: du, des, au, aux, en, d’, 10 millions d’habitants, 1er juin."""

import re

from views.grammar.grammar import Grammar

VOWEL = re.compile(r"[aàâeéèêëiîïoôuûœh]", re.IGNORECASE)  # before it, de loses its e
HELD = re.compile(r"Hong")  # names before which it does not: Hong Kong, la Hongrie
FEMININE = re.compile(r"la |l’")  # an article before which in is en, and which from drops
MILLIONS = re.compile(r"(milli(?:on|ard)s?) de (?=[aàâeéèêëiîïoôuûœh])")


class French(Grammar):
    """A name without an article is an island or a city: à Cuba. Names that are told otherwise stand in the words."""

    PREPOSITIONS = {"of": "de", "from": "de", "in": "à", "to": "à", "by": "par"}
    CONTRACTIONS = {"de le": "du", "de les": "des", "à le": "au", "à les": "aux"}
    PARTICLE = "de"
    SPACE = "\N{NO-BREAK SPACE}"
    FIRST = "1er"

    def placed(self, form: str, name: str) -> str:
        """Return the name of a place in a form: of the land, de la Colombie, but who comes from it, de Colombie."""
        bare = FEMININE.sub("", name, count=1) if FEMININE.match(name) else ""
        if bare and form in ("in", "to"):
            return f"en {bare}"
        name = bare if bare and form == "from" else name
        elided = form in ("of", "from") and VOWEL.match(name) and not HELD.match(name)
        return f"d’{name}" if elided else super().placed(form, name)

    def finished(self, text: str) -> str:
        """Return a text in which de after millions is elided before a vowel."""
        return MILLIONS.sub(r"\1 d’", text)
