"""What the dashboard shows, whoever shows it: Streamlit, the server, a test. Knows neither of them."""
