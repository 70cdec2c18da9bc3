"""Which language has which grammar."""

from views.grammar.french import French
from views.grammar.grammar import Grammar
from views.grammar.portuguese import Portuguese
from views.grammar.spanish import Spanish

GRAMMARS: dict[str, Grammar] = {"es": Spanish(), "fr": French(), "pt": Portuguese()}


def grammar(language: str) -> Grammar:
    """Return the grammar of a language by its ISO 639 code: one that changes nothing where none is written."""
    return GRAMMARS.get(language, Grammar())
