"""The bare page with a map on it: what a small Streamlit page with the same kinds of views costs by itself."""

import runpy
from pathlib import Path

import pydeck as pdk
import streamlit as st

runpy.run_path(str(Path(__file__).with_name("bare.py")))
POINTS = [{"p": [-100 + 3 * n, 30 - 2 * n]} for n in range(20)]
NO_TILES = "data:application/json,%7B%22version%22%3A8%2C%22sources%22%3A%7B%7D%2C%22layers%22%3A%5B%5D%7D"
LAYER = pdk.Layer("ScatterplotLayer", POINTS, get_position="p", get_radius=8, radius_units=pdk.types.String("pixels"))
VIEW = pdk.ViewState(latitude=9, longitude=-80, zoom=2)
st.pydeck_chart(pdk.Deck([LAYER], VIEW, map_provider="maplibre", map_style=NO_TILES), height=600, key="map")
