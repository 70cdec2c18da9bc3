// Gives controls that stand on a page more than once, such as the buttons of cards, a name each: their own and that of what
// they belong to, the title above them: Streamlit has no option for it. What has the focus for a whole map, table or text to
// copy, and no name, gets that of the whole.
const PLACES = ":is(main, [role='dialog'])";
const TITLES = "[data-heading-text], strong, [role='dialog'] [data-testid='stCaptionContainer']";
const CONTROLS = "a[href], button:not([role]), [role='radiogroup'], [role='toolbar']";
const NAMELESS = ":is(.deck-events-root, canvas, [data-testid='stCode'])[tabindex='0']";
const PANEL = "[role='dialog'] [role='tabpanel']";
const WHOLE = ":is([role='figure'], [role='region'])[aria-label]";

const ownName = (control) => control.ariaLabel || control.textContent.trim() || control.title;
let named = 0;
const idOf = (element) => (element.id ||= `named-${named++}`);

function nameAll() {
  const all = [...document.querySelectorAll(`${PLACES} :is(${TITLES}, ${CONTROLS}, ${NAMELESS})`)];
  const meant = new Map(); // by name: which things, of which two links to one address are the same
  for (const one of all) meant.set(ownName(one), (meant.get(ownName(one)) ?? new Set()).add(one.href ?? one));
  let title;
  for (const one of all) {
    if (one.matches(NAMELESS)) {
      one.role ??= one.matches(".deck-events-root") ? "application" : "group"; // the arrow keys of a map are its own
      const whole = one.closest(WHOLE) ?? title;
      if (whole) one.setAttribute("aria-labelledby", idOf(whole));
    } else if (one.matches(TITLES)) title = one;
    else if (title && meant.get(ownName(one)).size > 1) {
      const row = one.closest("tr"); // of a table: who, and what
      const tab = document.getElementById(one.closest(PANEL)?.getAttribute("aria-labelledby"));
      const titles = row ? [...row.cells].slice(0, 2) : [tab ?? title];
      one.setAttribute("aria-labelledby", [one, ...titles].map(idOf).join(" "));
    }
  }
}

let due;
new MutationObserver(() => {
  due ??= setTimeout(() => {
    due = undefined;
    nameAll();
  }, 50);
}).observe(document.body, { subtree: true, childList: true });
