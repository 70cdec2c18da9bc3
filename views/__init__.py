"""Describes charts and maps from frames, draws them, and writes the sentences about them.

No Streamlit and no data files. Colours come from the one theme file, words from whoever calls.
"""
