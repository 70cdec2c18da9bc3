// Tells the server by session cookies what only the browser knows: that motion is to be reduced, or that maps cannot be
// drawn. Others have no cookie. They are set before the application connects, which is when the server reads them.
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const setMotionCookie = () => {
  document.cookie = `motion=reduce; path=/; samesite=lax${reducedMotion.matches ? "" : "; max-age=0"}`;
};
reducedMotion.addEventListener("change", setMotionCookie);
setMotionCookie();

// Maps are drawn with WebGL. A browser without it gets a picture of a map and its rows instead of an empty box.
const RETRY_SECONDS = 600;
const setNoMapsCookie = (seconds) => {
  document.cookie = `maps=none; path=/; samesite=lax; max-age=${seconds}`;
};

function hasWebGL() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext(); // browsers allow few contexts at once
  return Boolean(context);
}

if (!document.cookie.includes("maps=none") && !hasWebGL()) setNoMapsCookie(RETRY_SECONDS);

// Where the browser does not restore a lost context, the page is loaded again without maps: its URL has every choice.
const RESTORE_MS = 3000;
const isLost = (canvas) => canvas.isConnected && canvas.getContext("webgl2")?.isContextLost();
addEventListener(
  "webglcontextlost",
  ({ target }) => {
    setTimeout(() => {
      if (!isLost(target)) return;
      setNoMapsCookie(RETRY_SECONDS);
      location.reload();
    }, RESTORE_MS);
  },
  { capture: true },
);
