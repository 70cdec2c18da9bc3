"""Entries: a claim, an event, a source ... in sentences. One builder each, for Streamlit and for the server."""
