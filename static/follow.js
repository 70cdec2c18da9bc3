// Tells the other scripts of every click on a link that leads on in this tab, by "follow" at the link. They hear of it before
// the application does, which keeps some clicks to itself, and after whatever listens for clicks at the window.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link?.target;
  if (link && !isElsewhere) link.dispatchEvent(new Event("follow", { bubbles: true }));
}, { capture: true });
