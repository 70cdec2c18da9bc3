// A popover lies at the end of the body, where Tab does not come from its button. One that the keyboard opens gets the focus:
// on its first choice or, where it is to be read, as a whole. Tab beyond its last stop closes it and goes on behind its
// button, Shift+Tab before its first goes back to it. Escape does so as well, by Streamlit itself; it also stops the years
// that play (ui/year_animation.py).
const BUTTON = "[data-testid='stPopoverButton']";
const PANEL = "[data-testid='stPopoverBody']";
const CONTROLS = "a[href], button, input, textarea, summary, [tabindex='0']";
const GROUPS = "[role='radiogroup'], [role='toolbar'], [role='tablist']"; // one stop each
const CHOICE = "[role='toolbar'] button, [role='radiogroup'] [tabindex='0'], input";

let opened; // the button that the keyboard has just pressed
document.addEventListener("click", ({ target, detail }) => {
  opened = detail ? undefined : target.closest?.(BUTTON); // a pointer counts its clicks
}, { capture: true });

new MutationObserver(() => {
  const panel = opened?.ariaExpanded === "true" && document.querySelector(PANEL);
  if (!panel) return;
  opened = undefined;
  panel.tabIndex = -1;
  (panel.querySelector(CHOICE) ?? panel).focus();
}).observe(document.body, { subtree: true, childList: true });

const stopOf = (control) => control.closest(GROUPS) ?? control;
const canFocus = (one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true });

document.addEventListener("keydown", (event) => {
  const panel = event.key === "Tab" && event.target.closest?.(PANEL);
  if (!panel) return;
  const stops = [panel, ...[...panel.querySelectorAll(CONTROLS)].filter(canFocus).map(stopOf)];
  const here = stopOf(event.target);
  const leaves = event.shiftKey ? [panel, stops[1]].includes(here) : here === stops.at(-1);
  const button = leaves && document.querySelector(`${BUTTON}[aria-expanded='true']`);
  if (!button) return;
  event.stopImmediatePropagation(); // a group would take the focus back
  if (event.shiftKey) event.preventDefault();
  button.focus(); // from where Tab goes on
  button.click();
  opened = undefined;
}, { capture: true });

const isPlaying = (button) => button.querySelector("[data-testid='stIconMaterial']")?.textContent === "pause";
document.addEventListener("keydown", ({ key }) => {
  const button = key === "Escape" && document.querySelector(".st-key-play button");
  if (button && isPlaying(button)) button.click();
});

// A choice that opens other choices (ui/map_card.py, ui/bar.py) says whether they are open, as a popover does.
const OPENING = ":is(.st-key-layers_open, .st-key-bar_more) [aria-pressed]";
function tellOpen() {
  for (const button of document.querySelectorAll(OPENING)) {
    if (button.ariaExpanded !== button.ariaPressed) button.ariaExpanded = button.ariaPressed;
  }
}
new MutationObserver(tellOpen).observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-pressed"] });
