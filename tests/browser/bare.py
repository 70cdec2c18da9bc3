"""A bare Streamlit page with the kinds of element that the dashboard uses: the floor under its accessibility."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

ROWS = pd.DataFrame({"name": ["one", "two", "three"], "value": [1, 2, 3]})
WORDS = ["one", "two", "three"]


def choices() -> None:
    """Draw one of each kind of choice."""
    st.slider("Slider", 1, 9, 5)
    st.selectbox("List", WORDS)
    st.selectbox("Empty list", WORDS, index=None)
    st.multiselect("List of several", WORDS, WORDS[:1])
    st.segmented_control("Switch", WORDS, default="one", required=True, help="Help")
    st.pills("Pills", WORDS, selection_mode="multi", default="one")
    st.text_input("Text", icon=":material/search:")
    st.pagination(5)
    st.button("Button", icon=":material/play_arrow:")
    st.download_button("Download", b"", on_click="ignore")
    with st.popover("Popover"):
        st.code("code", language=None, wrap_lines=True)


def pictures() -> None:
    """Draw one of each kind of picture and table but a map, which is dear to draw and breaks no rule."""
    st.metric("Metric", 1, "more", delta_color="off", chart_data=[1, 3, 2], chart_type="area")
    st.plotly_chart(go.Figure(go.Bar(x=ROWS["name"], y=ROWS["value"])), alt="Bars", on_select="rerun", key="bars")
    st.dataframe(ROWS, hide_index=True, alt="Rows")
    st.table(ROWS, hide_index=True, alt="Rows")


def page() -> None:
    """Draw the page."""
    st.title("Title")
    st.markdown("Text with a [link](/two) and **bold** words.\n- a list")
    st.header("Header")
    choices()
    st.subheader("Subheader")
    st.caption("Caption")
    for tab in st.tabs(WORDS):
        tab.info("Info", icon=":material/info:")
    pictures()
    with st.container(border=True), st.grid(columns=2):
        st.page_link(two, icon=":material/link:")
    st.divider()


st.set_page_config(layout="wide")
one = st.Page(page, title="One", icon=":material/public:", default=True)
two = st.Page(lambda: st.title("Two"), title="Two", url_path="two")
st.navigation({"Section": [one], "Another": [two]}).run()
