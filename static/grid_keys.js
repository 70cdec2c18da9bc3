// A grid of rows is one stop: arrows lead from cell to cell, Tab out of it. By Streamlit itself Tab goes on to the next cell, up
// to the end of the row, once an arrow has led into the grid.
const GRID = "[data-testid='stDataFrame'] canvas";
document.addEventListener("keydown", (event) => {
  const grid = event.key === "Tab" && event.target.closest?.(GRID);
  if (!grid) return;
  event.stopImmediatePropagation();
  if (event.shiftKey) grid.focus(); // the cells lie in it: from them it would be the next stop back
}, { capture: true });
