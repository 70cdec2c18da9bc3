// Says in the language of the page what Streamlit says in English by itself: names that are heard, tips, hints of fields,
// the menu. The words stand in the page in all languages, since a reader may choose another: what is said in one of them
// is found again in each.
const WORDS = JSON.parse(document.getElementById("own-words").textContent);
const SPOKEN = ["aria-label", "title", "placeholder"];
const SAYS = [
  "[data-testid='stSidebar']",
  "[data-testid='stSidebarNav']",
  "[data-testid='stSidebarCollapseButton'] button",
  "[data-testid='stExpandSidebarButton']",
  "[data-testid='stMainMenuButton']",
  "[data-testid='stMainMenuPopover'] *",
  "[data-testid='stSkipToContent']",
  "[data-testid='stSelectbox'] :is(button, input)",
  "[data-testid='stTooltipHoverTarget']",
  "[data-testid='stTooltipHoverTarget'] button",
  "[data-testid='stTooltipContent'] *",
  "[data-testid='stElementToolbar'] button",
  "[data-testid='stHeaderActionElements'] a",
  "[data-testid='stCode'] button",
  "[data-testid='stPagination']",
  "[data-testid='stPagination'] :is([role='navigation'], button)",
  ":is([data-testid='stTabsScrollLeft'], [data-testid='stTabsScrollRight'])",
  "[data-testid='stDeckGlJsonChart'] :is(a, button, canvas)",
  "[role='listbox'][data-empty] span",
  "[data-testid='stDataFrameColumnMenu'] *",
  "[data-testid='stConnectionStatus'] *",
  "section[role='dialog'] :is(h2, div, button)",
].join();
const HOLE = /\{\w+\}/;
const PREFIXED = /^([^:]+?)\s?: (.*)$/s; // what a tool of a table or picture does, and to which
const keys = new Map(); // by what is said in any language
const around = []; // of words with a hole: what stands before and behind it, and the key
for (const words of Object.values(WORDS)) {
  for (const [key, word] of Object.entries(words)) {
    if (HOLE.test(word)) around.push([...word.split(HOLE), key]);
    else keys.set(word, key);
  }
}

function translated(text) {
  const words = WORDS[document.documentElement.lang];
  if (keys.has(text)) return words[keys.get(text)];
  const [, tool, of] = text.match(PREFIXED) ?? [];
  if (keys.has(tool)) return words.named.replace(HOLE, () => words[keys.get(tool)]).replace(HOLE, () => of);
  for (const [before, behind, key] of around) {
    const isIt = before && text.startsWith(before) && text.endsWith(behind);
    if (isIt) return words[key].replace(HOLE, () => text.slice(before.length, text.length - behind.length));
  }
  return text;
}

function say(one) {
  for (const name of SPOKEN) {
    const text = one.getAttribute(name);
    const said = text && translated(text);
    if (said !== text) one.setAttribute(name, said);
  }
  for (const node of one.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const said = translated(node.data);
    if (said !== node.data) node.data = said;
  }
}

const come = new Set(); // since the last look: what was added, or says something else
let due;
function look() {
  due = undefined;
  for (const one of come) {
    if (one.matches(SAYS)) say(one);
    for (const inner of one.querySelectorAll(SAYS)) say(inner);
  }
  come.clear();
}
const note = (one) => one instanceof HTMLElement && come.add(one); // no mark of a chart
const watch = new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) {
    if (target === document.documentElement) note(document.body); // another language
    else if (type === "attributes") note(target);
    else addedNodes.forEach(note);
  }
  if (come.size) due ??= setTimeout(look, 50);
});
const attributes = { attributes: true, attributeFilter: ["lang", ...SPOKEN] };
watch.observe(document.documentElement, { subtree: true, childList: true, ...attributes });
