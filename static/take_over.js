// Streamlit would look for its server below the address of the page first, and be told "not found" twice.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

// The opening (what the server wrote) stands until the application can take its place; only then is the application
// seen, pressed or read out. Both are never on the screen together.
const root = document.getElementById("root");
const opening = document.getElementById("opening");
// Noted now: a browser that translates changes the words later, and only those of the opening.
const places = [...opening.querySelectorAll("main :is(h1, h2, h3, dt)")].map((element) => ({
  element,
  text: element.textContent.trim(),
  link: element.querySelector("a")?.href,
}));

const part = (kind) => root.querySelector(`[data-testid="${kind}"]`);
const inside = (room, kinds, same) => [...room.querySelectorAll(kinds)].find(same);
const said = (text) => (element) => element.textContent.trim() === text;
const leads = (link) => (element) => element.href === link;

// The same in the application: under the same words or, in a list, with the same link.
function counterpart({ text, link }) {
  const main = part("stMain");
  return inside(main, "h1, h2, h3, strong", said(text)) ?? inside(main, "a[href]", leads(link));
}

// What a reader who has scrolled has before the eyes, first what comes first; after it the heading that it stands under.
function inSight() {
  const tops = places.map((place) => ({ ...place, top: place.element.getBoundingClientRect().top }));
  const seen = tops.filter(({ top }) => top >= 0 && top < innerHeight);
  return [...seen, ...tops.filter(({ top }) => top < 0).slice(-1)];
}

// The application's title is drawn where the opening's stands: nothing above it is a skeleton any more.
function drawn() {
  const first = root.querySelector("h1, [data-testid='stException'], [data-testid='stSkeleton']");
  return first && first.dataset.testid !== "stSkeleton";
}

let touched = false; // nothing is taken away from under a finger
const watch = new MutationObserver(takeOver);
watch.observe(root, { childList: true, subtree: true, attributeFilter: ["data-test-script-state"] });
for (const [act, value] of Object.entries({ touchstart: true, touchend: false, touchcancel: false })) {
  opening.addEventListener(act, () => { touched = value; takeOver(); }, { passive: true });
}

function takeOver() {
  if (touched || !opening.isConnected || !drawn()) return;
  const offset = scrollY;
  const seen = offset > 0 ? inSight() : [];
  const ended = part("stApp").dataset.testScriptState === "notRunning";
  const same = (ended ? seen : seen.slice(0, 1)).find(counterpart);
  if (offset > 0 && !same && !ended) return; // it may still come
  const focused = opening.contains(document.activeElement) ? document.activeElement : undefined;
  watch.disconnect();
  opening.remove();
  root.inert = false;
  // Lists, hints and dialogs hang at the body. Of the opening, which could be translated, nothing is left.
  document.body.translate = false;
  document.body.classList.add("notranslate");
  // Where the application has nothing that stands for what was in sight, as far down as before.
  const whole = () => part("stMainBlockContainer");
  const detail = same ? { find: () => counterpart(same), top: same.top } : { find: whole, top: -offset };
  if (offset > 0) dispatchEvent(new CustomEvent("keep-in-sight", { detail }));
  if (focused) focusOn(focused);
}

// Where the keyboard was, there it stays: on the link to the same, or the button of the same name, that is in sight.
function focusOn({ href, textContent }) {
  const text = textContent.trim();
  const same = (element) => (element.href ? leads(href) : said(text))(element) && element.getBoundingClientRect().right > 0;
  inside(root, "a[href], [role='radio']", same)?.focus({ preventScroll: true });
}
