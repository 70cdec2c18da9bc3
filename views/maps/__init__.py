"""Maps: frames in, neutral descriptions of maps out, and one module for each way to draw them."""
