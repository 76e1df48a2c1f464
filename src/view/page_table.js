/* Sorts the table of a page by the column whose header is pressed: up, down, as it was. */
(() => {
  "use strict";
  const table = document.querySelector(".table table");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...body.rows];

  // What a cell is sorted by: numbers come before texts, what is no number or not there comes last.
  const key = (cell) => {
    if (cell.classList.contains("none")) return [3];
    const number = cell.dataset.number;
    if (number === undefined) return [1, cell.textContent];
    const value = Number(number.replace("inf", "Infinity"));
    return Number.isNaN(value) ? [2] : [0, value];
  };
  const words = new Intl.Collator(undefined, { numeric: true });
  const compare = ([a, x], [b, y], sign) => {
    if (a !== b) return a - b;
    if (a === 0) return sign * (x < y ? -1 : x > y ? 1 : 0);
    return a === 1 ? sign * words.compare(x, y) : 0;
  };

  const sort = (at, sign) => {
    const keyed = rows.map((row, i) => [row, sign ? key(row.cells[at]) : [0, i]]);
    keyed.sort((a, b) => compare(a[1], b[1], sign || 1));
    body.append(...keyed.map(([row]) => row));
    table.classList.toggle("sorted", sign !== 0);
    heads.forEach((head, i) => {
      head.setAttribute("aria-sort", i !== at || !sign ? "none" : sign > 0 ? "ascending" : "descending");
    });
  };

  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      sort(at, now === "none" ? 1 : now === "ascending" ? -1 : 0);
    });
  });
})();
