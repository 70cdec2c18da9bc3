"""How the server shows the dashboard, around Streamlit: prerendered pages, open data, static files, security."""
