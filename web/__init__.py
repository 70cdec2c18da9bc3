"""What the server adds around Streamlit: assets, headers, limits, probes, previews and open data routes."""
