/**
 * The small script of a page. The page reads whole without it; it adds highlighting, filters, and arrow keys in the matrix.
 */

/** Runs in the browser, once for each report in the document; it makes no markup from any text. */
export const PAGE_SCRIPT = `(() => {
  "use strict";
  for (const root of document.querySelectorAll(".ds:not([data-live])")) {
    root.setAttribute("data-live", "");
    const lit = [];
    let index = null;
    const light = (event) => {
      while (lit.length) lit.pop().classList.remove("ds-lit");
      const from = event.target.closest && event.target.closest("[data-a]");
      if (!from) return;
      if (!index) {
        index = new Map();
        for (const element of root.querySelectorAll("[data-a]"))
          for (const number of element.getAttribute("data-a").split(" "))
            index.set(number, [...(index.get(number) || []), element]);
      }
      for (const number of from.getAttribute("data-a").split(" "))
        for (const element of index.get(number) || []) {
          element.classList.add("ds-lit");
          lit.push(element);
        }
    };
    root.addEventListener("pointerover", light);
    root.addEventListener("focusin", light);

    const bar = root.querySelector(".ds-filter");
    if (bar) {
      bar.hidden = false;
      const points = [...root.querySelectorAll(".ds-point")];
      const rows = new Map();
      for (const row of root.querySelectorAll("tr[data-point]")) rows.set(row.getAttribute("data-point"), row);
      const has = (element, name, value) =>
        !value || (element.getAttribute("data-" + name) || "").split(" ").includes(value);
      const filter = () => {
        let shown = 0;
        for (const point of points) {
          const kept = [...bar.querySelectorAll("select")].every((s) => has(point, s.getAttribute("data-by"), s.value));
          point.hidden = !kept;
          const row = rows.get(point.id);
          if (row) row.hidden = !kept;
          if (kept) shown++;
        }
        const asked = [...bar.querySelectorAll("select")].some((s) => s.value);
        for (const fold of root.querySelectorAll(".ds-alone")) {
          fold.open = asked;
          fold.hidden = !fold.querySelector(".ds-point:not([hidden])");
        }
        bar.querySelector("output").textContent = shown === points.length ? "" : shown + " of " + points.length + " points";
      };
      bar.addEventListener("change", filter);
      bar.querySelector("button").addEventListener("click", () => {
        for (const select of bar.querySelectorAll("select")) select.value = "";
        filter();
      });
      root.addEventListener("click", (event) => {
        const link = event.target.closest && event.target.closest('a[href^="#"]');
        const target = link && document.getElementById(link.getAttribute("href").slice(1));
        if (target && target.closest("[hidden]")) bar.querySelector("button").click();
      });
    }

    root.addEventListener("click", (event) => {
      const link = event.target.closest && event.target.closest('a[href^="#"]');
      const target = link && document.getElementById(link.getAttribute("href").slice(1));
      const fold = target && target.closest(".ds-alone");
      if (fold) fold.open = true;
    });
    addEventListener("beforeprint", () => {
      for (const fold of root.querySelectorAll(".ds-alone")) fold.open = true;
    });

    root.addEventListener("keydown", (event) => {
      const cell = event.target.closest && event.target.closest(".ds-matrix td, .ds-matrix th");
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      if (!cell || !step) return;
      const rows = [...root.querySelectorAll(".ds-matrix tbody tr:not([hidden])")];
      let y = rows.indexOf(cell.parentElement);
      let x = cell.cellIndex;
      for (;;) {
        y += step[0];
        x += step[1];
        const next = rows[y] && rows[y].cells[x];
        if (!next) return;
        const link = next.querySelector("a");
        if (link) {
          event.preventDefault();
          link.focus();
          return;
        }
      }
    });
  }
})();`;
