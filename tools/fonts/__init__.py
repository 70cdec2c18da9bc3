"""Makes the fonts of pictures from the variable ones that Streamlit carries."""
