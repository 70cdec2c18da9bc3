// Shrinks charts, maps and tables, which are as wide as the screen allows, to the width of paper: of A4 upright, in pixels.
const PAPER_WIDTH = 660;
const DRAWINGS = ["stPlotlyChart", "stDeckGlJsonChart", "stDataFrame"].map((kind) => `[data-testid="${kind}"]`).join();
addEventListener("beforeprint", () => {
  const root = document.getElementById("root");
  // The reader may have chosen the colour mode in the menu, which no style sheet can query.
  const mode = getComputedStyle(root.querySelector('[data-testid="stApp"]') ?? root).colorScheme;
  document.documentElement.classList.toggle("dark", mode === "dark");
  for (const view of root.querySelectorAll(DRAWINGS)) {
    const fit = Math.min(1, PAPER_WIDTH / view.clientWidth);
    view.closest('[data-testid="stElementContainer"]').style.setProperty("--fit", fit);
  }
});
