// What only the browser knows of the reader's device. A cookie tells the server, of those alone whom it concerns, and
// goes when the browser is closed. It is there before the application connects, which is when the server reads it.
const still = matchMedia("(prefers-reduced-motion: reduce)");
const tell = () => {
  document.cookie = `motion=reduce; path=/; samesite=lax${still.matches ? "" : "; max-age=0"}`;
};
still.addEventListener("change", tell);
tell();
