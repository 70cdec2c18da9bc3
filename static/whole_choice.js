// What is chosen in a list stands in a field of one line. Where that has no room for it, as on a narrow phone in large
// letters, static/screen.css writes it in as many lines as it needs, until somebody types in the field.
const FIELDS = "main [data-testid='stSelectbox'] [role='group'] > input";
const pen = document.createElement("canvas").getContext("2d");

function wrap(input) {
  const { font, paddingLeft, paddingRight } = getComputedStyle(input);
  pen.font = font;
  const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const field = input.parentElement;
  if (room > 0 && pen.measureText(input.value).width > room) field.dataset.whole = input.value;
  else delete field.dataset.whole;
}
const sizes = new ResizeObserver((all) => all.forEach(({ target }) => wrap(target))); // begins with one call for each
const known = new WeakSet();

// Only a field that is new, changes its size or its value is measured: to measure makes the browser lay out the page.
new MutationObserver((changes) => {
  for (const { target } of changes) if (known.has(target)) wrap(target);
  for (const input of document.querySelectorAll(FIELDS)) {
    if (!known.has(input)) sizes.observe(input);
    known.add(input);
  }
}).observe(document.getElementById("root"), { childList: true, subtree: true, attributeFilter: ["value"] });
