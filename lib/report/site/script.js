// Search and filters. Nothing here is needed for reading.
"use strict";

// Without accents and capitals, the same in every language of the browser.
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// ---- search over all pages; the index is loaded when it is first needed ----

const box = document.getElementById("_search");
const results = document.getElementById("_results");
const told = box.form.querySelector("output");
const MOST = 30;
let entries = null;

// By type: its name, its page, how many stand on one page (0: all), and ids and names in turn.
function unpack(index) {
  const all = [];
  for (const [kind, page, each, items] of index)
    for (let i = 0; i < items.length; i += 2) {
      const number = each ? "-" + (Math.floor(i / 2 / each) + 1) : "";
      all.push({
        kind, label: items[i + 1], text: plain(items[i + 1] + " " + items[i] + " " + kind),
        address: page + number + ".html#" + encodeURIComponent(items[i])
      });
    }
  return all;
}

function showResults() {
  const wanted = plain(box.value.trim());
  results.replaceChildren();
  told.textContent = "";
  if (!wanted || !entries) return;
  const words = wanted.split(/\s+/);
  const found = entries.filter(entry => words.every(word => entry.text.includes(word)));
  found.sort((a, b) => b.text.startsWith(wanted) - a.text.startsWith(wanted));
  told.textContent = found.length || told.dataset.none;
  for (const entry of found.slice(0, MOST)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const kind = document.createElement("small");
    link.href = entry.address;
    link.textContent = entry.label + " ";
    kind.textContent = entry.kind;
    link.append(kind);
    item.append(link);
    results.append(item);
  }
}

function loadIndex() {
  if (entries) return;
  entries = [];
  const script = document.createElement("script");
  script.src = "search.js";
  script.onload = () => {
    entries = unpack(siteIndex);
    showResults();
  };
  document.head.append(script);
}

function closeResults() {
  box.value = "";
  showResults();
}

// The arrows go through the results, from the field and back to it.
function move(event, step) {
  const links = [...results.querySelectorAll("a")];
  const next = links.indexOf(document.activeElement) + step;
  if (next >= links.length || (next < 0 && document.activeElement === box)) return;
  event.preventDefault();
  (next < 0 ? box : links[next]).focus();
}

box.form.hidden = false;
box.form.addEventListener("submit", event => {
  event.preventDefault();
  const first = results.querySelector("a");
  if (first) first.click();
});
box.addEventListener("focus", loadIndex);
box.addEventListener("input", () => { loadIndex(); showResults(); });
box.form.addEventListener("keydown", event => {
  if (event.key === "ArrowDown") move(event, 1);
  else if (event.key === "ArrowUp") move(event, -1);
  else if (event.key === "Escape") { closeResults(); box.focus(); }
});
results.addEventListener("click", event => { if (event.target.closest("a")) closeResults(); });
document.addEventListener("click", event => { if (!box.form.contains(event.target)) closeResults(); });
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.target.closest("input")) return;
  event.preventDefault();
  box.focus();
});

// ---- filters of a page ----

const states = document.querySelector("form.states");

// "?show=error" chooses one state alone.
const show = new URLSearchParams(location.search).get("show");
if (states && show)
  for (const input of states.querySelectorAll("input")) input.checked = input.value === show;

function applyFilters() {
  const chosen = states && new Set([...states.querySelectorAll("input:checked")].map(input => input.value));
  const target = decodeURIComponent(location.hash.slice(1));
  for (const form of document.querySelectorAll("form.filter")) {
    const wanted = plain(form.querySelector("input").value.trim());
    let shown = 0, all = 0;
    for (const item of document.querySelectorAll(form.dataset.filter)) {
      const fits = (!wanted || plain(item.textContent).includes(wanted)) &&
        (!chosen || chosen.has(item.dataset.state) || (target && item.id === target));
      item.hidden = !fits;
      shown += fits;
      all += 1;
    }
    form.querySelector("output").textContent = shown + " / " + all;
  }
}

for (const form of document.querySelectorAll("form.filter, form.states")) {
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", applyFilters);
}
addEventListener("hashchange", applyFilters);
applyFilters();

// What a filter had hidden, and what moved when one appeared, is gone to once more.
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
document.querySelector("header [aria-current]").scrollIntoView({ block: "nearest", inline: "center" });
