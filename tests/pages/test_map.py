"""The map says its answer before it draws."""

import streamlit as st

from ui import card, inputs, map_card


def test_what_the_map_says_is_sent_before_its_drawing_so_that_it_keeps_step_with_the_year(show, monkeypatch):
    monkeypatch.setattr(card, "picture", lambda *_: st.stop())
    page = show("explore/map", year="2019")
    assert "2019" in page.subheader[0].value


def test_while_the_years_play_what_the_map_says_is_made_before_the_year_so_that_both_are_sent_together(
    show, monkeypatch
):
    page, order = show("explore/map", year="2019"), []
    made, drawn = map_card.view_for, inputs.number
    monkeypatch.setattr(map_card, "view_for", lambda *given: order.append("said") or made(*given))
    monkeypatch.setattr(inputs, "number", lambda *given, **look: order.append("year") or drawn(*given, **look))
    page.button(key="play").click().run()
    assert order[-3:] == ["said", "year", "said"]
    assert page.subheader[0].value.count("2020") == 1
