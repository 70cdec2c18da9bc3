// Streamlit writes choices into the URL, each time as a new entry of the browser's history. Where the application only
// corrects an invalid URL, that would be a trap: Back would lead to the invalid one, which is corrected again. So what is
// written before the reader does anything replaces the current entry.
let acted = false;
for (const act of ["pointerdown", "keydown", "input", "click"]) {
  addEventListener(act, () => { acted = true; }, { capture: true, passive: true });
}

// What the whole dashboard keeps (ui/reader_inputs.py) stays the reader's where a link says nothing of it, as those of the menu do.
// Of an entry of the history that says nothing it is the default: it is asked for by name, which the application then takes out.
const KEPT = ["lang", "when"];
let shown; // the parameters of the URL until the reader goes back or forth
const note = () => { shown = new URLSearchParams(location.search); };
note();
addEventListener("popstate", () => {
  acted = false;
  const asked = new URL(location.href);
  for (const name of KEPT) if (shown.has(name) && !asked.searchParams.has(name)) asked.searchParams.set(name, "");
  if (asked.href !== location.href) history.replaceState(history.state, "", asked);
  note();
}, { capture: true });

// Back does not take back an answer in a lesson, after which the verdict is there to read: it leaves the lesson.
const hasAnswers = (url) => new URL(url ?? "", location.href).searchParams.has("answers");

const push = history.pushState.bind(history);
history.pushState = (state, title, url) => {
  (acted && !hasAnswers(url) ? push : history.replaceState.bind(history))(state, title, url);
  note();
};

// A link of the application to the start of the lesson leads out of a set: to the page that is open Streamlit keeps the URL.
addEventListener("follow", ({ target: link }) => {
  if (!link.closest("#root") || link.search || link.href.includes("#")) return;
  if (link.pathname !== location.pathname || !new URLSearchParams(location.search).has("set")) return;
  push(null, "", link.href);
  note();
  dispatchEvent(new PopStateEvent("popstate"));
});
