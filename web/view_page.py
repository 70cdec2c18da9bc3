"""A view alone as a light page, made for frames of other sites: a picture, its words, its rows, no script, no font."""

import base64
import hashlib
from functools import lru_cache

from content import site
from content.catalogue import view_for
from content.pictures import credit, state
from content.reader import Reader
from content.sources import Source, sources
from content.text_table import text_table
from content.view_files import FILES
from content.view_link import page_link, view_link
from views.palette import palette
from views.pictures.sizes import SHARE, SIZES
from views.say import Say
from web.page_picture import files
from web.prerender_style import TEMPLATES, render
from web.view_request import MODES, ViewRequest

UP = ".."  # from a view to the root
NARROW = "(max-width: 480px)"  # a screen or frame for which there is the picture for phones
MOST_ROWS = 200  # the page stays light; the files have all
LINK = "\0"  # in a sentence, where a link belongs


def view_page(asked: ViewRequest, home: str) -> bytes:
    """Return the page of a view; `home` is where readers find the dashboard. Raises `TableError`."""
    spec, reader, chosen, say = asked.spec, asked.reader, asked.chosen, asked.reader.say
    view = view_for(spec, reader, chosen)
    used = sources(view.sources, say)
    return render(
        "view.html",
        reader,
        UP,
        _style(asked.own.get("mode", "")),
        title=view.title,
        view=view,
        pictures=[*files(spec, view, reader, chosen, (NARROW,), asked.own.get("mode", ""))] if view.drawing else [],
        preview=home + view_link(spec, reader, chosen, "png", size=SHARE),
        preview_size=SIZES[SHARE].pixels,
        canonical=home + view_link(spec, reader, chosen),
        live=page_link(spec, reader, chosen),
        files={form: view_link(spec, reader, chosen, form) for form in FILES},
        table=text_table(view, say, MOST_ROWS),
        sources=[(source, *_around(source, say)) for source in used],
        credit=credit(view.sources, say),
        moment=state(reader) if reader.at_publication else "",
        foot=site.foot(reader),
    )


def refused_page(sentence: str, reader: Reader, up: str) -> bytes:
    """Return the page that says why a view cannot be shown; `up` leads from its address to the root."""
    title = reader.say("web.view.refused")
    return render("view_refused.html", reader, up, _style(""), title=title, sentence=sentence)


def security_policy() -> str:
    """Return the content security policy: nothing but our pictures and these style sheets, in a frame of any site."""
    hashes = [hashlib.sha256(_style(mode).encode()).digest() for mode in ("", *MODES)]
    styles = " ".join(f"'sha256-{base64.b64encode(each).decode()}'" for each in hashes)
    rules = {"default-src": "'none'", "img-src": "'self'", "style-src": styles}
    rules |= {"base-uri": "'none'", "form-action": "'none'", "frame-ancestors": "*"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


@lru_cache(maxsize=len(MODES) + 1)
def _style(mode: str) -> str:
    """Return the style sheet in one mode, or in that of the reader's device."""
    return TEMPLATES.get_template("view.css").render(modes=[palette(one) for one in ([mode] if mode else MODES)])


def _around(source: Source, say: Say) -> tuple[str, str]:
    """Return what stands before and after the title of a source that is cited."""
    before, _, after = say(
        "card.cited", publisher=source.publisher, title=LINK, licence=source.licence, day=source.read_on
    ).partition(LINK)
    return before, after
