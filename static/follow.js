// Tells the other scripts of every click on a link that leads on in this tab, by "follow" at the link. They hear of it before
// the application does, which keeps some clicks to itself, and after whatever listens for clicks at the window. Of a click
// that asks for a tab or a window of its own the application does not hear: it would open the page in this one.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]:not(#prerendered *)");
  if (!link) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) event.stopPropagation();
  else if (!link.target) link.dispatchEvent(new Event("follow", { bubbles: true }));
}, { capture: true });
