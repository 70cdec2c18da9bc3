// Has the page drawn anew when its colours turn dark or light: by the system, or in Streamlit's menu. Charts and maps have the
// colours that the server gave them, and Streamlit tells the server of others only with the next choice of the reader. Its own
// key for another run asks for one; it keeps all choices. An open dialog would close by it, so that waits.
const WAIT = 250; // milliseconds: a print turns the page light, and back
const AGAIN = { key: "r", code: "KeyR", keyCode: 82, bubbles: true };
const modeOf = (app) => getComputedStyle(app).colorScheme;
const isAtRest = (app) => app.dataset.testScriptState === "notRunning";

let drawn; // the mode that the server was told when it last began to draw
let rested = true;
let timer;

function look() {
  timer = undefined;
  const app = document.querySelector("[data-testid='stApp']");
  if (!app || modeOf(app) === drawn) return;
  if (!isAtRest(app) || document.querySelector("[data-testid='stDialog']")) {
    later();
    return;
  }
  for (const kind of ["keydown", "keyup"]) document.body.dispatchEvent(new KeyboardEvent(kind, AGAIN));
}
const later = () => { timer ??= setTimeout(look, WAIT); };

new MutationObserver(() => {
  const app = document.querySelector("[data-testid='stApp']");
  if (!app) return;
  if (rested && !isAtRest(app)) drawn = modeOf(app);
  rested = isAtRest(app);
  later();
}).observe(document.getElementById("root"), { subtree: true, attributeFilter: ["class", "data-test-script-state"] });
