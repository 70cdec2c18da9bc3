// Charts by hand and by ear: a chart is a stop of the keyboard, on which arrows lead from value to value. Each is shown as
// under the pointer, and said as it is shown there (static/announce.js), with its rank and whether it is more than the one
// before. The words come with the chart: views/charts/plotly_keys.py.
const CHART = "[data-testid='stPlotlyChart']";
const DRAWN = 100; // milliseconds after which Plotly has drawn what is under the pointer: it waits for half as long
const places = new WeakMap(); // by plot: where the reader is, { series, at }, numbers of both

const isKnown = (value) => typeof value === "number" && !Number.isNaN(value);
const isSideways = (trace) => trace.orientation === "h";
const valuesOf = (trace) => Array.from(isSideways(trace) ? trace.x : trace.y);
const namesOf = (trace) => Array.from(isSideways(trace) ? trace.y : trace.x);
const hasValues = (trace) => valuesOf(trace).some(isKnown); // a mark of an event has none
const fill = (words, facts) => words.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
const last = (list) => list.length - 1;
const clamp = (number, end) => Math.min(Math.max(number, 0), end);

// Returns where a value stands along an axis, in pixels; on the edge of the plane, where the longest bar ends, no pointer is.
const along = (axis, value) => clamp(axis.d2p(value), axis._length - 1);

// Shows a value as the pointer over it does.
function show(plot, trace, at) {
  const layout = plot._fullLayout;
  const [across, up] = [trace.xaxis, trace.yaxis].map((name) => layout[`${name[0]}axis${name.slice(1)}`]);
  const { left, top } = plot.getBoundingClientRect();
  plot.querySelector(`.nsewdrag[data-subplot="${trace.xaxis}${trace.yaxis}"]`).dispatchEvent(
    new MouseEvent("mousemove", {
      bubbles: true,
      clientX: left + across._offset + along(across, trace.x[at]),
      clientY: top + up._offset + along(up, trace.y[at]),
    }),
  );
}

function hide(plot) {
  plot.querySelector(".nsewdrag").dispatchEvent(new MouseEvent("mouseout", { bubbles: true }));
}

// Returns what is shown of one series: of all that answer together, the time and its own line.
function shown(plot, trace) {
  const isOther = (line) => (line.closest(".traces")?.__data__[0].trace ?? trace).index !== trace.index;
  const lines = [...plot.querySelectorAll(".hoverlayer [data-unformatted]")].filter((line) => !isOther(line));
  return lines.map((line) => line.dataset.unformatted.replaceAll("<br>", ", ")).join(", ");
}

function when(name) {
  if (typeof name === "number") return String(name);
  const month = new Intl.DateTimeFormat(document.documentElement.lang, { year: "numeric", month: "long", timeZone: "UTC" });
  return month.format(new Date(`${name.slice(0, 10)}T00:00Z`));
}

// Between two years that cannot be compared there is a point without a value, at no whole year.
const isBreak = (name) => typeof name === "number" && !Number.isInteger(name);

// Returns what is said where there is no value: which year or month it is or, between two years that cannot be compared, so.
function missing(name, words) {
  if (!isBreak(name)) return fill(words.gap, { when: when(name) });
  return fill(words.broken, { before: Math.floor(name), after: Math.ceil(name) });
}

// Returns the values that can be compared with the one at a place: those from the break before it to the break after it.
function comparable(trace, at) {
  const names = namesOf(trace);
  const [before, after] = [names.slice(0, at).findLastIndex(isBreak), names.slice(at).findIndex(isBreak)];
  return valuesOf(trace).slice(before + 1, after < 0 ? undefined : at + after);
}

function rank(values, value, words) {
  const known = values.filter(isKnown);
  const [above, same] = [(other) => other > value, (other) => other === value].map((is) => known.filter(is).length);
  const facts = { rank: above + 1, n: known.length, same };
  if (same === known.length) return fill(same === 1 ? words.only : words.all_same, facts);
  const name = above === 0 ? "highest" : above + same === known.length ? "lowest" : "rank";
  return fill(words[same === 1 ? name : `${name}_shared`], facts);
}

function trend(values, at, trace, words) {
  if (isSideways(trace) || at === 0) return words.first;
  if (!isKnown(values[at - 1])) return missing(namesOf(trace)[at - 1], words);
  return [words.less, words.same, words.more][1 + Math.sign(values[at] - values[at - 1])];
}

function tell(chart, plot, text) {
  chart.dataset.said = text; // for the eye: static/screen.css
  dispatchEvent(new CustomEvent("say", { detail: text }));
}

