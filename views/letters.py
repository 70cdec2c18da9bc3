"""Letters as a reader who looks for a name sees them: without accents, large and small alike."""

import unicodedata


def folded(text: str) -> str:
    """Return a text in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
