// On a phone the application, a megabyte of scripts, waits until the reader asks for it by a link to the same page with it
// (web/page_request.py). The page stays where it is meanwhile. Where this script does not come, the link is one as any other.
const prerendered = document.getElementById("prerendered");
const tags = document.getElementById("application").content; // that load it

function start(link) {
  const address = new URL(location.href); // not that of the link: the place is kept, and the frame of another site
  for (const [name, value] of new URL(link.href).searchParams) address.searchParams.set(name, value);
  history.replaceState(null, "", address);
  prerendered.classList.remove("waiting");
  const coming = prerendered.querySelector(".coming");
  coming.textContent = coming.dataset.words;
  for (const script of tags.querySelectorAll("script")) script.async = false; // in their order
  document.body.append(tags);
}

prerendered.addEventListener("click", (event) => {
  const link = event.target.closest("a.live");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (tags.hasChildNodes()) start(link);
});
