// A finger on a chart scrolls the page, and a tap is one click. Plotly would keep the finger for itself on a chart that
// can be clicked, and take a tap for two clicks: the touch, and the click that the browser makes of it.
document.addEventListener(
  "touchstart",
  (event) => event.target.closest?.(".draglayer") && event.stopPropagation(),
  { capture: true, passive: true },
);
