// Lets a finger on a chart scroll the page, and makes a tap one click. On a chart that can be clicked Plotly would capture
// the touch, and count a tap twice: the touch, and the click that the browser makes of it.
document.addEventListener(
  "touchstart",
  (event) => event.target.closest?.(".draglayer") && event.stopPropagation(),
  { capture: true, passive: true },
);
