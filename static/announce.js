// Says to a screen reader, in one polite region, what a choice of the reader has changed: the title of the page, takeaways,
// and what ui/ marks by a key that begins with "said-". A title is new when what has its id has another text than before;
// what is marked, also when it comes. A choice that changes none of them, as of a table instead of a chart, is said with the
// title of its card, and what was copied as such. Other scripts say something by the event "say".
const SAID = "main :is(h1, [id]:is(h2, h3), [class*='st-key-said-'])";
// One of several that opens others (static/popover_keys.js) is none.
const CHOICE = "main :is([role='radio'][aria-checked='false'], [aria-pressed]:not([aria-expanded]))";
const MOST = 3; // texts at once: who changes a country may change ten takeaways
const QUIET = 200; // milliseconds without a change, after which the page is read
const ENDED = /[.:;?!…]$/;
const A_LETTER = 60; // milliseconds that a voice needs for it

const region = document.createElement("div");
region.id = "announced";
region.role = "status";
region.dataset.liveAnnouncer = "true"; // Streamlit's dialogs hide from screen readers all but this
document.body.append(region);

let acted = false; // since something was said: until the reader does anything, the page is only being drawn
let spoken = 0; // when a voice has said it all
let chosen; // the last button of a choice that was pressed
let before; // whether it was on then
const isOn = (button) => button.ariaChecked ?? button.ariaPressed;
for (const act of ["pointerdown", "keydown", "input"]) {
  addEventListener(act, ({ target }) => {
    acted = true;
    const pressed = target.closest?.(CHOICE) ?? chosen;
    if (pressed !== chosen) [chosen, before] = [pressed, isOn(pressed)];
  }, { capture: true, passive: true });
}

const sentence = (text) => (ENDED.test(text) ? text : `${text}.`);
function say(texts) {
  const last = texts.length - 1; // the others end, so that no two run together
  const said = texts.map((text, i) => (i < last ? `${sentence(text)} ` : text));
  region.replaceChildren(...said.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  spoken = performance.now() + A_LETTER * texts.join().length;
  acted = false;
}
addEventListener("say", ({ detail }) => say([detail]));

const nameOf = ({ tagName, id, className }) => (tagName === "H1" ? tagName : id || className.match(/st-key-said-[\w-]+/)[0]);
// Returns what is read of an element: of each line one sentence.
function read(element) {
  const lines = element.innerText.split("\n").map((line) => line.trim()).filter(Boolean);
  return lines.map((line, i) => (i < lines.length - 1 ? sentence(line) : line)).join(" ");
}
const texts = () => new Map([...document.querySelectorAll(SAID)].map((one) => [nameOf(one), read(one)]));

document.addEventListener("click", ({ target }) => {
  const copy = target.closest?.("[data-testid='stCode'] button");
  const before = copy?.ariaLabel; // Streamlit changes it when it has copied
  if (copy) setTimeout(() => { if (copy.ariaLabel !== before) say([document.getElementById("copied").innerHTML]); }, QUIET);
}, { capture: true, passive: true });

// Returns the name of what was chosen and the title of its card, or nothing.
function choice() {
  if (!chosen?.isConnected || isOn(chosen) === before) return [];
  const title = chosen.closest(":has([id]:is(h2, h3))").querySelector("[id]:is(h2, h3)");
  const name = read(chosen);
  return [isOn(chosen) === "true" ? name : document.getElementById("without").innerHTML.replace("%", name), read(title)];
}

let begun = false; // whether the reader has done anything on this visit
let known = new Map(); // texts by name, as last read
let address; // of the page they were on
let timer;
function look() {
  const app = document.querySelector("[data-testid='stApp']");
  if (app?.dataset.testScriptState !== "notRunning") return; // it will change
  begun ||= acted;
  const wait = acted ? 0 : spoken - performance.now(); // while it plays, the page changes faster than it can be said
  if (begun && wait > 0) {
    later(wait);
    return;
  }
  const now = texts();
  const elsewhere = address !== location.pathname;
  const isKept = (name) => (elsewhere ? name === "H1" : known.has(name) || name.startsWith("st-key-said-"));
  const isNew = ([name, text]) => text && known.get(name) !== text && isKept(name);
  const changed = [...now].filter(isNew).map(([, text]) => text);
  const said = changed.length ? changed : choice();
  [known, address] = [now, location.pathname];
  if (!elsewhere) chosen = undefined;
  if (begun && said.length) say([...new Set(said)].slice(0, MOST));
  if (chosen) later(spoken - performance.now()); // what is pressed as a page comes is said when its title has been
}
const later = (wait) => {
  clearTimeout(timer);
  timer = setTimeout(look, wait);
};
new MutationObserver(() => later(QUIET)).observe(document.getElementById("root"), {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["data-test-script-state"],
});
