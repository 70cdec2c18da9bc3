// What is drawn is as wide as the screen lets it be. The narrowest usual paper, A4 upright, leaves this much of it.
const PAPER = 660;
const DRAWN = ["stPlotlyChart", "stDeckGlJsonChart", "stDataFrame"].map((kind) => `[data-testid="${kind}"]`).join();
addEventListener("beforeprint", () => {
  const root = document.getElementById("root");
  // The reader may have chosen the mode in the menu: no style sheet can ask for it.
  const mode = getComputedStyle(root.querySelector('[data-testid="stApp"]') ?? root).colorScheme;
  document.documentElement.classList.toggle("dark", mode === "dark");
  for (const view of root.querySelectorAll(DRAWN)) {
    const fit = Math.min(1, PAPER / view.clientWidth);
    view.closest('[data-testid="stElementContainer"]').style.setProperty("--fit", fit);
  }
});
