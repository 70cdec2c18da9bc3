// Has the page drawn anew when its colours turn dark or light: by the system, or in Streamlit's menu. Charts and maps have the
// colours that the server gave them, and Streamlit tells the server of others only with the next choice of the reader. Its own
// key for another run asks for one, which keeps all choices but is for the page that is drawn: it would undo a change of page
// under way. So it waits until all that was asked of the server has been drawn and nobody has done anything for a while; also
// for a dialog, which would close, and until the page is seen: many turn dark in the same minute.
const QUIET = 1000; // milliseconds
const LOST = 10000; // where what was asked has not been seen to begin: some of it needs no drawing
const AGAIN = { key: "r", code: "KeyR", keyCode: 82, bubbles: true };
const DIALOG = "[data-testid='stDialog']";
const now = () => performance.now();

let asked = 0; // when the server was last asked for something, began to draw, and anything ended or was done
let begun = 0;
let stirred = 0;
let isDrawing = false;
let seen; // the mode in which the page was last seen
let told; // the mode that the server was told with what it was asked, and with what it began to draw
let began;
let drawn; // the mode in which it has drawn all of a page, and which
let page;
let timer;

const send = WebSocket.prototype.send;
WebSocket.prototype.send = function ask(message) {
  [asked, told] = [now(), seen];
  return send.call(this, message);
};
const stir = () => { stirred = now(); };
for (const act of ["pointerdown", "keydown", "input"]) addEventListener(act, stir, { capture: true, passive: true });

function look() {
  timer = undefined;
  if (seen === drawn || document.hidden) return;
  const rested = now() - Math.max(asked, stirred);
  if (isDrawing || rested < (begun > asked ? QUIET : LOST) || document.querySelector(DIALOG)) {
    later();
    return;
  }
  drawn = seen;
  for (const kind of ["keydown", "keyup"]) document.body.dispatchEvent(new KeyboardEvent(kind, AGAIN));
}
const later = () => { timer ??= setTimeout(look, QUIET / 4); };

function follow(app) {
  const draws = app.dataset.testScriptState !== "notRunning";
  if (draws === isDrawing) return;
  isDrawing = draws;
  if (draws) [begun, began] = [now(), told ?? seen];
  else stir();
  // A choice may draw a card alone; another page is drawn as a whole.
  if (!draws && page !== location.pathname) [page, drawn] = [location.pathname, began];
}

new MutationObserver((changes) => {
  const app = changes.find(({ target }) => target.matches("[data-testid='stApp']"))?.target;
  if (!app) return;
  const mode = getComputedStyle(app).colorScheme;
  if (mode !== seen) stir();
  seen = mode;
  follow(app);
  if (seen !== drawn) later();
}).observe(document.getElementById("root"), { subtree: true, attributeFilter: ["class", "data-test-script-state"] });
document.addEventListener("visibilitychange", later);
