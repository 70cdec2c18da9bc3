"""Portuguese: do, na, aos, pelas, 10 milhões de pessoas, 1º de junho."""

from views.grammar.grammar import Grammar

JOINED = {"de": "d{}", "em": "n{}", "por": "pel{}"}
ARTICLES = ("o", "a", "os", "as")
CRASIS = {"a o": "ao", "a a": "à", "a os": "aos", "a as": "às"}


class Portuguese(Grammar):
    """Every preposition becomes one word with every article after it."""

    PREPOSITIONS = {"of": "de", "from": "de", "in": "em", "to": "a", "by": "por"}
    CONTRACTIONS = CRASIS | {
        f"{word} {article}": form.format(article) for word, form in JOINED.items() for article in ARTICLES
    }
    PARTICLE = "de"
    SPACE = "\N{NO-BREAK SPACE}"
    FIRST = "1º"
