// In a narrow window the menu lies over the page: it folds when a page is chosen, as Streamlit does on a phone alone.
const NARROW = matchMedia("(max-width: 767.98px)");

function fold() {
  const button = document.querySelector("[data-testid='stSidebarCollapseButton'] button");
  if (button?.ariaExpanded === "true") button.click();
}

addEventListener("follow", ({ target: link }) => {
  if (!NARROW.matches || !link.closest("[data-testid='stSidebarNavLink']")) return;
  setTimeout(fold, 300); // by then a phone has folded it, and a second press would unfold it
});
