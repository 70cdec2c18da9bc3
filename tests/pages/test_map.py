"""The map says its answer before it draws."""

import streamlit as st

from ui import card


def test_what_the_map_says_is_sent_before_its_drawing_so_that_it_keeps_step_with_the_year(show, monkeypatch):
    monkeypatch.setattr(card, "picture", lambda *_: st.stop())
    page = show("explore/map", year="2019")
    assert "2019" in page.subheader[0].value
