// The set of a lesson that was open last stays in the browser, until its tab is closed: who has been on another page is
// offered to go on with it. Nothing of it is sent. In the application, where a visit knows it as well, its button goes before.
const PLACE = "lesson"; // in the browser's storage
const CHOICES = ["set", "seed", "answers", "claim"];
const root = document.getElementById("root");
const way = document.getElementById("lesson-left").content.firstElementChild;

// In the prerendered page the answer that was checked last stands beside the others, under the same name again.
function remember(given) {
  const kept = CHOICES.filter((name) => given.has(name)).map((name) => [name, given.getAll(name).join(",")]);
  sessionStorage.setItem(PLACE, JSON.stringify(kept));
}

const setOf = (link) => link.pathname === location.pathname && new URL(link.href).searchParams.get("set");

// Offers the set that was left below the heading of those to choose from; one that is no more is not offered.
function offer(heading) {
  const left = JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
  const ready = [...document.links].find((link) => setOf(link) === new Map(left).get("set") && !link.closest(".lesson-left"));
  if (!ready || (root.contains(heading) && root.querySelector(".st-key-lesson-on"))) return;
  const address = new URL(location.href); // with its language, moment and form
  for (const [name, value] of left) address.searchParams.set(name, value);
  const offered = way.cloneNode(true);
  const link = offered.querySelector("a");
  link.href = address;
  link.textContent = link.textContent.replace("{set}", (ready.querySelector("p") ?? ready).textContent);
  (heading.closest("[data-testid='stHeading']") ?? heading).after(offered);
}

function look() {
  for (const offered of document.querySelectorAll(".lesson-left")) offered.remove();
  const given = new URLSearchParams(location.search);
  const headings = document.querySelectorAll("h2[id='sets']"); // of the prerendered page and of the application
  if (headings.length) headings.forEach(offer);
  else if (given.has("set")) remember(given);
}
look();
new MutationObserver(look).observe(root, { subtree: true, attributeFilter: ["data-test-script-state"] });
