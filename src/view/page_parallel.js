/* Parallel coordinates of the table below: an axis for each column that differs, a line for each row.  Dragging along an axis
 * keeps the lines that cross it there, in all axes at once; the title of an axis colours by it. */
(() => {
  "use strict";
  const table = document.querySelector(".table table");
  const rows = [...table.tBodies[0].rows];
  const night = matchMedia("(prefers-color-scheme: dark)");
  const WORDS = 24; // an axis of more words than this says nothing
  const TOP = 64, FOOT = 18, SIDE = 76, WORDS_SIDE = 124, NEAR = 14, GAP = 118;
  const COLOURS = ["#945dd6", "#13adc7", "#f46837", "#48bb78", "#4299e1", "#ed8936", "#f56565"];
  const RAMPS = {
    light: ["#440154", "#3b528b", "#21918c", "#5ec962", "#d9b700"],
    dark: ["#8f7ae5", "#4fa3d1", "#2fc7a1", "#8edb5c", "#fde725"],
  };

  const svg = (name, attributes, parent) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (parent) parent.append(made);
    return made;
  };
  const html = (name, className, parent) => {
    const made = document.createElement(name);
    made.className = className;
    parent.append(made);
    return made;
  };
  const nameOf = (row) => {
    const cell = row.cells[0].cloneNode(true);
    cell.querySelectorAll(".tree").forEach((tree) => tree.remove());
    return cell.textContent;
  };

  // --- axes ---

  // Of a cell: a number, or a word; what has no place on a scale is a word of its own, in `special`.
  const read = (cell) => {
    if (cell.classList.contains("none")) return { special: "missing" };
    const number = cell.dataset.number;
    if (number === undefined) return { word: cell.title || cell.textContent };
    if (/nan|inf/.test(number)) return { special: number };
    return { number: Number(number) };
  };
  const SPECIALS = ["inf", "-inf", "nan", "missing"]; // the first stands above the scale, the others below

  const makeAxis = (head, at) => {
    const cells = rows.map((row) => read(row.cells[at]));
    const texts = rows.map((row) => row.cells[at].title || row.cells[at].textContent);
    if (new Set(cells.map((c) => JSON.stringify(c))).size < 2) return null;
    const numbers = cells.filter((c) => c.number !== undefined).map((c) => c.number);
    const axis = { name: head.textContent, role: head.className, cells, texts, brush: null, isWords: !numbers.length };
    if (cells.some((c) => c.word !== undefined)) {
      axis.isWords = true;
      for (const c of cells) if (c.number !== undefined) c.word = String(c.number);
    }
    axis.words = [...new Set(cells.filter((c) => c.word !== undefined).map((c) => c.word))];
    axis.words.sort(new Intl.Collator(undefined, { numeric: true }).compare);
    if (axis.words.length > WORDS) return null;
    axis.specials = SPECIALS.filter((s) => cells.some((c) => c.special === s));
    axis.min = Math.min(...numbers);
    axis.max = Math.max(...numbers);
    axis.isLog = axis.canLog = numbers.length > 0 && axis.min > 0 && axis.max / axis.min >= 100;
    return axis;
  };

  const axes = [...table.tHead.rows[0].cells]
    .map((head, at) => (at && /metric|param|dep/.test(head.className) ? makeAxis(head, at) : null))
    .filter((axis) => axis);
  let coloured = axes.find((axis) => axis.role === "metric" && !axis.isWords) || axes[0];

  // Where on the scale, from 0 at its foot to 1.
  const share = (axis, c) => {
    if (axis.isWords) {
      const i = axis.words.indexOf(c.word);
      return axis.words.length < 2 ? 0.5 : i / (axis.words.length - 1);
    }
    if (axis.min === axis.max) return 0.5;
    const f = axis.isLog ? Math.log : Number;
    return (f(c.number) - f(axis.min)) / (f(axis.max) - f(axis.min));
  };

  // Text and cell of each.
  const ticks = (axis) => {
    if (axis.isWords) return axis.words.map((word) => [word, { word }]);
    const values = [];
    if (axis.min === axis.max) values.push(axis.min);
    else if (axis.isLog) {
      for (let e = Math.ceil(Math.log10(axis.min) - 1e-9); 10 ** e <= axis.max * 1.000001; e++) values.push(10 ** e);
    } else {
      const rough = (axis.max - axis.min) / 5;
      const power = 10 ** Math.floor(Math.log10(rough));
      const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough);
      for (let i = Math.ceil(axis.min / step - 1e-9); i * step <= axis.max + step * 1e-9; i++) values.push(i * step);
    }
    return values.map((number) => [spell(number), { number }]);
  };
  const spell = (v) => {
    const n = +v.toPrecision(6);
    return n !== 0 && (Math.abs(n) >= 1e6 || Math.abs(n) < 1e-3) ? n.toExponential().replace("e+", "e") : String(n);
  };

  // --- colours ---

  const mix = (a, b, t) => {
    const part = (hex, i) => parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
    return `rgb(${[0, 1, 2].map((i) => Math.round(part(a, i) + (part(b, i) - part(a, i)) * t)).join(",")})`;
  };
  const ramp = () => (night.matches ? RAMPS.dark : RAMPS.light);
  const colour = (i) => {
    const c = coloured.cells[i];
    if (c.special) return "#8b909c";
    if (coloured.isWords) return COLOURS[coloured.words.indexOf(c.word) % COLOURS.length];
    const stops = ramp(), at = share(coloured, c) * (stops.length - 1), k = Math.min(Math.floor(at), stops.length - 2);
    return mix(stops[k], stops[k + 1], at - k);
  };

  // --- the drawing ---

  const stage = document.createElement("div");
  stage.className = "stage";
  document.querySelector(".table").before(stage);
  const bar = html("div", "bar", stage);
  const count = html("span", "count", bar);
  const clear = html("button", "clear", bar);
  clear.type = "button";
  clear.textContent = "Show all";
  const scroll = html("div", "scroll", stage);
  const tip = html("div", "tip", document.body);
  let picture, lines;

  const place = (axis, c) => {
    const above = axis.specials.includes("inf") ? FOOT : 0;
    if (c.special === "inf") return TOP;
    if (c.special) return axis.bottom + FOOT * (axis.specials.filter((s) => s !== "inf").indexOf(c.special) + 1);
    return axis.bottom - share(axis, c) * (axis.bottom - TOP - above);
  };

  const drawTitle = (axis, group, room) => {
    const title = svg("text", { class: "title", x: axis.x, y: TOP - 34, "text-anchor": "middle" }, group);
    title.textContent = axis.name;
    for (let from = 1; title.getComputedTextLength() > room && from < axis.name.length; from++)
      title.textContent = "…" + axis.name.slice(from).replace(/^\./, "");
    svg("title", {}, title).textContent = `${axis.name}: press to colour by it`;
    title.addEventListener("click", () => {
      coloured = axis;
      draw();
    });
    if (!axis.canLog) return;
    const log = svg("text", { class: "log", x: axis.x, y: TOP - 19, "text-anchor": "middle" }, group);
    log.textContent = axis.isLog ? "log" : "linear";
    svg("title", {}, log).textContent = "press to change the scale";
    log.addEventListener("click", () => {
      axis.isLog = !axis.isLog;
      axis.brush = null;
      draw();
    });
  };

  const drawRamp = (axis, group) => {
    if (axis.isWords) return;
    const gradient = svg("linearGradient", { id: "ramp", x1: 0, y1: 1, x2: 0, y2: 0 }, group);
    ramp().forEach((stop, i, all) => svg("stop", { offset: i / (all.length - 1), "stop-color": stop }, gradient));
    const top = place(axis, { number: axis.max, word: "" });
    svg("rect", { x: axis.x - 3, y: top, width: 6, height: Math.max(1, axis.bottom - top), rx: 3, fill: "url(#ramp)" }, group);
  };

  const HASH = /^[0-9a-f]{32,}(\.dir)?$/;
  const shorten = (axis, text) => {
    if (axis.role === "dep" && HASH.test(text)) return text.slice(0, 7);
    return text.length > 15 ? text.slice(0, 14) + "…" : text;
  };

  const drawTick = (axis, y, text, className, group) => {
    svg("line", { class: "tick", x1: axis.x - 4, x2: axis.x + 4, y1: y, y2: y }, group);
    const label = svg("text", { class: className, x: axis.x + 8, y: y + 4 }, group);
    label.textContent = shorten(axis, text);
    if (label.textContent !== text) svg("title", {}, label).textContent = text;
  };

  const drawAxis = (axis, room) => {
    const group = svg("g", { class: "axis" }, picture);
    axis.foot = axis.bottom + FOOT * axis.specials.filter((s) => s !== "inf").length;
    drawTitle(axis, group, room);
    svg("line", { class: "line", x1: axis.x, x2: axis.x, y1: place(axis, { number: axis.max, word: axis.words.at(-1) }), y2: axis.bottom }, group);
    if (axis === coloured) drawRamp(axis, group);
    const marks = ticks(axis);
    const crowd = Math.ceil((marks.length * 13) / (axis.bottom - TOP));
    marks.forEach(([text, c], i) => {
      if (i % crowd === 0) drawTick(axis, place(axis, c), text, "label", group);
    });
    axis.specials.forEach((special) => drawTick(axis, place(axis, { special }), special, "label special", group));
    axis.shade = svg("rect", { class: "brush", x: axis.x - 9, width: 18, y: 0, height: 0 }, group);
    const hit = svg("rect", { class: "hit", x: axis.x - NEAR, width: 2 * NEAR, y: TOP - 8, height: axis.foot - TOP + 16 }, group);
    hit.addEventListener("pointerdown", (event) => startBrush(axis, hit, event));
    showBrush(axis);
  };

  const drawLines = () => {
    const group = svg("g", { class: "rows" }, picture);
    lines = rows.map((row, i) => {
      const d = "M" + axes.map((axis) => `${axis.x},${place(axis, axis.cells[i]).toFixed(1)}`).join("L");
      const g = svg("g", { class: "row", stroke: colour(i) }, group);
      svg("path", { d, class: "near" }, g);
      svg("path", { d, class: "drawn" }, g);
      g.addEventListener("pointerenter", (event) => light(i, event));
      g.addEventListener("pointermove", (event) => light(i, event));
      g.addEventListener("pointerleave", () => light(-1));
      return g;
    });
  };

  const draw = () => {
    const right = axes.at(-1).isWords ? WORDS_SIDE : SIDE;
    const room = Math.max(GAP, (scroll.clientWidth - SIDE - right) / Math.max(1, axes.length - 1));
    const width = SIDE + right + room * (axes.length - 1);
    const height = Math.max(260, Math.round(innerHeight * 0.52));
    const foot = Math.max(...axes.map((axis) => axis.specials.filter((s) => s !== "inf").length));
    if (picture) picture.remove();
    picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, scroll);
    axes.forEach((axis, i) => {
      axis.x = SIDE + room * i;
      axis.bottom = height - 24 - FOOT * foot;
    });
    drawLines();
    axes.forEach((axis) => drawAxis(axis, room - 12));
    choose();
  };

  // --- what is kept ---

  // Brushes are kept in shares of their axis, so that they stay when the window changes.
  const toShare = (axis, y) => (y - TOP) / (axis.bottom - TOP);
  const isKept = (i) =>
    axes.every((axis) => {
      const y = toShare(axis, place(axis, axis.cells[i]));
      return !axis.brush || (y >= axis.brush[0] && y <= axis.brush[1]);
    });

  const choose = () => {
    let kept = 0;
    rows.forEach((row, i) => {
      const on = isKept(i);
      kept += on;
      lines[i].classList.toggle("off", !on);
      row.classList.toggle("off", !on);
    });
    count.textContent = kept === rows.length ? `${kept} rows` : `${kept} of ${rows.length} rows`;
    clear.hidden = !axes.some((axis) => axis.brush);
  };

  const showBrush = (axis) => {
    const [from, to] = axis.brush || [0, 0];
    axis.shade.setAttribute("y", TOP + from * (axis.bottom - TOP));
    axis.shade.setAttribute("height", (to - from) * (axis.bottom - TOP));
  };

  const startBrush = (axis, hit, event) => {
    const y = (e) => Math.min(axis.foot + 8, Math.max(TOP - 8, e.clientY - picture.getBoundingClientRect().top));
    const from = y(event);
    const move = (e) => {
      const ends = [from, y(e)].sort((a, b) => a - b);
      axis.brush = ends[1] - ends[0] < 3 ? null : ends.map((end) => toShare(axis, end));
      showBrush(axis);
      choose();
    };
    event.preventDefault();
    hit.setPointerCapture(event.pointerId);
    hit.addEventListener("pointermove", move);
    hit.addEventListener("lostpointercapture", () => hit.removeEventListener("pointermove", move), { once: true });
    move(event);
  };

  const showAll = () => {
    for (const axis of axes) {
      axis.brush = null;
      showBrush(axis);
    }
    choose();
  };

  // --- what is pointed at ---

  const light = (i, event) => {
    rows.forEach((row, k) => {
      row.classList.toggle("lit", k === i);
      lines[k].classList.toggle("lit", k === i);
    });
    tip.hidden = i < 0 || !event;
    if (tip.hidden) return;
    tip.replaceChildren();
    html("b", "", tip).textContent = nameOf(rows[i]);
    for (const axis of axes) {
      const line = html("div", "", tip);
      html("span", "key", line).textContent = axis.name;
      html("span", "value", line).textContent = axis.texts[i];
    }
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(4, event.clientX + 16 + width > innerWidth ? event.clientX - width - 16 : event.clientX + 16)}px`;
    tip.style.top = `${Math.max(4, Math.min(event.clientY + 16, innerHeight - height - 8))}px`;
  };

  if (!axes.length) {
    stage.textContent = "The rows do not differ in any number or word, so there are no axes to draw.";
    return;
  }
  rows.forEach((row, i) => {
    row.addEventListener("mouseenter", () => light(i));
    row.addEventListener("mouseleave", () => light(-1));
  });
  clear.addEventListener("click", showAll);
  addEventListener("keydown", (event) => event.key === "Escape" && showAll());
  addEventListener("resize", draw);
  night.addEventListener("change", draw);
  tip.hidden = true;
  draw();
})();
