"""The dashboard without what `web/` puts around it: Streamlit as it is shipped, with our pages."""

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from tools.benchmarks.targets import MAIN_SCRIPT
from tools.local import ROOT

app = st.App(MAIN_SCRIPT, routes=[Mount("/app/static", StaticFiles(directory=ROOT / "static"))])
