// Says in the words of the page that the connection is lost, and where to go on without it: Streamlit says so in a corner,
// and later in a dialog of its own, for who runs a server. What is said stands in the page from the start, in a template.
const TOLD_MS = 2000; // a phone that changes its cell is back before
const root = document.getElementById("root");
const words = document.getElementById("lost").content.firstElementChild;
// A phone without a network knows so long before a connection on which nothing comes is given up.
const isLost = () => !navigator.onLine || root.querySelector('[data-testid="stConnectionStatus"]');
let notice; // while it is shown
let due; // its timer

function tell() {
  notice = words.cloneNode(true);
  for (const link of notice.querySelectorAll("a")) {
    const page = new URL(link.getAttribute("href"), location.href); // without one, this page as it is now
    page.searchParams.set("plain", "true");
    link.href = page;
  }
  notice.querySelector("button").addEventListener("click", () => notice.remove()); // it comes again when it is lost again
  document.body.append(notice);
  look();
}

// A tab that was never opened has nothing in it yet, and says so (screen.css).
function explainEmpty(isSo) {
  for (const panel of root.querySelectorAll("[role='tabpanel']")) panel.dataset.empty = isSo ? words.dataset.empty : "";
}

function look() {
  if (isLost()) {
    due ??= setTimeout(tell, TOLD_MS);
    explainEmpty(notice);
    return;
  }
  explainEmpty(false);
  clearTimeout(due);
  notice?.remove();
  due = notice = undefined;
}
new MutationObserver(look).observe(root, { childList: true, subtree: true });
for (const change of ["offline", "online"]) addEventListener(change, look);
