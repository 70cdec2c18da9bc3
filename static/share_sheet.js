// Offers the share sheet of the device, where the browser has one: the link that the server has drawn for it
// (ui/take_along.py) is hidden by screen.css until then.
if (navigator.share) document.documentElement.classList.add("has-share-sheet");
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[class*='st-key-share-sheet-'] a");
  if (!link) return;
  event.preventDefault();
  navigator.share({ title: document.title, url: link.href }).catch(() => {}); // the reader has closed it
});
