"""The application. `streamlit run dashboard.py` finds `app`; run as a plain script, the file shows the same pages."""

import runpy
from pathlib import Path

import streamlit as st

from web import server
from web.streamlit_internals import is_script_run

ROOT = Path(__file__).resolve().parent
# The main script is not in the root: beside a folder `pages/` Streamlit takes a project for an old
# multipage app until the first visit, and shows "Page not found" to whoever opens a deep link first.
SCRIPT = ROOT / "ui" / "app.py"

server.prepare()
app = st.App(SCRIPT, routes=server.routes(), middleware=server.middleware())

if is_script_run():
    runpy.run_path(str(SCRIPT), run_name="__main__")
