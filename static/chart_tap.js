// What a chart says under a finger stands as a list at the end of the window, all of it, until the finger goes elsewhere:
// over the chart it would cover what it tells of. For eyes; by ear and keyboard see static/chart_keys.js.
const CHART = "[data-testid='stPlotlyChart']";
let touched = false; // the last press was that of a finger
document.addEventListener(
  "pointerdown",
  ({ pointerType, target }) => {
    touched = pointerType === "touch";
    for (const chart of document.querySelectorAll("[data-tapped]")) {
      if (!chart.contains(target)) delete chart.dataset.tapped;
    }
  },
  { capture: true, passive: true },
);

function tell(chart, plot) {
  const lines = [...plot.querySelectorAll(".hoverlayer text[data-unformatted]:not(.pointtext *)")]; // that one is a sign
  const words = lines.map((line) => line.dataset.unformatted.replaceAll("<br>", "\n"));
  if (touched && words.length) chart.dataset.tapped = words.join("\n");
}

const heard = new WeakSet(); // plots
new MutationObserver(() => {
  for (const plot of document.querySelectorAll(`${CHART} .js-plotly-plot`)) {
    if (heard.has(plot) || !plot.on) continue;
    heard.add(plot);
    const chart = plot.closest(CHART);
    plot.on("plotly_hover", () => tell(chart, plot));
    plot.on("plotly_afterplot", () => { delete chart.dataset.tapped; }); // of other values than before
  }
}).observe(document.getElementById("root"), { subtree: true, childList: true });
