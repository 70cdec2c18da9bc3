"""Measurements of the running dashboard beside a bare Streamlit page; see README.md here."""
