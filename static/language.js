// The page is in the language that its link names or, where it names none, in the one that the server chose for the
// browser. The application changes the link first and then, in every language, the title.
const html = document.documentElement;
const follow = () => {
  html.lang = new URLSearchParams(location.search).get("lang") ?? html.dataset.own;
};
const words = { childList: true, characterData: true, subtree: true };
new MutationObserver(follow).observe(document.querySelector("title"), words);
