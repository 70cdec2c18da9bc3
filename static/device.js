// Tells the server by session cookies what only the browser knows: that motion is to be reduced, that maps cannot be drawn,
// or have little room. Others have no cookie. They are set before the application connects, which is when the server reads them.
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const setMotionCookie = () => {
  document.cookie = `motion=reduce; path=/; samesite=lax${reducedMotion.matches ? "" : "; max-age=0"}`;
};
reducedMotion.addEventListener("change", setMotionCookie);
setMotionCookie();

// How many pixels wide a map is in a window that is narrow: its card as a whole below 641 pixels, else its part of it
// (ui/map_card.py) beside the menu, if that is open.
const ENOUGH = 560;
const [MARGINS, BESIDE_MENU, PART] = [77, 505, 9 / 14];
const mapRoom = () => {
  if (innerWidth < 641) return innerWidth - 64;
  return PART * (innerWidth - (innerWidth < 769 ? MARGINS : BESIDE_MENU));
};
const setRoomCookie = () => {
  const room = Math.floor(mapRoom());
  document.cookie = `room=${room}; path=/; samesite=lax${room < ENOUGH ? "" : "; max-age=0"}`;
};
addEventListener("resize", setRoomCookie);
setRoomCookie();

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
