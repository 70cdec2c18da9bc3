// What only the browser knows of the reader's device. A cookie tells the server, of those alone whom it concerns, and
// goes when the browser is closed. It is there before the application connects, which is when the server reads it.
const still = matchMedia("(prefers-reduced-motion: reduce)");
const tell = () => {
  document.cookie = `motion=reduce; path=/; samesite=lax${still.matches ? "" : "; max-age=0"}`;
};
still.addEventListener("change", tell);
tell();

// Maps are drawn with WebGL. A browser that has none, or has lost it, gets the rows of a map instead of an empty box.
const AGAIN = 600; // seconds until it is tried again
const noMaps = (seconds) => {
  document.cookie = `maps=none; path=/; samesite=lax; max-age=${seconds}`;
};

function hasWebGL() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext(); // browsers allow few at once
  return Boolean(context);
}

if (!document.cookie.includes("maps=none") && !hasWebGL()) noMaps(AGAIN);

// Where the browser does not bring a lost map back, the page comes anew without it: its address has what was chosen.
const PATIENCE = 3000; // milliseconds
const lost = (canvas) => canvas.isConnected && canvas.getContext("webgl2")?.isContextLost();
addEventListener(
  "webglcontextlost",
  ({ target }) => {
    setTimeout(() => {
      if (!lost(target)) return;
      noMaps(AGAIN);
      location.reload();
    }, PATIENCE);
  },
  { capture: true },
);
