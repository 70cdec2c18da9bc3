// Streamlit would look for its server below the address of the page first, and be told "not found" twice.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

// Keeps what the server wrote in sight until the application has drawn its own title in the same place:
// until nothing above the title is a skeleton any more.
const root = document.getElementById("root");
const opening = document.getElementById("opening");
root.style.visibility = "hidden";
new MutationObserver((_, observer) => {
  const first = root.querySelector("h1, [data-testid='stException'], [data-testid='stSkeleton']");
  if (first && first.dataset.testid !== "stSkeleton") {
    observer.disconnect();
    opening.remove();
    root.style.visibility = "";
  }
}).observe(root, { childList: true, subtree: true });
