"""The dashboard with one more language, for a server of its own: its folder of words is in the variable SPOKEN."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402

from tables import translations  # noqa: E402
from web.server import middleware, routes  # noqa: E402

translations.folder = lambda: Path(os.environ["SPOKEN"])
app = st.App(ROOT / "ui" / "app.py", routes=routes(), middleware=middleware())
