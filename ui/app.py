"""What surrounds every page: configuration, menu, language, moment, and the foot. The main script."""

import gc
from pathlib import Path

import streamlit as st

from content import site
from content.catalogue import PAGES
from content.menu import START
from content.report import report
from tables import package
from tables.load import load
from ui import bar, cite, link_faults, menu, notice, reader, reader_inputs, visit, year_animation
from ui.markdown import small
from ui.table_errors import guarded

# A file of ours: Streamlit fetches a Material symbol in this place from a font host.
ICON = Path(__file__).resolve().parent.parent / "static" / "favicon.svg"


@st.cache_resource
def freeze_imports() -> None:
    """Keep what the imports left behind out of every later collection of garbage: most of its cost."""
    gc.collect()
    gc.freeze()


def _to_print(name: str) -> str:
    """Return the links to the print forms of a page, in Markdown."""
    forms = ("open", "whole") if PAGES[name].holds_more else ("open",)
    return " · ".join(f"[{reader.current().say(f'sheet.{form}')}]({cite.link(print=form)})" for form in forms)


def foot() -> None:
    """Draw the line under every page: version, licences, sources. In a frame of another site also the way out of it."""
    say = reader.current().say
    st.divider()
    if st.context.is_embedded:
        st.link_button(say("app.whole"), cite.link(), key="unframed", icon=":material/open_in_new:")
    with guarded():
        line = st.container(horizontal=True)
        ways = f"{say('app.plain', link=cite.link(plain='true'))} {report(page.title, cite.link(), say)}"
        line.markdown(small(f"{site.foot(reader.current())} {ways} {_to_print(page.url_path or START)}"))
        with line.popover(say("app.sources"), icon=":material/menu_book:"):
            publishers = sorted(set(load("sources")["publisher"]), key=str.casefold)
            st.caption(say("app.sources_help", n=len(publishers)))
            # Without a link in it, the keyboard would not scroll the list.
            st.page_link(menu.page("sources", say), label=say("sources.menu"))
            st.markdown("\n".join(f"- {publisher}" for publisher in publishers))


with package.one_state(), visit.page_run():
    st.set_page_config(page_icon=ICON, layout="wide")
    reader_inputs.restore()
    # What another site shows in a frame is one view: it has no room for the menu.
    page = st.navigation(menu.menu(reader.current().say), position="hidden" if st.context.is_embedded else "sidebar")
    st.set_page_config(page_title=reader.current().say("app.tab", page=page.title))
    freeze_imports()
    year_animation.rest()
    bar.bar(page.url_path or START)
    notice.make_room()
    page.run()
    link_faults.remove_misspelt(PAGES[page.url_path or START])
    link_faults.mend_undrawn(PAGES[page.url_path or START], reader.current())
    notice.draw(reader.current())
    foot()
