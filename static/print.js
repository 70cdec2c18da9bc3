// Prints what is open as the server lays it out for paper (web/templates/print.html), by the choices in the address: there
// charts are drawn for paper, each with its source, day and address.
const PARSER = new DOMParser();
let sheet;

// A print waits for no answer: all has to be there when this returns.
function ask(address) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.send();
  if (request.status !== 200) throw new Error(request.statusText);
  return request.responseText;
}

// An image would come too late; a drawing that is part of the page is there at once.
function draw(image) {
  const drawing = PARSER.parseFromString(ask(image.getAttribute("src")), "image/svg+xml").documentElement;
  drawing.setAttribute("class", image.className);
  image.replaceWith(drawing);
}

function layOut() {
  const address = new URL(location);
  address.searchParams.set("print", "open");
  const form = PARSER.parseFromString(ask(address), "text/html");
  form.querySelectorAll("img").forEach(draw);
  sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.hidden = true; // on the screen
  sheet.attachShadow({ mode: "open" }).append(...form.head.querySelectorAll("style"), form.body); // apart from other styles
  document.body.append(sheet);
}

// Where the server does not answer, the page itself is printed, by print.css. What is as wide as the screen allows is shrunk
// to the width of paper: of A4 upright, in pixels.
const PAPER_WIDTH = 660;
const DRAWINGS = ["stPlotlyChart", "stDeckGlJsonChart", "stDataFrame"].map((kind) => `[data-testid="${kind}"]`).join();

function fit() {
  const root = document.getElementById("root");
  // The reader may have chosen the colour mode in the menu, which no style sheet can query.
  const mode = getComputedStyle(root.querySelector('[data-testid="stApp"]') ?? root).colorScheme;
  document.documentElement.classList.toggle("dark", mode === "dark");
  for (const view of root.querySelectorAll(DRAWINGS)) {
    const fit = Math.min(1, PAPER_WIDTH / view.clientWidth);
    view.closest('[data-testid="stElementContainer"]').style.setProperty("--fit", fit);
  }
}

addEventListener("beforeprint", () => {
  try {
    layOut();
  } catch {
    fit();
  }
});
addEventListener("afterprint", () => sheet?.remove());
