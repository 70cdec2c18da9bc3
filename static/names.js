// Gives controls that stand on a page more than once, such as the buttons of cards, a name each: their own and that of what
// they belong to, the label of a list or the title above them: Streamlit has no option for it. What has the focus for a whole
// map, table or text to copy, and no name, gets that of the whole, the page its title. A slider is named by its group alone,
// not twice.
const PLACES = ":is(main, [role='dialog'])";
const TITLES = "[data-heading-text], strong, [role='dialog'] [data-testid='stCaptionContainer']";
const CONTROLS = "a[href], button:not([role]), [role='radiogroup'], [role='toolbar']";
const NAMELESS = ":is(.deck-events-root, canvas, [data-testid='stCode'])[tabindex='0']";
const COPY = "[data-testid='stCode'] button"; // says what it copies, also where it is the only one
const PANEL = "[role='dialog'] [role='tabpanel']";
const WHOLE = ":is([role='figure'], [role='region'])[aria-label]";

const labelOf = (control) => control.closest("[data-testid='stSelectbox']")?.querySelector("[data-testid='stWidgetLabel'] p");
const ownName = (control) => control.ariaLabel || control.textContent.trim() || control.title;
let named = 0;
const idOf = (element) => (element.id ||= `named-${named++}`);

function nameAll() {
  const all = [...document.querySelectorAll(`${PLACES} :is(${TITLES}, ${CONTROLS}, ${NAMELESS})`)];
  const meant = new Map(); // by name: which things, of which two links to one address are the same
  const heard = (one) => `${one.role} ${ownName(one)}`;
  const controls = all.filter((one) => !one.matches(TITLES));
  for (const one of controls) meant.set(heard(one), (meant.get(heard(one)) ?? new Set()).add(one.href ?? one));
  let title;
  for (const one of all) {
    if (one.matches(NAMELESS)) {
      one.role ??= one.matches(".deck-events-root") ? "application" : "group"; // the arrow keys of a map are its own
      const whole = one.parentElement.closest(WHOLE) ?? title;
      if (whole) one.setAttribute("aria-labelledby", idOf(whole));
    } else if (one.matches(TITLES)) title = one;
    else if ((labelOf(one) ?? title) && (meant.get(heard(one)).size > 1 || one.matches(COPY))) {
      const row = one.closest("tr"); // of a table: who, and what
      const tab = document.getElementById(one.closest(PANEL)?.getAttribute("aria-labelledby"));
      const titles = row ? [...row.cells].slice(0, 2) : [labelOf(one) ?? tab ?? title];
      const isItsOwn = (other) => other.contains(one) || ownName(other) === ownName(one); // a title may be a link itself
      const others = titles.filter((other) => !isItsOwn(other));
      one.setAttribute("aria-labelledby", [one, ...others].map(idOf).join(" "));
    }
  }
}

function nameWholes() {
  const [main, title] = [document.querySelector("main"), document.querySelector("main h1")];
  if (title) main.setAttribute("aria-labelledby", idOf(title));
  for (const slider of document.querySelectorAll("main [role='group'][aria-label] input[type='range']")) {
    slider.setAttribute("aria-labelledby", idOf(slider.closest("[role='group'][aria-label]")));
  }
}

let due;
new MutationObserver(() => {
  due ??= setTimeout(() => {
    due = undefined;
    nameAll();
    nameWholes();
  }, 50);
}).observe(document.body, { subtree: true, childList: true });
