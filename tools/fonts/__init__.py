"""Makes the fonts of pictures and pages from the variable ones that Streamlit carries."""
