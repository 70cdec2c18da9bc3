// Keeps the keyboard focus when the application takes the place of the prerendered page (take_over.js).
const root = document.getElementById("root");
const prerendered = document.getElementById("prerendered");
// Read now: a browser that translates changes the text later.
const headings = [...prerendered.querySelectorAll("main :is(h1, h2, h3)")].map((element) => [element, element.textContent.trim()]);

addEventListener("take-over", () => {
  const focused = document.activeElement;
  if (prerendered.contains(focused)) queueMicrotask(() => focusOn(focused)); // when the application can be reached
});

// It goes on with what is visible and is the same: a link by its address and, of several that lead there, by its text;
// anything else by its text, which is that of a link where the page has the choice as one. What is not there has the
// heading above it instead, so that Tab goes on and does not begin anew.
function focusOn(element) {
  const text = element.textContent.trim();
  const there = [...root.querySelectorAll("a[href], [role='radio']")].filter((one) => one.getBoundingClientRect().right > 0);
  const leadsThere = ({ href }) => href && href === element.href;
  const same = there.find((one) => one.textContent.trim() === text && (!one.href || leadsThere(one)));
  (same ?? there.find(leadsThere) ?? headingAbove(element))?.focus({ preventScroll: true });
}

function headingAbove(element) {
  const isAbove = ([heading]) => heading === element || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  const there = [...root.querySelectorAll("h1, h2, h3")];
  const like = ([, text]) => there.find((one) => one.textContent.trim() === text);
  const heading = headings.filter(isAbove).map(like).findLast(Boolean);
  if (heading) heading.tabIndex = -1;
  return heading;
}
