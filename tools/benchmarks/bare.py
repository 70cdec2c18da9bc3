"""The bare page that everything is measured against: what a small Streamlit page costs by itself."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

ROWS = pd.DataFrame({"name": [f"Row {n}" for n in range(20)], "value": [n * 7 % 20 for n in range(20)]})

st.title("A bare page")
st.slider("Year", 1951, 2025, 2022, key="year")
st.plotly_chart(go.Figure(go.Bar(x=ROWS["name"], y=ROWS["value"])), key="bar")
st.dataframe(ROWS, hide_index=True, key="rows")
