"""The Streamlit pieces that pages share: frame, menu, reader, choices bound to the URL, figure card."""
