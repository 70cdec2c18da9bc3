"""The picture of an entry, such as a statement with its verdict, for the links that lead to it."""

from dataclasses import dataclass, replace

from views.pictures import text
from views.pictures.composition import BELOW_TITLE, TITLE, Composition, PictureWords
from views.pictures.fonts import BOLD
from views.pictures.share import NAMED, begun, credited
from views.pictures.sizes import SHARE, SIZES
from views.pictures.text import Line, Look

SMALLER, STRONG, PLAIN = "small", "strong", "plain"  # how a paragraph looks
LOOKS = {SMALLER: Look(13, colour="quiet"), STRONG: Look(19, weight=BOLD), PLAIN: Look(16)}
HEADLINE, LINES = replace(TITLE, size=24), 4
LARGER = (1.5, 1.25, 1.1, 1)  # letters are as many times as large as all words have room for
BETWEEN = 7  # pixels between two paragraphs


@dataclass(frozen=True)
class EntryWords:
    """What an entry says: of what `kind` it is in a word, its title, and paragraphs, each with its look."""

    kind: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]


def compose(said: EntryWords, words: PictureWords) -> Composition:
    """Return where the words of an entry stand, in letters as large as have room; of too many some are left out."""
    size = SIZES[SHARE]
    left, room, made = size.margin, size.room, begun(size)
    bottom = credited(made, words, room, size)
    y = made.write(left, left, text.shortened(said.kind, room, NAMED, 1)) + BELOW_TITLE
    for times in LARGER:
        whole, paragraphs = _paragraphs(said, room, bottom - y, times)
        if whole:
            break
    for lines in paragraphs:
        y = made.write(left, y, lines) + BETWEEN
    return made


def _paragraphs(said: EntryWords, room: float, high: float, times: float) -> tuple[bool, list[list[Line]]]:
    """Return whether title and paragraphs in larger letters have room, and what of them has."""
    looks = {name: replace(look, size=times * look.size) for name, look in LOOKS.items()}
    found = [text.fitted(said.title, room, [(replace(HEADLINE, size=times * HEADLINE.size), LINES)])]
    whole = True
    for paragraph, name in said.paragraphs:
        look = looks[name]
        left = high - sum(text.height(lines) + BETWEEN for lines in found)
        lines = text.sentences(paragraph, room, look, int(left / (look.size * look.step)))
        whole = whole and text.lines(paragraph, room, look) == lines
        found.append(lines)
    return whole, found