let due;
// `edge`: what is said first, where the key led no further.
function go(chart, plot, { series, at }, edge) {
  const [trace, words] = [plot._fullData[series], plot.layout.meta];
  const say = (text) => tell(chart, plot, edge ? `${edge}. ${text}` : text);
  const values = valuesOf(trace);
  places.set(plot, { series, at });
  clearTimeout(due);
  if (hasValues(trace) && !isKnown(values[at])) {
    hide(plot);
    say(missing(namesOf(trace)[at], words));
    return;
  }
  show(plot, trace, at);
  due = setTimeout(() => {
    const value = shown(plot, trace);
    if (!hasValues(trace)) return say(value);
    const ranked = comparable(trace, at);
    const facts = { value, rank: rank(ranked, values[at], words), trend: trend(values, at, trace, words) };
    const name = isBreak(namesOf(trace)[at - 1]) ? "value_after_break" : ranked.length < values.length ? "value_apart" : "value";
    say(fill(words[name], facts));
  }, DRAWN);
}

// Returns where another series has the same time, or the nearest before it.
function beside(plot, { series, at }, step) {
  const other = clamp(series + step, last(plot._fullData));
  const [name, names] = [namesOf(plot._fullData[series])[at], namesOf(plot._fullData[other])];
  return { series: other, at: Math.max(0, names.findLastIndex((one) => one <= name)) };
}

// Returns where a key leads from a place; undefined where it leads nowhere.
function next(plot, place, key, shift) {
  const { series, at } = place;
  const values = valuesOf(plot._fullData[series]);
  const to = (number) => ({ series, at: clamp(number, last(values)) });
  const gap = (after) => (value, number) => (after ? number > at : number < at) && !isKnown(value);
  const known = values.filter(isKnown);
  const steps = { ArrowRight: 1, ArrowLeft: -1, PageDown: Math.ceil(values.length / 10), PageUp: -Math.ceil(values.length / 10) };
  if (shift && key === "ArrowUp") return to(values.indexOf(Math.max(...known)));
  if (shift && key === "ArrowDown") return to(values.indexOf(Math.min(...known)));
  if (shift && key in steps) {
    const found = steps[key] > 0 ? values.findIndex(gap(true)) : values.findLastIndex(gap(false));
    return found < 0 ? undefined : to(found);
  }
  if (key in steps) return to(at + steps[key]);
  if (key === "Home" || key === "End") return to(key === "Home" ? 0 : last(values));
  const step = key === "ArrowDown" ? 1 : -1;
  return last(plot._fullData) ? beside(plot, place, step) : to(at + step);
}

// Returns what is said where a step led from a place to the same: that it is the last one or the first.
function edgeOf(from, to, key, shift, words) {
  if (shift || from.at !== to.at || from.series !== to.series || key === "Home" || key === "End") return "";
  return ["ArrowRight", "ArrowDown", "PageDown"].includes(key) ? words.is_last : words.is_first;
}

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"];
document.addEventListener("keydown", (event) => {
  const { target: chart, key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const plot = chart.matches?.(CHART) && chart.querySelector(".js-plotly-plot");
  if (!plot || !KEYS.includes(key) || altKey || ctrlKey || metaKey) return;
  event.preventDefault();
  const held = places.get(plot);
  const start = { series: 0, at: key === "ArrowLeft" ? valuesOf(plot._fullData[0]).length : -1 };
  const from = held?.series <= last(plot._fullData) ? held : start; // it may have fewer now
  const to = next(plot, from, key, shiftKey);
  if (to) go(chart, plot, to, edgeOf(from, to, key, shiftKey, plot.layout.meta));
  else tell(chart, plot, plot.layout.meta.no_gap);
});

document.addEventListener("focusout", ({ target }) => {
  if (!target.matches?.(CHART)) return;
  hide(target.querySelector(".js-plotly-plot"));
  target.dataset.said = target.ariaDescription;
});

new MutationObserver(() => {
  for (const chart of document.querySelectorAll(CHART)) {
    const words = chart.querySelector(".js-plotly-plot")?.layout?.meta;
    if (!words || chart.ariaDescription === words.keys) continue;
    chart.tabIndex = 0;
    chart.role = "application"; // a screen reader leaves the arrows to it
    chart.ariaDescription = chart.dataset.said = words.keys;
    chart.firstElementChild.ariaHidden = "true"; // words of axes and marks, in no order
  }
}).observe(document.getElementById("root"), { subtree: true, childList: true });
