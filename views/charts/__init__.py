"""Charts: frames in, neutral descriptions of charts out, and one module for each library that draws them."""
