"""A visitor who goes from page to page by the menu, as their browser tells the server: by the address of the page."""

from typing import Any

from streamlit.testing.v1 import AppTest

from tests.screen import START, open_page

HOST = "http://localhost:8501"


def begin(page: str, **query: Any) -> AppTest:
    """Open a page ("section/name") by a link in a browser that tells its address."""
    return turn_to(open_page(page, **query), page, **query)


def turn_to(at: AppTest, page: str, **query: Any) -> AppTest:
    """Go to another page: the browser empties the link."""
    at.context["url"] = HOST if page == START else f"{HOST}/{page.rpartition('/')[2]}"
    at.query_params.clear()
    at.query_params.update(query)
    return at.switch_page(f"../pages/{page}.py").run()
