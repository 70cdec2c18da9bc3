// A popover lies at the end of the body, where Tab does not come from its button. One that the keyboard opens gets the focus:
// on its first choice or, where it is to be read, as a whole. Tab beyond its last stop closes it and goes on behind its
// button, Shift+Tab before its first goes back to it. Escape does so as well, by Streamlit itself; it also stops the years
// that play (ui/year_animation.py).
// The list of layers, which lies over the map (ui/map_card.py), is none of Streamlit's, and does all this by these lines alone.
const LAYERS = ".st-key-layers_open button";
const LIST = ".st-key-layers_box";
const BODY = "[data-testid='stPopoverBody']";
const BUTTON = `:is([data-testid='stPopoverButton'], ${LAYERS})`;
const PANEL = `:is(${BODY}, ${LIST})`;
const CONTROLS = "a[href], button, input, textarea, summary, [tabindex='0']";
const GROUPS = "[role='radiogroup'], [role='toolbar'], [role='tablist']"; // one stop each
const CHOICE = "[role='toolbar'] button, [role='radiogroup'] [tabindex='0'], input";

let opened; // the button that the keyboard has just pressed
document.addEventListener("click", ({ target, detail }) => {
  opened = detail ? undefined : target.closest?.(BUTTON); // a pointer counts its clicks
}, { capture: true });

function enter() {
  const own = opened?.matches(LAYERS) ? LIST : BODY;
  const panel = opened?.ariaExpanded === "true" && document.querySelector(own);
  if (!panel) return;
  opened = undefined;
  panel.tabIndex = -1;
  (panel.querySelector(CHOICE) ?? panel).focus();
}

const stopOf = (control) => control.closest(GROUPS) ?? control;
const canFocus = (one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true });

function close(button) {
  button.focus();
  button.click();
  opened = undefined;
}

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
  close(button); // from where Tab goes on
}, { capture: true });

const openLayers = () => document.querySelector(`${LAYERS}[aria-expanded='true']`);
document.addEventListener("keydown", (event) => {
  const button = event.key === "Escape" && event.target.closest(`body:focus, ${LAYERS}, ${LIST}`) && openLayers();
  if (!button) return;
  event.stopImmediatePropagation(); // the years go on
  close(button);
}, { capture: true });
// A key on its button makes no click.
document.addEventListener("keydown", ({ key, target, shiftKey }) => {
  const button = target.closest?.(LAYERS);
  if (!button) return;
  const isOpen = button === openLayers();
  if (["Enter", " "].includes(key)) opened = isOpen ? undefined : button;
  if (isOpen && key === "Tab" && shiftKey) close(button);
}, { capture: true });
document.addEventListener("pointerdown", ({ target }) => {
  opened = undefined;
  const button = !target.closest(`${LAYERS}, ${LIST}`) && openLayers();
  if (button) close(button);
}, { capture: true });

const isPlaying = (button) => button.querySelector("[data-testid='stIconMaterial']")?.textContent === "pause";
function pauseYears() {
  const button = document.querySelector(".st-key-play button");
  if (button && isPlaying(button)) button.click();
}
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") pauseYears();
});
// Streamlit's own button to stop would stop the one year that is being drawn.
document.addEventListener("click", ({ target }) => {
  if (target.closest?.("[data-testid='stStatusWidget'] button")) pauseYears();
}, { capture: true });

// A choice that opens other choices (ui/map_card.py, ui/bar.py) says whether they are open, as a popover does.
const OPENING = ":is(.st-key-layers_open, .st-key-bar_more) [aria-pressed]";
function tellOpen() {
  for (const button of document.querySelectorAll(OPENING)) {
    if (button.ariaExpanded !== button.ariaPressed) button.ariaExpanded = button.ariaPressed;
  }
}

// What was found (ui/search.py) is gone when it is closed, and with it what had the focus there: the field gets it.
const FOUND = ".st-key-found";
let closing = false; // by the keyboard: on a phone the field would bring its keys
document.addEventListener("keydown", ({ key, target }) => {
  closing = Boolean(key === "Escape" && target.closest?.(FOUND));
}, { capture: true });
document.addEventListener("click", ({ detail, target }) => {
  closing ||= !detail && Boolean(target.closest?.(`${FOUND} .st-key-close_search`));
}, { capture: true });
function goBackToSearch() {
  if (!closing || document.querySelector(FOUND)) return;
  closing = false;
  document.querySelector("[data-testid='stMain'] input[type='search']").focus();
}

new MutationObserver(() => {
  tellOpen();
  enter();
  goBackToSearch();
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-pressed"] });
