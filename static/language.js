// Sets the language of the document: the one in the URL, else the one that the server chose for the browser. Streamlit
// changes the URL first and then the title, so the title is observed.
const html = document.documentElement;
const setLanguage = () => {
  html.lang = new URLSearchParams(location.search).get("lang") ?? html.dataset.own;
};
const anyChange = { childList: true, characterData: true, subtree: true };
new MutationObserver(setLanguage).observe(document.querySelector("title"), anyChange);
