// A link to a view names it after the "#", which the server does not get: one from before there were tabs, or without the
// tab, opens the tab in which the view lies. Each tab of the prerendered page lists what it holds.
const name = CSS.escape(location.hash.slice(1));
const isHere = () => document.querySelector(`#prerendered [id="${name}"]`);
const tab = name && !isHere() && document.querySelector(`#prerendered .tabs [data-anchors~="${name}"]:not([aria-current])`);
if (tab) location.replace(tab.href + location.hash);
