"""Turns frames into pictures and sentences: Plotly figures, pydeck decks, takeaways, alternative texts.

No Streamlit and no data files. Colours come from the one theme file, words from whoever calls.
"""
