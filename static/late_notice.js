// The notice that the application has not come (web/templates/prerender.css) counts its seconds from the last script that
// came: on a slow connection they are still arriving. The server's answers do not count: they are asked for again and again.
const notice = document.querySelector("#prerendered .late")?.getAnimations()[0];
new PerformanceObserver((list) => {
  const isScript = ({ name, responseStatus }) => new URL(name).pathname.endsWith(".js") && !(responseStatus >= 400);
  if (notice?.playState === "running" && list.getEntries().some(isScript)) notice.currentTime = 0;
}).observe({ type: "resource" });
