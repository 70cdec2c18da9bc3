"""Reads `data/`, checks it against its own description and derives from it. Knows files and pandas; no Streamlit."""
