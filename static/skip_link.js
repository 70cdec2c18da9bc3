// Streamlit's skip link leads to the page from its bar on: here to the title, as that of the page that the server sends.
document.addEventListener("click", (event) => {
  const title = event.target.closest?.("[data-testid='stSkipToContent']") && document.querySelector("main h1");
  if (!title) return;
  event.preventDefault();
  event.stopPropagation();
  title.tabIndex = -1;
  title.focus();
}, { capture: true });
