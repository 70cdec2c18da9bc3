"""The dashboard without what `web/` puts around it: Streamlit as it is shipped, with our pages."""

from pathlib import Path

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

ROOT = Path(__file__).resolve().parents[2]

app = st.App(ROOT / "ui" / "app.py", routes=[Mount("/app/static", StaticFiles(directory=ROOT / "static"))])
