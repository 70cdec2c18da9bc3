// A link to a view or an entry names it after the "#", which the server does not get: one from before there were tabs or
// lists, or without the tab, opens the tab in which the view lies, or the entry. The prerendered page names what each opens.
const name = CSS.escape(location.hash.slice(1));
const found = document.querySelector(`#prerendered [id="${name}"]`);
const opens = name && !found && document.querySelector(`#prerendered [data-anchors~="${name}"]:not([aria-current])`);
if (opens) location.replace(opens.href + location.hash);

// The same page in another language, or as of the other moment, keeps the place.
document.getElementById("prerendered")?.addEventListener("click", (event) => {
  const link = event.target.closest(".languages a, .moments a");
  if (link) link.hash = location.hash;
});

// What lies in a folded part of a list is shown: not every browser does so by itself.
const folded = found?.closest("details:not([open])");
if (folded) {
  folded.open = true;
  found.scrollIntoView();
}
