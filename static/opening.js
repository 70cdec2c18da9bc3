// Streamlit would look for its server below the address of the page first, and be told "not found" twice.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

// Keeps what the server wrote in sight until the application has drawn its own title in the same place:
// until nothing above the title is a skeleton any more.
const root = document.getElementById("root");
const opening = document.getElementById("opening");
root.style.visibility = "hidden";
new MutationObserver((_, observer) => {
  const first = root.querySelector("h1, [data-testid='stException'], [data-testid='stSkeleton']");
  if (first && first.dataset.testid !== "stSkeleton") {
    observer.disconnect();
    opening.remove();
    root.style.visibility = "";
  }
}).observe(root, { childList: true, subtree: true });

// Only the browser knows who wants little to move. Of them, and of nobody else, a cookie tells the server, and goes
// when the browser is closed. It is there before the application connects, which is when the server reads it.
const still = matchMedia("(prefers-reduced-motion: reduce)");
const tell = () => {
  document.cookie = `motion=reduce; path=/; samesite=lax${still.matches ? "" : "; max-age=0"}`;
};
still.addEventListener("change", tell);
tell();

// What is drawn is as wide as the screen lets it be. The narrowest usual paper, A4 upright, leaves this much of it.
const PAPER = 660;
const DRAWN = ["stPlotlyChart", "stDeckGlJsonChart", "stDataFrame"].map((kind) => `[data-testid="${kind}"]`).join();
addEventListener("beforeprint", () => {
  // The reader may have chosen the mode in the menu: no style sheet can ask for it.
  const mode = getComputedStyle(root.querySelector('[data-testid="stApp"]') ?? root).colorScheme;
  document.documentElement.classList.toggle("dark", mode === "dark");
  for (const view of root.querySelectorAll(DRAWN)) {
    const fit = Math.min(1, PAPER / view.clientWidth);
    view.closest('[data-testid="stElementContainer"]').style.setProperty("--fit", fit);
  }
});
