// Search and filters. Nothing here is needed for reading.
"use strict";

const plain = text => text.toLocaleLowerCase();

// ---- search over all pages; the index is fetched with the first letter ----

const box = document.getElementById("search");
const results = document.getElementById("results");
let index = null;

function showResults() {
  const wanted = plain(box.value.trim());
  results.replaceChildren();
  if (!wanted || !index) return;
  const words = wanted.split(/\s+/);
  const found = index.filter(entry => words.every(word => entry.text.includes(word)));
  for (const entry of found.slice(0, 30)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const kind = document.createElement("small");
    link.href = entry.address;
    link.textContent = entry.label;
    kind.textContent = " " + entry.kind;
    item.append(link, kind);
    results.append(item);
  }
}

function loadIndex() {
  if (index) return;
  index = [];
  const script = document.createElement("script");
  script.src = "search.js";
  script.onload = () => {
    index = siteIndex.map(([label, id, kind, address]) =>
      ({ label, kind, address, text: plain(label + " " + id + " " + kind) }));
    showResults();
  };
  document.head.append(script);
}

box.form.hidden = false;
box.form.addEventListener("submit", event => {
  event.preventDefault();
  const first = results.querySelector("a");
  if (first) location.href = first.href;
});
box.addEventListener("focus", loadIndex);
box.addEventListener("input", () => { loadIndex(); showResults(); });
box.addEventListener("keydown", event => {
  if (event.key === "Escape") { box.value = ""; showResults(); }
});

// ---- filters of a page ----

const states = document.querySelector("form.states");

function applyFilters() {
  const chosen = states && new Set([...states.querySelectorAll("input:checked")].map(input => input.value));
  for (const form of document.querySelectorAll("form.filter")) {
    const wanted = plain(form.querySelector("input").value.trim());
    let shown = 0, all = 0;
    for (const item of document.querySelectorAll(form.dataset.filter)) {
      const fits = (!wanted || plain(item.textContent).includes(wanted)) &&
        (!chosen || chosen.has(item.dataset.state) || "#" + item.id === location.hash);
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
